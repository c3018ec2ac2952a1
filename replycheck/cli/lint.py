"""`replycheck lint`: checks letters and reports findings."""

import sys
from collections.abc import Sequence
from typing import IO, TYPE_CHECKING

from replycheck.batch import Plan, run
from replycheck.cases.model import Case
from replycheck.checklist.model import Checklist
from replycheck.cli import options
from replycheck.cli.checklists import load
from replycheck.cli.console import choose, encoding_named, speech, style
from replycheck.cli.output import opened
from replycheck.cli.progress import Progress
from replycheck.discovery import find_letters
from replycheck.errors import ExitCode
from replycheck.finding import SEVERITIES
from replycheck.lint import LintOptions
from replycheck.matching.demands import Asked
from replycheck.messages import run_text
from replycheck.recognise import Lexicon
from replycheck.reports import FORMATS, make_report
from replycheck.reports.described import Describer
from replycheck.reports.summary import Summary
from replycheck.rules.context import DRAFT, FINAL
from replycheck.selection import selection
from replycheck.sources.source import ReadOptions

if TYPE_CHECKING:
    from replycheck.cases.register import Register

NEVER = "never"
"""The value of `--fail-on` that lets no finding fail the run."""


def lint(
    paths: options.Paths,
    *,
    format: options.Format = "full",
    output: options.Output = "",
    checklist: options.ChecklistName = "",
    case: options.CaseFile = "",
    cases: options.CasesFile = "",
    proposal: options.ProposalFile = "",
    stage: options.Stage = FINAL,
    fail_on: options.FailOn = "error",
    select: options.Select = (),
    ignore: options.Ignore = (),
    jobs: options.Jobs = 1,
    encoding: options.Encoding = "",
    original: options.Original = False,
    stdin_filename: options.StdinFilename = "-",
    isolated: options.Isolated = False,  # noqa: ARG001 (no settings file is read so far, isolated or not)
    explain: options.Explain = False,
    quiet: options.Quiet = False,
    no_color: options.NoColor = False,
    lang: options.Lang = "",
) -> ExitCode:
    """Checks the letters named and writes the report; tells whether anything reached `fail_on`.

    Raises UsageError for whatever is named and not there, ChecklistErrors and CaseErrors for faults of such files.
    """
    spoken = speech(lang)
    _check_choices(format, fail_on, stage)
    letters = find_letters(paths)
    checklists, chosen = load(checklist)
    wanted = selection(select, ignore, {section for each in checklists for section in each.sections})
    reading = ReadOptions(encoding_named(encoding), original)
    with opened(output, (*letters, case, cases, proposal)) as stream:
        plan = Plan(
            checklists=checklists,
            lint=LintOptions(chosen, stage, wanted, *_asked(case, cases, proposal, reading, checklists)),
            reading=reading,
            report=format,
            style=style(stream, spoken, no_color=no_color, quiet=quiet, explain=explain),
            stdin_name=stdin_filename,
        )
        summary = _write(stream, letters, plan, jobs)
    return _code(summary, fail_on, spoken)


def _check_choices(format: str, fail_on: str, stage: str) -> None:
    """Raises UsageError for a value that its option does not know."""
    choose("--format", format, FORMATS)
    choose("--fail-on", fail_on, (*SEVERITIES, NEVER))
    choose("--stage", stage, (DRAFT, FINAL))


def _code(summary: Summary, fail_on: str, spoken: str) -> ExitCode:
    """How the run ended; says so where nothing was checked."""
    if not summary.letters:
        print(run_text("nothing", spoken), file=sys.stderr)
        return ExitCode.NOTHING
    return ExitCode.FOUND if fail_on != NEVER and summary.reaches(fail_on) else ExitCode.OK


def _asked(
    case: str, cases: str, proposal: str, reading: ReadOptions, checklists: tuple[Checklist, ...]
) -> tuple[Case | None, "Register | None", Asked | None]:
    """The case, the register and what the proposal asks, where they are named; what reads them is loaded only then."""
    if not (case or cases or proposal):
        return None, None, None
    from replycheck.cli.given import case_and_register, proposal_asked

    found, register = case_and_register(case, cases)
    return found, register, proposal_asked(proposal, reading, Lexicon(checklists)) if proposal else None


def _write(stream: IO[str], letters: Sequence[str], plan: Plan, jobs: int) -> Summary:
    """Writes the report as letters are checked, and counts them."""
    summary = Summary()
    report = make_report(plan.report, plan.style, Describer(plan.style.language, plan.checklists))
    progress = Progress(len(letters), plan.style.language, quiet=plan.style.quiet)
    separator = ""
    together = stream.isatty()
    stream.write(report.head())
    try:
        for text in run(letters, plan, summary, jobs):
            if text:
                if together:
                    progress.wipe()
                stream.write(separator + text)
                separator = report.separator
            progress.step()
    finally:
        progress.wipe()
    stream.write(report.foot(summary))
    return summary
