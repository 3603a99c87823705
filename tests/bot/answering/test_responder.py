"""The whole way: what is asked back, what is left aside, several questions in one message."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.engine import Engine
from intents.frame import Frame
from intents.thread import Thread, Turn


class TestAskingBack:
    def test_one_thing_of_many_is_asked_back(self, ask) -> None:
        answer = ask("第2回はいつ？")
        assert answer.status == "clarify"
        assert len(answer.choices) > 1

    def test_every_choice_can_be_sent_back(self, ask) -> None:
        for choice in ask("第2回はいつ？").choices:
            assert ask(choice).status == "answered", choice

    def test_a_choice_answers_in_its_thread(self, engine: Engine) -> None:
        _, thread = engine.ask("第2回はいつ？")
        answer, _ = engine.ask("シンポジウム", thread)
        assert (answer.status, answer.records) == ("answered", (("symposium", "symposium-2017"),))

    def test_what_is_clear_is_not_asked_back(self, ask) -> None:
        assert ask("第2回シンポジウムはいつ？").status == "answered"


class TestWordsLeftAside:
    def test_a_mended_word_is_named(self, ask, lacks) -> None:
        answer = ask("2018年度の公演会は？")
        assert [note for note in answer.notes if "公演会" in note and "講演会" in note]
        assert {kind for kind, _ in answer.records} == {"lecture"}

    def test_a_word_that_is_left_aside_is_named(self, ask) -> None:
        answer = ask("広島県町村会との協定はいつ、スペシャルな感じで？")
        assert answer.status == "answered"
        assert [note for note in answer.notes if "スペシャル" in note]


class TestSeveralQuestions:
    def test_both_are_answered_in_order(self, ask, lacks) -> None:
        answer = ask("群馬県町村会との協定はいつ？ 区政会館の住所は？")
        assert [id_ for _, id_ in answer.records] == ["agreement-gunma-towns", "facility-kusei-kaikan"]
        assert lacks(answer, "@2018-04-16", "飯田橋3-5-1") == []

    def test_their_sources_are_numbered_through(self, ask) -> None:
        answer = ask("群馬県町村会との協定はいつ？ 区政会館の住所は？")
        assert [source.number for source in answer.sources] == list(range(1, len(answer.sources) + 1))

    def test_the_numbers_in_the_words_fit_the_sources(self, ask) -> None:
        answer = ask("群馬県町村会との協定はいつ？ 区政会館の住所は？")
        lead = next(part for part in answer.lead.split("。") if "飯田橋" in part)
        number = next(
            source.number for source in answer.sources if "アクセス" in source.place or "会場" in source.place
        )
        assert f"[{number}]" in lead

    def test_what_is_told_first_completes_the_question(self, ask, lacks) -> None:
        answer = ask("広島県町村会の件で確認です。\n協定はいつですか？")
        assert lacks(answer, "@2017-01-27") == []

    def test_one_that_cannot_be_answered_does_not_spoil_the_other(self, ask, lacks) -> None:
        answer = ask("群馬県町村会との協定はいつ？ 明日の天気は？")
        assert answer.status == "answered"
        assert lacks(answer, "@2018-04-16") == []

    def test_the_thread_remembers_the_last_one(self, engine: Engine) -> None:
        _, thread = engine.ask("群馬県町村会との協定はいつ？ 区政会館の住所は？")
        assert thread.last is not None
        assert thread.last.records == ("facility-kusei-kaikan",)


class TestThreads:
    def test_a_question_that_failed_leaves_no_turn(self, engine: Engine) -> None:
        _, thread = engine.ask("群馬県町村会との協定はいつ？")
        _, after = engine.ask("明日の天気は？", thread)
        assert after == thread

    def test_a_thread_survives_as_json(self, engine: Engine) -> None:
        _, thread = engine.ask("2018年に協定を締結した団体は？")
        restored = Thread.from_json(thread.to_json())
        assert engine.ask("2つ目の構成自治体数は？", restored)[0] == engine.ask("2つ目の構成自治体数は？", thread)[0]

    @pytest.mark.parametrize("question", ["いつ？", "どの資料？", "合計は？"])
    def test_a_thread_of_an_older_knowledge_is_no_fault(self, engine: Engine, caplog, question: str) -> None:
        """Records may have gone since a thread was kept."""
        thread = Thread((Turn(Frame(subjects=("agreement",)), ("agreement-gone", "agreement-nara-towns")),))
        engine.ask(question, thread)
        assert not caplog.records

    def test_a_thread_never_changes_a_question_of_its_own(self, engine: Engine) -> None:
        _, thread = engine.ask("熊本地震の義援金はいくら？")
        alone, _ = engine.ask("2018年に協定を締結した団体は？")
        answer, _ = engine.ask("2018年に協定を締結した団体は？", thread)
        assert replace(answer, reading="") == replace(alone, reading="")


def test_a_fault_inside_is_an_apology(engine: Engine, monkeypatch, caplog) -> None:
    def broken(*_: object) -> None:
        raise RuntimeError("とても秘密")

    monkeypatch.setattr(engine.responder, "respond", broken)
    answer, thread = engine.ask("協定はいつ？")
    assert (answer.status, thread) == ("not_found", Thread())
    assert "秘密" not in answer.text
    assert len(caplog.records) == 1
