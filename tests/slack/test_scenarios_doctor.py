"""renkei doctor beside a workspace."""

from __future__ import annotations

import io
import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from running import HELP, MANIFEST, variables
from workspace import Workspace

from bot import doctor, settings


@pytest.fixture
def slack() -> Iterator[Workspace]:
    with Workspace(MANIFEST) as workspace:
        workspace.channel(HELP)
        yield workspace


@pytest.fixture
def environment(slack: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> dict[str, str]:
    found = variables(slack, tmp_path / "journal.sqlite", RENKEI_JOURNAL_KEY="0123456789abcdef")
    monkeypatch.setattr(settings, "environment", lambda: found)
    return found


def examined() -> tuple[int, str]:
    out = io.StringIO()
    return doctor.run(out), out.getvalue()


def test_all_is_well(environment: dict[str, str]) -> None:
    status, said = examined()
    assert status == 0
    assert "✗" not in said
    for part in (
        "設定がそろっています",
        "Slack につながりました",
        "スコープ）がそろっています",
        "Socket Mode でつながります",
        HELP,
        "知識を読めました",
        "記録簿に書き込めます",
    ):
        assert part in said
    for name in ("SLACK_BOT_TOKEN", "SLACK_APP_TOKEN", "SLACK_SIGNING_SECRET", "RENKEI_JOURNAL_KEY"):
        assert environment[name] not in said


def test_scopes_are_compared_with_the_manifest(slack: Workspace, environment: dict[str, str]) -> None:
    slack.manifest.scopes -= {"im:write", "commands"}
    status, said = examined()
    assert status == 1
    assert "✗ 権限（スコープ）が足りません: commands, im:write。" in said


@pytest.mark.parametrize(
    ("name", "value", "told"),
    [
        ("SLACK_BOT_TOKEN", "xoxb-wrong", "invalid_auth"),
        ("SLACK_APP_TOKEN", "xapp-wrong", "Socket Mode でつながりません"),
        ("SLACK_API_URL", "http://127.0.0.1:9/api/", "Slack につながりません"),
        ("RENKEI_HELP_CHANNELS", "C0NOWHERE", "問い合わせチャンネル C0NOWHERE を読めません"),
        ("DATABASE_URL", "sqlite:////dev/null/journal.sqlite", "記録簿を使えません"),
        ("PORT", "0", "PORT の値が正しくありません"),
    ],
)
def test_what_is_wrong_is_told_with_what_to_do(environment: dict[str, str], name: str, value: str, told: str) -> None:
    environment[name] = value
    status, said = examined()
    assert status == 1
    [line] = [line for line in said.splitlines() if line.startswith("✗")]
    assert told in line
    assert "ください" in line


def test_a_help_channel_without_the_bot(slack: Workspace, environment: dict[str, str]) -> None:
    slack.channel("C0OUT", bot=False)
    environment["RENKEI_HELP_CHANNELS"] = "C0OUT"
    status, said = examined()
    assert status == 1
    assert "✗ 問い合わせチャンネル C0OUT に入っていません" in said


def test_what_is_only_worth_a_note(environment: dict[str, str]) -> None:
    environment |= {"RENKEI_HANDOVER": "", "RENKEI_JOURNAL_KEY": ""}
    status, said = examined()
    assert status == 0
    assert said.count("・ ") == 2


def test_events_without_a_handler(environment: dict[str, str], monkeypatch: pytest.MonkeyPatch) -> None:
    wider = json.loads(MANIFEST.read_text(encoding="utf-8"))["settings"]["event_subscriptions"]["bot_events"]
    monkeypatch.setattr(doctor.manifest, "events", lambda: frozenset([*wider, "reaction_added"]))
    status, said = examined()
    assert status == 1
    assert "reaction_added" in said
