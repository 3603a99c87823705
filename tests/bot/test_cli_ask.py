import json

import pytest

from bot.answer import Answer, Row, Source


def test_answers_a_question_in_the_words_of_its_text(renkei, engine):
    question = "2018年に協定を締結した団体は？"
    result = renkei("ask", question)
    assert result.exit_code == 0
    assert result.stdout.startswith(engine.ask(question)[0].text + "\n")
    assert result.stderr == ""


def test_says_how_the_question_was_read(renkei, canned):
    canned.answers["?"] = Answer("answered", "ja", "はい。", reading="締結日")
    canned.answers["?en"] = Answer("answered", "en", "Yes.", reading="the date")
    assert renkei("ask", "?").stdout == "はい。\n読み取り: 締結日\n"
    assert renkei("ask", "?en").stdout == "Yes.\nRead as: the date\n"


def test_prints_the_batch_form_as_json(renkei, engine):
    question = "北海道町村会との協定はいつ？"
    result = renkei("ask", "--json", question)
    assert json.loads(result.stdout) == engine.ask(question)[0].to_json()


def test_nothing_is_taken_for_markup_and_nothing_is_wrapped(renkei, canned):
    lead = "[bold]長い文[/bold] :smile: [1] " + "あ" * 300
    row, source = "い" * 200, Source(1, "x", "資料", "1行目", "2021", "")
    canned.answers["?"] = Answer("answered", "ja", lead, (Row(row),), sources=(source,))
    assert renkei("ask", "?").stdout == f"{lead}\n・{row}\n出典: [1] 資料 1行目\n"


def test_colours_are_for_terminals(renkei):
    assert "\x1b[" not in renkei("ask", "そもそも何のプロジェクト？").stdout


@pytest.mark.parametrize(("given", "set_to"), [(["--today", "2024-04-01"], ""), ([], "2024-04-01")])
def test_today_can_be_fixed(renkei, canned, given, set_to):
    assert renkei("ask", *given, "今年度は？", env={"RENKEI_TODAY": set_to or None}).exit_code == 0
    assert [str(day) for day in canned.days] == ["2024-04-01"]


@pytest.mark.parametrize("day", ["2024-02-30", "tomorrow", "令和6年"])
def test_a_day_that_is_none_is_refused(renkei, canned, day):
    result = renkei("ask", "--today", day, "今年度は？")
    assert result.exit_code == 2
    assert "--today" in result.stderr
    assert day in result.stderr
    assert not canned.asked


def test_json_and_explain_exclude_each_other(renkei, canned):
    assert renkei("ask", "--json", "--explain", "?").exit_code == 2


def test_a_question_may_begin_with_a_dash(renkei, canned):
    assert renkei("ask", "--", "-x").exit_code == 0
    assert canned.asked == ["-x"]
