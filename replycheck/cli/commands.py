"""The commands by name. Each is a function whose annotations declare its options; loaded when it is called for."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from importlib import import_module
from typing import Final, cast

Command = Callable[..., int]

COMMANDS: Final[Mapping[str, str]] = {
    "lint": "replycheck.cli.lint:lint",
    "inspect": "replycheck.cli.inspect:inspect",
    "new": "replycheck.cli.new:new",
    "template": "replycheck.cli.template:template",
    "explain": "replycheck.cli.explain:explain",
    "checklist list": "replycheck.cli.checklist.listing:list_checklists",
    "checklist show": "replycheck.cli.checklist.listing:show",
    "checklist diff": "replycheck.cli.checklist.listing:diff",
    "checklist validate": "replycheck.cli.checklist.trying:validate",
    "checklist test": "replycheck.cli.checklist.trying:run_examples",
    "checklist new": "replycheck.cli.checklist.writing:new",
    "checklist schema": "replycheck.cli.checklist.writing:schema",
    "checklist docs": "replycheck.cli.checklist.writing:docs",
    "config show": "replycheck.cli.config:show",
    "config schema": "replycheck.cli.config:schema",
    "points": "replycheck.cli.points:points",
    "cases": "replycheck.cli.cases:cases",
    "evaluate": "replycheck.cli.evaluate:evaluate",
}
"""Module and function of every command, in the order that help lists them; a blank leads from a group to its own."""


def groups() -> tuple[str, ...]:
    """The words that commands are grouped under."""
    return tuple(dict.fromkeys(name.partition(" ")[0] for name in COMMANDS if " " in name))


def listed(group: str = "") -> tuple[str, ...]:
    """The commands of a group, or of the program, a group being one of those; in the order that help lists them."""
    if group:
        return tuple(name.removeprefix(f"{group} ") for name in COMMANDS if name.startswith(f"{group} "))
    return tuple(dict.fromkeys(name.partition(" ")[0] for name in COMMANDS))


def split(arguments: Sequence[str]) -> tuple[str, Sequence[str]]:
    """The command that a command line names, of one word or two, and what follows it."""
    pair = " ".join(arguments[:2])
    return (pair, arguments[2:]) if pair in COMMANDS else (arguments[0], arguments[1:])


def find_command(name: str) -> Command | None:
    """The command of that name, None where there is none."""
    if name not in COMMANDS:
        return None
    module, _, function = COMMANDS[name].partition(":")
    return cast("Command", getattr(import_module(module), function))
