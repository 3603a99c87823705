"""All calls to Slack that the bot makes."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable
from typing import Any

from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError
from slack_sdk.models.blocks import Block
from slack_sdk.models.views import View
from slack_sdk.webhook import WebhookClient, WebhookResponse

from bot.slack import clients, errors
from bot.slack.clients import Clients
from bot.slack.errors import reason
from bot.slack.escape import cut
from bot.slack.forms import first_taken
from bot.slack.limits import LIMITS
from bot.slack.message import Message
from bot.slack.posting import post_once
from bot.slack.retries import Patience

log = logging.getLogger(__name__)

_GONE = frozenset({"message_not_found", "cant_update_message", "edit_window_closed"})


class Delivery:
    """The way to Slack. Methods raise SlackApiError or OSError once nothing more can be tried, unless they never do."""

    def __init__(self, token: str, base_url: str, sleep: Callable[[float], None] = time.sleep) -> None:
        self._clients = Clients.connect(token, base_url, sleep)
        self._sleep = sleep
        self._locales: dict[str, str] = {}

    @property
    def client(self) -> WebClient:
        """The client for calls that may be done twice."""
        return self._clients.steady

    def post(self, channel: str, message: Message, thread: str = "") -> str:
        """Post a message, once and in whatever form Slack takes; returns its ts."""
        return first_taken(
            message, lambda blocks: post_once(self._clients, channel, message, blocks, thread, self._sleep)
        )

    def update(self, channel: str, ts: str, message: Message) -> bool:
        """Put a message in the place of another; False where that one is gone."""

        def send(blocks: tuple[Block, ...]) -> object:
            return self.client.chat_update(
                channel=channel, ts=ts, text=message.text, blocks=blocks, metadata=message.metadata
            )

        try:
            first_taken(message, send)
        except SlackApiError as error:
            if reason(error) in _GONE:
                return False
            raise
        return True

    def whisper(self, channel: str, user: str, message: Message, thread: str = "") -> None:
        """Show a message to one person only."""

        def send(blocks: tuple[Block, ...]) -> object:
            return self._clients.private.chat_postEphemeral(
                channel=channel, user=user, text=message.text, blocks=blocks, thread_ts=thread or None
            )

        first_taken(message, send)

    def respond(self, url: str, message: Message, *, replace: bool = False, public: bool = False) -> None:
        """Answer a command or a button by its response_url."""

        def send(blocks: tuple[Block, ...]) -> None:
            body: dict[str, Any] = {
                "text": message.text,
                "blocks": [block.to_dict() for block in blocks],
                "response_type": "in_channel" if public else "ephemeral",
                "replace_original": replace,
                "unfurl_links": False,
                "unfurl_media": False,
            }
            self._webhook(url, body)

        first_taken(message, send)

    def withdraw(self, url: str) -> None:
        """Take a private message away, by the response_url of its buttons."""
        self._webhook(url, {"delete_original": True})

    def open(self, trigger: str, view: View) -> None:
        """Open a modal; `trigger` works for three seconds, once."""
        self._clients.careful.views_open(trigger_id=trigger, view=view)

    def push(self, trigger: str, view: View) -> None:
        """Put a modal on top of the one that is open."""
        self._clients.careful.views_push(trigger_id=trigger, view=view)

    def turn(self, view_id: str, view: View) -> None:
        """Change a modal that is open."""
        self.client.views_update(view_id=view_id, view=view)

    def publish(self, user: str, view: View) -> None:
        """Show a person's Home tab."""
        self.client.views_publish(user_id=user, view=view)

    def status(self, channel: str, thread: str, text: str) -> None:
        """Show, or with an empty text clear, what the bot is doing. Never raises: an answer matters more."""
        client = self._clients.light if text else self.client
        self._try(
            "status", lambda: client.assistant_threads_setStatus(channel_id=channel, thread_ts=thread, status=text)
        )

    def title(self, channel: str, thread: str, text: str) -> None:
        """Name a conversation. Never raises."""
        title = cut(text, LIMITS.thread_title)
        self._try(
            "title",
            lambda: self._clients.light.assistant_threads_setTitle(channel_id=channel, thread_ts=thread, title=title),
        )

    def prompts(self, channel: str, title: str, prompts: list[dict[str, str]]) -> None:
        """Suggest questions in an empty conversation. No thread is named: with one the call does nothing."""
        self.client.assistant_threads_setSuggestedPrompts(channel_id=channel, title=title, prompts=prompts)

    def room(self, user: str) -> str:
        """The channel of the direct messages with a person."""
        return str(self.client.conversations_open(users=user)["channel"]["id"])

    def link(self, channel: str, ts: str) -> str:
        """The address of a message; empty where there is none. Never raises."""
        found = self._try("link", lambda: self.client.chat_getPermalink(channel=channel, message_ts=ts))
        return str(found["permalink"]) if found else ""

    def message(self, channel: str, ts: str) -> dict[str, Any] | None:
        """A message of a channel as Slack has it, None where there is none."""
        found = self.client.conversations_history(channel=channel, latest=ts, oldest=ts, inclusive=True, limit=1)
        return next((message for message in found["messages"] if message["ts"] == ts), None)

    def locale(self, user: str) -> str:
        """A person's language as Slack knows it (ja-JP), empty where it does not say. Never raises."""
        if user not in self._locales:
            found = self._try("locale", lambda: self._clients.light.users_info(user=user, include_locale=True))
            if not found:
                return ""
            self._locales[user] = str(found["user"].get("locale") or "")
        return self._locales[user]

    def _try(self, what: str, call: Callable[[], Any]) -> Any:
        """The reply to a call that matters less than what it goes with; None where it failed."""
        try:
            return call()
        except (SlackApiError, OSError) as error:
            log.info("no %s: %s", what, reason(error))
            return None

    def _webhook(self, url: str, body: dict[str, Any]) -> None:
        patience: list[Any] = [Patience("answered", self._sleep)]
        reply = WebhookClient(url, timeout=clients.SECONDS, retry_handlers=patience).send_dict(body)
        if reply.status_code != 200:
            raise _failed(reply)


def _failed(reply: WebhookResponse) -> SlackApiError:
    """A response_url's refusal as an error like those of methods; its body may name the error among other things."""
    known = next((word for word in errors.REFUSED if word in reply.body), cut(reply.body, 60))
    return SlackApiError("response_url refused", {"ok": False, "error": known})  # type: ignore[no-untyped-call]
