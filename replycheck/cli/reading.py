"""Letters as the commands that show them read them: one after the other, whatever stands in the way of one."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence

from replycheck.batch import read_letter
from replycheck.desks import Desk, Desks
from replycheck.discovery import STDIN, ignored_letters
from replycheck.errors import ExitCode, Unreadable
from replycheck.letter import Letter
from replycheck.messages import run_text
from replycheck.recognise import recognise
from replycheck.reports.described import unreadable_text
from replycheck.sources.source import ReadOptions


def read_letters(
    letters: Sequence[str], reading: ReadOptions, stdin_name: str, desks: Desks
) -> Iterator[tuple[str, Desk, Letter | Unreadable]]:
    """Every letter by the name it is called, recognised at its desk, or what stood in the way."""
    for path in letters:
        name = stdin_name if path == STDIN else path
        desk = desks.of(name)
        try:
            source = read_letter(path, reading, name)
        except Unreadable as error:
            yield name, desk, error
        else:
            yield name, desk, recognise(source, desk.lexicon, desk.options(name).checklist)


def tell_nothing(paths: Sequence[str], spoken: str, code: ExitCode) -> ExitCode:
    """Says on standard error that there was no letter in `paths`, and why, if that is known; the run ends by `code`."""
    print(run_text("nothing.ignored" if ignored_letters(paths) else "nothing", spoken), file=sys.stderr)
    return code


def tell_unreadable(path: str, error: Unreadable, spoken: str) -> None:
    """Says on standard error why a letter could not be read, and what to do."""
    reason, hint = unreadable_text(error.reason, spoken, error.values)
    text = run_text("inspect.unreadable", spoken, path=path, reason=reason, hint=hint)
    sys.stdout.flush()
    print(run_text("error", spoken, text=text), file=sys.stderr)
