"""Whether an answer's text holds an item of a case: words, `@` dates, `¥` amounts, `#` numbers."""

from __future__ import annotations

import re
import unicodedata
from typing import NewType

from bot.evaluation import dates

Reduced = NewType("Reduced", str)
"""Text in the form that items are looked for in: NFKC, case-folded, without white space and commas."""

_DROPPED = re.compile(r"[\s,、]")
_DASHES = str.maketrans({"〜": "~", "−": "-", "–": "-"})
_YEN = re.compile(r"¥(?:(\d+)億)?(?:(\d+)万)?(\d+)?")
_YEN_LIKE = re.compile(r"¥[\d億万]+")


def reduce(text: str) -> Reduced:
    """A text in the form that items are looked for in."""
    return Reduced(_DROPPED.sub("", unicodedata.normalize("NFKC", text).casefold().translate(_DASHES)))


def readable(item: str) -> bool:
    """Whether an item that begins with one of the signs is written as it must be."""
    if item.startswith("@"):
        return dates.parts(item[1:]) is not None
    if _YEN_LIKE.fullmatch(item):
        return _YEN.fullmatch(item) is not None
    return not item.startswith("#") or item[1:].isdecimal()


def holds(text: Reduced, item: str | tuple[str, ...], *, in_full: bool = False) -> bool:
    """Whether the text holds the item, or one of the alternatives. Dates without their year do not count `in_full`."""
    if isinstance(item, tuple):
        return any(holds(text, alternative, in_full=in_full) for alternative in item)
    if item.startswith("@") and (date := dates.parts(item[1:])):
        return dates.names(text, date, in_full=in_full)
    if amount := _YEN.fullmatch(item):
        return _holds_yen(text, *(int(part or 0) for part in amount.groups()))
    if item.startswith("#"):
        return re.search(rf"(?<![\d.]){item[1:]}(?!\d|\.\d)", text) is not None
    return reduce(item) in text


def _holds_yen(text: Reduced, oku: int, man: int, rest: int) -> bool:
    yen = oku * 10**8 + man * 10**4 + rest
    forms = [f"{yen}円", f"¥{yen}", f"{yen}yen", f"{yen}jpy", f"jpy{yen}"]
    for scale, name in ((10**6, "million"), (10**9, "billion")):
        forms += [f"{yen / scale:g}{name}", f"{yen / scale:g}{name[0]}"]
    if yen % 10**4 == 0:
        forms.append(f"{yen // 10**4}万円")
        oku, man = divmod(yen // 10**4, 10**4)
        if oku:
            forms.append(f"{oku}億{man}万円" if man else f"{oku}億円")
    return any(re.search(rf"(?<![\d.億]){re.escape(form)}", text) for form in forms)
