"""Other ways to write a question: what must be read the same, and twins that must not."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date
from itertools import pairwise

from intents.frame import Utterance
from intents.spans import Span
from intents.times import Time
from knowledge import periods

Change = Callable[[Utterance], Iterator[str]]

_DATE = re.compile(
    r"(?:(?P<era>平成|令和)(?P<ey>\d{1,2}|元)|(?P<y>(?:19|20)\d\d))年(?P<fy>度)?(?:(?P<m>\d{1,2})月(?:(?P<d>\d{1,2})日)?)?"
)
_NUMBER = re.compile(r"\d+(?=年|月|日)")
_JOINT = re.compile(r"[、・とや,]|\s?(?:and|,)\s")
_WIDE = str.maketrans({chr(code): chr(code + 0xFEE0) for code in range(0x21, 0x7F)})
_KANJI = "〇一二三四五六七八九"
_LONG_WORD = re.compile(r"[\u4e00-\u9fff\u30a1-\u30faー]{4,}")
_ASKING_WORD = re.compile(r"(いつ|どこ|誰|いくら|いくつ|何回|何人|何件)(?:です|でした)?か?[?。]?$")
_SAME_SOUND = dict(zip("会県村町定携援演震区館企体金", "回件損長程系円園身句間起隊禁", strict=True))
_SAME_LOOK = dict(zip("会県村群定援演住治援遣構比城官微区", "合具材郡走緩寅往冶媛遺講此域宮徴凶", strict=True))
_POLITE = ("お疲れさまです。{}", "{} よろしくお願いします。", "すみません、{}", "{} 教えてください。")
_POLITE_EN = ("Hello, {}", "{} Thank you.", "{} Please tell me.")


def era(utterance: Utterance) -> Iterator[str]:
    """平成30年 for 2018年 and the other way round, in every time of the question."""
    text = utterance.text
    changed = _in_times(utterance, lambda part: _DATE.sub(_other_era, part))
    if changed != text:
        yield changed


def wide(utterance: Utterance) -> Iterator[str]:
    """Digits and letters in full width."""
    changed = utterance.text.translate(_WIDE)
    if changed != utterance.text:
        yield changed


def kanji_numerals(utterance: Utterance) -> Iterator[str]:
    """三十年四月 for 30年4月, 二〇一八年 for 2018年, in times alone."""
    changed = _in_times(
        utterance, lambda part: part if part[0] in "hrs" else _NUMBER.sub(lambda m: _numeral(m[0]), part)
    )
    if changed != utterance.text:
        yield changed


def dropped_particles(utterance: Utterance) -> Iterator[str]:
    """The question without は, without の, without を: a blank in their place, as people type keywords."""
    if utterance.frame.language != "ja":
        return
    kept = [False] * len(utterance.text)
    for span in utterance.spans:
        kept[span.start : span.end] = [True] * (span.end - span.start)
    for particle in "はのを":
        places = [
            t.start for t in utterance.tokens if t.surface == particle and t.pos[0] == "助詞" and not kept[t.start]
        ]
        if places:
            yield "".join(" " if i in places else char for i, char in enumerate(utterance.text)).strip()


def polite(utterance: Utterance) -> Iterator[str]:
    """The question with a greeting before or a request behind it."""
    for frame in _POLITE_EN if utterance.frame.language == "en" else _POLITE:
        yield frame.format(utterance.text)


def swapped(utterance: Utterance) -> Iterator[str]:
    """Two neighbours that a comma, a dot or a word for "and" joins, the other way round."""
    text, owned = utterance.text, [*utterance.spans, *utterance.frame.times]
    owned.sort(key=lambda part: part.start)
    for one, other in pairwise(owned):
        if type(one) is type(other) and _JOINT.fullmatch(text, one.end, other.start) and _alike(one, other):
            yield (
                text[: one.start] + text[other.start : other.end] + text[one.end : other.start]
                + text[one.start : one.end] + text[other.end :]
            )  # fmt: skip


def markup(utterance: Utterance) -> Iterator[str]:
    """The question to a bot on Slack: called by name, quoted, its first name in bold or with a link."""
    yield f"<@U02ABCDEF> {utterance.text} :pray:"
    yield f"&gt; {utterance.text}"
    if span := next(_written(utterance), None):
        before, word, after = _parts(utterance, span)
        yield f"{before} *{word}* {after}"
        yield f"{before}<https://www.example.jp/a?b=1|{word}>{after}"


def broken(utterance: Utterance) -> Iterator[str]:
    """A line break in the middle of a name or a key word of four letters or more."""
    for span in _written(utterance):
        before, word, after = _parts(utterance, span)
        yield f"{before}{word[: len(word) // 2]}\n{word[len(word) // 2 :]}{after}"


def spoken(utterance: Utterance) -> Iterator[str]:
    """The question as it is dictated: fillers, no marks."""
    if utterance.frame.language == "ja" and not re.search(r"[「『(・、。]", utterance.text):
        bare = re.sub(r"[?!]", "", utterance.text)
        yield f"えーと{bare}"
        yield f"あのですね {bare}"


def casual(utterance: Utterance) -> Iterator[str]:
    """Endings of speech and of dialects behind a question word."""
    if match := _ASKING_WORD.search(utterance.text):
        for ending in (
            "やっけ",
            "だっけ？",
            "かね",
            "っすか",
            "やったかな",
            "じゃったかの",
            "なん？",
            "だったか分かる？",
        ):
            yield utterance.text[: match.end(1)] + ending


def same_sound(utterance: Utterance) -> Iterator[str]:
    """One kanji of a long word converted wrongly: 回 for 会, 件 for 県, 程 for 定."""
    yield from _exchanged(utterance, _SAME_SOUND)


def same_look(utterance: Utterance) -> Iterator[str]:
    """One kanji of a long word taken for one that looks like it: 往 for 住, 郡 for 群."""
    yield from _exchanged(utterance, _SAME_LOOK)


SAME: dict[str, Change] = {
    "era": era,
    "wide": wide,
    "kanji numerals": kanji_numerals,
    "dropped particles": dropped_particles,
    "polite": polite,
    "swapped": swapped,
    "markup": markup,
    "broken": broken,
    "spoken": spoken,
    "casual": casual,
    "same sound": same_sound,
    "same look": same_look,
}

TWINS = (
    ("年", "年度", r"(?<=\d)年(?!度|間|目|前|後|の?\d{1,2}[月/])"),
    ("年度", "年", r"(?<=\d)年度"),
    ("京都府", "東京都", r"(?<!東)京都府?(?![一-龥]|やましろ|との委員会)"),
    ("町村会", "市長会", r"(?<!市)町村会(?!は除)"),
    ("市長会", "町村会", r"市長会(?!・)"),
    ("平成", "令和", r"平成(?=[1-9]|1\d|2\d|30)"),
    ("展示", "講演会", r"展示会?(?![一-龥])"),
    ("講演会", "展示", r"講演会(?![一-龥])"),
)
"""What stands in a question, what is put in its place, and where."""


def twins(utterance: Utterance) -> Iterator[tuple[str, str]]:
    """Questions that mean something else, each with the name of the change."""
    for old, new, pattern in TWINS:
        changed = re.sub(pattern, new, utterance.text)
        if changed != utterance.text:
            yield f"{old} → {new}", changed


def _written(utterance: Utterance) -> Iterator[Span]:
    """Names and cues of four letters or more, all in kanji or katakana."""
    for span in utterance.spans:
        if _LONG_WORD.fullmatch(utterance.text, span.start, span.end) and not span.of("stop"):
            yield span


def _parts(utterance: Utterance, span: Span) -> tuple[str, str, str]:
    return utterance.text[: span.start], utterance.text[span.start : span.end], utterance.text[span.end :]


def _exchanged(utterance: Utterance, table: dict[str, str]) -> Iterator[str]:
    for span in _written(utterance):
        before, word, after = _parts(utterance, span)
        at = max((i for i, letter in enumerate(word) if letter in table), default=None)
        if at is not None:
            yield before + word[:at] + table[word[at]] + word[at + 1 :] + after


def _in_times(utterance: Utterance, change: Callable[[str], str]) -> str:
    text, at = "", 0
    for time in utterance.frame.times:
        text += utterance.text[at : time.start] + change(utterance.text[time.start : time.end])
        at = time.end
    return text + utterance.text[at:]


def _other_era(match: re.Match[str]) -> str:
    rest = (match["fy"] or "") + (f"{match['m']}月" if match["m"] else "") + (f"{match['d']}日" if match["d"] else "")
    if match["y"]:
        month = int(match["m"] or (5 if match["fy"] else 12))
        name, year = periods.era_year(date(int(match["y"]), month, int(match["d"] or 28)))
        return f"{name}{'元' if year == 1 else year}年{rest}"
    first = {"平成": 1988, "令和": 2018}[match["era"]]
    return f"{first + (1 if match['ey'] == '元' else int(match['ey']))}年{rest}"


def _numeral(digits: str) -> str:
    number = int(digits)
    if number > 99:
        return "".join(_KANJI[int(digit)] for digit in digits)
    tens, ones = divmod(number, 10)
    ten = ("" if tens == 1 else _KANJI[tens]) + "十" if tens else ""
    return ten + (_KANJI[ones] if ones else "")


def _alike(one: Span | Time, other: Span | Time) -> bool:
    """Whether two neighbours are of one sort: both names, both subjects, both times in full."""
    if isinstance(one, Span) and isinstance(other, Span):
        return one.concepts[0].type == other.concepts[0].type in ("name", "record", "subject", "property")
    return isinstance(one, Time) and isinstance(other, Time) and bool(one.period and other.period) and not other.weak
