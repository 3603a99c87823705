"""A message as the questions that it asks: sentence by sentence, each completed by what was said before it."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from intents.coordination import halves
from intents.frame import Frame, Utterance
from intents.reader import Reader
from intents.text import asks, declares

Question = tuple[Frame, str]
"""A frame with the normalised text that it was read from."""

_INTRODUCTION = re.compile(
    r"[^はがをに?？]*(?:担当|職員|記者|出身|[課係部室局庁班者員]|振興|総務|広報|防災|企画|市民|区民|町民|村民|住民)(?:の\S{1,8})?"
    r"(?:です|でございます|と申します|といいます|より|からです)[。.\s]*"
)


def questions(reader: Reader, message: str, today: date) -> list[Question]:
    """The questions of a message, at least one; what is said before a question completes it, without its times."""
    utterances = [u for sentence in reader.sentences(message) or [""] for u in _read(reader, sentence, today)]
    home, utterances = _introduced(utterances)
    found: list[Question] = []
    before = Frame()
    for utterance in utterances:
        frame, text = utterance.frame, utterance.text
        wants = frame.wishes or (frame.conditions and asks(text))
        if (wants and not declares(text)) or (utterance is utterances[-1] and not found):
            found.append((_at_home(completed(frame, before), home), text))
            before = Frame()
        elif frame.conditions and not found:
            before = completed(replace(frame, times=(), unknown=(), idle=()), before)
    return found or [(utterances[-1].frame, utterances[-1].text)]


def completed(frame: Frame, before: Frame) -> Frame:
    """A question with the things named before it, where it names none itself."""
    if frame.names or frame.records or frame.phrases:
        return frame
    if not (frame.properties or frame.unrecorded or frame.subjects):
        frame = replace(frame, properties=before.properties, unrecorded=before.unrecorded)
    return replace(
        frame,
        words=(*before.words, *(w for w in frame.words if w not in before.words)),
        names=before.names,
        records=before.records,
        titles=before.titles,
        phrases=before.phrases,
        subjects=frame.subjects or before.subjects,
    )


def _read(reader: Reader, sentence: str, today: date) -> list[Utterance]:
    """A sentence read, each half by itself where it asks two things."""
    utterance = reader.read(sentence, today)
    parts = halves(utterance)
    if len(parts) == 1:
        return [utterance]
    read = [reader.read(part, today) for part in parts]
    mended = utterance.frame.mended
    return [replace(part, frame=replace(part.frame, mended=_within(mended, part.text))) for part in read]


def _within(mended: tuple[tuple[str, str], ...], text: str) -> tuple[tuple[str, str], ...]:
    """What was mended in one half of a sentence."""
    return tuple((typed, meant) for typed, meant in mended if meant in text or typed in text)


def _introduced(utterances: list[Utterance]) -> tuple[Frame, list[Utterance]]:
    """Who is asking, and the rest: 群馬県庁の市町村担当です sets no condition but says where home is."""
    first = utterances[0]
    if len(utterances) > 1 and _INTRODUCTION.fullmatch(first.text):
        return first.frame, utterances[1:]
    return Frame(), utterances


def _at_home(frame: Frame, home: Frame) -> Frame:
    """県内は and 本県の are the asker's own."""
    return replace(frame, names=home.names) if "home" in frame.relations and not frame.names else frame
