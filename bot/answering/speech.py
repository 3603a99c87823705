"""The parts of an answer as they gather: lead, rows, notes, figures; and the answer made of them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from bot import marks, phrase
from bot.answer import Answer, Row, Status
from bot.replies import Replies
from bot.telling import Telling
from intents.cell import Cell
from knowledge.model import Record
from knowledge.store import Store

NOTES = 3
_STOPS = ("。", ".")


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
    _led: set[tuple[str, str]] = field(default_factory=set)

    def __post_init__(self) -> None:
        self.telling = Telling(self.store, self.replies)

    def say(self, key: str, **values: object) -> str:
        """One of the language's phrases, filled in."""
        return self.replies.says[key].format(**values)

    def states(self, name: str, label: str, value: str) -> str:
        """One more property of what is told: prose stands by itself beside its label."""
        definition = self.store.schema.properties.get(name)
        prose = value.endswith(_STOPS) or (definition is not None and definition.type == "prose")
        return (
            self.say("prose_more", label=label, value=self._closed(value))
            if prose
            else self.say("figure_more", label=label, value=value)
        )

    def _closed(self, text: str) -> str:
        return text if text.endswith(_STOPS) else text + ("。" if self.replies.language == "ja" else ".")

    def run(self, sentences: Iterable[str]) -> str:
        """Sentences in a row, as the language sets them."""
        return (" " if self.replies.language == "en" else "").join(sentence.strip() for sentence in sentences)

    def add(self, text: str, record: str = "") -> None:
        """A line of the answer, with the numbers of the sources it was told from."""
        self.rows.append(Row(marks.marked(text, self.telling.marks()), record))

    def mark_lead(self) -> None:
        """Close the lead: what was cited so far is its sources, and what was shown so far is what it says."""
        self._led |= self.telling.told
        self.lead = marks.marked(self.lead, self.telling.marks())

    def led(self, record: Record, name: str) -> bool:
        """Whether the lead says a property of a record."""
        return (record.id, name) in self._led

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

    @property
    def told(self) -> str:
        """The lead and the lines so far."""
        return "\n".join((self.lead, *(row.text for row in self.rows)))

    @property
    def marked(self) -> bool:
        """Whether anything points to a source yet."""
        return bool(marks.numbers((self.lead, *(row.text for row in self.rows))))

    def _begun(self) -> str:
        """The first sentences: what is said before the lead, and the lead."""
        lead = self.run([*self.preface, self.lead])
        return lead[:1].upper() + lead[1:]

    def answer(self, status: Status, reading: str) -> Answer:
        """The finished answer."""
        if not self.marked:
            self.mark_lead()
        return Answer(
            status=status,
            language=self.replies.language,
            lead=phrase.nested(self._begun()),
            rows=tuple(Row(phrase.nested(row.text), row.record) for row in self.rows),
            notes=tuple(map(phrase.nested, self.notes[:NOTES])),
            sources=self.telling.sources(),
            reading=reading,
            records=tuple((r.kind, r.id) for r in self.records),
            choices=tuple(self.choices),
            alternative=self.alternative,
            version=self.store.version,
        ).in_order()
