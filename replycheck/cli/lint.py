"""`replycheck lint`: checks letters and reports findings."""

from collections.abc import Sequence
from typing import IO

from replycheck.batch import Plan, run
from replycheck.cli import options
from replycheck.cli.console import choose, encoding_named, speech, style
from replycheck.cli.given import given_by
from replycheck.cli.output import opened
from replycheck.cli.progress import Progress
from replycheck.cli.reading import tell_nothing
from replycheck.cli.settings import Typed, duties, letters_named, settings_tree
from replycheck.errors import ExitCode, UsageError
from replycheck.finding import ERROR, SEVERITIES
from replycheck.reports import FORMATS, make_report
from replycheck.reports.described import Describer
from replycheck.reports.summary import Summary
from replycheck.sources.source import ReadOptions
from replycheck.stages import STAGES


def lint(
    paths: options.Paths,
    *,
    format: options.Format = "full",
    output: options.Output = "",
    checklist: options.ChecklistName = "",
    case: options.CaseFile = "",
    cases: options.CasesFile = "",
    proposal: options.ProposalFile = "",
    stage: options.Stage = "",
    fail_on: options.FailOn = "",
    region: options.Region = "",
    select: options.Select = (),
    ignore: options.Ignore = (),
    jobs: options.Jobs = 1,
    encoding: options.Encoding = "",
    original: options.Original = False,
    stdin_filename: options.StdinFilename = "-",
    config: options.Config = "",
    isolated: options.Isolated = False,
    explain: options.Explain = False,
    quiet: options.Quiet = False,
    no_color: options.NoColor = False,
    lang: options.Lang = "",
) -> ExitCode:
    """Checks the letters named and writes the report; tells whether anything reached `fail_on`.

    Raises UsageError for whatever is named and not there, ChecklistErrors and CaseErrors for faults of such files.
    """
    _choose(format, stage, fail_on, lang, jobs)
    settings = settings_tree(config, paths, isolated=isolated)
    letters = letters_named(settings, paths)
    spoken = speech(lang or settings.of_run.value("lang", ""))
    reading = ReadOptions(encoding_named(encoding), original)
    given = given_by(case, cases, proposal, reading, spoken)
    asked = duties(settings, letters, stdin_filename, Typed(checklist, stage, region, select, ignore), given)
    summary = Summary()
    with opened(output, (*letters, case, cases, proposal)) as stream:
        shown = style(stream, spoken, no_color=no_color, quiet=quiet, explain=explain)
        plan = Plan(asked, reading, format, shown, stdin_filename)
        _write(stream, letters, plan, summary, jobs)
    if not summary.letters:
        return tell_nothing(paths, spoken, ExitCode.NOTHING)
    return _ended(summary, fail_on or settings.of_run.value("fail-on", ERROR))


def _ended(summary: Summary, fail_on: str) -> ExitCode:
    """How a run ends that found what `summary` counts."""
    return ExitCode.FOUND if fail_on != options.NEVER and summary.reaches(fail_on) else ExitCode.OK


def _choose(format: str, stage: str, fail_on: str, lang: str, jobs: int) -> None:
    """Raises UsageError for a value that is none of its option's; empty ones are left to the settings."""
    speech(lang)
    choose("--format", format, FORMATS)
    choose("--stage", stage, ("", *STAGES))
    choose("--fail-on", fail_on, ("", *SEVERITIES, options.NEVER))
    if jobs < 0:
        raise UsageError("usage.value", name="--jobs")


def _write(stream: IO[str], letters: Sequence[str], plan: Plan, summary: Summary, jobs: int) -> None:
    """Writes the report as letters are checked, counting them in `summary`."""
    # Above and below the letters nothing is said of any checklist.
    report = make_report(plan.report, plan.style, Describer(plan.style.language, ()))
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
