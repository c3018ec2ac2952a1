"""`replycheck points`: holds every point that was asked against the letter."""

import sys
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from replycheck.batch import read_letter
from replycheck.cli import options
from replycheck.cli.checklists import load
from replycheck.cli.console import choose, encoding_named, speech, style
from replycheck.cli.given import case_and_register, proposal_asked
from replycheck.cli.output import opened
from replycheck.discovery import STDIN, find_letters
from replycheck.errors import ExitCode, Unreadable
from replycheck.letter import Letter
from replycheck.lint import case_of
from replycheck.matching.answer import ANSWERED
from replycheck.matching.demands import FROM_CASE, Asked, in_letter
from replycheck.matching.hold import hold
from replycheck.messages import run_text
from replycheck.messages.points_texts import points_text
from replycheck.recognise import Lexicon, recognise
from replycheck.reports.described import Describer, unreadable_text
from replycheck.reports.points import FORMATS, PointsOfLetter, make_points_report
from replycheck.sources.source import ReadOptions

if TYPE_CHECKING:
    from replycheck.matching.semantic import Encoder


def points(
    paths: options.Paths,
    *,
    case: options.CaseFile = "",
    cases: options.CasesFile = "",
    proposal: options.ProposalFile = "",
    semantic: options.Semantic = False,
    format: options.PointsFormat = "full",
    output: options.Output = "",
    encoding: options.Encoding = "",
    original: options.Original = False,
    stdin_filename: options.StdinFilename = "-",
    no_color: options.NoColor = False,
    lang: options.Lang = "",
) -> ExitCode:
    """Shows for every point asked whether, and where, the letters named answer it; tells whether all are answered.

    Raises UsageError for whatever is named and not there, CaseErrors for faults of the register.
    """
    spoken = speech(lang)
    choose("--format", format, FORMATS)
    letters = find_letters(paths)
    if not letters:
        print(run_text("nothing", spoken), file=sys.stderr)
        return ExitCode.FAILED
    checklists, _ = load()
    lexicon = Lexicon(checklists)
    reading = ReadOptions(encoding_named(encoding), original)
    found, register = case_and_register(case, cases)
    asked = proposal_asked(proposal, reading, lexicon)
    encoder = _encoder() if semantic else None
    describer = Describer(spoken, checklists)
    alone = len(paths) == 1 and letters == tuple(paths)
    code = ExitCode.OK
    with opened(output, [*letters, *filter(None, (case, cases, proposal))]) as stream:
        report = make_points_report(format, style(stream, spoken, no_color=no_color, quiet=False), alone=alone)
        parts: list[str] = []
        for path, letter in _read(letters, reading, stdin_filename, lexicon):
            if isinstance(letter, Unreadable):
                _tell(path, letter, spoken)
                code = ExitCode.FAILED if alone else ExitCode.FOUND
                continue
            its_case, no_case = case_of(letter, found, register)
            points_asked = Asked(its_case.points, FROM_CASE) if its_case and its_case.points else asked
            points_asked = points_asked or in_letter(letter, lexicon)
            answers = hold(points_asked.points, letter, lexicon, encoder)
            held = PointsOfLetter(
                path,
                letter.kind,
                describer.kind(letter.kind),
                points_asked.source,
                answers,
                its_case.number if its_case else None,
                describer.skip_reason(no_case) if register and its_case is None else "",
            )
            parts.append(report.letter(held))
            if any(answer.verdict != ANSWERED for answer in answers):
                code = ExitCode.FOUND
        if parts or not alone:
            stream.write(report.head() + report.separator.join(parts) + report.foot())
    return code


def _encoder() -> "Encoder":
    from replycheck.matching.semantic import Encoder

    return Encoder()


def _read(
    letters: Sequence[str], reading: ReadOptions, stdin_name: str, lexicon: Lexicon
) -> Iterator[tuple[str, Letter | Unreadable]]:
    """Every letter by the name it is called, recognised, or what stood in the way."""
    for path in letters:
        name = stdin_name if path == STDIN else path
        try:
            yield name, recognise(read_letter(path, reading, name), lexicon)
        except Unreadable as error:
            yield name, error


def _tell(path: str, error: Unreadable, spoken: str) -> None:
    reason, hint = unreadable_text(error.reason, spoken, error.values)
    text = points_text("unreadable", spoken, path=path, reason=reason, hint=hint)
    sys.stdout.flush()
    print(run_text("error", spoken, text=text), file=sys.stderr)
