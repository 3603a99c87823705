"""Every era year equals the Western year beside it, and every weekday fits its day."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from knowledge import dates
from knowledge.evidence import mend, slips_by_line
from knowledge.library import Library
from knowledge.marks import Fault
from knowledge.proofs.cited import Cited, quotations
from knowledge.texts import Text, year_readings


def prove(library: Library, texts: Mapping[str, Text]) -> Iterator[Fault]:
    """Faults for dates in the cited words that contradict themselves and are no known slip."""
    slips_at = slips_by_line(library.slips)
    for cited in quotations(library):
        text, document = texts[cited.document], library.documents[cited.document]
        slips = slips_at(cited.document, cited.lines)
        for piece in cited.pieces:
            years = year_readings(text, cited.lines, piece, document)
            for message in contradictions(mend(piece, slips), years):
                yield _fault(cited, message)


def contradictions(words: str, years: list[int]) -> Iterator[str]:
    """What in `words` cannot be, a date without a year being of one of `years`."""
    for mention in dates.mentions(words):
        if mention.west and mention.year and mention.west != mention.year:
            yield f"元号の年は西暦 {mention.year} 年ですが、{mention.west} 年と並べて印刷されています"
        if not mention.weekday or not mention.day:
            continue
        days = [period.start for period in map(mention.period, years) if period]
        if not any(dates.WEEKDAYS[day.weekday()] == mention.weekday for day in days):
            yield f"{_named(mention)}は{mention.weekday}曜日ではありません（{_weekdays(mention, years)}）"


def _fault(cited: Cited, message: str) -> Fault:
    hint = "印刷の誤りなら slips.yaml に書いてください"
    return cited.fault(message, hint=hint, key=f"calendar:{cited.record}:{cited.property}")


def _named(mention: dates.Mention) -> str:
    year = f"{mention.year}年" if mention.year else ""
    return f"{year}{mention.month}月{mention.day}日"


def _weekdays(mention: dates.Mention, years: list[int]) -> str:
    days = [period.start for period in map(mention.period, years[:1]) if period]
    return "、".join(f"{day.year}年は{dates.WEEKDAYS[day.weekday()]}曜日" for day in days) or "ない日付です"
