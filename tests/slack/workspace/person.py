"""People: what they can do in the workspace, and what they see."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from . import events, interactions, responses, using
from .delivery import Delivery
from .kit import check_view, usable
from .model import Channel, File, Message, ResponseUrl, View
from .state import BOT
from .viewing import new_view, replace

if TYPE_CHECKING:
    from .workspace import Workspace

Answered = Callable[[dict[str, Any]], None]


class Person:
    """Someone in the workspace. What they do returns at once; wait for what the app makes of it."""

    def __init__(self, workspace: Workspace, id_: str) -> None:
        self.workspace = workspace
        self.id = id_
        self._state = workspace.state
        self._happen = workspace.happenings

    def __repr__(self) -> str:
        return f"Person({self.id})"

    # Messages

    def say(self, channel: str, text: str, thread: Message | str = "", **more: Any) -> Message:
        """Post in a channel or, with `thread` (a message of it or its ts), in a thread."""
        place = self._enter(channel)
        return self._happen.say(self._profile, place, text, _thread(thread), **more)

    def mention(self, channel: str, text: str, thread: Message | str = "") -> Message:
        """Post with a mention of the app before the text."""
        return self.say(channel, f"<@{BOT}> {text}", thread)

    def reply(self, to: Message, text: str) -> Message:
        """Post in the thread of a message."""
        return self.say(to.channel, text, to)

    def dm(self, text: str, thread: Message | str = "") -> Message:
        """Write to the app in the direct message."""
        return self.say(self.direct, text, thread)

    def share_file(self, channel: str, name: str, content: bytes, text: str = "") -> Message:
        """Post a file."""
        file = File(self._state.new_id("F"), name, len(content), user=self.id, content=content, channels=[channel])
        self._state.files[file.id] = file
        payload = file.payload(self.workspace.base)
        return self.say(channel, text, subtype="file_share", files=[payload])

    def edit(self, message: Message, text: str) -> None:
        """Change the text of an own message."""
        self._own(message)
        self._happen.change(message, by=self.id, text=text, blocks=events.rich_text(text))

    def delete(self, message: Message) -> None:
        """Delete an own message."""
        self._own(message)
        self._happen.delete(message)

    def react(self, message: Message, emoji: str) -> None:
        """Add a reaction."""
        self._happen.react(self.id, emoji, message)

    def unreact(self, message: Message, emoji: str) -> None:
        """Take a reaction back."""
        self._happen.unreact(self.id, emoji, message)

    def join(self, channel: str) -> None:
        """Join a channel."""
        place = self.workspace.channel(channel)
        self._happen.join(self.id, place)
        joined = f"<@{self.id}>さんがチャンネルに参加しました"
        self._happen.say(self._profile, place, joined, subtype="channel_join", blocks=[])

    def leave(self, channel: str) -> None:
        """Leave a channel."""
        self._happen.leave(self.id, self.workspace.channel(channel))

    # The app's own places

    def open_home(self) -> None:
        """Open the app's Home tab."""
        self._happen.open_tab(self.id, "home")

    def open_messages(self) -> None:
        """Open the app's Messages tab: the direct message, or the agent view."""
        self._happen.open_tab(self.id, "messages")

    def choose_prompt(self, number: int = 0) -> Message:
        """Choose one of the suggested prompts: its message is sent."""
        return self.dm(self._state.prompts[self.direct]["prompts"][number]["message"])

    # Commands, shortcuts, buttons

    def command(self, name: str, text: str = "", channel: str = "") -> Delivery:
        """Type a slash command; without a channel, in the direct message."""
        commands = self.workspace.manifest.commands
        if commands is not None and name not in commands:
            raise using.NotPossible(f"{name} is not a command of the app")
        place = self._enter(channel or self.direct)
        payload = interactions.command(self._state, self._profile, place, name, text, self.workspace.hooks)
        url = self._state.response_urls[payload["response_url"].rsplit("/", 1)[-1]]
        return self._send("slash_commands", payload, lambda answer: self._answered_command(url, answer))

    def shortcut(self, callback_id: str) -> Delivery:
        """Choose a global shortcut."""
        self._offered(callback_id, "global")
        return self._send("interactive", interactions.shortcut(self._state, self._profile, callback_id))

    def message_shortcut(self, message: Message, callback_id: str) -> Delivery:
        """Choose a shortcut on a message."""
        self._offered(callback_id, "message")
        place, hooks = self._state.channels[message.channel], self.workspace.hooks
        payload = interactions.message_shortcut(self._state, self._profile, callback_id, message, place, hooks)
        return self._send("interactive", payload)

    def click(self, where: Message | View, action_id: str, value: Any = None) -> Delivery:
        """Use an element of a message or view: press a button, pick an option (`value`), give feedback."""
        if not self.workspace.manifest.interactivity:
            raise using.NotPossible("the app has interactivity switched off")
        if isinstance(where, Message) and where.to not in ("", self.id):
            raise using.NotPossible("that message is shown to someone else")
        with self._state.lock:
            block, element = self._element(where, action_id)
            pressed = using.pressed(element, value)
            if isinstance(where, View) and element["type"] not in {"button", "overflow", "icon_button"}:
                where.values.setdefault(block["block_id"], {})[action_id] = using.entered(element, value)
            payload = self._interaction(where)
            payload["actions"] = [
                {
                    "type": element["type"],
                    "action_id": action_id,
                    "block_id": block["block_id"],
                    "action_ts": self._state.new_ts(),
                    **pressed,
                }
            ]
            payload.setdefault("state", {"values": where.values if isinstance(where, View) else {}})
        return self._send("interactive", payload)

    # Modals

    def fill(self, view: View, values: dict[str, Any]) -> None:
        """Enter values into the inputs of a modal, by action_id or block_id."""
        for name, value in values.items():
            block = next((b for b in view.blocks if name in (b["block_id"], _input(b).get("action_id"))), None)
            if block is None or block["type"] != "input":
                raise using.NotPossible(f"there is no input {name}; there are {view.action_ids}")
            element = _input(block)
            view.values.setdefault(block["block_id"], {})[element["action_id"]] = using.entered(element, value)

    def submit(self, view: View, values: dict[str, Any] | None = None) -> Delivery:
        """Enter values and submit a modal; as in Slack, not with a required input left empty."""
        with self._state.lock:
            self.fill(view, values or {})
            for block in (b for b in view.blocks if b["type"] == "input"):
                entries = view.values.setdefault(block["block_id"], {})
                element = _input(block)
                entry = entries.setdefault(element["action_id"], using.entered(element, None))
                if using.is_empty(entry) and not block.get("optional"):
                    raise using.NotPossible(f"{element['action_id']} must not be empty")
            payload = interactions.submission(self._state, self._profile, view)
        return self._send("interactive", payload, lambda answer: self._answered_submission(view, answer))

    def close(self, view: View) -> Delivery | None:
        """Close a modal with the cross; the app hears of it only if it asked to."""
        stack = self._state.modals.get(self.id, [])
        if view not in stack:
            raise using.NotPossible("that modal is not open")
        stack.remove(view)
        self._state.ring()
        if not view.content.get("notify_on_close"):
            return None
        return self._send("interactive", interactions.closing(self._state, self._profile, view, not stack))

    # What they see

    @property
    def direct(self) -> str:
        """The id of the direct message with the app."""
        return self._state.direct(self.id).id

    @property
    def view(self) -> View | None:
        """The modal on top, if one is open."""
        stack = self._state.modals.get(self.id, [])
        return stack[-1] if stack else None

    @property
    def home(self) -> View | None:
        """The app's Home tab as it is shown to them."""
        return self._state.homes.get(self.id)

    @property
    def prompts(self) -> list[dict[str, str]]:
        """The prompts suggested to them."""
        return list(self._state.prompts.get(self.direct, {}).get("prompts", []))

    def sees(self, channel: str) -> list[Message]:
        """The messages of a channel, with those that only they see."""
        return [m for m in self._state.messages if m.channel == channel and m.to in ("", self.id)]

    def private(self, channel: str = "") -> list[Message]:
        """The messages that only they see."""
        return [m for m in self._state.messages if m.to == self.id and channel in ("", m.channel)]

    def wait_for_view(self, title: str = "", timeout: float = 5.0) -> View:
        """Wait until a modal is open (with that title)."""
        return self.workspace.wait(
            lambda: self.view if self.view and title in ("", self.view.title) else None,
            timeout,
            f"a modal {title} for {self.id}",
        )

    def wait_for_home(self, timeout: float = 5.0) -> View:
        """Wait until the Home tab is there."""
        return self.workspace.wait(lambda: self.home, timeout, f"a Home tab for {self.id}")

    def wait_for_private(self, channel: str = "", timeout: float = 5.0, count: int = 1) -> Message:
        """Wait for the `count`-th message that only they see."""
        return self.workspace.wait(
            lambda: self.private(channel)[count - 1] if len(self.private(channel)) >= count else None,
            timeout,
            f"{count} private message(s) for {self.id}",
        )

    # Inside

    @property
    def _profile(self) -> Any:
        return self._state.profiles[self.id]

    def _enter(self, channel: str) -> Channel:
        place = self.workspace.channel(channel)
        place.members.add(self.id)
        return place

    def _own(self, message: Message) -> None:
        if message.user != self.id:
            raise using.NotPossible("only one's own messages can be changed")

    def _offered(self, callback_id: str, type_: str) -> None:
        shortcuts = self.workspace.manifest.shortcuts
        if shortcuts is not None and shortcuts.get(callback_id) != type_:
            raise using.NotPossible(f"the app has no {type_} shortcut {callback_id}")

    def _element(self, where: Message | View, action_id: str) -> tuple[dict[str, Any], dict[str, Any]]:
        for block, element in usable(where.blocks):
            if element["action_id"] == action_id:
                if self.id not in element.get("visible_to_user_ids", [self.id]):
                    raise using.NotPossible(f"{action_id} is not shown to {self.id}")
                return block, element
        raise using.NotPossible(f"there is no {action_id}; there are {where.action_ids}")

    def _interaction(self, where: Message | View) -> dict[str, Any]:
        if isinstance(where, View):
            return interactions.on_view(self._state, self._profile, where)
        place = self._state.channels[where.channel]
        return interactions.on_message(self._state, self._profile, where, place, self.workspace.hooks)

    def _send(self, type_: Any, payload: dict[str, Any], answered: Answered | None = None) -> Delivery:
        return self.workspace.courier.send(Delivery(type_, payload, answered))

    def _answered_command(self, url: ResponseUrl, answer: dict[str, Any]) -> None:
        if answer:
            refusal = responses.act(self._happen, url, answer)
            if refusal:
                self._state.complain(f"the answer to a command was refused: {refusal}")

    def _answered_submission(self, view: View, answer: dict[str, Any]) -> None:
        with self._state.lock:
            stack = self._state.modals.get(self.id, [])
            match answer.get("response_action"):
                case "errors":
                    self._show_errors(view, answer.get("errors", {}))
                case "clear":
                    stack.clear()
                case "update" | "push" as action:
                    self._show_next(view, stack, answer.get("view", {}), action)
                case _:
                    if view in stack:
                        stack.remove(view)
        self._state.ring()

    def _show_errors(self, view: View, errors: dict[str, str]) -> None:
        inputs = {block["block_id"] for block in view.blocks if block["type"] == "input"}
        for block_id in errors.keys() - inputs:
            self._state.complain(f"a submission was refused at {block_id}, which is no input")
        view.errors = errors

    def _show_next(self, view: View, stack: list[View], content: dict[str, Any], action: str) -> None:
        refusal = check_view(content)
        if refusal:
            self._state.complain(f"a submission was answered with a bad view: {'; '.join(refusal.details)}")
        elif action == "push":
            stack.append(new_view(self._state, self.id, content, view))
        else:
            replace(self._state, view, content)


def _thread(thread: Message | str) -> str:
    return thread.thread if isinstance(thread, Message) else thread


def _input(block: dict[str, Any]) -> dict[str, Any]:
    element: dict[str, Any] = block.get("element", {}) if block["type"] == "input" else {}
    return element
