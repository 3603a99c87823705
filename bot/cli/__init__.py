"""The command `renkei`: a module for each command or group of commands."""

from __future__ import annotations

from bot.cli.ask import ask
from bot.cli.batch import batch
from bot.cli.chat import chat
from bot.cli.common import Commands
from bot.cli.evaluate import evaluate
from bot.cli.knowledge import knowledge
from bot.cli.run import run

__all__ = ["main"]

main = Commands(
    "renkei",
    commands=[ask, chat, batch, evaluate, knowledge, run],
    context_settings={"help_option_names": ["-h", "--help"]},
    help="Answers questions about the 特別区全国連携プロジェクト from its documents, with the sources.",
)
