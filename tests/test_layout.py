"""What holds for the whole house: who may import whom, what every file may name, what is shipped."""

import ast
import re
import subprocess
import tomllib
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).parent.parent
PACKAGES = ("bot", "intents", "knowledge")
FORBIDDEN = {"knowledge": {"bot", "intents"}, "intents": {"bot"}}
LIBRARIES = {
    "knowledge": {"slack_bolt", "slack_sdk", "sudachipy", "click", "rich"},
    "intents": {"slack_bolt", "slack_sdk", "sqlite3", "sqlite_utils", "sqlalchemy", "click", "rich"},
}
LEFT_OUT = {".sqlite", ".png", ".xlsx", ".ttf"}


def files():
    listed = subprocess.run(
        ["git", "ls-files", "-co", "--exclude-standard"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    found = [ROOT / name for name in listed.stdout.splitlines()] if listed.returncode == 0 else []
    return [path for path in found if path.is_file() and path.suffix not in LEFT_OUT]


def modules(package):
    return sorted((ROOT / package).rglob("*.py"))


def imported(path):
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name.split(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}:{node.lineno}: imports are written in full"
            yield (node.module or "").split(".")[0]


@pytest.mark.parametrize("package", FORBIDDEN)
def test_imports_go_one_way(package):
    unwanted = FORBIDDEN[package] | LIBRARIES[package]
    wrong = [(path.relative_to(ROOT), name) for path in modules(package) for name in imported(path) if name in unwanted]
    assert wrong == []


@pytest.mark.parametrize("package", PACKAGES)
def test_yaml_can_be_read(package):
    for path in sorted((ROOT / package).rglob("*.yaml")):
        assert yaml.load(path.read_text(encoding="utf-8"), yaml.CBaseLoader), path


def test_no_file_names_a_place_of_one_machine():
    home = re.compile(r"(?<![\w.:/~-])/(?:" + "|".join(("work", "home", "root", "Users")) + r")/\w")
    wrong = [line for path in files() for line in lines_with(path, home)]
    assert wrong == []


def test_no_file_names_where_packages_come_from():
    download = re.compile(
        r"https?://\S+(?:/simple\b|\.whl\b|\.tgz\b)|files\.python" + r"hosted|--(?:extra-)?index" + "-url"
    )
    wrong = [line for path in files() if path.name != "Makefile" for line in lines_with(path, download)]
    assert wrong == []


def test_all_data_beside_the_code_is_shipped():
    shipped = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["setuptools"]["package-data"]
    missing = []
    for package in PACKAGES:
        data = {path for path in files() if path.is_relative_to(ROOT / package) and path.suffix not in (".py", ".md")}
        missing += sorted(data - {path for pattern in shipped[package] for path in (ROOT / package).glob(pattern)})
    assert missing == []


def test_versions_are_exact_and_locked():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    wanted = [*project["project"]["dependencies"], *project["build-system"]["requires"]]
    wanted += [one for group in project["project"]["optional-dependencies"].values() for one in group]
    lock = (ROOT / "requirements.lock").read_text(encoding="utf-8").lower()
    for one in wanted:
        name, version = re.fullmatch(r"([\w-]+)(?:\[\w+\])?==([\w.]+)", one).groups()
        assert f"{name.lower().replace('_', '-')}=={version} \\\n    --hash=sha256:" in lock, one


def lines_with(path, pattern):
    text = path.read_text(encoding="utf-8")
    numbered = enumerate(text.splitlines(), 1)
    return [
        f"{path.relative_to(ROOT)}:{number}: {line.strip()[:100]}" for number, line in numbered if pattern.search(line)
    ]
