"""How a method says no."""

from __future__ import annotations

from typing import Any

from .kit import Refusal


class SlackError(Exception):
    """A call that Slack answers with `ok: false`; `details` are what `response_metadata.messages` shows."""

    def __init__(self, error: str, *details: str, **extra: Any) -> None:
        super().__init__(error, *details)
        self.error = error
        self.details = details
        self.extra = extra

    def body(self) -> dict[str, Any]:
        """The answer as Slack words it."""
        body: dict[str, Any] = {"ok": False, "error": self.error, **self.extra}
        if self.details:
            body["errors"] = list(self.details)
            body["response_metadata"] = {"messages": [f"[ERROR] {detail}" for detail in self.details]}
        return body


def insist(refusal: Refusal | None) -> None:
    """Refuse the call if the payload was refused."""
    if refusal:
        raise SlackError(refusal.error, *refusal.details)
