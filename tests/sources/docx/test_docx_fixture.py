"""The reader held against a folder of fixtures kept outside the repository, where there is one."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import pytest

from tests.sources.docx.docx_builder import read

SHARED = os.environ.get("REPLYCHECK_SHARED")

pytestmark = pytest.mark.skipif(SHARED is None, reason="REPLYCHECK_SHARED names no folder of fixtures")


def fixtures() -> dict[str, dict[str, Any]]:
    """The expected lines by file."""
    loaded: dict[str, dict[str, Any]] = json.loads((Path(SHARED or ".") / "docx" / "expected.json").read_text("utf-8"))
    return loaded


@pytest.mark.parametrize("view", ["accepted", "original"])
def test_the_body(view: str) -> None:
    for name, expected in fixtures().items():
        source = read((Path(SHARED or ".") / "docx" / name).read_bytes(), original=view == "original")
        assert [line for line in source.body() if line] == expected[view]


def test_the_other_stories() -> None:
    for name, expected in fixtures().items():
        source = read((Path(SHARED or ".") / "docx" / name).read_bytes())
        assert source.origins is not None
        told = {(origin.story, line) for line, origin in zip(source.lines, source.origins, strict=True)}
        assert set(expected["other"].items()) <= told
