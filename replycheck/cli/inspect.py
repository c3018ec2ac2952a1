"""`replycheck inspect`: shows what was recognised in letters."""

import json
import sys
from collections.abc import Iterator

from replycheck.checklist.model import Checklist
from replycheck.cli import options
from replycheck.cli.checklists import load
from replycheck.cli.console import choose, encoding_named, speech, style
from replycheck.cli.reading import read_letters, tell_unreadable
from replycheck.discovery import find_letters, ignored_letters
from replycheck.errors import ExitCode, Unreadable
from replycheck.letter import Letter
from replycheck.messages import run_text
from replycheck.recognise import Lexicon
from replycheck.reports.described import Describer, unreadable_text
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
    no_color: options.NoColor = False,
    lang: options.Lang = "",
) -> ExitCode:
    """Shows kind, sections and outline of the letters named; tells whether all of them could be read.

    Raises UsageError for whatever is named and not there, ChecklistError for faults of a checklist.
    """
    spoken = speech(lang)
    choose("--format", format, options.PLAIN_FORMATS)
    letters = find_letters(paths)
    if not letters:
        print(run_text("nothing.ignored" if ignored_letters(paths) else "nothing", spoken), file=sys.stderr)
        return ExitCode.FAILED
    checklists, _ = load()
    read = read_letters(letters, ReadOptions(encoding_named(encoding), original), stdin_filename, Lexicon(checklists))
    alone = len(paths) == 1 and letters == tuple(paths)
    if format == "json":
        return _as_json(read, {each.id: each for each in checklists}, spoken, lines=lines, alone=alone)
    shown = InspectionText(style(sys.stdout, spoken, no_color=no_color, quiet=False), Describer(spoken, checklists))
    code = ExitCode.OK
    for number, (path, letter) in enumerate(read):
        if isinstance(letter, Unreadable):
            code = _tell(path, letter, spoken, alone=alone)
        else:
            kind = next((each for each in checklists if each.id == letter.kind), None)
            sys.stdout.write("\n" * (number > 0) + shown.letter(letter, kind, lines=lines))
    return code


def _as_json(
    read: Iterator[tuple[str, Letter | Unreadable]],
    kinds: dict[str, Checklist],
    spoken: str,
    *,
    lines: bool,
    alone: bool,
) -> ExitCode:
    """One object for one letter, a list for several."""
    code = ExitCode.OK
    lead = "" if alone else "[\n"
    for path, letter in read:
        if isinstance(letter, Unreadable):
            code = _tell(path, letter, spoken, alone=alone)
            if alone:
                return code
            told = failure(path, unreadable_text(letter.reason, spoken, letter.values)[0])
        else:
            told = inspection(letter, kinds.get(letter.kind or ""), lines=lines)
        sys.stdout.write(lead + json.dumps(told, ensure_ascii=False))
        lead = ",\n"
    sys.stdout.write("\n" if alone else "\n]\n")
    return code


def _tell(path: str, error: Unreadable, spoken: str, *, alone: bool) -> ExitCode:
    """Says why a letter could not be read; alone, the run has failed by that."""
    tell_unreadable(path, error, spoken)
    return ExitCode.FAILED if alone else ExitCode.FOUND
