import logging
import subprocess
import sys

import pytest
import yaml
from click.testing import CliRunner

from bot.cli import common, main
from bot.evaluation.cases import CaseError
from bot.settings import SettingsError
from knowledge import StoreError
from knowledge.build import BuildError
from knowledge.marks import Fault


@pytest.mark.parametrize(
    "error", [StoreError("store.sqlite: format 0"), SettingsError(("SLACK_APP_TOKEN",)), CaseError("cases.jsonl:3: x")]
)
def test_expected_errors_are_shown_as_they_are(monkeypatch, error):
    monkeypatch.setattr(common, "engine", lambda: raised(error))
    result = CliRunner().invoke(main, ["ask", "?"])
    assert (result.exit_code, result.stdout, result.stderr) == (1, "", f"{error}\n")


def test_faults_of_the_facts_are_shown_with_file_and_line(monkeypatch, tmp_path):
    path = tmp_path / "facts" / "x.yaml"
    path.parent.mkdir()
    path.write_text("- id: x\n  kind: none\n", encoding="utf-8")
    error = BuildError([Fault(path, 2, 9, "知らない種類です")], tmp_path / "facts")
    monkeypatch.setattr(common, "engine", lambda: raised(error))
    result = CliRunner().invoke(main, ["ask", "?"])
    assert result.exit_code == 1
    assert result.stderr.startswith("facts/x.yaml:2:9: 誤り: 知らない種類です\n      kind: none\n            ^")


def test_yaml_that_cannot_be_read_is_looked_for(monkeypatch):
    monkeypatch.setattr("bot.cli.faults.misread", lambda: iter(["intents/vocabulary/asks.yaml:1:1: 誤り: x"]))
    monkeypatch.setattr(common, "engine", lambda: raised(yaml.YAMLError("somewhere")))
    result = CliRunner().invoke(main, ["ask", "?"])
    assert (result.exit_code, result.stderr) == (1, "intents/vocabulary/asks.yaml:1:1: 誤り: x\n")


def test_a_fault_of_the_program_is_logged_in_a_line():
    try:
        raise KeyError("x")
    except KeyError as error:
        fault = (KeyError, error, error.__traceback__)
    record = logging.LogRecord("bot.engine", logging.ERROR, "", 1, "failed", (), fault)
    assert common.Brief().format(record) == "failed\nKeyError: 'x'"


def test_starts_an_engine():
    assert common.engine().ask("北海道町村会との協定はいつ？")[0].status == "answered"


@pytest.mark.parametrize("command", [(), *((name,) for name in main.names), ("knowledge", "check")])
def test_every_command_has_help(command):
    for option in ("--help", "-h"):
        result = CliRunner().invoke(main, [*command, option])
        assert result.exit_code == 0
        assert "Usage: renkei" in result.stdout


@pytest.mark.parametrize("arguments", [["x"], ["ask"], ["ask", "a", "b"], ["evaluate"], ["evaluate", "none.jsonl"]])
def test_wrong_usage_is_status_2(arguments):
    assert CliRunner().invoke(main, arguments).exit_code == 2


def raised(error):
    raise error


def test_a_command_does_not_wait_for_what_others_need():
    """What builds the store, keeps threads or answers on Slack takes longer to import than a question to answer."""
    asked = "from bot.cli import main; main(['ask', '--help'], standalone_mode=False); import sys; print(*sys.modules)"
    modules = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True).stdout.split()
    assert {"bot.engine", "sudachipy"} <= set(modules)
    assert {"pydantic", "sqlite_utils", "slack_bolt", "sqlalchemy"}.isdisjoint(modules)
