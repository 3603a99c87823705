"""Brings deliveries to the app, over a socket or by HTTP: times the acknowledgement, tries again, gives up."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from functools import partial
from typing import Any, Literal

from . import limits
from .delivery import Attempt, Delivery
from .outbound import NO_RETRY, Outbound
from .sockets import Sockets
from .state import State

Transport = Literal["socket", "http"]


class Courier:
    """How the app is reached. Slack waits a minute and five before its later retries; `retry_delays` are shorter here.

    `lose_acks` many acknowledgements to come are lost on their way, as on a bad line.
    """

    def __init__(self, state: State, signing_secret: str) -> None:
        self.transport: Transport = "socket"
        self.ack_seconds = limits.ACK_SECONDS
        self.retry_delays = (0.0, 0.2, 0.5)
        self.lose_acks = 0
        self.deliveries: list[Delivery] = []
        self.last_news = time.monotonic()
        self._state = state
        self._open = 0
        self._lock = threading.Lock()
        self._closed = threading.Event()
        self.sockets = Sockets(state, self._acknowledged, self.flush)
        self.outbound = Outbound(signing_secret)
        self._waiting: list[Delivery] = []

    @property
    def idle(self) -> bool:
        """Whether nothing is on its way."""
        return self._open == 0

    def send(self, delivery: Delivery) -> Delivery:
        """Deliver; returns at once."""
        with self._lock:
            self.deliveries.append(delivery)
        self._try(delivery)
        return delivery

    def resend(self, delivery: Delivery, retry: bool = True) -> Delivery:
        """Deliver the very same thing once more, marked as a retry or not."""
        reason = "timeout" if self.transport == "socket" else "http_timeout"
        attempt = delivery.begin(reason if retry else "", None if retry else 0)
        self._start(delivery, attempt, again=False)
        return delivery

    def flush(self) -> None:
        """Deliver what waited for a connection."""
        with self._lock:
            waiting, self._waiting = self._waiting, []
        for delivery in waiting:
            self._try(delivery)

    def close(self) -> None:
        """Stop trying."""
        self._closed.set()
        self.sockets.close()

    def _try(self, delivery: Delivery, reason: str = "") -> None:
        if self._closed.is_set():
            return
        if self.transport == "socket" and not self.sockets.connected:
            self._no_connection(delivery)
            return
        self._start(delivery, delivery.begin(reason), again=delivery.type == "events_api")

    def _no_connection(self, delivery: Delivery) -> None:
        if delivery.type == "events_api":
            with self._lock:
                self._waiting.append(delivery)
        else:
            self._give_up(delivery, "dispatch_failed: no connection")

    def _start(self, delivery: Delivery, attempt: Attempt, again: bool) -> None:
        """Send now where that is quick, so that things arrive in order; wait for the outcome in a thread."""
        with self._lock:
            self._open += 1
        if self.transport == "socket":
            answered = self.sockets.send(delivery, attempt)
            outcome = partial(self._over_socket, answered)
        else:
            outcome = partial(self._over_http, delivery, attempt)
        threading.Thread(target=self._follow, args=(delivery, attempt, again, outcome), daemon=True).start()

    def _follow(self, delivery: Delivery, attempt: Attempt, again: bool, outcome: Callable[[], str]) -> None:
        try:
            why = outcome()
            if why and again and attempt.number < limits.RETRIES and why != NO_RETRY:
                self._closed.wait(self.retry_delays[min(attempt.number, len(self.retry_delays) - 1)])
                self._try(delivery, why)
            elif why:
                self._give_up(delivery, why)
        finally:
            with self._lock:
                self._open -= 1
                self.last_news = time.monotonic()
            self._state.ring()

    def _over_socket(self, answered: threading.Event | None) -> str:
        if answered is None:
            return "no connection"
        if answered.wait(self.ack_seconds) or self._closed.is_set():
            return ""
        return "timeout"

    def _over_http(self, delivery: Delivery, attempt: Attempt) -> str:
        answer, why = self.outbound.send(delivery, attempt, self.ack_seconds)
        attempt.took = time.monotonic() - attempt.sent
        if not why and self._lost():
            attempt.status, why = 0, "http_timeout"
        if not why:
            delivery.succeed(answer)
        return why

    def _acknowledged(self, delivery: Delivery, attempt: Attempt, answer: dict[str, Any]) -> bool:
        """An acknowledgement came over a socket; false where it is lost."""
        if self._lost():
            return False
        attempt.took = time.monotonic() - attempt.sent
        attempt.status = 200
        if attempt.took > self.ack_seconds:
            self._state.complain(f"{delivery.name} was acknowledged after {attempt.took:.1f} s")
        delivery.succeed(answer)
        self._state.ring()
        return True

    def _lost(self) -> bool:
        with self._lock:
            lost = self.lose_acks > 0
            self.lose_acks -= lost
            return lost

    def _give_up(self, delivery: Delivery, why: str) -> None:
        delivery.fail(why)
        self._state.complain(f"{delivery.name} was not delivered: {why}")
        self._state.ring()
