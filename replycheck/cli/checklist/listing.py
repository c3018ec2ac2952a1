"""`replycheck checklist list`, `show` and `diff`."""

import sys

from replycheck.checklist.origins import lines
from replycheck.checklist.resolve import resolve
from replycheck.cli import options
from replycheck.cli.checklist.reading import lineage_with
from replycheck.cli.checklists import read
from replycheck.cli.console import choose, speech
from replycheck.cli.settings import own_checklists
from replycheck.errors import ExitCode
from replycheck.reports import checklist_text


def list_checklists(
    *, config: options.Config = "", isolated: options.Isolated = False, lang: options.Lang = ""
) -> ExitCode:
    """Lists all checklists, those of regions and the user's own included."""
    folders = own_checklists(config, isolated=isolated)
    checklists = sorted(read((), regions=True, folders=folders), key=lambda each: (each.region, each.id))
    sys.stdout.write(checklist_text.checklists_table(checklists, speech(lang)))
    return ExitCode.OK


def show(
    checklist: options.Checklist,
    *,
    format: options.ChecklistFormat = "table",
    config: options.Config = "",
    isolated: options.Isolated = False,
    lang: options.Lang = "",
) -> ExitCode:
    """Shows a checklist with all that it inherits, and where each line of it comes from."""
    choose("--format", format, ("table", "yaml"))
    lineage, (identifier,) = lineage_with([checklist], own_checklists(config, isolated=isolated))
    files = lineage.line(identifier)
    origins = lines(files)
    if format == "yaml":
        sys.stdout.write(checklist_text.resolved_yaml(origins))
    else:
        sys.stdout.write(checklist_text.checklist_table(resolve(files), origins, speech(lang)))
    return ExitCode.OK


def diff(
    checklist: options.Checklist,
    other: options.OtherChecklist,
    *,
    config: options.Config = "",
    isolated: options.Isolated = False,
    lang: options.Lang = "",
) -> ExitCode:
    """Shows what the other checklist changes of the first; tells whether it changes anything."""
    speech(lang)
    lineage, (one, two) = lineage_with([checklist, other], own_checklists(config, isolated=isolated))
    text = checklist_text.changes(lines(lineage.line(one)), lines(lineage.line(two)))
    sys.stdout.write(text)
    return ExitCode.FOUND if text else ExitCode.OK
