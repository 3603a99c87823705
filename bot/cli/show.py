"""An answer in the terminal: the same words as its plain text, with the lead set off and the small print dimmed."""

from __future__ import annotations

from rich.console import Console
from rich.text import Text

from bot.answer import Answer
from bot.slack.phrases import phrases


def show(console: Console, answer: Answer) -> None:
    """Print an answer, and how its question was read."""
    lead, *rest = answer.text.split("\n")
    small = 1 if answer.sources else 0
    body = rest[: len(rest) - small]
    console.print(Text(lead, style="bold"), soft_wrap=True)
    for line in body:
        console.print(Text(line), soft_wrap=True)
    for line in rest[len(body) :]:
        console.print(Text(line, style="dim"), soft_wrap=True)
    if answer.reading:
        read = phrases(answer.language).say("answer.reading", reading=answer.reading)
        console.print(Text(read, style="dim italic"), soft_wrap=True)
