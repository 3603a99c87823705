import pytest

from bot.cli.explain import traced


def test_shows_each_step_from_the_words_to_the_answer(renkei, engine):
    question = "2018年に群馬県町村会と結んだ協定はいつ？"
    shown = renkei("ask", "--explain", question).stdout
    steps = ["normalised: ", "tokens: ", "群馬県町村会", "time: 2018年 = ", "leftovers: ", "frame", "found"]
    steps += ["agreement-gunma", "verdict: answer", "sql", "answer: answered", engine.ask(question)[0].lead]
    places = [shown.find(step) for step in steps]
    assert -1 not in places
    assert places[-4:] == sorted(places[-4:])


def test_shows_how_words_are_searched_for(renkei):
    assert "SELECT" in renkei("ask", "--explain", "パレードはいつ？").stdout
    assert "no word was searched for" in renkei("ask", "--explain", "協定はいくつ？").stdout


def test_shows_what_is_missing(renkei):
    shown = renkei("ask", "--explain", "大阪府市長会と協定を結んだのはいつ？").stdout
    assert "unmet: " in shown or "leftovers: none" not in shown
    assert "verdict: answer" not in shown


def test_shows_a_frame_for_each_question_of_a_message(renkei):
    shown = renkei("ask", "--explain", "北海道町村会との協定はいつ？ 京都府市長会との協定はいつ？").stdout
    assert shown.count("normalised: ") == 2
    assert shown.count("verdict: ") == 2


@pytest.mark.parametrize(
    "question", ["", "😀", "https://example.org/", "あ" * 40_000, "\x00", "'; DROP TABLE records; --"]
)
def test_bears_any_question(renkei, question):
    result = renkei("ask", "--explain", "--", question)
    assert result.exit_code == 0, result.exception
    assert "answer: " in result.stdout


def test_leaves_no_trace_behind(engine):
    with traced(engine.store.connection) as statements:
        engine.store.search("北海道")
    seen = len(statements)
    assert seen
    engine.store.search("京都")
    assert len(statements) == seen
