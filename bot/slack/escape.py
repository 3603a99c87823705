"""Text that Slack shows as it stands: no markup, no links, no pings out of what somebody wrote or printed."""

from __future__ import annotations

import re

from bot.slack.limits import size

_PINGS = re.compile(r"@(?=(?:channel|here|everyone)(?![a-z]))", re.IGNORECASE)
_ENDS = "。．.！!？?、，,；;」』）)\n 　"


def escape(text: str) -> str:
    """Text for a `text` or mrkdwn field, where `<`, `>` and `&` would begin markup."""
    return defang(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def defang(text: str) -> str:
    """Text that calls nobody: @channel, @here and @everyone get a full-width sign."""
    return _PINGS.sub("＠", text)


def link(url: str, label: str) -> str:
    """A link for a mrkdwn field; only the label where the address is not one of the web."""
    if not url.startswith(("https://", "http://")):
        return escape(label)
    address = escape(url).replace("|", "%7C").replace(" ", "%20")
    return f"<{address}|{escape(label).replace('|', '｜')}>"


def mention(user: str) -> str:
    """A user called by name, for a mrkdwn field."""
    return f"<@{user}>"


def cut(text: str, limit: int) -> str:
    """Text of at most `limit` characters, cut behind a sentence or word if one ends in its last third, with …."""
    if size(text) <= limit:
        return text
    if limit <= 0:
        return ""
    room = limit - 1
    while size(text[:room]) > limit - 1:
        room -= 1
    end = max(text.rfind(mark, room * 2 // 3, room) for mark in _ENDS)
    return text[: end + 1 if end >= 0 else room].rstrip() + "…"
