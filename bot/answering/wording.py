"""What the documents say in a question's own words, where the answer to its frame leaves much of it unsaid."""

from __future__ import annotations

from dataclasses import dataclass

from bot.answer import Answer
from bot.answering import holders
from bot.answering.closest import Found, closest, plainly
from bot.answering.fitness import Wanted, possible
from bot.answering.outcome import Outcome, days_of
from bot.answering.quoting import left, quoted
from bot.answering.reading import read_back
from bot.answering.speech import Speech
from bot.answering.weighing import Scales
from bot.answering.wish import wish_of
from bot.replies import load
from intents.frame import Frame
from intents.thread import Turn
from intents.vocabulary import Vocabulary
from knowledge.store import Store

GAIN = 5.0
LESS = 2.5
"""How much more of a question a passage has to say than an answer that leaves words of it aside; less where it uses a
noun that the answer does not, and that stands for nothing else."""


@dataclass(frozen=True, slots=True)
class Wording:
    """Answers by the passages of one store. Safe to share between threads."""

    store: Store
    vocabulary: Vocabulary
    scales: Scales

    def instead(self, frame: Frame, outcome: Outcome) -> Outcome:
        """What the documents say in the question's own words, where the outcome leaves much of it unanswered.

        A plain no stands, a question back, and who holds an office.
        """
        answer = outcome.answer
        stands = answer.status == "clarify" or (answer.status == "answered" and not answer.records)
        if stands or holders.asked(frame) or not possible(frame, self.vocabulary, self.store.schema):
            return outcome
        words = self.scales.weigh(frame)
        untold = left(words, _own(answer, frame), [id_ for _, id_ in answer.records])
        answered = answer.status == "answered"
        if answered and (frame.polar or sum(w.weight for w in untold) < LESS):
            return outcome
        replies = load("en" if frame.language == "en" else "ja")
        wanted = Wanted.of(frame, self.vocabulary, self.store.schema)
        told = sum(w.weight for w in words) - sum(w.weight for w in untold)
        found = closest(frame, words, wanted, self.scales, replies.dated, told + LESS if answered else 0.0)
        if not found or self._of_another(frame, outcome, found[0]):
            return outcome
        plain = any(not w.word.cues and w.word.noun and w.weight > LESS and plainly(w, found[0]) for w in untold)
        if answered and not plain and found[0].weight < told + GAIN:
            return outcome
        speech = Speech(self.store, replies)
        record = found[0].passage.record
        quoted(frame, found, wanted, wish_of(frame, [record], self.vocabulary, replies.kinds[record.kind]), speech)
        shown = speech.records
        turn = Turn(frame, tuple(r.id for r in shown), kinds=tuple(r.kind for r in shown), days=days_of(shown))
        return Outcome(speech.answer("answered", read_back(frame, self.vocabulary, self.store, replies)), turn)

    def _of_another(self, frame: Frame, outcome: Outcome, found: Found) -> bool:
        """Whether a passage is of another thing than the one called by its name, or of which yes or no is asked."""
        record = found.passage.record.id
        claimed = {id_ for group in frame.records for id_ in group} if frame.polar else set()
        return bool(outcome.called and record not in outcome.shown) or bool(claimed and record not in claimed)


def _own(answer: Answer, frame: Frame) -> str:
    """What an answer says, without the words of the question that it only repeats: 「方針」の包括連携協定."""
    lead = answer.lead
    for word in frame.words:
        lead = lead.replace(f"「{word}」", "")
    return lead + "".join(row.text for row in answer.rows)
