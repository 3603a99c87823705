"""Write the list of what is known to fail anew from the present state: `.venv/bin/python tests/questions/refresh.py`.

For after a round of new questions, or after work that mends more than it breaks. It prints what came and what went;
look at everything that came before you commit the file (known_failures.yaml).
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import bench
import yaml

from bot.engine import Engine

HEAD = """\
# Cases that the bot gets wrong, with the first fault of each. The tests run them all: one that is mended must leave
# this list, one that fails anew must be mended or put here. Written by refresh.py.
"""


def main() -> None:
    """Rewrite the list and say what changed."""
    engine = Engine.start()
    before = bench.known()
    after = bench.failing(bench.run(engine))
    write(bench.KNOWN, HEAD, after)
    for id_ in sorted(after.keys() - before.keys()):
        print(f"+ {id_}: {after[id_]}")
    for id_ in sorted(before.keys() - after.keys()):
        print(f"- {id_}")
    print(f"{len(after)} of {len(bench.read())} cases are known to fail.")


def write(path: Path, head: str, data: Any) -> None:
    """A YAML file with a comment at its head."""
    text = yaml.safe_dump(data, allow_unicode=True, sort_keys=True, width=10_000, default_flow_style=False)
    path.write_text(head + text, encoding="utf-8")


if __name__ == "__main__":
    main()
