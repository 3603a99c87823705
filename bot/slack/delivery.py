"""Bringing messages and views to Slack: once, whatever goes wrong on the way, and as text where blocks are refused."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable, Iterator
from typing import Any
from urllib.error import URLError

from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError, SlackObjectFormationError
from slack_sdk.models.blocks import Block
from slack_sdk.models.views import View
from slack_sdk.webhook import WebhookClient, WebhookResponse

from bot.slack import retries
from bot.slack.escape import cut
from bot.slack.limits import LIMITS
from bot.slack.message import Message
from bot.slack.retries import Patience
from bot.slack.simpler import simpler

log = logging.getLogger(__name__)

SECONDS = 10
"""How long a call may take."""
POSTS = 3
"""How often a post is tried whose fate is unknown."""
PAGES = 5
"""Pages of a conversation looked through for a message that may have been posted."""
REFUSED = frozenset(
    {"invalid_blocks", "invalid_blocks_format", "msg_blocks_too_long", "block_mismatch", "invalid_arguments"}
)
UNSURE = frozenset({"internal_error", "fatal_error", "service_unavailable", "request_timeout"})


class Delivery:
    """All calls to Slack that the bot makes. Methods raise SlackApiError or OSError once nothing more can be tried."""

    def __init__(self, token: str, base_url: str, sleep: Callable[[float], None] = time.sleep) -> None:
        def client(reach: retries.Reach | None) -> WebClient:
            handlers: list[Any] = [Patience(reach, sleep)] if reach else []
            return WebClient(token, base_url, timeout=SECONDS, retry_handlers=handlers)

        self.client = client("all")
        self._careful = client("refused")
        self._light = client(None)
        self._private = client("answered")
        self._sleep = sleep
        self._locales: dict[str, str] = {}

    def post(self, channel: str, message: Message, thread: str = "") -> str:
        """Post a message and return its ts. A post whose fate is unknown is looked for before it is tried again."""
        for number, blocks in enumerate(_forms(message)):
            try:
                return self._post(channel, message, blocks, thread)
            except (SlackApiError, SlackObjectFormationError) as error:
                if not blocks or not _refused(error):
                    raise
                log.warning("blocks refused (form %d): %s", number, reason(error))
        raise AssertionError("the last form has no blocks")

    def update(self, channel: str, ts: str, message: Message) -> bool:
        """Put a message in the place of another; False where that one is gone."""
        for blocks in _forms(message):
            try:
                self.client.chat_update(
                    channel=channel, ts=ts, text=message.text, blocks=blocks, metadata=message.metadata
                )
                return True
            except (SlackApiError, SlackObjectFormationError) as error:
                if reason(error) in {"message_not_found", "cant_update_message", "edit_window_closed"}:
                    return False
                if not blocks or not _refused(error):
                    raise
        return False

    def whisper(self, channel: str, user: str, message: Message, thread: str = "") -> None:
        """Show a message to one person only."""
        for blocks in _forms(message):
            try:
                self._private.chat_postEphemeral(
                    channel=channel, user=user, text=message.text, blocks=blocks, thread_ts=thread or None
                )
                return
            except (SlackApiError, SlackObjectFormationError) as error:
                if not blocks or not _refused(error):
                    raise

    def respond(self, url: str, message: Message, *, replace: bool = False, public: bool = False) -> None:
        """Answer a command or a button by its response_url."""
        for blocks in _forms(message):
            body: dict[str, Any] = {
                "text": message.text,
                "blocks": [block.to_dict() for block in blocks],
                "response_type": "in_channel" if public else "ephemeral",
                "replace_original": replace,
                "unfurl_links": False,
                "unfurl_media": False,
            }
            reply = self._webhook(url).send_dict(body)
            if reply.status_code == 200:
                return
            if not blocks or not any(word in reply.body for word in REFUSED):
                raise _failed(reply)

    def withdraw(self, url: str) -> None:
        """Take a private message away, by the response_url of its buttons."""
        reply = self._webhook(url).send_dict({"delete_original": True})
        if reply.status_code != 200:
            raise _failed(reply)

    def open(self, trigger: str, view: View) -> None:
        """Open a modal; `trigger` works for three seconds, once."""
        self._careful.views_open(trigger_id=trigger, view=view)

    def push(self, trigger: str, view: View) -> None:
        """Put a modal on top of the one that is open."""
        self._careful.views_push(trigger_id=trigger, view=view)

    def turn(self, view_id: str, view: View) -> None:
        """Change a modal that is open."""
        self.client.views_update(view_id=view_id, view=view)

    def publish(self, user: str, view: View) -> None:
        """Show a person's Home tab."""
        self.client.views_publish(user_id=user, view=view)

    def status(self, channel: str, thread: str, text: str) -> None:
        """Show, or with an empty text clear, what the bot is doing. Never raises: an answer matters more."""
        client = self._light if text else self.client
        try:
            client.assistant_threads_setStatus(channel_id=channel, thread_ts=thread, status=text)
        except (SlackApiError, OSError) as error:
            log.info("status not set: %s", reason(error))

    def title(self, channel: str, thread: str, text: str) -> None:
        """Name a conversation. Never raises."""
        try:
            self._light.assistant_threads_setTitle(
                channel_id=channel, thread_ts=thread, title=cut(text, LIMITS.thread_title)
            )
        except (SlackApiError, OSError) as error:
            log.info("title not set: %s", reason(error))

    def prompts(self, channel: str, title: str, prompts: list[dict[str, str]]) -> None:
        """Suggest questions in an empty conversation. No thread is named: with one the call does nothing."""
        self.client.assistant_threads_setSuggestedPrompts(channel_id=channel, title=title, prompts=prompts)

    def room(self, user: str) -> str:
        """The channel of the direct messages with a person."""
        return str(self.client.conversations_open(users=user)["channel"]["id"])

    def link(self, channel: str, ts: str) -> str:
        """The address of a message; empty where there is none."""
        try:
            return str(self.client.chat_getPermalink(channel=channel, message_ts=ts)["permalink"])
        except (SlackApiError, OSError) as error:
            log.info("no link: %s", reason(error))
            return ""

    def message(self, channel: str, ts: str, thread: str = "") -> dict[str, Any] | None:
        """A message as Slack has it, None where there is none."""
        found = (
            self.client.conversations_replies(channel=channel, ts=thread or ts, latest=ts, inclusive=True, limit=200)
            if thread
            else self.client.conversations_history(channel=channel, latest=ts, oldest=ts, inclusive=True, limit=1)
        )
        return next((message for message in found["messages"] if message["ts"] == ts), None)

    def locale(self, user: str) -> str:
        """A person's language as Slack knows it (ja-JP), empty where it does not say. Never raises."""
        if user not in self._locales:
            try:
                found = self._light.users_info(user=user, include_locale=True)["user"]
            except (SlackApiError, OSError) as error:
                log.info("no locale: %s", reason(error))
                return ""
            self._locales[user] = str(found.get("locale") or "")
        return self._locales[user]

    def _post(self, channel: str, message: Message, blocks: tuple[Block, ...], thread: str) -> str:
        for left in reversed(range(POSTS)):
            try:
                posted = self._careful.chat_postMessage(
                    channel=channel,
                    thread_ts=thread or None,
                    text=message.text,
                    blocks=blocks,
                    metadata=message.metadata,
                    mrkdwn=bool(blocks),
                    unfurl_links=False,
                    unfurl_media=False,
                )
                return str(posted["ts"])
            except (SlackApiError, OSError) as error:
                if not _unsure(error):
                    raise
                log.warning("fate of a post unknown: %s", reason(error))
                self._sleep(2.0 ** (POSTS - left - 1))
                found = self._find(channel, thread, message.id)
                if found:
                    return found
                if not left:
                    raise
        raise AssertionError("the last try returns or raises")

    def _find(self, channel: str, thread: str, id_: str) -> str:
        """The ts of the message with that id; empty where there is none, or Slack does not let us look."""
        try:
            for message in self._recent(channel, thread):
                payload = (message.get("metadata") or {}).get("event_payload") or {}
                if payload.get("id") == id_:
                    return str(message["ts"])
        except (SlackApiError, OSError) as error:
            log.warning("could not look for a post: %s", reason(error))
        return ""

    def _recent(self, channel: str, thread: str) -> Iterator[dict[str, Any]]:
        if not thread:
            yield from self.client.conversations_history(channel=channel, limit=50, include_all_metadata=True)[
                "messages"
            ]
            return
        pages = self.client.conversations_replies(channel=channel, ts=thread, limit=200, include_all_metadata=True)
        for _, page in zip(range(PAGES), pages, strict=False):
            yield from page["messages"]

    def _webhook(self, url: str) -> WebhookClient:
        return WebhookClient(url, timeout=SECONDS, retry_handlers=[Patience("answered", self._sleep)])


def reason(error: BaseException) -> str:
    """Why a call failed, in a word that can be logged: Slack's own or the exception's name."""
    if isinstance(error, SlackApiError) and hasattr(error.response, "get"):
        return cut(str(error.response.get("error")), 60)
    return type(error).__name__


def _forms(message: Message) -> Iterator[tuple[Block, ...]]:
    """The blocks of a message, then older kinds of blocks that say the same, then none."""
    yield message.blocks
    plainer = simpler(message.blocks)
    if plainer != message.blocks:
        yield plainer
    if message.blocks:
        yield ()


def _refused(error: Exception) -> bool:
    return isinstance(error, SlackObjectFormationError) or reason(error) in REFUSED


def _unsure(error: Exception) -> bool:
    if isinstance(error, SlackApiError):
        status = getattr(error.response, "status_code", 200)
        return status >= 500 or reason(error) in UNSURE
    return isinstance(error, URLError | OSError) and retries.broken(error) and not retries.never_arrived(error)


def _failed(reply: WebhookResponse) -> SlackApiError:
    response = {"ok": False, "error": cut(reply.body, 60)}
    return SlackApiError("response_url refused", response)  # type: ignore[no-untyped-call]
