"""Modals and Home, through the Web API."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError
from workspace import Workspace

PLAIN = {"type": "plain_text", "text": "題"}
SECTION = {"type": "section", "text": PLAIN}


def modal(**more: Any) -> dict[str, Any]:
    return {"type": "modal", "title": PLAIN, "blocks": [SECTION], **more}


def error(call: Callable[[], Any]) -> str:
    with pytest.raises(SlackApiError) as caught:
        call()
    return str(caught.value.response["error"])


@pytest.fixture
def trigger(slack: Workspace) -> Callable[..., str]:
    slack.user("U1")
    return lambda view="": slack.state.trigger("U1", view)


def test_a_trigger_opens_one_view(slack: Workspace, client: WebClient, trigger: Callable[..., str]) -> None:
    id_ = trigger()
    opened = client.views_open(trigger_id=id_, view=modal(private_metadata="m"))["view"]
    view = slack.user("U1").view
    assert view
    assert (view.id, view.title, opened["private_metadata"]) == (opened["id"], "題", "m")
    assert error(lambda: client.views_open(trigger_id=id_, view=modal())) == "exchanged_trigger_id"
    assert error(lambda: client.views_open(trigger_id="1.2", view=modal())) == "invalid_trigger_id"


def test_a_trigger_grows_old(slack: Workspace, client: WebClient, trigger: Callable[..., str]) -> None:
    id_ = trigger()
    slack.let_pass(3.1)
    assert error(lambda: client.views_open(trigger_id=id_, view=modal())) == "expired_trigger_id"


def test_a_bad_view_does_not_use_the_trigger_up(client: WebClient, trigger: Callable[..., str]) -> None:
    id_ = trigger()
    assert error(lambda: client.views_open(trigger_id=id_, view=modal(title={**PLAIN, "text": "長" * 25}))) == (
        "invalid_arguments"
    )
    assert client.views_open(trigger_id=id_, view=modal())["ok"]


def test_three_views_stack(slack: Workspace, client: WebClient, trigger: Callable[..., str]) -> None:
    first = client.views_open(trigger_id=trigger(), view=modal())["view"]
    second = client.views_push(trigger_id=trigger(first["id"]), view=modal())["view"]
    assert (second["root_view_id"], second["previous_view_id"]) == (first["id"], first["id"])
    client.views_push(trigger_id=trigger(second["id"]), view=modal())
    assert error(lambda: client.views_push(trigger_id=trigger(second["id"]), view=modal())) == "push_limit_reached"
    assert len(slack.state.modals["U1"]) == 3


def test_views_are_updated_by_id_external_id_and_hash(client: WebClient, trigger: Callable[..., str]) -> None:
    view = client.views_open(trigger_id=trigger(), view=modal(external_id="e"))["view"]
    changed = client.views_update(external_id="e", view=modal(external_id="e"), hash=view["hash"])["view"]
    assert error(lambda: client.views_update(view_id=view["id"], view=modal(), hash=view["hash"])) == "hash_conflict"
    assert client.views_update(view_id=view["id"], view=modal(), hash=changed["hash"])["ok"]
    assert error(lambda: client.views_update(view_id="V9", view=modal())) == "not_found"


def test_home_is_published_to_one_person(slack: Workspace, client: WebClient, trigger: Callable[..., str]) -> None:
    client.views_publish(user_id="U1", view={"type": "home", "blocks": [SECTION]})
    first = slack.user("U1").home
    client.views_publish(user_id="U1", view={"type": "home", "blocks": [SECTION, SECTION]})
    home = slack.user("U1").home
    assert home
    assert home is first
    assert len(home.blocks) == 2
    assert error(lambda: client.views_publish(user_id="U9", view={"type": "home", "blocks": [SECTION]})) == (
        "user_not_found"
    )
    slack.manifest.home_tab = False
    assert (
        error(lambda: client.views_publish(user_id="U1", view={"type": "home", "blocks": [SECTION]})) == "not_enabled"
    )
