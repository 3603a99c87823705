"""The same question gets the same answer in every process: nothing hangs on the order that a set happens to have."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

import bench

ROOT = bench.HERE.parents[1]
BATCH = "from bot.cli import main; main(['batch'])"


def answers(seed: str) -> dict[str, object]:
    """The answers to the first turns of all cases, from a process of its own."""
    lines = (json.dumps({"id": case.id, "turns": [case.turns[0].q]}, ensure_ascii=False) for case in bench.read())
    environment = {**os.environ, "PYTHONHASHSEED": seed, "RENKEI_TODAY": bench.TODAY.isoformat()}
    done = subprocess.run(
        [sys.executable, "-c", BATCH],
        cwd=ROOT,
        env=environment,
        input="\n".join(lines),
        capture_output=True,
        text=True,
        check=True,
    )
    return {line["id"]: line["answers"] for line in map(json.loads, done.stdout.splitlines())}


def test_answers_do_not_hang_on_the_order_of_sets() -> None:
    with ThreadPoolExecutor() as pool:
        one, other = pool.map(answers, ("1", "2"))
    assert len(one) == len(bench.read())
    assert [id_ for id_, answer in one.items() if answer != other[id_]] == []
