"""What the bot is told from outside (environment and `.env`), checked once at start."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Annotated, Any, Literal

from dotenv import dotenv_values
from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, SecretStr, ValidationError

from bot.slack.phrases import phrases

DOTENV = Path(".env")


class SettingsError(Exception):
    """Settings that the bot cannot start with: `lines` says each in a sentence, never with the value."""

    def __init__(self, lines: tuple[str, ...]) -> None:
        super().__init__("\n".join(lines))
        self.lines = lines


def _split(value: Any) -> Any:
    return tuple(part for part in re.split(r"[,\s]+", value) if part) if isinstance(value, str) else value


def _begins(start: str) -> AfterValidator:
    def check(secret: SecretStr) -> SecretStr:
        if not secret.get_secret_value().startswith(start):
            raise ValueError(start)
        return secret

    return AfterValidator(check)


Channels = Annotated[tuple[Annotated[str, Field(pattern=r"^[CG][A-Z0-9]+$")], ...], BeforeValidator(_split)]
Targets = Annotated[tuple[Annotated[str, Field(pattern=r"^[CGUW][A-Z0-9]+$")], ...], BeforeValidator(_split)]
BotToken = Annotated[SecretStr, _begins("xoxb-")]
AppToken = Annotated[SecretStr, _begins("xapp-")]
Level = Literal["DEBUG", "INFO", "WARNING", "ERROR"]


class Settings(BaseModel):
    """Everything that can be set, by the name of its variable."""

    model_config = ConfigDict(frozen=True, extra="ignore", hide_input_in_errors=True)

    bot_token: BotToken = Field(alias="SLACK_BOT_TOKEN")
    app_token: AppToken | None = Field(None, alias="SLACK_APP_TOKEN")
    signing_secret: SecretStr | None = Field(None, alias="SLACK_SIGNING_SECRET")
    api_url: str = Field("https://slack.com/api/", alias="SLACK_API_URL", pattern=r"^https?://\S+$")
    database_url: str = Field("sqlite:///journal.sqlite", alias="DATABASE_URL", pattern=r"^\w+(\+\w+)?://")
    help_channels: Channels = Field((), alias="RENKEI_HELP_CHANNELS")
    help_unsure: Literal["silent", "offer"] = Field("silent", alias="RENKEI_HELP_UNSURE")
    handover: Targets = Field((), alias="RENKEI_HANDOVER")
    curators: Targets = Field((), alias="RENKEI_CURATORS")
    journal_key: SecretStr | None = Field(None, alias="RENKEI_JOURNAL_KEY", min_length=16)
    retention_days: int = Field(365, alias="RENKEI_RETENTION_DAYS", ge=1)
    today: date | None = Field(None, alias="RENKEI_TODAY")
    log_level: Level = Field("INFO", alias="RENKEI_LOG_LEVEL")
    host: str = Field("0.0.0.0", alias="HOST")
    port: int = Field(3000, alias="PORT", ge=1, le=65535)

    @property
    def key(self) -> str:
        """The key that hides people in the journal; empty where the journal is to keep one of its own."""
        return self.journal_key.get_secret_value() if self.journal_key else ""


def environment(dotenv: Path = DOTENV) -> dict[str, str]:
    """The process's environment over the `.env` file."""
    return {name: value for name, value in {**dotenv_values(dotenv), **os.environ}.items() if value is not None}


def has_tokens(variables: Mapping[str, str]) -> bool:
    """Whether somebody set a Slack token: the real app is meant, not the embedded default."""
    return bool(variables.get("SLACK_BOT_TOKEN", "").strip())


def load(variables: Mapping[str, str] | None = None, *, http: bool = False) -> Settings:
    """The settings, from `environment()` unless given; an empty value counts as none.

    Raises SettingsError with one line for each that is missing or wrong.
    """
    given = environment() if variables is None else variables
    kept = {name: value.strip() for name, value in given.items() if value.strip()}
    needed = "SLACK_SIGNING_SECRET" if http else "SLACK_APP_TOKEN"
    lines = [] if needed in kept else [_line("missing", needed)]
    try:
        settings = Settings.model_validate(kept)
    except ValidationError as error:
        wrong = {str(fault["loc"][0]): fault["type"] for fault in error.errors()}
        raise SettingsError((*(_line(kind, name) for name, kind in wrong.items()), *lines)) from None
    if lines:
        raise SettingsError(tuple(lines))
    return settings


def _line(kind: str, name: str) -> str:
    told = phrases("ja")
    return told.say(
        f"settings.{'missing' if kind == 'missing' else 'wrong'}", name=name, advice=told.say(f"settings.advice.{name}")
    )
