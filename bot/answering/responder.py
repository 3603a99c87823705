"""The way from a frame to its answer: find, judge, tell."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from bot import phrase
from bot.answer import Answer, Language
from bot.answering import calculate, decline, gaps, holders, reading, sets, tell
from bot.answering import stated as statements
from bot.answering.correction import corrected
from bot.answering.inner import part_of
from bot.answering.listing import happenings
from bot.answering.partial import partial, tally
from bot.answering.reckoning import reckoned
from bot.answering.single import beside as line_beside
from bot.answering.single import parts_meant, passage
from bot.answering.speech import NOTES, Speech
from bot.answering.sums import over_all
from bot.answering.verdict import judge
from bot.answering.wish import ALWAYS, Wish, wish_of
from bot.replies import Replies, load
from intents import meaning
from intents.frame import Frame
from intents.thread import Thread, Turn
from intents.vocabulary import Vocabulary
from knowledge.conditions import Query
from knowledge.model import Record
from knowledge.query import Match, Selection, select
from knowledge.store import Store
from knowledge.strengths import MENTIONED

IN_PASSAGES = frozenset({"hours", "closed", "reason", "venue", "place", "fee", "url/viewing"})
"""What is asked for and may stand in a passage about something inside the record."""
COUNTED = frozenset({"cities", "towns", "villages", "municipalities_count", "prefecture_exchange"})
"""The columns of the table by prefecture."""
AMBIGUOUS = 5
"""More records than this for a question that wants one thing are asked back."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """An answer, and the turn it leaves in the thread (none where the question failed)."""

    answer: Answer
    turn: Turn | None = None


class Responder:
    """Answers frames from one store. Safe to share between threads."""

    def __init__(self, store: Store, vocabulary: Vocabulary) -> None:
        self.store = store
        self.vocabulary = vocabulary

    def respond(self, frame: Frame, thread: Thread, today: date) -> Outcome:
        """The outcome of one frame, follow-ups already merged."""
        language: Language = "en" if frame.language == "en" else "ja"
        replies = load(language)
        speech = Speech(self.store, replies)
        for typed, meant in frame.mended:
            speech.note(speech.say("mended", typed=typed, meant=meant))
        for record in (self.store.records[id_] for id_ in frame.anchors):
            speech.note(speech.say("anchor", what=speech.telling.row(record)))
            speech.telling.cite_record(record)
        if frame.ends:
            ends = [self.store.records[id_] for id_ in frame.ends]
            gaps.days_between(ends, speech)
            apart = replace(frame, records=tuple((id_,) for id_ in frame.ends), asks=("days",))
            return Outcome(speech.answer("answered", self._read(apart, replies)), Turn(frame, frame.ends))
        if holders.asked(frame):
            office, found = holders.holders(frame, self.store)
            read = self._read(frame, replies)
            if found:
                holders.told(office, found, speech)
                return Outcome(speech.answer("answered", read), Turn(frame, tuple(r.id for r in speech.records)))
            if holders.nobody(frame, speech):
                return Outcome(speech.answer("not_found", read))
        if asked := sets.sets_of(frame, self.vocabulary):
            sets.told(asked, frame, self.find, speech)
            return self._answered(frame, speech, thread, self._read(frame, replies))
        frame = self.at_least(frame)
        if frame.beyond:
            return Outcome(decline.beyond(frame.beyond, thread, speech))
        read = self._read(frame, replies)
        early = decline.early(frame, speech, read)
        if early is not None:
            return Outcome(early)
        if frame.reckons and reckoned(frame, speech):
            return self._answered(frame, speech, thread, read)
        if "which_document" in frame.asks and frame.carried and not frame.properties and thread.last:
            selection = self._shown(thread.last.records)
        else:
            selection = self.find(frame)
        return self._told(frame, selection, speech, thread, today, read)

    def stated(self, frame: Frame, text: str) -> Outcome | None:
        """What one statement says of a question that its frame finds no answer to; none where none clearly does."""
        replies = load("en" if frame.language == "en" else "ja")
        speech = Speech(self.store, replies)
        if not statements.stated(frame, text, self.find(statements.firm(frame)), self.vocabulary, speech):
            return None
        turn = Turn(frame, tuple(r.id for r in speech.records), kinds=tuple(r.kind for r in speech.records))
        return Outcome(speech.answer("answered", self._read(frame, replies)), turn)

    def _read(self, frame: Frame, replies: Replies) -> str:
        return reading.read_back(frame, self.vocabulary, self.store, replies)

    def at_least(self, frame: Frame) -> Frame:
        """A question that names nothing but the project itself, or what all questions name, is about that."""
        other = frame.conditions - len(frame.words)
        hinted = {k for p in frame.properties for k in self.vocabulary.properties[p].kinds}
        kinds = {self.store.records[r].kind for r in frame.spare}
        if other or not frame.spare or (hinted and not hinted & kinds):
            return frame
        wanted = [a for p in frame.properties for a in self.vocabulary.properties[p].properties if a != "date"]
        dated = {"started", "date"} & set(frame.properties) or {"when", "who", "first"} & set(frame.asks)
        spare = sorted(frame.spare, key=lambda id_: self._fits(self.store.records[id_], wanted, bool(dated)))
        return replace(frame, records=((spare[0],),))

    def _fits(self, record: Record, wanted: Sequence[str], dated: bool) -> tuple[bool, bool, bool]:
        """How badly a record that a general word may mean fits: it should state what is asked, and a date if one is."""
        lacks = bool(wanted) and not any(record.values(p) for p in wanted)
        return lacks, dated and record.date is None, record.kind != "term"

    def find(self, frame: Frame) -> Selection:
        """The best selection among the queries that the frame may mean."""
        found = [(select(self.store, q), q) for q in meaning.queries(frame, self.vocabulary, self.store)]
        best = min(found, key=lambda pair: _cost(*pair))[0]
        return self._stepped(frame, best) if frame.step else best

    def _stepped(self, frame: Frame, selection: Selection) -> Selection:
        """What comes next (or before) among records of the same kind: all of the next day there is."""
        here = [m.record for m in selection.groups[0] if m.record.date is not None] if selection.groups else []
        if not here:
            return selection
        days = [r.date.start for r in here if r.date is not None]
        edge = max(days) if frame.step > 0 else min(days)
        row = [r for r in self.store.records.values() if _of_a_row(r, here[0]) and r.date is not None]
        beyond = [r for r in row if r.date and (r.date.start > edge if frame.step > 0 else r.date.start < edge)]
        if not beyond:
            return Selection((), selection.unmet)
        pick = min if frame.step > 0 else max
        day = pick(r.date.start for r in beyond if r.date)
        return Selection((tuple(Match(r, (), 0.0) for r in beyond if r.date and r.date.start == day),), ())

    def _shown(self, ids: Sequence[str]) -> Selection:
        group = tuple(Match(self.store.records[i], (), 0.0) for i in ids if i in self.store.records)
        return Selection((group,) if group else (), ())

    def _told(
        self, frame: Frame, selection: Selection, speech: Speech, thread: Thread, today: date, read: str
    ) -> Outcome:
        replies = speech.replies
        records = selection.records
        complete = bool(records) and self._complete(frame, selection, replies)
        verdict = judge(frame, selection, complete)
        if verdict.reason in ("no_such", "nothing") and corrected(frame, selection, speech):
            return Outcome(speech.answer("answered", read), Turn(frame, tuple(r.id for r in speech.records)))
        if verdict.reason != "answer":
            return Outcome(decline.declined(frame, verdict, selection, speech, self.vocabulary, read))
        for word in verdict.ignored:
            speech.note(speech.say("unsaid_note" if self.store.search(word) else "unknown_note", words=word))
        if self._any_happening(frame):
            happenings(frame, selection, speech)
            return self._answered(frame, speech, thread, read)
        wish = wish_of(frame, records, self.vocabulary, replies.kinds[records[0].kind])
        selection = self._in_a_row(frame, selection, replies)
        selection = self._usual(frame, _stating(selection, wish), replies)
        selection = _having(frame, selection, wish)
        _note_lacking(frame, records, selection.records, wish, speech)
        records = selection.records
        wish, beside = _elsewhere(selection, wish)
        part = part_of(records[0], parts_meant(frame, records[0], speech)) if len(records) == 1 else None
        if part is not None and part.hours:
            wish = replace(wish, missing=tuple(a for a in wish.missing if "hours" not in a.properties))
        lacking = decline.lacking(frame, records, wish, speech, self.vocabulary)
        if lacking and not (self._may_be_told(frame, wish, records) and passage(frame, records[0], speech)):
            return Outcome(lacking(read), Turn(frame, tuple(r.id for r in records[:10])))
        if lacking:
            return self._answered(frame, speech, thread, read)
        told = _which(frame, wish) or over_all(frame, records, wish, speech)
        if not told and self._asks_back(frame, selection, replies):
            return self._clarified(frame, selection, speech, read)
        if not calculate.calculated(frame, selection, wish, speech, thread, today):
            tell.told(frame, selection, wish, speech, self.vocabulary)
        for record, name in beside:
            speech.add(line_beside(record, name, speech).text, record.id)
        for record in speech.records[:NOTES]:
            partial(record, speech)
        tally(speech.records, speech)
        speech.disputes()
        return self._answered(frame, speech, thread, read)

    def _answered(self, frame: Frame, speech: Speech, thread: Thread, read: str) -> Outcome:
        """The answer that was put together, and what of it the thread remembers."""
        records = speech.records
        turn = Turn(
            frame,
            tuple(r.id for r in records),
            tuple(speech.cells),
            days=tuple(r.date.start.toordinal() for r in records[:10] if r.date is not None),
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

    def _in_a_row(self, frame: Frame, selection: Selection, replies: Replies) -> Selection:
        """For the first or last, the kinds that one subject stands for together (events, festivals), as one group."""
        if not {"first", "latest"} & set(frame.asks) or not frame.subjects:
            return selection
        best = selection.groups[0]
        kinds = set(self.vocabulary.subjects[frame.subjects[-1]].kinds)
        kinds -= {replies.kinds[kind].beside for kind in kinds}
        strong = max(m.strengths for m in best)
        rows = [g for g in selection.groups if g[0].record.kind in kinds and max(m.strengths for m in g) == strong]
        return (
            replace(selection, groups=(tuple(m for group in rows for m in group), *selection.groups[1:]))
            if rows
            else selection
        )

    def _usual(self, frame: Frame, selection: Selection, replies: Replies) -> Selection:
        """Of records that nothing tells apart, the one that is meant unless another is named: the general contact."""
        default = replies.kinds[selection.records[0].kind].default
        match = next((m for m in selection.groups[0] if m.record.id == default), None)
        if match is None or frame.names or frame.records or frame.words or "list" in frame.asks:
            return selection
        return replace(selection, groups=((match,), *selection.groups[1:]))

    def _any_happening(self, frame: Frame) -> bool:
        """Whether a question sets a time and nothing else: 2018年4月16日は何があった日？"""
        others = (
            frame.subjects
            or frame.kinds
            or frame.names
            or frame.records
            or frame.words
            or frame.phrases
            or frame.rounds
        )
        told = {"contents", "content", "definition"}
        asked = {p for p in frame.properties if self.vocabulary.properties[p].properties != ("date",)} - told
        exact = all(t.period is None or t.period.precision in ("day", "month") for t in frame.times)
        return bool(frame.times) and exact and not others and not asked and not frame.roles

    def _complete(self, frame: Frame, selection: Selection, replies: Replies) -> bool:
        """Whether the documents list all there is of the kind asked about, up to the times asked about."""
        kinds = {k for s in frame.subjects for k in self.vocabulary.subjects[s].kinds} or {selection.records[0].kind}
        days = [day for kind in kinds if (day := replies.kinds[kind].complete) is not None]
        return bool(days) and all(t.span is None or t.span.start <= max(days) for t in frame.times)

    def _asks_back(self, frame: Frame, selection: Selection, replies: Replies) -> bool:
        """Whether one thing is wanted of too many: 第2回はいつ？ could be any series."""
        single = bool(frame.properties or frame.roles or {"who", "when"} & set(frame.asks))
        many = {
            "list",
            "count",
            "sum",
            "latest",
            "first",
            "maximum",
            "minimum",
            "difference",
            "share",
            "average",
            "compare",
            "next",
            "which_document",
            "same",
            "days",
        }
        if (
            not single
            or many & set(frame.asks)
            or frame.times
            or frame.words
            or frame.phrases
            or frame.bounds
            or frame.counted
            or frame.limit
        ):
            return False
        if replies.kinds[selection.records[0].kind].default and not (frame.names or frame.records):
            return False
        if not (frame.subjects or frame.names or frame.records):
            return sum(map(len, selection.groups)) > 2
        return len(selection.records) > AMBIGUOUS and not frame.names and not (frame.numbers or frame.verbs)

    @staticmethod
    def _may_be_told(frame: Frame, wish: Wish, records: Sequence[Record]) -> bool:
        """Whether a passage may answer what no property does: the hours of a side event, the reason of a change."""
        missing = {a.id for a in wish.missing} | set(frame.unrecorded)
        return len(records) == 1 and bool(missing) and missing <= IN_PASSAGES

    def _clarified(self, frame: Frame, selection: Selection, speech: Speech, read: str) -> Outcome:
        """The question handed back with a choice per kind, or per record where there is one kind."""
        groups = [g for g in selection.groups if g[0].record.kind != "listed_partner"][:4]
        if len(groups) > 1:
            options: list[Record] = [g[0].record for g in groups]
        else:
            options = list(selection.records[-5:])
        speech.lead = speech.say("which")
        ask = phrase.joined(
            [
                speech.telling.label(options[0], self.vocabulary.properties[p].properties[0])
                for p in frame.properties[:2]
            ]
            or [""],
            speech.replies.language,
        )
        ask = ask or speech.replies.labels["content"]
        speech.choices = [speech.say("choice", name=speech.telling.plain(r, "name"), ask=ask) for r in options]
        speech.show(options)
        return Outcome(speech.answer("clarify", read), Turn(frame, tuple(r.id for r in options), asked_back=True))


def _elsewhere(selection: Selection, wish: Wish) -> tuple[Wish, list[tuple[Record, str]]]:
    """What the records lack but others that fit as well state: the fee of one, the telephone of another."""
    beside: list[tuple[Record, str]] = []
    missing = []
    for asked in wish.missing:
        found = [
            (m.record, p)
            for group in selection.groups[1:4]
            for m in group[:3]
            for p in asked.properties[:1]
            if m.record.values(p) and (not asked.kinds or m.record.kind in asked.kinds)
        ]
        if 0 < len(found) <= 3:
            beside += found
        else:
            missing.append(asked)
    if not beside:
        return wish, []
    return Wish(wish.properties or ("name",), tuple(missing), wish.named), beside


def _stating(selection: Selection, wish: Wish) -> Selection:
    """Of several records, those that state something of what was asked for by name."""
    if not wish.named or len(selection.records) < 2 or set(wish.properties) & ALWAYS:
        return selection
    first = tuple(m for m in selection.groups[0] if any(m.record.values(p) for p in wish.properties))
    return replace(selection, groups=(first, *selection.groups[1:])) if first else selection


def _which(frame: Frame, wish: Wish) -> bool:
    """Whether the question asks which prefectures have something: 県そのものと交流があるのは何県."""
    asked = wish.named and any(p in COUNTED for p in wish.properties)
    return asked and ("prefectures" in wish.properties or "where" in frame.asks) and not frame.names


def _having(frame: Frame, selection: Selection, wish: Wish) -> Selection:
    """Of the rows of a table, those with more than none of what is asked, where the question asks which they are."""
    if not _which(frame, wish) or {"maximum", "minimum"} & set(frame.asks):
        return selection
    names = [p for p in wish.properties if p in COUNTED]
    first = tuple(m for m in selection.groups[0] if any(v for p in names for v in m.record.values(p)))
    return replace(selection, groups=(first, *selection.groups[1:])) if first else selection


def _note_lacking(frame: Frame, named: Sequence[Record], stating: Sequence[Record], wish: Wish, speech: Speech) -> None:
    """Say of which of several things named nothing of what is asked is recorded."""
    without = [r for r in named if r not in stating]
    if len(frame.records) > 1 and stating and len(without) < len(frame.records):
        for record in without:
            label = speech.telling.label(record, wish.properties[0])
            speech.note(speech.say("lacks", thing=speech.telling.thing(record), label=label))


def _of_a_row(record: Record, other: Record) -> bool:
    """Whether two records follow each other: of one kind, and of one series where that has several."""
    return record.kind == other.kind and (
        record.values("series") == other.values("series") or not other.values("issue")
    )


def _cost(selection: Selection, query: Query) -> tuple[int, int, int]:
    """Unmet conditions first; then what is asked for and not stated; then records that only mention the names."""
    if not selection.groups:
        return len(query.conditions) + 1, 0, 0
    best = selection.groups[0]
    names = [max(m.strengths[i] for m in best) for i, c in enumerate(query.conditions) if c.facet == "name"]
    only_mentioned = bool(names) and max(names) == MENTIONED
    return len(selection.unmet), -max(m.wanted for m in best), only_mentioned
