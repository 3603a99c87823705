"""Write known_failures.yaml anew from the present state: `.venv/bin/python tests/questions/refresh.py`.

For after a round of new questions, or after work that mends more than it breaks. It prints what came and what went;
look at everything that came before you commit the file.
"""

from __future__ import annotations

import bench
import yaml

from bot.engine import Engine

HEAD = """\
# Cases that the bot gets wrong, with the first fault of each. The tests run them all: one that is mended must leave this
# list, one that fails anew must be mended or put here. Written by refresh.py.
"""


def main() -> None:
    """Rewrite the list and say what changed."""
    before = bench.known()
    after = bench.failing(bench.run(Engine.start()))
    text = yaml.safe_dump(after, allow_unicode=True, sort_keys=True, width=10_000, default_flow_style=False)
    bench.KNOWN.write_text(HEAD + text, encoding="utf-8")
    for id_ in sorted(after.keys() - before.keys()):
        print(f"+ {id_}: {after[id_]}")
    for id_ in sorted(before.keys() - after.keys()):
        print(f"- {id_}")
    print(f"{len(after)} of {len(bench.read())} cases are known to fail.")


if __name__ == "__main__":
    main()
