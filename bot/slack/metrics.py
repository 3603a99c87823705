"""What is counted while the bot runs; `/metrics` shows it."""

from __future__ import annotations

from prometheus_client import Counter, Histogram

ANSWERS = Counter("renkei_answers", "Answers given", ["surface", "status"])
SECONDS = Histogram("renkei_answer_seconds", "Time to work out an answer", buckets=(0.01, 0.03, 0.1, 0.3, 1, 3))
FAULTS = Counter("renkei_faults", "Faults that people were told of or that were logged")
REPEATS = Counter("renkei_repeats", "Questions that had been taken already")
