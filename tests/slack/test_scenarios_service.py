"""The bot as a service: HTTP around the events, start, stop, the Procfile; in processes of its own, with its engine."""

from __future__ import annotations

import http.client
import json
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from running import CHANNEL, MANIFEST, World, running, variables
from workspace import Workspace

ROOT = Path(__file__).parents[2]
SERVE = "import sys; from bot import serve; sys.exit(serve.run(http=%s))"
Q = "群馬県市長会との協定はいつ？"


@pytest.fixture
def web(tmp_path: Path) -> Iterator[World]:
    """A bot that receives by HTTP."""
    with running(tmp_path / "journal.sqlite", "http") as found:
        yield found


def get(world: World, path: str) -> tuple[int, str]:
    connection = http.client.HTTPConnection(world.bot.url.removeprefix("http://"), timeout=5)
    connection.request("GET", path)
    response = connection.getresponse()
    return response.status, response.read().decode()


def test_a_platform_learns_how_the_bot_is(web: World, monkeypatch: pytest.MonkeyPatch) -> None:
    assert get(web, "/healthz") == (200, "ok")
    status, body = get(web, "/readyz")
    assert (status, json.loads(body)) == (200, {"knowledge": True, "journal": True})

    def away() -> None:
        raise OSError

    monkeypatch.setattr(web.journal, "check", away)
    status, body = get(web, "/readyz")
    assert (status, json.loads(body)) == (503, {"knowledge": True, "journal": False})
    assert get(web, "/elsewhere")[0] == 404


def test_metrics_count_answers(web: World) -> None:
    web.slack.wait_for_message(CHANNEL, web.ann.mention(CHANNEL, "群馬の展示は？"))
    status, body = get(web, "/metrics")
    assert status == 200
    assert 'renkei_answers_total{status="answered",surface="mention"}' in body


@pytest.mark.parametrize("forgery", ["wrong", "old", "unsigned"])
def test_what_slack_did_not_sign_is_refused(web: World, forgery: str) -> None:
    event = {"type": "app_mention", "text": "群馬の展示は？", "user": "U0ANN", "channel": CHANNEL, "ts": "1.1"}
    payload = {"type": "event_callback", "event_id": "Ev1", "event": event}
    assert web.slack.forge(forgery, payload) == 401
    web.slack.settle()
    assert web.engine.asked == []


def test_nonsense_is_refused(web: World) -> None:
    for body, wanted in ((b"\xff\xfe", 400), (b"x" * 2_100_000, 413), (b"{}", 401)):
        connection = http.client.HTTPConnection(web.bot.url.removeprefix("http://"), timeout=5)
        connection.request("POST", "/slack/events", body, {"Content-Type": "application/json"})
        assert connection.getresponse().status == wanted


@contextmanager
def process(code: list[str], environment: dict[str, str], cwd: Path) -> Iterator[subprocess.Popen[str]]:
    """A process of its own, ended with the test."""
    clean = {k: v for k, v in os.environ.items() if not k.startswith(("SLACK_", "RENKEI_", "DATABASE_", "PORT"))}
    started = subprocess.Popen(
        code,
        env={**clean, "PYTHONPATH": str(ROOT), **environment},
        cwd=cwd,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        start_new_session=True,
    )
    try:
        yield started
    finally:
        if started.poll() is None:
            os.killpg(started.pid, signal.SIGKILL)
        started.wait(10)
        if started.stdout:
            started.stdout.close()


def free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])


def reachable(slack: Workspace, port: int, seconds: float = 30) -> None:
    deadline = time.monotonic() + seconds
    while True:
        try:
            socket.create_connection(("127.0.0.1", port), 1).close()
            break
        except OSError:
            assert time.monotonic() < deadline, "the web process does not listen"
            time.sleep(0.1)
    assert slack.deliver_by_http(f"http://127.0.0.1:{port}/slack/events")


@pytest.mark.parametrize("transport", ["socket", "http"])
def test_what_was_accepted_is_answered_before_the_end(tmp_path: Path, transport: str) -> None:
    with Workspace(MANIFEST) as slack:
        slack.channel(CHANNEL)
        port = free_port()
        environment = variables(slack, tmp_path / "journal.sqlite", HOST="127.0.0.1", PORT=str(port))
        with process([sys.executable, "-c", SERVE % (transport == "http")], environment, tmp_path) as bot:
            if transport == "http":
                reachable(slack, port)
            else:
                slack.wait_for_connection(timeout=30)
            slack.delay("assistant.threads.setStatus", 1.5)
            question = slack.user("U0ANN").mention(CHANNEL, Q)
            for delivery in slack.deliveries_of(question):
                delivery.wait()
            bot.send_signal(signal.SIGTERM)
            answer = slack.wait_for_message(CHANNEL, question)
            assert "2018年4月16日" in answer.text
            assert bot.wait(15) == 0
            slack.settle()
            assert len(slack.answers(CHANNEL)) == 1


def test_missing_settings_are_told_line_by_line(tmp_path: Path) -> None:
    with process([sys.executable, "-c", SERVE % False], {"SLACK_BOT_TOKEN": "xoxb-secret-1"}, tmp_path) as bot:
        out, _ = bot.communicate(timeout=30)
    assert bot.returncode == 2
    assert out.startswith("SLACK_APP_TOKEN がありません。")
    assert len(out.splitlines()) == 1
    assert "secret" not in out


def test_a_token_that_slack_does_not_know(tmp_path: Path) -> None:
    with Workspace(MANIFEST) as slack:
        environment = variables(slack, tmp_path / "journal.sqlite") | {"SLACK_BOT_TOKEN": "xoxb-wrong"}
        with process([sys.executable, "-c", SERVE % False], environment, tmp_path) as bot:
            out, _ = bot.communicate(timeout=30)
    assert bot.returncode == 1
    assert "invalid_auth" in out
    assert "Traceback" not in out
    assert "xoxb-wrong" not in out


def test_the_procfile_serves_from_a_clean_start(tmp_path: Path) -> None:
    honcho = Path(sys.executable).with_name("honcho")
    if not (ROOT / ".venv/bin/renkei").exists() or not honcho.exists():
        pytest.skip("the Procfile runs in the environment that make sets up")
    with Workspace(MANIFEST) as slack:
        slack.channel(CHANNEL)
        port = free_port()
        environment = variables(
            slack, tmp_path / "journal.sqlite", RENKEI_STORE=str(tmp_path / "knowledge.sqlite"), HOST="127.0.0.1"
        )
        with process([str(honcho), "-e", os.devnull, "start", "-p", str(port)], environment, ROOT) as started:
            slack.wait_for_connection(timeout=60)
            reachable(slack, port, 60)
            question = slack.user("U0ANN").mention(CHANNEL, Q)
            assert "2018年4月16日" in slack.wait_for_message(CHANNEL, question, timeout=20).text
            slack.settle()
            assert len(slack.answers(CHANNEL)) == 1
            started.send_signal(signal.SIGTERM)
            started.wait(20)
