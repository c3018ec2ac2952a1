"""Reads a command line that has nothing wrong with it; anything else is left to typer."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple, get_origin

from replycheck.cli.options import Argument, Option
from replycheck.errors import UsageError


class Parameter(NamedTuple):
    """One parameter of a command: its name, its type, how it is typed, and its default."""

    name: str
    type: Any
    declared: Argument | Option
    default: Any

    @property
    def many(self) -> bool:
        """Whether it may be given more than once."""
        return get_origin(self.type) is not None


def parameters(command: Callable[..., object]) -> list[Parameter]:
    """The parameters of a command, in order, from its annotations and defaults."""
    defaults: Mapping[str, Any] = command.__kwdefaults__ or {}
    return [
        Parameter(name, annotation.__origin__, annotation.__metadata__[0], defaults.get(name, ...))
        for name, annotation in command.__annotations__.items()
        if name != "return"
    ]


def parse(command: Callable[..., object], arguments: Sequence[str]) -> dict[str, Any] | None:
    """The values for a call of `command`; None where the arguments have to be looked at more closely.

    Raises UsageError for an option that may be given once only and is given again.
    """
    flags: dict[str, Parameter] = {}
    values: dict[str, Any] = {}
    positional: list[str] = []
    for parameter in parameters(command):
        if isinstance(parameter.declared, Argument):
            if not parameter.many:
                return None
            values[parameter.name] = positional
        else:
            flags.update(dict.fromkeys(parameter.declared.flags, parameter))
    _refuse_twice(flags, arguments)
    rest = iter(arguments)
    for argument in rest:
        if argument == "--":
            positional += rest
        elif argument == "-" or not argument.startswith("-"):
            positional.append(argument)
        elif not _take(flags, argument, rest, values):
            return None
    return values if positional else None


def _refuse_twice(flags: Mapping[str, Parameter], arguments: Sequence[str]) -> None:
    """Refuses a second checklist, say: of two, one would be left out without a word."""
    options = arguments[: arguments.index("--")] if "--" in arguments else arguments
    given: set[str] = set()
    for argument in options:
        parameter = flags.get(argument.partition("=")[0])
        if parameter and isinstance(parameter.declared, Option) and parameter.declared.once:
            if parameter.name in given:
                raise UsageError("usage.twice", name=parameter.declared.flags[0])
            given.add(parameter.name)


def _take(flags: Mapping[str, Parameter], argument: str, rest: Iterator[str], values: dict[str, Any]) -> bool:
    """Takes one option, with the value behind it; tells whether that was all right."""
    flag, equals, value = argument.partition("=") if argument.startswith("--") else (argument, "", "")
    parameter = flags.get(flag)
    if parameter is None:
        return False
    if parameter.type is bool:
        values[parameter.name] = True
        return not equals
    if not equals:
        following = next(rest, None)
        if following is None:
            return False
        value = following
    if parameter.type is int:
        if not value.isdecimal():
            return False
        values[parameter.name] = int(value)
    elif parameter.many:
        values.setdefault(parameter.name, []).append(value)
    else:
        values[parameter.name] = value
    return True
