"""Questions and what is read in them: what they are about, under which conditions, what they want."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from bot.engine import Engine
from intents.frame import Frame
from intents.reader import Reader
from intents.text import LIMIT, normalise

TODAY = date(2021, 2, 10)

READ = {
    "2018年に協定を締結した団体は？": {"subjects": ["agreement"], "times": ["2018"], "asks": ["list"]},
    "２０１８年に協定を締結した団体は？": {"subjects": ["agreement"], "times": ["2018"]},
    "平成三十年度に協定を締結した団体は？": {"subjects": ["agreement"], "times": ["FY2018"]},
    "千葉　町村会　いつ？": {"subjects": ["towns-association"], "names": ["千葉県"], "properties": ["date"]},
    "群馬県町村会の構成自治体数": {"subjects": [], "names": ["群馬県町村会"], "properties": ["members/of"]},
    "北海道町村会と広島県町村会、どちらが先？": {
        "names": ["北海道町村会", "広島県町村会"],
        "asks": ["compare"],
        "properties": ["date"],
    },
    "2017年と2019年の展示": {"subjects": ["exhibition"], "times": ["2017", "2019"]},
    "昨年度の展示は？": {"subjects": ["exhibition"], "times": ["FY2019"]},
    "第2回のシンポジウムのテーマは？": {"subjects": ["symposium"], "rounds": [2], "properties": ["theme"]},
    "第１号から第３号のニュース": {"rounds": [1, 2, 3]},
    "港区で巡回した展示は": {"subjects": ["exhibition"], "names": ["港区"], "properties": ["touring"]},
    "区政会館への行き方": {"names": ["東京区政会館"], "properties": ["access"]},
    "第一生命の旧社名は": {"names": ["第一生命保険株式会社"], "properties": ["former_name"]},
    "基調講演は誰": {"roles": ["基調講演"], "asks": ["who"]},
    "小田切さんは誰": {"names": ["小田切 徳美"], "asks": ["who"]},
    "合計は": {"asks": ["sum"], "subjects": [], "names": []},
    "予算は": {"unrecorded": ["budget"]},
    "天気は？": {"unrecorded": ["weather"]},
    "2つ目の連絡先は？": {"ordinal": 2},
    "上位3つ": {"limit": 3},
    "構成自治体数が20を超える団体は": {"bounds": [20]},
    "associations with at least 30 members": {"bounds": [30], "relations": ["at_least"]},
    "associations with fewer than 30 members": {"bounds": [30], "relations": ["under"]},
    "symposium no. 2": {"subjects": ["symposium"], "rounds": [2]},
    "the largest association, rank 3": {"ordinal": 3, "asks": ["maximum"]},
    "協定（どこ）": {"subjects": ["agreement"], "asks": ["where"]},
    "平成30年度 第2回魅力発信イベント(2)「北海道 MEGA グルメフェス」の会期": {
        "records": [("event-appeal-2018-2-mega",)],
        "phrases": [],
    },
    "コッペパンが出たイベント": {"words": ["コッペパン"]},
    "いや、2017年度の方": {"times": ["FY2017"], "relations+": ["correction"]},
    "その前の年は": {"relations": ["back_year"]},
    "他には？": {"relations": ["others"]},
    "10年のあゆみの年表では千葉はいつ": {"documents": ["ayumi-2024"], "names": ["千葉県"], "records": []},
    "which associations signed in 2018": {"language": "en", "times": ["2018"], "asks": ["list"]},
    "FY2018 exhibitions": {"language": "en", "subjects": ["exhibition"], "times": ["FY2018"]},
    "Who gave the keynote at the second symposium?": {"subjects": ["symposium"], "rounds": [2], "roles": ["基調講演"]},
    "When did Hiroshima sign?": {"language": "en", "names": ["広島県"], "properties": ["date"]},
    "What are the opening hours of the Kusei Kaikan?": {"names": ["東京区政会館"], "properties": ["hours"]},
}

ALIKE = {
    "ぐんまけんちょうそんかいとの協定はいつ": "群馬県町村会との協定はいつ",
    "2018ねんにきょうていをむすんだだんたいは": "2018年に協定を結んだ団体は",
    "おだぎりさんは誰": "小田切さんは誰",
    "第１回の公演会": "第1回の講演会",
    "点字は何回あった？": "展示は何回あった？",
    "exhibtion in 2018": "exhibition in 2018",
    "Hokaido agreement": "Hokkaido agreement",
    "お世話になっております。恐れ入りますが、群馬県町村会との協定はいつでしたでしょうか": "群馬県町村会との協定はいつ",
    "<@U123> *群馬県町村会*との協定はいつ？ :pray:": "群馬県町村会との協定はいつ？",
    "群馬県町村会って協定いつやったっけ": "群馬県町村会 協定 いつ",
}
"""Ways to write the same."""

MENDED = {
    "第１回の公演会": "講演会",
    "熊本自身の義援金": "熊本地震",
    "連系自治体数は": "連携自治体数",
    "exhibtion in 2018": "exhibition",
    "Hokaido agreement": "hokkaido",
    "三井住友海状との協定はいつ": "三井住友海上",
    "三井往友海上との協定はいつ": "三井住友海上",
    "奈良県町村回との協定": "奈良県町村会",
    "群馬県町村会との協程はいつ": "協定",
    "熊本地震の義円金": "義援金",
    "シンポジュームのテーマは": "シンポジウム",
}

EXCLUDED = {
    "企業以外で協定を結んだのは": ("excluded_subjects", "company-agreement"),
    "企業はいりません": ("excluded_subjects", "company-agreement"),
    "町村会じゃなくて市長会は": ("excluded_subjects", "towns-association"),
    "except companies, which agreements": ("excluded_subjects", "company-agreement"),
    "千葉を除いて町村会はいくつ": ("excluded", "千葉県"),
    "千葉県以外の町村会": ("excluded", "千葉県"),
    "agreements other than Hokkaido": ("excluded", "北海道"),
}

AMOUNTS = {
    "10億円の支援金": (10**9, "円"),
    "1億1300万円": (113_000_000, "円"),
    "１億１,３００万円": (113_000_000, "円"),
    "5,500万円": (55_000_000, "円"),
    "7,174人": (7174, "人"),
    "372自治体": (372, "自治体"),
}

UNKNOWN = ["日本生命", "日本郵便", "スターバックス", "パリ", "Starbucks"]


def names(frame: Frame) -> list[str]:
    return [group[0] for group in frame.names]


def found(frame: Frame, field: str) -> object:
    match field:
        case "names":
            return names(frame)
        case "times":
            return [str(time.span) for time in frame.times]
        case _:
            value = getattr(frame, field)
            return list(value) if isinstance(value, tuple) else value


@pytest.mark.parametrize("question", READ)
def test_readings(read, question: str) -> None:
    frame = read(question)
    for field, expected in READ[question].items():
        if field.endswith("+"):
            assert set(expected) <= set(getattr(frame, field[:-1])), field
        else:
            assert found(frame, field) == expected, field


@pytest.mark.parametrize(("question", "plainly"), ALIKE.items())
def test_other_ways_to_write_it(read, question: str, plainly: str) -> None:
    one, other = read(question), read(plainly)
    for field in ("subjects", "names", "records", "times", "rounds", "properties", "unknown", "idle"):
        assert found(one, field) == found(other, field), field


@pytest.mark.parametrize(("typed", "meant"), MENDED.items())
def test_a_mended_word_is_named(read, typed: str, meant: str) -> None:
    assert [to for _, to in read(typed).mended] == [meant]


@pytest.mark.parametrize(
    ("question", "names"),
    [
        ("千葉県と埼玉県を除く協定", ("千葉県", "埼玉県")),
        ("千葉県・埼玉県・群馬県以外の協定", ("千葉県", "埼玉県", "群馬県")),
        ("agreements except Chiba and Saitama", ("千葉県", "埼玉県")),
        ("群馬県の協定、千葉県は除く", ("千葉県",)),
    ],
)
def test_what_is_left_out_together(read, question: str, names: tuple[str, ...]) -> None:
    assert read(question).excluded == names


def test_what_is_left_out_is_a_subject_where_its_word_also_names_a_record(read) -> None:
    frame = read("包括連携協定を除く協定")
    assert (frame.excluded_subjects, frame.excluded_records) == (("company-agreement",), ())


@pytest.mark.parametrize(("question", "left_out"), EXCLUDED.items())
def test_what_is_left_out(read, question: str, left_out: tuple[str, str]) -> None:
    frame = read(question)
    field, id_ = left_out
    assert getattr(frame, field) == (id_,)
    assert id_ not in (*frame.subjects, *names(frame))


@pytest.mark.parametrize(
    ("question", "field", "kept"),
    [("2018年じゃなくて2018年度の協定", "times", ["FY2018"]), ("第1回じゃなくて第2回のシンポジウム", "rounds", [2])],
)
def test_times_and_rounds_that_are_left_out(read, question: str, field: str, kept: list[object]) -> None:
    assert found(read(question), field) == kept


@pytest.mark.parametrize(("text", "amount"), AMOUNTS.items())
def test_amounts(read, text: str, amount: tuple[int, str]) -> None:
    assert [(number.value, number.unit) for number in read(text).numbers] == [amount]


def test_a_bound_in_money(read) -> None:
    assert read("支援金が1億円以上の災害は").bounds == (10**8,)


@pytest.mark.parametrize("word", UNKNOWN)
def test_what_nobody_owns_is_unknown(read, word: str) -> None:
    assert {normalise(word)} == set(read(f"{word}との協定はいつですか").unknown)


@pytest.mark.parametrize("question", READ)
def test_what_is_read_leaves_nothing_over(read, question: str) -> None:
    frame = read(question)
    assert (frame.unknown, frame.idle) == ((), ())


def test_names_of_disasters_hide_their_dates(read) -> None:
    frame = read("平成30年7月豪雨の支援金は？")
    assert (frame.times, frame.records) == ((), (("disaster-2018-july-rain",),))


def test_quoted_titles_are_words_of_the_documents(read) -> None:
    assert read("「縄文の大地」の展示はいつ").records == (("exhibition-2018-2",),)


def test_a_prefix_belongs_to_its_noun_where_the_documents_have_it(read) -> None:
    assert read("多文化の会").words == ("多文化",)


def test_words_joined_like_items_of_a_list(read) -> None:
    assert read("総合戦略・基本方針の閣議決定").enumerated
    assert not read("総合戦略の基本方針").enumerated


def test_impossible_dates_are_kept_apart(read) -> None:
    frame = read("平成40年に結んだ協定は")
    assert (frame.times, frame.impossible) == ((), ("平成40年",))
    assert read("平成40年の協定は").impossible == ("平成40年",)


def test_the_language_of_a_question(read) -> None:
    questions = ["協定はいつ", "Which associations signed?", "Gunmaの協定はいつ", "When was the 全国連携展示 held?"]
    assert [read(q).language for q in questions] == ["ja", "en", "ja", "en"]


@pytest.mark.parametrize("question", ["Как дела?", "안녕하세요", "สวัสดี"])
def test_other_languages_are_told_apart(read, question: str) -> None:
    assert read(question).language == "other"


@pytest.mark.parametrize("question", ["", " ", "。", "…", "？？？", "<@U1>"])
def test_nothing_said_is_an_empty_frame(read, question: str) -> None:
    assert read(question).empty
    assert not read(question).conditions


def test_only_the_beginning_is_read(reader: Reader) -> None:
    assert len(reader.read("協定" * LIMIT, TODAY).text) <= LIMIT


def test_everything_seen_stands_where_it_was_read(reader: Reader) -> None:
    utterance = reader.read("群馬県の展示会はいつ", TODAY)
    assert [(utterance.text[s.start : s.end]) for s in utterance.spans][:2] == ["群馬県", "展示会"]


PIECES = [
    "2018年", "平成30年7月豪雨", "京都", "東京都", "以外", "第2回", "「", "」", "いつ", "10億円", "の", "、", "以降",
    "から", "まで", "町村会", "てんじ", "gunma", "what", "<@U1>", "\x00", "　", "3つ目", "じゃなくて", "雪", "公演",
    "～", "4月16日", "ベスト3",
]  # fmt: skip


@given(some.lists(some.sampled_from(PIECES), max_size=14))
@settings(max_examples=150, deadline=None)
def test_any_mixture_can_be_read(engine: Engine, pieces: list[str]) -> None:
    well_formed(engine, "".join(pieces))


@given(some.text(max_size=120))
@settings(max_examples=150, deadline=None)
def test_any_text_can_be_read(engine: Engine, question: str) -> None:
    well_formed(engine, question)


def well_formed(engine: Engine, question: str) -> None:
    utterance = engine.reader.read(question, TODAY)
    store = engine.store
    assert all(name in store.names for group in utterance.frame.names for name in group)
    assert all(record in store.records for group in utterance.frame.records for record in group)
    assert all(0 <= s.start < s.end <= len(utterance.text) for s in utterance.spans)
    assert engine.reader.read(question, TODAY) == utterance


def test_a_claim_without_a_unit_has_an_empty_one(reader: Reader) -> None:
    claimed = reader.read("福島県沖の地震って支援対象に2つ入ってますよね？", TODAY).frame.claimed
    assert claimed is not None
    assert (claimed.value, claimed.unit) == (2, "")


def test_a_numbered_part_is_a_phrase(read) -> None:
    assert read("第2期の総合戦略が閣議決定されたのはいつ").phrases == ("第2期",)


def test_a_form_of_address_after_a_name_asks_for_nothing(read) -> None:
    assert read("神野先生の意見交換会").properties == ()
    assert "people" in read("意見交換会の先生は").properties
