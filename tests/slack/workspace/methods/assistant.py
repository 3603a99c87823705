"""assistant.threads.*: what an agent shows around a conversation."""

from __future__ import annotations

from typing import Any

from .. import limits
from ..api import Request, method
from ..errors import SlackError
from ..kit.shape import array, record, string
from ..model import Channel, Status

_PROMPTS = array(record({"title": string(minimum=1), "message": string(minimum=1)}), 1, limits.SUGGESTED_PROMPTS)


@method("assistant.threads.setStatus", "chat:write", "assistant:write")
def set_status(request: Request) -> dict[str, Any]:
    """What the app is doing; an empty status clears it, and so does a message of the app in that thread."""
    channel = request.state.channel(request.need("channel_id"))
    thread_ts = _thread(request, channel)
    if "status" not in request.params:
        raise SlackError("invalid_arguments", "missing required field: status [json-pointer:/status]")
    loading = request.structure("loading_messages") or []
    if len(loading) > limits.LOADING_MESSAGES:
        detail = f"no more than {limits.LOADING_MESSAGES} items allowed [json-pointer:/loading_messages]"
        raise SlackError("invalid_arguments", detail)
    now = request.state.clock.now()
    request.state.statuses.append(Status(channel.id, thread_ts, request.get("status"), now, tuple(loading)))
    return {}


@method("assistant.threads.setSuggestedPrompts", "assistant:write")
def set_suggested_prompts(request: Request) -> dict[str, Any]:
    """Prompts to choose from. With an agent view, Slack drops the call silently where it names a thread; so refuse."""
    channel = _direct(request)
    if request.manifest.messages == "agent" and request.params.get("thread_ts"):
        request.state.complain("suggested prompts with a thread_ts: in an agent view Slack ignores them silently")
        raise SlackError("invalid_arguments", "thread_ts is not supported in an agent view [json-pointer:/thread_ts]")
    prompts = request.structure("prompts")
    problems = [str(problem) for problem in _PROMPTS(prompts, "/prompts")]
    if problems:
        raise SlackError("invalid_arguments", *problems)
    request.state.prompts[channel.id] = {"title": request.get("title"), "prompts": prompts}
    return {}


@method("assistant.threads.setTitle", "assistant:write")
def set_title(request: Request) -> dict[str, Any]:
    """The name of a conversation in the list of conversations."""
    channel = _direct(request)
    request.state.titles[(channel.id, _thread(request, channel))] = request.need("title")
    return {}


def _direct(request: Request) -> Channel:
    channel = request.state.channel(request.need("channel_id"))
    if channel.kind != "im" or request.manifest.messages not in {"agent", "assistant"}:
        raise SlackError("channel_not_found")
    return channel


def _thread(request: Request, channel: Channel) -> str:
    message = request.state.message(channel.id, request.need("thread_ts"))
    if message is None:
        raise SlackError("invalid_thread_ts")
    return message.thread
