"""Yes or no: what a question takes for so, decided by what was found."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from bot import phrase
from bot.answering.speech import Speech
from bot.answering.values import label_of
from bot.answering.wish import Wish
from bot.replies import KindReply
from intents.frame import Frame
from intents.text import letters
from intents.vocabulary import Vocabulary
from knowledge.model import Record
from knowledge.store import Store

_PLACES_HELD = ("venue", "touring")
"""The properties that say where something was held."""
_NAMES = ("former_name", "current_name")
_OTHERWISE = frozenset({"exclude", "negate", "apart", "alike", "disagree", "only", "others", "include"})
"""Relations beside which finding something is no yes."""


def affirms(
    frame: Frame, records: Sequence[Record], wish: Wish, ignored: Sequence[str], kinds: Mapping[str, KindReply]
) -> bool:
    """Whether what was found is a yes to a question: all that it says is met, and it asks for nothing else.

    What became of a thing (put off, held on a small scale) is told instead, unless the question says just that, and
    so is how it was held (online) where a place is asked for, what is stated with a reservation (planned), what a
    thing is called now that is asked to be still there, or the years of what is said to be held every year.
    """
    became = {str(status) for status in records[0].values("status")} if len(records) == 1 else set()
    if became - {word.text for word in frame.content}:
        return False
    if frame.yearly or "still" in frame.properties or any(_reserved(record, wish, kinds) for record in records):
        return False
    if "venue" in frame.properties and any(record.values("delivery") for record in records):
        return False
    asked = set(frame.asks) - {"exists", "tell", "list"}
    counts = frame.counted is not None and frame.counted != len(records)
    left = ignored or counts or frame.idle or frame.unknown or frame.numbers or _OTHERWISE & set(frame.relations)
    return (
        frame.polar
        and frame.claimed is None
        and not (asked or left or wish.missing or (_more(frame, records, wish) and not became))
    )


def _reserved(record: Record, wish: Wish, kinds: Mapping[str, KindReply]) -> bool:
    return any(record.values(kinds[record.kind].reserved.get(name, "")) for name in wish.properties)


def _more(frame: Frame, records: Sequence[Record], wish: Wish) -> bool:
    """Whether a property is asked for that the question does not name a value of: a word of the name is none."""
    called = letters(records[0].name) if len(records) == 1 else ""
    values = [word for word in frame.words if word not in called]
    return wish.named and not (frame.names or values or frame.times)


def affirmed(speech: Speech) -> None:
    """Begin the answer with yes."""
    if not speech.lead.startswith((speech.replies.says["begins_yes"], speech.replies.says["begins_no"])):
        speech.lead = speech.say("yes", sentence=speech.lead)


def of_none(frame: Frame, records: Sequence[Record], wish: Wish, vocabulary: Vocabulary, speech: Speech) -> None:
    """Begin the answer with yes or no where it is asked whether there is any of something: 登録は有料か, お金いる？

    Yes where the question says what the record states, that there is none (無料ですか, お金はかからない？), or some.
    """
    asked = [vocabulary.properties[id_] for id_ in frame.properties]
    asked = [a for a in asked if a.denying and set(a.properties) & set(wish.properties)]
    if not (frame.polar and len(asked) == len(records) == 1):
        return
    none = bool(asked[0].denying & {str(value) for p in asked[0].properties for value in records[0].values(p)})
    said = any(asked[0].denying & {word.text, *word.forms} for word in frame.content) or "negate" in frame.relations
    if not speech.lead.startswith((speech.replies.says["begins_yes"], speech.replies.says["begins_no"])):
        speech.lead = speech.say("yes" if none == said else "no", sentence=speech.lead)


def chosen(frame: Frame, records: Sequence[Record], speech: Speech) -> str:
    """Which of several the one record found is, where the question lets choose."""
    offered = len(frame.times) > 1 or any(len(group) > 1 for group in frame.records)
    if "compare" not in frame.asks or not offered or len(records) != 1:
        return ""
    return speech.say("chosen", name=speech.telling.plain(records[0], "name"))


def elsewhere(frame: Frame, records: Sequence[Record], speech: Speech) -> bool:
    """Whether something was also held at another place than the one that the question leaves out."""
    names = {speech.store.records[id_].name for id_ in frame.excluded_records} | set(frame.excluded)
    if not (frame.polar and names and "venue" in frame.properties and len(records) == 1):
        return False
    record = records[0]
    told = [(p, str(v)) for p in _PLACES_HELD for v in record.values(p)]
    others = [(p, place) for p, place in told if not any(place.startswith(name) for name in names)]
    if not told:
        return False
    speech.show(records)
    for property_ in dict.fromkeys(p for p, _ in others or told):
        speech.telling.text(record, property_)
    key = "elsewhere_yes" if others else "elsewhere_no"
    places = dict.fromkeys(place for _, place in others or told)
    speech.lead = speech.say(
        key, thing=speech.telling.thing(record), places=phrase.joined(places, speech.replies.language)
    )
    speech.mark_lead()
    speech.add(speech.telling.sentence(record), record.id)
    return True


def same_thing(frame: Frame, records: Sequence[Record], speech: Speech) -> bool:
    """Whether two names are one thing's: 東北六魂祭 and 東北絆まつり, an old name and the one of today."""
    sides = {"apart", "alike"} & set(frame.relations)
    record = next((r for r in _named(frame, records, speech.store) if all(r.values(n) for n in _NAMES)), None)
    if not sides or record is None:
        return False
    speech.show((record,))
    former, current = (speech.telling.text(record, name) for name in _NAMES)
    key = "one_no" if "apart" in sides else "one_yes"
    speech.lead = speech.say(key, former=former, current=current, label=label_of(record, "former_name", speech))
    speech.mark_lead()
    text = speech.telling.text(record, "definition")
    if text:
        speech.add(speech.say("fact", label=label_of(record, "definition", speech), value=text), record.id)
    return True


def _named(frame: Frame, records: Sequence[Record], store: Store) -> list[Record]:
    return [*(store.records[id_] for group in frame.records for id_ in group), *records]
