"""auth.*: whose token this is."""

from __future__ import annotations

from typing import Any

from ..api import Request, method
from ..state import APP, BOT, BOT_ID, TEAM


@method("api.test")
def api_test(request: Request) -> dict[str, Any]:
    """Nothing but an answer."""
    return {"args": request.params}


@method("auth.test")
def auth_test(request: Request) -> dict[str, Any]:
    """Who the bot is, and where."""
    return {
        "url": request.base.removesuffix("api/"),
        "team": "連携ワークスペース",
        "team_id": TEAM,
        "user": request.manifest.bot_name,
        "user_id": BOT,
        "bot_id": BOT_ID,
        "app_id": APP,
        "is_enterprise_install": False,
    }


@method("team.info", "team:read")
def team_info(request: Request) -> dict[str, Any]:
    """The workspace itself."""
    return {"team": {"id": TEAM, "name": "連携ワークスペース", "domain": "renkei"}}


@method("bots.info", "users:read")
def bots_info(request: Request) -> dict[str, Any]:
    """The bot as others see it."""
    return {"bot": {"id": BOT_ID, "app_id": APP, "name": request.manifest.bot_name, "user_id": BOT, "deleted": False}}
