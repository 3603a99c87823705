"""Socket Mode from Slack's side: connections, envelopes, acknowledgements, disconnects."""

from __future__ import annotations

import asyncio
import contextlib
import json
import threading
import uuid
from collections.abc import Callable
from typing import Any

from starlette.websockets import WebSocket, WebSocketDisconnect

from . import limits
from .delivery import Attempt, Delivery
from .state import APP, State


class Connection:
    """One WebSocket that the app holds open."""

    def __init__(self, id_: str, websocket: WebSocket) -> None:
        self.id = id_
        self.websocket = websocket
        self._loop = asyncio.get_running_loop()
        self._outbox: asyncio.Queue[str | None] = asyncio.Queue()

    def send(self, message: dict[str, Any]) -> None:
        """Send from any thread."""
        self._put(json.dumps(message))

    def hang_up(self) -> None:
        """Close from Slack's side once everything before is sent."""
        self._put(None)

    def _put(self, text: str | None) -> None:
        if not self._loop.is_closed():
            self._loop.call_soon_threadsafe(self._outbox.put_nowait, text)

    async def pump(self) -> None:
        """Send what is put until hung up or the app is gone."""
        with contextlib.suppress(RuntimeError, WebSocketDisconnect):
            while (text := await self._outbox.get()) is not None:
                await self.websocket.send_text(text)
            await self.websocket.close()


class Sockets:
    """All connections; each envelope goes to one of them, in turn."""

    def __init__(
        self,
        state: State,
        acknowledged: Callable[[Delivery, Attempt, dict[str, Any]], bool],
        connected: Callable[[], None],
    ) -> None:
        self.connections: list[Connection] = []
        self._state = state
        self._acknowledged = acknowledged
        self._on_connect = connected
        self._tickets: set[str] = set()
        self._sent: dict[str, tuple[Delivery, Attempt, threading.Event]] = {}
        self._lock = threading.Lock()
        self._turn = 0

    @property
    def connected(self) -> bool:
        """Whether the app is there."""
        return bool(self.connections)

    def ticket(self) -> str:
        """Leave to open one connection, soon."""
        ticket = uuid.uuid4().hex
        self._tickets.add(ticket)
        return ticket

    def send(self, delivery: Delivery, attempt: Attempt) -> threading.Event | None:
        """Send one envelope; the event is set when it is acknowledged. None where nobody is connected."""
        with self._lock:
            if not self.connections:
                return None
            connection = self.connections[self._turn % len(self.connections)]
            self._turn += 1
            attempt.envelope_id, attempt.connection = str(uuid.uuid4()), connection.id
            answered = threading.Event()
            self._sent[attempt.envelope_id] = (delivery, attempt, answered)
        envelope: dict[str, Any] = {
            "envelope_id": attempt.envelope_id,
            "payload": delivery.payload,
            "type": delivery.type,
            "accepts_response_payload": delivery.type != "events_api",
        }
        if delivery.type == "events_api":
            envelope |= {"retry_attempt": attempt.number, "retry_reason": attempt.reason}
        connection.send(envelope)
        return answered

    def disconnect(self, reason: str = "refresh_requested") -> None:
        """Tell the app to reconnect, then close, as Slack does every few hours."""
        for connection in self._take_all():
            connection.send({"type": "disconnect", "reason": reason, "debug_info": {"host": "workspace"}})
            connection.hang_up()

    def drop(self) -> None:
        """Close every connection without a word."""
        for connection in self._take_all():
            connection.hang_up()

    def close(self) -> None:
        """Let go of everyone who waits."""
        self.drop()
        for *_, answered in list(self._sent.values()):
            answered.set()

    async def serve(self, websocket: WebSocket) -> None:
        """Serve one connection until either side closes it."""
        ticket = websocket.query_params.get("ticket", "")
        if ticket not in self._tickets or len(self.connections) >= limits.SOCKET_CONNECTIONS:
            await websocket.close(1008)
            return
        self._tickets.discard(ticket)
        await websocket.accept()
        connection = Connection(uuid.uuid4().hex[:8], websocket)
        connection.send(self._hello())
        with self._lock:
            self.connections.append(connection)
        pump = asyncio.ensure_future(connection.pump())
        self._state.ring()
        self._on_connect()
        try:
            with contextlib.suppress(WebSocketDisconnect, RuntimeError):
                while True:
                    self._read(await websocket.receive_text())
        finally:
            with self._lock, contextlib.suppress(ValueError):
                self.connections.remove(connection)
            pump.cancel()
            self._state.ring()

    def _take_all(self) -> list[Connection]:
        with self._lock:
            taken, self.connections = self.connections, []
        return taken

    def _hello(self) -> dict[str, Any]:
        count = len(self.connections) + 1
        return {"type": "hello", "num_connections": count, "connection_info": {"app_id": APP}, "debug_info": {}}

    def _read(self, text: str) -> None:
        try:
            message = json.loads(text)
        except ValueError:
            self._state.complain("the app sent something that is not JSON over the socket")
            return
        found = self._sent.get(message.get("envelope_id", ""))
        if found is None:
            self._state.complain("the app acknowledged an envelope that was never sent")
            return
        delivery, attempt, answered = found
        if answered.is_set():
            self._state.complain(f"{delivery.name} was acknowledged twice")
        elif self._acknowledged(delivery, attempt, message.get("payload") or {}):
            answered.set()
