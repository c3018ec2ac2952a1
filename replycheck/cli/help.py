"""Help in the language spoken, laid out for wide characters."""

from __future__ import annotations

import os
import sys
from typing import Final

import typer
from typer.core import TyperArgument, TyperCommand, TyperGroup, TyperOption

from replycheck.cli.commands import listed
from replycheck.messages import run_text
from replycheck.reports.cells import pad, width, wrap

_WIDEST: Final = 100
_COLUMN: Final = 34
"""How many cells the names of options take at most; a longer one has its text on the next line."""


def render_help(command: TyperCommand | TyperGroup, context: typer.Context, spoken: str) -> str:
    """The help of a command, or of the whole program where `command` is a group.

    Texts are found by the keys that stand where typer has help texts.
    """
    room = _room()
    group = isinstance(command, TyperGroup)
    words = context.command_path.split()[1:]
    name = ".".join(words) or "program"
    declared = command.get_params(context)
    blocks = [
        run_text("help.usage", spoken, usage=_usage(command, context, spoken)),
        "\n".join(wrap(run_text(f"help.about.{name}", spoken), room)),
    ]
    if group:
        rows = [(each, run_text(f"help.short.{'.'.join([*words, each])}", spoken)) for each in listed(" ".join(words))]
        blocks.append(_section("help.commands", rows, room, spoken))
    arguments = [_argument(each, spoken) for each in declared if isinstance(each, TyperArgument)]
    if arguments:
        blocks.append(_section("help.arguments", arguments, room, spoken))
    flags = [_option(each, spoken) for each in declared if isinstance(each, TyperOption)]
    blocks.append(_section("help.options", flags, room, spoken))
    blocks.append(_examples(run_text(f"help.examples.{name}", spoken), room, spoken))
    blocks.append("\n".join(wrap(run_text(f"help.end.{name}", spoken), room)))
    return "\n\n".join(blocks) + "\n"


def _usage(command: TyperCommand | TyperGroup, context: typer.Context, spoken: str) -> str:
    parts = [context.command_path, run_text("help.usage.options", spoken)]
    if isinstance(command, TyperGroup):
        parts.append(run_text("help.usage.command", spoken))
    parts += [each.human_readable_name for each in command.params if isinstance(each, TyperArgument)]
    return " ".join(parts)


def _argument(argument: TyperArgument, spoken: str) -> tuple[str, str]:
    return argument.human_readable_name, run_text(str(argument.help), spoken)


def _option(option: TyperOption, spoken: str) -> tuple[str, str]:
    """How an option is typed, and what it does, with its default."""
    flags = ", ".join(sorted(option.opts, key=len))
    if flags.startswith("--"):
        flags = f"    {flags}"
    if not option.is_flag and option.metavar:
        flags += f" {option.metavar}"
    key = str(option.help)
    # What typer adds itself (--help, completion) has its own texts, no keys.
    text = run_text(key if key.startswith("help.") else f"help.{str(option.name).replace('_', '-')}", spoken)
    if not option.is_flag and option.default not in (None, "", [], ()):
        text += run_text("help.default", spoken, value=option.default)
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


def _command_line(typed: str, room: int) -> list[str]:
    """A command to be typed: where it is too long for one line, in several that a shell takes for one."""
    lines, row = [], "  $"
    for word in typed.split(" "):
        if width(f"{row} {word}") > room - 2 and row.strip() != "$":
            lines.append(f"{row} \\")
            row = "   "
        row += f" {word}"
    return [*lines, row]


def _examples(text: str, room: int, spoken: str) -> str:
    """Commands, each under the sentence that says what it is for."""
    lines = [run_text("help.examples", spoken)]
    for line in text.splitlines():
        about, _, typed = line.partition("\t")
        lines += [f"  # {part}" for part in wrap(about, room - 4)]
        lines += _command_line(typed, room)
    return "\n".join(lines)


def _room() -> int:
    columns = os.environ.get("COLUMNS", "")
    if columns.isdecimal() and int(columns):
        return max(40, min(int(columns), _WIDEST))
    try:
        return max(40, min(os.get_terminal_size(sys.stdout.fileno()).columns, _WIDEST))
    except (OSError, ValueError):
        return 80
