"""Write the lists of what is known to fail anew from the present state: `.venv/bin/python tests/questions/refresh.py`.

For after a round of new questions, or after work that mends more than it breaks. It prints what came and what went;
look at everything that came before you commit the files (known_failures.yaml, not_read_back.yaml).
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import bench
import readback
import yaml

from bot.engine import Engine

HEAD = """\
# Cases that the bot gets wrong, with the first fault of each. The tests run them all: one that is mended must leave
# this list, one that fails anew must be mended or put here. Written by refresh.py.
"""


READ_BACK = """\
# Parts of a reading that are not understood when the reading is sent back as a question. Written by refresh.py.
"""


def main() -> None:
    """Rewrite the lists and say what changed."""
    engine = Engine.start()
    before = bench.known()
    after = bench.failing(bench.run(engine))
    write(bench.KNOWN, HEAD, after)
    for id_ in sorted(after.keys() - before.keys()):
        print(f"+ {id_}: {after[id_]}")
    for id_ in sorted(before.keys() - after.keys()):
        print(f"- {id_}")
    print(f"{len(after)} of {len(bench.read())} cases are known to fail.")
    unread = readback.unread(engine)
    write(readback.KNOWN, READ_BACK, {sort: sorted(names) for sort, names in unread.items()})
    print(f"{sum(map(len, unread.values()))} of {len(list(readback.parts(engine.store)))} parts do not read back.")


def write(path: Path, head: str, data: Any) -> None:
    """A YAML file with a comment at its head."""
    text = yaml.safe_dump(data, allow_unicode=True, sort_keys=True, width=10_000, default_flow_style=False)
    path.write_text(head + text, encoding="utf-8")


if __name__ == "__main__":
    main()
