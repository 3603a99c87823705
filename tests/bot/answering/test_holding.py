"""What was put off or only planned is not counted as held."""

from __future__ import annotations


def test_festivals_held(ask):
    answer = ask("東北絆まつりは何回開催された？")
    assert answer.lead == "東北絆まつりは4回です。"
    assert [("延期" in answer.notes[0]), ("予定" in answer.notes[1])] == [True, True]


def test_places_where_festivals_were_held(ask):
    assert "青森" not in ask("東北絆まつりの開催地を全部").lead


def test_a_single_one_that_was_put_off(ask):
    assert any("「延期」" in note for note in ask("2020年の絆まつりはどこで開催された？").notes)


def test_what_could_not_be_done(ask, lacks):
    for question in (
        "2021年（令和3年）の絆まつりで各区ができなかったことは？",
        "2021年の絆まつりでかなわなかったのは？",
    ):
        assert not lacks(ask(question), "ポスター・チラシの配布", "PRブースの運営")
