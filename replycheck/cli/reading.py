"""Letters as the commands that show them read them: one after the other, whatever stands in the way of one."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence

from replycheck.batch import read_letter
from replycheck.discovery import STDIN
from replycheck.errors import Unreadable
from replycheck.letter import Letter
from replycheck.messages import run_text
from replycheck.recognise import Lexicon, recognise
from replycheck.reports.described import unreadable_text
from replycheck.sources.source import ReadOptions


def read_letters(
    letters: Sequence[str], reading: ReadOptions, stdin_name: str, lexicon: Lexicon
) -> Iterator[tuple[str, Letter | Unreadable]]:
    """Every letter by the name it is called, recognised, or what stood in the way."""
    for path in letters:
        name = stdin_name if path == STDIN else path
        try:
            yield name, recognise(read_letter(path, reading, name), lexicon)
        except Unreadable as error:
            yield name, error


def tell_unreadable(path: str, error: Unreadable, spoken: str) -> None:
    """Says on standard error why a letter could not be read, and what to do."""
    reason, hint = unreadable_text(error.reason, spoken, error.values)
    text = run_text("inspect.unreadable", spoken, path=path, reason=reason, hint=hint)
    sys.stdout.flush()
    print(run_text("error", spoken, text=text), file=sys.stderr)
