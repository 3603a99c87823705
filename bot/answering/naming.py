"""What a list of records is called, as a person would say it: 群馬県の全国連携展示, 2018年に連携協定を結んだ団体."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from bot import phrase
from bot.answering import reading
from bot.answering.measuring import short
from bot.answering.speech import Speech
from intents.frame import Frame
from intents.vocabulary import Subject, Vocabulary
from knowledge.model import Name, Record
from knowledge.pairs import searchable

_PLACES = frozenset({"prefecture", "region", "municipality", "ward"})
_PARTIES = frozenset({"company", "association", "body"})
_PARTICLES = {"person": "of_person", "venue": "of_venue"}
_PAIR = 2
_TOWNS = frozenset({"市", "町", "村"})


def described(frame: Frame, records: Sequence[Record], speech: Speech, vocabulary: Vocabulary) -> str:
    """What a list holds, in the question's own terms, nothing twice; in English what follows the number."""
    return _Noun(frame, records, speech, vocabulary).text()


def subject_label(subject: Subject, speech: Speech) -> str:
    """What the records of a subject are called: 町村会との連携協定, 全国連携展示."""
    found = speech.store.schema.kinds[min(subject.kinds)]
    values = [v for _, v in subject.where]
    if speech.replies.language == "en":
        return f"{found.label_en} ({', '.join(values)})" if values else found.label_en
    if not values:
        return found.label
    return speech.say("kind_with", what=phrase.joined(values, "ja"), kind=found.label)


def many(records: Sequence[Record], speech: Speech) -> str:
    """So many of the records listed: 4団体, 3市, 2 exhibitions."""
    return many_of(records[0].kind, len(records), speech, _class(records))


def many_of(kind: str, number: int, speech: Speech, unit: str = "") -> str:
    """So many of a kind, in its own counter or in another."""
    found = speech.store.schema.kinds[kind]
    if speech.replies.language == "ja" or "noun" in speech.replies.lists.get(kind, {}):
        return phrase.count(number, unit or found.counter, speech.replies.language)
    plural = number != 1 and not found.label_en.endswith("s")
    return f"{number:,} {found.label_en}{'s' * plural}"


def _class(records: Sequence[Record]) -> str:
    """The class of municipalities that all records are of: 市, or 市町村 where they are of several."""
    classes = {str(v) for r in records for v in r.values("class")}
    if not classes or not classes <= _TOWNS:
        return ""
    return classes.pop() if len(classes) == 1 else "市町村"


@dataclass(frozen=True, slots=True)
class _Noun:
    """The noun for some records, put together from the conditions of a question."""

    frame: Frame
    records: Sequence[Record]
    speech: Speech
    vocabulary: Vocabulary

    @property
    def kind(self) -> str:
        return self.records[0].kind

    @property
    def english(self) -> bool:
        return self.speech.replies.language == "en"

    def text(self) -> str:
        when = reading.times(self.frame, self.speech.replies)
        among = self.speech.replies.lists.get(self.kind)
        if among and "noun" in among and not self.parties():
            return among["noun"].format(
                when=self.beside() or self.when(when), of=self.of(), who=self.values() or self.towns() or among["who"]
            )
        if self.english:
            return self.when(when) + self.of()
        return (self.speech.say("of", what=when) if when else "") + self.of() + self.head()

    def when(self, times: str) -> str:
        """The times of a list: in 2018, before 2018; as of June 2024 for the day of a count."""
        state = all(t.weak and not t.of_document for t in self.frame.times)
        related = any(t.relation != "in" for t in self.frame.times)
        key = "when_state" if state else "when_related" if related else "when"
        return self.speech.say(key, times=times) if times else ""

    def beside(self) -> str:
        """What the list comes right after or before."""
        if not self.frame.step:
            return ""
        group = self.frame.records[0]
        things = phrase.joined(
            (short(self.speech.store.records[id_], self.speech) for id_ in group), self.speech.replies.language
        )
        return self.speech.say("next_to" if self.frame.step > 0 else "just_before", things=things)

    def parties(self) -> bool:
        """Whether those named would be the other party of an agreement."""
        kinds = {self.speech.store.names[group[0]].kind for group in self.frame.names}
        return "partner" in self.speech.store.schema.allowed(self.kind) and bool(kinds & _PARTIES)

    def of(self) -> str:
        """What limits the list beyond its time: places, other names, titles, words, rounds."""
        names = self.limiting()
        told = searchable(self.series() + "".join(n.name for n in names))
        texts = [t for t in self.titles() if searchable(t) not in told]
        texts += [self.speech.replies.reading["phrase"].format(words=w) for w in self.words()]
        texts += [self.rounds()] if self.frame.rounds else []
        texts += [n.text for n in self.frame.numbers]
        lettered = reading.lettered(self.frame, self.speech.replies)
        if self.english:
            called = (reading.called(n.id, self.speech.store, self.speech.replies) for n in names)
            told_all = [*called, *texts, *lettered]
            return f" ({', '.join(told_all)})" if told_all else ""
        parts = [self.joined(list(group)) for _, group in groupby(names, key=_sort)]
        return "".join((*parts, *(self.speech.say("of", what=t) for t in texts), *lettered))

    def rounds(self) -> str:
        """第2回, 第1回と第4回, 第1号から第4号まで."""
        key = "issue" if any(r.values("issue") for r in self.records) else "round"
        numbers = sorted(self.frame.rounds)
        said = [self.speech.say(key, number=n) for n in numbers]
        if len(said) > _PAIR and numbers[-1] - numbers[0] == len(numbers) - 1:
            return self.speech.say("through", first=said[0], last=said[-1])
        return self.speech.replies.reading["both"].join(said)

    def joined(self, names: Sequence[Name]) -> str:
        """Names of one sort, with the particle that they take."""
        text = phrase.joined((n.name.replace(" ", "") for n in names), "ja")
        if self.parties() and names[0].kind in _PARTIES:
            return self.speech.say("of_party", what=text)
        if self.toured(names):
            return self.speech.say("toured", what=text)
        return self.speech.say(_PARTICLES.get(names[0].kind, "of"), what=text)

    def toured(self, names: Sequence[Name]) -> bool:
        """Whether some places are nothing to the records but where they toured."""
        roles = (self.speech.store.linked(n.id).get(r.id, frozenset()) for n in names for r in self.records)
        held = [frozenset(found) - {"mention"} for found in roles]
        return any(held) and all(found <= {"touring"} for found in held)

    def limiting(self) -> list[Name]:
        """The names that limit the list, each once, without the series that it is called by."""
        groups = (group for group in self.frame.names if not set(group) <= set(self.frame.aside))
        ids = dict.fromkeys(id_ for group in groups for id_ in self.meant(group))
        found = (self.speech.store.names[id_] for id_ in ids)
        return [name for name in found if name.name != self.series()]

    def meant(self, group: Sequence[str]) -> Sequence[str]:
        """The names that a mention stands for: all of those with which the agreements listed were signed, else one."""
        partners = {str(value) for record in self.records for value in record.values("partner")}
        return group if {self.speech.store.names[id_].name for id_ in group} <= partners else group[:1]

    def series(self) -> str:
        """The series named that all records are of."""
        names = (self.speech.store.names[id_] for group in self.frame.names for id_ in group)
        return next((n.name for n in names if n.kind == "series" and all(_is_of(r, n.name) for r in self.records)), "")

    def titles(self) -> list[str]:
        """The records named beside those of the list."""
        shown = {r.id for r in self.records}
        named = () if self.frame.step else self.frame.records
        groups = [g for g in named if not shown & set(g) and not set(g) <= set(self.frame.spare)]
        return list(dict.fromkeys(reading.titled(g[0], self.speech.store, self.speech.replies) for g in groups))

    def words(self) -> list[str]:
        """The words that are not in the name of everything listed anyway."""
        every = [searchable(r.name) for r in self.records]
        said = (*self.frame.phrases, *self.frame.words)
        return [w for w in said if not all(searchable(w) in name for name in every)]

    def values(self) -> str:
        """What a subject stands for among the records of its kind: 市長会."""
        subjects = (self.vocabulary.subjects[s] for s in self.frame.subjects)
        found = dict.fromkeys(v for s in subjects if self.kind in s.kinds for _, v in s.where)
        return "" if self.english else phrase.joined(found, "ja")

    def towns(self) -> str:
        """The class of municipalities listed."""
        return "" if self.english else _class(self.records)

    def head(self) -> str:
        """The noun itself: the series, the value that a subject stands for, or the kind."""
        label = self.speech.store.schema.kinds[self.kind].label
        values = self.values()
        if values and self.speech.replies.kinds[self.kind].total:
            return self.speech.say("kind_with", what=values, kind=label)
        return self.series() or values or label


def _sort(name: Name) -> str:
    return "place" if name.kind in _PLACES else name.kind


def _is_of(record: Record, series: str) -> bool:
    return series in record.values("series") or searchable(series) in searchable(record.name)
