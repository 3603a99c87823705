"""The parts of an answer as they gather: lead, rows, notes, figures; and the answer made of them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from bot import phrase
from bot.answer import Answer, Row, Status
from bot.replies import Replies
from bot.telling import Telling
from intents.cell import Cell
from knowledge.model import Record
from knowledge.periods import Period
from knowledge.store import Store

NOTES = 3
_MARK = re.compile(r"\[\d+\]")
_STOPS = ("。", ".")


def _marked(text: str, marks: str) -> str:
    """The text with source numbers before its full stop."""
    if not marks:
        return text
    return f"{text[:-1]} {marks}{text[-1]}" if text.endswith(_STOPS) else f"{text} {marks}"


@dataclass(slots=True)
class Speech:
    """An answer being put together for one frame."""

    store: Store
    replies: Replies
    telling: Telling = field(init=False)
    preface: list[str] = field(default_factory=list)
    lead: str = ""
    rows: list[Row] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    choices: list[str] = field(default_factory=list)
    records: list[Record] = field(default_factory=list)
    cells: list[Cell] = field(default_factory=list)
    alternative: str = ""

    def __post_init__(self) -> None:
        self.telling = Telling(self.store, self.replies)

    def say(self, key: str, **values: object) -> str:
        """One of the language's phrases, filled in."""
        return self.replies.says[key].format(**values)

    def states(self, name: str, label: str, value: str, thing: str = "") -> str:
        """The value of a property: prose stands by itself beside its label. Without a `thing`, one more of the same."""
        definition = self.store.schema.properties.get(name)
        if value.endswith(_STOPS) or (definition is not None and definition.type == "prose"):
            key = "prose" if thing else "prose_more"
            return self.say(key, thing=thing, label=label, value=self._closed(value))
        return self.say("value" if thing else "value_more", thing=thing, label=label, value=value)

    def _closed(self, text: str) -> str:
        return text if text.endswith(_STOPS) else text + ("。" if self.replies.language == "ja" else ".")

    def run(self, sentences: Iterable[str]) -> str:
        """Sentences in a row, as the language sets them."""
        return (" " if self.replies.language == "en" else "").join(sentence.strip() for sentence in sentences)

    def add(self, text: str, record: str = "") -> None:
        """A line of the answer, with the numbers of the sources it was told from."""
        self.rows.append(Row(_marked(text, self.telling.marks()), record))

    def mark_lead(self) -> None:
        """Close the lead: what was cited so far is its sources."""
        self.lead = _marked(self.lead, self.telling.marks())

    def note(self, text: str) -> None:
        """Add a caveat once."""
        if text and text not in self.notes:
            self.notes.append(text)

    def show(self, records: Iterable[Record]) -> None:
        """Records that the answer tells of, in order."""
        shown = {record.id for record in self.records}
        for record in records:
            if record.id not in shown:
                shown.add(record.id)
                self.records.append(record)

    def disputes(self) -> None:
        """What other documents say of the values shown."""
        language = self.replies.language
        for record in self.records[:3]:
            for claim in record.statements:
                if len(self.notes) >= NOTES:
                    return
                alone = len(self.records) == 1 and claim.rank == "deprecated"
                if claim.reason and (alone or self.telling.shown(record, claim.property)):
                    self.note(
                        self._claim(
                            record, claim.property, claim.value, claim.reason if language == "ja" else claim.reason_en
                        )
                    )
                    self.telling.cite_claim(record, claim)

    def _claim(self, record: Record, name: str, value: object, reason: str) -> str:
        definition = self.store.schema.properties.get(name)
        claim = next(c for c in record.claims(name) if c.value == value)
        documents = dict.fromkeys(c.document for c in claim.citations)
        titles = [
            self.store.documents[d].title if self.replies.language == "ja" else self.store.documents[d].title_en
            for d in documents
        ]
        if isinstance(value, Period):
            shown = phrase.when(value, self.replies.language)
        elif isinstance(value, int) and definition is not None:
            shown = phrase.value(value, definition.type, definition.unit, self.replies.language)
        else:
            shown = str(value)
        return self.say(
            "claim", document=phrase.joined(titles, self.replies.language), value=shown, reason=self._closed(reason)
        ).strip()

    def _unmarked(self) -> bool:
        return not _MARK.search(self.lead) and not any(_MARK.search(row.text) for row in self.rows)

    def answer(self, status: Status, reading: str) -> Answer:
        """The finished answer."""
        if self._unmarked():
            self.mark_lead()
        return Answer(
            status=status,
            language=self.replies.language,
            lead=self.run([*self.preface, self.lead]),
            rows=tuple(self.rows),
            notes=tuple(self.notes[:NOTES]),
            sources=self.telling.sources(),
            reading=reading,
            records=tuple((r.kind, r.id) for r in self.records),
            choices=tuple(self.choices),
            alternative=self.alternative,
            version=self.store.version,
        )
