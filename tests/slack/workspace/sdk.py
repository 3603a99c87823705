"""Closing the SDK's socket client without its waiting times, which add up over many tests."""

from __future__ import annotations

import time

from slack_sdk.socket_mode import SocketModeClient

from .workspace import Workspace


def close(workspace: Workspace, client: SocketModeClient) -> None:
    """Close a client at once: it would else wait for the next frame (3 s) and the next message (1 s)."""
    client.closed = True
    client.auto_reconnect_enabled = False
    client.current_session_state.terminated = True
    workspace.drop_connections()
    deadline = time.monotonic() + 1
    while client.is_connected() and time.monotonic() < deadline:  # closing while its reader closes is a race in the SDK
        time.sleep(0.005)
    client.enqueue_message("")
    client.close()
