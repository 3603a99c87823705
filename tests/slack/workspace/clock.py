"""The workspace's clock: real time, which a test may push forward."""

from __future__ import annotations

import time


class Clock:
    """Seconds since the epoch; `advance` lets two minutes pass at once."""

    def __init__(self) -> None:
        self._ahead = 0.0

    def now(self) -> float:
        """The time in this workspace."""
        return time.time() + self._ahead

    def advance(self, seconds: float) -> None:
        """Let time pass."""
        self._ahead += seconds
