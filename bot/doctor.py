"""`renkei doctor`: what works, what does not, and what to do about it."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, TextIO

from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from bot import settings as environment
from bot.journal import Journal
from bot.settings import Settings, SettingsError
from bot.slack import manifest
from bot.slack.clients import SECONDS
from bot.slack.errors import reason
from bot.slack.handlers import EVENTS
from bot.slack.phrases import phrases
from knowledge import Store, ensure

Level = Literal["ok", "note", "bad"]
_MARKS = {"ok": "✓", "note": "・", "bad": "✗"}


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing checked, in a sentence; of a bad one the sentence says what to do."""

    level: Level
    text: str


def run(out: TextIO | None = None) -> int:
    """Check everything and print a line each. Returns 0 where the bot can start, else 1."""
    out = out or sys.stdout
    found = []
    for finding in examine():
        found.append(finding)
        print(f"{_MARKS[finding.level]} {finding.text}", file=out, flush=True)
    return int(any(finding.level == "bad" for finding in found))


def examine() -> Iterator[Finding]:
    """Everything there is to say, from the settings to the journal."""
    settings = None
    try:
        settings = _load()
        yield _say("ok", "settings")
    except SettingsError as error:
        yield from (Finding("bad", line) for line in error.lines)
    yield _events()
    if settings:
        yield from _slack(settings)
        yield from _people(settings)
        yield _journal(settings)
    yield _store()


def _load() -> Settings:
    """The settings for whichever way of receiving they are made for."""
    variables = environment.environment()
    http = not variables.get("SLACK_APP_TOKEN") and bool(variables.get("SLACK_SIGNING_SECRET"))
    return environment.load(variables, http=http)


def _events() -> Finding:
    odd = manifest.events() ^ EVENTS
    if odd:
        return _say("bad", "events_missing", events=", ".join(sorted(odd)))
    return _say("ok", "events", count=len(EVENTS))


def _slack(settings: Settings) -> Iterator[Finding]:
    client = WebClient(settings.bot_token.get_secret_value(), settings.api_url, timeout=SECONDS)
    try:
        me = client.auth_test()
    except SlackApiError as error:
        yield _say("bad", "token_bad", error=reason(error))
        return
    except OSError as error:
        yield _say("bad", "token_away", error=reason(error))
        return
    yield _say("ok", "token", team=me.get("team"), user=me.get("user"))
    yield _scopes(str(me.headers.get("x-oauth-scopes") or me.headers.get("X-OAuth-Scopes") or ""))
    if settings.app_token:
        yield _socket(client, settings.app_token.get_secret_value())
    for channel in settings.help_channels:
        yield _channel(client, channel)


def _scopes(granted: str) -> Finding:
    if not granted:
        return _say("note", "scopes_unknown")
    missing = manifest.scopes() - {scope.strip() for scope in granted.split(",")}
    if missing:
        return _say("bad", "scopes_missing", scopes=", ".join(sorted(missing)))
    return _say("ok", "scopes")


def _socket(client: WebClient, token: str) -> Finding:
    try:
        client.apps_connections_open(app_token=token)
    except (SlackApiError, OSError) as error:
        return _say("bad", "socket_bad", error=reason(error))
    return _say("ok", "socket")


def _channel(client: WebClient, channel: str) -> Finding:
    try:
        found = client.conversations_info(channel=channel)["channel"]
    except (SlackApiError, OSError) as error:
        return _say("bad", "channel_bad", channel=channel, error=reason(error))
    return _say(
        "ok" if found.get("is_member") else "bad",
        "channel" if found.get("is_member") else "channel_out",
        channel=channel,
    )


def _people(settings: Settings) -> Iterator[Finding]:
    if settings.handover:
        yield _say("ok", "handover", count=len(settings.handover))
    else:
        yield _say("note", "handover_none")


def _journal(settings: Settings) -> Finding:
    try:
        journal = Journal.open(settings.database_url, settings.key)
        journal.check()
        journal.close()
    except Exception as error:
        return _say("bad", "journal_bad", error=type(error).__name__)
    return _say("ok", "journal") if settings.key else _say("note", "key")


def _store() -> Finding:
    try:
        store = Store.open(ensure())
    except Exception as error:
        return _say("bad", "store_bad", error=type(error).__name__)
    return _say("ok", "store", version=store.version[:7], count=len(store.records))


def _say(level: Level, path: str, **values: object) -> Finding:
    return Finding(level, phrases("ja").say(f"doctor.{path}", **values))
