import sys
from types import SimpleNamespace

import pytest

import bot
from bot.cli import run as module


@pytest.fixture
def served(monkeypatch):
    calls = []
    app = SimpleNamespace(run=lambda http: calls.append(http) or 3)
    monkeypatch.setitem(sys.modules, "bot.serve", app)
    monkeypatch.setattr(bot, "serve", app, raising=False)
    return calls


def test_talks_in_the_terminal_where_no_token_is_set(renkei, canned, served, monkeypatch):
    monkeypatch.setattr(module, "environment", lambda: {"SLACK_BOT_TOKEN": " "})
    result = renkei("run", input="q\n")
    assert (result.exit_code, canned.asked, served) == (0, ["q"], [])


def test_serves_slack_where_tokens_are_set(renkei, canned, served, monkeypatch):
    monkeypatch.setattr(module, "environment", lambda: {"SLACK_BOT_TOKEN": "xoxb-1"})
    result = renkei("run", input="q\n")
    assert (result.exit_code, canned.asked, served) == (3, [], [False])


@pytest.mark.parametrize(("option", "http"), [([], False), (["--http"], True)])
def test_serve_hands_its_exit_status_on(renkei, served, option, http):
    assert renkei("serve", *option).exit_code == 3
    assert served == [http]


def test_doctor_hands_its_exit_status_on(renkei, monkeypatch):
    monkeypatch.setitem(sys.modules, "bot.doctor", SimpleNamespace(run=lambda: 1))
    assert renkei("doctor").exit_code == 1
