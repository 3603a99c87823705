"""How the place of a citation is put in words, in Japanese and in English."""

from __future__ import annotations

from datetime import date

from knowledge.model import Citation, Document
from knowledge.periods import Period, era_year


def japanese_place(document: Document, citation: Citation) -> str:
    """年表 平成29年11月15日の項（76行目）."""
    section = document.section(citation.lines[0])
    first, last = citation.lines
    lines = f"{first}行目" if first == last else f"{first}～{last}行目"
    entry = f"{_japanese_date(citation.entry)}の項" if citation.entry else ""
    head = " ".join(filter(None, [section.name if section else "", entry]))
    return f"{head}（{lines}）" if head else lines


def english_place(document: Document, citation: Citation) -> str:
    """chronology, entry for 15 November 2017 (line 76)."""
    section = document.section(citation.lines[0])
    first, last = citation.lines
    lines = f"line {first}" if first == last else f"lines {first}-{last}"
    entry = f"entry for {_english_date(citation.entry)}" if citation.entry else ""
    head = ", ".join(filter(None, [section.name_en if section else "", entry]))
    return f"{head} ({lines})" if head else lines


def _japanese_date(period: Period) -> str:
    day = period.start
    text = _japanese_year(day)
    if period.precision in ("day", "month"):
        text += f"{day.month}月"
    return text + (f"{day.day}日" if period.precision == "day" else "")


def _japanese_year(day: date) -> str:
    era, year = era_year(day)
    return f"{era}{'元' if year == 1 else year}年"


def _english_date(period: Period) -> str:
    day = period.start
    match period.precision:
        case "day":
            return f"{day.day} {day:%B %Y}"
        case "month":
            return f"{day:%B %Y}"
    return str(day.year)
