"""The way from a frame to its answer: find, judge, tell."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from bot import phrase
from bot.answer import Language
from bot.answering import (
    accruing,
    akin,
    apart,
    aside,
    asking_back,
    by_year,
    calculate,
    claims,
    decline,
    gaps,
    having,
    holders,
    holding,
    items,
    joint,
    limits,
    meanings,
    namesakes,
    narrowing,
    only,
    onward,
    opening,
    order,
    polar,
    reading,
    sets,
    steps,
    subtotals,
    supposed,
    tallying,
    tell,
    unmet,
)
from bot.answering import described as descriptions
from bot.answering.absence import no_neighbour, of_its_counter
from bot.answering.calendars import fiscal
from bot.answering.completeness import Completeness
from bot.answering.correction import corrected, of_another, redated
from bot.answering.disputes import disputes
from bot.answering.finding import Finder
from bot.answering.inner import part_of
from bot.answering.lacking import lacking
from bot.answering.listing import any_happening, happenings
from bot.answering.outcome import Outcome, days_of
from bot.answering.partial import partial, tally
from bot.answering.premises import borne_out
from bot.answering.quoting import complete
from bot.answering.reckoning import reckoned
from bot.answering.single import beside as line_beside
from bot.answering.single import parts_meant
from bot.answering.speech import NOTES, Speech
from bot.answering.sums import over_all, overlapping
from bot.answering.verdict import Verdict, judge
from bot.answering.verifying import verified
from bot.answering.weighing import Scales
from bot.answering.wish import Wish, wish_of
from bot.replies import Replies, load
from intents.frame import Frame
from intents.thesaurus import found_by, spelt
from intents.thread import Thread, Turn
from intents.vocabulary import Vocabulary
from knowledge.model import Person, Record
from knowledge.query import Selection
from knowledge.store import Store


class Responder:
    """Answers frames from one store. Safe to share between threads."""

    def __init__(self, store: Store, vocabulary: Vocabulary) -> None:
        self.store = store
        self.vocabulary = vocabulary
        self.finder = Finder(store, vocabulary)
        self.completeness = Completeness(store, vocabulary)
        self.covered = unmet.covered(store)
        self.scales = Scales(store, vocabulary)

    def respond(self, frame: Frame, thread: Thread, today: date) -> Outcome:
        """The outcome of one frame, follow-ups already merged."""
        speech = self._speech(frame)
        if frame.ends:
            return self._ends(frame, speech)
        if holders.asked(frame) and (outcome := self._office(frame, speech)) is not None:
            return outcome
        if namesakes.asked(frame, self.store) and namesakes.told(frame, speech):
            return self._answered(frame, speech, thread, self._read(frame, speech.replies))
        if meanings.asked(frame, self.vocabulary, speech):
            read = self._read(frame, speech.replies)
            if meanings.told(frame, speech, self.vocabulary):
                return replace(self._answered(frame, speech, thread, read), called=True)
            return Outcome(speech.answer("not_found", read), called=True)
        if frame.polar and frame.supposed:
            return self._supposed(frame, thread, today)
        if asked := sets.sets_of(frame, self.vocabulary):
            sets.told(asked, frame, self.finder.find, speech)
            return self._answered(frame, speech, thread, self._read(frame, speech.replies))
        if accruing.told(frame, speech, self.vocabulary):
            return replace(self._answered(frame, speech, thread, self._read(frame, speech.replies)), reckoned=True)
        frame = accruing.so_far(frame, speech, self.vocabulary)
        frame = self.finder.of_the_rest(self.finder.of_places(self.finder.at_least(frame)))
        if frame.beyond:
            return Outcome(decline.beyond(frame.beyond, thread, speech))
        read = self._read(frame, speech.replies)
        early = decline.early(frame, speech, self.vocabulary, read)
        if early is not None:
            return Outcome(early)
        if frame.reckons and reckoned(frame, speech):
            return self._answered(frame, speech, thread, read)
        frame, selection = self._selected(frame, thread, speech.replies)
        outcome = self._told(frame, selection, speech, thread, today, read)
        return replace(outcome, unsaid=bool(selection.unsaid), unmet=bool(selection.unmet))

    def _speech(self, frame: Frame) -> Speech:
        """An answer begun: what was typed for what, and what the question leans on."""
        language: Language = "en" if frame.language == "en" else "ja"
        speech = Speech(self.store, load(language))
        for typed, meant in frame.mended:
            speech.note(speech.say("mended", typed=typed, meant=meant))
        for record in (self.store.records[id_] for id_ in frame.anchors):
            speech.note(speech.say("anchor", what=speech.telling.row(record)))
            speech.telling.cite_record(record)
        return speech

    def _ends(self, frame: Frame, speech: Speech) -> Outcome:
        """Which of two things came first, or how long it took from the one to the other."""
        if order.asked(frame):
            order.told(frame, speech)
            return Outcome(speech.answer("answered", order.read(frame, speech)), Turn(frame, frame.ends))
        gaps.days_between([self.store.records[id_] for id_ in frame.ends], speech)
        between = replace(frame, records=tuple((id_,) for id_ in frame.ends), asks=("days",))
        return Outcome(speech.answer("answered", self._read(between, speech.replies)), Turn(frame, frame.ends))

    def _office(self, frame: Frame, speech: Speech) -> Outcome | None:
        """Who holds an office, or that nobody is recorded for it."""
        office, found = holders.holders(frame, self.store)
        read = self._read(frame, speech.replies)
        if found:
            holders.told(office, found, speech)
            return Outcome(speech.answer("answered", read), Turn(frame, tuple(r.id for r in speech.records)))
        if holders.nobody(frame, speech):
            return Outcome(speech.answer("not_found", read))
        return None

    def _supposed(self, frame: Frame, thread: Thread, today: date) -> Outcome:
        """Whether what is taken for the first or the largest of all is that."""
        outcome = self.respond(supposed.of_all(frame), thread, today)
        if outcome.answer.status != "answered" or not outcome.reckoned:
            return self.respond(replace(frame, supposed=()), thread, today)
        return replace(outcome, answer=supposed.settled(frame, outcome.answer, self.store, self._speech(frame).replies))

    def _selected(self, frame: Frame, thread: Thread, replies: Replies) -> tuple[Frame, Selection]:
        """The records that a frame is about; those of the answer before where it is asked where that stands."""
        if "which_document" in frame.asks and frame.carried and not frame.properties and thread.last:
            return frame, self.finder.shown(thread.last.records)
        frame = self._of_any_sort(frame)
        theirs = holders.of_theirs(frame, self.finder.find(frame), self.store)
        return frame, joint.joined(frame, theirs, self.vocabulary, self.store, replies)

    def described(self, frame: Frame, text: str, thread: Thread, today: date) -> Outcome | None:
        """The answer about the one record that a question clearly describes; none where it describes none.

        Who holds an office is told or not known, whatever else speaks of it.
        """
        if holders.asked(frame):
            return None
        firm = frame.names or frame.times or frame.rounds
        among = descriptions.meeting(self.finder.find(descriptions.firm(frame))) if firm else None
        pinned = descriptions.described(frame, text, among, self.vocabulary, self.store)
        kinds = {self.store.records[id_].kind for group in pinned.records for id_ in group}
        derived = any(load("ja").kinds[kind].derived for kind in kinds) and "difference" not in frame.asks
        outcome = self.respond(pinned, thread, today) if pinned is not frame and not derived else None
        return outcome if outcome and outcome.answer.status == "answered" else None

    def _of_any_sort(self, frame: Frame) -> Frame:
        """ほかに催しは？ of the time of something, as of whatever there was then where none is on record as such."""
        loose = bool(frame.subjects) and all(self.vocabulary.subjects[s].loose for s in frame.subjects)
        if not frame.anchors or not loose or not self.finder.find(frame).unmet:
            return frame
        return replace(frame, subjects=(), properties=(), asks=())

    def _read(self, frame: Frame, replies: Replies) -> str:
        return reading.read_back(frame, self.vocabulary, self.store, replies)

    def _told(
        self, frame: Frame, selection: Selection, speech: Speech, thread: Thread, today: date, read: str
    ) -> Outcome:
        replies = speech.replies
        records = selection.records
        if opening.told(frame, selection, speech, self.vocabulary, today):
            return self._answered(frame, speech, thread, read)
        if frame.step and frame.records and not records:
            return Outcome(no_neighbour(frame, speech, read), Turn(frame, frame.records[0]))
        complete = bool(records) and self.completeness.whole(frame, selection, replies)
        verdict = judge(frame, selection, complete)
        claimed = frame.polar and verdict.reason == "unknown_word"
        elsewhere = claimed or verdict.reason in ("no_such", "nothing") or of_another(frame, selection)
        if (elsewhere and corrected(frame, selection, speech)) or redated(frame, selection, speech):
            return Outcome(speech.answer("answered", read), Turn(frame, tuple(r.id for r in speech.records)))
        if verdict.reason != "answer":
            return Outcome(decline.declined(frame, verdict, selection, speech, self.vocabulary, read))
        missing = apart.beyond_all(frame, records, self.covered, speech, read) or apart.one_missing(
            frame, selection, self.finder.find, speech, read
        )
        if missing is not None:
            return missing
        if verdict.denied:
            words = phrase.joined((f"「{w}」" for w in verdict.denied), speech.replies.language)
            speech.preface.append(speech.say("stranger", words=words))
        aside.noted(frame, steps.unspoken(frame, verdict.ignored, records, speech), speech)
        for word in frame.words:
            if said := found_by(word, [r.id for r in records], self.store):
                speech.note(speech.say("mended", typed=spelt(word), meant=said))
        frame = of_its_counter(frame, records, speech, self.vocabulary)
        if any_happening(frame, self.vocabulary):
            happenings(frame, selection, speech)
            return self._answered(frame, speech, thread, read)
        return self._granted(frame, selection, verdict, speech, thread, today, read)

    def _granted(
        self,
        frame: Frame,
        selection: Selection,
        verdict: Verdict,
        speech: Speech,
        thread: Thread,
        today: date,
        read: str,
    ) -> Outcome:
        """What is wished of records that may be the answer: told, said to be missing, or asked back."""
        if having.told(frame, selection.records, speech, self.vocabulary):
            return replace(self._answered(frame, speech, thread, read), reckoned=True)
        wish, selection = self._wished(frame, selection, speech)
        records = selection.records
        if polar.elsewhere(frame, records, speech) or polar.same_thing(frame, records, speech):
            return self._answered(frame, speech, thread, read)
        if only.told(frame, records, speech, self.vocabulary, self.finder.find):
            return self._answered(frame, speech, thread, read)
        if by_year.told(frame, selection, speech):
            return replace(self._answered(frame, speech, thread, read), reckoned=True)
        if overlapping(frame, records, speech) or limits.none_of(frame, records, wish, speech):
            return replace(self._answered(frame, speech, thread, read), reckoned=True)
        if claims.told(frame, records, wish, speech):
            return self._answered(frame, speech, thread, read)
        named = [] if frame.carried else [self.store.records[id_] for group in frame.records for id_ in group]
        named += narrowing.renamed(records, wish, self.store)
        wish, beside = narrowing.elsewhere(selection, named, wish, speech.replies)
        names = items.asked(frame, records, speech)
        wish = _without_told(frame, wish, records, speech, names=names)
        missing = lacking(frame, records, wish, speech, self.vocabulary)
        if missing:
            turn = Turn(frame, tuple(r.id for r in records[:10]))
            return Outcome(missing(read), turn, called=len(records) == 1 and _calls(frame, records[0]))
        told = narrowing.which(frame, wish) or subtotals.by_sort(frame) or over_all(frame, records, wish, speech)
        if not told and asking_back.asks_back(frame, selection, speech.replies):
            options = asking_back.told(frame, selection, speech, self.vocabulary)
            turn = Turn(frame, tuple(r.id for r in options), asked_back=True)
            return Outcome(speech.answer("clarify", read), turn)
        calculated = calculate.calculated(frame, selection, wish, speech, thread, today)
        if not calculated:
            there = tell.told(frame, selection, wish, speech, self.vocabulary)
            polar.of_none(frame, records, wish, self.vocabulary, speech)
            affirms = there and polar.affirms(frame, records, wish, verdict.ignored, speech.replies.kinds)
            if (
                affirms
                and self._of_the_sort(frame, records)
                and borne_out(frame, selection, records, self.scales.weigh(frame), speech.told)
            ):
                polar.affirmed(speech)
        if names:
            items.named(frame, [r for r in speech.records if r.kind == records[0].kind], wish, speech)
        verified(frame, speech)
        complete(frame, self.scales, speech)
        onward.noted(frame, records, speech)
        _completed(frame, wish, beside, speech)
        return replace(self._answered(frame, speech, thread, read), reckoned=calculated)

    def _wished(self, frame: Frame, selection: Selection, speech: Speech) -> tuple[Wish, Selection]:
        """What is wished, and the records that it is about."""
        replies = speech.replies
        selection = narrowing.as_a_whole(frame, selection, replies, self.store)
        selection = narrowing.called_on(
            frame, narrowing.played(frame, narrowing.as_claimed(frame, selection, self.store))
        )
        selection = narrowing.saying(frame, holding.took_place(frame, selection, speech), replies)
        named = selection.records
        reply = replies.kinds[named[0].kind]
        wish = akin.widened(frame, wish_of(frame, named, self.vocabulary, reply), named, reply)
        selection = narrowing.in_a_row(frame, selection, replies, self.vocabulary)
        selection = narrowing.usual(frame, narrowing.stating(frame, selection, wish, self.vocabulary), replies)
        selection = narrowing.of_the_whole(selection, wish)
        selection = limits.of_the_figure(frame, selection, wish, self.store)
        selection = narrowing.of_the_year(frame, narrowing.having(frame, selection, wish), replies)
        selection = narrowing.of_the_day(frame, selection, wish, replies)
        apart.without(frame, named, selection.records, wish, speech)
        return wish, selection

    def _answered(self, frame: Frame, speech: Speech, thread: Thread, read: str) -> Outcome:
        """The answer that was put together, and what of it the thread remembers."""
        records = speech.records
        turn = Turn(
            frame,
            tuple(r.id for r in records),
            tuple(speech.cells),
            days=days_of(records),
            kinds=tuple(dict.fromkeys(r.kind for r in records)),
            lines=len({row.record for row in speech.rows if row.record}),
            places=self._places(records),
            base=thread.last.conditions if frame.about and thread.last else None,
        )
        return Outcome(speech.answer("answered", read), turn)

    def _places(self, records: Sequence[Record]) -> tuple[str, ...]:
        """The prefectures of a single record."""
        found = {str(v) for r in records for v in r.values("prefectures")} if len(records) == 1 else set()
        return tuple(sorted(found & self.store.names.keys()))

    def _of_the_sort(self, frame: Frame, records: Sequence[Record]) -> bool:
        """Whether what is told is of a sort that the question speaks of: no towns where an agreement is (結んでる)."""
        subjects = [self.vocabulary.subjects[s] for s in frame.subjects]
        kinds = frozenset[str]().union(*(s.kinds | frozenset(s.of_places) for s in subjects))
        return not kinds or any(record.kind in kinds for record in records)


def _without_told(frame: Frame, wish: Wish, records: Sequence[Record], speech: Speech, *, names: bool) -> Wish:
    """The wish without what no property states but the answer tells all the same: hours, names, who joined."""
    part = part_of(records[0], parts_meant(frame, records[0], speech)) if len(records) == 1 else None
    told = {"municipalities"} if names else set()
    if tallying.item_asked(frame, records, wish, speech):
        told.add("wards")
    if "people" in wish.properties and _topics(frame, records):
        told.add("theme")
    if "difference" in frame.asks and speech.replies.kinds[records[0].kind].tallies:
        told.add("partner")
    hours = part is not None and part.hours
    missing = (a for a in wish.missing if a.id not in told and not (hours and "hours" in a.properties))
    return replace(wish, missing=tuple(missing))


def _topics(frame: Frame, records: Sequence[Record]) -> bool:
    """Whether it is said what those named, or anybody at one event, spoke about."""
    named = {name.replace(" ", "") for group in frame.names for name in group}
    people = [p for r in records for p in r.values("people") if isinstance(p, Person) and p.topic]
    return any(len(records) == 1 or p.name.replace(" ", "") in named for p in people)


def _completed(frame: Frame, wish: Wish, beside: Sequence[tuple[Record, str]], speech: Speech) -> None:
    """What stands beside an answer: other records' part of it, lists that are not whole, what other documents say."""
    for record, name in beside:
        speech.add(line_beside(record, name, speech).text, record.id)
    for record in speech.records[:NOTES]:
        partial(record, speech)
    tally(speech.records, speech)
    if "fiscal" in frame.relations:
        fiscal(speech)
    disputes(_asked(frame, wish), speech, sources="which_document" in frame.asks)


def _asked(frame: Frame, wish: Wish) -> tuple[str, ...]:
    """The properties on which a question wants certainty: those it asks for, and the time that it sets."""
    return (*wish.properties, "date") if frame.times or "when" in frame.asks else wish.properties


def _calls(frame: Frame, record: Record) -> bool:
    """Whether all that a question says, but what it asks for, is in what a record is called."""
    words = [w for w in frame.content if not w.loose and not any(c.type == "property" for c in w.cues)]
    return len(words) > 1 and all(any(form in record.title for form in w.forms) for w in words)
