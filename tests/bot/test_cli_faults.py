from bot.cli import faults


def test_the_files_as_they_are_can_be_read():
    assert list(faults.misread()) == []


def test_names_file_line_and_column(tmp_path, monkeypatch):
    for package, folder in (("intents", "vocabulary"), ("bot", "replies")):
        (tmp_path / package / folder).mkdir(parents=True)
    (tmp_path / "bot/replies/ja.yaml").write_text("says:\n  empty: a: b\n", encoding="utf-8")
    (tmp_path / "intents/vocabulary/asks.yaml").write_text("when: [a, b\n", encoding="utf-8")
    monkeypatch.setattr(faults, "files", lambda package: tmp_path / package)
    found = list(faults.misread())
    assert [line.split(" ")[0] for line in found] == ["intents/vocabulary/asks.yaml:2:1:", "bot/replies/ja.yaml:2:11:"]
