"""The command line. The only part of the program that prints and exits."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

from replycheck import __version__
from replycheck.errors import ExitCode, ReplycheckError

__all__ = ["main"]

_INTERRUPTED = 130
_PIPE_CLOSED = 141
"""As shells have it: 128 and the number of the signal."""
_COMPLETION = "_REPLYCHECK_COMPLETE"
_TRACEBACK = "REPLYCHECK_TRACEBACK"
"""Set in the environment, it lets a fault of the program show where it is."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs the program with `arguments`, those of the process where None; returns its exit code.

    Every error that a person can do something about ends in one sentence on standard error.
    """
    given = list(sys.argv[1:] if arguments is None else arguments)
    if given in (["--version"], ["-V"]):
        print(f"replycheck {__version__}")
        return int(ExitCode.OK)
    from replycheck.cli.console import language, prepare_streams, sentence
    from replycheck.messages import run_text

    spoken = language(given, os.environ)
    prepare_streams()
    try:
        code = _dispatch(given, spoken)
        sys.stdout.flush()
    except ReplycheckError as error:
        print(sentence(error, spoken), file=sys.stderr)
        return int(error.exit_code)
    except KeyboardInterrupt:
        return _INTERRUPTED
    except BrokenPipeError:
        _close_quietly()
        return _PIPE_CLOSED
    except Exception as error:
        if os.environ.get(_TRACEBACK):
            raise
        where = "".join(getattr(error, "__notes__", ()))
        what = f"{type(error).__name__}: {error}"
        print(run_text("error.internal", spoken, what=what, where=where, name=_TRACEBACK), file=sys.stderr)
        return int(ExitCode.FAILED)
    return int(code)


def _dispatch(arguments: list[str], spoken: str) -> int:
    """Runs what is asked for: at once where that is plain, else by way of typer, which takes long to load."""
    if arguments and _COMPLETION not in os.environ:
        from replycheck import patterns
        from replycheck.cli.cache import cache_folder
        from replycheck.cli.commands import find_command, split
        from replycheck.cli.parse import parse

        # Before the command is loaded: what it loads has patterns of its own.
        patterns.use(cache_folder(os.environ))
        name, rest = split(arguments)
        command = find_command(name)
        values = parse(command, rest) if command else None
        if command and values is not None:
            code = command(**values)
            patterns.keep()
            return code
    from replycheck.cli.app import run_app

    return run_app(arguments, spoken)


def _close_quietly() -> None:
    """Keeps the interpreter from complaining, on its way out, that nobody reads any more."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
