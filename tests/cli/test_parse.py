"""The quick way of reading a command line and typer's must agree."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from typer.main import get_command

from replycheck.cli import app, commands
from replycheck.cli.lint import lint
from replycheck.cli.parse import parameters, parse

DEFAULTS = {each.name: each.default for each in parameters(lint) if each.default is not ...}
WORDS = st.sampled_from(["a.txt", "-", "--", "json", "", "x y", "--quiet", "复函", "3"])
FLAGS = [
    ["--format", "json"],
    ["--format=concise"],
    ["-f", "full"],
    ["--select", "RC1,RC2"],
    ["--select=RC5"],
    ["--ignore", ""],
    ["-j", "4"],
    ["--jobs=0"],
    ["--quiet"],
    ["-q"],
    ["--no-color"],
    ["--output", "--strange"],
    ["--lang=zh"],
]


def by_typer(arguments: Sequence[str], monkeypatch: pytest.MonkeyPatch) -> dict[str, Any]:
    seen: dict[str, Any] = {}

    def call(**values: object) -> int:
        seen.update(values)
        return 0

    call.__annotations__ = lint.__annotations__
    call.__kwdefaults__ = lint.__kwdefaults__
    with monkeypatch.context() as patched:
        patched.setattr(app, "find_command", lambda _: call)
        get_command(app.make_app()).main(["lint", *arguments], "replycheck", standalone_mode=False, obj="zh")
    return seen


@given(st.lists(st.one_of(st.sampled_from(FLAGS), WORDS.map(lambda word: [word])), max_size=6))
@settings(deadline=None, max_examples=60)
def test_both_ways_agree(pieces: list[list[str]]) -> None:
    arguments = [word for piece in pieces for word in piece]
    quick = parse(lint, arguments)
    if quick is None:
        return
    with pytest.MonkeyPatch.context() as patch:
        slow = by_typer(arguments, patch)
    assert {name: list(value) if isinstance(value, (list, tuple)) else value for name, value in slow.items()} == {
        name: list(value) if isinstance(value, (list, tuple)) else value for name, value in (DEFAULTS | quick).items()
    }


@pytest.mark.parametrize(
    "arguments",
    [[], ["a", "--nope"], ["a", "--format"], ["a", "--jobs", "x"], ["a", "--quiet=1"], ["a", "--help"], ["a", "-qj2"]],
)
def test_what_is_not_plain_is_left_to_typer(arguments: list[str]) -> None:
    assert parse(lint, arguments) is None


def test_every_command_is_there() -> None:
    assert all(commands.find_command(name) for name in commands.COMMANDS)
    assert commands.find_command("nope") is None
