"""Which lines no record cites, and whether slips and chronology rows stand where they are said to stand."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from knowledge.folding import squash
from knowledge.library import Library
from knowledge.marks import Fault, Tree, read
from knowledge.model import Slip
from knowledge.texts import Text


def prove(library: Library, texts: Mapping[str, Text]) -> Iterator[Fault]:
    """Faults for slips that are not printed at their line, and for rows with another date than the printed one."""
    yield from _slip_faults(library, texts)
    yield from _row_faults(library, texts)


def _slip_faults(library: Library, texts: Mapping[str, Text]) -> Iterator[Fault]:
    for slip, place in zip(library.slips, library.slip_places, strict=True):
        text = texts[slip.document]
        if squash(slip.printed) not in squash(text.line(slip.line)):
            message = f"「{slip.printed}」は {slip.document} の {slip.line} 行目にありません"
            yield place.fault(message, "printed", hint=_elsewhere(slip, text))


def _row_faults(library: Library, texts: Mapping[str, Text]) -> Iterator[Fault]:
    tree, _ = read(library.root / "chronologies.yaml")
    tree = tree or Tree(library.root / "chronologies.yaml", [])
    listed = [str(entry.get("document")) for entry in tree.data if isinstance(entry, dict)]
    for name, text in texts.items():
        rows = library.documents[name].rows
        for line in sorted({*rows, *text.entries}):
            printed = text.entries.get(line, frozenset())
            if rows.get(line) not in printed:
                seen = "、".join(map(str, sorted(printed))) or "日付なし"
                message = f"{name} の {line} 行目は {rows.get(line, '未記入')} ですが、資料の行は {seen} です"
                at = listed.index(name) if name in listed else 0
                yield tree.fault((at, "rows", str(line)), message)


def _elsewhere(slip: Slip, text: Text) -> str:
    found = [str(number) for number, line in enumerate(text.lines, 1) if squash(slip.printed) in squash(line)]
    return f"{'、'.join(found[:8])} 行目にあります" if found else f"{slip.line} 行目: {text.line(slip.line)[:60]}"


def uncited(library: Library, texts: Mapping[str, Text]) -> dict[str, list[int]]:
    """By document, the lines that say something, are no furniture, and that no record cites."""
    cited = _cited(library)
    missing = {}
    for name, text in texts.items():
        furniture = _covered(library.documents[name].furniture)
        missing[name] = [line for line in text.filled if line not in furniture and line not in cited.get(name, set())]
    return missing


def runs(numbers: Iterable[int], text: Text) -> list[tuple[int, int]]:
    """Ascending line numbers as runs of neighbours, blank lines passed over."""
    follows = dict(zip(text.filled, text.filled[1:], strict=False))
    found: list[tuple[int, int]] = []
    for number in numbers:
        if found and follows.get(found[-1][1]) == number:
            found[-1] = (found[-1][0], number)
        else:
            found.append((number, number))
    return found


def _cited(library: Library) -> dict[str, set[int]]:
    cited: dict[str, set[int]] = {}
    for record in library.records:
        citations = [*record.sources, *(c for statement in record.statements for c in statement.citations)]
        for citation in citations:
            cited.setdefault(citation.document, set()).update(range(citation.lines[0], citation.lines[1] + 1))
    return cited


def _covered(ranges: Iterable[tuple[int, int]]) -> set[int]:
    return {line for first, last in ranges for line in range(first, last + 1)}
