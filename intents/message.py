"""A message as the questions that it asks: sentence by sentence, each completed by what was said before it."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import dropwhile

from intents.frame import Frame, Utterance, sorts_dated
from intents.shifting import STEPS
from intents.text import asks, declares
from intents.times import Time, in_year

Question = tuple[Frame, str]
"""A frame with the normalised text that it was read from."""

_PLAIN = frozenset({"list", "what", "when", "where", "exists", "tell"})
_WHOM = frozenset({"phone", "contact"})
"""Cues that ask whom to call, which is told of a contact and not of the thing itself."""
_PAIR = 2
"""Things of which one is taken from the other."""
_LAST = 2
"""Tokens at the end of a noun phrase, its full stop included."""
_WHICH = frozenset({"first", "latest"})
_RANKING = frozenset({"maximum", "minimum"})
_COMPARING = frozenset({"compare", "maximum", "minimum"})
_FOLLOWING = frozenset({"back", "back_year", "forward", "forward_year", "others", "exclude", "only"})
_ADDED = re.compile(
    r"^(?:あと|それと|それから|ついでに|加えて)|(?<!で)も(?:です|お願いします|知りたい(?:です)?)?[。!\s]*$"
)
"""How a sentence asks the same of something else: あと第4号も."""
_BARE = re.compile(
    r"(?:それ|これ)?は?(?:何|なに|いつ|どこ|だれ|誰|どれ|いくら|いくつ|なぜ|どうして|なんで)(?:の?こと|なん)?(?:です|でした|でしょう|だっけ|だった)?[かの]?[?。\s]*"
)
"""A question that is no more than its interrogative: what was said before it is the question."""
_TRAILING = re.compile(r"[のとや、・]*(?:の?(?:件|話|こと|場合|方|ほう))?(?:です)?(?:ね|が|けど)?[。.!\s]*")
"""What may stand beside a thing that a question was of, named behind it: …いくつになる？協定先です"""
_NOWHERE = Frame()
_INTRODUCTION = re.compile(
    r"(?:私は|わたしは|こちらは)?[^はがをに?？]*"
    r"(?:担当|職員|記者|出身|の者|[課係部室局庁所場班者員]|振興|総務|広報|防災|企画|市民|区民|町民|村民|住民)(?:の\S{1,8})?"
    r"(?:です|でございます|と申します|といいます|より|からです|に勤めています|に勤めております|で働いています)[。.\s]*"
)
_SURNAMED = re.compile(r"[^はがをに?？、]{1,14}の[一-龥]{1,3}(?:です|でございます|と申します|といいます)[。.\s]*")


def questions(
    read: Callable[[str], Sequence[Utterance]], dated: Callable[[Frame], bool], sentences: Sequence[str]
) -> list[Question]:
    """The questions of a message, at least one; what is said before a question completes it.

    `read` gives the utterances of one sentence; `dated` tells whether the times of what is said before a question
    are those of something on record: others (来月の会議で使います) are left out, save where the question only asks
    whether what is said is right (広島とは2016年だそうです。本当ですか).
    """
    utterances = [utterance for sentence in sentences or [""] for utterance in read(sentence)]
    home, utterances = _introduced(utterances)
    found: list[Question] = []
    before: Frame | None = None
    claim: Frame | None = None
    scene: Frame | None = None
    year: tuple[Time, ...] = ()
    for utterance in utterances:
        frame, text = utterance.frame, utterance.text
        if (
            found
            and found[-1][0].wishes
            and (_adds(frame, found[-1][0]) or _goes_on(frame, found))
            and not declares(text)
        ):
            found[-1] = _with_wishes(*found[-1], frame, text)
            continue
        if len(found) == 1 and _only_a_time(found[0][0]) and frame.wishes and not frame.times:
            found[0] = replace(frame, times=found[0][0].times), text
            continue
        says_what = _named(frame) if declares(text) else _things(frame)
        if found and not (_wishes(frame) or asks(text)) and says_what and _tells_of_what(utterance, found[-1][0]):
            found[-1] = completed(found[-1][0], frame), found[-1][1] + text
            continue
        if found and _trails(frame, text) and not (_things(found[-1][0]) and found[-1][0].subjects):
            found[-1] = replace(found[-1][0], subjects=frame.subjects, spoken=frame.spoken), found[-1][1]
            continue
        wants = (
            frame.wishes
            or (found and _steps(frame, text))
            or (frame.conditions and (asks(text) or (found and _ADDED.search(text))))
        )
        frame = replace(frame, times=_in_its_year(frame.times, year))
        if (wants and not declares(text)) or (utterance is utterances[-1] and not found):
            said = claim if claim and not (frame.conditions or frame.wishes) else before
            asked = completed(frame, said) if said else frame
            asked = _asking(scene, frame) if scene and _BARE.fullmatch(text) else asked
            found.append((_at_home(asked, home), text))
            before = claim = scene = None
        elif (frame.conditions or frame.properties or frame.spare) and not found:
            times = frame.times if frame.anchors or dated(frame) else ()
            said = replace(frame, times=times, unknown=(), idle=())
            scene = None if before else frame
            before = completed(said, before) if before else said
            claim = replace(before, times=frame.times)
            year = frame.times if _only_a_time(frame) else year
    return found or [(utterances[-1].frame, utterances[-1].text)]


def _steps(frame: Frame, text: str) -> bool:
    """Whether a sentence asks for what comes next to what was just told: その次は？"""
    return bool(STEPS.keys() & set(frame.relations)) and asks(text)


def _only_a_time(frame: Frame) -> bool:
    """Whether a sentence sets a time and nothing else: 平成30年度の数字をください。"""
    other = (frame.wishes, frame.unknown, frame.idle, frame.spare, frame.anchors, frame.ends, set(frame.asks) - _PLAIN)
    return bool(frame.times) and not _things(frame) and not any(other)


def _named(frame: Frame) -> bool:
    """Whether a sentence names something on record."""
    return bool(frame.names or frame.records or frame.phrases)


def _things(frame: Frame) -> bool:
    """Whether a sentence says what it is about."""
    return _named(frame) or bool(frame.subjects or frame.words or frame.spare)


def _wishes(frame: Frame) -> bool:
    """Whether anything is wished of what is named, beyond which of its kind it is (一回目のシンポ)."""
    return replace(frame, asks=tuple(ask for ask in frame.asks if ask not in _WHICH)).wishes


def _tells_of_what(utterance: Utterance, asked: Frame) -> bool:
    """Whether a sentence says what the question before it is about, which named nothing: 司会は誰？一回目のシンポ。"""
    frame = utterance.frame
    noun = any(t.noun for t in utterance.tokens[-_LAST:])
    more = not _named(asked) and (_named(frame) or not asked.subjects) and noun and "exclude" not in frame.relations
    return more or not _things(asked)


def _trails(frame: Frame, text: str) -> bool:
    """Whether a fragment behind a question only says what that was of: 千葉は足していくつになる？協定先"""
    alone = not (_named(frame) or frame.words or frame.times or frame.spare or frame.unknown)
    rest = text
    for _, word in frame.spoken:
        rest = rest.replace(word, "")
    return alone and bool(frame.subjects) and bool(_TRAILING.fullmatch(rest)) and not frame.wishes


def _asking(scene: Frame, frame: Frame) -> Frame:
    """What was said before a bare question, as that question: …のほかに公表したものがあったはず。何？"""
    asks = tuple(dict.fromkeys((*frame.asks, *(a for a in scene.asks if a not in _PLAIN))))
    properties = tuple(dict.fromkeys((*scene.properties, *frame.properties)))
    unrecorded = tuple(dict.fromkeys((*scene.unrecorded, *frame.unrecorded)))
    return replace(scene, asks=asks, properties=properties, unrecorded=unrecorded, polar=False)


def completed(frame: Frame, before: Frame) -> Frame:
    """A question with the things named before it, where it names none itself."""
    if frame.names or frame.records or frame.phrases:
        return frame
    ranking = tuple(a for a in before.asks if a in _RANKING) if frame.ordinal is not None else ()
    if ranking:
        before = replace(before, names=(), records=())
    if not (frame.properties or frame.unrecorded or set(frame.subjects) - set(before.subjects)):
        frame = replace(frame, properties=before.properties, unrecorded=before.unrecorded)
    return replace(
        frame,
        words=(*before.words, *(w for w in frame.words if w not in before.words)),
        verbs=(*before.verbs, *frame.verbs) if before.anchors else frame.verbs,
        asks=(*frame.asks, *(a for a in before.asks if a in ("first", "latest", *ranking) and a not in frame.asks)),
        times=frame.times or before.times,
        rounds=frame.rounds or before.rounds,
        anchors=frame.anchors or before.anchors,
        excluded_records=(*frame.excluded_records, *(before.anchors if not frame.anchors else ())),
        names=before.names,
        records=before.records,
        titles=before.titles,
        spare=frame.spare or before.spare,
        relations=(*frame.relations, *(r for r in before.relations if r == "home")),
        content=tuple(dict.fromkeys((*before.content, *frame.content))),
        phrases=before.phrases,
        numbers=frame.numbers or before.numbers,
        aside=before.aside,
        bearing=before.bearing,
        companions=frame.companions or before.companions,
        subjects=frame.subjects or before.subjects,
        besides=frame.besides or before.besides,
    )


def _in_its_year(times: tuple[Time, ...], before: tuple[Time, ...]) -> tuple[Time, ...]:
    """The times of a question, days without a year in the one year said before: 令和2年の話です。12月25日は？"""
    if len(before) != 1 or before[0].period is None or before[0].period.precision not in ("year", "fiscal_year"):
        return times
    whole = before[0].period
    turn = 4 if whole.precision == "fiscal_year" else 1
    return tuple(in_year(t, whole.start.year + ((t.month or turn) < turn)) if t.period is None else t for t in times)


def _adds(frame: Frame, asked: Frame) -> bool:
    """Whether a sentence only wants more of what was just asked about: 金額もお願いします, 日程込みで.

    The day of another sort of thing is none of it: 協定を結んだ日と、その会社でやった展示の会期.
    """
    if set(frame.properties) <= _WHOM:
        return False
    about = {*asked.subjects, *sorts_dated(asked)}
    if about and not sorts_dated(frame) <= about:
        return False
    plain = set(frame.asks) <= _PLAIN and not (frame.unrecorded or frame.roles or set(frame.relations) & _FOLLOWING)
    return bool(frame.properties) and plain and not (frame.conditions or frame.unknown or frame.spare)


def _goes_on(frame: Frame, found: Sequence[Question]) -> bool:
    """Whether a sentence only reckons on with the members that the one question before named or compared: 差は？"""
    asks = set(frame.asks)
    first = found[0][0]
    named = len(first.names) + len(first.records) == _PAIR and bool(first.properties)
    compared = len(found) == 1 and (named or bool(_COMPARING & set(first.asks)))
    bare = not (frame.conditions or frame.properties or frame.roles or frame.unrecorded or frame.unknown or frame.spare)
    return compared and bare and "difference" in asks and asks <= {"difference", "count"} | _PLAIN


def _with_wishes(frame: Frame, text: str, more: Frame, said: str) -> Question:
    """A question with the wishes of the sentence after it."""
    properties = tuple(dict.fromkeys((*frame.properties, *more.properties)))
    asks = tuple(dict.fromkeys((*frame.asks, *more.asks)))
    return replace(frame, properties=properties, asks=asks, sought=(*frame.sought, *more.sought)), text + said


def _introduced(utterances: list[Utterance]) -> tuple[Frame, list[Utterance]]:
    """Who is asking, and the rest: 群馬県庁の市町村担当です sets no condition but says where home is."""
    rest = list(dropwhile(_greets, utterances))
    if len(rest) > 1 and (_INTRODUCTION.fullmatch(rest[0].text) or _gives_a_name(rest[0])):
        return rest[0].frame, rest[1:]
    return _NOWHERE, utterances


def _greets(utterance: Utterance) -> bool:
    """Whether a sentence says nothing at all: いつもお世話になっております。"""
    frame = utterance.frame
    return frame.empty and not (frame.wishes or frame.unknown or frame.idle or frame.spare)


def _gives_a_name(utterance: Utterance) -> bool:
    """Whether a sentence says nothing but who one is, by name: 江東区の佐藤です。"""
    frame = utterance.frame
    about = frame.subjects or frame.kinds or frame.records or frame.times or frame.properties
    return bool(_SURNAMED.fullmatch(utterance.text)) and not about


def _at_home(frame: Frame, home: Frame) -> Frame:
    """県内は and 本県の are the asker's own."""
    return replace(frame, names=home.names) if "home" in frame.relations and not frame.names else frame
