"""Who runs what words too common to be a condition name."""

from __future__ import annotations

import pytest

from bot.engine import Engine
from intents.running import of_the_whole


@pytest.mark.parametrize(
    "question",
    [
        "このプロジェクト、区長会と協議会どっちがやってる事業",
        "プロジェクトの主体は",
        "プロジェクトはどこがやってる事業？",
    ],
)
def test_the_project_is_run_by_all_who_are_named(read, engine: Engine, question: str) -> None:
    frame = of_the_whole(read(question), engine.store)
    assert (frame.records, frame.names, frame.properties) == ((("term-project",),), (), ("run_by",))


@pytest.mark.parametrize(
    "question", ["展示の主催はどこ", "プロジェクトの目的は", "プロジェクトは第一生命が運営してるの"]
)
def test_other_questions_stay_as_they_are(read, engine: Engine, question: str) -> None:
    assert of_the_whole(read(question), engine.store) == read(question)
