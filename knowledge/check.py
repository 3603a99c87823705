"""`python -m knowledge.check --documents DIR`: every fault of the facts, and what they cover."""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain
from pathlib import Path

from knowledge.library import Library
from knowledge.load import load
from knowledge.marks import Fault, render, width
from knowledge.proofs import calendar, coverage, quotes, sums, values, world
from knowledge.texts import Text, read_texts
from knowledge.version import ROOT


@dataclass(frozen=True, slots=True)
class Report:
    """What a check found: faults in the order of the files, lines nobody cites, counts of records and citations."""

    root: Path
    faults: tuple[Fault, ...]
    uncited: Mapping[str, tuple[int, ...]]
    texts: Mapping[str, Text]
    by_document: Mapping[str, tuple[int, int]]
    by_kind: Mapping[str, tuple[int, int]]

    @property
    def failed(self) -> bool:
        """Whether there is anything wrong that is not merely worth a look."""
        return any(fault.level == "誤り" for fault in self.faults)

    def levels(self) -> Counter[str]:
        """The number of faults by level."""
        return Counter(fault.level for fault in self.faults)

    def only(self, files: Iterable[Path]) -> Report:
        """The report with the faults of some files alone."""
        wanted = {path.resolve() for path in files}
        return replace(self, faults=tuple(fault for fault in self.faults if fault.path.resolve() in wanted))

    def text(self, *, lines: bool = True) -> str:
        """The report as people read it."""
        parts = [render(fault, self.root.parent) for fault in self.faults]
        parts += self._uncited() if lines else []
        parts += [_table("資料", self.by_document), _table("種類", self.by_kind)]
        levels = self.levels()
        parts.append("、".join(f"{level} {levels[level]} 件" for level in ("誤り", "注意", "既知")))
        return "\n\n".join(parts)

    def _uncited(self) -> list[str]:
        parts = []
        for name, numbers in self.uncited.items():
            if numbers:
                runs = coverage.runs(numbers, self.texts[name])
                rows = [f"    {_run(run)}: {self.texts[name].line(run[0]).strip()[:60]}" for run in runs]
                parts.append("\n".join([f"{name}: どの記録も引用していない行 {len(numbers)} 行", *rows]))
        return parts


def check(library: Library, documents_dir: Path) -> Report:
    """Prove the library against the texts in `documents_dir`. Raises FileNotFoundError where a text is missing."""
    texts = read_texts(documents_dir, library.documents.values())
    found = chain(
        library.faults,
        quotes.prove(library, texts),
        values.prove(library, texts),
        calendar.prove(library, texts),
        coverage.prove(library, texts),
        world.prove(library),
        sums.prove(library),
    )
    faults = sorted({_levelled(fault, library.known) for fault in found})
    return Report(
        root=library.root,
        faults=(*faults, *_outdated(library, faults)),
        uncited={name: tuple(lines) for name, lines in coverage.uncited(library, texts).items()},
        texts=texts,
        by_document=_by_document(library),
        by_kind=_by_kind(library),
    )


def main(arguments: Sequence[str] | None = None) -> int:
    """The command line. 1 where there is an error, 0 otherwise, 2 where the documents are missing."""
    parser = argparse.ArgumentParser(prog="python -m knowledge.check", description="事実を資料の本文と照らし合わせます")
    parser.add_argument("--documents", type=Path, required=True, metavar="DIR", help="資料の本文（*.txt）のある場所")
    parser.add_argument("--facts", type=Path, nargs="+", metavar="FILE", help="このファイルの指摘だけを出す")
    parser.add_argument("--root", type=Path, default=ROOT, help=argparse.SUPPRESS)
    options = parser.parse_args(arguments)
    try:
        report = check(load(options.root), options.documents)
    except FileNotFoundError as error:
        print(f"資料の本文がありません: {error.filename}", file=sys.stderr)
        return 2
    report = report.only(options.facts) if options.facts else report
    print(report.text(lines=not options.facts))
    return 1 if report.failed else 0


def _levelled(fault: Fault, known: Mapping[str, str]) -> Fault:
    return replace(fault, level="既知", hint=known[fault.key]) if fault.key in known else fault


def _outdated(library: Library, faults: Iterable[Fault]) -> list[Fault]:
    seen = {fault.key for fault in faults}
    gone = [(key, place) for key, place in library.known_places.items() if key not in seen]
    return [
        replace(place.fault(f"「{key}」はもう起きていません。消してください", "key"), level="注意")
        for key, place in gone
    ]


def _by_document(library: Library) -> dict[str, tuple[int, int]]:
    records = Counter(name for r in library.records for name in {source.document for source in r.sources})
    citations = Counter(c.document for r in library.records for s in r.statements for c in s.citations)
    return {name: (records[name], citations[name]) for name in library.documents}


def _by_kind(library: Library) -> dict[str, tuple[int, int]]:
    records = Counter(record.kind for record in library.records)
    citations = Counter(r.kind for r in library.records for s in r.statements for _ in s.citations)
    return {f"{kind.label} {name}": (records[name], citations[name]) for name, kind in library.schema.kinds.items()}


def _table(title: str, rows: Mapping[str, tuple[int, int]]) -> str:
    total = (sum(row[0] for row in rows.values()), sum(row[1] for row in rows.values()))
    shown = [(title, ("記録", "引用")), *((name, row) for name, row in rows.items() if any(row)), ("計", total)]
    wide = max(width(name) for name, _ in shown)
    return "\n".join(
        name + " " * (wide - width(name)) + "".join(" " * (8 - width(str(cell))) + str(cell) for cell in row)
        for name, row in shown
    )


def _run(run: tuple[int, int]) -> str:
    return f"{run[0]}" if run[0] == run[1] else f"{run[0]}-{run[1]}"


if __name__ == "__main__":
    sys.exit(main())
