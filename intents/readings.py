"""What is read of one message: no sentence twice, however often it is looked at."""

from __future__ import annotations

from datetime import date

from intents.frame import Utterance
from intents.reader import Reader


class Readings:
    """Reads with one reader, as of one day; kept for one message only, so that nobody's words are."""

    def __init__(self, reader: Reader, today: date) -> None:
        self._reader = reader
        self._today = today
        self._read: dict[str, Utterance] = {}

    def read(self, sentence: str) -> Utterance:
        """The utterance of a sentence, or of the normalised text of one that was read before."""
        if (known := self._read.get(sentence)) is not None:
            return known
        utterance = self._reader.read(sentence, self._today)
        self._read[sentence] = utterance
        return self._read.setdefault(utterance.text, utterance)
