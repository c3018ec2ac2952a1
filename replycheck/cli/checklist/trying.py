"""`replycheck checklist validate` and `test`."""

import sys

from replycheck.checklist.faults import ChecklistErrors
from replycheck.checklist.resolve import resolve
from replycheck.cli import options
from replycheck.cli.checklist.reading import lineage_with
from replycheck.cli.console import speech
from replycheck.cli.office import load_office
from replycheck.cli.settings import own_checklists
from replycheck.errors import ExitCode
from replycheck.messages import run_text
from replycheck.recognise import Lexicon
from replycheck.resources import shipped
from replycheck.selftest import Trial, trials


def validate(
    files: options.ChecklistFiles,
    *,
    config: options.Config = "",
    isolated: options.Isolated = False,
    lang: options.Lang = "",
) -> ExitCode:
    """Reports every fault of the files, and of those beside which they are read; tells whether there is any."""
    spoken = speech(lang)
    folders = own_checklists(config, isolated=isolated)
    try:
        _, ids = lineage_with(files, folders)
    except ChecklistErrors as errors:
        print(errors.text(spoken))
        return ExitCode.FOUND
    print(run_text("checklist.valid", spoken, count=len(ids)))
    return ExitCode.OK


def run_examples(
    *,
    checklists: options.Checklists = (),
    config: options.Config = "",
    isolated: options.Isolated = False,
    lang: options.Lang = "",
) -> ExitCode:
    """Runs the examples of the checklists named, of all where none is; tells whether each went as it should."""
    spoken = speech(lang)
    office = load_office(config, isolated=isolated)
    lineage, ids = lineage_with(checklists, office.checklists)
    known = {file.id: resolve(lineage.line(file.id)) for file in lineage.files}
    lexicon = Lexicon(known.values())
    wanted = ids or sorted(known)
    tried = failed = 0
    for identifier in wanted:
        checklist = known[identifier]
        if checklist.abstract:
            continue
        for trial in trials(checklist, lineage, lexicon, (*office.templates, shipped("templates"))):
            tried += 1
            if not trial.passed:
                failed += 1
                _tell(identifier, trial, spoken)
    text = run_text("checklist.tested", spoken, tried=tried, failed=failed)
    print(text, file=sys.stdout)
    return ExitCode.FOUND if failed else ExitCode.OK


def _tell(identifier: str, trial: Trial, spoken: str) -> None:
    joint = run_text("joint", spoken)
    about = " ".join(trial.about.split())
    print(f"{identifier}: {run_text(f'checklist.trial.{trial.what}', spoken, about=about)}")
    if trial.missing:
        print("  " + run_text("checklist.missing", spoken, findings=joint.join(trial.missing)))
    if trial.unexpected:
        print("  " + run_text("checklist.unexpected", spoken, findings=joint.join(trial.unexpected)))
