"""Everything that people see besides answers."""

from __future__ import annotations

import accepted
import pytest
import samples

from bot.answer import Language
from bot.slack import ids
from bot.slack.limits import LIMITS
from bot.slack.message import notice
from bot.slack.phrases import phrases
from bot.slack.values import unpack
from bot.slack.views import dispute, done, examples, feedback, handover, home, notices, pages, parts, record, welcome

LANGUAGES: tuple[Language, ...] = ("ja", "en")
LONG = "とても長い質問です。" * 400


def case(question: str = "千葉の展示は？") -> handover.Case:
    return handover.Case(
        "h1", "U1", question, "千葉県の展示\n2回あります。\n急ぎです", "https://x.slack.com/archives/C1/p1"
    )


@pytest.mark.parametrize("language", LANGUAGES)
class TestInBothLanguages:
    def test_home(self, language: Language) -> None:
        contents = home.Contents(
            categories=[home.Category(f"k{n}", f"分野{n}", n) for n in range(120)],
            documents=[home.Document("これまでの経過", "2021年12月 発行", samples.URL)] * 5,
            version="0123456789abcdef",
            as_of="2024年6月18日",
            recent=["群馬の展示はいつ？", LONG, "何のプロジェクト？"],
        )
        shown = accepted.view(home.build(contents, phrases(language)))
        pressed = accepted.buttons(shown)
        assert len(pressed[ids.BROWSE]["options"]) == LIMITS.options
        assert "群馬の展示はいつ？" in accepted.texts(shown)
        assert "0123456" in accepted.texts(shown)

    def test_home_before_anything_was_asked(self, language: Language) -> None:
        accepted.view(home.build(home.Contents([], [], "", "", []), phrases(language)))

    def test_welcome_and_tour(self, language: Language) -> None:
        told = phrases(language)
        blocks = accepted.message(welcome.build("C1", told))
        assert "<#C1>" in accepted.texts(blocks)
        assert ids.TOUR in accepted.buttons(blocks)
        assert len(accepted.view(welcome.tour(told))["blocks"]) == len(told.all("tour.steps"))

    def test_prompts(self, language: Language) -> None:
        found = examples.prompts(phrases(language))
        assert 1 <= len(found) <= LIMITS.prompts
        assert all(prompt["title"] and prompt["message"] for prompt in found)

    def test_dispute(self, language: Language) -> None:
        shown = accepted.view(dispute.build(samples.proof(1, 5_000), "a1", phrases(language)))
        assert unpack(shown["private_metadata"]) == {
            "answer": "a1",
            "record": "r1",
            "source": "これまでの経過 年表（1行目）",
        }

    def test_feedback(self, language: Language) -> None:
        shown = accepted.view(feedback.build("a1", phrases(language)))
        assert unpack(shown["private_metadata"]) == {"answer": "a1"}

    def test_handing_over(self, language: Language) -> None:
        told = phrases(language)
        accepted.view(handover.modal("a1", "C1", "1.1", LONG, told))
        asked = accepted.message(handover.request(case(), ("U2", "U3"), told))
        assert "<@U2> <@U3>" in accepted.texts(asked)
        assert unpack(accepted.buttons(asked)[ids.RESOLVE]["value"]) == {"handover": "h1"}
        solved = accepted.message(handover.resolved(case(), "U2", told))
        assert ids.RESOLVE not in accepted.buttons(solved)
        assert "<@U2>" in accepted.texts(solved)
        accepted.message(handover.request(case(LONG), (), told))

    def test_short_lines(self, language: Language) -> None:
        told = phrases(language)
        for shown in (
            notices.line("error.line", told, id="a1b2"),
            notices.called("handover.resolved", told, by="<@U1>"),
            notices.offer("C1", "1.1", told),
            notices.examples(told),
        ):
            accepted.message(shown)
        accepted.view(done.build(told.say("dispute.title"), told.say("dispute.thanks", name="展示"), told))


def test_handing_over_tells_what_was_tried() -> None:
    shown = accepted.texts(accepted.message(handover.request(case(), (), phrases("ja"))))
    for part in ("千葉の展示は？", "千葉県の展示", "2回あります。", "急ぎです", "<@U1>"):
        assert part in shown


def test_a_question_with_markup_is_quoted_as_it_is() -> None:
    message = handover.request(case("<!channel> & *"), (), phrases("ja"))
    blocks = accepted.message(message)
    assert "<!channel> & *" in accepted.texts(blocks)
    assert all("<!" not in text for text in (message.text, *accepted.marked(blocks)))


@pytest.mark.parametrize(("page", "turns"), [(0, {1}), (1, {0, 2}), (2, {1})])
def test_pages_turn_to_their_neighbours(page: int, turns: set[int]) -> None:
    shown = accepted.view(pages.build("一覧", [parts.paragraph("行")], page, 3, "rows", "a1", phrases("ja")))
    pressed = accepted.buttons(shown).values()
    assert {unpack(button["value"])["page"] for button in pressed} == turns
    assert f"3ページ中 {page + 1}ページ目" in accepted.texts(shown)


def test_a_single_page_needs_no_buttons() -> None:
    shown = accepted.view(pages.build("一覧", [], 0, 1, "rows", "a1", phrases("ja")))
    assert accepted.buttons(shown) == {}


@pytest.mark.parametrize("answer", [samples.SIGNED, samples.WHICH, samples.NOTHING, samples.long(580, 500, 60)])
def test_a_record_fits_into_a_modal(answer: object) -> None:
    accepted.view(record.build(answer, phrases("ja")))  # type: ignore[arg-type]


def test_a_button_value_is_never_cut() -> None:
    with pytest.raises(ValueError, match="value"):
        parts.button("聞く", "ask_0", "x" * 2_001)
    with pytest.raises(ValueError, match="marked"):
        parts.marked("x" * 2_001)


def test_every_notice_has_an_id_of_its_own() -> None:
    assert notice("a").id != notice("a").id
