"""Questions of several members: where the whole sentence has no answer that does all it asks, member by member."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence, Set
from dataclasses import dataclass, replace

from bot.answer import Language
from bot.answering.outcome import Outcome
from bot.answering.parted import RECKONING, Part, reckoned
from bot.answering.reading import called, read_back
from bot.answering.sets import sets_of
from bot.answering.speech import Speech
from bot.replies import load
from intents.frame import Frame, Utterance
from intents.joining import Members
from intents.known import Known
from intents.members import members, remainder
from intents.rows import in_a_row
from intents.text import key_of
from intents.thread import Turn
from intents.vocabulary import Vocabulary
from knowledge.model import Name
from knowledge.store import Store

_GROUPED = frozenset({"compare", "difference", "ratio", "sum"})
"""Asks about members as wholes, where the records of all of them together answer something else."""
_LINKING = frozenset({"both", "one_side", "include", "lacking", "exclude", "each"})
_DAYS = {"date"}
"""What members are compared by where their days are asked for, whatever figures there are."""
_EACH = frozenset({"each"})


@dataclass(frozen=True, slots=True)
class Parting:
    """Answers by members. `read` reads a sentence; `answer` answers a frame with the words it was read from."""

    store: Store
    vocabulary: Vocabulary
    known: Known
    read: Callable[[str], Utterance]
    answer: Callable[[Frame, str], Outcome]

    def outcomes(self, frame: Frame, text: str, whole: Outcome) -> tuple[Outcome, ...]:
        """The outcomes by which a question is answered: that of the whole, unless its members answer it better.

        An answer of all that a sentence names is right for all its members, but for numbers of one row.
        """
        if whole.called:
            return (whole,)
        asks = RECKONING & set(frame.asks)
        answered = whole.answer.status == "answered"
        reckoned_whole = whole.reckoned and (
            not asks & _GROUPED or set(frame.properties) == _DAYS or _of_one_thing(whole)
        )
        if answered and (self._sufficient(frame, whole) or reckoned_whole):
            return (whole,)
        utterance = self.read(text)
        fits = answered and not (asks or _EACH & set(frame.relations)) and self._of_all(frame, utterance, whole)
        for way in in_a_row(text) if fits else self._ways(frame, utterance):
            outcomes = self._parts(way)
            if not outcomes:
                continue
            if answered and _covers(whole, outcomes, asks):
                return (whole,)
            parted = self._reckoned(frame, way, outcomes) if asks else self._each(frame, way, outcomes, whole)
            if parted:
                return parted
        return (whole,)

    def _sufficient(self, frame: Frame, whole: Outcome) -> bool:
        """Whether a question leans on its thread, sets its members against each other by itself, or lists them all."""
        carried = whole.turn is not None and whole.turn.frame.carried
        listed = {"sum", "list"} <= set(frame.asks) and whole.turn is not None and len(whole.turn.kinds) > 1
        return carried or listed or "exclude" in frame.relations or bool(sets_of(frame, self.vocabulary))

    def _of_all(self, frame: Frame, utterance: Utterance, whole: Outcome) -> bool:
        """Whether an answer meets every condition, is of the kind asked for, and has to do with all that is named."""
        if whole.unmet or whole.turn is None:
            return False
        asked = {kind for p in frame.properties for kind in self.vocabulary.properties[p].kinds}
        kinds = self.known.kinds_of(frame) or asked
        if (kinds and not kinds & set(whole.turn.kinds)) or self._untold(frame, whole):
            return False
        told = set(whole.turn.records)
        named = [span for span in utterance.spans if span.names_something]
        return all(self._like(span.of("record"), told) or self._linked(span.of("name"), told) for span in named)

    def _untold(self, frame: Frame, whole: Outcome) -> set[str]:
        """The kinds of which a day is asked for (協定締結日と展示の会期) and that an answer does not tell of."""
        told = set(whole.turn.kinds) if whole.turn else set()
        sorts = (self.vocabulary.properties[p].kinds for p in frame.properties if p.startswith("date/"))
        return {kind for kinds in sorts if not kinds & told for kind in kinds}

    def _like(self, records: Sequence[str], told: Set[str]) -> bool:
        """Whether one of some records, or another of its kind, is told."""
        kinds = {self.store.records[id_].kind for id_ in told}
        return any(self.store.records[id_].kind in kinds for id_ in records)

    def _linked(self, names: Sequence[str], told: Set[str]) -> bool:
        return any(told & self.store.linked(name).keys() for name in names)

    def _ways(self, frame: Frame, utterance: Utterance) -> Iterator[Members]:
        if "difference" in frame.asks and (way := remainder(utterance)):
            yield way
        yield from members(utterance)

    def _parts(self, way: Members) -> list[Outcome]:
        """The answers to all members' questions, none where one of them has none."""
        found: list[Outcome] = []
        utterances = [self.read(question) for question in way.questions]
        if any(utterance.frame.unknown for utterance in utterances):
            return []
        for utterance in utterances:
            outcome = self.answer(_plain(utterance.frame), utterance.text)
            if outcome.turn is None or outcome.answer.status != "answered" or outcome.unsaid:
                return []
            found.append(outcome)
        shown = [o.turn.records for o in found if o.turn]
        return found if len(set(shown)) == len(shown) else []

    def _reckoned(self, frame: Frame, way: Members, outcomes: Sequence[Outcome]) -> tuple[Outcome, ...]:
        """What the figures of the members come to; what two of them share is not added twice."""
        shown = [id_ for o in outcomes if o.turn for id_ in o.turn.records]
        if "sum" in frame.asks and len(set(shown)) < len(shown):
            return ()
        speech = Speech(self.store, load(_language(frame)))
        parts = [Part(self._called(said, o), o.turn) for said, o in zip(way.called, outcomes, strict=True) if o.turn]
        if not reckoned(frame, parts, self.known.properties_of(frame), speech, rest=way.rest):
            return ()
        records = tuple(r.id for r in speech.records)
        turn = Turn(frame, records, tuple(speech.cells), kinds=tuple(dict.fromkeys(r.kind for r in speech.records)))
        return (Outcome(speech.answer("answered", self._read(frame, outcomes)), turn, reckoned=True),)

    def _called(self, said: str, outcome: Outcome) -> str:
        """What a member is called: by the one name that its words name, or as it was said."""
        names = outcome.turn.frame.names if outcome.turn else ()
        own = [n for group in names for n in group if _written(self.store.names[n], said)]
        return called(own[0], self.store, load(outcome.answer.language)) if len(own) == 1 else said

    def _each(self, frame: Frame, way: Members, outcomes: Sequence[Outcome], whole: Outcome) -> tuple[Outcome, ...]:
        """The answers to the members by themselves, where the whole leaves one out or tells of other things."""
        told = _shown([whole]) if whole.answer.status == "answered" else set()
        shown = _shown(outcomes)
        named = {group[0] for group in frame.records if len(group) == 1}
        left = bool(named & shown - told)
        more = self._untold(frame, whole) & {kind for o in outcomes if o.turn for kind in o.turn.kinds}
        clear = way.row or whole.unmet or bool(_EACH & set(frame.relations)) or left or more or not told & shown
        return tuple(outcomes) if clear else ()

    def _read(self, frame: Frame, outcomes: Sequence[Outcome]) -> str:
        """What was understood: the members one after the other, then what is asked of them."""
        replies = load(_language(frame))
        asked = Frame(language=frame.language, asks=tuple(a for a in frame.asks if a in RECKONING))
        readings = [o.answer.reading for o in outcomes]
        readings.append(read_back(asked, self.vocabulary, self.store, replies))
        return replies.reading["then"].join(dict.fromkeys(filter(None, readings)))


def _covers(whole: Outcome, outcomes: Sequence[Outcome], asks: frozenset[str]) -> bool:
    """Whether the answer to the whole is of all members: it tells of what they are, or was worked out of as many."""
    told, shown = _shown([whole]), _shown(outcomes)
    if not asks:
        return shown <= told
    return whole.reckoned and (shown <= told or len(told) == len(outcomes))


def _of_one_thing(whole: Outcome) -> bool:
    """Whether an answer sets two figures of one thing against each other, and needs no members."""
    cells = {(c.record, c.property) for c in whole.turn.cells if c.record} if whole.turn else set()
    return len(cells) > 1 and len({record for record, _ in cells}) == 1


def _shown(outcomes: Sequence[Outcome]) -> set[str]:
    return {id_ for outcome in outcomes if outcome.turn for id_ in outcome.turn.records}


def _written(name: Name, said: str) -> bool:
    """Whether words are how a name, or its beginning, is written."""
    return any(key_of(surface).startswith(key_of(said)) for surface in (*name.surfaces, name.english) if surface)


def _language(frame: Frame) -> Language:
    return "en" if frame.language == "en" else "ja"


def _plain(frame: Frame) -> Frame:
    """The question of a member, without what is asked of all of them together."""
    return replace(
        frame,
        asks=tuple(a for a in frame.asks if a not in RECKONING),
        relations=tuple(r for r in frame.relations if r not in _LINKING),
        counted=None,
    )
