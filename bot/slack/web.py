"""Receiving by HTTP: Slack's requests with their signatures checked, and what a platform asks of a service."""

from __future__ import annotations

from collections.abc import AsyncIterator
from concurrent.futures import Executor
from contextlib import asynccontextmanager

from prometheus_client import CONTENT_TYPE_LATEST, generate_latest
from slack_bolt import App
from slack_bolt.adapter.starlette.handler import to_bolt_request, to_starlette_response
from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, Response
from starlette.routing import Route

from bot.slack.checks import ready
from bot.slack.desk import Desk

LARGEST = 2_000_000
"""Bytes of a request that are read; Slack's are far smaller."""


def build(app: App, desk: Desk, executor: Executor) -> Starlette:
    """The web application. When it stops, everything that was accepted is answered first."""

    async def events(request: Request) -> Response:
        if int(request.headers.get("content-length") or 0) > LARGEST:
            return PlainTextResponse("too large", status_code=413)
        body = await request.body()
        try:
            asked = to_bolt_request(request, body)
        except ValueError:
            return PlainTextResponse("not readable", status_code=400)
        return to_starlette_response(await run_in_threadpool(app.dispatch, asked))

    async def healthz(request: Request) -> Response:
        return PlainTextResponse("ok")

    async def readyz(request: Request) -> Response:
        found = await run_in_threadpool(ready, desk)
        return JSONResponse(found, status_code=200 if all(found.values()) else 503)

    async def metrics(request: Request) -> Response:
        return Response(generate_latest(), media_type=CONTENT_TYPE_LATEST)

    @asynccontextmanager
    async def lifespan(_: Starlette) -> AsyncIterator[None]:
        yield
        await run_in_threadpool(executor.shutdown, True)

    routes = [
        Route("/slack/events", events, methods=["POST"]),
        Route("/healthz", healthz),
        Route("/readyz", readyz),
        Route("/metrics", metrics),
    ]
    return Starlette(routes=routes, lifespan=lifespan)
