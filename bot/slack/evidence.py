"""The printed words that an answer rests on, record by record, under the numbers of the answer's sources."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from bot.answer import Answer, Language
from knowledge.model import Citation, Record
from knowledge.store import Store


@dataclass(frozen=True, slots=True)
class Passage:
    """What one place prints. `number` is the source's number in the answer, 0 where the answer does not name it."""

    number: int
    title: str
    place: str
    printed: tuple[str, ...]

    def line(self) -> str:
        """The passage as text: [1] これまでの経過 年表 …: 「…」「…」."""
        head = f"[{self.number}] " if self.number else ""
        return f"{head}{self.title} {self.place}\n" + "".join(f"「{piece}」" for piece in self.printed)


@dataclass(frozen=True, slots=True)
class Proof:
    """A record with the passages that tell of it; `disputed` while an objection waits for a curator."""

    record: str
    name: str
    passages: tuple[Passage, ...]
    disputed: bool = False

    @property
    def text(self) -> str:
        """The passages as text, one after another."""
        return "\n".join(passage.line() for passage in self.passages)


def proofs(answer: Answer, store: Store, disputed: Collection[str] = ()) -> tuple[Proof, ...]:
    """The proof of every record of an answer, in its order; records that the store no longer has are left out.

    `disputed` are records that somebody objected to and nobody has settled.
    """
    numbers = {(source.document, source.place): source.number for source in answer.sources}
    found = (store.records.get(id_) for _, id_ in answer.records)
    return tuple(
        _proof(record, numbers, store, answer.language, record.id in disputed) for record in found if record is not None
    )


def name(record: Record, language: Language) -> str:
    """What a record is called in a language."""
    return record.english.get("name", (record.name,))[0] if language == "en" else record.name


def _proof(
    record: Record, numbers: dict[tuple[str, str], int], store: Store, language: Language, disputed: bool
) -> Proof:
    printed: dict[tuple[str, str], dict[str, None]] = {}
    for citation in _citations(record):
        key = (citation.document, store.place(citation, english=language == "en"))
        printed.setdefault(key, {}).update(dict.fromkeys(citation.printed))
    shown = [key for key in printed if key in numbers] or list(printed)
    passages = tuple(
        Passage(numbers.get(key, 0), _title(store, key[0], language), key[1], tuple(printed[key]))
        for key in sorted(shown, key=lambda key: numbers.get(key, 0))
    )
    return Proof(record.id, name(record, language), passages, disputed)


def _citations(record: Record) -> Iterator[Citation]:
    yield from record.sources
    for statement in record.statements:
        yield from statement.citations


def _title(store: Store, document: str, language: Language) -> str:
    found = store.documents[document]
    return found.title_en if language == "en" else found.title
