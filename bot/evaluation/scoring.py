"""Cases put to an engine, the faults of its answers, and the score they add up to."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from time import perf_counter
from typing import Protocol

from bot.answer import Answer
from bot.evaluation.cases import Case, Expect
from bot.evaluation.matching import holds, reduce
from intents.thread import Thread


class Answers(Protocol):
    """What is needed of the engine."""

    def ask(self, question: str, thread: Thread | None = None, today: date | None = None) -> tuple[Answer, Thread]:
        """Answer a question in the light of its thread."""


@dataclass(frozen=True, slots=True)
class Reply:
    """The answer to one turn, what is wrong with it (nothing: it is right), how long it took."""

    question: str
    answer: Answer
    faults: tuple[str, ...]
    seconds: float

    @property
    def misleading(self) -> bool:
        """Whether it is wrong and does not say that it may be."""
        return bool(self.faults) and self.answer.status == "answered"


@dataclass(frozen=True, slots=True)
class Result:
    """A case with the replies to its turns."""

    case: Case
    replies: tuple[Reply, ...]

    @property
    def right(self) -> bool:
        """Whether every turn was answered right."""
        return not any(reply.faults for reply in self.replies)


@dataclass(frozen=True, slots=True)
class Score:
    """Results counted."""

    results: Sequence[Result]

    @property
    def right(self) -> int:
        """Cases answered right from first to last turn."""
        return sum(result.right for result in self.results)

    @property
    def failures(self) -> list[Result]:
        """The other ones."""
        return [result for result in self.results if not result.right]

    @property
    def replies(self) -> list[Reply]:
        """All replies."""
        return [reply for result in self.results for reply in result.replies]

    @property
    def misleading(self) -> int:
        """Turns that were wrong though answered."""
        return sum(reply.misleading for reply in self.replies)

    def by_category(self) -> Mapping[str, Score]:
        """The score of each category, in order of appearance."""
        names = dict.fromkeys(result.case.category for result in self.results)
        return {name: Score([r for r in self.results if r.case.category == name]) for name in names}

    def length(self, share: float) -> int:
        """The length in characters that this share of the answers stays below."""
        return int(_at([len(reply.answer.text) for reply in self.replies], share))

    def seconds(self, share: float) -> float:
        """The time that this share of the answers was given within."""
        return _at([reply.seconds for reply in self.replies], share)


def run(cases: Iterable[Case], engine: Answers, today: date | None = None) -> Iterator[Result]:
    """Put each case to the engine, one after the other."""
    for case in cases:
        thread = Thread()
        replies = []
        for turn in case.turns:
            began = perf_counter()
            answer, thread = engine.ask(turn.q, thread, today)
            replies.append(Reply(turn.q, answer, judge(turn.expect, answer), perf_counter() - began))
        yield Result(case, tuple(replies))


def judge(expect: Expect, answer: Answer) -> tuple[str, ...]:
    """What an answer lacks, and what it says that it must not."""
    faults = []
    if expect.status and answer.status not in expect.status:
        faults.append(f"is {answer.status}, not {' or '.join(expect.status)}")
    text = reduce(answer.text)
    faults += [f"lacks {_shown(item)}" for item in expect.all if not holds(text, item)]
    faults += [f"says {_shown(item)}" for item in expect.none if holds(text, item, in_full=True)]
    cited = dict.fromkeys(source.document for source in answer.sources)
    if expect.docs and answer.status == "answered" and cited.keys().isdisjoint(expect.docs):
        faults.append(f"cites {', '.join(cited) or 'nothing'}, not {' or '.join(expect.docs)}")
    return tuple(faults)


def _shown(item: str | tuple[str, ...]) -> str:
    return item if isinstance(item, str) else " or ".join(item)


def _at(values: list[int] | list[float], share: float) -> float:
    return sorted(values)[int(len(values) * share)] if values else 0
