"""The commands by name. Each is a function whose annotations declare its options; loaded when it is called for."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from importlib import import_module
from typing import Final, cast

Command = Callable[..., int]

COMMANDS: Final[Mapping[str, str]] = {
    "lint": "replycheck.cli.lint:lint",
    "inspect": "replycheck.cli.inspect:inspect",
    "new": "replycheck.cli.new:new",
    "template": "replycheck.cli.template:template",
    "points": "replycheck.cli.points:points",
    "cases": "replycheck.cli.cases:cases",
    "evaluate": "replycheck.cli.evaluate:evaluate",
}
"""Module and function of every command, in the order that help lists them."""


def find_command(name: str) -> Command | None:
    """The command of that name, None where there is none."""
    if name not in COMMANDS:
        return None
    module, _, function = COMMANDS[name].partition(":")
    return cast("Command", getattr(import_module(module), function))
