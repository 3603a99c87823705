"""What the things asked for are said to have or to lack: 村がゼロの県, 職員も物資も送った災害."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from intents.fitting import unfitted
from intents.spans import Span
from intents.text import Normal
from intents.vocabulary import Vocabulary

_HEAD = (
    r"(?:の|という|って|だった|な)?(?:ん|の)?(?:は|が|って)?、?(?:どこの?|どの|どれの?|何の|なんの)?"
    r"(?:都?道?府?県|災害|地震|大雨|豪雨|台風|計画|年度|どこ|どれ)"
)
_LACKING = re.compile(
    r"(?:さん)?(?:への|との|の)?(?:交流|連携|派遣|支援|提供|支給|記録)?[がはをもの]?(?:[一1](?:つ|人|円|件)も|ひとつも|まったく|全く|全然|何も|いっさい|一切)?"
    r"(?:[ぁ-ん出送派遣行拠支援届贈]{0,8}?)(?:(?<!少)な(?:い|かった)|なし|無い|無し|ゼロ|0|ません(?:でした)?)" + _HEAD
)
_UNSTATED = re.compile(
    r"[がはのもを]?(?:資料に|どこにも|まだ)?(?:書|載|記|(?<=が)出て|示|明記|記載|公表|分か|わか|判明|明らか|不明)[ぁ-ん]{0,6}?(?:な(?:い|かった)|なし|無い|ません(?:でした)?|不明|(?<=不明))"
    rf"(?:{_HEAD}|(?:の|もの)は)"
)
_LACKING_EN = re.compile(r"\b(?:no|without|without any|not any|any)\s$")
_NEGATED_EN = re.compile(r"\b(?:no|not|without|n't|didnt|never)\b")
_WITH = re.compile(
    r"と(?:の)?(?:交流|連携|つながり|付き合い)[がをし]?(?:して(?:い)?る|している|のある|がある|ある)?(?:の(?:は|が))?(?:"
    + _HEAD
    + r")"
)
_MORE = re.compile(r"(?:の(?:ほう|方)|の数)?[がは、]?")
_THAN = re.compile(r"(?:の数)?より(?:も)?、?")
_EXCEEDS = re.compile(r"(?:の(?:ほう|方))?[がは]?(?:多|上回|勝)[ぁ-ん]{0,3}?" + _HEAD)
_ALSO = re.compile(
    r"(?:だけ|のみ|ばかり)(?:じゃ|では|で)なく(?:て)?、?|のみならず、?|に加えて?、?|(?:の|と)?ほかに、?|も、?"
)
_AND = re.compile(r"と|や|、|も|及び|および")
_THOUGH = re.compile(
    r"(?:は|を|が|も)?[ぁ-ん出送派遣行拠支援届贈実施]{0,9}(?:けれども|けれど|けど|のに|ものの|一方で?|(?<=[たるす])が|て(?:も|は)?)、?"
    r"|(?:は|が)?あ(?:って|り)(?:も|ながら)?、?"
)
_CLAUSE = re.compile(
    r"(?:は|を|が|も)[ぁ-ん出送派遣行拠支援届贈実施]{1,9}(?:て|たうえに?|た上に?|し)、?(?:さらに|なおかつ|しかも|かつ)?"
)
_BOTH = re.compile(r"(?:も|(?:の|を|が)?(?:両方|双方|どちらも|どっちも))(?:とも)?[がを]?[^、。?]{0,10}?" + _HEAD)
_BOTH_TIED = re.compile(r"も[^、。?]{0,10}?" + _HEAD)


@dataclass(frozen=True, slots=True)
class Traits:
    """Properties (cues) that each of the things asked for has, and that none of them has.

    `unstated`: they are told of, but not with what is lacking (金額が書いてない災害); `exceeding`: of the first they
    have more than of the second (町が市より多い県).
    """

    having: tuple[str, ...] = ()
    lacking: tuple[str, ...] = ()
    unstated: bool = False
    exceeding: tuple[str, ...] = ()


def traits(spans: Sequence[Span], text: Normal, vocabulary: Vocabulary) -> Traits:
    """The traits that a question sets as a condition. `spans` still hold what words mean in other company (村)."""
    told = [(span, ids) for span in spans if (ids := span.of("property") or unfitted(span, vocabulary))]
    unstated = [pair for pair in told if _UNSTATED.match(text, pair[0].end)]
    if unstated:
        return Traits(lacking=_ids(unstated), unstated=True)
    lacking = [pair for pair in told if _lacks(pair[0], text)]
    for one, other in reversed(list(pairwise(told))):
        if other in lacking and one not in lacking and _AND.fullmatch(text[one[0].end : other[0].start]):
            lacking.append(one)
    if lacking:
        return Traits(having=_ids(_though(told, lacking, text)), lacking=_ids(lacking))
    for one, other in pairwise(told):
        if more := _exceeding(one, other, text):
            return Traits(exceeding=more)
        between = text[one[0].end : other[0].start]
        tied = _ALSO.fullmatch(between) and _BOTH_TIED.match(text, other[0].end)
        clause = _CLAUSE.fullmatch(between) and _BOTH_TIED.match(text, other[0].end)
        if tied or clause or (_AND.fullmatch(between) and _BOTH.match(text, other[0].end)):
            return Traits(having=_ids([one, other]))
    there = [pair for pair in told if not pair[0].of("property") and _WITH.match(text, pair[0].end)]
    return Traits(having=_ids(there))


def _though(
    told: Sequence[tuple[Span, tuple[str, ...]]], lacking: Sequence[tuple[Span, tuple[str, ...]]], text: Normal
) -> list[tuple[Span, tuple[str, ...]]]:
    """What is there in contrast to what is lacking: 物資は送ったけど職員は派遣していない災害."""
    first = lacking[0][0].start
    return [p for p in told if p not in lacking and p[0].end <= first and _THOUGH.fullmatch(text[p[0].end : first])]


def _exceeding(one: tuple[Span, tuple[str, ...]], other: tuple[Span, tuple[str, ...]], text: Normal) -> tuple[str, ...]:
    """Of what there is more than of the other: 町が市より多い県, 市より町のほうが多い県."""
    between = text[one[0].end : other[0].start]
    if _MORE.fullmatch(between) and (than := _THAN.match(text, other[0].end)) and _EXCEEDS.match(text, than.end()):
        return (one[1][0], other[1][0])
    if _THAN.fullmatch(between) and _EXCEEDS.match(text, other[0].end):
        return (other[1][0], one[1][0])
    return ()


def _lacks(span: Span, text: Normal) -> bool:
    before = text[: span.start]
    return bool(_LACKING.match(text, span.end) or (_LACKING_EN.search(before) and _NEGATED_EN.search(before)))


def _ids(pairs: Sequence[tuple[Span, tuple[str, ...]]]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(ids[0] for _, ids in sorted(pairs, key=lambda pair: pair[0].start)))
