"""Registers as files, and what reading them says."""

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from replycheck.cases.model import Case
from replycheck.cases.register import check_cases


class Read(NamedTuple):
    """The cases of a file, and its faults as sentences with their places."""

    cases: tuple[Case, ...]
    faults: list[str]


ReadText = Callable[..., Read]


@pytest.fixture
def read_text(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ReadText:
    """Writes a register and reads it."""
    monkeypatch.chdir(tmp_path)

    def read(text: str | bytes, name: str = "cases.yaml", language: str = "zh") -> Read:
        data = text.encode() if isinstance(text, str) else text
        (tmp_path / name).write_bytes(data)
        cases, faults = check_cases(name)
        return Read(cases, [fault.text(language) for fault in faults])

    return read
