"""Everything the store can make the bot say fits into Slack: records, lists, choices, refusals, in both languages."""

from __future__ import annotations

from functools import cache
from types import SimpleNamespace

import accepted
import pytest

from bot.answer import Answer, Language
from bot.engine import Engine
from bot.slack import books
from bot.slack.evidence import name, proofs
from bot.slack.forms import simpler
from bot.slack.home import contents
from bot.slack.phrases import phrases
from bot.slack.views import home, record
from bot.slack.views.answer import Place, build, text
from knowledge.model import Record

LANGUAGES: tuple[Language, ...] = ("ja", "en")
PLACE = Place(share=True, handover=True, about="<@U0ANN> さんの選択: " + "あ" * 300)
REFUSED = (
    "明日の天気は？",
    "大阪府市長会と協定を結んだのはいつ？",
    "令和4年の台風15号で静岡県にいくら出した？",
    "Привет",
    "あ" * 2_000,
    "",
)
ASKED_BACK = ("千葉", "京都", "群馬はいつ？", "展示", "2018年", "支援は？", "展示の一覧", "全部", "kyoto", "when?")


@cache
def engine() -> Engine:
    return Engine.start()


def fits(answer: Answer) -> None:
    """An answer fits as a message, as plainer blocks, as text, and in a modal."""
    evidence = proofs(answer, engine().store)
    message = build(answer, "a1", evidence, PLACE)
    shown = accepted.texts(accepted.message(message))
    for source in answer.pointed_to:
        assert f"[{source.number}] " in shown
    accepted.message(type(message)(message.text, simpler(message.blocks), message.metadata))
    assert text(answer)
    accepted.view(record.build(answer, phrases(answer.language)))


def kinds() -> list[str]:
    return list(engine().store.schema.kinds)


@pytest.mark.parametrize("kind", kinds())
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_record(kind: str, language: Language) -> None:
    for found in _records(kind):
        answer, _ = engine().ask(name(found, language))
        fits(answer)


@pytest.mark.parametrize("kind", kinds())
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_list_and_count(kind: str, language: Language) -> None:
    schema = engine().store.schema.kinds[kind]
    label = schema.label_en if language == "en" else schema.label
    for question in (f"{label}の一覧", f"{label}は何件？", f"list every {label}", f"how many {label}?"):
        answer, _ = engine().ask(question)
        fits(answer)


@pytest.mark.parametrize("question", [*REFUSED, *ASKED_BACK])
def test_every_refusal_and_question_back(question: str) -> None:
    fits(engine().ask(question)[0])


@pytest.mark.parametrize("kind", kinds())
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_of_every_kind(kind: str, language: Language) -> None:
    desk = SimpleNamespace(store=engine().store)
    pages = max(-(-len(_records(kind)) // 20), 1)
    for number in range(pages):
        accepted.view(books.page(desk, books.KIND, kind, number, language))  # type: ignore[arg-type]


@pytest.mark.parametrize("kind", kinds())
def test_every_page_of_rows_and_evidence(kind: str, monkeypatch: pytest.MonkeyPatch) -> None:
    answer, _ = engine().ask(f"{engine().store.schema.kinds[kind].label}の一覧")
    desk = SimpleNamespace(store=engine().store, journal=SimpleNamespace(disputed_records=frozenset))
    monkeypatch.setattr(books, "recall", lambda *_: SimpleNamespace(answer=answer))
    for book, items, size in ((books.ROWS, answer.rows, 50), (books.EVIDENCE, answer.records, 10)):
        for number in range(-(-len(items) // size)):
            accepted.view(books.page(desk, book, "a1", number))  # type: ignore[arg-type]


@pytest.mark.parametrize("language", LANGUAGES)
def test_home(language: Language) -> None:
    journal = SimpleNamespace(recent_questions=lambda *_: [SimpleNamespace(question=q) for q in ASKED_BACK])
    desk = SimpleNamespace(store=engine().store, engine=engine(), journal=journal)
    accepted.view(home.build(contents(desk, "U0ANN", language), phrases(language)))  # type: ignore[arg-type]


def _records(kind: str) -> list[Record]:
    return [found for found in engine().store.records.values() if found.kind == kind]
