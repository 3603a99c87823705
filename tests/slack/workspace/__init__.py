"""A small Slack of our own: Web API, Socket Mode, signed events, commands, interactions, views, Home, agent view.

    with Workspace(manifest) as slack:
        app = start_the_app(slack.environment())
        question = slack.user("U1").mention("C1", "2018年に協定を締結した団体は？")
        answer = slack.wait_for_message("C1", question)

It keeps state, refuses what Slack refuses (the table is in `limits`), and has bad days on demand.
"""

from . import kit, limits
from .delivery import Delivery
from .faults import Fault
from .manifest import Manifest
from .model import Call, Channel, File, Message, View
from .person import Person
from .using import NotPossible
from .workspace import Workspace

__all__ = [
    "Call",
    "Channel",
    "Delivery",
    "Fault",
    "File",
    "Manifest",
    "Message",
    "NotPossible",
    "Person",
    "View",
    "Workspace",
    "kit",
    "limits",
]
