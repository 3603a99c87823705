"""The journal as the rest of the bot uses it."""

from __future__ import annotations

import uuid
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from typing import Any, Final

from sqlalchemy import Engine

from bot.answer import Status
from bot.journal import claims, matters, migrations, people, places, questions, retention
from bot.journal import report as figures
from bot.journal.engine import connect
from bot.journal.questions import Verdict
from bot.journal.records import AnswerPlace, Dispute, Handover, PastQuestion, RecordId, Report, Unanswered

HOLD: Final = timedelta(minutes=5)
"""How long a claim lasts while its work is being done."""
KEEP: Final = timedelta(days=3)
"""How long a claim lasts once its work is done; Slack sends again for about an hour."""


class Journal:
    """The journal, safe to share between threads; several workers may open the same one.

    Wherever a method takes a `user`, it takes the plain id and keeps its keyed hash, unless it says otherwise.
    """

    def __init__(self, engine: Engine, key: str, clock: Callable[[], datetime]) -> None:
        self._engine = engine
        self._key = key
        self._clock = clock
        self._worker = uuid.uuid4().hex

    @classmethod
    def open(
        cls, url: str, key: str = "", *, migrate: bool = True, clock: Callable[[], datetime] | None = None
    ) -> Journal:
        """Open the journal at a database URL, bringing it to the present form (or, without `migrate`, insisting on it).

        `key` is what people's ids are hashed with. Without one, a key is made and kept in the journal itself: that
        hides who asked from a reader of the tables, but not from someone who has the whole journal.
        """
        engine = connect(url)
        try:
            migrations.migrate(engine) if migrate else migrations.check(engine)
            if not key:
                with engine.begin() as connection:
                    key = people.kept_key(connection)
        except BaseException:
            engine.dispose()
            raise
        return cls(engine, key, clock or (lambda: datetime.now(UTC)))

    def close(self) -> None:
        """Let go of the database."""
        self._engine.dispose()

    def check(self) -> None:
        """Raise unless the database answers and has the present form."""
        migrations.check(self._engine)

    def user_hash(self, user: str) -> str:
        """The keyed hash under which a person appears in the journal."""
        return people.hashed(self._key, user)

    # Claims

    def claim(self, *keys: str, hold: timedelta = HOLD) -> bool:
        """Take all of these keys, to work on what they stand for; false where any of them is taken.

        Follow up with `complete` when the work is done or with `release` when it failed; `claimed` does either. If
        neither comes (the worker died), the keys are free again after `hold`.
        """
        now = self._clock()
        with self._engine.connect() as connection, connection.begin() as transaction:
            taken = claims.take(connection, keys, self._worker, now, now + hold)
            if not taken:
                transaction.rollback()
            return taken

    def complete(self, *keys: str, keep: timedelta = KEEP) -> bool:
        """The work is done: nobody shall do it again. False if it took so long that another worker has begun it."""
        with self._engine.begin() as connection:
            return claims.keep(connection, keys, self._worker, self._clock() + keep)

    def release(self, *keys: str) -> None:
        """The work failed: someone may try again."""
        with self._engine.begin() as connection:
            claims.give_back(connection, keys, self._worker)

    @contextmanager
    def claimed(self, *keys: str, hold: timedelta = HOLD) -> Iterator[bool]:
        """Work under a claim: gives whether it is ours; completes it at the end, gives it back on any exception."""
        if not self.claim(*keys, hold=hold):
            yield False
            return
        try:
            yield True
        except BaseException:
            self.release(*keys)
            raise
        self.complete(*keys)

    # Questions and feedback

    def record_question(
        self,
        *,
        user: str,
        question: str,
        status: Status,
        surface: str,
        language: str,
        reading: str = "",
        records: Iterable[RecordId] = (),
        latency_ms: float = 0,
        version: str = "",
        context: Any = None,
        id: str = "",
    ) -> str:
        """Write down a question and how it was answered; returns its id, which is `id` if one is given.

        `records` is the evidence, `version` that of the knowledge, `surface` where it was asked (`mention`, `dm`,
        `command`, `cli`…), `context` (JSON) what the question leaned on: with it the answer can be worked out again.
        """
        values = {
            "id": id or uuid.uuid4().hex,
            "asked_at": self._clock(),
            "user_hash": self.user_hash(user),
            "surface": surface,
            "language": language,
            "question": question,
            "reading": reading,
            "status": status,
            "records": [list(record) for record in records],
            "latency_ms": round(latency_ms),
            "version": version,
            "context": context,
        }
        with self._engine.begin() as connection:
            questions.record(connection, values)
        return str(values["id"])

    def question(self, id: str) -> PastQuestion | None:
        """One question; None if there is no such question, or no more."""
        with self._engine.begin() as connection:
            return questions.get(connection, id)

    def recent_questions(self, user: str | None = None, limit: int = 10) -> list[PastQuestion]:
        """The last questions, of one person or of everybody, newest first."""
        with self._engine.begin() as connection:
            return questions.recent(connection, None if user is None else self.user_hash(user), limit)

    def unanswered(
        self, days: float = 90, limit: int = 100, statuses: Sequence[Status] = ("not_found",)
    ) -> list[Unanswered]:
        """What people asked in vain and no curator has settled, the most asked first."""
        with self._engine.begin() as connection:
            return questions.unanswered(connection, statuses, self._clock() - timedelta(days=days), limit)

    def settle_question(self, question: str) -> int:
        """A curator has dealt with a question that found no answer; how many times it had been asked."""
        with self._engine.begin() as connection:
            return questions.settle(connection, question, self._clock())

    def record_feedback(self, question_id: str, user: str, verdict: Verdict, comment: str = "") -> bool:
        """Write down what someone thinks of an answer; their last word counts. False if the question is gone."""
        values = {
            "question_id": question_id,
            "user_hash": self.user_hash(user),
            "at": self._clock(),
            "verdict": verdict,
            "comment": comment,
        }
        with self._engine.begin() as connection:
            return questions.judge(connection, values)

    # Disputes and hand-overs

    def record_dispute(self, *, user: str, record: str, source: str, reason: str, question_id: str = "") -> str:
        """Write down an objection to a source of a record; returns its id."""
        id_ = uuid.uuid4().hex
        with self._engine.begin() as connection:
            values = {
                "id": id_,
                "at": self._clock(),
                "question_id": matters.known_question(connection, question_id),
                "record": record,
                "source": source,
                "reason": reason,
                "user_hash": self.user_hash(user),
            }
            matters.open_dispute(connection, values)
        return id_

    def open_disputes(self) -> list[Dispute]:
        """Objections that wait for a curator, oldest first."""
        with self._engine.begin() as connection:
            return matters.open_disputes(connection)

    def disputed_records(self) -> frozenset[str]:
        """The records against which an objection waits."""
        with self._engine.begin() as connection:
            return matters.disputed_records(connection)

    def settle_dispute(self, id: str, by: str, outcome: str) -> bool:
        """Settle an objection; false if someone had done so already, or there is none."""
        with self._engine.begin() as connection:
            return matters.settle_dispute(connection, id, self.user_hash(by), outcome, self._clock())

    def open_handover(
        self, *, user: str, channel: str, thread_ts: str, question: str, tried: str, question_id: str = ""
    ) -> str:
        """Hand a question over to people; returns its id. The plain id of `user` is kept, for they are to be told."""
        id_ = uuid.uuid4().hex
        with self._engine.begin() as connection:
            values = {
                "id": id_,
                "at": self._clock(),
                "question_id": matters.known_question(connection, question_id),
                "user_id": user,
                "channel": channel,
                "thread_ts": thread_ts,
                "question": question,
                "tried": tried,
            }
            matters.hand_over(connection, values)
        return id_

    def note_handover_notice(self, id: str, channel: str, ts: str) -> None:
        """Remember the message by which the people in charge were told, to change it when it is resolved."""
        with self._engine.begin() as connection:
            matters.note_notice(connection, id, channel, ts)

    def handover(self, id: str) -> Handover | None:
        """One hand-over."""
        with self._engine.begin() as connection:
            return matters.get_handover(connection, id)

    def open_handovers(self) -> list[Handover]:
        """Hand-overs that wait for someone, oldest first."""
        with self._engine.begin() as connection:
            return matters.open_handovers(connection)

    def resolve_handover(self, id: str, by: str) -> Handover | None:
        """Resolve a hand-over; gives it once, and None to everyone who comes later."""
        with self._engine.begin() as connection:
            first = matters.resolve(connection, id, self.user_hash(by), self._clock())
            return matters.get_handover(connection, id) if first else None

    # Places

    def thread(self, channel: str, thread_ts: str) -> Any:
        """The context kept for a thread (JSON); None where the bot has not answered."""
        with self._engine.begin() as connection:
            return places.load_thread(connection, channel, thread_ts)

    def save_thread(self, channel: str, thread_ts: str, context: Any) -> None:
        """Keep the context of a thread (JSON) for its follow-ups, on whichever worker they arrive."""
        with self._engine.begin() as connection:
            places.save_thread(connection, channel, thread_ts, context, self._clock())

    def remember_answer(
        self, channel: str, ts: str, *, answer_channel: str, answer_ts: str, question_id: str = ""
    ) -> None:
        """Keep where the message at (`channel`, `ts`) was answered, to change the answer when it is edited."""
        with self._engine.begin() as connection:
            place = AnswerPlace(answer_channel, answer_ts, question_id)
            places.remember_answer(connection, channel, ts, place, self._clock())

    def answer_to(self, channel: str, ts: str) -> AnswerPlace | None:
        """Where the message at (`channel`, `ts`) was answered."""
        with self._engine.begin() as connection:
            return places.answer_to(connection, channel, ts)

    def forget_answer(self, channel: str, ts: str) -> None:
        """The message or its answer is gone: leave it alone from now on."""
        with self._engine.begin() as connection:
            places.forget_answer(connection, channel, ts)

    def welcome(self, user: str, channel: str) -> bool:
        """Whether someone is to be welcomed in a channel: true once, for one worker only."""
        with self._engine.begin() as connection:
            return places.welcome(connection, self.user_hash(user), channel, self._clock())

    # Figures and forgetting

    def report(self, days: float = 30) -> Report:
        """Figures of the last days, and what is open now."""
        with self._engine.begin() as connection:
            return figures.report(connection, self._clock() - timedelta(days=days))

    def purge(self, days: float) -> dict[str, int]:
        """Delete what is older than so many days; how much went, by table.

        Disputes and hand-overs that nobody has settled stay, as do the hashes of people who were welcomed.
        """
        now = self._clock()
        with self._engine.begin() as connection:
            return retention.purge(connection, now - timedelta(days=days), now)

    def forget_user(self, user: str) -> int:
        """Delete all that tells of one person; how many entries went."""
        with self._engine.begin() as connection:
            return retention.forget(connection, user, self.user_hash(user))
