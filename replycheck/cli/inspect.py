"""`replycheck inspect`: shows what was recognised in letters."""

import json
import sys
from collections.abc import Iterator

from replycheck.checklist.model import Checklist
from replycheck.cli import options
from replycheck.cli.console import choose, encoding_named, speech, style
from replycheck.cli.reading import read_letters, tell_nothing, tell_unreadable
from replycheck.cli.settings import duties, letters_named, settings_tree
from replycheck.desks import Desk, Desks
from replycheck.errors import ExitCode, Unreadable
from replycheck.letter import Letter
from replycheck.lint import checklist_of
from replycheck.reports.described import unreadable_text
from replycheck.reports.inspection import failure, inspection
from replycheck.reports.inspection_text import InspectionText
from replycheck.sources.source import ReadOptions


def inspect(
    paths: options.Paths,
    *,
    format: options.InspectFormat = "full",
    lines: options.Lines = False,
    original: options.Original = False,
    encoding: options.Encoding = "",
    stdin_filename: options.StdinFilename = "-",
    config: options.Config = "",
    isolated: options.Isolated = False,
    no_color: options.NoColor = False,
    lang: options.Lang = "",
) -> ExitCode:
    """Shows kind, sections and outline of the letters named; tells whether all of them could be read.

    Raises UsageError for whatever is named and not there, ChecklistErrors for faults of settings and checklists.
    """
    speech(lang)
    choose("--format", format, options.PLAIN_FORMATS)
    settings = settings_tree(config, paths, isolated=isolated)
    letters = letters_named(settings, paths)
    spoken = speech(lang or settings.of_run.value("lang", ""))
    if not letters:
        return tell_nothing(paths, spoken, ExitCode.FAILED)
    desks = Desks(duties(settings, letters, stdin_filename), spoken)
    read = read_letters(letters, ReadOptions(encoding_named(encoding), original), stdin_filename, desks)
    alone = len(paths) == 1 and letters == tuple(paths)
    if format == "json":
        return _as_json(read, spoken, lines=lines, alone=alone)
    shape = style(sys.stdout, spoken, no_color=no_color, quiet=False)
    code = ExitCode.OK
    for number, (path, desk, letter) in enumerate(read):
        if isinstance(letter, Unreadable):
            code = _tell(path, letter, spoken, alone=alone)
        else:
            text = InspectionText(shape, desk.describer).letter(letter, _checklist(path, desk, letter), lines=lines)
            sys.stdout.write("\n" * (number > 0) + text)
    return code


def _checklist(path: str, desk: Desk, letter: Letter) -> Checklist | None:
    """The checklist that `lint` would hold a letter against."""
    return checklist_of(letter, desk.options(path), desk.lexicon)


def _as_json(
    read: Iterator[tuple[str, Desk, Letter | Unreadable]],
    spoken: str,
    *,
    lines: bool,
    alone: bool,
) -> ExitCode:
    """One object for one letter, a list for several."""
    code = ExitCode.OK
    lead = "" if alone else "[\n"
    for path, desk, letter in read:
        if isinstance(letter, Unreadable):
            code = _tell(path, letter, spoken, alone=alone)
            if alone:
                return code
            told = failure(path, unreadable_text(letter.reason, spoken, letter.values)[0])
        else:
            told = inspection(letter, _checklist(path, desk, letter), lines=lines)
        sys.stdout.write(lead + json.dumps(told, ensure_ascii=False))
        lead = ",\n"
    sys.stdout.write("\n" if alone else "\n]\n")
    return code


def _tell(path: str, error: Unreadable, spoken: str, *, alone: bool) -> ExitCode:
    """Says why a letter could not be read; alone, the run has failed by that."""
    tell_unreadable(path, error, spoken)
    return ExitCode.FAILED if alone else ExitCode.FOUND
