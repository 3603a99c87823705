"""The table in the README names tests that are there, and all of them."""

from __future__ import annotations

import re
from pathlib import Path

HERE = Path(__file__).parent


def test_the_table_and_the_tests_agree() -> None:
    table = (HERE / "README.md").read_text(encoding="utf-8")
    named = set(re.findall(r"`([a-z_]{12,})`", table))
    written = {
        name
        for path in HERE.glob("test_scenarios_*.py")
        for name in re.findall(r"^def test_(\w+)", path.read_text(encoding="utf-8"), re.MULTILINE)
    }
    assert named - written == {"client_msg_id", "test_scenarios_service"}
