"""Whole questions in Latin letters: Japanese ones are written in kana, English ones stay."""

from __future__ import annotations

import pytest

from intents.reader import Reader
from intents.romaji import in_kana
from intents.text import normalise

WRITTEN = {
    "hokkaido chosonkai no kyotei wa itsu": "ほっかいどうちょうそんかい の きょうてい は いつ",
    "nara-ken chousonkai": "ならけんちょうそんかい",
    "Tōkyō kusei kaikan wa doko desu ka?": "とうきょうくせいかいかん は どこ です か?",
    "heisei 30 nendo no tenji wa nankai": "平成30年度のてんじ は なんかい",
    "saigo ni kyotei o musunda dantai wa?": "さいご に きょうてい を むすんだ だんたい は?",
    "dai 2 kai no shimpojiumu no te-ma wa": "第2回のしんぽじうむ の てーま は",
    "kumamotojishin no gienkin": "くまもとじしん の ぎえんきん",
    "tokyo no 協定": "とうきょう の 協定",
    "h30nendo no kyoutei": "h30年度のきょうてい",
}

STAYS = [
    "When did Nara sign the agreement?", "agreements in 2018", "Are there any exhibitions in Kyoto?",
    "name one", "some made in Nara", "how to get there", "SDGs", "do you have a list",
    "Kyoto", "Tokyo Osaka Kyoto", "協定は？", "KITTEのevent", "",
]  # fmt: skip


@pytest.mark.parametrize(("typed", "written"), WRITTEN.items())
def test_romaji_are_written_in_kana(reader: Reader, typed: str, written: str) -> None:
    assert in_kana(normalise(typed), reader.lexicon) == written


@pytest.mark.parametrize("typed", STAYS)
def test_everything_else_stays(reader: Reader, typed: str) -> None:
    assert in_kana(normalise(typed), reader.lexicon) == normalise(typed)
