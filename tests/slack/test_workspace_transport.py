"""How events reach the app: the SDK's own socket client on one side, signed HTTP on the other."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from typing import Any
from urllib.parse import parse_qs

import pytest
from slack_sdk import WebClient
from slack_sdk.signature import SignatureVerifier
from slack_sdk.socket_mode import SocketModeClient
from slack_sdk.socket_mode.request import SocketModeRequest
from slack_sdk.socket_mode.response import SocketModeResponse
from workspace import Workspace, sdk


class Ear:
    """An app that only listens: it remembers what it got and acknowledges unless told otherwise."""

    def __init__(self) -> None:
        self.got: list[dict[str, Any]] = []
        self.deaf = False
        self.answer: dict[str, Any] = {}

    def on_socket(self, client: Any, request: SocketModeRequest) -> None:
        envelope = {"type": request.type, "retry": request.retry_attempt, "reason": request.retry_reason}
        self.got.append({**envelope, "payload": request.payload})
        if not self.deaf:
            client.send_socket_mode_response(SocketModeResponse(request.envelope_id, self.answer or None))

    def events(self) -> list[dict[str, Any]]:
        return [item["payload"]["event"] for item in self.got]


def connect(slack: Workspace, ear: Ear) -> SocketModeClient:
    socket = SocketModeClient(
        slack.app_token, web_client=WebClient(slack.bot_token, base_url=slack.api_url), ping_interval=0.5
    )
    socket.socket_mode_request_listeners.append(ear.on_socket)
    socket.connect()
    return socket


@pytest.fixture
def ear(slack: Workspace) -> Iterator[Ear]:
    ear = Ear()
    socket = connect(slack, ear)
    slack.wait_for_connection()
    yield ear
    sdk.close(slack, socket)


def test_a_message_is_told_and_acknowledged(slack: Workspace, ear: Ear) -> None:
    said = slack.user("U1").say("C1", "群馬の展示は？")
    [delivery] = slack.deliveries_of(said)
    assert delivery.wait().acknowledged
    [event] = ear.events()
    wanted = {"type": "message", "text": "群馬の展示は？", "user": "U1", "channel": "C1", "channel_type": "channel"}
    assert event.items() >= wanted.items()
    assert (ear.got[0]["type"], ear.got[0]["retry"]) == ("events_api", 0)


def test_a_mention_is_told_twice_with_different_event_ids(slack: Workspace, ear: Ear) -> None:
    said = slack.user("U1").mention("C1", "群馬の展示は？")
    slack.settle()
    assert [event["type"] for event in ear.events()] == ["message", "app_mention"]
    assert {event["ts"] for event in ear.events()} == {said.ts}
    assert len({delivery.event_id for delivery in slack.deliveries_of(said)}) == 2
    slack.happenings.mention_order = ("app_mention", "message")
    slack.user("U1").mention("C1", "もう一度")
    slack.settle()
    assert [event["type"] for event in ear.events()[2:]] == ["app_mention", "message"]


def test_what_the_app_does_not_hear(slack: Workspace, ear: Ear) -> None:
    slack.channel("C2", bot=False)
    slack.user("U1").say("C2", "内緒")
    slack.manifest.events.discard("message.channels")
    slack.user("U1").say("C1", "聞こえない")
    slack.manifest.scopes.discard("im:history")
    slack.user("U1").dm("これも")
    slack.settle()
    assert ear.got == []


def test_threads_edits_deletions_reactions_joins_tabs(slack: Workspace, ear: Ear) -> None:
    sato, root = slack.user("U2"), slack.user("U1").say("C1", "質問")
    slack.user("U1").reply(root, "続き")
    slack.user("U1").edit(root, "質問2")
    slack.add_preview(root)
    slack.user("U1").react(root, "eyes")
    slack.user("U1").delete(root)
    sato.join("C1")
    sato.open_messages()
    sato.open_home()
    slack.settle()
    events = ear.events()
    kinds = [event.get("subtype") or event["type"] for event in events]
    assert kinds == [
        "message",
        "message",
        "message_changed",
        "message_changed",
        "reaction_added",
        "message_deleted",
        "member_joined_channel",
        "channel_join",
        "app_home_opened",
        "app_home_opened",
    ]
    assert (events[1]["thread_ts"], events[1]["parent_user_id"]) == (root.ts, "U1")
    assert (events[2]["previous_message"]["text"], events[2]["message"]["text"]) == ("質問", "質問2")
    assert events[2]["message"]["edited"]["user"] == "U1"
    assert events[3]["previous_message"]["text"] == events[3]["message"]["text"]
    assert events[5]["deleted_ts"] == root.ts
    assert [event["tab"] for event in events[8:]] == ["messages", "home"]


def test_own_and_other_bots_messages_are_told_too(slack: Workspace, ear: Ear, client: WebClient) -> None:
    slack.channel("C1")
    client.chat_postMessage(channel="C1", text="わたし")
    slack.other_bot().say("C1", "ほかのボット")
    slack.settle()
    assert [event["bot_id"] for event in ear.events()] == ["B0BOT", "B0OTHER"]


def test_without_acknowledgement_an_event_comes_again(slack: Workspace, ear: Ear) -> None:
    slack.courier.ack_seconds, slack.courier.retry_delays = 0.2, (0.0,)
    ear.deaf = True
    said = slack.user("U1").say("C1", "聞いてますか")
    slack.wait(lambda: len(ear.got) >= 2, 5, "a retry")
    ear.deaf = False
    [delivery] = slack.deliveries_of(said)
    delivery.wait()
    assert [item["retry"] for item in ear.got][:3] == [0, 1, 2]
    assert ear.got[1]["reason"] == "timeout"
    assert len({item["payload"]["event_id"] for item in ear.got}) == 1


def test_an_event_is_given_up_after_three_retries(slack: Workspace, ear: Ear) -> None:
    slack.courier.ack_seconds, slack.courier.retry_delays = 0.1, (0.0,)
    ear.deaf = True
    [delivery] = slack.deliveries_of(slack.user("U1").say("C1", "聞いてますか"))
    slack.settle()
    assert (delivery.failure, len(delivery.attempts)) == ("timeout", 4)
    with pytest.raises(AssertionError, match="not delivered: timeout"):
        delivery.wait()
    assert slack.complaints == ["message was not delivered: timeout"]


def test_a_lost_acknowledgement_means_a_second_delivery(slack: Workspace, ear: Ear) -> None:
    slack.courier.ack_seconds = 0.2
    slack.lose_acks(1)
    slack.user("U1").say("C1", "質問")
    slack.settle()
    assert [item["retry"] for item in ear.got] == [0, 1]


def test_the_same_event_again_on_demand(slack: Workspace, ear: Ear) -> None:
    said = slack.user("U1").say("C1", "質問")
    slack.settle()
    slack.resend(said)
    slack.settle()
    slack.resend(said, retry=False)
    slack.settle()
    assert [item["retry"] for item in ear.got] == [0, 1, 0]
    assert len({item["payload"]["event_id"] for item in ear.got}) == 1


def test_late_and_double_acknowledgements_are_complaints(slack: Workspace) -> None:
    ear = Ear()
    ear.deaf = True
    slack.courier.ack_seconds = 0.1
    socket = connect(slack, ear)
    slack.wait_for_connection()
    delivery = slack.user("U1").command("/renkei", "ヘルプ", "C1")
    slack.settle()
    assert delivery.failure == "timeout"
    answer = SocketModeResponse(delivery.attempts[0].envelope_id)
    for _ in range(2):
        socket.send_socket_mode_response(answer)
    socket.send_socket_mode_response(SocketModeResponse("nobody"))
    slack.wait(lambda: len(slack.complaints) >= 4, 5, "complaints")
    sdk.close(slack, socket)
    assert "acknowledged after" in slack.complaints[1]
    assert "twice" in slack.complaints[2]
    assert "never sent" in slack.complaints[3]


@pytest.mark.parametrize("politely", [True, False])
def test_the_client_comes_back_after_a_disconnect(slack: Workspace, ear: Ear, politely: bool) -> None:
    opened = len(slack.calls("apps.connections.open"))
    slack.disconnect() if politely else slack.drop_connections()
    slack.wait_for_call("apps.connections.open", count=opened + 1)
    slack.wait_for_connection()
    slack.user("U1").say("C1", "質問")
    slack.settle()
    assert [event["text"] for event in ear.events()] == ["質問"]


def test_events_wait_for_the_first_connection(slack: Workspace) -> None:
    slack.user("U1").say("C1", "まだ誰もいない")
    assert slack.user("U1").command("/renkei").failure.startswith("dispatch_failed")
    ear = Ear()
    socket = connect(slack, ear)
    slack.wait(lambda: ear.got, 5, "the event")
    sdk.close(slack, socket)
    assert [event["text"] for event in ear.events()] == ["まだ誰もいない"]


def test_two_connections_take_turns(slack: Workspace, ear: Ear) -> None:
    other = Ear()
    socket = connect(slack, other)
    slack.wait_for_connection(2)
    for n in range(4):
        slack.user("U1").say("C1", str(n))
    slack.settle()
    sdk.close(slack, socket)
    assert (len(ear.got), len(other.got)) == (2, 2)


def test_a_ticket_opens_one_connection(slack: Workspace, ear: Ear) -> None:
    url = WebClient(base_url=slack.api_url).apps_connections_open(app_token=slack.app_token)["url"]
    assert "ticket=" in url
    assert slack.connections == 1


class Web:
    """The same listener behind a request URL."""

    def __init__(self, secret: str) -> None:
        self.got: list[tuple[dict[str, str], dict[str, Any]]] = []
        self.statuses: list[int] = []
        self.no_retry = False
        self.answer = b""
        verifier, web = SignatureVerifier(secret), self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                body = self.rfile.read(int(self.headers["content-length"])).decode()
                headers = {name.lower(): value for name, value in self.headers.items()}
                self.answer(*web.take(body, headers, verifier.is_valid_request(body, headers)))

            def answer(self, status: int, content: bytes) -> None:
                self.send_response(status)
                if web.no_retry:
                    self.send_header("x-slack-no-retry", "1")
                self.end_headers()
                self.wfile.write(content)

            def log_message(self, *args: Any) -> None:
                pass

        self.server = HTTPServer(("127.0.0.1", 0), Handler)
        threading.Thread(target=self.server.serve_forever, args=(0.05,), daemon=True).start()
        self.url = f"http://127.0.0.1:{self.server.server_port}/slack/events"

    def take(self, body: str, headers: dict[str, str], genuine: bool) -> tuple[int, bytes]:
        if not genuine:
            return 401, b""
        form = headers["content-type"].startswith("application/x-www-form-urlencoded")
        payload = {name: values[0] for name, values in parse_qs(body).items()} if form else json.loads(body)
        if payload.get("type") == "url_verification":
            return 200, payload["challenge"].encode()
        self.got.append((headers, payload))
        return (self.statuses.pop(0) if self.statuses else 200), self.answer


@pytest.fixture
def web(slack: Workspace) -> Iterator[Web]:
    web = Web(slack.signing_secret)
    assert slack.deliver_by_http(web.url)
    yield web
    web.server.shutdown()
    web.server.server_close()


def test_events_are_posted_and_signed(slack: Workspace, web: Web) -> None:
    said = slack.user("U1").say("C1", "質問")
    slack.deliveries_of(said)[0].wait()
    [(headers, payload)] = web.got
    assert payload["event"]["text"] == "質問"
    assert "x-slack-retry-num" not in headers


@pytest.mark.parametrize("forgery", ["wrong", "old", "unsigned"])
def test_forged_requests_can_be_told(slack: Workspace, web: Web, forgery: Any) -> None:
    assert slack.forge(forgery, {"type": "event_callback"}) == 401
    assert web.got == []


def test_failures_are_retried_with_number_and_reason(slack: Workspace, web: Web) -> None:
    slack.courier.retry_delays = (0.0,)
    web.statuses = [500, 404, 200]
    slack.user("U1").say("C1", "質問")
    slack.settle()
    retries = [(headers.get("x-slack-retry-num"), headers.get("x-slack-retry-reason")) for headers, _ in web.got]
    assert retries == [(None, None), ("1", "http_error"), ("2", "http_error")]


def test_the_app_may_decline_retries(slack: Workspace, web: Web) -> None:
    web.statuses, web.no_retry = [500], True
    [delivery] = slack.deliveries_of(slack.user("U1").say("C1", "質問"))
    slack.settle()
    assert (len(delivery.attempts), delivery.failure) == (1, "refused for good")


def test_commands_and_interactions_are_forms(slack: Workspace, web: Web) -> None:
    web.answer = b'{"text": "private"}'
    yamada = slack.user("U1", "yamada")
    yamada.command("/renkei", "2018年の協定", "C1").wait()
    _, command = web.got[0]
    assert (command["command"], command["text"], command["channel_id"]) == ("/renkei", "2018年の協定", "C1")
    assert yamada.wait_for_private("C1").text == "private"
    web.answer = b""
    yamada.message_shortcut(yamada.say("C1", "いつ？"), "answer_this").wait()
    payload = json.loads(next(p["payload"] for _, p in web.got if "payload" in p))
    assert (payload["type"], payload["callback_id"]) == ("message_action", "answer_this")


def test_several_workers_take_turns(slack: Workspace, web: Web) -> None:
    other = Web(slack.signing_secret)
    slack.deliver_by_http(web.url, other.url)
    said = slack.user("U1").say("C1", "質問")
    slack.settle()
    slack.resend(said)
    slack.settle()
    other.server.shutdown()
    other.server.server_close()
    [(_, first)], [(headers, second)] = sorted([web.got, other.got], key=lambda got: "x-slack-retry-num" in got[0][0])
    assert first["event_id"] == second["event_id"]
    assert headers["x-slack-retry-reason"] == "http_timeout"


def test_nobody_there(slack: Workspace) -> None:
    slack.courier.transport, slack.courier.retry_delays = "http", (0.0,)
    slack.courier.outbound.urls = ["http://127.0.0.1:9/slack/events"]
    [delivery] = slack.deliveries_of(slack.user("U1").say("C1", "質問"))
    slack.settle()
    assert delivery.failure == "connection_failed"
