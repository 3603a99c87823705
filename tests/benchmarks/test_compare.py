"""The comparison runs, and its search finds what a plain search finds."""

from __future__ import annotations

import compare
import pytest


def test_the_search_finds_the_line_with_the_rarer_words() -> None:
    search = compare.Search(["群馬県町村会との協定", "北海道町村会との協定", "群馬県の展示", ""])
    assert search.best("群馬県の町村会との協定は？")[0] == "群馬県町村会との協定"
    assert search.best("展示はいつ？", 1) == ["群馬県の展示"]
    assert search.best("パリ") == []


def test_both_are_printed_with_their_ratio(capsys: pytest.CaptureFixture[str]) -> None:
    compare.main(["--questions", "3", "--rounds", "1"])
    printed = capsys.readouterr().out
    assert [word for word in ("3 questions", "this bot", "BM25 search", "ratio") if word not in printed] == []
