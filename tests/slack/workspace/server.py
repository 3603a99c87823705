"""A web server in a thread: up when `start` returns, gone when `stop` does."""

from __future__ import annotations

import asyncio
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
        self._server: uvicorn.Server | None = None
        self._thread: threading.Thread | None = None
        self.loop: asyncio.AbstractEventLoop | None = None

    def start(self, app: Any) -> None:
        """Serve from now on."""
        if AutoWebSocketsProtocol is None:
            raise RuntimeError("Socket Mode needs a WebSocket library beside uvicorn: install wsproto")
        config = uvicorn.Config(
            app, log_level="critical", access_log=False, lifespan="off", ws="auto", timeout_graceful_shutdown=1
        )
        self._server = uvicorn.Server(config)
        self._thread = threading.Thread(target=self._run, name="workspace", daemon=True)
        self._thread.start()
        deadline = time.monotonic() + 10
        while not self._server.started:
            if time.monotonic() > deadline or not self._thread.is_alive():
                raise RuntimeError("the workspace's server did not start")
            time.sleep(0.005)

    def stop(self) -> None:
        """Serve no more."""
        if self._server and self._thread:
            self._server.should_exit = self._server.force_exit = True
            self._thread.join(10)
        self._socket.close()

    def _run(self) -> None:
        assert self._server
        asyncio.run(self._serve(self._server))

    async def _serve(self, server: uvicorn.Server) -> None:
        self.loop = asyncio.get_running_loop()
        await server.serve(sockets=[self._socket])
