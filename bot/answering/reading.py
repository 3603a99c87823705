"""How a question was understood, in words that are understood as the same question when they are asked again."""

from __future__ import annotations

from calendar import month_name
from itertools import groupby

from bot import phrase
from bot.answering.wished import wished
from bot.replies import Replies
from intents.frame import Frame
from intents.thesaurus import spelt
from intents.times import Time
from intents.times.time import LAST
from intents.vocabulary import Vocabulary
from knowledge.periods import ERAS, Period, previous_day
from knowledge.store import Store

_SHOWN = 5
"""Records carried over from a thread that are told by name; more are counted."""


def read_back(frame: Frame, vocabulary: Vocabulary, store: Store, replies: Replies) -> str:
    """The whole reading: what is left out, time, conditions, subject, wish."""
    parts = _explained([*_times(frame, replies), *conditions(frame, store, replies)], frame, store, replies)
    about = subjects(frame, vocabulary, store, replies)
    out = _left_out(frame, vocabulary, store, replies)
    wishes = dict.fromkeys(wished(frame, vocabulary, store, replies))
    if replies.language == "ja":
        about = "".join((*lettered(frame, replies), about))
        text = out + "の".join([*parts, about] if about else parts)
        tail = "、".join(wishes)
        return f"{text}（{tail}）" if tail and text else text or tail
    text = ", ".join(p for p in (about, *parts, *lettered(frame, replies), out) if p)
    tail = ", ".join(wishes)
    return f"{text} ({tail})" if tail and text else text or tail


def _explained(parts: list[str], frame: Frame, store: Store, replies: Replies) -> list[str]:
    """The conditions with the names in brackets that only explain them."""
    names = dict.fromkeys(called(n, store, replies) for n in frame.aside)
    text = phrase.joined(names, replies.language)
    if not text or not parts:
        return [text] if text else parts
    return [*parts[:-1], parts[-1] + replies.reading["aside"].format(what=text)]


def times(frame: Frame, replies: Replies) -> str:
    """The times of a frame in words."""
    return phrase.joined(_times(frame, replies), replies.language)


def _times(frame: Frame, replies: Replies) -> list[str]:
    if not frame.times:
        return []
    firm = [_time(t, replies) for t in frame.times if not t.weak]
    dated = [
        replies.reading["at" if t.of_document else "state"].format(time=_named(t, replies))
        for t in frame.times
        if t.weak
    ]
    return [*dated, *([phrase.joined(firm, replies.language)] if firm else [])]


def _time(time: Time, replies: Replies) -> str:
    text = _named(time, replies)
    return text if time.relation == "in" else replies.reading[time.relation].format(time=text)


def _named(time: Time, replies: Replies) -> str:
    """A time without what relates things to it."""
    if time.period is None:
        month = month_name[time.month or 0] if replies.language == "en" else time.month
        return replies.reading["day" if time.day else "month"].format(month=month, day=time.day)
    era = _era(time.period)
    return replies.reading[era] if era in replies.reading else phrase.when(time.period, replies.language)


def _era(period: Period) -> str:
    """The era that a period is the whole of, or nothing."""
    ends = [LAST, *(previous_day(start) for _, _, start in ERAS)]
    eras = zip(ERAS, ends, strict=False)
    return next((name for (name, _, start), end in eras if (start, end) == (period.start, period.end)), "")


def conditions(frame: Frame, store: Store, replies: Replies) -> list[str]:
    """Names, records, words and numbers that limit the answer, in words."""
    quoted = [replies.reading["phrase"].format(words=w) for w in (*frame.phrases, *map(spelt, frame.words))]
    numbers = [replies.reading["round"].format(number=n) for n in frame.rounds]
    numbers += [n.text for n in frame.numbers]
    records = _records(frame, store, replies)
    names = [name for name in _names(frame, store, replies) if not any(r.startswith(name) for r in records)]
    return [*names, *records, *quoted, *numbers]


def lettered(frame: Frame, replies: Replies) -> list[str]:
    """What letters a title is to have: 題に「味」が入る."""
    return [replies.reading["lettered"].format(words=w) for w in frame.lettered]


def _names(frame: Frame, store: Store, replies: Replies) -> list[str]:
    """The names, those of one class that follow each other together: 港区、渋谷区."""
    groups = (group for group in frame.names if not set(group) <= set(frame.aside))
    rows = groupby(groups, key=lambda group: store.names[group[0]].kind)
    either = replies.reading["either"]
    texts = [[either.join(dict.fromkeys(called(n, store, replies) for n in g)) for g in row] for _, row in rows]
    return [phrase.joined(dict.fromkeys(row), replies.language) for row in texts]


def _records(frame: Frame, store: Store, replies: Replies) -> list[str]:
    """The records together, told by name where they are few."""
    named = [group for group in frame.records if not set(group) <= set(frame.spare)] or frame.records
    ids = [id_ for group in named for id_ in group]
    text = phrase.joined(dict.fromkeys(titled(i, store, replies) for i in ids[:_SHOWN]), replies.language)
    if len(ids) > _SHOWN:
        text = replies.reading["shown"].format(number=len(ids))
    if text and frame.step:
        text = replies.reading["next" if frame.step > 0 else "previous"].format(what=text)
    return [text] if text else []


def called(name: str, store: Store, replies: Replies) -> str:
    """A name of the store in the language of the answer."""
    found = store.names[name]
    return (found.english if replies.language == "en" else "") or found.name


def titled(record: str, store: Store, replies: Replies) -> str:
    """A record's name in the language of the answer."""
    found = store.records[record]
    english = found.english.get("name", ()) if replies.language == "en" else ()
    return next(iter(english), found.name)


def subjects(frame: Frame, vocabulary: Vocabulary, store: Store, replies: Replies) -> str:
    """What the question is about beyond the records that it names; several that are meant together are said so."""
    ids = frame.subjects or _cues(frame, vocabulary)
    kinds = {store.records[id_].kind for group in frame.records for id_ in group}
    told = [id_ for id_ in ids if not (kinds and kinds <= vocabulary.subjects[id_].kinds)]
    words = [_sided(id_, frame, vocabulary.say("subject", id_, replies.language), replies) for id_ in told]
    run = "include" in frame.relations and replies.language == "ja"
    return "".join(words) if run else phrase.joined(words, replies.language)


def _sided(subject: str, frame: Frame, word: str, replies: Replies) -> str:
    """A subject as it stands to the others: 協定も, 市長会だけ, 町村会なし."""
    sides = {"besides": frame.besides, "alone": frame.restricted, "denied": frame.denied}
    key = next((key for key, ids in sides.items() if subject in ids), "")
    if not key and "include" in frame.relations:
        key = "also"
    return replies.reading[key].format(what=word) if key else word


def _cues(frame: Frame, vocabulary: Vocabulary) -> list[str]:
    """The cues for kinds that a thread carries over."""
    plain = {s.kinds: s.id for s in vocabulary.subjects.values() if not s.where}
    found = (plain.get(frozenset({kind}), "") for kind in frame.kinds)
    return [id_ for id_ in found if id_]


def _left_out(frame: Frame, vocabulary: Vocabulary, store: Store, replies: Replies) -> str:
    """千葉県と企業を除く."""
    texts = [called(n, store, replies) for n in frame.excluded]
    texts += [vocabulary.say("subject", s, replies.language) for s in frame.excluded_subjects]
    texts += frame.excluded_words
    texts += [phrase.when(t.period, replies.language) if t.period else f"{t.month}月" for t in frame.excluded_times]
    texts += [replies.reading["round"].format(number=n) for n in frame.excluded_rounds]
    texts += [number.text for number in frame.excluded_numbers]
    if len(frame.excluded_records) > _SHOWN:
        texts.append(replies.reading["shown"].format(number=len(frame.excluded_records)))
    else:
        texts += [titled(r, store, replies) for r in frame.excluded_records]
    text = replies.reading["both"].join(texts)
    return replies.reading["without"].format(what=text) if text else ""
