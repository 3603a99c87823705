"""views.*: modals and the Home tab."""

from __future__ import annotations

from typing import Any

from .. import kit, limits
from ..api import Request, method
from ..errors import SlackError, insist
from ..model import Trigger, View
from ..state import APP, BOT_ID, TEAM
from ..viewing import check_external_id, new_view, replace


@method("views.open")
def views_open(request: Request) -> dict[str, Any]:
    """Open a modal in answer to something that a person just did."""
    content = _content(request, "modal")
    trigger = _exchange(request)
    view = new_view(request.state, trigger.user, content)
    request.state.modals[trigger.user] = [view]
    return _shown(view)


@method("views.push")
def views_push(request: Request) -> dict[str, Any]:
    """Put a modal on top of the one that a person is using."""
    content = _content(request, "modal")
    trigger = _exchange(request)
    stack = request.state.modals.get(trigger.user, [])
    if not stack or not trigger.view:
        raise SlackError("invalid_trigger_id")
    if len(stack) >= limits.VIEWS_IN_STACK:
        raise SlackError("push_limit_reached")
    view = new_view(request.state, trigger.user, content, stack[-1])
    stack.append(view)
    return _shown(view)


@method("views.update")
def views_update(request: Request) -> dict[str, Any]:
    """Change an open view."""
    content = _content(request, None)
    view = request.state.view(request.get("view_id"), request.get("external_id"))
    if view is None:
        raise SlackError("not_found")
    if view.type != content["type"]:
        raise SlackError("invalid_arguments", "must be of the same type [json-pointer:/view/type]")
    _check_hash(request, view)
    replace(request.state, view, content)
    return _shown(view)


@method("views.publish")
def views_publish(request: Request) -> dict[str, Any]:
    """Show a Home tab to one person."""
    content = _content(request, "home")
    user = request.need("user_id")
    if user not in request.state.profiles:
        raise SlackError("user_not_found")
    if not request.manifest.home_tab:
        raise SlackError("not_enabled")
    shown = request.state.homes.get(user)
    if shown is None:
        check_external_id(request.state, content)
        shown = request.state.homes[user] = new_view(request.state, user, content)
    else:
        _check_hash(request, shown)
        replace(request.state, shown, content)
    return _shown(shown)


def _content(request: Request, type_: str | None) -> dict[str, Any]:
    content: dict[str, Any] = request.structure("view")
    if content is None:
        raise SlackError("invalid_arguments", "missing required field: view [json-pointer:/view]")
    insist(kit.check_view(content))
    if type_ and content["type"] != type_:
        raise SlackError("invalid_arguments", f"unsupported type: {content['type']} [json-pointer:/view/type]")
    return content


def _exchange(request: Request) -> Trigger:
    trigger = request.state.triggers.get(request.need("trigger_id"))
    if trigger is None:
        raise SlackError("invalid_trigger_id")
    if trigger.used:
        raise SlackError("exchanged_trigger_id")
    if request.state.clock.now() > trigger.expires:
        raise SlackError("expired_trigger_id")
    trigger.used = True
    return trigger


def _check_hash(request: Request, view: View) -> None:
    if request.get("hash") and request.get("hash") != view.hash:
        raise SlackError("hash_conflict")


def _shown(view: View) -> dict[str, Any]:
    return {"view": view.payload(TEAM, APP, BOT_ID)}
