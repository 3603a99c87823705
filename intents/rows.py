"""Numbers that share what stands around them: ニュース2号と3号, 2018と2019, 10月の11日〜12日と13日."""

from __future__ import annotations

import re
from collections.abc import Iterator

from intents.joining import JOINT, Members, shared

_NUMERAL = r"(?:\d{1,4}|元|[一二三四五六七八九十]{1,3})"
_UNIT = r"(?:年度|回目|[年月日号回弾])"
_MARK = r"(?:令和|平成|第|(?<![a-z])[rh](?=\d)|no\. ?)?"
_PIECE = rf"{_MARK}\s?{_NUMERAL}\s?{_UNIT}"
_RIGHT = re.compile(rf"{_PIECE}(?:の?{_PIECE})*|(?:19|20)\d\d(?!\d)|no\. ?\d{{1,2}}(?!\d)")
_UNITS = re.compile(_UNIT)
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d年?$")
_NUMBERED = re.compile(r"no\. ?\d{1,2}$")
_FIRST = {"号": re.compile(r"創刊号$"), "回": re.compile(r"初回$")}
_BARE = re.compile(r"(?<![\d.,])\d{1,2}$")


def in_a_row(text: str) -> Iterator[Members]:
    """The numbers of each row, the words around them said with every one."""
    at = 0
    for joint in JOINT.finditer(text):
        found = _row(text, joint) if joint.start() >= at else []
        if found:
            at = found[-1][1]
            yield shared(text, found, row=True)


def _row(text: str, joint: re.Match[str]) -> list[tuple[int, int, str]]:
    """Where the numbers of a row stand, each with the unit that it leaves to the next one."""
    right = _RIGHT.match(text, joint.end())
    left = _before(text, joint.start(), right[0]) if right else None
    if right is None or left is None:
        return []
    units = _UNITS.findall(right[0])
    row = [(left, joint.start(), "" if _complete(text[left : joint.start()], units) else units[-1])]
    while right is not None and _UNITS.findall(right[0]) == units:
        row.append((*right.span(), ""))
        after = JOINT.match(text, right.end())
        right = _RIGHT.match(text, after.end()) if after else None
    return row


def _complete(said: str, units: list[str]) -> bool:
    return not units or said.endswith(units[-1])


def _before(text: str, end: int, right: str) -> int | None:
    """Where the number before a joint begins that is written like the one after it; it may lack the unit."""
    units = _UNITS.findall(right)
    if not units:
        patterns = [_NUMBERED if right.startswith("no") else _YEAR]
    else:
        pieces = "の?".join(rf"{_MARK}\s?{_NUMERAL}\s?{unit}" for unit in units)
        patterns = [re.compile(rf"(?:{_NUMERAL}{units[-1]}?[~・-])?{pieces}$")]
        patterns += [_FIRST[units[0]]] if units[0] in _FIRST and len(units) == 1 else []
        patterns += [_BARE] if len(units) == 1 else []
    found = next((m for pattern in patterns if (m := pattern.search(text[:end]))), None)
    return found.start() if found else None
