"""What the store says in its own words is polite: sentences in です・ます with their 。, or a noun phrase without."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from knowledge.library import Library

_POLITE = ("です", "ます", "でした", "ました", "ません")
_NOUNS = ("こと", "もの", "ため", "問い合わせ")
"""The nouns ending in hiragana that a phrase may end in."""
_BRACKETS = re.compile(r"（[^（）]*）|「[^「」]*」")


def polite(text: str) -> bool:
    """Whether a text is sentences that all end politely, or a phrase that ends in a noun; what is in brackets aside."""
    bare = _BRACKETS.sub(lambda found: "" if found[0].startswith("（") else "語", text)
    if "。" not in bare:
        return bare.endswith(_NOUNS) or not re.search(r"[ぁ-ん]$", bare)
    *sentences, rest = bare.split("。")
    return not rest and all(sentence.endswith(_POLITE) for sentence in sentences)


def spoken(whole: Library) -> Iterator[tuple[str, str]]:
    """Every text of the store's own that people are shown, with where it stands."""
    prose = {name for name, found in whole.schema.properties.items() if found.type == "prose"}
    for record in whole.records:
        for stated in record.statements:
            own = str(stated.value) if stated.property in prose else ""
            for text in filter(None, (own, stated.reason, stated.calculated)):
                yield f"{record.id} {stated.property}", text
    for slip in whole.slips:
        yield f"{slip.document} {slip.line}", slip.reason
    yield from whole.known.items()


def spoken_english(whole: Library) -> Iterator[tuple[str, str]]:
    """The same in English."""
    prose = {name for name, found in whole.schema.properties.items() if found.type == "prose"}
    for record in whole.records:
        for name in prose & set(record.english):
            for text in record.english[name]:
                yield f"{record.id} {name}", text
        for stated in record.statements:
            if stated.reason_en:
                yield f"{record.id} {stated.property}", stated.reason_en


@pytest.mark.parametrize(
    ("text", "is_polite"),
    [
        ("展示を開きました。日は資料にありません。", True),
        ("市町村25の数です（道府県との交流はありません）。", True),
        ("題は「展示を開く。」です。", True),
        ("連携について意見を交わすため", True),
        ("広域連携事業の創出", True),
        ("展示を開いた。", False),
        ("展示を開きました。日は資料にない。", False),
        ("展示の一つ。館で開いています。", False),
        ("展示を開きました", False),
        ("展示を開く（令和4年2月）", False),
    ],
)
def test_the_rule(text: str, is_polite: bool) -> None:
    assert polite(text) is is_polite


def test_whatever_is_said_is_polite(whole: Library) -> None:
    texts = list(spoken(whole))
    assert texts
    assert [where for where, text in texts if not polite(text)] == []


def test_a_definition_is_a_sentence(whole: Library) -> None:
    """An answer opens with it."""
    definitions = [value for record in whole.records for value in record.values("definition")]
    assert definitions
    assert [text for text in definitions if not str(text).endswith("。")] == []


def test_english_begins_with_a_capital_and_ends_its_last_sentence(whole: Library) -> None:
    texts = list(spoken_english(whole))
    assert texts
    assert [where for where, text in texts if text[0].islower()] == []
    assert [where for where, text in texts if ". " in text and not text.endswith(".")] == []
