"""The command `renkei`: a module for each command or group of commands."""

from __future__ import annotations

from bot.cli import ask, batch, chat, doctor, evaluate, journal, knowledge, run, serve
from bot.cli.common import Commands

__all__ = ["main"]

COMMANDS = (
    ask.ask,
    chat.chat,
    batch.batch,
    evaluate.evaluate,
    knowledge.knowledge,
    journal.journal,
    serve.serve,
    doctor.doctor,
    run.run,
)

main = Commands(
    "renkei",
    commands=COMMANDS,
    context_settings={"help_option_names": ["-h", "--help"]},
    help="Answers questions about the 特別区全国連携プロジェクト from its documents, with the sources.",
)
