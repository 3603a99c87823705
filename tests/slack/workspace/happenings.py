"""What happens in a workspace: each function changes the state and tells the app of it."""

from __future__ import annotations

import copy
import uuid
from typing import Any

from . import events
from .courier import Courier
from .delivery import Delivery
from .manifest import Manifest
from .model import Blocks, Channel, Message, Profile, Status
from .state import APP, BOT, BOT_ID, State


class Happenings:
    """The one place where messages are posted, changed and deleted, by people and by the app alike.

    A mention arrives as two events, in the order that `mention_order` says.
    """

    def __init__(self, state: State, manifest: Manifest, courier: Courier) -> None:
        self.state = state
        self.manifest = manifest
        self.courier = courier
        self.mention_order = ("message", "app_mention")

    def tell(self, event: dict[str, Any]) -> Delivery | None:
        """Send an event to the app if it hears such events."""
        if not self.manifest.hears(events.subscription(event)):
            return None
        return self.courier.send(Delivery("events_api", events.wrap(self.state, event)))

    def say(self, author: Profile, channel: Channel, text: str, thread_ts: str = "", **more: Any) -> Message:
        """Someone posts; `more` are further fields of the message."""
        with self.state.lock:
            fields = self._author(author) | {"blocks": events.rich_text(text)} | more
            if not author.is_bot and "client_msg_id" not in fields:
                fields["client_msg_id"] = str(uuid.uuid4())
            posted = Message(channel.id, self.state.new_ts(), author.id, text, thread_ts=thread_ts, **fields)
            return self.post(posted)

    def post(self, posted: Message) -> Message:
        """A message appears in its channel."""
        with self.state.lock:
            channel = self.state.channels[posted.channel]
            parent = self.state.message(channel.id, posted.thread_ts) if posted.thread_ts else None
            posted.versions.append((posted.text, posted.blocks))
            self.state.messages.append(posted)
            if posted.user == BOT:
                self._clear_status(posted)
            self._announce(posted, channel, parent)
        self.state.ring()
        return posted

    def show(self, user: str, channel: str, text: str, blocks: Blocks, thread_ts: str = "") -> Message:
        """The app shows something to one person only."""
        with self.state.lock:
            shown = Message(
                channel, self.state.new_ts(), BOT, text, self.state.named(blocks), thread_ts, "", BOT_ID, APP, user
            )
            shown.versions.append((text, shown.blocks))
            self.state.messages.append(shown)
        self.state.ring()
        return shown

    def change(self, message: Message, by: str = "", **fields: Any) -> None:
        """A message gets other fields; `by` whom it counts as edited, if by anyone."""
        with self.state.lock:
            before = copy.deepcopy(message.payload())
            ts = self.state.new_ts()
            for name, value in fields.items():
                setattr(message, name, value)
            if by:
                message.edited = {"user": by, "ts": ts}
            message.versions.append((message.text, message.blocks))
            if not message.to:
                self.tell(events.changed(message, before, self.state.channels[message.channel], ts))
        self.state.ring()

    def delete(self, message: Message) -> None:
        """A message disappears."""
        with self.state.lock:
            message.deleted = True
            self.state.messages.remove(message)
            if not message.to:
                self.tell(events.deleted(message, self.state.channels[message.channel], self.state.new_ts()))
        self.state.ring()

    def react(self, user: str, emoji: str, message: Message) -> None:
        """Someone adds a reaction."""
        message.reactions.setdefault(emoji, []).append(user)
        self.tell(events.reaction("reaction_added", user, emoji, message, self.state.new_ts()))
        self.state.ring()

    def unreact(self, user: str, emoji: str, message: Message) -> None:
        """Someone takes a reaction back."""
        message.reactions[emoji].remove(user)
        if not message.reactions[emoji]:
            del message.reactions[emoji]
        self.tell(events.reaction("reaction_removed", user, emoji, message, self.state.new_ts()))
        self.state.ring()

    def join(self, user: str, channel: Channel) -> None:
        """Someone joins a channel; the app hears of it where it is a member."""
        channel.members.add(user)
        if BOT in channel.members:
            self.tell(events.membership("member_joined_channel", user, channel, self.state.new_ts()))
        self.state.ring()

    def leave(self, user: str, channel: Channel) -> None:
        """Someone leaves a channel."""
        channel.members.discard(user)
        if BOT in channel.members:
            self.tell(events.membership("member_left_channel", user, channel, self.state.new_ts()))
        self.state.ring()

    def open_tab(self, user: str, tab: str) -> None:
        """A person opens the app's Home or Messages tab."""
        channel = self.state.direct(user)
        view = self.state.homes.get(user)
        self.tell(events.home_opened(user, channel.id, tab, view, self.state.new_ts()))

    def _author(self, author: Profile) -> dict[str, Any]:
        return {"bot_id": author.bot_id, "app_id": author.app_id} if author.is_bot else {}

    def _announce(self, posted: Message, channel: Channel, parent: Message | None) -> None:
        if BOT not in channel.members:
            return
        told = {"message": lambda: self.tell(events.message(posted, channel, parent))}
        if events.mentions_app(posted.text) and channel.kind != "im" and posted.user != BOT:
            told["app_mention"] = lambda: self.tell(events.app_mention(posted, channel, parent))
        for kind in self.mention_order:
            if kind in told:
                told[kind]()

    def _clear_status(self, posted: Message) -> None:
        for thread in {posted.thread, posted.ts}:
            if self.state.status(posted.channel, thread):
                self.state.statuses.append(Status(posted.channel, thread, "", self.state.clock.now()))
