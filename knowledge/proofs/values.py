"""Every value can be read off the words cited for it, and every value that needs words has some."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from knowledge import dates, figures
from knowledge.evidence import mend, missing_parts, says_date, slips_by_line
from knowledge.library import Library
from knowledge.marks import Fault, Loc
from knowledge.model import INFERRED, Citation, Person, Property, Record, Statement
from knowledge.periods import Period
from knowledge.texts import Text, year_readings


def prove(library: Library, texts: Mapping[str, Text]) -> Iterator[Fault]:
    """Faults for values without words, and for values their words do not say."""
    prover = _Prover(library, texts)
    for record in library.records:
        for statement in record.statements:
            yield from prover.faults(record, statement)


class _Prover:
    def __init__(self, library: Library, texts: Mapping[str, Text]) -> None:
        self.library = library
        self.texts = texts
        self.slips = slips_by_line(library.slips)

    def faults(self, record: Record, statement: Statement) -> Iterator[Fault]:
        kind = self.library.schema.properties[statement.property]
        cited = [citation for citation in statement.citations if citation.printed]
        if not cited:
            if statement.property not in INFERRED and not statement.calculated:
                yield self.uncited(record, statement)
            return
        if kind.type == "prose" or statement.calculated:
            return
        if isinstance(statement.value, Period):
            yield from self.date_faults(record, statement, statement.value, cited)
        elif statement.evidence == "inferred" and statement.property not in INFERRED:
            yield self.unproven(record, statement, kind, cited)
        elif isinstance(statement.value, Person):
            yield from self.person_faults(record, statement, statement.value)

    def fault(self, record: Record, statement: Statement, message: str, hint: str = "", *, part: Loc = ()) -> Fault:
        key = f"value:{record.id}:{statement.property}"
        place = self.library.places[record.id]
        return place.fault(message, *self.path(record, statement), *part, hint=hint, key=key)

    def uncited(self, record: Record, statement: Statement) -> Fault:
        message = f"「{statement.property}」の出典がありません（sources の says に資料の文字を書いてください）"
        key = f"value:{record.id}:{statement.property}"
        return self.library.places[record.id].fault(message, statement.property, key=key)

    def path(self, record: Record, statement: Statement) -> Loc:
        """Where the value stands in the record."""
        if statement.reason:
            for index, claim in enumerate(self.library.places[record.id].data.other_claims):
                if claim.property == statement.property and claim.reason == statement.reason:
                    return ("other_claims", index, "value")
        kept = [s.value for s in record.statements if s.property == statement.property and not s.reason]
        index = kept.index(statement.value) if statement.value in kept else 0
        many: Loc = (statement.property, index)
        single: Loc = (statement.property,)
        place = self.library.places[record.id]
        return many if (*place.loc, *many) in place.tree.values else single

    def unproven(self, record: Record, statement: Statement, kind: Property, cited: list[Citation]) -> Fault:
        printed = " | ".join(piece for citation in cited for piece in citation.printed)
        value = statement.value.name if isinstance(statement.value, Person) else str(statement.value)
        message = f"「{kind.label}: {value}」が引用から読み取れません"
        hint = f"引用: {_short(printed)}"
        if kind.type in ("number", "yen"):
            found = sorted({number for citation in cited for p in citation.printed for number in figures.numbers(p)})
            hint += f"（読める数: {'、'.join(map(str, found)) or 'なし'}）"
        return self.fault(record, statement, message, hint)

    def person_faults(self, record: Record, statement: Statement, person: Person) -> Iterator[Fault]:
        """A role may be put in our own words; what else is said of a person must be printed."""
        pieces = [*self.said(record, statement)]
        for part in missing_parts(person, pieces):
            message = f"「{person.name}」の「{getattr(person, part)}」が引用から読み取れません"
            hint = f"引用: {_short(' | '.join(pieces), 160)}"
            fault = self.fault(record, statement, message, hint, part=(part,))
            yield replace(fault, level="注意") if part == "role" else fault

    def said(self, record: Record, statement: Statement) -> Iterator[str]:
        """The words of all sources for a property, slips mended."""
        for source in self.library.places[record.id].data.sources:
            slips = self.slips(source.document, source.lines)
            yield from (mend(piece, slips) for piece in source.says.get(statement.property, ()))
        for citation in statement.citations if statement.reason else ():
            slips = self.slips(citation.document, citation.lines)
            yield from (mend(piece, slips) for piece in citation.printed)

    def date_faults(
        self, record: Record, statement: Statement, value: Period, cited: list[Citation]
    ) -> Iterator[Fault]:
        readings = [self.readings(citation) for citation in cited]
        if not any(says_date(value, found) for found in readings):
            seen = "、".join(str(period) for found in readings for period in sorted(found)) or "なし"
            message = f"日付「{value}」が引用から読み取れません"
            yield self.fault(record, statement, message, f"引用から読める日付: {seen}")
        for citation, found in zip(cited, readings, strict=True):
            if found and not any(period.overlaps(value) for period in found):
                words = _short("".join(citation.printed))
                message = f"日付「{value}」は {citation.document} の引用「{words}」と合いません"
                yield self.fault(record, statement, message, "食い違う値は other_claims に書いてください")

    def readings(self, citation: Citation) -> frozenset[Period]:
        """Every date the words of a citation can be read as, from its place in the document."""
        text, document = self.texts[citation.document], self.library.documents[citation.document]
        slips = self.slips(citation.document, citation.lines)
        printed = "|".join(citation.printed)
        found: set[Period] = set()
        for words in (printed, "|".join(mend(piece, slips) for piece in citation.printed)):
            for year in year_readings(text, citation.lines, words, document):
                found |= dates.periods(words, year)
        return frozenset(found) or text.entries.get(citation.lines[0], frozenset())


def _short(text: str, limit: int = 80) -> str:
    return text if len(text) <= limit else text[: limit - 1] + "…"
