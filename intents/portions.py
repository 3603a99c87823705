"""A part or a multiple that a figure is held against: 2割を超えた？, 半分に届いている？, 3倍以上？"""

from __future__ import annotations

import re
from dataclasses import dataclass

from intents.ledger import Ledger

_SIZE = (
    r"(?:(?P<half>半[分数]|過半数?)|(?P<tenths>\d{1,2})割|(?P<below>\d{1,2})分の(?P<above>\d{1,2})"
    r"|(?P<percent>\d{1,3})(?:%|パーセント)|(?P<times>\d{1,2})倍)"
)
_BOUNDS = {
    "under": (
        r"(?:未満|を?(?:下回|切[っるら])|を割[っり]|に届いて(?:い)?[なまず]"
        r"|(?:に|にも)は?(?:満た|届か|及ば|達さ|達し(?:て(?:い)?)?|いか)[なずぬ])"
    ),
    "at_most": r"以下",
    "at_least": r"(?:以上|に(?:は|も)?(?:届[いく]|達[しす]|な[るっ]|及[びぶ]ん?))",
    "over": r"を?(?:超え|こえ|上回|越え|超す|占め)",
}
_PORTION = re.compile(
    _SIZE + r"(?:くらい|ぐらい|ほど|近く)?(?:" + "|".join(f"(?P<{k}>{v})" for k, v in _BOUNDS.items()) + ")"
)
_HALF, _WHOLE = 50, 100


@dataclass(frozen=True, slots=True)
class Portion:
    """A bound for a part of something, in per cent of it, or for a multiple (`times`)."""

    percent: int
    bound: str
    times: bool = False

    @property
    def ask(self) -> str:
        """What has to be reckoned to see whether it holds."""
        return "ratio" if self.times else "share"


def read(ledger: Ledger) -> Portion | None:
    """The part or multiple that a question names as a bound; what it takes is owned."""
    found = next(ledger.fresh(_PORTION), None)
    if found is None:
        return None
    bound = next(key for key in _BOUNDS if found[key])
    return Portion(_percent(found), bound, times=bool(found["times"]))


def _percent(match: re.Match[str]) -> int:
    if match["half"]:
        return _HALF
    if match["below"]:
        return round(_WHOLE * int(match["above"]) / int(match["below"]))
    if match["tenths"]:
        return 10 * int(match["tenths"])
    return int(match["percent"]) if match["percent"] else _WHOLE * int(match["times"])
