"""What the bounds of a question are set to."""

from __future__ import annotations

import pytest

from intents.figures import Figures
from intents.measures import measured

MEASURED = {
    ("duration", ("date/exhibition",)): ("duration",),
    ("members", ()): ("members",),
    ("members", ("date",)): ("date",),
    ("attendance", ("participants",)): ("attendance",),
    ("attendance", ("staff",)): ("staff",),
    ("", ("date",)): ("date",),
}


@pytest.mark.parametrize(("said", "wanted"), MEASURED.items())
def test_the_unit_of_a_bound_says_what_it_is_of(said: tuple[str, tuple[str, ...]], wanted: tuple[str, ...]) -> None:
    measure, properties = said
    found = {"properties": properties, "subjects": (), "names": ()}
    assert measured(found, Figures(measure=measure)) == wanted
