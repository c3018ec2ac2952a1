"""Help in the language spoken, laid out for wide characters."""

from __future__ import annotations

import os
import sys
from typing import Any, Final

from replycheck.cli.commands import COMMANDS
from replycheck.messages import run_text
from replycheck.reports.cells import pad, width, wrap

_WIDEST: Final = 100
_COLUMN: Final = 34
"""How many cells the names of options take at most; a longer one has its text on the next line."""


def render_help(command: Any, context: Any, spoken: str) -> str:
    """The help of a command, or of the whole program where `command` is a group.

    `command` and `context` are typer's. Texts are found by the keys that stand where typer has help texts.
    """
    room = _room()
    group = hasattr(command, "commands")
    name = "program" if group else command.name
    blocks = [
        run_text("help.usage", spoken, usage=_usage(command, context, spoken)),
        "\n".join(wrap(run_text(f"help.about.{name}", spoken), room)),
    ]
    if group:
        rows = [(each, run_text(f"help.short.{each}", spoken)) for each in COMMANDS]
        blocks.append(_section("help.commands", rows, room, spoken))
    rows = [_row(each, spoken) for each in command.get_params(context) if each.param_type_name == "argument"]
    if rows:
        blocks.append(_section("help.arguments", rows, room, spoken))
    rows = [_row(each, spoken) for each in command.get_params(context) if each.param_type_name == "option"]
    blocks.append(_section("help.options", rows, room, spoken))
    blocks.append(_examples(run_text(f"help.examples.{name}", spoken), spoken))
    blocks.append("\n".join(wrap(run_text(f"help.end.{name}", spoken), room)))
    return "\n\n".join(blocks) + "\n"


def _usage(command: Any, context: Any, spoken: str) -> str:
    parts = [context.command_path, run_text("help.usage.options", spoken)]
    if hasattr(command, "commands"):
        parts.append(run_text("help.usage.command", spoken))
    parts += [each.metavar for each in command.params if each.param_type_name == "argument"]
    return " ".join(parts)


def _row(parameter: Any, spoken: str) -> tuple[str, str]:
    """How a parameter is typed, and what it does, with its default."""
    if parameter.param_type_name == "argument":
        return parameter.metavar, run_text(parameter.help, spoken)
    flags = ", ".join(sorted(parameter.opts, key=len))
    if not flags.startswith("-" + flags[1:2] + ",") and flags.startswith("--"):
        flags = f"    {flags}"
    if not parameter.is_flag and parameter.metavar:
        flags += f" {parameter.metavar}"
    known = str(parameter.help).startswith("help.")
    text = run_text(parameter.help if known else f"help.{parameter.name.replace('_', '-')}", spoken)
    if not parameter.is_flag and parameter.default not in (None, "", [], ()):
        text += run_text("help.default", spoken, value=parameter.default)
    return flags, text


def _section(key: str, rows: list[tuple[str, str]], room: int, spoken: str) -> str:
    column = min(max(width(name) for name, _ in rows), _COLUMN) + 2
    lines = [run_text(key, spoken)]
    for name, text in rows:
        wrapped = wrap(text, room - column - 2)
        if width(name) > column - 2:
            lines.append(f"  {name}")
        else:
            lines.append(f"  {pad(name, column)}{wrapped.pop(0)}")
        lines += [" " * (column + 2) + more for more in wrapped]
    return "\n".join(lines)


def _examples(text: str, spoken: str) -> str:
    """Commands, each under the sentence that says what it is for."""
    lines = [run_text("help.examples", spoken)]
    for line in text.splitlines():
        about, _, typed = line.partition("\t")
        lines += [f"  # {about}", f"  $ {typed}"]
    return "\n".join(lines)


def _room() -> int:
    columns = os.environ.get("COLUMNS", "")
    if columns.isdecimal() and int(columns):
        return max(40, min(int(columns), _WIDEST))
    try:
        return max(40, min(os.get_terminal_size(sys.stdout.fileno()).columns, _WIDEST))
    except (OSError, ValueError):
        return 80
