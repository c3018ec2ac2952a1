"""The program as a typer application: for help, completion, and command lines that have something wrong."""

from __future__ import annotations

import functools
import inspect
from collections.abc import Callable, Sequence
from typing import Annotated, Any, Final

import typer
from typer.core import TyperCommand, TyperGroup
from typer.exceptions import TyperException
from typer.main import get_command

from replycheck import __version__
from replycheck.cli.commands import COMMANDS, find_command, groups, listed
from replycheck.cli.help import render_help
from replycheck.cli.options import Argument
from replycheck.cli.parse import Parameter, parameters
from replycheck.errors import ExitCode, UsageError

PROGRAM: Final = "replycheck"


class _Command(TyperCommand):
    """A command whose help is in the language spoken, and laid out for wide characters."""

    def format_help(self, ctx: Any, formatter: Any) -> None:
        formatter.write(render_help(self, ctx, ctx.obj))


class _Group(TyperGroup):
    """The program itself."""

    def format_help(self, ctx: Any, formatter: Any) -> None:
        formatter.write(render_help(self, ctx, ctx.obj))


def run_app(arguments: Sequence[str], spoken: str) -> int:
    """Runs the program by way of typer; help is shown where nothing is asked for.

    Raises UsageError for what typer finds wrong.
    """
    for group, word in zip(("", *arguments), arguments[:2], strict=False):
        known = listed(group) if group in ("", *groups()) else ()
        if known and not word.startswith("-") and word not in known:
            raise UsageError("usage.command", name=f"{group} {word}".strip(), known=list(known))
    command = get_command(make_app())
    bare = ((), *((group,) for group in groups()))
    try:
        code = command.main(
            [*arguments, "--help"] if len(arguments) < 2 and tuple(arguments) in bare else list(arguments),
            PROGRAM,
            standalone_mode=False,
            obj=spoken,
        )
    except TyperException as error:
        raise _usage_error(error) from None
    return int(code or ExitCode.OK) if arguments else ExitCode.FAILED


def make_app() -> typer.Typer:
    """The application with every command."""
    app = typer.Typer(
        cls=_Group,
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
        context_settings={"help_option_names": ["--help", "-h"]},
    )
    app.callback()(_program)
    inner = {name: typer.Typer(cls=_Group, rich_markup_mode=None) for name in groups()}
    for name in COMMANDS:
        group, _, word = name.rpartition(" ")
        command = find_command(name)
        if command:
            inner.get(group, app).command(word, cls=_Command)(_for_typer(command))
    for name, group_app in inner.items():
        app.add_typer(group_app, name=name)
    return app


def _show_version(wanted: bool) -> None:
    if wanted:
        print(f"{PROGRAM} {__version__}")
        raise typer.Exit


def _program(
    version: Annotated[
        bool, typer.Option("--version", "-V", help="help.version", is_eager=True, callback=_show_version)
    ] = False,
) -> None:
    """The program without a command."""


def _for_typer(command: Callable[..., int]) -> Callable[..., int]:
    """The command with its options declared in typer's way."""

    @functools.wraps(command)
    def call(**values: object) -> int:
        return command(**values)

    declared = [_as_typer(parameter) for parameter in parameters(command)]
    call.__signature__ = inspect.Signature(declared)  # type: ignore[attr-defined]
    call.__annotations__ = {parameter.name: parameter.annotation for parameter in declared}
    del call.__wrapped__
    return call


def _as_typer(parameter: Parameter) -> inspect.Parameter:
    kind: Any = list[str] if parameter.many else parameter.type
    declared = parameter.declared
    if isinstance(declared, Argument):
        annotation = Annotated[kind, typer.Argument(metavar=declared.metavar, help=declared.help)]
        default = inspect.Parameter.empty if parameter.default is ... else list(parameter.default)
        return inspect.Parameter(parameter.name, inspect.Parameter.KEYWORD_ONLY, default=default, annotation=annotation)
    option = typer.Option(*declared.flags, metavar=declared.metavar or None, help=declared.help)
    default = list(parameter.default) if parameter.many else parameter.default
    return inspect.Parameter(
        parameter.name, inspect.Parameter.KEYWORD_ONLY, default=default, annotation=Annotated[kind, option]
    )


def _usage_error(error: TyperException) -> UsageError:
    """What typer found wrong, as an error of our own, to be told in the language spoken.

    By the names of typer's classes, since they are not for import: a name unknown is told in typer's words.
    """
    fault: Any = error
    match type(error).__name__:
        case "NoSuchOption":
            opts = (flag for parameter in fault.ctx.command.params for flag in parameter.opts)
            known = [flag for flag in opts if flag.startswith("-")]
            return UsageError("usage.option", name=fault.option_name, known=known)
        case "MissingParameter":
            name = fault.param.metavar or fault.param.name
            return UsageError("usage.missing" if name == "PATH…" else "usage.needed", name=name)
        case "BadOptionUsage":
            return UsageError("usage.no-value", name=fault.option_name)
        case "BadParameter" if fault.param is not None:
            return UsageError("usage.value", name=fault.param.opts[0])
    return UsageError("usage.other", cause=error.format_message())
