"""How a question was understood, in words that read back as the same question."""

from __future__ import annotations

from calendar import month_name

from bot import phrase
from bot.replies import Replies
from intents.frame import Frame
from intents.times import Time
from intents.vocabulary import Vocabulary
from knowledge.store import Store

_RELATIONS = {"from": "以降", "until": "まで", "before": "より前", "after": "より後"}
_RELATIONS_EN = {"from": "since ", "until": "until ", "before": "before ", "after": "after "}


def times(frame: Frame, replies: Replies) -> str:
    """The times of a frame in words."""
    return phrase.joined((_time(t, replies) for t in frame.times), replies.language)


def _time(time: Time, replies: Replies) -> str:
    language = replies.language
    if time.period is None:
        text = f"{time.month}月" + (f"{time.day}日" if time.day else "")
        return text if language == "ja" else (f"{time.day} " if time.day else "") + month_name[time.month or 0]
    if time.period.end.year > 9000:
        return f"{phrase.era(time.period.start)[:2]}" if language == "ja" else "Reiwa"
    text = phrase.when(time.period, language)
    if language == "ja":
        return text + _RELATIONS.get(time.relation, "")
    return _RELATIONS_EN.get(time.relation, "") + text


def conditions(frame: Frame, store: Store, replies: Replies) -> list[str]:
    """Names, titles and words that limit the answer, in words."""
    parts = [store.names[g[0]].name for g in frame.names]
    parts += [store.records[r].name for group in frame.records for r in group[:1]]
    parts += [f"「{w}」" if replies.language == "ja" else f'"{w}"' for w in (*frame.phrases, *frame.words)]
    parts += [f"第{n}回" if replies.language == "ja" else f"no. {n}" for n in frame.rounds]
    parts += [n.text for n in frame.numbers]
    return parts


def subjects(frame: Frame, vocabulary: Vocabulary, store: Store, replies: Replies) -> str:
    """The kinds asked about, in words."""
    labels = []
    for id_ in frame.subjects:
        subject = vocabulary.subjects[id_]
        words = [v for _, v in subject.where] or [_kind(k, store, replies) for k in sorted(subject.kinds)[:2]]
        labels += words
    return phrase.joined(dict.fromkeys(labels), replies.language)


def _kind(kind: str, store: Store, replies: Replies) -> str:
    found = store.schema.kinds[kind]
    return found.label if replies.language == "ja" else found.label_en


def read_back(frame: Frame, vocabulary: Vocabulary, store: Store, replies: Replies) -> str:
    """The whole reading: time, conditions, subject, wish."""
    language = replies.language
    parts = [
        p
        for p in (
            times(frame, replies),
            *conditions(frame, store, replies),
            subjects(frame, vocabulary, store, replies),
        )
        if p
    ]
    wishes = []
    for id_ in frame.properties:
        name = vocabulary.properties[id_].properties[0]
        definition = store.schema.properties.get(name)
        if definition is not None:
            wishes.append(definition.label if language == "ja" else definition.label_en)
    asks = [replies.labels[a] for a in frame.asks if a in replies.labels]
    text = ("の" if language == "ja" else ", ").join(parts)
    tail = phrase.joined(dict.fromkeys((*wishes, *asks)), language)
    if language == "ja":
        return f"{text}（{tail}）" if tail and text else text or tail
    return f"{text} ({tail})" if tail and text else text or tail
