"""この根拠は違う: a dispute of one record's evidence, noted and told to the curators."""

from __future__ import annotations

from typing import Any

from slack_bolt import Ack, App
from slack_sdk.models.views import View

from bot.slack import faults, ids
from bot.slack.desk import Desk
from bot.slack.evidence import Proof, name, proofs
from bot.slack.guard import guarded
from bot.slack.people import language_of
from bot.slack.phrases import phrases
from bot.slack.pressed import pressed
from bot.slack.recall import recall
from bot.slack.state import written
from bot.slack.targets import tell
from bot.slack.values import unpack
from bot.slack.views import dispute, done, notices


def register(app: App, desk: Desk) -> None:
    """Listen to the button beside each record's evidence, and to its modal."""

    @app.action(ids.any_of(ids.DISPUTE))
    def pressed_wrong(ack: Ack, body: dict[str, Any]) -> None:
        ack()
        press = pressed(body)
        with guarded(desk, press):
            view = _modal(desk, press.answer, str(press.value["record"]), press.user)
            show = desk.delivery.push if press.view == "modal" else desk.delivery.open
            show(press.trigger, view)

    @app.view(ids.DISPUTE)
    def disputed(ack: Ack, body: dict[str, Any], view: dict[str, Any]) -> None:
        bound = unpack(view.get("private_metadata"))
        reason, user = written(view, dispute.REASON), body["user"]["id"]
        told = phrases(language_of(desk, user))
        record = desk.store.records.get(str(bound["record"]))
        title = name(record, told.language) if record else str(bound["record"])
        answer = str(bound["answer"])
        desk.journal.record_dispute(
            user=user, record=str(bound["record"]), source=str(bound["source"]), reason=reason, question_id=answer
        )
        ack(
            response_action="update",
            view=done.build(told.say("dispute.title"), told.say("dispute.thanks", name=title), told),
        )
        notice = notices.line("dispute.notice", phrases("ja"), name=title, reason=reason)
        faults.safely(tell, desk, desk.settings.curators, notice)


def _modal(desk: Desk, answer: str, record: str, user: str) -> View:
    """The modal for a record, or a word of regret where the answer is no longer in the journal."""
    told = phrases(language_of(desk, user))
    found = _proof(desk, answer, record)
    if found is None:
        return done.build(told.say("dispute.title"), told.say("page.gone"), told)
    return dispute.build(found, answer, told)


def _proof(desk: Desk, answer: str, record: str) -> Proof | None:
    worked = recall(desk, answer)
    if worked is None:
        return None
    found = proofs(worked.answer, desk.store, desk.journal.disputed_records())
    return next((proof for proof in found if proof.record == record), None)
