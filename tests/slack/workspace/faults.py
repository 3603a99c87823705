"""Bad days on demand: rate limits, server errors, time-outs, refused or lost calls."""

from __future__ import annotations

import threading
from dataclasses import dataclass


@dataclass(slots=True)
class Fault:
    """What goes wrong with the next `times` calls of a method (`*`: of any).

    `status` is the HTTP status, `error` what the body says, `seconds` how long the answer takes;
    `after` says that the call does its work before it goes wrong: the answer is lost, not the call.
    """

    method: str
    times: int = 1
    status: int = 200
    error: str = ""
    retry_after: float | None = None
    seconds: float = 0.0
    after: bool = False


class Faults:
    """The faults that are planned, in order."""

    def __init__(self) -> None:
        self._planned: list[Fault] = []
        self._lock = threading.Lock()

    def plan(self, fault: Fault) -> None:
        """Let it go wrong."""
        with self._lock:
            self._planned.append(fault)

    def next(self, method: str) -> Fault | None:
        """The fault that befalls this call, if any."""
        with self._lock:
            for fault in self._planned:
                if fault.method in (method, "*"):
                    fault.times -= 1
                    if fault.times <= 0:
                        self._planned.remove(fault)
                    return fault
        return None

    def clear(self) -> None:
        """Let everything go well again."""
        with self._lock:
            self._planned.clear()
