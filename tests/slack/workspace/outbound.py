"""HTTP from Slack's side: signed requests to the app's URL."""

from __future__ import annotations

import hashlib
import hmac
import http.client
import itertools
import json
import time
from typing import Any, Literal
from urllib.parse import urlencode, urlsplit

from .delivery import Attempt, Delivery

Forgery = Literal["", "wrong", "old", "unsigned"]
FORM = "application/x-www-form-urlencoded"
NO_RETRY = "refused for good"


class Outbound:
    """Posts to the app as Slack does."""

    def __init__(self, signing_secret: str) -> None:
        self.urls: list[str] = []
        self._secret = signing_secret
        self._turn = itertools.count()

    def headers(self, body: str, forgery: Forgery = "") -> dict[str, str]:
        """The signature's headers; a forgery is signed with another secret, long ago, or not at all."""
        timestamp = str(int(time.time()) - (3600 if forgery == "old" else 0))
        secret = "not the secret" if forgery == "wrong" else self._secret
        digest = hmac.new(secret.encode(), f"v0:{timestamp}:{body}".encode(), hashlib.sha256).hexdigest()
        signed = {"X-Slack-Request-Timestamp": timestamp, "X-Slack-Signature": f"v0={digest}"}
        return {} if forgery == "unsigned" else signed

    def post(
        self, body: str, content_type: str, timeout: float, headers: dict[str, str]
    ) -> tuple[int, dict[str, str], bytes]:
        """Post to the app, to its request URLs in turn: status, headers (small letters), body."""
        url = urlsplit(self.urls[next(self._turn) % len(self.urls)])
        connection = http.client.HTTPConnection(url.hostname or "", url.port or 80, timeout=timeout)
        try:
            connection.request("POST", url.path or "/", body.encode(), {"Content-Type": content_type, **headers})
            response = connection.getresponse()
            return response.status, {k.lower(): v for k, v in response.getheaders()}, response.read()
        finally:
            connection.close()

    def send(self, delivery: Delivery, attempt: Attempt, timeout: float) -> tuple[dict[str, Any], str]:
        """Deliver once: the app's answer, and why it did not work (empty where it did)."""
        body, content_type = _body(delivery)
        headers = self.headers(body)
        if attempt.number:
            headers |= {"X-Slack-Retry-Num": str(attempt.number), "X-Slack-Retry-Reason": attempt.reason}
        try:
            attempt.status, answered, content = self.post(body, content_type, timeout, headers)
        except TimeoutError:
            return {}, "http_timeout"
        except OSError:
            return {}, "connection_failed"
        if attempt.acknowledged:
            return _answer(content), ""
        return {}, NO_RETRY if answered.get("x-slack-no-retry") == "1" else "http_error"

    def forge(self, forgery: Forgery, payload: dict[str, Any]) -> int:
        """Post something that Slack did not sign; the status that the app answers with."""
        body = json.dumps(payload)
        return self.post(body, "application/json", 5, self.headers(body, forgery))[0]

    def verify_url(self) -> bool:
        """Do the challenge by which Slack makes sure of a request URL."""
        payload = {"type": "url_verification", "token": "workspace", "challenge": "3eZbrw1aB"}
        body = json.dumps(payload)
        status, _, content = self.post(body, "application/json", 5, self.headers(body))
        return status == 200 and payload["challenge"] in content.decode()


def _body(delivery: Delivery) -> tuple[str, str]:
    if delivery.type == "events_api":
        return json.dumps(delivery.payload), "application/json"
    form = delivery.payload if delivery.type == "slash_commands" else {"payload": json.dumps(delivery.payload)}
    return urlencode(form), FORM


def _answer(content: bytes) -> dict[str, Any]:
    text = content.decode()
    try:
        answer = json.loads(text) if text else {}
    except ValueError:
        return {"text": text}
    return answer if isinstance(answer, dict) else {"text": text}
