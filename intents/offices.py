"""Offices that a question names with whom they belong to: 北海道町村会の会長, 流山市長."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from intents.spans import Span
from intents.text import Normal
from intents.tokens import Token
from intents.vocabulary import words

_WORDS = words("offices")
_SECTION = frozenset(_WORDS["sections"])
_TITLE = "|".join(sorted({*_WORDS["heads"], *_SECTION}, key=len, reverse=True))
_ENGLISH = _WORDS["english"]
HEAD = _ENGLISH["title"]
"""What the head of an association is called."""
_FOREMOST = re.compile(
    rf"(?P<of>[一-龥々ァ-ヶー]{{1,16}}?会)(?:の|は|って)(?:今の|現在の)?(?:誰が|だれが)?(?:{'|'.join(_WORDS['foremost'])}|{HEAD})"
)
"""Who is asked for as the first in an association: 区長会は誰がトップ."""
_CHAIR = re.compile(rf"\b(?:{'|'.join(_ENGLISH['words'])})s?\b")
_TITLED = re.compile(_TITLE)
_OFFICE = re.compile(
    rf"(?P<of>[一-龥々ァ-ヶー\d]{{1,16}}?)(?P<joint>の?)(?P<title>{_TITLE})(?![一-龥]|[のをにへ]|が(?!誰)|と(?!し|は))"
)
_ALONE = re.compile(rf"(?:(?:今|いま|現在|当時)の?)?{HEAD}(?:さん)?(?![一-龥々])")
"""The head alone, who is that of the body that all is about: 会長だれ."""
_HEAD = re.compile(r"(?:[市区町村]長|知事)(?![一-龥])")
_NAMED = re.compile(rf"(?P<of>[一-龥々ァ-ヶー\d]{{1,16}}?)(?P<joint>の?)(?P<title>{_TITLE})の?(?:お?名前|氏名)")
_BODY = re.compile(rf"(?:[会市町村区県府都道省庁部局課室]|担当|大学|会社|生命|海上|ジャパン)の?(?:{_TITLE})")


def offices(text: Normal, tokens: Sequence[Token]) -> tuple[str, ...]:
    """The offices of a text as it names them (北海道町村会の会長), also without a surname before them."""
    found = [f"{match['of']}の{HEAD}" for match in _FOREMOST.finditer(text)]
    if not found and not _TITLED.search(text):
        return ()
    for match in (*_NAMED.finditer(text), *_OFFICE.finditer(text)):
        head, end = match.span("of")
        starts = [head, _behind_names(tokens, head)]
        found += [text[at:end] + match["joint"] + match["title"] for at in starts if end - at > 1]
    return tuple(dict.fromkeys(found))


def by_name(text: Normal) -> bool:
    """Whether the name of who holds an office is asked for: 担当課長の名前は."""
    return bool(_NAMED.search(text))


def unsaid(text: Normal, named: Iterable[str] = ()) -> tuple[str, ...]:
    """The office of the head alone (会長だれ): of the one body just `named`, or of that which all is about."""
    bodies = {name for name in named if name.endswith("会")}
    body = bodies.pop() if len(bodies) == 1 else _ENGLISH["of"]
    return (f"{body}の{HEAD}",) if _ALONE.match(text) else ()


def titled(text: Normal, spans: Sequence[Span]) -> tuple[str, ...]:
    """The offices of places whose holders a question speaks of: 北海道知事, 秋田市長."""
    places = [(s.start, s.end) for s in spans if s.of("name")]
    found = ((start, _HEAD.match(text, end)) for start, end in places)
    return tuple(text[start : match.end()] for start, match in found if match)


def english(text: Normal, spans: Sequence[Span]) -> tuple[str, ...]:
    """The office of an English text, as the documents have it: the chair of an association that it names, or of all."""
    other = any(s.of("role") or (s.of("subject") and "association" not in s.surface) for s in spans)
    if other or not _CHAIR.search(text):
        return ()
    bodies = [name for span in spans for name in span.of("name") if name.endswith("会")]
    return (f"{bodies[0] if bodies else _ENGLISH['of']}の{HEAD}",)


def written(office: str) -> re.Pattern[str]:
    """How an office may be written: 北海道町村会会長; heads of sections with the section between, 新宿区…課長."""
    body, _, title = office.rpartition("の")
    between = ".*" if title in _SECTION else ""
    return re.compile(re.escape(body) + between + re.escape(title))


def of_a_body(office: str) -> bool:
    """Whether an office is one of an association, a municipality or the like."""
    return bool(_BODY.search(office)) or office.endswith(("市長", "町長", "村長", "区長", "知事"))


def _behind_names(tokens: Sequence[Token], head: int) -> int:
    """Where what follows a person's name begins: 北海道 in 高橋北海道知事."""
    for token in tokens:
        if token.start == head and token.pos[2] == "人名":
            head = token.end
    return head
