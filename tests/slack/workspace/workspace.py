"""The workspace as tests use it."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import Any, TypeVar

from . import api, limits
from .clock import Clock
from .courier import Courier
from .delivery import Delivery
from .faults import Fault, Faults
from .happenings import Happenings
from .manifest import Manifest
from .model import Call, Channel, Kind, Message, Profile
from .outbound import Forgery
from .person import Person
from .routes import Routes
from .server import Server
from .state import APP, BOT, BOT_ID, State

T = TypeVar("T")


class Workspace:
    """A small Slack with one app in it, on 127.0.0.1.

    `manifest` (JSON, or a file of it) says what the app may do and is sent; without one it may do everything.
    Use it as a context manager, or call `start` and `stop`.
    """

    def __init__(self, manifest: dict[str, Any] | Path | str | None = None, port: int = 0) -> None:
        self.manifest = Manifest.read(manifest)
        self.clock = Clock()
        self.state = State(self.clock)
        self.faults = Faults()
        self.signing_secret = "workspace-signing-secret"
        self.bot_token, self.app_token = api.BOT_TOKEN, api.APP_TOKEN
        self.bot, self.app_id = BOT, APP
        self.courier = Courier(self.state, self.signing_secret)
        self.happenings = Happenings(self.state, self.manifest, self.courier)
        name = self.manifest.bot_name
        self.state.profiles[BOT] = Profile(BOT, name, name, is_bot=True, bot_id=BOT_ID, app_id=APP)
        self._server = Server(port)
        self._routes: Routes | None = None

    def __enter__(self) -> Workspace:
        return self.start()

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.stop()

    def start(self) -> Workspace:
        """Open for business."""
        self._routes = Routes(self)
        self._server.start(self._routes.app)
        return self

    def stop(self) -> None:
        """Close."""
        self.courier.close()
        if self._routes and self._server.loop:
            self._server.loop.call_soon_threadsafe(self._routes.closing.set)
        self._server.stop()

    # Where it is

    @property
    def base(self) -> str:
        """Its address."""
        return f"http://127.0.0.1:{self._server.port}/"

    @property
    def api_url(self) -> str:
        """The address of its Web API, as `WebClient(base_url=…)` takes it."""
        return f"{self.base}api/"

    @property
    def hooks(self) -> str:
        """Where response URLs begin."""
        return f"{self.base}hooks/"

    def environment(self) -> dict[str, str]:
        """The variables by which an app finds it."""
        return {
            "SLACK_API_URL": self.api_url,
            "SLACK_BOT_TOKEN": self.bot_token,
            "SLACK_APP_TOKEN": self.app_token,
            "SLACK_SIGNING_SECRET": self.signing_secret,
        }

    # Who and what is in it

    def user(self, id_: str, name: str = "", **profile: Any) -> Person:
        """A person; made up where they are new."""
        if id_ not in self.state.profiles:
            self.state.profiles[id_] = Profile(id_, name or id_.lower(), **profile)
        return Person(self, id_)

    def other_bot(self, id_: str = "U0OTHERBOT") -> Person:
        """Another app's bot."""
        return self.user(id_, "otherbot", is_bot=True, bot_id="B0OTHER", app_id="A0OTHER")

    def channel(self, id_: str, name: str = "", kind: Kind = "channel", bot: bool = True) -> Channel:
        """A channel; made up where it is new, with the app as a member unless `bot` is false."""
        if id_ not in self.state.channels:
            self.state.add_channel(id_, name, kind, {BOT} if bot else set())
        return self.state.channels[id_]

    def add_preview(self, message: Message) -> None:
        """Slack adds a preview of a link to a message: it counts as changed, its text is the same."""
        self.happenings.change(message, attachments=[{"fallback": "preview", "from_url": "https://example.com/"}])

    # How the app is reached

    def deliver_by_http(self, *urls: str) -> bool:
        """Send everything to these request URLs from now on, in turn; whether the first passed Slack's challenge."""
        self.courier.transport = "http"
        self.courier.outbound.urls = list(urls)
        return self.courier.outbound.verify_url()

    def forge(self, forgery: Forgery, payload: dict[str, Any]) -> int:
        """Post an event that Slack did not sign (`wrong`, `old`, `unsigned`); the status the app answers with."""
        return self.courier.outbound.forge(forgery, payload)

    def disconnect(self, reason: str = "refresh_requested") -> None:
        """Ask every socket to reconnect and close it, as Slack does now and then."""
        self.courier.sockets.disconnect(reason)

    def drop_connections(self) -> None:
        """Close every socket without a word."""
        self.courier.sockets.drop()

    def lose_acks(self, count: int = 1) -> None:
        """Lose the next acknowledgements on their way, so that Slack sends again."""
        self.courier.lose_acks = count

    def resend(self, what: Delivery | Message, retry: bool = True) -> list[Delivery]:
        """Send the same event once more, with or without the mark of a retry; for a message, all events of its post."""
        found = [what] if isinstance(what, Delivery) else self.deliveries_of(what)
        return [self.courier.resend(delivery, retry) for delivery in found]

    @property
    def deliveries(self) -> list[Delivery]:
        """Everything the app was told, in order."""
        return list(self.courier.deliveries)

    def deliveries_of(self, message: Message) -> list[Delivery]:
        """The events that told of a message being posted."""
        told = (d for d in self.deliveries if d.type == "events_api")
        return [d for d in told if (d.payload["event"].get("ts"), d.payload["event"].get("channel")) == _place(message)]

    @property
    def connections(self) -> int:
        """How many sockets the app holds open."""
        return len(self.courier.sockets.connections)

    # Bad days

    def rate_limit(self, method: str = "*", retry_after: float = 1, times: int = 1) -> None:
        """Answer the next calls with 429 and Retry-After."""
        self.faults.plan(Fault(method, times, 429, retry_after=retry_after))

    def refuse(self, method: str, error: str, times: int = 1) -> None:
        """Answer the next calls with this error."""
        self.faults.plan(Fault(method, times, error=error))

    def break_down(self, method: str = "*", status: int = 503, times: int = 1, after: bool = False) -> None:
        """Answer the next calls with a server error, before or after doing what they ask."""
        self.faults.plan(Fault(method, times, status, after=after))

    def stall(self, method: str = "*", seconds: float = 5, times: int = 1, after: bool = False) -> None:
        """Let the next calls wait for their answer, before or after doing what they ask."""
        self.faults.plan(Fault(method, times, 504, seconds=seconds, after=after))

    def delay(self, method: str = "*", seconds: float = 1, times: int = 1) -> None:
        """Answer the next calls rightly, but late."""
        self.faults.plan(Fault(method, times, seconds=seconds, after=True))

    # What happened

    @property
    def complaints(self) -> list[str]:
        """What Slack swallows without a word and a test should not: late or doubled acknowledgements, lost prompts…"""
        return list(self.state.complaints)

    def calls(self, method: str = "") -> list[Call]:
        """The calls of a method, or all, in order."""
        return [call for call in list(self.state.calls) if method in ("", call.method)]

    def note(self, call: Call) -> None:
        """Remember a call."""
        with self.state.lock:
            self.state.calls.append(call)
            self.courier.last_news = time.monotonic()
        self.state.ring()

    def messages(self, channel: str, thread: Message | str = "") -> list[Message]:
        """The messages of a channel, or of a thread with its root, that everyone sees."""
        with self.state.lock:
            if thread:
                return self.state.thread(channel, thread.thread if isinstance(thread, Message) else thread)
            return [m for m in self.state.messages if m.channel == channel and not m.to]

    def answers(self, channel: str, thread: Message | str = "") -> list[Message]:
        """The app's own messages in a channel or thread."""
        return [m for m in self.messages(channel, thread) if m.user == BOT]

    def status(self, channel: str, thread: Message | str) -> str:
        """What the app says now that it is doing in a thread."""
        return self.state.status(channel, thread.thread if isinstance(thread, Message) else thread)

    def title(self, channel: str, thread: Message | str) -> str:
        """The title the app gave a conversation."""
        ts = thread.thread if isinstance(thread, Message) else thread
        return self.state.titles.get((channel, ts), "")

    # Waiting

    def wait(self, what: Callable[[], T | None], timeout: float = 20.0, name: str = "it") -> T:
        """Wait until `what` gives something; raise with `name` and what did happen when it does not in time."""
        deadline = time.monotonic() + timeout
        while not (found := what()):
            left = deadline - time.monotonic()
            if left <= 0:
                raise TimeoutError(f"waited {timeout} s for {name}; {self._told()}")
            with self.state.changed:
                self.state.changed.wait(min(left, 0.05))
        return found

    def wait_for_message(
        self, channel: str, thread_ts: Message | str = "", timeout: float = 5.0, count: int = 1
    ) -> Message:
        """Wait for the app's `count`-th message in a channel or thread."""
        return self.wait(
            lambda: ([*self.answers(channel, thread_ts)[count - 1 :], None])[0],
            timeout,
            f"message {count} of the app in {channel}",
        )

    def wait_for_update(self, message: Message, versions: int = 2, timeout: float = 5.0) -> Message:
        """Wait until a message had so many versions."""
        found = self.wait(lambda: len(message.versions) >= versions, timeout, f"{versions} versions of {message.ts}")
        assert found
        return message

    def wait_for_call(self, method: str, timeout: float = 5.0, count: int = 1) -> Call:
        """Wait for the `count`-th call of a method."""
        return self.wait(lambda: ([*self.calls(method)[count - 1 :], None])[0], timeout, f"call {count} of {method}")

    def wait_for_connection(self, count: int = 1, timeout: float = 10.0) -> None:
        """Wait until the app holds so many sockets open."""
        self.wait(lambda: self.connections >= count, timeout, f"{count} socket connection(s)")

    def settle(self, quiet: float = 0.3, timeout: float = 10.0) -> None:
        """Wait until nothing is on its way and the app has been silent for a while."""
        deadline = time.monotonic() + timeout
        while not (self.courier.idle and time.monotonic() - self.courier.last_news >= quiet):
            if time.monotonic() > deadline:
                raise TimeoutError(f"no quiet within {timeout} s; {self._told()}")
            time.sleep(0.02)

    def let_pass(self, seconds: float = limits.STATUS_SECONDS + 1) -> None:
        """Let time pass: statuses, triggers and response URLs grow old."""
        self.clock.advance(seconds)
        self.state.ring()

    def _told(self) -> str:
        calls = [f"{call.method}{'' if call.ok else f' ({call.error or call.status})'}" for call in self.calls()[-8:]]
        return f"last deliveries {self.deliveries[-4:]}, last calls {calls}, complaints {self.complaints}"


def _place(message: Message) -> tuple[str, str]:
    return message.ts, message.channel
