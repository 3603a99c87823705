"""The ways to take a sentence apart whose things share the rest of it: 職員派遣、東日本と熊本の差は何人.

What belongs together cannot always be told from the words alone. Each way gives a whole question for every member;
which way was meant is told by their answers.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

from intents.frame import Utterance
from intents.joining import JOINT, Members, shared
from intents.rows import in_a_row
from intents.spans import Span
from intents.times import Time
from intents.tokens import Token

_SIDE = r"(?:の(?:ほう|方|分|とき|時|やつ|数|側)|さん)?"
_BETWEEN = re.compile(rf"{_SIDE}(?:{JOINT.pattern})")
_BLANK = re.compile(r"(?<=[\u3041-\u9fff]) (?=[\u3041-\u9fff])")
_AFTER = re.compile(_SIDE)
_FIRM = re.compile(r"(?<=[^、,・])(?:と|や|及び|および)|\s(?:and|or|vs\.?|versus)\s")
_INNER = frozenset("のとや")
_PREPOSITIONS = frozenset({"for", "of", "in", "between", "from", "to", "by", "with", "is", "are", "was", "were", "has"})
_COMPARED = re.compile(
    r"^(?P<head>.*[、。]|)(?P<one>[^、。]{1,30}?)(?:は|が|って|の(?:ほう|方)[がは])、?(?P<other>[^、。はが]{1,30}?)"
    r"(?:より(?!後|前)|(?:に|と)比べて?)も?、?(?P<rest>.+)$"
)
_SET_AGAINST = re.compile(r"より|比べ|何倍|何割|何パー|うち|内訳|引")
_TIMES = re.compile(
    r"^(?P<head>.*[、。]|)(?P<one>[^、。は]{1,30})は、?(?P<other>[^、。は]{1,30}?)の約?(?:何倍|何割|何パーセント)"
    r"(?:くらい|ぐらい|ほど)?の?(?P<rest>[^?]*)"
)
_REMAINDER = re.compile(r"^(?P<whole>[^、。]{2,30}?)(?:のうち|の内訳で|の中で)、?(?P<part>.+)$")
_TAKEN = re.compile(r"^(?P<whole>.{2,30}?)から、?(?P<part>.{2,40}?)を(?:引|差し引)")
_NOT = re.compile(
    r"(?P<being>して?い)ない(?=の|市|町|自|数|分)|(?P<case>[がの]?)(?:ない|無い|なし)(?=の|市|町|自|数|分)"
)
_HOW_MANY = "はいくつ"


def several(text: str) -> bool:
    """Whether a text may have members: a quick look."""
    return bool(JOINT.search(text) or _SET_AGAINST.search(text) or _BLANK.search(text))


def members(utterance: Utterance) -> Iterator[Members]:
    """The ways to take a sentence apart, the surest first; none where nothing is joined."""
    text = str(utterance.text)
    yield from in_a_row(text)
    yield from _of_spans(text, utterance)
    yield from _compared(text, utterance.spans)
    yield from _of_phrases(text, utterance.tokens, utterance.spans)


def remainder(utterance: Utterance) -> Members | None:
    """A whole and the part that is to be taken from it: 全国1718市町村のうち付き合いのないのは."""
    text = str(utterance.text)
    if taken := _TAKEN.match(text):
        return Members(
            (taken["whole"] + _HOW_MANY, taken["part"] + _HOW_MANY), (taken["whole"], taken["part"]), rest=True
        )
    found = _REMAINDER.match(text)
    if found is None or not _NOT.search(found["part"]):
        return None
    part = _NOT.sub(lambda match: f"{match['being']}る" if match["being"] else f"{match['case']}ある", found["part"])
    return Members((found["whole"] + _HOW_MANY, part), (found["whole"], found["part"]), rest=True)


def _of_spans(text: str, utterance: Utterance) -> Iterator[Members]:
    """Names beside names, cues beside cues, times beside times."""
    found: list[Span | Time] = [*utterance.spans, *utterance.frame.times]
    things = sorted(found, key=lambda s: s.start)
    row: list[Span | Time] = []
    for thing in (s for s in things if _sort(s)):
        if row and not (_sort(row[-1]) & _sort(thing) and _joins(row[-1], thing, text)):
            yield from _joined(text, row)
            row = []
        row.append(thing)
    yield from _joined(text, row)


def _joins(one: Span | Time, other: Span | Time, text: str) -> bool:
    """Whether two things are joined: by a word, or with nothing but a blank between two names (東日本 熊本)."""
    between = text[one.end : other.start]
    things = all("thing" in _sort(s) and not text[s.start : s.end].isascii() for s in (one, other))
    return bool(_BETWEEN.fullmatch(between)) or (things and between == " ")


def _joined(text: str, row: Sequence[Span | Time]) -> Iterator[Members]:
    """The members of a row; a の inside the last may begin what all share: 京都と群馬の展示."""
    if len(row) < 2:
        return
    ends = [match.end() for thing in row if (match := _AFTER.match(text, thing.end))]
    places = [(thing.start, end, "") for thing, end in zip(row, ends, strict=True)]
    head = text.find("の", row[-1].start, row[-1].end)
    if head > 0 and all("の" not in text[thing.start : thing.end] for thing in row[:-1]):
        yield shared(text, [*places[:-1], (row[-1].start, head, "")])
    yield shared(text, places, row=0 < sum(map(_looked_up, row)) < len(row))


def _sort(thing: Span | Time) -> frozenset[str]:
    """What may stand beside a thing: others of its sort; nothing beside a name that says as good as nothing (23区)."""
    if isinstance(thing, Time):
        return frozenset({"time"})
    if thing.names_something:
        return frozenset() if thing.of("stop") else frozenset({"thing"})
    sorts = frozenset(c.type for c in thing.concepts) & {"subject", "property", "contextual"}
    return sorts | {"property"} if _looked_up(thing) else sorts


def _looked_up(thing: Span | Time) -> bool:
    """Whether a thing is asked for like a property of what it stands beside: 料金と問い合わせ先."""
    return isinstance(thing, Span) and thing.of("subject") == ("contact",)


def _compared(text: str, spans: Sequence[Span]) -> Iterator[Members]:
    """AはBより何人多い, AのXはBの何倍; none where B is another figure of the same thing (各区義援金は共同の何倍)."""
    if found := _COMPARED.match(text):
        said = _of_the_same(found["one"], found["other"])
        yield Members(tuple(f"{found['head']}{one}は{found['rest']}" for one in said), said)
    found = _TIMES.match(text)
    if found and not any(
        s.start == found.start("other") and s.end >= found.end("other") and s.of("property") for s in spans
    ):
        said, rest = _of_the_same(found["one"], found["other"]), found["rest"] or "いくつ"
        yield Members(tuple(f"{found['head']}{each}は{rest}" for each in said), said)


def _of_the_same(one: str, other: str) -> tuple[str, str]:
    """Two things that are compared, each with what is compared of the first: 東日本大震災の職員派遣 and 熊本."""
    what = one.rpartition("の")[2] if "の" in one else ""
    return one, f"{other}の{what}" if what and what not in other else other


def _of_phrases(text: str, tokens: Sequence[Token], spans: Sequence[Span]) -> Iterator[Members]:
    """Whole phrases beside each other, each up to what closes it, the last also up to the の before what is asked."""
    asked = {s.start: s for s in spans if s.of("ask") or s.of("relation") or s.of("property")}
    words = [t for t in tokens if t.surface.strip()]
    for joint in _FIRM.finditer(text):
        before = [t for t in words if t.end <= joint.start()]
        after = [t for t in words if t.start >= joint.end()]
        whole = any(t.start == joint.start() for t in words) or joint[0].isascii()
        if not whole or not before or not after or not (before[-1].noun and after[0].noun):
            continue
        left = list(takewhile(lambda t: not _closes(t), reversed(before)))[::-1]
        right = list(takewhile(lambda t: not (_closes(t) or _asks(asked.get(t.start))), after))
        inner = [t.start for t in right[1:] if t.surface == "の" and t.end in asked]
        for end in [*inner, right[-1].end] if left and right else ():
            for start in _starts(left, text[joint.end() : end]):
                places = [(start, joint.start(), ""), (joint.end(), end, "")]
                yield shared(text, places, row=text.endswith(before[-1].surface, 0, end))


def _starts(left: Sequence[Token], right: str) -> list[int]:
    """Where the first of two phrases begins: 令和4年の may belong to both of 令和4年の台風14号と台風15号."""
    heads = [one.end for one in left[:-1] if one.surface == "の"]
    return [*(heads[-1:] if len(heads) > right.count("の") else ()), left[0].start]


def _asks(span: Span | None) -> bool:
    return span is not None and bool(span.of("ask") or span.of("relation")) and not span.names_something


def _closes(token: Token) -> bool:
    """Whether a phrase ends before or begins after a word."""
    sign = token.pos[0] in ("助詞", "補助記号", "動詞", "助動詞") and token.surface not in _INNER
    return sign or token.surface in _PREPOSITIONS
