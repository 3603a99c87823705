"""Words that mean something only in the right company."""

from __future__ import annotations

from datetime import date

import pytest

TODAY = date(2021, 2, 10)
FIGURES = {
    "村が一番多い県は": ("villages", "prefectures"),
    "四国の町はいくつ": ("towns",),
    "石川県の市と町はそれぞれいくつ": ("cities", "towns"),
    "関東の市町村の合計は": ("municipalities_count",),
    "村の多い県トップ3": ("villages",),
    "とれたて村と契約している自治体はいくつ": ("members",),
}
PLAIN = (
    "協定を結んだ町はいくつ",
    "世田谷区の村はいくつ",
    "北海道町村会に村はいくつ",
    "嬬恋村の展示はいつ",
    "市の担当です",
)
"""Nothing is asked that has a figure, or what is named has none: the word stands for nothing."""


@pytest.mark.parametrize("question", FIGURES)
def test_a_figure_beside_how_many_and_most(read, question: str) -> None:
    assert set(FIGURES[question]) <= set(read(question).properties)


@pytest.mark.parametrize("question", PLAIN)
def test_a_plain_word_in_any_other_company(read, question: str) -> None:
    assert not {"cities", "towns", "villages"} & set(read(question).properties)


def test_no_figure_beside_one_of_another_table(read) -> None:
    assert read("群馬は市と町村をあわせて構成自治体いくつ").properties == ("members/of",)


@pytest.mark.parametrize("place", ["福島県", "四国"])
def test_a_class_of_the_towns_listed(read, place: str) -> None:
    assert "listed-village" in read(f"{place}で連携市町村等一覧に載っている村は").subjects


def test_a_verb_in_kana_asks_for_nothing_that_the_things_named_cannot_state(reader) -> None:
    frame = reader.read("鳥取の町村会とは協定やってますか", TODAY).frame
    assert frame.properties == ()
    assert "exists" in frame.asks


def test_the_same_verb_asks_for_hours_of_a_place(reader) -> None:
    assert reader.read("区政会館は日曜もやってますか", TODAY).frame.properties == ("hours",)


def test_a_draft_beside_the_general_meeting_asks_for_its_approval(read) -> None:
    assert "confirmed" in read("埼玉県町村会との協定、総会に案がかかった日と締結式の日は？").properties
    assert "confirmed" not in read("埼玉県町村会との協定の案内").properties


@pytest.mark.parametrize("question", ["群馬のパネルはいつ", "会館のロビーに並ぶパネルは何市分"])
def test_panels_on_display_where_nothing_has_panellists(read, question: str) -> None:
    frame = read(question)
    assert frame.subjects == ("exhibition",)
    assert frame.roles == ()


@pytest.mark.parametrize("question", ["第1回シンポジウムのパネルの顔ぶれ", "パネルは誰", "パネルは？"])
def test_panellists_beside_what_has_people_or_alone(read, question: str) -> None:
    assert read(question).roles == ("パネリスト",)


@pytest.mark.parametrize(
    "question", ["群馬の市長会と町村会、メンバーを合算するとなんぼ", "町村会はなんぼあるん", "構成自治体の数はいくら"]
)
def test_how_much_of_what_is_counted_is_how_many(read, question: str) -> None:
    frame = read(question)
    assert ("money" in frame.properties, "count" in frame.asks) == (False, True)


@pytest.mark.parametrize("question", ["熊本地震に送った金はなんぼ", "講演会の参加費はいくら", "福島沖地震にはなんぼ"])
def test_how_much_of_what_is_paid_is_money(read, question: str) -> None:
    assert "count" not in read(question).asks


@pytest.mark.parametrize("question", ["会員専用ページの登録 費用", "会員登録した自治体は何ができる", "会員サイトのURL"])
def test_what_names_a_figure_is_the_thing_itself_beside_what_that_states(read, question: str) -> None:
    frame = read(question)
    assert frame.records == (("site-members",),)
    assert "site_members" not in frame.properties


def test_the_figure_where_it_is_asked_how_many(read) -> None:
    assert "site_members" in read("いま会員専用サイトに登録してる自治体いくつ").properties


@pytest.mark.parametrize(
    ("question", "subjects", "properties"),
    [
        ("第一生命と何を一緒にやった", (), ("projects",)),
        ("北海道町村会と何を一緒にやった", ("event",), ()),
    ],
)
def test_what_was_done_together_is_meant_by_the_sort_of_partner(read, question, subjects, properties) -> None:
    frame = read(question)
    assert (frame.subjects, frame.properties) == (subjects, properties)
