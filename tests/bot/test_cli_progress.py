import io

import pytest
from rich.console import Console

from bot.cli import common, progress


@pytest.fixture
def screen(monkeypatch):
    out = io.StringIO()
    monkeypatch.setattr(common, "err", lambda: Console(file=out, force_terminal=True))
    return out


def test_hands_the_items_on_as_they_come():
    assert list(progress.tracked(iter("abc"), 3, "x")) == ["a", "b", "c"]


def test_short_work_shows_no_bar(screen):
    list(progress.tracked("abc", 3, "letters"))
    assert screen.getvalue() == ""


def test_long_work_shows_one(screen, monkeypatch):
    monkeypatch.setattr(progress, "PATIENCE", -1)
    list(progress.tracked("abc", 3, "letters"))
    assert "letters" in screen.getvalue()


def test_nothing_is_drawn_where_nobody_looks(monkeypatch):
    out = io.StringIO()
    monkeypatch.setattr(common, "err", lambda: Console(file=out))
    monkeypatch.setattr(progress, "PATIENCE", -1)
    list(progress.tracked("abc", 3, "letters"))
    assert out.getvalue() == ""
