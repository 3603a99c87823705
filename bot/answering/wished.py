"""What a question wants, in the vocabulary's own words: 構成自治体数、最大、上位3件."""

from __future__ import annotations

from bot import phrase
from bot.answering import holders
from bot.answering.opening import days_named
from bot.arithmetic import bounds
from bot.replies import Replies
from intents.frame import Frame
from intents.vocabulary import Concept, Vocabulary
from knowledge.store import Store

_SIDES = {"both": "both_sides", "one_side": "one_side"}
_ORDERS = {"maximum": "most_first", "minimum": "least_first", "latest": "newest_first", "first": "oldest_first"}
_VAGUE = frozenset({"exists", "what", "where"})
"""Asks that say nothing beside a wish that is named."""


def wished(frame: Frame, vocabulary: Vocabulary, store: Store, replies: Replies) -> list[str]:
    """Everything that is wanted of what is found, each once."""
    holder = _holder(frame, store, replies)
    cues = [Concept("property", id_) for id_ in frame.properties]
    cues += [Concept("role", id_) for id_ in frame.roles]
    cues += [Concept("unrecorded", id_) for id_ in frame.unrecorded if not (holder and id_ == "office_holder")]
    order = _order(frame, replies)
    cues += [
        Concept("ask", a) for a in _asks(frame, vocabulary) if not ((holder and a == "who") or (order and a in _ORDERS))
    ]
    said = _said(cues, frame, vocabulary, replies)
    return [*said, *order, *holder, *_figures(frame, replies), *_visit(frame, replies)]


def _visit(frame: Frame, replies: Replies) -> list[str]:
    """On which days and at what time someone would come, where opening hours are asked for."""
    if frame.visit is None or not {"hours", "closed"} & set(frame.properties):
        return []
    days = days_named(frame.visit.days, replies)
    return [*days, *([phrase.clock(frame.visit.minute)] if frame.visit.minute is not None else [])]


def _order(frame: Frame, replies: Replies) -> list[str]:
    """The order in which everything is wanted: 多い順."""
    wanted = [key for ask, key in _ORDERS.items() if ask in frame.asks and "ordered" in frame.relations]
    return [replies.reading[key] for key in wanted[:1]]


def _holder(frame: Frame, store: Store, replies: Replies) -> list[str]:
    """Whose name is wanted, where an office is named: 秋田市長は誰."""
    if not holders.asked(frame):
        return []
    return [replies.reading["holder"].format(office=holders.called(frame.offices[0], store, replies))]


def _asks(frame: Frame, vocabulary: Vocabulary) -> list[str]:
    """The asks that set something of their own."""
    named = frame.properties or frame.roles or frame.unrecorded
    dated = any(vocabulary.properties[p].properties[0] == "date" for p in frame.properties)
    plain = [a for a in frame.asks if a != "tell" and not (a == "when" and dated)]
    if frame.polar and frame.claimed is None:
        return [a for a in plain if a not in _VAGUE] + ["exists"]
    clear = [a for a in plain if a not in _VAGUE]
    return clear if named or clear else plain


def _said(cues: list[Concept], frame: Frame, vocabulary: Vocabulary, replies: Replies) -> list[str]:
    """A word for each cue; one that stands for several of them says them all. の joins what describes the next."""
    texts: list[str] = []
    told: set[Concept] = set()
    open_ended = False
    for cue in cues:
        if cue in told:
            continue
        word = vocabulary.say(cue.type, cue.id, replies.language)
        told |= vocabulary.meant(word)
        if open_ended:
            texts[-1] = replies.reading["of"].format(what=texts[-1], whole=word)
        else:
            texts.append(word)
        open_ended = cue.type == "property" and cue.id in frame.modifiers and cue != cues[len(frame.properties) - 1]
    return texts


def bound_words(frame: Frame, replies: Replies) -> list[str]:
    """The bounds in words: 10億を超える."""
    limits = bounds(frame.relations, frame.bounds)
    return [replies.reading[relation].format(number=_short(number, replies.language)) for relation, number in limits]


def _figures(frame: Frame, replies: Replies) -> list[str]:
    """Bounds, how many of a ranking, which place of it, how many things are spoken of."""
    says = replies.reading
    texts = bound_words(frame, replies)
    if frame.limit:
        end = "bottom" if "minimum" in frame.asks else "top"
        texts.append(says[end].format(number=frame.limit))
    if frame.ordinal and not frame.about:
        texts.append(says["place"].format(number=frame.ordinal))
    if frame.counted and not frame.about and not any(n.value == frame.counted for n in frame.numbers):
        text = says["counted"].format(number=frame.counted)
        texts.append(says["only"].format(what=text) if "only" in frame.relations else text)
    texts += [
        says[side] for relation, side in _SIDES.items() if relation in frame.relations and len(frame.subjects) > 1
    ]
    texts += [says[side] for side in ("apart", "alike") if side in frame.relations]
    if frame.claimed is not None:
        texts.append(says["claimed"].format(number=frame.claimed.text))
    if "lacking" in frame.relations and not (frame.names or frame.records):
        texts.append(says["lacking"])
    return texts


def _short(number: int, language: str) -> str:
    """1億, 300: a round figure as people write it."""
    if language == "en":
        return f"{number:,}"
    unit, name = next(((u, n) for u, n in ((10**8, "億"), (10**4, "万")) if number % u == 0), (1, ""))
    return f"{number // unit:,}{name}"
