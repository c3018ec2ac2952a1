"""`replycheck points`: holds every point that was asked against the letter."""

from collections.abc import Iterator
from typing import IO, TYPE_CHECKING, NamedTuple

from replycheck.cases.model import Case
from replycheck.cli import options
from replycheck.cli.console import choose, encoding_named, speech, style
from replycheck.cli.given import case_and_register, proposal_asked
from replycheck.cli.output import opened
from replycheck.cli.reading import read_letters, tell_nothing, tell_unreadable
from replycheck.cli.settings import duties, letters_named, settings_tree
from replycheck.desks import Desk, Desks
from replycheck.errors import ExitCode, Unreadable
from replycheck.letter import Letter
from replycheck.lint import case_of
from replycheck.matching.answer import ANSWERED
from replycheck.matching.demands import FROM_CASE, Asked, in_letter
from replycheck.matching.hold import hold
from replycheck.reports.points import FORMATS, PointsOfLetter, PointsReport, make_points_report
from replycheck.sources.source import ReadOptions

if TYPE_CHECKING:
    from replycheck.cases.register import Register
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
    config: options.Config = "",
    isolated: options.Isolated = False,
    no_color: options.NoColor = False,
    lang: options.Lang = "",
) -> ExitCode:
    """Shows for every point asked whether, and where, the letters named answer it; tells whether all are answered.

    Raises UsageError for whatever is named and not there, CaseErrors for faults of the register, ChecklistErrors for
    those of settings and checklists.
    """
    speech(lang)
    choose("--format", format, FORMATS)
    settings = settings_tree(config, paths, isolated=isolated)
    letters = letters_named(settings, paths)
    spoken = speech(lang or settings.of_run.value("lang", ""))
    if not letters:
        return tell_nothing(paths, spoken, ExitCode.FAILED)
    desks = Desks(duties(settings, letters, stdin_filename), spoken)
    reading = ReadOptions(encoding_named(encoding), original)
    found, register = case_and_register(case, cases, spoken)
    asked = proposal_asked(proposal, reading, desks.first.lexicon)
    holder = _Holder(found, register, asked, _encoder() if semantic else None)
    alone = len(paths) == 1 and letters == tuple(paths)
    with opened(output, (*letters, case, cases, proposal)) as stream:
        report = make_points_report(format, style(stream, spoken, no_color=no_color, quiet=False), alone=alone)
        read = read_letters(letters, reading, stdin_filename, desks)
        return _write(stream, report, read, holder, spoken, alone=alone)


def _write(
    stream: IO[str],
    report: PointsReport,
    letters: Iterator[tuple[str, Desk, Letter | Unreadable]],
    holder: "_Holder",
    spoken: str,
    *,
    alone: bool,
) -> ExitCode:
    """Writes the report; tells whether every point is answered. A letter that stands alone and cannot be read fails."""
    code = ExitCode.OK
    parts: list[str] = []
    for path, desk, letter in letters:
        if isinstance(letter, Unreadable):
            tell_unreadable(path, letter, spoken)
            code = ExitCode.FAILED if alone else ExitCode.FOUND
            continue
        held = holder.hold(path, desk, letter)
        parts.append(report.letter(held))
        if any(answer.verdict != ANSWERED for answer in held.answers):
            code = ExitCode.FOUND
    if parts or not alone:
        stream.write(report.head() + report.separator.join(parts) + report.foot())
    return code


class _Holder(NamedTuple):
    """What letters are held against, and what that needs."""

    case: Case | None
    register: "Register | None"
    asked: Asked | None
    encoder: "Encoder | None"

    def hold(self, path: str, desk: Desk, letter: Letter) -> PointsOfLetter:
        """One letter held against its case, the proposal, or what it says itself was asked."""
        case, no_case = case_of(letter, self.case, self.register, desk.lexicon)
        if case and case.points:
            asked = Asked(case.points, FROM_CASE)
        else:
            asked = self.asked or in_letter(letter, desk.lexicon)
        return PointsOfLetter(
            path,
            letter.kind,
            desk.describer.kind(letter.kind),
            asked.source,
            hold(asked.points, letter, desk.lexicon, self.encoder),
            case.number if case else None,
            desk.describer.skip_reason(no_case) if self.register and case is None else "",
        )


def _encoder() -> "Encoder":
    from replycheck.matching.semantic import Encoder

    return Encoder()
