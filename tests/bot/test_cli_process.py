"""The command as people run it: a process of its own, with pipes."""

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

RENKEI = Path(sys.executable).parent / "renkei"
pytestmark = pytest.mark.skipif(not RENKEI.exists(), reason="the command is not installed beside this Python")


def run(*arguments, given=b"", **environment):
    env = {**os.environ, **environment}
    return subprocess.run([RENKEI, *arguments], input=given, capture_output=True, timeout=60, env=env, check=False)


def test_one_answer():
    done = run("ask", "2018年に協定を締結した団体は？")
    text = done.stdout.decode()
    assert done.returncode == 0
    assert done.stderr == b""
    assert all(name in text for name in ("奈良県町村会", "群馬県市長会", "群馬県町村会", "埼玉県町村会", "第一生命"))
    assert "\x1b[" not in text


@pytest.mark.parametrize("locale", ["C", "POSIX", "C.UTF-8"])
def test_any_locale_will_do(locale):
    done = run("ask", "そもそも何のプロジェクト？", LC_ALL=locale, LANG=locale)
    assert done.returncode == 0
    assert "特別区" in done.stdout.decode()


def test_bad_lines_of_a_batch():
    good = json.dumps({"id": "1", "turns": ["北海道町村会との協定はいつ？"]}).encode() + b"\n"
    done = run("batch", given=good + b"\xe5\x8c\nnonsense\n" + good)
    assert done.returncode == 1
    assert len(done.stdout.splitlines()) == 2
    assert [line.split(b":")[0] for line in done.stderr.splitlines()] == [b"line 2", b"line 3"]


def test_a_reader_that_goes_away_is_no_fault():
    with tempfile.TemporaryFile() as given:
        given.write(b"".join(b'{"id": "%d", "turns": ["?"]}\n' % number for number in range(2_000)))
        given.seek(0)
        pipes = {"stdin": given, "stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
        with subprocess.Popen([RENKEI, "batch"], **pipes) as process:
            process.stdout.readline()
            process.stdout.close()
            assert process.stderr.read() == b""


def test_a_question_that_is_no_text():
    done = run("ask", b"\xff\xfe\xe5\x8c")
    assert done.returncode == 0
    assert done.stdout
    assert b"Traceback" not in done.stderr


def test_a_broken_store_is_built_anew(tmp_path):
    store = tmp_path / "store.sqlite"
    store.write_bytes(b"no store")
    assert run("ask", "北海道町村会との協定はいつ？", RENKEI_STORE=str(store)).returncode == 0
    assert store.stat().st_size > 10_000
