"""The moves of a conversation: what a question that leans on the one before it asks, each move a function.

A move gives the completed frame, or None where the question is no such move.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from intents.carrying import about, context, filled, wishes, wishing
from intents.frame import Frame, sorts_dated
from intents.known import Known
from intents.leaning import SUPERLATIVE
from intents.shifting import WHOLE, direction, shifted
from intents.thread import Thread, Turn
from intents.times import Time

_OF_FIGURES = frozenset({"sum", "average", "ratio"})
_OF_TWO = frozenset({"difference", "compare", "days"})
_OF_THESE = frozenset({"maximum", "minimum", "first", "latest"})
_RANKING = frozenset({"maximum", "minimum"})
_OF_DAYS = frozenset({"days", "first", "latest"})


@dataclass(frozen=True, slots=True)
class Scene:
    """A follow-up on its stage: the thread with its last turn, and what its subjects stand for."""

    frame: Frame
    thread: Thread
    last: Turn
    known: Known

    @property
    def before(self) -> Frame:
        """The frame of the last turn."""
        return self.last.frame

    @property
    def relations(self) -> frozenset[str]:
        """The follow-up's relations."""
        return frozenset(self.frame.relations)

    @property
    def asks(self) -> frozenset[str]:
        """The follow-up's asks."""
        return frozenset(self.frame.asks)

    @property
    def named(self) -> bool:
        """Whether the follow-up names things of its own."""
        return bool(self.frame.names or self.frame.records or self.frame.phrases)

    @property
    def own(self) -> int:
        """How many conditions the follow-up sets; figures only count what was shown."""
        return self.frame.conditions - len(self.frame.numbers)


def merge(frame: Frame, thread: Thread, known: Known) -> Frame:
    """The frame of a follow-up with what it takes over: the first move that fits."""
    if thread.last is None:
        return frame
    scene = Scene(frame, thread, thread.last, known)
    return next(found for move in MOVES if (found := move(scene)) is not None)


def ranked(scene: Scene) -> Frame | None:
    """2番目は？ after 一番多いのは？: another place of the same ranking."""
    if scene.frame.ordinal is None or scene.named or not SUPERLATIVE & set(scene.before.asks):
        return None
    before = replace(scene.before, about=False)
    return replace(filled(scene.frame, before), about=before.about)


def next_ranked(scene: Scene) -> Frame | None:
    """次に多いのは？, その次は？ after 一番多いのは？: the place after the last one told."""
    ranking = tuple(a for a in scene.before.asks if a in _RANKING)
    wished = wishes(replace(scene.frame, asks=tuple(scene.asks - _RANKING)))
    subjects = set(scene.frame.subjects) - set(scene.before.subjects)
    on = direction(scene.frame) == (1, "") or ("and_then" in scene.relations and _RANKING & scene.asks)
    if not on or not ranking or scene.named or wished or subjects:
        return None
    told = scene.before.limit or (scene.before.ordinal or 1) + max(len(scene.last.records), 1) - 1
    rest = tuple(r for r in scene.frame.relations if r not in ("forward", "and_then"))
    asks = (*(a for a in scene.frame.asks if a not in ranking), *ranking)
    properties = scene.frame.properties or scene.before.properties
    place = replace(scene.frame, ordinal=told + 1, relations=rest, asks=asks, properties=properties, counted=None)
    return replace(filled(place, replace(scene.before, about=False)), about=scene.before.about)


def renumbered(scene: Scene) -> Frame | None:
    """2は？ after 第1弾は何？: another of the row, where the one told is no list to pick from."""
    ordinal, before = scene.frame.ordinal, scene.before
    if ordinal is None or scene.named or len(before.rounds) != 1 or len(scene.thread.listed) > 1:
        return None
    number = replace(scene.frame, ordinal=None, rounds=(ordinal,), issues=before.issues)
    return filled(number, replace(before, records=before.records if before.names else ()))


def picked(scene: Scene) -> Frame | None:
    """2つ目は？: one of the list last shown, or none where the list is shorter; 2回目は？ where it is as long."""
    ordinal, listed = scene.frame.ordinal, scene.thread.listed
    if ordinal is None and _in_a_list(scene, len(listed)):
        return about(replace(scene.frame, rounds=()), scene.before, listed[scene.frame.rounds[0] - 1 :][:1])
    if ordinal is None or ordinal < 1 or scene.named or not listed:
        return None
    if ordinal > len(listed):
        return replace(scene.frame, beyond=len(listed), carried=True) if len(listed) > 1 else None
    return about(scene.frame, scene.before, listed[ordinal - 1 : ordinal])


def _in_a_list(scene: Scene, length: int) -> bool:
    """Whether a follow-up says nothing of what it means but a round, which a list is long enough to have."""
    rounds, issues = scene.frame.rounds, scene.frame.issues
    return length > 1 and len(rounds) == scene.own == 1 and 1 <= rounds[0] <= length and not issues


def same_time(scene: Scene) -> Frame | None:
    """同じ日に結んだのは？, 同じ年の展示は？: what else is of the day, month or year of the record last shown.

    Two that were told one after the other are compared instead (同じ年？).
    """
    unit = next((ask.removeprefix("same-") for ask in scene.frame.asks if ask.startswith("same-")), "")
    several = (scene.frame.counted or 1) > 1
    if unit not in WHOLE or scene.named or several or not scene.last.days:
        return None
    subjects = scene.frame.subjects or scene.before.subjects
    if unit != "day" and not scene.frame.subjects and len(scene.thread.recent(2)) > 1:
        return None
    return replace(
        scene.frame,
        times=(Time(0, 0, WHOLE[unit](date.fromordinal(scene.last.days[0]))),),
        subjects=subjects,
        kinds=() if subjects or unit == "day" else scene.last.kinds[:1],
        asks=("list",),
        excluded_records=scene.last.records,
        carried=True,
    )


def reckoned(scene: Scene) -> Frame | None:
    """合計は？, その差は？, どっちが多い？: with the figures of the turns so far."""
    frame = scene.frame
    if scene.own or frame.roles or direction(frame)[1]:
        return None
    pair = bool(_OF_TWO & scene.asks)
    these = frame.counted or {"that", "both"} & scene.relations
    if not (pair or _OF_FIGURES & scene.asks or (these and _OF_THESE & scene.asks)):
        return None
    dated = any(c.unit == "day" for c in scene.last.cells[:1]) and not _OF_FIGURES & scene.asks
    wanted = scene.known.properties_of(frame)
    days = bool(_OF_DAYS & scene.asks) or dated or wanted == {"date"}
    among = wanted - {"date"}
    told = scene.thread.figures(days=days, among=among or None)
    told = told[-(frame.counted or (2 if pair or "both" in scene.relations else len(told))) :]
    if len(told) < 2:
        return None
    ids = tuple(dict.fromkeys(cell.record for cell in told))
    return replace(frame, records=tuple((id_,) for id_ in ids), reckons=told, carried=True, numbers=(), words=())


def apart(scene: Scene) -> Frame | None:
    """何日後？ after two that were told one after the other; between two days of one, where one was asked for."""
    frame, thread = scene.frame, scene.thread
    if "days" not in scene.asks or scene.own or len(scene.last.records) != 1:
        return None
    if set(scene.before.properties) - {"date"} and scene.before.about:
        return about(replace(frame, properties=scene.before.properties), scene.before, scene.last.records)
    told = [turn.records[0] for turn in thread.turns if len(turn.records) == 1 and turn.days]
    return _between(frame, told, scene.last)


def compared(scene: Scene) -> Frame | None:
    """どっちが自治体数が多い？ after two of a kind that were told one after the other, whatever was told of them."""
    frame, last = scene.frame, scene.last
    if "compare" not in scene.asks or scene.own or not frame.properties or len(last.records) != 1:
        return None
    told = [turn.records[0] for turn in scene.thread.turns if len(turn.records) == 1 and turn.kinds == last.kinds]
    return _between(frame, told, last)


def _between(frame: Frame, told: Sequence[str], last: Turn) -> Frame | None:
    """A question between the last two things told, one after the other."""
    pair = tuple(dict.fromkeys(told))[-2:]
    if len(pair) < 2 or pair[-1] != last.records[0]:
        return None
    return replace(frame, records=tuple((id_,) for id_ in pair), carried=True, numbers=(), words=())


def grown(scene: Scene) -> Frame | None:
    """前年度からどれだけ増えた？ of the figures last shown."""
    if "difference" not in scene.asks or scene.named or direction(scene.frame)[1] not in ("year", "fiscal_year"):
        return None
    return about(replace(scene.frame, times=()), scene.before, scene.last.records)


def moved(scene: Scene) -> Frame | None:
    """前の年は？, 翌日は？: the same question one year, fiscal year or day away."""
    return None if scene.named else shifted(scene.frame, scene.last)


def stepped(scene: Scene) -> Frame | None:
    """その次は？: the record before or after the one last shown."""
    step, _ = direction(scene.frame)
    if not step or scene.named or not scene.last.records:
        return None
    frame = scene.frame if wishes(scene.frame) else replace(scene.frame, properties=scene.before.properties)
    return replace(frame, records=(scene.last.records,), step=step, carried=True, numbers=(), words=())


def there(scene: Scene) -> Frame | None:
    """その県の町村会は？: in the prefecture of the record last shown."""
    if "there" not in scene.relations or scene.named or not scene.last.places:
        return None
    return replace(wishing(scene.frame, scene.before), names=(scene.last.places,), carried=True)


def others(scene: Scene) -> Frame | None:
    """ほかには？: what else meets the conditions; ほかの会社は？: whatever else there is of the subject."""
    if "others" not in scene.relations or scene.frame.names:
        return None
    before = scene.before
    if scene.frame.subjects:
        before = replace(before, names=(), records=(), titles=(), times=())
    return replace(filled(scene.frame, before), excluded_records=scene.last.records)


def returned(scene: Scene) -> Frame | None:
    """さっきの協定の構成自治体数は？: back to the last turn that spoke of such a thing."""
    if "earlier" not in scene.relations or scene.named:
        return None
    wanted = scene.known.kinds_of(scene.frame)
    turn = next((t for t in reversed(scene.thread.turns) if wanted & set(t.kinds)), None)
    if turn is None:
        return None
    return about(replace(scene.frame, subjects=()), turn.frame, turn.records)


def extreme(scene: Scene) -> Frame | None:
    """一番多いのは？ after a single record: over everything of the subject."""
    frame = scene.frame
    if scene.own or len(scene.last.records) > 1 or frame.counted or not SUPERLATIVE & scene.asks:
        return None
    before = scene.before
    stepped_on = bool(before.step and not (before.names or before.subjects))
    records = () if before.names or before.subjects or stepped_on else before.records
    kinds = scene.last.kinds[:1] if stepped_on else frame.kinds
    frame = replace(frame, properties=frame.properties or before.properties, kinds=kinds)
    return filled(frame, replace(before, times=(), rounds=(), records=records, step=0))


def asked_on(scene: Scene) -> Frame | None:
    """何件？, テーマは？: a new wish on what was shown."""
    if scene.own or not scene.last.records or scene.last.asked_back or _of_another_sort(scene):
        return None
    count = scene.frame.counted or (2 if "both" in scene.relations else 1)
    frame = scene.frame
    figured = _OF_FIGURES & scene.asks or ("compare" in scene.asks and not _OF_DAYS & scene.asks)
    if figured and not (frame.properties or frame.roles or frame.unrecorded):
        frame = replace(frame, properties=scene.before.properties)
    numbers = () if frame.counted else frame.numbers
    return replace(about(frame, scene.before, scene.thread.recent(count)), numbers=numbers)


def _of_another_sort(scene: Scene) -> bool:
    """Whether the day of something is asked for that was not shown: その会社でやった展示の会期 after an agreement."""
    return any(not any(kind.endswith(sort) for kind in scene.last.kinds) for sort in sorts_dated(scene.frame))


def pointed(scene: Scene) -> Frame | None:
    """そのときの…は？, その協定の…は？: a wish on what was shown, with a condition or the subject of its own."""
    frame, last = scene.frame, scene.last
    if "that" not in scene.relations or not last.records or scene.named or _of_another_sort(scene):
        return None
    if frame.subjects and not (wishes(frame) and scene.known.kinds_of(frame) & set(last.kinds)):
        return None
    found = about(replace(frame, subjects=()), scene.before, last.records)
    return replace(found, times=frame.times, words=frame.words, numbers=frame.numbers)


def completed(scene: Scene) -> Frame:
    """2017年は？, 群馬は？: new conditions in the place of the old ones."""
    compares = {"compare", "difference", "maximum", "minimum"} & scene.asks
    widen = scene.last.asked_back or bool(compares and "that" in scene.relations)
    return filled(scene.frame, context(scene.last), widen=widen)


Move = Callable[[Scene], Frame | None]
MOVES: tuple[Move, ...] = (
    ranked,
    next_ranked,
    renumbered,
    picked,
    same_time,
    grown,
    moved,
    stepped,
    reckoned,
    apart,
    compared,
    there,
    others,
    returned,
    extreme,
    asked_on,
    pointed,
    completed,
)
"""In this order: what points most exactly first."""
