"""Which records a frame is about: the best of the queries that it may mean."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from intents import meaning
from intents.frame import Frame
from intents.thesaurus import searched
from intents.vocabulary import Vocabulary
from knowledge.conditions import Query
from knowledge.model import Record
from knowledge.periods import Period
from knowledge.query import Match, Selection, select
from knowledge.store import Store
from knowledge.strengths import MENTIONED, begins_in

_BEGINS = frozenset({"started", "opened"})
"""The properties by which a day is claimed of what began then."""
_CALLED = ("current_name", "former_name")
_PLACES = frozenset({"prefecture", "association"})
_ROWS = frozenset({"prefecture_count"})


class Finder:
    """Finds records in one store. Safe to share between threads."""

    def __init__(self, store: Store, vocabulary: Vocabulary) -> None:
        self.store = store
        self.vocabulary = vocabulary

    def of_places(self, frame: Frame) -> Frame:
        """A figure of all that is asked of places is that of theirs: the municipalities under agreements of Gunma."""
        named = {self.store.names[n].kind for group in frame.names for n in group}
        rows = any(self.vocabulary.subjects[s].kinds == _ROWS for s in frame.subjects)
        which = "prefectures" in frame.properties and bool({"maximum", "minimum"} & set(frame.asks))
        if not (named & _PLACES or rows or which):
            return frame
        meant = (self.vocabulary.properties[p].of_places or p for p in frame.properties)
        return replace(frame, properties=tuple(dict.fromkeys(meant)))

    def of_the_rest(self, frame: Frame) -> Frame:
        """What else there was: a name that only what is left out has goes with it (群馬との締結式のほかに).

        Where nothing but a thing is left out, others of its kind are meant (第一生命との協定以外は).
        """
        if frame.excluded_records and not (frame.conditions or frame.kinds or frame.anchors):
            return replace(frame, kinds=(self.store.records[frame.excluded_records[0]].kind,))
        if not (frame.excluded_subjects and frame.names and frame.times) or frame.subjects:
            return frame
        wider = replace(frame, names=())
        alone = any(c.facet in ("name", "time") for c in self.find(frame).unmet)
        return wider if alone and not self.find(wider).unmet else frame

    def at_least(self, frame: Frame) -> Frame:
        """A question that names nothing but the project itself, or what all questions name, is about that."""
        other = frame.conditions - len(frame.words) - len(frame.times)
        hinted = {k for p in frame.properties for k in self.vocabulary.properties[p].kinds}
        kinds = {self.store.records[r].kind for r in frame.spare}
        wanted = [a for p in frame.properties for a in self.vocabulary.properties[p].properties if a != "date"]
        wanted += ["purpose"] if "reason" in frame.unrecorded else []
        stated = any(self.store.records[id_].values(p) for id_ in frame.spare for p in wanted)
        elsewhere = bool(hinted) and not (hinted & kinds or stated)
        if other or (not wanted and self._says_more(frame)) or not frame.spare or elsewhere:
            return frame
        begun = (frame.polar or frame.sought) and bool(_BEGINS & {*frame.properties, *frame.contextual})
        if frame.times and not (frame.properties or begun):
            return frame
        dated = begun or {"started", "date"} & set(frame.properties) or {"when", "who", "first"} & set(frame.asks)
        spare = sorted(frame.spare, key=lambda id_: self._fits(self.store.records[id_], wanted, bool(dated)))
        record = self.store.records[spare[0]]
        fits = begun or all(t.span is None or begins_in(record, t.span) for t in frame.times)
        return replace(frame, records=((spare[0],),)) if fits else frame

    def _explained(self, frame: Frame) -> str:
        """The term that says what a subject is (協定って何), where nothing but that is asked."""
        more = (frame.times, frame.words, frame.rounds, frame.numbers, frame.documents)
        first = frame.properties[:1] == ("definition",)
        if first and len(frame.names) == 1 and not (frame.subjects or any(more)):
            return self._term_of(frame.names[0], frame.properties)
        if frame.properties != ("definition",) or not frame.subjects or frame.names or any(more):
            return ""
        said = self.vocabulary.say("subject", frame.subjects[0], "ja")
        named = {id_ for group in frame.records for id_ in group}
        terms = [self.store.records[id_] for id_ in self.store.by_kind.get("term", ())]
        found = [t.id for t in terms if t.id in named or (not named and any(said in n for n in (t.name, *t.aliases)))]
        return found[0] if found else ""

    def _term_of(self, names: Sequence[str], asked: Sequence[str]) -> str:
        """The term that is called one of some names, is called so now or was before (六魂祭って何).

        It must state all that is `asked`.
        """
        wanted = [self.vocabulary.properties[id_].properties for id_ in asked]
        for id_ in self.store.by_kind.get("term", ()):
            term = self.store.records[id_]
            called = {term.name.partition("（")[0], *(v for p in _CALLED for v in term.values(p))}
            if called & set(names) and all(any(map(term.values, group)) for group in wanted):
                return id_
        return ""

    def _says_more(self, frame: Frame) -> bool:
        """Whether a word stands in other records alone: the adviser of the project is not the project."""
        spare = frozenset(frame.spare)
        found = [frozenset(id_ for form in searched((w,)) for id_ in self.store.search(form)) for w in frame.words]
        return any(ids and not ids & spare for ids in found)

    def _fits(self, record: Record, wanted: Sequence[str], dated: bool) -> tuple[bool, bool, bool]:
        """How badly a record that a general word may mean fits: it should state what is asked, and a date if one is."""
        lacks = bool(wanted) and not any(record.values(p) for p in wanted)
        return lacks, dated and record.date is None, record.kind != "term"

    def find(self, frame: Frame) -> Selection:
        """The best selection among the queries that the frame may mean."""
        if term := self._explained(frame):
            return self.shown((term,))
        best = self._of_the_head(frame, self._best(meaning.queries(frame, self.vocabulary, self.store)))
        return self._stepped(frame, best) if frame.step else best

    def _of_the_head(self, frame: Frame, best: Selection) -> Selection:
        """What a question is about where that was not found for what describes it: 協定のあとの推進委員会."""
        unmet = any(c.facet == "subject" for c in best.unmet)
        if not unmet or len(frame.spoken) < 2:
            return best
        id_, word = frame.spoken[0 if frame.language == "en" else -1]
        head = replace(frame, subjects=(id_,), spoken=((id_, word),))
        found = self._best(meaning.queries(head, self.vocabulary, self.store))
        return found if found.groups and not found.unmet else best

    def _best(self, queries: Sequence[Query]) -> Selection:
        """The selection of least cost; wide queries are looked at only where no other meets every condition."""
        strict = [(select(self.store, q), q) for q in queries if not q.wide]
        met = any(selection.groups and not selection.unmet for selection, _ in strict)
        found = strict if met else [*strict, *((select(self.store, q), q) for q in queries if q.wide)]
        return min(found, key=lambda pair: _cost(*pair))[0]

    def _stepped(self, frame: Frame, selection: Selection) -> Selection:
        """What comes next (or before) among records of the same kind: all of the next day there is."""
        here = [m.record for m in selection.groups[0] if m.record.date is not None] if selection.groups else []
        if not here:
            return selection
        days = [r.date.start for r in here if r.date is not None]
        edge = max(days) if frame.step > 0 else min(days)
        row = [r for r in self.store.records.values() if _of_a_row(r, here[0])]
        found = _nearest(row, edge, frame.step)
        if not found:
            return Selection((), selection.unmet)
        nearer = _nearest(self._of_other_kinds(frame, here[0]), edge, frame.step, found[0].date)
        groups = (tuple(Match(r, (), 0.0) for r in group) for group in (found, nearer) if group)
        return Selection(tuple(groups), ())

    def _of_other_kinds(self, frame: Frame, record: Record) -> list[Record]:
        """The records of the other kinds that the subject of a question stands for together."""
        kinds = {kind for s in frame.subjects for kind in self.vocabulary.subjects[s].kinds}
        together = record.kind in kinds
        return [r for r in self.store.records.values() if r.kind in kinds - {record.kind}] if together else []

    def shown(self, ids: Sequence[str]) -> Selection:
        """Records by their ids, as if they had been found."""
        group = tuple(Match(self.store.records[i], (), 0.0) for i in ids if i in self.store.records)
        return Selection((group,) if group else (), ())


def _nearest(records: Iterable[Record], edge: date, step: int, until: Period | None = None) -> list[Record]:
    """The records of the first day after (or before) an edge, and on this side of the day of another."""
    days = [(r.date.start, r) for r in records if r.date is not None]
    beyond = [(day, r) for day, r in days if (day > edge if step > 0 else day < edge)]
    if until is not None:
        beyond = [(day, r) for day, r in beyond if (day < until.start if step > 0 else day > until.start)]
    nearest = (min if step > 0 else max)((day for day, _ in beyond), default=None)
    return [r for day, r in beyond if day == nearest]


def _of_a_row(record: Record, other: Record) -> bool:
    """Whether two records follow each other: of one kind, and of one series where that has several."""
    return record.kind == other.kind and (
        record.values("series") == other.values("series") or not other.values("issue")
    )


def _cost(selection: Selection, query: Query) -> tuple[int, bool, int, bool]:
    """Unmet conditions first; then words put otherwise; what is asked and not stated; names that are only mentioned."""
    if not selection.groups:
        return len(query.conditions) + 1, False, 0, False
    best = selection.groups[0]
    names = [max(m.strengths[i] for m in best) for i, c in enumerate(query.conditions) if c.facet == "name"]
    only_mentioned = bool(names) and max(names) == MENTIONED
    return len(selection.unmet), query.wide, -max(m.wanted for m in best), only_mentioned
