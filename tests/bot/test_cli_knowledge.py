import re

import pytest

from bot.cli import knowledge as module
from knowledge import Store
from knowledge.marks import Fault


def test_build_writes_a_store(renkei, tmp_path):
    path = tmp_path / "new" / "store.sqlite"
    result = renkei("knowledge", "build", "--to", str(path))
    assert result.exit_code == 0
    store = Store.open(path)
    counts = f"{len(store.records)} records, {len(store.names)} names"
    assert result.stdout == f"{path}: version {store.version}, {counts}\n"


def test_check_without_documents_looks_at_the_form_and_says_so(renkei, monkeypatch):
    monkeypatch.delenv("RENKEI_DOCUMENTS", raising=False)
    result = renkei("knowledge", "check")
    assert (result.exit_code, result.stdout) == (0, "")
    assert "not proven" in result.stderr


def test_check_shows_faults_with_file_and_line(renkei, monkeypatch, tmp_path):
    monkeypatch.delenv("RENKEI_DOCUMENTS", raising=False)
    library = Library(tmp_path)
    monkeypatch.setattr(module, "load", lambda: library)
    result = renkei("knowledge", "check")
    assert result.exit_code == 1
    assert result.stdout.startswith(f"{tmp_path.name}/x.yaml:3:1: 誤り: だめです")
    other = tmp_path / "y.yaml"
    other.touch()
    assert renkei("knowledge", "check", str(other)).exit_code == 0


def test_check_needs_every_document(renkei, tmp_path):
    result = renkei("knowledge", "check", "--documents", str(tmp_path))
    assert result.exit_code == 2
    assert ".txt" in result.stderr
    assert renkei("knowledge", "check", "--documents", str(tmp_path / "none")).exit_code == 2


def test_check_takes_the_report_as_it_is(renkei, tmp_path, monkeypatch):
    report = Report(failed=False)
    monkeypatch.setattr(module, "load", lambda: None)
    monkeypatch.setattr(module, "prove", lambda library, documents: report)
    given = ("knowledge", "check", "--documents", str(tmp_path))
    assert (renkei(*given).exit_code, renkei(*given).stdout) == (0, "all of it True\n")
    report.failed = True
    assert renkei(*given).exit_code == 1
    assert renkei("knowledge", "check", env={"RENKEI_DOCUMENTS": str(tmp_path)}).exit_code == 1
    (tmp_path / "x.yaml").touch()
    assert renkei(*given, str(tmp_path / "x.yaml")).stdout == "x.yaml of it False\n"


def test_browse_lists_the_kinds(renkei, engine):
    shown = renkei("knowledge", "browse").stdout
    assert all(kind in shown for kind in engine.store.schema.kinds)
    assert re.search(r"version [0-9a-f]{12}, \d+ records", shown)


def test_browse_lists_the_records_of_a_kind(renkei, engine):
    shown = renkei("knowledge", "browse", "agreement").stdout
    expected = [record.id for record in engine.store.records.values() if record.kind == "agreement"]
    assert re.findall(r"agreement-[a-z-]+", shown) == expected
    assert shown.endswith(f"{len(expected)} records\n")


def test_browse_shows_a_record_with_its_evidence(renkei):
    shown = renkei("knowledge", "browse", "agreement-hokkaido").stdout
    assert re.search(r"agreements-2016\.yaml:\d+", shown)
    assert "2016-04-26" in shown
    assert "keika-2021" in shown
    assert "quoted" in shown


def test_browse_shows_values_that_no_longer_stand_with_the_reason(renkei, engine):
    disputed = next(r for r in engine.store.records.values() if any(s.rank == "deprecated" for s in r.statements))
    assert "deprecated" in renkei("knowledge", "browse", disputed.id).stdout


def test_browse_shows_people(renkei, engine):
    record = next(r for r in engine.store.records.values() if r.values("people"))
    person = record.values("people")[0]
    assert person.name in renkei("knowledge", "browse", record.id).stdout


def test_browse_finds_words(renkei):
    assert "agreement-hokkaido" in renkei("knowledge", "browse", "北海道町村会").stdout


@pytest.mark.parametrize("word", ["存在しない言葉", "agreement-none"])
def test_browse_says_when_there_is_nothing(renkei, word):
    result = renkei("knowledge", "browse", word)
    assert result.exit_code == 1
    assert word in result.stderr


class Library:
    def __init__(self, root):
        (root / "x.yaml").write_text("a\nb\nc\n", encoding="utf-8")
        self.root = root
        self.faults = (Fault(root / "x.yaml", 3, 1, "だめです"),)


class Report:
    def __init__(self, failed, name="all"):
        self.failed, self.name = failed, name

    def only(self, files):
        return Report(self.failed, files[0].name)

    def text(self, *, lines):
        return f"{self.name} of it {lines}"
