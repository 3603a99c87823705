"""What there is in a workspace: people, channels, messages, views, files. Plain records, no behaviour of Slack's."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Literal

from . import kit

Kind = Literal["channel", "group", "im"]
Blocks = list[dict[str, Any]]


@dataclass(slots=True)
class Profile:
    """Someone in the workspace, person or bot."""

    id: str
    name: str
    real_name: str = ""
    locale: str = "ja-JP"
    is_bot: bool = False
    bot_id: str = ""
    app_id: str = ""

    def payload(self, team: str, locale: bool = False) -> dict[str, Any]:
        """As `users.info` shows it."""
        names = {"real_name": self.real_name or self.name, "display_name": self.name}
        body: dict[str, Any] = {
            "id": self.id,
            "team_id": team,
            "name": self.name,
            "deleted": False,
            "real_name": names["real_name"],
            "tz": "Asia/Tokyo",
            "tz_offset": 32400,
            "profile": {**names, "team": team},
            "is_bot": self.is_bot,
            "is_app_user": False,
        }
        return {**body, "locale": self.locale} if locale else body


@dataclass(slots=True)
class Channel:
    """A conversation: public channel, private group, or a direct message with the app."""

    id: str
    name: str
    kind: Kind = "channel"
    members: set[str] = field(default_factory=set)
    archived: bool = False

    def payload(self, bot: str) -> dict[str, Any]:
        """As `conversations.info` shows it."""
        body: dict[str, Any] = {
            "id": self.id,
            "created": 1_700_000_000,
            "is_archived": self.archived,
            "is_im": self.kind == "im",
            "is_channel": self.kind == "channel",
            "is_group": self.kind == "group",
            "is_private": self.kind != "channel",
            "is_member": bot in self.members,
            "num_members": len(self.members),
        }
        if self.kind == "im":
            return {**body, "user": next(iter(self.members - {bot}), "")}
        return {**body, "name": self.name, "name_normalized": self.name, "topic": {"value": ""}}


@dataclass(slots=True, eq=False)
class Message:
    """A message. `to` names the only person who sees an ephemeral one; `versions` are the texts and blocks it had."""

    channel: str
    ts: str
    user: str
    text: str
    blocks: Blocks = field(default_factory=list)
    thread_ts: str = ""
    subtype: str = ""
    bot_id: str = ""
    app_id: str = ""
    to: str = ""
    metadata: dict[str, Any] | None = None
    attachments: list[Any] = field(default_factory=list)
    files: list[dict[str, Any]] = field(default_factory=list)
    edited: dict[str, str] | None = None
    client_msg_id: str = ""
    reactions: dict[str, list[str]] = field(default_factory=dict)
    deleted: bool = False
    broadcast: bool = False
    unfurl: bool = True
    versions: list[tuple[str, Blocks]] = field(default_factory=list)

    @property
    def thread(self) -> str:
        """The thread it belongs to or would start."""
        return self.thread_ts or self.ts

    @property
    def shown(self) -> str:
        """Every text that its blocks show, or its text where it has none."""
        return "\n".join(kit.texts(self.blocks)) if self.blocks else self.text

    @property
    def elements(self) -> list[dict[str, Any]]:
        """Its buttons, menus and other elements, in order."""
        return [element for _, element in kit.usable(self.blocks)]

    @property
    def action_ids(self) -> list[str]:
        """The action_id of each element, in order."""
        return [element["action_id"] for element in self.elements]

    def payload(self, metadata: bool = False) -> dict[str, Any]:
        """As the history shows it; metadata only on request."""
        body: dict[str, Any] = {"type": "message", "user": self.user, "text": self.text, "ts": self.ts}
        optional = {
            "subtype": self.subtype,
            "bot_id": self.bot_id,
            "app_id": self.app_id,
            "blocks": self.blocks,
            "attachments": self.attachments,
            "files": self.files,
            "edited": self.edited,
            "client_msg_id": self.client_msg_id,
            "thread_ts": self.thread_ts,
            "metadata": self.metadata if metadata else None,
        }
        body |= {name: value for name, value in optional.items() if value}
        if self.reactions:
            body["reactions"] = [{"name": n, "users": u, "count": len(u)} for n, u in self.reactions.items()]
        return body


@dataclass(slots=True, eq=False)
class View:
    """A modal or Home view that a person sees. `errors` are what a refused submission shows at its inputs."""

    id: str
    user: str
    content: dict[str, Any]
    hash: str
    root: str
    previous: str = ""
    errors: dict[str, str] = field(default_factory=dict)
    values: dict[str, dict[str, Any]] = field(default_factory=dict)

    @property
    def type(self) -> str:
        """`modal` or `home`."""
        return str(self.content["type"])

    @property
    def blocks(self) -> Blocks:
        """Its blocks."""
        blocks: Blocks = self.content["blocks"]
        return blocks

    @property
    def title(self) -> str:
        """A modal's title."""
        return str(self.content.get("title", {}).get("text", ""))

    @property
    def shown(self) -> str:
        """Every text that it shows."""
        return "\n".join(kit.texts(self.blocks))

    @property
    def elements(self) -> list[dict[str, Any]]:
        """Its buttons, menus, inputs and other elements, in order."""
        return [element for _, element in kit.usable(self.blocks)]

    @property
    def action_ids(self) -> list[str]:
        """The action_id of each element, in order."""
        return [element["action_id"] for element in self.elements]

    def payload(self, team: str, app: str, bot_id: str) -> dict[str, Any]:
        """As Slack shows it to the app."""
        defaults = {"private_metadata": "", "callback_id": "", "external_id": "", "title": None, "submit": None}
        return {
            **defaults,
            "close": None,
            "clear_on_close": False,
            "notify_on_close": False,
            **self.content,
            "id": self.id,
            "team_id": team,
            "state": {"values": self.values},
            "hash": self.hash,
            "root_view_id": self.root,
            "previous_view_id": self.previous or None,
            "app_id": app,
            "app_installed_team_id": team,
            "bot_id": bot_id,
        }


@dataclass(slots=True, eq=False)
class File:
    """A file; `content` is there once it was uploaded."""

    id: str
    name: str
    length: int
    title: str = ""
    user: str = ""
    content: bytes | None = None
    channels: list[str] = field(default_factory=list)

    def payload(self, base: str) -> dict[str, Any]:
        """As Slack shows it."""
        return {
            "id": self.id,
            "name": self.name,
            "title": self.title or self.name,
            "size": self.length,
            "user": self.user,
            "channels": self.channels,
            "url_private": f"{base}files/{self.id}",
            "url_private_download": f"{base}files/{self.id}",
            "permalink": f"{base}files/{self.id}",
        }


@dataclass(slots=True)
class Trigger:
    """A trigger_id: good for one view, for a moment. `view` is the modal it came from, if any."""

    user: str
    expires: float
    view: str = ""
    used: bool = False


@dataclass(slots=True)
class ResponseUrl:
    """A response_url: some posts, for half an hour. `message` is the one that was used, if any."""

    user: str
    channel: str
    expires: float
    posts: int
    message: Message | None = None


@dataclass(frozen=True, slots=True)
class Status:
    """What the app said it is doing in a thread."""

    channel: str
    thread_ts: str
    text: str
    at: float
    loading_messages: tuple[str, ...] = ()


@dataclass(slots=True)
class Call:
    """One call of a Web API method, as it was answered."""

    method: str
    params: dict[str, Any]
    status: int = 0
    result: dict[str, Any] = field(default_factory=dict)

    @property
    def ok(self) -> bool:
        """Whether it succeeded."""
        return self.status == 200 and bool(self.result.get("ok"))

    @property
    def error(self) -> str:
        """The error code it was answered with, if any."""
        return str(self.result.get("error", ""))
