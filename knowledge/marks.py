"""YAML read as plain text with the place of everything in it, and faults that point at that place."""

from __future__ import annotations

import difflib
import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal, TypeAlias

import yaml

Level = Literal["誤り", "注意", "既知"]
Key = str | int
Loc = tuple[Key, ...]
Plain: TypeAlias = "str | list[Plain] | dict[str, Plain]"

_FULL_WIDTH_COLON = re.compile(r"^\s*(?:- )?\w+(：)")
_LEADING_TAB = re.compile(r"^ *(\t)")
_PROBLEMS: tuple[tuple[str, str], ...] = (
    ("mapping values are not allowed", '値の中に「: 」があります。値を "" で囲むか、字下げを確かめてください'),
    ("could not find expected ':'", "「項目: 値」の形になっていません。半角の「: 」があるか確かめてください"),
    ("did not find expected key", '字下げがそろっていないか、値を "" で囲む必要があります'),
    ("did not find expected '-' indicator", "一覧の「- 」の字下げがそろっていません"),
    ("did not find expected ',' or", "[ ] や { } の中の「,」か、閉じる括弧が足りません"),
    ("found undefined alias", '「*」で始まる値は "" で囲んでください'),
    ("alphabetic or numeric character", '「*」「&」で始まる値は "" で囲んでください'),
    ("cannot start any token", '「@」「`」「%」で始まる値は "" で囲んでください'),
    ("found unexpected end of stream", "引用符「\"」または「'」が閉じられていません"),
    ("control characters are not allowed", "使えない制御文字があります"),
)


@dataclass(frozen=True, slots=True)
class Mark:
    """A place in a file: line and column, both counted from 1."""

    line: int
    column: int


@dataclass(frozen=True, slots=True, order=True)
class Fault:
    """Something wrong in a file. `key` names the finding, so that a known one can be declared."""

    path: Path
    line: int
    column: int
    message: str
    hint: str = ""
    level: Level = "誤り"
    key: str = ""


@dataclass(frozen=True, slots=True)
class Tree:
    """A file's data with every scalar as it is written, and the mark of each value and each key."""

    path: Path
    data: Plain
    values: dict[Loc, Mark] = field(default_factory=dict)
    keys: dict[Loc, Mark] = field(default_factory=dict)

    def mark(self, loc: Loc, *, key: bool = False) -> Mark:
        """Where `loc` stands (its key with `key`), or else the nearest thing around it."""
        if key and loc in self.keys:
            return self.keys[loc]
        while loc and loc not in self.values:
            loc = loc[:-1]
        return self.values.get(loc, Mark(1, 1))

    def fault(self, loc: Loc, message: str, hint: str = "", level: Level = "誤り", *, key: bool = False) -> Fault:
        """A fault at `loc`."""
        mark = self.mark(loc, key=key)
        return Fault(self.path, mark.line, mark.column, message, hint, level)


def read(path: Path) -> tuple[Tree | None, list[Fault]]:
    """Read one file. No tree where it is no YAML; the faults say why."""
    try:
        text = path.read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        return None, [Fault(path, 1, 1, "UTF-8 の文字コードで保存してください", f"{error.start} バイト目が読めません")]
    try:
        node = yaml.compose(text, yaml.CSafeLoader)
    except yaml.MarkedYAMLError as error:
        return None, _syntax_faults(path, text, error)
    except yaml.reader.ReaderError as error:
        return None, [Fault(path, 1, 1, "使えない文字があります", str(error).splitlines()[0])]
    tree = Tree(path, [])
    if node is None:
        return tree, []
    faults: list[Fault] = []
    data = _plain(node, (), tree, faults)
    return Tree(path, data, tree.values, tree.keys), faults


def suggest(word: str, known: Iterable[str]) -> str:
    """A hint naming the known word nearest to `word`, or nothing."""
    near = difflib.get_close_matches(word, list(known), n=1, cutoff=0.6)
    return f"「{near[0]}」ではありませんか" if near else ""


def width(text: str) -> int:
    """How many columns a terminal needs to show `text`."""
    return sum(2 if unicodedata.east_asian_width(char) in "WF" else 1 for char in text)


def render(fault: Fault, base: Path | None = None) -> str:
    """The fault as people read it: place, message, the line itself with a caret, a hint."""
    name = fault.path.relative_to(base) if base and fault.path.is_relative_to(base) else fault.path
    parts = [f"{name}:{fault.line}:{fault.column}: {fault.level}: {fault.message}"]
    if (line := _line(fault.path, fault.line)).strip():
        parts += [f"    {line}", "    " + " " * width(line[: fault.column - 1]) + "^"]
    if fault.hint:
        parts.append(f"    → {fault.hint}")
    return "\n".join(parts)


def _line(path: Path, number: int) -> str:
    try:
        lines = path.read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return ""
    return lines[number - 1].replace("\t", " ") if 0 < number <= len(lines) else ""


def _mark(mark: yaml.Mark) -> Mark:
    return Mark(mark.line + 1, mark.column + 1)


def _plain(node: yaml.Node, loc: Loc, tree: Tree, faults: list[Fault]) -> Plain:
    tree.values[loc] = _mark(node.start_mark)
    if isinstance(node, yaml.SequenceNode):
        return [_plain(child, (*loc, index), tree, faults) for index, child in enumerate(node.value)]
    if isinstance(node, yaml.MappingNode):
        return _mapping(node, loc, tree, faults)
    return str(node.value)


def _mapping(node: yaml.MappingNode, loc: Loc, tree: Tree, faults: list[Fault]) -> dict[str, Plain]:
    found: dict[str, Plain] = {}
    for key_node, value_node in node.value:
        key, mark = str(key_node.value), _mark(key_node.start_mark)
        if key in found:
            first = tree.keys[(*loc, key)].line
            faults.append(Fault(tree.path, mark.line, mark.column, f"項目「{key}」は {first} 行目にもあります"))
            continue
        tree.keys[(*loc, key)] = mark
        found[key] = _plain(value_node, (*loc, key), tree, faults)
    return found


def _syntax_faults(path: Path, text: str, error: yaml.MarkedYAMLError) -> list[Fault]:
    found = [*_lines_matching(path, text, _LEADING_TAB, "字下げにタブは使えません。空白2つにしてください")]
    found += _lines_matching(path, text, _FULL_WIDTH_COLON, "「：」（全角）は半角の「: 」で書いてください")
    anchored = "alphabetic or numeric" in (error.problem or "")
    mark = error.context_mark if anchored and error.context_mark else error.problem_mark or error.context_mark
    if not mark:
        return found or [Fault(path, 1, 1, "YAML として読めません", str(error))]
    problem = error.problem or ""
    message = next((japanese for english, japanese in _PROBLEMS if english in problem), "YAML として読めません")
    if not any(fault.line == mark.line + 1 for fault in found):
        found.append(Fault(path, mark.line + 1, mark.column + 1, message, problem))
    return sorted(found)


def _lines_matching(path: Path, text: str, pattern: re.Pattern[str], message: str) -> list[Fault]:
    hits = ((number, pattern.match(line)) for number, line in enumerate(text.splitlines(), 1))
    return [Fault(path, number, hit.start(1) + 1, message) for number, hit in hits if hit]
