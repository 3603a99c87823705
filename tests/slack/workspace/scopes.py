"""Which scope an event or a kind of conversation needs. What a method needs stands with the method."""

from __future__ import annotations

from typing import Final

CONVERSATION: Final = {"channel": "channels", "group": "groups", "im": "im"}
"""Kind of conversation → the family of scopes that opens it (`channels:history`, `groups:read`, `im:write`)."""

EVENTS: Final[dict[str, tuple[str, ...]]] = {
    "app_home_opened": (),
    "app_mention": ("app_mentions:read",),
    "file_shared": ("files:read",),
    "member_joined_channel": ("channels:read", "groups:read"),
    "member_left_channel": ("channels:read", "groups:read"),
    "message.channels": ("channels:history",),
    "message.groups": ("groups:history",),
    "message.im": ("im:history",),
    "reaction_added": ("reactions:read",),
    "reaction_removed": ("reactions:read",),
    "team_join": ("users:read",),
}
"""Event → the scopes of which the app needs one, to be sent it."""

ALL: Final = frozenset(
    {
        *(f"{family}:{right}" for family in CONVERSATION.values() for right in ("read", "history", "write")),
        "app_mentions:read",
        "assistant:write",
        "channels:join",
        "chat:write",
        "commands",
        "files:read",
        "files:write",
        "reactions:read",
        "reactions:write",
        "team:read",
        "users:read",
        "users:write",
    }
)
"""Every bot scope that this workspace knows, save `chat:write.public`."""
