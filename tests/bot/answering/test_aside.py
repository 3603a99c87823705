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


def test_several_words_have_one_note(ask) -> None:
    notes = ask("ふるさと納税で23区から流出している額って今いくらですか？").notes
    assert [note for note in notes if "除いて調べ" in note] == [
        "※「納税」「流出」は資料に見つからないため、除いて調べました。"
    ]


@pytest.mark.parametrize(
    ("question", "missing", "told"),
    [
        ("東京区政会館の階数と住所", "「階数」は資料に見つかりませんでした。", "飯田橋3-5-1"),
        ("秋田市長訪問の手土産と日付", "「土産」は資料に見つかりませんでした。", "2015年6月30日"),
    ],
)
def test_what_is_asked_for_beside_a_property_is_named_first(ask, question: str, missing: str, told: str) -> None:
    lead = ask(question).lead
    assert lead.startswith(missing)
    assert told in lead
