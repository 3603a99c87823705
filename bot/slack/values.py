"""What a button or modal remembers: small JSON objects, as Slack hands them back."""

from __future__ import annotations

import json
from typing import Any


def pack(**values: str | int) -> str:
    """Values as compact JSON."""
    return json.dumps(values, ensure_ascii=False, separators=(",", ":"))


def unpack(text: str | None) -> dict[str, Any]:
    """The values that `pack` wrote; empty for anything else."""
    try:
        found = json.loads(text or "{}")
    except ValueError:
        return {}
    return found if isinstance(found, dict) else {}
