"""The real knowledge: it can be read, built, traced and proved."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from knowledge import Store
from knowledge.build import build
from knowledge.check import check
from knowledge.library import Library
from knowledge.marks import render
from knowledge.model import INFERRED
from knowledge.version import ROOT


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("store") / "knowledge.sqlite"
    build(path)
    return path


def test_no_file_has_a_fault(whole: Library) -> None:
    assert not whole.faults, "\n\n".join(render(fault, ROOT.parent) for fault in whole.faults)


def test_two_builds_are_the_same_bytes(built: Path, tmp_path: Path) -> None:
    build(tmp_path / "again.sqlite")
    assert (tmp_path / "again.sqlite").read_bytes() == built.read_bytes()


def test_the_store_gives_back_every_record(built: Path, whole: Library) -> None:
    store = Store.open(built)
    assert tuple(store.records.values()) == whole.records
    assert dict(store.names) == dict(whole.names)


def test_every_statement_is_cited(whole: Library) -> None:
    bare = [
        (record.id, stated.property)
        for record in whole.records
        for stated in record.statements
        if not stated.citations or (stated.evidence == "inferred" and stated.property not in INFERRED)
    ]
    assert not bare


def test_deprecated_values_have_a_reason(whole: Library) -> None:
    claims = [stated for record in whole.records for stated in record.statements if stated.rank == "deprecated"]
    assert claims
    assert all(stated.reason and stated.reason_en for stated in claims)


def test_every_record_has_an_english_name_or_is_listed_by_it(whole: Library) -> None:
    missing = [r.id for r in whole.records if not r.english.get("name") and r.kind != "listed_partner"]
    assert not missing


def test_every_citation_has_a_place(built: Path) -> None:
    store = Store.open(built)
    places = {
        (citation.document, citation.lines): store.place(citation)
        for record in store.records.values()
        for citation in record.sources
    }
    assert all("（" in place for place in places.values())


def test_search_finds_both_writings_of_a_slip(built: Path) -> None:
    store = Store.open(built)
    assert store.search("まるごとにっぽん")
    assert store.search("嬬恋村")


def test_the_facts_are_proved_by_the_documents(whole: Library, texts_directory: Path) -> None:
    report = check(whole, texts_directory)
    assert not report.failed, report.text(lines=False)


def test_every_line_is_cited_or_furniture(whole: Library, texts_directory: Path) -> None:
    report = check(whole, texts_directory)
    assert {name: lines for name, lines in report.uncited.items() if lines} == {}


def test_knowledge_knows_no_other_room() -> None:
    imported = {
        name
        for path in ROOT.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        for name in _imports(node)
    }
    assert not imported & {"bot", "intents"}


def _imports(node: ast.AST) -> set[str]:
    if isinstance(node, ast.Import):
        return {alias.name.split(".")[0] for alias in node.names}
    return {node.module.split(".")[0]} if isinstance(node, ast.ImportFrom) and node.module else set()
