"""The times, rounds and figures of a question as the conditions that they set."""

from __future__ import annotations

from intents.figures import Number
from intents.frame import Frame
from intents.text import letters
from intents.times.time import FIRST, LAST
from intents.vocabulary import Vocabulary
from knowledge.conditions import Condition
from knowledge.periods import Period
from knowledge.store import Store
from knowledge.strengths import ISSUE

_PICKING = frozenset({"maximum", "minimum", "first", "latest", "average", "sum"})


def firm(frame: Frame) -> tuple[Condition, ...]:
    """The conditions that no wording changes: the times and rounds of a question."""
    rounds = (_rounds(frame),) if frame.rounds else ()
    return (*times(frame, firm=False), *rounds)


def _rounds(frame: Frame) -> Condition:
    return Condition("round", numbers=frame.rounds, unit=ISSUE if frame.issues else "")


def times(frame: Frame, *, firm: bool) -> tuple[Condition, ...]:
    """The conditions of time; `firm`: a day that figures are of counts as any other."""
    spans: list[Period] = []
    weak: list[Period] = []
    days: list[tuple[int, int | None]] = []
    hinted: list[tuple[int, int | None]] = []
    for time in frame.times:
        if time.span is not None:
            (weak if time.weak and not (firm and not time.of_document) else spans).append(time.span)
        elif time.month is not None:
            (hinted if time.weak else days).append((time.month, time.day))
    narrowed = _narrowed(spans)
    conditions = [Condition("time", periods=tuple(narrowed))] if narrowed else []
    if weak:
        conditions.append(Condition("time", periods=tuple(weak), weak=True))
    if days:
        conditions.append(Condition("time", days=tuple(days)))
    if hinted:
        conditions.append(Condition("time", days=tuple(hinted), weak=True))
    return tuple(conditions)


def _narrowed(spans: list[Period]) -> list[Period]:
    """A period that lies inside another says it more exactly: 令和2年度 … 2021年2月 is the month.

    What is open at either end (以降 … までに) is the time between.
    """
    since, until = [p for p in spans if p.end == LAST], [p for p in spans if p.start == FIRST]
    if len(since) == len(until) == 1 and len(spans) == 2 and since[0].start <= until[0].end:
        return [Period(since[0].start, until[0].end, until[0].precision)]
    return [p for p in spans if not any(q is not p and q.within(p) and q != p for q in spans)]


def figures(frame: Frame, vocabulary: Vocabulary, store: Store) -> tuple[Condition, ...]:
    """The conditions of rounds and figures; one that is all there is of a kind says what kind is meant."""
    conditions = [_rounds(frame)] if frame.rounds else []
    if apart := _set_apart(frame, store):
        return (*conditions, Condition("number", numbers=apart))
    for number in frame.numbers:
        named = bool(frame.names or frame.records or frame.phrases)
        whole = _all_of(number, frame, store) or _all_named(number, frame, vocabulary, store)
        if whole:
            conditions.append(Condition("subject", whole))
            continue
        surfaces = (letters(number.text),) if number.unit else ()
        conditions.append(Condition("number", numbers=(number.value,), surfaces=surfaces, unit=number.unit, weak=named))
    return tuple(conditions)


def _all_of(number: Number, frame: Frame, store: Store) -> tuple[str, ...]:
    """The largest kind counted in a figure's unit, where the figure is all of it: 13団体のなかで最少は."""
    if not _PICKING & set(frame.asks):
        return ()
    sizes = {k: len(store.by_kind.get(k, ())) for k, kind in store.schema.kinds.items() if kind.counter == number.unit}
    return tuple(k for k, size in sizes.items() if size == number.value == max(sizes.values()))


def _set_apart(frame: Frame, store: Store) -> tuple[int, ...]:
    """Bare figures set against each other that no single record states: each is looked up by itself."""
    bare = tuple(number.value for number in frame.numbers if not number.unit)
    if "difference" not in frame.asks or len(bare) < 2 or len(bare) < len(frame.numbers):
        return ()
    stating = [{id_ for id_, _ in store.numbers.get(value, ())} for value in bare]
    return bare if all(stating) and not set.intersection(*stating) else ()


def _all_named(number: Number, frame: Frame, vocabulary: Vocabulary, store: Store) -> tuple[str, ...]:
    """The kinds that one subject stands for together, where the figure is all there is of them: 協定17件."""
    for id_ in frame.subjects if number.unit == "件" else ():
        kinds = vocabulary.subjects[id_].kinds
        if len(kinds) > 1 and number.value == sum(len(store.by_kind.get(k, ())) for k in kinds):
            return tuple(sorted(kinds))
    return ()
