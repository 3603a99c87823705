"""Escaping, cutting, reading what people wrote."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.slack.escape import cut, defang, escape, link
from bot.slack.limits import size
from bot.slack.values import pack, unpack
from bot.slack.views.parts import pieces
from bot.slack.words import asks, language, mentions, question

BOT = "U0BOT"


@given(st.text())
def test_escaped_text_opens_no_markup(text: str) -> None:
    assert "<" not in escape(text)
    assert ">" not in escape(text)
    assert escape(text).count("&") == text.count("&") + text.count("<") + text.count(">")


@pytest.mark.parametrize("word", ["@here", "@channel", "@everyone", "@Here"])
def test_nobody_is_called(word: str) -> None:
    assert word not in defang(f"これは{word}です")
    assert defang("mail@example.com @heredity") == "mail@example.com @heredity"


@pytest.mark.parametrize(
    ("url", "label", "wanted"),
    [
        ("https://a.jp/?x=1&y=2", "題名", "<https://a.jp/?x=1&amp;y=2|題名>"),
        ("https://a.jp/a|b c", "a|b", "<https://a.jp/a%7Cb%20c|a｜b>"),
        ("javascript:alert(1)", "題名<", "題名&lt;"),
        ("", "題名", "題名"),
    ],
)
def test_links(url: str, label: str, wanted: str) -> None:
    assert link(url, label) == wanted


@given(st.text(), st.integers(0, 50))
def test_cut_text_is_short_enough(text: str, limit: int) -> None:
    found = cut(text, limit)
    assert size(found) <= limit
    assert found == text or limit == 0 or found.endswith("…")


def test_text_is_cut_behind_a_sentence() -> None:
    assert cut("群馬の展示です。とても長い説明が続きます。", 12) == "群馬の展示です。…"
    assert cut("𠮷" * 10, 6) == "𠮷𠮷…"


@given(st.text(), st.integers(2, 20))
def test_pieces_lose_nothing(text: str, limit: int) -> None:
    found = list(pieces(text, limit))
    assert "".join(found) == text
    assert all(size(piece) <= limit for piece in found)


def test_values_come_back() -> None:
    assert unpack(pack(answer="a1", ask="群馬は？", page=2)) == {"answer": "a1", "ask": "群馬は？", "page": 2}
    for broken in (None, "", "{", "[1]", "plain"):
        assert unpack(broken) == {}


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (f"<@{BOT}> 群馬の展示は？", "群馬の展示は？"),
        (f"<@{BOT}|renkei>　群馬の展示は？ <@{BOT}>", "群馬の展示は？"),
        ("A&amp;B &lt;協定&gt; は？", "A&B <協定> は？"),
        ("<https://example.com|群馬県>の展示", "群馬県 の展示"),
        (f"<@{BOT}>", ""),
    ],
)
def test_the_words_of_a_question(text: str, words: str) -> None:
    assert question(text, BOT) == words


def test_who_is_called() -> None:
    assert mentions("<@U1> と <@U2|name> さん") == ("U1", "U2")


@pytest.mark.parametrize(
    "text",
    [
        "群馬の展示いつ",
        "会員登録はどこに聞けば",
        "義援金の額を教えてください",
        "Which wards?",
        "who knows",
        "何回？",
        "what展示",
    ],
)
def test_questions(text: str) -> None:
    assert asks(text)


@pytest.mark.parametrize("text", ["ありがとうございました。", "了解です", "show must go on", "展示の準備を始めます"])
def test_talk(text: str) -> None:
    assert not asks(text)


def test_the_language_to_reply_in() -> None:
    assert [language(text) for text in ("群馬は？", "Gunma?", "")] == ["ja", "en", "ja"]
