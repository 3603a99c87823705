"""No sentence of a message is read twice."""

from __future__ import annotations

from datetime import date

from intents.reader import Reader
from intents.readings import Readings

TODAY = date(2026, 11, 21)


def test_a_sentence_is_read_once(reader: Reader) -> None:
    readings = Readings(reader, TODAY)
    assert readings.read("奈良と埼玉の締結日は？") is readings.read("奈良と埼玉の締結日は？")


def test_its_normalised_text_stands_for_it(reader: Reader) -> None:
    readings = Readings(reader, TODAY)
    read = readings.read("２０１８年　に結んだ　ＫＹＯＴＯ")
    assert readings.read(read.text) is read


def test_other_sentences_are_read_by_themselves(reader: Reader) -> None:
    readings = Readings(reader, TODAY)
    assert readings.read("奈良の締結日は？").frame.names != readings.read("埼玉の締結日は？").frame.names
