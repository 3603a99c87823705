import io

import pytest
from rich.console import Console

from bot.answer import Answer
from bot.cli import chat as module
from bot.cli import common
from bot.cli.chat import chosen

ASKING = Answer("clarify", "ja", "どちらでしょうか。", choices=("町村の展示は？", "市の展示は？"))


def test_reads_lines_to_the_end_and_keeps_the_thread(renkei):
    result = renkei("chat", input="北海道町村会との協定はいつ？\n京都府市長会は？\n")
    assert result.exit_code == 0
    first, second = result.stdout.strip().split("\n\n")
    assert "2016年4月26日" in first
    assert "京都府市長会" in second
    assert "2016年4月26日" in second


@pytest.mark.parametrize("word", ["quit", " QUIT ", "exit", "終了", ":q"])
def test_ends_at_the_word(renkei, canned, word):
    assert renkei("chat", input=f"a\n{word}\nb\n").exit_code == 0
    assert canned.asked == ["a"]


def test_no_input_is_no_fault(renkei, canned):
    result = renkei("chat", input="")
    assert (result.exit_code, result.stdout) == (0, "")


def test_broken_characters_are_borne(renkei, canned):
    assert renkei("chat", input=b"\xe5\x8c\xff\n").exit_code == 0
    assert len(canned.asked) == 1


def test_a_number_picks_a_choice(renkei, canned):
    canned.answers["千葉の展示は？"] = ASKING
    renkei("chat", input="千葉の展示は？\n２\n2\n")
    assert canned.asked == ["千葉の展示は？", "市の展示は？", "2"]


@pytest.mark.parametrize("line", ["0", "3", "-1", "2つ目", "②", "", "²"])
def test_anything_else_is_asked_as_it_is(line):
    assert chosen(line, ASKING) == line
    assert chosen(line, None) == line


def test_greets_and_prompts_on_a_terminal(renkei, canned, monkeypatch):
    typed = iter(["a", "b"])

    def prompt(*_):
        try:
            return next(typed)
        except StopIteration:
            raise EOFError from None

    out = io.StringIO()
    monkeypatch.setattr(common, "out", lambda: Console(file=out, force_terminal=True))
    monkeypatch.setattr("builtins.input", prompt)
    monkeypatch.setattr(module, "_at_terminal", lambda: True)
    assert renkei("chat").exit_code == 0
    assert canned.asked == ["a", "b"]
    assert "quit" in out.getvalue()
    assert "2018年に協定を締結した団体は？" in out.getvalue()


def test_interrupting_the_prompt_ends_quietly(renkei, canned, monkeypatch):
    def interrupted(*_):
        raise KeyboardInterrupt

    monkeypatch.setattr("builtins.input", interrupted)
    monkeypatch.setattr(module, "_at_terminal", lambda: True)
    assert renkei("chat").exit_code == 0
    assert not canned.asked
