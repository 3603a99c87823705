"""A web server in a thread: up when `start` returns, gone when `stop` does."""

from __future__ import annotations

import asyncio
import contextlib
import socket
import threading
import time
from typing import Any

import uvicorn
from uvicorn.protocols.websockets.auto import AutoWebSocketsProtocol


class Server:
    """Serves an ASGI application on a free port of 127.0.0.1."""

    def __init__(self, port: int = 0) -> None:
        self._socket = socket.socket()
        self._socket.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        self._socket.bind(("127.0.0.1", port))
        self.port: int = self._socket.getsockname()[1]
        self.loop: asyncio.AbstractEventLoop | None = None
        self._serving: asyncio.Task[None] | None = None
        self._thread: threading.Thread | None = None

    def start(self, app: Any) -> None:
        """Serve from now on."""
        if AutoWebSocketsProtocol is None:
            raise RuntimeError("Socket Mode needs a WebSocket library beside uvicorn: install wsproto")
        server = uvicorn.Server(uvicorn.Config(app, log_level="critical", access_log=False, lifespan="off"))
        self._thread = threading.Thread(target=asyncio.run, args=(self._serve(server),), name="workspace", daemon=True)
        self._thread.start()
        deadline = time.monotonic() + 10
        while not server.started:
            if time.monotonic() > deadline or not self._thread.is_alive():
                raise RuntimeError("the workspace's server did not start")
            time.sleep(0.002)

    def stop(self) -> None:
        """Serve no more; who is still connected is cut off."""
        if self.loop and self._serving and self._thread:
            self.loop.call_soon_threadsafe(self._serving.cancel)
            self._thread.join(10)
        self._socket.close()

    async def _serve(self, server: uvicorn.Server) -> None:
        self.loop = asyncio.get_running_loop()
        self._serving = asyncio.ensure_future(server.serve(sockets=[self._socket]))
        with contextlib.suppress(asyncio.CancelledError):
            await self._serving
        for listener in getattr(server, "servers", []):
            listener.close()
        running = asyncio.all_tasks() - {asyncio.current_task()}
        for task in running:
            task.cancel()
        await asyncio.gather(*running, return_exceptions=True)
        for connection in list(server.server_state.connections):
            connection.transport.abort()
        await asyncio.sleep(0.005)
