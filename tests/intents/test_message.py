"""A message as the questions that it asks."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from intents.coordination import halves
from intents.frame import Frame
from intents.message import questions
from intents.reader import Reader

TODAY = date(2021, 2, 10)


@pytest.fixture(scope="module")
def asked(reader: Reader) -> Callable[[str], list[Frame]]:
    """The frames of a message's questions."""

    def frames(message: str) -> list[Frame]:
        def read(sentence: str):
            return [reader.read(part, TODAY) for part in halves(reader.read(sentence, TODAY))]

        return [frame for frame, _ in questions(read, lambda frame: False, reader.sentences(message))]

    return frames


@pytest.mark.parametrize(
    "introduction",
    [
        "産業振興です。",
        "備蓄担当より。",
        "区民広報です。",
        "徳島出身です。",
        "総務課の田中と申します。",
        "私は大田区の者です。",
        "お世話になっております。江東区の佐藤です。",
    ],
)
def test_who_asks_sets_no_condition(asked, introduction: str) -> None:
    assert asked(f"{introduction}奈良県町村会との協定はいつ？") == asked("奈良県町村会との協定はいつ？")


def test_home_is_where_the_asker_is(asked) -> None:
    (frame,) = asked("群馬県庁の市町村担当です。県内の協定はいくつですか？")
    assert frame.names == (("群馬県",),)


def test_the_prefecture_is_the_askers(asked) -> None:
    (frame,) = asked("山梨県内の町役場の者です。県の町村会と特別区の協定はいつ結ばれましたか？")
    assert frame.names == (("山梨県",),)


@pytest.mark.parametrize(
    ("message", "plain"),
    [
        ("昨日も聞いたんですが、京都の展示の題名は？", "京都の展示の題名は？"),
        ("来月の議会答弁のため、台風15号の支援先は？", "台風15号の支援先は？"),
        ("後輩に聞かれたんですが、奈良県町村会との協定はいつ？", "奈良県町村会との協定はいつ？"),
    ],
)
def test_why_one_asks_sets_no_condition(asked, message: str, plain: str) -> None:
    told, bare = asked(message)[0], asked(plain)[0]
    assert (told.names, told.records, told.subjects, told.properties) == (
        bare.names, bare.records, bare.subjects, bare.properties,
    )  # fmt: skip
    assert len(told.times) == len(bare.times)


def test_a_claim_keeps_its_time_where_only_its_truth_is_asked(asked) -> None:
    (frame,) = asked("部長が「広島との協定は2016年だったはず」と言っています。本当ですか")
    assert [t.period.start.year for t in frame.times if t.period] == [2016]


def test_nobody_is_at_home_without_saying_so(asked) -> None:
    (frame,) = asked("群馬県庁の市町村担当です。2018年の協定はいくつですか？")
    assert frame.names == ()


def test_what_is_said_before_completes_a_question(asked) -> None:
    (frame,) = asked("奈良県町村会との協定があります。締結日はいつですか？")
    assert frame.names == (("奈良県町村会",),)


@pytest.mark.parametrize(
    "message", ["第一生命との協定はいつ？テーマも教えて", "第一生命との協定はいつ？テーマもお願いします。"]
)
def test_a_sentence_may_only_add_a_wish(asked, message: str) -> None:
    (frame,) = asked(message)
    assert {"date", "theme"} <= set(frame.properties)


def test_two_questions_stay_two(asked) -> None:
    assert len(asked("奈良県町村会との協定はいつ？広島の展示のテーマは？")) == 2


@pytest.mark.parametrize(
    ("message", "number"),
    [
        ("ねぎサミットの会場とSDGsの講演会の講師は？", 2),
        ("千葉県町村会の締結日と千葉県市長会の構成自治体数を教えて", 2),
        ("北海道町村会の締結日と構成自治体数は？", 1),
        ("北海道町村会と青森県市長会の締結日は？", 1),
        ("北海道町村会の構成自治体数と青森県市長会の締結日の差は？", 1),
    ],
)
def test_two_wishes_in_one_sentence(asked, message: str, number: int) -> None:
    assert len(asked(message)) == number


def test_a_question_goes_on_with_the_same_of_something_else(asked) -> None:
    first, other = asked("全国連携ニュースの創刊号っていつ出た？ あと第4号も")
    assert (first.rounds, other.rounds) == ((1,), (4,))


def test_what_is_told_after_a_question_says_what_it_is_about(asked) -> None:
    (frame,) = asked("令和5年度からは何に力を入れるんですか？ 3本柱があるとか")
    assert frame.subjects == ("direction",)
    assert frame.times


def test_what_is_told_after_a_question_with_a_thing_adds_nothing(asked) -> None:
    (frame,) = asked("奈良県町村会との協定はいつですか？ 埼玉の話もありました")
    assert frame.names == (("奈良県町村会",),)


def test_a_bare_interrogative_asks_for_what_was_said_before(asked) -> None:
    (frame,) = asked("2018年4月16日、群馬との協定のほかに公表したものがあったはず。何？")
    assert frame.times
    assert frame.excluded_subjects == ("agreement",)
    assert "what" in frame.asks


def test_a_time_by_itself_is_that_of_what_is_asked_after_it(asked) -> None:
    (frame,) = asked("平成30年度の数字ください。各区の交流自治体と、協定締結自治体")
    assert frame.properties == ("ward_partners", "agreement_members")
    assert len(frame.times) == 1


def test_what_a_question_is_about_may_be_said_after_it(asked) -> None:
    (frame,) = asked("パネルの司会役だった人は誰？一回目のシンポ")
    assert (frame.subjects, "who" in frame.asks, "first" in frame.asks) == (("symposium",), True, True)


def test_a_reason_for_asking_is_not_what_is_asked_about(asked) -> None:
    (frame,) = asked("明日の飯田橋って雨ふる？展示の搬入あるんで")
    assert frame.subjects == ()


def test_what_a_question_was_of_may_be_a_sort_behind_it(asked) -> None:
    (frame,) = asked("千葉は市と町村足していくつになる？協定先")
    assert (frame.subjects, frame.names) == (("agreement",), (("千葉県",),))


def test_what_was_said_of_a_thing_holds_where_it_is_asked_which_it_was(engine) -> None:
    answer, _ = engine.ask("ごみ収集車を被災地に出したことがあるそうですね。何の災害のときですか？", None, TODAY)
    assert [id_ for _, id_ in answer.records] == ["disaster-2019-typhoons"]


def test_a_day_is_in_the_year_that_was_said_before_it(asked) -> None:
    (frame,) = asked("令和2年の話です。12月25日は展示やってましたか")
    assert [str(time.period) for time in frame.times] == ["2020-12-25"]


def test_what_something_was_before_is_not_what_is_asked_about(asked) -> None:
    (frame,) = asked("北海道町村会とは協定の前に意見交換会をしてますよね。最初のやつはいつ")
    assert frame.besides == ("agreement",)
