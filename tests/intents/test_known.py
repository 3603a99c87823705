"""What names, subjects and properties stand for."""

from __future__ import annotations

import pytest

from intents.frame import Frame
from intents.known import Known


def test_subjects_stand_for_kinds(known: Known) -> None:
    assert known.kinds_of(Frame(subjects=("exhibition", "lecture"))) == {"exhibition", "lecture"}


def test_cues_stand_for_properties(known: Known) -> None:
    assert known.properties_of(Frame(properties=("staff",))) >= {"staff"}


@pytest.mark.parametrize(
    ("name", "sort"), [("奈良県", "place"), ("奈良県町村会", "place"), ("港区", "place"), ("東京区政会館", "venue")]
)
def test_places_of_all_sizes_are_one_sort(known: Known, name: str, sort: str) -> None:
    assert known.sort(name) == sort


@pytest.mark.parametrize(
    ("frame", "only"),
    [
        (Frame(names=(("東京都",),)), True),
        (Frame(names=(("東京都",), ("東京区政会館",))), False),
        (Frame(names=(("東京都",),), records=(("x",),)), False),
        (Frame(), False),
    ],
)
def test_questions_that_name_places_only(known: Known, frame: Frame, only: bool) -> None:
    assert known.only_places(frame) is only
