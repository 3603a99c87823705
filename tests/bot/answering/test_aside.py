"""Words left aside: those that limit what is asked are named, in one note; the others are not."""

from __future__ import annotations

import pytest

SILENT = [
    "協定団体の中で、構成自治体数が一番多いところは？",
    "プロジェクトの趣意書って何年何月何日付けなんですか？",
    "群馬の市長会から「協定を結びたい」と申入れがあった件、総会に上がったのはいつ？",
]


@pytest.mark.parametrize("question", SILENT)
def test_words_that_limit_nothing(ask, question: str) -> None:
    answer = ask(question)
    assert answer.status == "answered"
    assert not any("除いて調べ" in note or "書かれていません" in note for note in answer.notes)


def test_words_that_may_limit_what_is_asked(ask) -> None:
    notes = ask("電車と温泉で歩く、みたいな題の展示ってどこの県のだっけ、いつ始まった？").notes
    assert any("「電車」「温泉」" in note for note in notes)
