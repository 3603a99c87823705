"""Values in words: dates, money, counts and names as a ward office writes them, in Japanese and in English."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from bot.answer import Language
from knowledge import periods
from knowledge.model import Person, Value
from knowledge.periods import Period

_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_WEEKDAYS = "月火水木金土日"
_WEEKDAYS_EN = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def when(period: Period, language: Language) -> str:
    """A period: 2019年5月14日（令和元年）から6月20日まで, or 14 May to 20 June 2019."""
    return _when_ja(period) if language == "ja" else _when_en(period)


def during(period: Period, language: Language) -> str:
    """A period as the time of something: 2019年5月14日（令和元年）に, …から6月20日まで; on 14 May 2019, in May 2019."""
    text = when(period, language)
    if language == "ja":
        return text if text.endswith("まで") else f"{text}に"
    if period.precision != "day":
        return f"in {text}"
    return f"from {text}" if " to " in text else f"on {text}"


def day(value: date, language: Language) -> str:
    """One day in full."""
    return when(periods.whole_day(value), language)


def weekday(value: date, language: Language) -> str:
    """The day of the week."""
    return day_of_week(value.weekday(), language)


def day_of_week(number: int, language: Language) -> str:
    """A day of the week by its number, Monday being 0."""
    return f"{_WEEKDAYS[number]}曜日" if language == "ja" else _WEEKDAYS_EN[number]


def clock(minute: int) -> str:
    """A minute of the day: 18:00."""
    return f"{minute // 60}:{minute % 60:02d}"


def era(value: date) -> str:
    """平成30年, 令和元年."""
    name, year = periods.era_year(value)
    return f"{name}{'元' if year == 1 else year}年"


def fiscal(year: int, language: Language) -> str:
    """2018年度（平成30年度), FY2018. The fiscal year that begins in April 2019 is called 令和元年度."""
    if language == "en":
        return f"FY{year}"
    return f"{year}年度（{era(date(year, 5, 1))}度）"


def _when_ja(period: Period) -> str:
    first, last = period.start, period.end
    match period.precision:
        case "fiscal_year":
            head = fiscal(first.year, "ja")
            years = last.year - first.year
            return head if years == 1 else f"{head}から{fiscal(last.year - 1, 'ja')}までの{years}年間"
        case "year":
            head = f"{first.year}年（{_era_of_year(first.year)}）"
            return head if last.year == first.year else f"{head}から{last.year}年（{_era_of_year(last.year)}）まで"
        case "month":
            head = f"{first.year}年{first.month}月（{era(period.ends[0].end)}）"
            if (first.year, first.month) == (last.year, last.month):
                return head
            tail = f"{last.month}月" if first.year == last.year else f"{last.year}年{last.month}月"
            return f"{head}から{tail}まで"
    head = f"{first.year}年{first.month}月{first.day}日（{era(first)}）"
    if first == last:
        return head
    if last.year == first.year and last.month == first.month and last.toordinal() - first.toordinal() == 1:
        return f"{first.year}年{first.month}月{first.day}日・{last.day}日（{era(first)}）"
    tail = f"{last.month}月{last.day}日" if first.year == last.year else f"{last.year}年{last.month}月{last.day}日"
    return f"{head}から{tail}まで"


def _era_of_year(year: int) -> str:
    return "平成31年・令和元年" if year == 2019 else era(date(year, 12, 31))


def _when_en(period: Period) -> str:
    first, last = period.start, period.end
    match period.precision:
        case "fiscal_year":
            years = last.year - first.year
            return f"FY{first.year}" if years == 1 else f"FY{first.year} to FY{last.year - 1} ({years} years)"
        case "year":
            return str(first.year) if last.year == first.year else f"{first.year} to {last.year}"
        case "month":
            head = f"{_MONTHS[first.month - 1]} {first.year}"
            same = (first.year, first.month) == (last.year, last.month)
            return head if same else f"{head} to {_MONTHS[last.month - 1]} {last.year}"
    tail = f"{last.day} {_MONTHS[last.month - 1]} {last.year}"
    if first == last:
        return tail
    if first.year != last.year:
        return f"{first.day} {_MONTHS[first.month - 1]} {first.year} to {tail}"
    joint = "and" if last.toordinal() - first.toordinal() == 1 else "to"
    return f"{first.day} {_MONTHS[first.month - 1]} {joint} {tail}"


def yen(amount: int, language: Language) -> str:
    """An amount of money: 1億1,300万円, 113,000,000 yen."""
    if language == "en":
        unit, name = (10**9, "billion") if amount >= 10**9 else (10**6, "million")
        return f"{amount / unit:g} {name} yen ({amount:,} yen)" if amount % 10**4 == 0 else f"{amount:,} yen"
    oku, rest = divmod(amount, 10**8)
    man, ones = divmod(rest, 10**4)
    return f"{oku:,}億" * bool(oku) + f"{man:,}万" * bool(man) + (f"{ones:,}" if ones else "") + "円"


def apart(first: date, last: date, language: Language) -> str:
    """The time from one day to a later one: 2年9か月7日（1,010日）, 5日; 2 years, 9 months and 7 days (1,010 days)."""
    months = (last.year - first.year) * 12 + last.month - first.month
    months -= last.day < first.day
    days = (last - _months_after(first, months)).days
    whole = count((last - first).days, "日", language)
    parts = list(zip((*divmod(months, 12), days), ("年", "か月", "日"), strict=True))
    if not months:
        return whole
    said = [count(value, unit, language) for value, unit in parts if value]
    return f"{''.join(said)}（{whole}）" if language == "ja" else f"{joined(said, language)} ({whole})"


def _months_after(day: date, months: int) -> date:
    """The same day so many months later, the last of the month where it is shorter."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, periods.whole_month(year, month + 1).end.day))


def count(value: int, unit: str, language: Language) -> str:
    """A figure with its counter: 1,096自治体, 1,096 municipalities."""
    if language == "ja":
        return f"{value:,}{unit}"
    return f"{value:,} {english_unit(unit, value)}".strip()


_UNITS = {
    "自治体": ("municipality", "municipalities"),
    "団体": ("association", "associations"),
    "人": ("person", "people"),
    "社": ("company", "companies"),
    "件": ("item", "items"),
    "回": ("time", "times"),
    "市町村": ("municipality", "municipalities"),
    "市": ("city", "cities"),
    "町": ("town", "towns"),
    "村": ("village", "villages"),
    "テーマ": ("field", "fields"),
    "日": ("day", "days"),
    "か月": ("month", "months"),
    "年": ("year", "years"),
    "年度": ("fiscal year", "fiscal years"),
    "都道府県": ("prefecture", "prefectures"),
    "エリア": ("region", "regions"),
    "か所": ("place", "places"),
}


def english_unit(unit: str, value: int) -> str:
    """A Japanese counter in English, singular or plural."""
    one, many = _UNITS.get(unit, ("", ""))
    return one if value == 1 else many


_HEAD = re.compile(r" (?:by|with|on|of|under|from|registered|dispatched|to|at|in)\b.*")


def be(label: str, *, past: bool) -> str:
    """The English verb that goes with a label: the hours are, the venue was, the hosts of the event were."""
    head = _HEAD.sub("", label)
    many = head.endswith(("s", "people", "staff")) and not head.endswith(("ss", "us", "series"))
    return ("were" if many else "was") if past else ("are" if many else "is")


def person(value: Person, language: Language) -> str:
    """A speaker with what they did: 大杉 覚氏（首都大学東京 大学院教授、基調講演「…」）."""
    group = value.group if value.group not in value.position else ""
    about = [p for p in (value.position, group, _role(value)) if p]
    name = value.name.replace(" ", "").replace("　", "")
    if language == "en":
        return f"{name} ({', '.join(about)})" if about else name
    return f"{name}氏（{'、'.join(about)}）" if about else f"{name}氏"


def merged(values: Iterable[Value]) -> list[Value]:
    """The values with each person once: of those who played several parts and spoke on nothing, the parts together."""
    found: dict[Value, Value] = {}
    for item in values:
        key = replace(item, role="") if isinstance(item, Person) else item
        before = found.get(key)
        if isinstance(item, Person) and isinstance(before, Person) and item.role and not item.topic:
            item = replace(before, role=f"{before.role}・{item.role}")
        found[key] = item
    return list(found.values())


def nested(text: str) -> str:
    """The text with 『』 for the outer of quotation marks that hold others."""
    letters = list(text)
    opened: list[int] = []
    holding: set[int] = set()
    for at, letter in enumerate(text):
        if letter == "「":
            holding.update(opened)
            opened.append(at)
        elif letter == "」" and opened:
            start = opened.pop()
            if start in holding and not opened:
                letters[start], letters[at] = "『", "』"
    return "".join(letters)


def _role(value: Person) -> str:
    topic = value.topic
    if topic[:1] + topic[-1:] in ("「」", "『』") and not set("「」『』") & set(topic[1:-1]):
        topic = topic[1:-1]
    return f"{value.role}「{topic}」" if value.role and topic else value.role or (f"「{topic}」" if topic else "")


def value(item: Value, type_: str, unit: str, language: Language) -> str:
    """Any value in words, by the type that the schema gives its property."""
    if isinstance(item, Person):
        return person(item, language)
    if isinstance(item, Period):
        return when(item, language)
    if isinstance(item, int):
        return yen(item, language) if type_ == "yen" else count(item, unit, language)
    return item


def joined(items: Iterable[str], language: Language) -> str:
    """Items in a row: A、B、C or A, B and C; sentences one after the other."""
    texts = list(items)
    if all(text.endswith(("。", ".")) for text in texts):
        return ("" if language == "ja" else " ").join(texts)
    if language == "ja":
        return "、".join(texts)
    if any(", " in text for text in texts[:-1]):
        return "; ".join(texts)
    return ", ".join(texts[:-1]) + " and " + texts[-1] if len(texts) > 1 else "".join(texts)
