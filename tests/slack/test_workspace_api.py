"""The Web API, called with the SDK's own client."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError
from workspace import Workspace

METADATA = {"event_type": "answer", "event_payload": {"id": "a1"}}


def refused(call: Callable[[], Any]) -> dict[str, Any]:
    with pytest.raises(SlackApiError) as caught:
        call()
    data: dict[str, Any] = caught.value.response.data
    return data


@pytest.fixture(autouse=True)
def places(slack: Workspace) -> None:
    slack.user("U1", "yamada", locale="ja-JP")
    slack.channel("C1", "general").members.add("U1")
    slack.channel("C2", "elsewhere", bot=False)
    slack.channel("G1", "secret", kind="group", bot=False)


def test_auth_test_says_who_and_which_scopes(slack: Workspace, client: WebClient) -> None:
    answer = client.auth_test()
    assert answer["user_id"] == slack.bot
    assert "chat:write" in answer.headers["x-oauth-scopes"].split(",")


@pytest.mark.parametrize(
    ("token", "error"), [("", "not_authed"), ("xoxb-wrong", "invalid_auth"), ("app", "not_allowed_token_type")]
)
def test_tokens_are_checked(slack: Workspace, token: str, error: str) -> None:
    stranger = WebClient(slack.app_token if token == "app" else token, base_url=slack.api_url)
    assert refused(stranger.auth_test)["error"] == error


def test_connections_need_the_app_token(slack: Workspace, client: WebClient) -> None:
    assert refused(lambda: client.apps_connections_open(app_token=slack.bot_token))["error"] == "not_allowed_token_type"
    assert client.apps_connections_open(app_token=slack.app_token)["url"].startswith("ws://127.0.0.1:")


def test_unknown_methods_and_missing_parameters(client: WebClient) -> None:
    assert refused(lambda: client.api_call("chat.shout"))["error"] == "unknown_method"
    answer = refused(lambda: client.api_call("chat.postMessage", json={"text": "x"}))
    assert answer["response_metadata"]["messages"] == [
        "[ERROR] missing required field: channel [json-pointer:/channel]"
    ]


def test_a_missing_scope_is_named(slack: Workspace, client: WebClient) -> None:
    slack.manifest.scopes.discard("users:read")
    answer = refused(lambda: client.users_info(user="U1"))
    assert answer["error"] == "missing_scope"
    assert answer["needed"] == "users:read"
    assert "chat:write" in answer["provided"]


def test_messages_need_membership(slack: Workspace, client: WebClient) -> None:
    assert refused(lambda: client.chat_postMessage(channel="C2", text="x"))["error"] == "not_in_channel"
    assert refused(lambda: client.chat_postMessage(channel="G1", text="x"))["error"] == "channel_not_found"
    assert refused(lambda: client.chat_postMessage(channel="C9", text="x"))["error"] == "channel_not_found"
    slack.manifest.scopes.add("chat:write.public")
    assert client.chat_postMessage(channel="C2", text="x")["ok"]
    slack.channel("C1").archived = True
    assert refused(lambda: client.chat_postMessage(channel="C1", text="x"))["error"] == "is_archived"


def test_messages_are_found_by_channel_name_and_by_person(slack: Workspace, client: WebClient) -> None:
    assert client.chat_postMessage(channel="#general", text="x")["channel"] == "C1"
    assert client.chat_postMessage(channel="U1", text="x")["channel"] == slack.user("U1").direct


@pytest.mark.filterwarnings("ignore")
def test_a_message_needs_content(client: WebClient) -> None:
    assert refused(lambda: client.chat_postMessage(channel="C1", text=""))["error"] == "no_text"
    assert (
        refused(lambda: client.chat_postMessage(channel="C1", text="x", blocks="{"))["error"] == "invalid_blocks_format"
    )


def test_refused_blocks_come_with_details(client: WebClient) -> None:
    section = {"type": "section", "text": {"type": "mrkdwn", "text": "a" * 3001}}
    answer = refused(lambda: client.chat_postMessage(channel="C1", text="x", blocks=[section]))
    detail = "must be less than 3001 characters [json-pointer:/blocks/0/text/text]"
    assert (answer["error"], answer["errors"]) == ("invalid_blocks", [detail])
    assert answer["response_metadata"]["messages"] == [f"[ERROR] {detail}"]


@pytest.mark.filterwarnings("ignore")
def test_a_message_without_text_is_a_complaint(slack: Workspace, client: WebClient) -> None:
    answer = client.chat_postMessage(channel="C1", blocks=[{"type": "divider"}])
    assert answer["warning"] == "missing_text_in_message"
    assert "without text" in slack.complaints[0]


def test_threads_and_history(slack: Workspace, client: WebClient) -> None:
    root = slack.user("U1").say("C1", "質問")
    client.chat_postMessage(channel="C1", text="答え", thread_ts=root.ts, metadata=METADATA)
    [shown] = client.conversations_history(channel="C1")["messages"]
    assert (shown["text"], shown["reply_count"]) == ("質問", 1)
    replies = client.conversations_replies(channel="C1", ts=root.ts)["messages"]
    assert [m["text"] for m in replies] == ["質問", "答え"]
    assert "metadata" not in replies[1]
    full = client.conversations_replies(channel="C1", ts=root.ts, include_all_metadata=True)["messages"]
    assert full[1]["metadata"] == METADATA
    assert refused(lambda: client.conversations_replies(channel="C1", ts="1.2"))["error"] == "thread_not_found"
    assert refused(lambda: client.conversations_history(channel="C2"))["error"] == "not_in_channel"


def test_history_comes_in_pages(slack: Workspace, client: WebClient) -> None:
    sent = [slack.user("U1").say("C1", str(n)) for n in range(5)]
    pages = [page["messages"] for page in client.conversations_history(channel="C1", limit=2)]
    assert [[m["text"] for m in page] for page in pages] == [["4", "3"], ["2", "1"], ["0"]]
    since = client.conversations_history(channel="C1", oldest=sent[2].ts)["messages"]
    assert [m["text"] for m in since] == ["4", "3"]


def test_a_reply_to_a_deleted_message_lands_in_the_channel(slack: Workspace, client: WebClient) -> None:
    yamada = slack.user("U1")
    root = yamada.say("C1", "質問")
    yamada.delete(root)
    client.chat_postMessage(channel="C1", text="答え", thread_ts=root.ts)
    assert [m.thread_ts for m in slack.answers("C1")] == [""]
    assert "not there" in slack.complaints[0]


def test_an_update_replaces_the_blocks_and_keeps_the_metadata(slack: Workspace, client: WebClient) -> None:
    posted = client.chat_postMessage(channel="C1", text="一", blocks=[{"type": "divider"}], metadata=METADATA)
    [message] = slack.answers("C1")
    client.chat_update(channel="C1", ts=posted["ts"], text="二", blocks=[{"type": "divider"}] * 2)
    assert len(message.blocks) == 2
    assert message.edited is None
    client.chat_update(channel="C1", ts=posted["ts"], text="三")
    assert (message.text, message.blocks, message.metadata) == ("三", [], METADATA)
    assert message.edited
    assert [text for text, _ in message.versions] == ["一", "二", "三"]


def test_only_own_messages_can_be_changed(slack: Workspace, client: WebClient) -> None:
    theirs = slack.user("U1").say("C1", "質問")
    assert refused(lambda: client.chat_update(channel="C1", ts=theirs.ts, text="x"))["error"] == "cant_update_message"
    assert refused(lambda: client.chat_delete(channel="C1", ts=theirs.ts))["error"] == "cant_delete_message"
    assert refused(lambda: client.chat_update(channel="C1", ts="1.2", text="x"))["error"] == "message_not_found"
    own = client.chat_postMessage(channel="C1", text="x")
    client.chat_delete(channel="C1", ts=own["ts"])
    assert slack.answers("C1") == []


def test_ephemeral_messages_are_seen_by_one_person(slack: Workspace, client: WebClient) -> None:
    client.chat_postEphemeral(channel="C1", user="U1", text="あなただけ")
    assert [m.text for m in slack.user("U1").private("C1")] == ["あなただけ"]
    assert slack.messages("C1") == []
    assert client.conversations_history(channel="C1")["messages"] == []
    outside = refused(lambda: client.chat_postEphemeral(channel="C1", user="U2", text="x"))
    assert outside["error"] == "user_not_in_channel"


def test_permalinks(slack: Workspace, client: WebClient) -> None:
    root = slack.user("U1").say("C1", "質問")
    assert client.chat_getPermalink(channel="C1", message_ts=root.ts)["permalink"].endswith(
        f"p{root.ts.replace('.', '')}"
    )


def test_people_and_conversations(slack: Workspace, client: WebClient) -> None:
    assert client.users_info(user="U1", include_locale=True)["user"]["locale"] == "ja-JP"
    assert refused(lambda: client.users_info(user="U9"))["error"] == "user_not_found"
    assert client.conversations_info(channel="C1")["channel"]["is_member"] is True
    assert client.conversations_open(users="U1")["channel"]["id"] == "D1"
    assert client.conversations_members(channel="C1")["members"] == [slack.bot, "U1"]
    listed = client.conversations_list(types="public_channel,private_channel")["channels"]
    assert [c["id"] for c in listed] == ["C1", "C2"]
    client.conversations_join(channel="C2")
    assert slack.bot in slack.channel("C2").members


def test_reactions(slack: Workspace, client: WebClient) -> None:
    root = slack.user("U1").say("C1", "質問")
    react = {"channel": "C1", "timestamp": root.ts, "name": "eyes"}
    client.reactions_add(**react)
    assert root.reactions == {"eyes": [slack.bot]}
    assert refused(lambda: client.reactions_add(**react))["error"] == "already_reacted"
    client.reactions_remove(**react)
    assert refused(lambda: client.reactions_remove(**react))["error"] == "no_reaction"
    assert refused(lambda: client.reactions_add(**{**react, "name": "目"}))["error"] == "invalid_name"


def test_status_is_shown_cleared_by_an_answer_and_by_time(slack: Workspace, client: WebClient) -> None:
    root = slack.user("U1").dm("質問")
    where = {"channel_id": root.channel, "thread_ts": root.ts}
    client.assistant_threads_setStatus(**where, status="調べています…", loading_messages=["一", "二"])
    assert slack.status(root.channel, root) == "調べています…"
    client.chat_postMessage(channel=root.channel, thread_ts=root.ts, text="答え")
    assert slack.status(root.channel, root) == ""
    client.assistant_threads_setStatus(**where, status="調べています…")
    slack.let_pass(121)
    assert slack.status(root.channel, root) == ""
    many = refused(lambda: client.assistant_threads_setStatus(**where, status="x", loading_messages=["x"] * 11))
    assert many["error"] == "invalid_arguments"
    nowhere = {**where, "thread_ts": "1.2"}
    assert refused(lambda: client.assistant_threads_setStatus(**nowhere, status="x"))["error"] == "invalid_thread_ts"


def test_prompts_of_an_agent_view_name_no_thread(slack: Workspace, client: WebClient) -> None:
    yamada = slack.user("U1")
    prompts = [{"title": "協定", "message": "2018年の協定は？"}]
    client.assistant_threads_setSuggestedPrompts(channel_id=yamada.direct, prompts=prompts, title="たとえば")
    assert yamada.prompts == prompts
    assert yamada.choose_prompt().text == "2018年の協定は？"
    call = {"channel_id": yamada.direct, "prompts": prompts}
    with_thread = refused(lambda: client.assistant_threads_setSuggestedPrompts(**call, thread_ts="1.2"))
    assert with_thread["error"] == "invalid_arguments"
    assert "thread_ts" in slack.complaints[0]
    five = refused(lambda: client.assistant_threads_setSuggestedPrompts(channel_id=yamada.direct, prompts=prompts * 5))
    assert five["error"] == "invalid_arguments"


def test_titles(slack: Workspace, client: WebClient) -> None:
    root = slack.user("U1").dm("質問")
    client.assistant_threads_setTitle(channel_id=root.channel, thread_ts=root.ts, title="協定")
    assert slack.title(root.channel, root) == "協定"


def test_files_are_uploaded_in_three_steps(slack: Workspace, client: WebClient) -> None:
    root = slack.user("U1").say("C1", "一覧をください")
    client.files_upload_v2(
        channel="C1",
        thread_ts=root.ts,
        filename="協定.csv",
        content="年,団体\n2018,京都府市長会\n",
        initial_comment="一覧です",
    )
    [shared] = slack.answers("C1", root)
    assert shared.text == "一覧です"
    assert shared.files[0]["name"] == "協定.csv"
    [file] = slack.state.files.values()
    assert file.content
    assert file.content.decode().startswith("年,団体")


def test_blocks_validate(client: WebClient) -> None:
    good = [{"type": "divider"}]
    assert client.api_call("blocks.validate", json={"blocks": good})["ok"]
    answer = refused(lambda: client.api_call("blocks.validate", json={"message": {"blocks": [{"type": "x"}]}}))
    assert answer["error"] == "invalid_message"
    assert refused(lambda: client.api_call("blocks.validate", json={}))["error"] == "invalid_arguments"


def test_calls_are_remembered(slack: Workspace, client: WebClient) -> None:
    client.chat_postMessage(channel="C1", text="x")
    [call] = slack.calls("chat.postMessage")
    assert call.ok
    assert call.params["text"] == "x"
    assert call.result["channel"] == "C1"
