"""The real app, started as `renkei serve` starts it, beside a workspace; with an engine that says what tests want."""

from __future__ import annotations

import socket
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Literal

import pytest
import uvicorn
from scripted import Scripted
from workspace import Person, Workspace, sdk

import bot as package
from bot import settings
from bot.journal import Journal
from bot.slack import web
from bot.slack.app import build
from bot.slack.delivery import Delivery
from bot.slack.desk import Desk
from bot.slack.socket import Socket
from knowledge import Store, ensure

Transport = Literal["socket", "http"]
MANIFEST = Path(package.__file__).parent / "manifest.json"
HELP, CHANNEL, OFFICE = "C0HELP", "C0TALK", "C0OFFICE"
CLERK, CURATOR = "U0CLERK", "U0CURATOR"


@cache
def store() -> Store:
    """The knowledge."""
    return Store.open(ensure())


class Bot:
    """A running bot."""

    def __init__(self, slack: Workspace, transport: Transport, variables: dict[str, str], engine: Scripted) -> None:
        self.slack = slack
        self.engine = engine
        self.settings = settings.load(variables, http=transport == "http")
        delivery = Delivery(slack.bot_token, slack.api_url)
        journal = Journal.open(self.settings.database_url, self.settings.key)
        self.desk = Desk(engine, store(), journal, delivery, self.settings, slack.bot)
        self.executor = ThreadPoolExecutor(10)
        self.app = build(self.desk, self.executor)
        self._stop = self._by_socket() if transport == "socket" else self._by_http()

    def stop(self) -> None:
        """Stop without waiting for what is on its way."""
        self._stop()
        self.executor.shutdown(wait=True)
        self.desk.journal.close()

    def _by_socket(self) -> Any:
        receiver = Socket(self.app, self.slack.app_token, self.desk.delivery.client)
        before = self.slack.connections
        receiver.connect()
        self.slack.wait_for_connection(before + 1)
        return lambda: sdk.close(self.slack, receiver._client)

    def _by_http(self) -> Any:
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        application = web.build(self.app, self.desk, self.executor)
        server = uvicorn.Server(uvicorn.Config(application, port=port, log_level="error", ws="none"))
        thread = threading.Thread(target=server.run, daemon=True)
        thread.start()
        while not server.started:
            time.sleep(0.01)
        self.url = f"http://127.0.0.1:{port}"
        assert self.slack.deliver_by_http(f"{self.url}/slack/events")

        def stop() -> None:
            server.should_exit = True
            thread.join(10)

        return stop


def variables(slack: Workspace, journal: Path, **more: str) -> dict[str, str]:
    """What the environment of a bot says."""
    return {
        **slack.environment(),
        "DATABASE_URL": f"sqlite:///{journal}",
        "RENKEI_HELP_CHANNELS": HELP,
        "RENKEI_HANDOVER": f"{OFFICE},{CLERK}",
        "RENKEI_CURATORS": CURATOR,
        **more,
    }


@dataclass(frozen=True, slots=True)
class World:
    """A workspace with a bot in it, the bot's engine and journal, and some people."""

    slack: Workspace
    bot: Bot
    engine: Scripted
    journal: Journal
    ann: Person
    ben: Person
    clerk: Person
    curator: Person


@contextmanager
def running(journal: Path, transport: Transport = "socket", **more: str) -> Iterator[World]:
    """A world; `more` are further variables of the bot's environment."""
    with Workspace(MANIFEST) as slack:
        slack.courier.retry_delays = (0.0, 0.1, 0.2)
        for channel in (HELP, CHANNEL, OFFICE):
            slack.channel(channel)
        people = (slack.user(id_, id_[2:].lower()) for id_ in ("U0ANN", "U0BEN", CLERK, CURATOR))
        engine = Scripted()
        bot = Bot(slack, transport, variables(slack, journal, **more), engine)
        try:
            yield World(slack, bot, engine, bot.desk.journal, *people)
        finally:
            engine.gate.set()
            bot.stop()


@pytest.fixture(params=["socket", "http"])
def world(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[World]:
    """A workspace with a bot in it, over both transports. Nothing may be left that Slack would swallow."""
    with running(tmp_path / "journal.sqlite", request.param) as found:
        yield found
        found.slack.settle()
        assert found.slack.complaints == []


@pytest.fixture
def lone(tmp_path: Path) -> Iterator[World]:
    """The same over one transport, for what does not depend on it; complaints are left to the test."""
    with running(tmp_path / "journal.sqlite") as found:
        yield found
