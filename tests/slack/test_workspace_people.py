"""What people do and see, with a real Bolt app at the other end, over both transports."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from slack_bolt import App
from slack_bolt.adapter.socket_mode import SocketModeHandler
from slack_bolt.adapter.starlette import SlackRequestHandler
from slack_sdk import WebClient
from slack_sdk.webhook import WebhookClient
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route
from workspace import NotPossible, Workspace, sdk
from workspace.server import Server

PLAIN = {"type": "plain_text", "text": "題"}


def plain(text: str) -> dict[str, str]:
    return {"type": "plain_text", "text": text}


ANSWER: list[dict[str, Any]] = [
    {"type": "section", "text": plain("3団体です。")},
    {
        "type": "actions",
        "elements": [
            {"type": "button", "text": plain("年度で"), "action_id": "other", "value": "2018年度"},
            {"type": "button", "text": plain("根拠"), "action_id": "dispute", "value": "r1"},
            {
                "type": "static_select",
                "action_id": "year",
                "options": [{"text": plain("2018年"), "value": "2018"}, {"text": plain("2019年"), "value": "2019"}],
            },
        ],
    },
    {
        "type": "context_actions",
        "elements": [
            {
                "type": "feedback_buttons",
                "action_id": "feedback",
                "positive_button": {"text": plain("良い"), "value": "good"},
                "negative_button": {"text": plain("悪い"), "value": "bad"},
            }
        ],
    },
]
MODAL: dict[str, Any] = {
    "type": "modal",
    "callback_id": "dispute",
    "title": plain("この根拠は違う"),
    "submit": plain("送る"),
    "notify_on_close": True,
    "blocks": [
        {
            "type": "input",
            "block_id": "why",
            "label": plain("理由"),
            "element": {"type": "plain_text_input", "action_id": "reason", "max_length": 20},
        },
        {
            "type": "input",
            "block_id": "kind",
            "optional": True,
            "label": plain("種類"),
            "element": {
                "type": "radio_buttons",
                "action_id": "kind",
                "options": [{"text": plain("日付"), "value": "date"}, {"text": plain("名前"), "value": "name"}],
            },
        },
    ],
}


def build(slack: Workspace) -> App:
    """A small app with something of everything."""
    app = App(
        client=WebClient(slack.bot_token, base_url=slack.api_url),
        signing_secret=slack.signing_secret,
        request_verification_enabled=True,
    )

    @app.event("app_mention")
    def mentioned(event: dict[str, Any], say: Any) -> None:
        say(text="3団体です。", blocks=ANSWER, thread_ts=event.get("thread_ts") or event["ts"])

    @app.event("message")
    def heard(event: dict[str, Any]) -> None:
        pass

    @app.event("app_home_opened")
    def opened(event: dict[str, Any], client: WebClient) -> None:
        if event["tab"] == "home":
            blocks = [{"type": "section", "text": plain("ようこそ")}, {"type": "actions", "elements": [HOME_BUTTON]}]
            client.views_publish(user_id=event["user"], view={"type": "home", "blocks": blocks})

    @app.command("/renkei")
    def command(ack: Any, respond: Any, command: dict[str, Any]) -> None:
        ack("調べます")
        respond(text=f"{command['text']}：3団体です。", blocks=ANSWER)

    @app.action("other")
    def other(ack: Any, respond: Any, action: dict[str, Any]) -> None:
        ack()
        respond(text=f"{action['value']}：4団体です。", replace_original=True)

    @app.action("feedback")
    @app.action("year")
    def noted(ack: Any, body: dict[str, Any], client: WebClient) -> None:
        ack()
        action = body["actions"][0]
        text = action.get("value") or action["selected_option"]["value"]
        client.chat_postEphemeral(channel=body["channel"]["id"], user=body["user"]["id"], text=text)

    @app.action("dispute")
    def dispute(ack: Any, body: dict[str, Any], client: WebClient) -> None:
        ack()
        client.views_open(trigger_id=body["trigger_id"], view=MODAL)

    @app.view("dispute")
    def disputed(ack: Any, view: dict[str, Any], body: dict[str, Any], client: WebClient) -> None:
        reason = view["state"]["values"]["why"]["reason"]["value"]
        kind = view["state"]["values"]["kind"]["kind"]["selected_option"]
        if reason == "？":
            ack(response_action="errors", errors={"why": "理由を書いてください"})
        elif reason == "次":
            ack(response_action="push", view={**MODAL, "title": plain("もう一つ")})
        else:
            ack()
            text = f"{reason} {kind['value'] if kind else '-'}"
            client.chat_postMessage(channel=body["user"]["id"], text=text)

    @app.view_closed("dispute")
    def closed(ack: Any, body: dict[str, Any], client: WebClient) -> None:
        ack()
        client.chat_postMessage(channel=body["user"]["id"], text="閉じました")

    @app.shortcut("answer_this")
    def answer_this(ack: Any, body: dict[str, Any], client: WebClient) -> None:
        ack()
        where = {"channel": body["channel"]["id"], "thread_ts": body["message"]["ts"]}
        client.chat_postMessage(**where, text=f"「{body['message']['text']}」への答え")

    @app.shortcut("ask")
    def ask(ack: Any, body: dict[str, Any], client: WebClient) -> None:
        ack()
        client.views_open(trigger_id=body["trigger_id"], view=MODAL)

    return app


HOME_BUTTON = {"type": "button", "text": plain("違う"), "action_id": "dispute"}


@pytest.fixture(params=["socket", "http"])
def app(slack: Workspace, request: pytest.FixtureRequest) -> Iterator[App]:
    app = build(slack)
    if request.param == "socket":
        handler = SocketModeHandler(app, slack.app_token, web_client=app.client)
        handler.connect()
        slack.wait_for_connection()
        yield app
        sdk.close(slack, handler.client)
    else:
        http, server = SlackRequestHandler(app), Server()

        async def endpoint(request: Request) -> Response:
            return await http.handle(request)

        server.start(Starlette(routes=[Route("/slack/events", endpoint, methods=["POST"])]))
        assert slack.deliver_by_http(f"http://127.0.0.1:{server.port}/slack/events")
        yield app
        server.stop()


@pytest.fixture(autouse=True)
def calm(slack: Workspace) -> Iterator[None]:
    yield
    assert slack.complaints == []


def test_question_answer_and_feedback(slack: Workspace, app: App) -> None:
    yamada = slack.user("U1")
    question = yamada.mention("C1", "2018年の協定は？")
    answer = slack.wait_for_message("C1", question)
    assert "3団体です。" in answer.shown
    assert answer.action_ids == ["other", "dispute", "year", "feedback"]
    yamada.click(answer, "feedback", "positive").wait()
    assert yamada.wait_for_private("C1").text == "good"
    yamada.click(answer, "year", "2019年").wait()
    assert yamada.wait_for_private("C1", count=2).text == "2019"
    slack.settle()
    assert len(slack.answers("C1")) == 1


def test_a_button_replaces_its_message(slack: Workspace, app: App) -> None:
    yamada = slack.user("U1")
    answer = slack.wait_for_message("C1", yamada.mention("C1", "2018年の協定は？"))
    yamada.click(answer, "other").wait()
    assert slack.wait_for_update(answer).text == "2018年度：4団体です。"


def test_a_command_is_answered_privately(slack: Workspace, app: App) -> None:
    yamada = slack.user("U1")
    yamada.command("/renkei", "2018年", "C1").wait()
    assert yamada.wait_for_private("C1", count=2)
    assert {m.text for m in yamada.private("C1")} == {"調べます", "2018年：3団体です。"}
    assert slack.messages("C1") == []
    assert slack.user("U2").private() == []
    shown = next(m for m in yamada.private("C1") if m.blocks)
    with pytest.raises(NotPossible):
        slack.user("U2").click(shown, "other")
    yamada.click(shown, "other").wait()
    assert slack.wait_for_update(shown).text == "2018年度：4団体です。"


def test_a_modal_from_button_to_submission(slack: Workspace, app: App) -> None:
    yamada = slack.user("U1")
    answer = slack.wait_for_message("C1", yamada.mention("C1", "2018年の協定は？"))
    yamada.click(answer, "dispute").wait()
    view = yamada.wait_for_view("この根拠は違う")
    with pytest.raises(NotPossible, match="must not be empty"):
        yamada.submit(view)
    with pytest.raises(NotPossible, match="allowed 0 to 20"):
        yamada.submit(view, {"reason": "長" * 21})
    with pytest.raises(NotPossible, match="does not offer"):
        yamada.submit(view, {"reason": "x", "kind": "colour"})
    yamada.submit(view, {"reason": "？"}).wait()
    assert view.errors == {"why": "理由を書いてください"}
    assert yamada.view is view
    yamada.submit(view, {"reason": "1月でなく2月", "kind": "date"}).wait()
    assert slack.wait_for_message(yamada.direct).text == "1月でなく2月 date"
    assert yamada.view is None


def test_a_modal_pushed_and_closed(slack: Workspace, app: App) -> None:
    yamada = slack.user("U1")
    yamada.shortcut("ask").wait()
    first = yamada.wait_for_view()
    yamada.submit(first, {"why": "次"}).wait()
    second = yamada.wait_for_view("もう一つ")
    closing = yamada.close(second)
    assert closing
    closing.wait()
    assert slack.wait_for_message(yamada.direct).text == "閉じました"
    assert yamada.view is first


def test_a_shortcut_on_a_message(slack: Workspace, app: App) -> None:
    said = slack.user("U1").say("C1", "群馬の展示はいつ？")
    slack.user("U2").message_shortcut(said, "answer_this").wait()
    assert slack.wait_for_message("C1", said).text == "「群馬の展示はいつ？」への答え"


def test_home_and_its_buttons(slack: Workspace, app: App) -> None:
    yamada = slack.user("U1")
    yamada.open_home()
    home = yamada.wait_for_home()
    assert "ようこそ" in home.shown
    yamada.click(home, "dispute").wait()
    assert yamada.wait_for_view().title == "この根拠は違う"


def test_response_urls_are_good_for_five_posts_and_half_an_hour(slack: Workspace) -> None:
    yamada = slack.user("U1")
    slack.channel("C1").members.add("U1")
    url = slack.hooks + slack.state.response_url("U1", "C1")
    posts = [WebhookClient(url).send(text=str(n)).status_code for n in range(6)]
    assert posts == [200] * 5 + [404]
    assert [m.text for m in yamada.private("C1")] == ["0", "1", "2", "3", "4"]
    old = slack.hooks + slack.state.response_url("U1", "C1")
    slack.let_pass(1801)
    assert WebhookClient(old).send(text="x").body == '{"ok":false,"error":"expired_url"}'
    assert WebhookClient(slack.hooks + "nothing").send(text="x").status_code == 404


def test_what_people_cannot_do(slack: Workspace) -> None:
    yamada = slack.user("U1")
    said = yamada.say("C1", "質問")
    with pytest.raises(NotPossible, match="there is no go"):
        yamada.click(said, "go")
    with pytest.raises(NotPossible, match="own messages"):
        slack.user("U2").edit(said, "x")
    slack.manifest.commands, slack.manifest.shortcuts = {"/renkei"}, {"answer_this": "message"}
    with pytest.raises(NotPossible, match="/other is not a command"):
        yamada.command("/other")
    with pytest.raises(NotPossible, match="no global shortcut"):
        yamada.shortcut("answer_this")


def test_files_people_share(slack: Workspace) -> None:
    shared = slack.user("U1").share_file("C1", "一覧.csv", b"a,b", "見てください")
    assert (shared.subtype, shared.files[0]["name"]) == ("file_share", "一覧.csv")
