"""blocks.validate: is this something that Slack would take?"""

from __future__ import annotations

from typing import Any

from .. import kit
from ..api import Request, method
from ..errors import SlackError


@method("blocks.validate")
def blocks_validate(request: Request) -> dict[str, Any]:
    """Check blocks, a message or a view; exactly one of them."""
    given = [name for name in ("blocks", "message", "view") if request.params.get(name)]
    if len(given) != 1:
        raise SlackError("invalid_arguments", "provide exactly one of blocks, view, or message")
    value = request.structure(given[0])
    if given[0] == "view":
        refusal = kit.check_view(value)
    else:
        refusal = kit.check_message(value.get("blocks", []) if given[0] == "message" else value)
    if refusal:
        raise SlackError(f"invalid_{given[0]}", *refusal.details)
    return {}
