"""A small world of two documents and a few facts, and the real files for the tests of the whole."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from small_world import World

from knowledge.library import Library
from knowledge.load import load
from knowledge.version import ROOT


@pytest.fixture
def world(tmp_path: Path) -> World:
    return World(tmp_path)


@pytest.fixture(scope="session")
def whole() -> Library:
    """The real knowledge."""
    return load()


@pytest.fixture(scope="session")
def texts_directory() -> Path:
    """Where the documents' texts are; skips where they are not at hand."""
    places = [os.environ.get("RENKEI_DOCUMENTS"), ROOT.parent.parent / "shared" / "documents"]
    for place in places:
        if place and Path(place).is_dir():
            return Path(place)
    pytest.skip("the documents' texts are not here: set RENKEI_DOCUMENTS to their directory")
