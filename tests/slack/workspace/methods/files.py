"""files.*: upload in three steps (ask for a URL, send the bytes, complete), and what is known of a file."""

from __future__ import annotations

from typing import Any

from ..api import Request, method
from ..errors import SlackError
from ..model import File, Message
from ..state import APP, BOT, BOT_ID


@method("files.getUploadURLExternal", "files:write")
def get_upload_url(request: Request) -> dict[str, Any]:
    """Where to send the bytes."""
    length = request.number("length", 0)
    if length <= 0:
        raise SlackError("invalid_arguments", "must be greater than 0 [json-pointer:/length]")
    file = File(request.state.new_id("F"), request.need("filename"), length, user=BOT)
    request.state.files[file.id] = file
    base = request.base.removesuffix("api/")
    return {"upload_url": f"{base}upload/v1/{file.id}", "file_id": file.id}


@method("files.completeUploadExternal", "files:write")
def complete_upload(request: Request) -> dict[str, Any]:
    """Share what was uploaded, with a comment, in a channel or thread."""
    files = [_uploaded(request, item) for item in request.structure("files") or []]
    if not files:
        raise SlackError("invalid_arguments", "must provide at least 1 items [json-pointer:/files]")
    names = request.get("channel_id") or request.get("channels")
    for name in filter(None, names.split(",")):
        _share(request, files, name)
    return {"files": [file.payload(request.base.removesuffix("api/")) for file in files]}


@method("files.info", "files:read")
def files_info(request: Request) -> dict[str, Any]:
    """One file."""
    file = request.state.files.get(request.need("file"))
    if file is None:
        raise SlackError("file_not_found")
    return {"file": file.payload(request.base.removesuffix("api/"))}


def _uploaded(request: Request, item: dict[str, Any]) -> File:
    file = request.state.files.get(item.get("id", ""))
    if file is None:
        raise SlackError("file_not_found")
    if file.content is None or len(file.content) != file.length:
        raise SlackError("file_upload_size_mismatch" if file.content else "file_not_found")
    file.title = item.get("title", "")
    return file


def _share(request: Request, files: list[File], name: str) -> None:
    channel = request.state.channel(name)
    if BOT not in channel.members:
        raise SlackError("not_in_channel")
    for file in files:
        file.channels.append(channel.id)
    parent = request.state.message(channel.id, request.get("thread_ts")) if request.get("thread_ts") else None
    posted = Message(
        channel.id,
        request.state.new_ts(),
        BOT,
        request.get("initial_comment"),
        thread_ts=parent.thread if parent else "",
        bot_id=BOT_ID,
        app_id=APP,
        files=[file.payload(request.base.removesuffix("api/")) for file in files],
    )
    request.happenings.post(posted)
