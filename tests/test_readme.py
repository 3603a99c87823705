"""README.md tells the truth: what it names exists, and what it prints is what the bot says today."""

import os
import re
import shlex
import shutil
import textwrap
from datetime import date
from pathlib import Path

import click
import pytest
import yaml

from bot.answer import Answer
from bot.cli import main
from bot.cli.chat import chosen
from bot.cli.journal import journal
from bot.cli.knowledge import knowledge
from bot.settings import Settings
from intents.thread import Thread
from knowledge.check import check
from knowledge.fresh import VARIABLE
from knowledge.load import load
from knowledge.marks import render

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
TODAY = date(2026, 4, 1)
FENCE = re.compile(r"^( *)```(\w+)\n(.*?)^ *```$", re.M | re.S)
BLOCKS = [(language, textwrap.dedent(text)) for _, language, text in FENCE.findall(README)]
CODE = [*re.findall(r"`([^`\n]+)`", FENCE.sub("", README)), *(line for _, text in BLOCKS for line in text.splitlines())]
ROWS = [line.strip("|").split(" | ") for line in README.splitlines() if line.startswith("| `")]
FAULTY = ROOT / "knowledge" / "facts" / "agreements-2017-2019.yaml"


def blocks(language):
    return [text for name, text in BLOCKS if name == language]


def command(words):
    """The command that words name, and the words left over. Fails where a group has no such command."""
    found, words = main, list(words)
    while isinstance(found, click.Group) and words and not words[0].startswith("-"):
        name = words.pop(0)
        found = found.get_command(click.Context(found), name)
        assert found is not None, name
    return found, words


def options(found):
    return {"--help", *(name for parameter in found.params for name in parameter.opts)}


def renkeis():
    for code in CODE:
        for called in re.findall(r"(?:^|[ /])renkei ((?:--)?[a-z].*)", code):
            yield re.sub(r"\s*#.*|…", "", called)


@pytest.mark.parametrize("called", list(renkeis()))
def test_every_command_exists(called):
    found, words = command(shlex.split(called))
    assert {word for word in words if word.startswith("--")} <= options(found)


def test_every_command_is_named_with_options_that_exist():
    listed = {}
    for first, *rest in ROWS:
        if called := re.match(r" *`renkei ([a-z ]+)", first):
            listed[called[1].strip()] = " ".join(rest)
    assert {name.split()[0] for name in listed} == set(main.names)
    for name, told in listed.items():
        found, _ = command(name.split())
        assert set(re.findall(r"`(--[\w-]+)", told)) <= options(found), name
    assert set(re.findall(r"`(\w+)`", listed["journal"])) == set(journal.commands)
    assert {f"knowledge {name}" for name in knowledge.commands} <= set(listed)


def test_every_target_and_process_exists():
    made = (ROOT / "Makefile").read_text(encoding="utf-8")
    started = (ROOT / "Procfile").read_text(encoding="utf-8")
    targets = {name for code in CODE for name in re.findall(r"^make (\w+)", code)}
    processes = {name for code in CODE for name in re.findall(r"honcho start (\w+)", code)}
    assert {"run", "ask", "test"} <= targets
    assert [name for name in targets if not re.search(rf"^{name}:", made, re.M)] == []
    assert [name for name in processes if not re.search(rf"^{name}:", started, re.M)] == []


def test_every_path_exists():
    named = set(re.findall(r"(?<![\w/.-])(?:(?:bot|intents|knowledge|tests|\.ci)/[\w./-]*)", README))
    named |= set(re.findall(r"(?<![\w/.-])(?:Makefile|Procfile|\w+\.(?:toml|lock|md))", README))
    named |= set(re.findall(r"\]\(([^)]+)\)", README))
    assert len(named) > 20
    assert sorted(name for name in named if not (ROOT / name).exists()) == []


def test_every_variable_is_listed_with_its_default():
    rows = [row for row in ROWS if re.match(r" *`[A-Z]", row[0])]
    names = {name for row in rows for name in re.findall(r"`(\w+)`", row[0])}
    fields = {field.alias: field.default for field in Settings.model_fields.values()}
    assert names == {*fields, VARIABLE, "RENKEI_DOCUMENTS"}
    for row in rows:
        for name in re.findall(r"`(\w+)`", row[0]):
            if isinstance(fields.get(name), str | int):
                assert f"`{fields[name]}`" in row[1], name


def test_every_part_of_an_answer_is_named():
    assert [name for name in Answer("answered", "ja", "").to_json() if f"`{name}`" not in README] == []


def test_the_addresses_of_the_http_service_exist():
    served = (ROOT / "bot" / "slack" / "web.py").read_text(encoding="utf-8")
    named = re.findall(r"`(/[a-z]\w*(?:/\w+)?)`", README)
    assert [name for name in named if name != "/renkei" and f'"{name}"' not in served] == []
    assert '"/renkei"' in (ROOT / "bot" / "manifest.json").read_text(encoding="utf-8")


def transcript():
    """Each conversation printed: its questions, and the lead sentences of its answers."""
    for shown in re.split(r"^\$ ", "".join(blocks("console")), flags=re.M)[1:]:
        called, _, printed = shown.partition("\n")
        words = shlex.split(called)
        if words[:2] == ["renkei", "ask"]:
            yield [words[2]], [printed.split("\n")[0]]
        else:
            assert (words[0], words[2:]) == ("printf", ["|", "renkei", "chat"])
            yield words[1].split("\\n")[:-1], [part.split("\n")[0] for part in printed.strip().split("\n\n")]


@pytest.mark.parametrize(("questions", "leads"), list(transcript()))
def test_the_bot_still_says_what_is_printed(questions, leads, engine):
    thread, answer, said = Thread(), None, []
    for question in questions:
        answer, thread = engine.ask(chosen(question, answer), thread, TODAY)
        said.append(answer.lead)
    assert said == leads


def entries(pattern):
    for path in sorted((ROOT / "knowledge").glob(pattern)):
        yield from yaml.load(path.read_text(encoding="utf-8"), yaml.CBaseLoader)


def within(part, whole):
    """Whether all that `part` states stands in `whole` too."""
    if isinstance(part, dict):
        return isinstance(whole, dict) and all(key in whole and within(part[key], whole[key]) for key in part)
    if isinstance(part, list):
        return isinstance(whole, list) and all(any(within(one, other) for other in whole) for one in part)
    return part == whole


def test_the_examples_stand_in_the_files():
    examples = [one for text in blocks("yaml") for one in yaml.load(text, yaml.CBaseLoader)]
    assert len(examples) == 2
    real = [*entries("facts/*.yaml"), *entries("names/*.yaml")]
    assert [one for one in examples if not any(within(one, other) for other in real)] == []
    listed = [aliases for code in CODE for aliases in re.findall(r"aliases: (\[.+\])", code)]
    assert listed
    assert all(any(within({"aliases": yaml.safe_load(one)}, other) for other in real) for one in listed)


def test_the_entry_of_the_vocabulary_to_change_is_there():
    cue = next(code for code in CODE if code.startswith("id: "))
    subjects = (ROOT / "intents" / "vocabulary" / "subjects.yaml").read_text(encoding="utf-8")
    assert f"- {cue}" in subjects.splitlines()


def faults_printed():
    return {unnumbered(fault) for text in blocks("text") if "誤り:" in text for fault in text.strip().split("\n\n")}


def unnumbered(fault):
    """A fault without its place, which changes whenever something above does."""
    return re.sub(r":\d+:\d+:", ":", fault.strip())


def slipped(folder, before, after):
    """The knowledge with one thing written wrongly."""
    copy = folder / "knowledge"
    shutil.copytree(ROOT / "knowledge", copy, ignore=shutil.ignore_patterns("*.py", "__pycache__"))
    path = copy / "facts" / FAULTY.name
    text = path.read_text(encoding="utf-8")
    assert before in text
    path.write_text(text.replace(before, after, 1), encoding="utf-8")
    return load(copy)


def test_a_misspelt_property_is_reported_as_printed(tmp_path):
    library = slipped(tmp_path, "\n  partner: 群馬県市長会", "\n  pertner: 群馬県市長会")
    assert faults_printed() & {unnumbered(render(fault, tmp_path)) for fault in library.faults}


def test_a_wrong_figure_is_reported_as_printed(tmp_path):
    places = (os.environ.get("RENKEI_DOCUMENTS"), ROOT.parent / "shared" / "documents")
    documents = next((Path(place) for place in places if place and Path(place).is_dir()), None)
    if documents is None:
        pytest.skip("the documents' texts are not here: set RENKEI_DOCUMENTS to their directory")
    report = check(slipped(tmp_path, "\n  members: 27", "\n  members: 72"), documents)
    assert faults_printed() & {unnumbered(render(fault, tmp_path)) for fault in report.faults}
