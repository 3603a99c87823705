"""apps.connections.open: leave to open a Socket Mode connection."""

from __future__ import annotations

from typing import Any

from ..api import APP_TOKEN, Request, method


@method("apps.connections.open", token=APP_TOKEN)
def connections_open(request: Request) -> dict[str, Any]:
    """A WebSocket URL, good once."""
    base = request.base.replace("http:", "ws:").removesuffix("api/")
    return {"url": f"{base}link/?ticket={request.ticket()}&app_id=workspace"}
