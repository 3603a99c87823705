"""A progress bar on standard error for work that takes longer than a second."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from time import monotonic
from typing import TypeVar

from rich.progress import Progress

from bot.cli import common

PATIENCE = 1.0
T = TypeVar("T")


def tracked(items: Iterable[T], total: int, label: str) -> Iterator[T]:
    """The items as they come, with a bar once they have taken a second; none where nobody looks."""
    console = common.err()
    progress = Progress(console=console, transient=True, disable=not console.is_terminal)
    task = progress.add_task(label, total=total)
    began = monotonic()
    try:
        for item in items:
            yield item
            progress.advance(task)
            if not progress.live.is_started and monotonic() - began > PATIENCE:
                progress.start()
    finally:
        progress.stop()
