from __future__ import annotations

import io
import sys
from itertools import count
from pathlib import Path

import pytest

from replycheck.cli import progress
from tests.cli.conftest import FAULTY, Run


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def watched(monkeypatch: pytest.MonkeyPatch) -> Terminal:
    """A terminal as standard error, and a clock on which every look takes a second."""
    seconds = count()
    monkeypatch.setattr(progress, "monotonic", lambda: float(next(seconds)))
    screen = Terminal()
    monkeypatch.setattr(sys, "stderr", screen)
    return screen


def test_a_long_run_is_told_of_and_wiped(run: Run, here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for number in range(4):
        (here / f"{number}.txt").write_text(FAULTY, encoding="utf-8")
    screen = watched(monkeypatch)
    run("lint", ".", "--output", "report")
    assert screen.getvalue().startswith("\r已检查1/4份\x1b[K")
    assert "\r已检查4/4份\x1b[K" in screen.getvalue()
    assert screen.getvalue().endswith("\r\x1b[K")
    assert screen.getvalue().count("\r\x1b[K") == 1


def test_quiet_is_quiet(run: Run, faulty: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    screen = watched(monkeypatch)
    run("lint", faulty, "--quiet", "--output", "report")
    assert screen.getvalue() == ""


def test_nothing_is_told_where_nobody_looks(run: Run, faulty: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(progress, "monotonic", iter(range(99)).__next__)
    assert run("lint", faulty, "--output", "report").err == ""
