"""`replycheck lint`: checks letters and reports findings."""

import sys
from collections.abc import Sequence
from typing import IO

from replycheck.batch import Plan, run
from replycheck.cli import options
from replycheck.cli.checklists import load
from replycheck.cli.console import choose, encoding_named, speech, style
from replycheck.cli.output import opened
from replycheck.cli.progress import Progress
from replycheck.discovery import find_letters, ignored_letters
from replycheck.errors import ExitCode, UsageError
from replycheck.finding import SEVERITIES
from replycheck.lint import LintOptions
from replycheck.messages import run_text
from replycheck.reports import FORMATS, make_report
from replycheck.reports.described import Describer
from replycheck.reports.summary import Summary
from replycheck.selection import selection
from replycheck.sources.source import ReadOptions
from replycheck.stages import FINAL, STAGES


def lint(
    paths: options.Paths,
    *,
    format: options.Format = "full",
    output: options.Output = "",
    checklist: options.ChecklistName = "",
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

    Raises UsageError for whatever is named and not there, ChecklistError for faults of a checklist.
    """
    spoken = speech(lang)
    choose("--format", format, FORMATS)
    choose("--fail-on", fail_on, (*SEVERITIES, options.NEVER))
    letters = find_letters(paths)
    checklists, chosen = load(checklist)
    wanted = selection(select, ignore, {section for each in checklists for section in each.sections})
    summary = Summary()
    with opened(output, letters) as stream:
        plan = Plan(
            checklists=checklists,
            lint=LintOptions(chosen, choose("--stage", stage, STAGES), wanted),
            reading=ReadOptions(encoding_named(encoding), original),
            report=format,
            style=style(stream, spoken, no_color=no_color, quiet=quiet, explain=explain),
            stdin_name=stdin_filename,
        )
        _write(stream, letters, plan, summary, _processes(jobs))
    if not summary.letters:
        return _nothing(paths, spoken)
    return ExitCode.FOUND if fail_on != options.NEVER and summary.reaches(fail_on) else ExitCode.OK


def _nothing(paths: Sequence[str], spoken: str) -> ExitCode:
    """Says that there was no letter in `paths`, and why, if that is known."""
    print(run_text("nothing.ignored" if ignored_letters(paths) else "nothing", spoken), file=sys.stderr)
    return ExitCode.NOTHING


def _processes(jobs: int) -> int:
    if jobs < 0:
        raise UsageError("usage.value", name="--jobs")
    return jobs


def _write(stream: IO[str], letters: Sequence[str], plan: Plan, summary: Summary, jobs: int) -> None:
    """Writes the report as letters are checked, counting them in `summary`."""
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
