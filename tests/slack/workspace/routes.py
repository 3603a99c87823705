"""The workspace over HTTP and WebSocket: Web API, response URLs, uploads, Socket Mode."""

from __future__ import annotations

import asyncio
import contextlib
import json
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qsl

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, Response
from starlette.routing import Route, WebSocketRoute

from . import api, methods, responses
from .faults import Fault
from .model import Call

if TYPE_CHECKING:
    from .workspace import Workspace

REGISTERED = methods.__all__


class Routes:
    """The endpoints of one workspace."""

    def __init__(self, workspace: Workspace) -> None:
        self.workspace = workspace
        self.closing = asyncio.Event()
        self.app = Starlette(
            routes=[
                Route("/api/{method}", self.method, methods=["GET", "POST"]),
                Route("/hooks/{key}", self.respond, methods=["POST"]),
                Route("/upload/v1/{file}", self.upload, methods=["POST", "PUT"]),
                Route("/files/{file}", self.download, methods=["GET"]),
                WebSocketRoute("/link/", workspace.courier.sockets.serve),
            ]
        )

    async def method(self, request: Request) -> Response:
        """A call of a Web API method."""
        params, token = await _params(request)
        call = Call(request.path_params["method"], params)
        fault = self.workspace.faults.next(call.method)
        if fault and not fault.after:
            return await self._go_wrong(call, fault)
        work = api.Request(
            self.workspace.state,
            self.workspace.happenings,
            self.workspace.api_url,
            params,
            self.workspace.courier.sockets.ticket,
        )
        call.result = api.answer(work, call, token)
        if fault:
            return await self._go_wrong(call, fault)
        return self._answered(call, 200)

    async def respond(self, request: Request) -> Response:
        """A post to a response_url."""
        try:
            body = json.loads(await request.body())
        except ValueError:
            body = None
        status, text = responses.respond(self.workspace.happenings, request.path_params["key"], body)
        self.workspace.note(Call("response_url", body or {}, status, {"ok": status == 200, "error": text}))
        return PlainTextResponse(text, status)

    async def upload(self, request: Request) -> Response:
        """The bytes of a file."""
        file = self.workspace.state.files.get(request.path_params["file"])
        if file is None:
            return PlainTextResponse("not found", 404)
        file.content = await request.body()
        return PlainTextResponse(f"OK - {len(file.content)}")

    async def download(self, request: Request) -> Response:
        """A file, for whoever has a token and the scope for it."""
        file = self.workspace.state.files.get(request.path_params["file"])
        allowed = "files:read" in self.workspace.manifest.scopes
        if _bearer(request) != api.BOT_TOKEN or not allowed:
            return PlainTextResponse("not allowed", 403)
        if file is None or file.content is None:
            return PlainTextResponse("not found", 404)
        return Response(file.content)

    async def _go_wrong(self, call: Call, fault: Fault) -> Response:
        if fault.seconds:
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(self.closing.wait(), fault.seconds)
        if fault.status == 200 and not fault.error:
            return self._answered(call, 200)
        if fault.status == 429:
            call.result = {"ok": False, "error": "ratelimited"}
        elif fault.error:
            call.result = {"ok": False, "error": fault.error}
        headers = {} if fault.retry_after is None else {"Retry-After": f"{fault.retry_after:g}"}
        return self._answered(call, fault.status, headers)

    def _answered(self, call: Call, status: int, headers: dict[str, str] | None = None) -> Response:
        call.status = status
        self.workspace.note(call)
        if status >= 500:
            return PlainTextResponse("upstream error", status)
        scopes = {"x-oauth-scopes": ",".join(sorted(self.workspace.manifest.scopes))}
        return JSONResponse(call.result, status, {**scopes, **(headers or {})})


async def _params(request: Request) -> tuple[dict[str, Any], str]:
    params: dict[str, Any] = dict(request.query_params)
    body = (await request.body()).decode()
    if request.headers.get("content-type", "").startswith("application/json"):
        params |= json.loads(body or "{}")
    else:
        params |= dict(parse_qsl(body, keep_blank_values=True))
    token = _bearer(request) or str(params.pop("token", ""))
    params.pop("token", None)
    return params, token


def _bearer(request: Request) -> str:
    scheme, _, token = request.headers.get("authorization", "").partition(" ")
    return token if scheme.lower() == "bearer" else ""
