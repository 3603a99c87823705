"""The command `renkei`: a module for each command or group of commands."""

from __future__ import annotations

from bot.cli.common import Commands

__all__ = ["main"]

COMMANDS = ("ask", "chat", "batch", "evaluate", "knowledge", "journal", "serve", "doctor", "run")

main = Commands(
    COMMANDS,
    context_settings={"help_option_names": ["-h", "--help"]},
    help="Answers questions about the 特別区全国連携プロジェクト from its documents, with the sources.",
)
