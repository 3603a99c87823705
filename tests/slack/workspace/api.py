"""The Web API: which methods there are, who may call them, and how a call is answered."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from .errors import SlackError
from .happenings import Happenings
from .manifest import Manifest
from .model import Call, Channel
from .scopes import CONVERSATION
from .state import BOT, State

BOT_TOKEN = "xoxb-workspace-bot"
APP_TOKEN = "xapp-workspace-app"


@dataclass(slots=True)
class Request:
    """A call being answered: its parameters, and the workspace it acts on."""

    state: State
    happenings: Happenings
    base: str
    params: dict[str, Any]
    ticket: Callable[[], str]

    @property
    def manifest(self) -> Manifest:
        """The app that calls."""
        return self.happenings.manifest

    def need(self, name: str) -> str:
        """A parameter that must be there, as a string."""
        value = self.params.get(name)
        if value is None or value == "":
            raise SlackError("invalid_arguments", f"missing required field: {name} [json-pointer:/{name}]")
        return str(value)

    def get(self, name: str, default: str = "") -> str:
        """A parameter that may be there, as a string."""
        value = self.params.get(name)
        return default if value is None else str(value)

    def flag(self, name: str) -> bool:
        """A parameter that is true or false."""
        return str(self.params.get(name, "")).lower() in {"true", "1"}

    def number(self, name: str, default: int) -> int:
        """A parameter that is a whole number."""
        try:
            return int(self.params.get(name, default))
        except (TypeError, ValueError):
            raise SlackError("invalid_arguments", f"must provide an integer [json-pointer:/{name}]") from None

    def structure(self, name: str, error: str = "invalid_arguments") -> Any:
        """A parameter that is JSON, sent as such or as a string; None where it is missing."""
        value = self.params.get(name)
        if not isinstance(value, str):
            return value
        try:
            return json.loads(value) if value else None
        except ValueError:
            raise SlackError(error, f"must be valid JSON [json-pointer:/{name}]") from None

    def scope(self, *any_of: str) -> None:
        """Refuse unless the app has one of these scopes."""
        if any_of and not self.manifest.scopes & set(any_of):
            provided = ",".join(sorted(self.manifest.scopes))
            raise SlackError("missing_scope", needed=",".join(any_of), provided=provided)

    def channel(self, right: str, name: str = "channel", member: bool = False) -> Channel:
        """The channel that a parameter names, if the app has the right (`read`, `history`) and is in it if it must."""
        channel = self.state.channel(self.need(name))
        self.scope(f"{CONVERSATION[channel.kind]}:{right}")
        if member and BOT not in channel.members:
            raise SlackError("not_in_channel")
        return channel


Handler = Callable[[Request], Mapping[str, Any]]


@dataclass(frozen=True, slots=True)
class Method:
    """A method: who may call it (one of `scopes`), with which token, and what it does."""

    handler: Handler
    scopes: tuple[str, ...]
    token: str


METHODS: dict[str, Method] = {}


def method(name: str, *scopes: str, token: str = BOT_TOKEN) -> Callable[[Handler], Handler]:
    """Register a function as a Web API method."""

    def register(handler: Handler) -> Handler:
        METHODS[name] = Method(handler, scopes, token)
        return handler

    return register


def answer(request: Request, call: Call, token: str) -> dict[str, Any]:
    """The body of the answer to a call."""
    try:
        found = METHODS.get(call.method)
        if found is None:
            raise SlackError("unknown_method", req_method=call.method)
        _check_token(token, found)
        request.scope(*found.scopes)
        with request.state.lock:
            return {"ok": True, **found.handler(request)}
    except SlackError as error:
        return error.body()
    finally:
        request.state.ring()


def _check_token(token: str, method: Method) -> None:
    if not token:
        raise SlackError("not_authed")
    if token not in {BOT_TOKEN, APP_TOKEN}:
        raise SlackError("invalid_auth")
    if token != method.token:
        raise SlackError("not_allowed_token_type")
