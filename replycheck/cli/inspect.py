"""`replycheck inspect`: shows what was recognised in letters."""

import json
import sys
from collections.abc import Iterator, Sequence

from replycheck.batch import read_letter
from replycheck.checklist.model import Checklist
from replycheck.cli import options
from replycheck.cli.checklists import load
from replycheck.cli.console import choose, encoding_named, speech, style
from replycheck.discovery import STDIN, find_letters, ignored_letters
from replycheck.errors import ExitCode, Unreadable
from replycheck.letter import Letter
from replycheck.messages import run_text
from replycheck.recognise import Lexicon, recognise
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
    read = _read(letters, ReadOptions(encoding_named(encoding), original), stdin_filename, checklists)
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


def _read(
    letters: Sequence[str], reading: ReadOptions, stdin_name: str, checklists: tuple[Checklist, ...]
) -> Iterator[tuple[str, Letter | Unreadable]]:
    """Every letter by the name it is called, recognised, or what stood in the way."""
    lexicon = Lexicon(checklists)
    for path in letters:
        name = stdin_name if path == STDIN else path
        try:
            yield name, recognise(read_letter(path, reading, name), lexicon)
        except Unreadable as error:
            yield name, error


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
    """Says on standard error why a letter could not be read; alone, the run has failed by that."""
    reason, hint = unreadable_text(error.reason, spoken, error.values)
    text = run_text("inspect.unreadable", spoken, path=path, reason=reason, hint=hint)
    sys.stdout.flush()
    print(run_text("error", spoken, text=text), file=sys.stderr)
    return ExitCode.FAILED if alone else ExitCode.FOUND
