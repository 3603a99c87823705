"""Settings: one line for each that is missing or wrong, and no secret in any of them."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from bot import settings
from bot.settings import Settings, SettingsError

TOKENS = {
    "SLACK_BOT_TOKEN": "xoxb-secret",
    "SLACK_APP_TOKEN": "xapp-secret",
    "SLACK_SIGNING_SECRET": "secret-of-signing",
}


def faults(variables: dict[str, str], *, http: bool = False) -> list[str]:
    with pytest.raises(SettingsError) as caught:
        settings.load(variables, http=http)
    assert "secret" not in str(caught.value)
    return [line.split()[0] for line in caught.value.lines]


def test_the_defaults() -> None:
    found = settings.load(TOKENS)
    assert found.api_url == "https://slack.com/api/"
    assert found.help_channels == ()
    assert found.help_unsure == "silent"
    assert found.key == ""


def test_everything_can_be_set() -> None:
    found = settings.load(
        {
            **TOKENS,
            "RENKEI_HELP_CHANNELS": "C1, C2\nG3",
            "RENKEI_HANDOVER": "U1,W2 C3",
            "RENKEI_TODAY": "2026-04-01",
            "RENKEI_JOURNAL_KEY": "0123456789abcdef",
            "PORT": "5000",
        }
    )
    assert found.help_channels == ("C1", "C2", "G3")
    assert found.handover == ("U1", "W2", "C3")
    assert found.today == date(2026, 4, 1)
    assert (found.key, found.port) == ("0123456789abcdef", 5000)


@pytest.mark.parametrize(("http", "wanted"), [(False, "SLACK_APP_TOKEN"), (True, "SLACK_SIGNING_SECRET")])
def test_each_way_of_receiving_needs_its_secret(http: bool, wanted: str) -> None:
    assert faults({"SLACK_BOT_TOKEN": "xoxb-secret"}, http=http) == [wanted]
    assert faults({"SLACK_BOT_TOKEN": "xoxb-secret", wanted: " "}, http=http) == [wanted]


def test_nothing_is_set() -> None:
    assert faults({}) == ["SLACK_BOT_TOKEN", "SLACK_APP_TOKEN"]


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("SLACK_BOT_TOKEN", "xoxp-secret"),
        ("SLACK_APP_TOKEN", "secret"),
        ("SLACK_API_URL", "slack.com"),
        ("DATABASE_URL", "journal.sqlite"),
        ("RENKEI_HELP_CHANNELS", "C1,#general"),
        ("RENKEI_HELP_UNSURE", "loud"),
        ("RENKEI_HANDOVER", "D1"),
        ("RENKEI_CURATORS", "yamada"),
        ("RENKEI_JOURNAL_KEY", "short"),
        ("RENKEI_RETENTION_DAYS", "0"),
        ("RENKEI_TODAY", "today"),
        ("RENKEI_LOG_LEVEL", "LOUD"),
        ("PORT", "http"),
    ],
)
def test_each_wrong_value_is_one_line(name: str, value: str) -> None:
    assert faults({**TOKENS, name: value}) == [name]


def test_every_variable_has_its_advice() -> None:
    for field in Settings.model_fields.values():
        assert settings._line("missing", str(field.alias))


def test_no_secret_is_ever_shown() -> None:
    assert all(secret not in repr(settings.load(TOKENS)) for secret in TOKENS.values())


def test_the_environment_goes_before_the_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    dotenv = tmp_path / ".env"
    dotenv.write_text('PORT=4000\nHOST="1.2.3.4"\n# RENKEI_TODAY=\n', encoding="utf-8")
    monkeypatch.setenv("PORT", "5000")
    monkeypatch.delenv("HOST", raising=False)
    found = settings.environment(dotenv)
    assert (found["PORT"], found["HOST"]) == ("5000", "1.2.3.4")


def test_whether_slack_is_meant() -> None:
    assert settings.has_tokens(TOKENS)
    assert not settings.has_tokens({})
    assert not settings.has_tokens({"SLACK_BOT_TOKEN": " "})
