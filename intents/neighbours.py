"""Questions on what came after or before a thing: 埼玉の次に協定したのは, 広島のひとつ前に, 埼玉より後には."""

from __future__ import annotations

import re
from dataclasses import dataclass

from intents.text import Normal

_NEXT = r"すぐ|直|ひとつだけ|ひとつ|一つ|1つ"
_BESIDE = re.compile(
    rf"^(?P<thing>.{{2,}}?)(?:(?:の|より(?:も)?|(?<=[ただとぶる結定])、?(?:より)?)(?P<near>{_NEXT})?(?P<side>次|つぎ|あと|後|前|まえ)"
    r"|(?P<on>以降|以後|(?<=[てで])から(?!.*まで(?!に))))"
    r"(?P<then>、?次に|、?最初に|(?:に|は|の|で|って)(?:は|も)?|(?=、)|(?<=から))、?(?P<rest>[^。]+)$"
)
_ENGLISH = re.compile(
    r"^(?P<rest>.{6,}?) (?P<side>after|since|before) (?P<thing>(?!(?:that|this|then|it)\b)[^?,]{3,}?)(?P<tail>\?|$)"
)
_BEFORE = frozenset({"前", "まえ", "before"})
_ONLY_NEXT = frozenset({"次", "つぎ"})
_ANY = re.compile(
    r"ある|あり|いる(?:か|の|\?)|いますか|いくつ|何[団社件]|全部|全て|すべて|新た|新し|ほか|他に|追加|増え|以外"
    r"|\b(?:any|all|more|new|other|others|how many|list)\b"
)
"""What asks for all that came later, and not for the next alone."""


@dataclass(frozen=True, slots=True)
class Neighbour:
    """The words for a thing, whether what came after it (1) or before it (-1) is meant, and what is asked of that.

    `every`: all of it is meant; `onward`: the next is meant, and what came then may be.
    """

    thing: str
    step: int
    rest: str
    every: bool = False
    onward: bool = False


def neighbour(text: Normal) -> Neighbour | None:
    """What a sentence asks of the neighbour of a thing, None where it asks for none."""
    found = _BESIDE.match(text) or _ENGLISH.match(text)
    if found is None:
        return None
    step = -1 if found["side"] in _BEFORE else 1
    said = found.groupdict()
    first = (said.get("then") or "").endswith(("次に", "初に"))
    alone = bool(said.get("near") or found["side"] in _ONLY_NEXT or first)
    every = not alone and bool(_ANY.search(found["rest"]))
    return Neighbour(found["thing"], step, found["rest"], every, not (alone or every))
