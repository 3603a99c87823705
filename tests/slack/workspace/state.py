"""The state of a workspace, under one lock, with a bell that rings at every change."""

from __future__ import annotations

import copy
import secrets
import threading
from typing import Any

from . import kit, limits
from .clock import Clock
from .errors import SlackError
from .model import Blocks, Call, Channel, File, Kind, Message, Profile, ResponseUrl, Status, Trigger, View

TEAM = "T0RENKEI"
APP = "A0RENKEI"
BOT = "U0BOT"
BOT_ID = "B0BOT"


class State:
    """Everything that is remembered. Take `lock` to read or change several things at once."""

    def __init__(self, clock: Clock) -> None:
        self.clock = clock
        self.lock = threading.RLock()
        self.changed = threading.Condition(self.lock)
        self.profiles: dict[str, Profile] = {}
        self.channels: dict[str, Channel] = {}
        self.messages: list[Message] = []
        self.modals: dict[str, list[View]] = {}
        self.homes: dict[str, View] = {}
        self.files: dict[str, File] = {}
        self.triggers: dict[str, Trigger] = {}
        self.response_urls: dict[str, ResponseUrl] = {}
        self.statuses: list[Status] = []
        self.prompts: dict[str, dict[str, Any]] = {}
        self.titles: dict[tuple[str, str], str] = {}
        self.calls: list[Call] = []
        self.complaints: list[str] = []
        self._last_ts = 0
        self._counter = 0

    def ring(self) -> None:
        """Wake everyone who waits for a change."""
        with self.changed:
            self.changed.notify_all()

    def complain(self, text: str) -> None:
        """Note something that Slack would swallow and a test should not."""
        with self.lock:
            self.complaints.append(text)

    def new_id(self, prefix: str) -> str:
        """An id that nothing else has."""
        with self.lock:
            self._counter += 1
            return f"{prefix}0{self._counter:06d}"

    def new_ts(self) -> str:
        """A timestamp that no other message has, later than all before."""
        with self.lock:
            self._last_ts = max(int(self.clock.now() * 1_000_000), self._last_ts + 1)
            return f"{self._last_ts // 1_000_000}.{self._last_ts % 1_000_000:06d}"

    def channel(self, name: str) -> Channel:
        """The channel of that id or name, if the app may know of it."""
        found = self.channels.get(name) or next(
            (c for c in self.channels.values() if c.kind != "im" and c.name == name.lstrip("#")), None
        )
        if found is None or (found.kind != "channel" and BOT not in found.members):
            raise SlackError("channel_not_found")
        return found

    def conversation(self, name: str) -> Channel:
        """The channel of that id or name, or the direct message with the person of that id."""
        if name in self.profiles and name != BOT:
            return self.direct(name)
        return self.channel(name)

    def direct(self, user: str) -> Channel:
        """The direct message between a person and the app; it is always there."""
        channel = f"D{user[1:]}"
        return self.channels.setdefault(channel, Channel(channel, "", "im", {user, BOT}))

    def add_channel(self, id_: str, name: str = "", kind: Kind = "channel", members: set[str] | None = None) -> Channel:
        """A new channel."""
        channel = Channel(id_, name or id_.lower(), kind, set(members or ()))
        self.channels[id_] = channel
        return channel

    def message(self, channel: str, ts: str) -> Message | None:
        """The message at that place that everyone sees, if it is still there."""
        return next((m for m in self.messages if m.ts == ts and m.channel == channel and not m.to), None)

    def thread(self, channel: str, ts: str) -> list[Message]:
        """A thread in order: its root and the replies."""
        return [m for m in self.messages if m.channel == channel and not m.to and ts in (m.ts, m.thread_ts)]

    def status(self, channel: str, thread_ts: str) -> str:
        """What the app says now that it is doing in a thread; a status is gone after two minutes."""
        said = [s for s in self.statuses if (s.channel, s.thread_ts) == (channel, thread_ts)]
        fresh = said and self.clock.now() - said[-1].at <= limits.STATUS_SECONDS
        return said[-1].text if fresh else ""

    def view(self, id_: str, external_id: str = "") -> View | None:
        """The open view of that id, or of that external id."""
        open_ = [view for stack in self.modals.values() for view in stack] + list(self.homes.values())
        wanted = (v for v in open_ if v.id == id_ or (external_id and v.content.get("external_id") == external_id))
        return next(wanted, None)

    def trigger(self, user: str, view: str = "") -> str:
        """A fresh trigger_id for that person."""
        id_ = f"{self.new_id('1')}.{secrets.token_hex(6)}"
        self.triggers[id_] = Trigger(user, self.clock.now() + limits.TRIGGER_SECONDS, view)
        return id_

    def response_url(self, user: str, channel: str, message: Message | None = None) -> str:
        """The key of a fresh response_url."""
        key = secrets.token_hex(8)
        expires = self.clock.now() + limits.RESPONSE_URL_SECONDS
        self.response_urls[key] = ResponseUrl(user, channel, expires, limits.RESPONSE_URL_POSTS, message)
        return key

    def named(self, blocks: Blocks) -> Blocks:
        """A copy of the blocks in which every block and every element has an id, as Slack stores them."""
        blocks = copy.deepcopy(blocks)
        for block in blocks:
            block.setdefault("block_id", secrets.token_hex(3))
        for block, element in list(kit.usable(blocks)):  # naming an element changes what is walked
            block.setdefault("block_id", secrets.token_hex(3))
            element.setdefault("action_id", secrets.token_hex(3))
        return blocks
