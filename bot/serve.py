"""Starting and stopping the Slack app."""

from __future__ import annotations

import logging
import signal
import sys
from concurrent.futures import ThreadPoolExecutor
from threading import Event

import uvicorn
from slack_sdk.errors import SlackApiError

from bot import settings as environment
from bot.engine import Engine
from bot.journal import Journal
from bot.settings import Settings, SettingsError
from bot.slack import logs, upkeep, web
from bot.slack.app import build
from bot.slack.delivery import Delivery
from bot.slack.desk import Desk
from bot.slack.errors import reason
from bot.slack.phrases import phrases
from bot.slack.socket import Socket

log = logging.getLogger(__name__)

WORKERS = 10
"""Questions that are answered at the same time."""
GRACE = 30
"""Seconds that requests under way are waited for when stopping."""


def run(http: bool = False) -> int:
    """Serve until told to stop (SIGTERM, SIGINT). Returns an exit status: 0 stopped, 1 failed, 2 wrongly set up."""
    try:
        settings = environment.load(http=http)
    except SettingsError as error:
        print("\n".join(error.lines), file=sys.stderr)
        return 2
    logs.configure(settings.log_level)
    try:
        desk = furnish(settings)
    except (SlackApiError, OSError) as error:
        print(phrases("ja").say("doctor.token_bad", error=reason(error)), file=sys.stderr)
        return 1
    upkeep.begin(desk)
    return _serve_http(desk) if http else _serve_socket(desk)


def furnish(settings: Settings, engine: Engine | None = None) -> Desk:
    """Everything that handlers work with. Raises SlackApiError or OSError where Slack does not know the token."""
    engine = engine or Engine.start()
    delivery = Delivery(settings.bot_token.get_secret_value(), settings.api_url)
    me = delivery.client.auth_test()
    journal = Journal.open(settings.database_url, settings.key)
    return Desk(engine, engine.store, journal, delivery, settings, str(me["user_id"]))


def _serve_http(desk: Desk) -> int:
    executor = ThreadPoolExecutor(WORKERS, thread_name_prefix="answer")
    app = web.build(build(desk, executor), desk, executor)
    stopping(Event())  # uvicorn stops by itself and then hands the signal on
    uvicorn.run(
        app,
        host=desk.settings.host,
        port=desk.settings.port,
        log_config=None,
        access_log=False,
        timeout_graceful_shutdown=GRACE,
    )
    return 0


def _serve_socket(desk: Desk) -> int:
    executor = ThreadPoolExecutor(WORKERS, thread_name_prefix="answer")
    token = desk.settings.app_token
    socket = Socket(build(desk, executor), token.get_secret_value() if token else "", desk.delivery.client)
    stop = stopping(Event())
    try:
        socket.connect()
    except (SlackApiError, OSError) as error:
        print(phrases("ja").say("doctor.socket_bad", error=reason(error)), file=sys.stderr)
        return 1
    log.info("connected")
    stayed = socket.run(stop)
    socket.drain()
    executor.shutdown(wait=True)
    log.info("stopped")
    return 0 if stayed else 1


def stopping(stop: Event) -> Event:
    """An event that SIGTERM and SIGINT set."""
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: stop.set())
    return stop
