"""Which of two."""

from __future__ import annotations


def test_neither_is_first_on_one_day(ask):
    answer = ask("千葉県市長会と山梨県町村会、協定が先なのはどっち？")
    assert answer.lead.startswith("どちらが先ということはなく、同じ日（2019年10月26日（令和元年））です")


def test_which_of_two_came_first_is_told_by_the_day(ask):
    answer = ask("千葉と埼玉どっちが先に協定した？")
    assert "千葉県町村会（2017年1月19日（平成29年）" in answer.lead
    assert "差" not in answer.lead


def test_whether_one_is_more_than_the_other(ask) -> None:
    lead = ask("平成30年7月豪雨の支援金って熊本地震の共同支援金より多いんですか？両方の金額も").lead
    assert lead.startswith("はい。")
    assert "5,500万円" in lead
    assert ask("とれたて村は森と水サミットより自治体が多いの？").lead.startswith("いいえ。")
    assert ask("Did Kumamoto get more joint support than Iburi?").lead.startswith("Yes.")


def test_a_yearly_figure_is_compared_with_the_latest(ask) -> None:
    assert "175自治体増えました" in ask("会員数、27年9月末と最新を比べたい").lead


def test_what_neither_figures_nor_days_tell_apart_is_told(ask) -> None:
    lead = ask("R4の台風14号と15号、支援した県がどっちがどっちかわからなくなりました").lead
    assert "宮崎県" in lead
    assert "静岡県" in lead


def test_one_thing_said_to_come_up_to_another(ask) -> None:
    assert ask("熊本地震の支援金は大阪北部地震の支援金を上回る？").lead.startswith("はい")
    assert ask("大阪北部地震の支援金は胆振東部地震を上回った？").lead.startswith("いいえ")
    assert ask("大阪北部地震の支援金は胆振東部地震に届かない？").lead.startswith("はい")
