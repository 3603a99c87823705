"""Numbers and sums of money as documents print them: 374, 025万円, 1億1, 300万円, ５６４市町村."""

from __future__ import annotations

import re
import unicodedata

_NUMBER = r"\d{1,3}(?:,\s?\d{3})+|\d+"
_FIGURE = re.compile(rf"(?:(?P<oku>{_NUMBER})\s*億\s*)?(?:(?P<man>{_NUMBER})\s*万\s*)?(?P<one>{_NUMBER})?")


def numbers(text: str) -> frozenset[int]:
    """Every number printed in `text`, 億 and 万 worked out."""
    found = _FIGURE.finditer(unicodedata.normalize("NFKC", text))
    return frozenset(_value(hit) for hit in found if hit[0].strip())


def parse(text: str) -> int:
    """The whole number that `text` is: digits, with or without commas. Raises ValueError."""
    digits = text.replace(",", "").strip()
    if not re.fullmatch(r"-?[0-9]+", digits):
        raise ValueError(f"{text}: not a whole number")
    return int(digits)


def _value(hit: re.Match[str]) -> int:
    oku, man, one = (int(re.sub(r"\D", "", hit[group] or "0")) for group in ("oku", "man", "one"))
    return oku * 10**8 + man * 10**4 + one
