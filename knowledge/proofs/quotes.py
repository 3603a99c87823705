"""Every word cited stands in the lines cited."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from rapidfuzz import fuzz, process

from knowledge.folding import fold, squash, untag
from knowledge.library import Library
from knowledge.marks import Fault
from knowledge.proofs.cited import Cited, quotations
from knowledge.texts import Text


def prove(library: Library, texts: Mapping[str, Text]) -> Iterator[Fault]:
    """Faults for words that the cited lines do not hold (only white space may differ)."""
    for cited in quotations(library):
        text = texts[cited.document]
        if cited.lines[1] > len(text.lines):
            yield cited.fault(f"資料「{cited.document}」は {len(text.lines)} 行までです（{_span(cited.lines)} 行目）")
            continue
        passage = text.passage(cited.lines)
        for index, piece in enumerate(cited.pieces):
            if squash(piece) not in squash(passage):
                yield _missing(cited, index, piece, text)


def _missing(cited: Cited, index: int, piece: str, text: Text) -> Fault:
    message = f"「{piece}」は {cited.document} の {_span(cited.lines)} 行目にありません"
    key = f"quote:{cited.record}:{cited.property}"
    return cited.fault(message, index=index, hint=_hint(cited, piece, text), key=key)


def _hint(cited: Cited, piece: str, text: Text) -> str:
    passage, wanted = text.passage(cited.lines), squash(piece)
    if wanted in squash(untag(passage)):
        return "途中に <p> などの印があります。印のところで切って一覧で書いてください"
    if fold(piece) in fold(passage):
        return f"文字の種類（全角・半角・引用符など）を資料のとおりにしてください: {_nearest(piece, [passage])}"
    elsewhere = [number for number, line in enumerate(text.lines, 1) if wanted in squash(line)]
    if elsewhere:
        return f"{'、'.join(map(str, elsewhere[:5]))} 行目にあります"
    return f"近い行: {_nearest(piece, list(text.lines))}"


def _nearest(piece: str, lines: list[str]) -> str:
    found = process.extractOne(squash(piece), [squash(line) for line in lines], scorer=fuzz.partial_ratio)
    if not found:
        return "なし"
    line, _, at = found
    place = fuzz.partial_ratio_alignment(squash(piece), line)
    start, end = (place.dest_start, place.dest_end) if place else (0, 60)
    around = line[max(0, start - 5) : end + 5]
    return f"（{at + 1} 行目）{around}" if len(lines) > 1 else around


def _span(lines: tuple[int, int]) -> str:
    return f"{lines[0]}" if lines[0] == lines[1] else f"{lines[0]}-{lines[1]}"
