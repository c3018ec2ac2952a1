"""`replycheck checklist new`, `schema` and `docs`."""

import json
import sys
from pathlib import Path

from replycheck.checklist.resolve import resolve
from replycheck.checklist.schema import checklist_schema
from replycheck.cli import options
from replycheck.cli.checklist.reading import lineage_with
from replycheck.cli.console import speech
from replycheck.cli.output import opened
from replycheck.cli.settings import own_checklists
from replycheck.errors import ExitCode, UsageError
from replycheck.messages import run_text
from replycheck.messages.starting import STARTING


def new(
    identifier: options.NewId,
    *,
    extends: options.Extends = "base",
    output: options.Output = "",
    config: options.Config = "",
    isolated: options.Isolated = False,
    lang: options.Lang = "",
) -> ExitCode:
    """Writes a starting file for a checklist that builds on another, with a comment on every key."""
    speech(lang)
    lineage, _ = lineage_with([extends], own_checklists(config, isolated=isolated))
    if identifier in lineage.by_id:
        raise UsageError("usage.checklist-taken", name=identifier)
    if output and Path(output).exists():
        raise UsageError("usage.checklist-exists", path=output)
    with opened(output) as stream:
        stream.write(STARTING.replace("ID", identifier).replace("PARENT", extends))
    return ExitCode.OK


def schema(*, lang: options.Lang = "") -> ExitCode:
    """Writes the JSON Schema of checklists, for editors."""
    speech(lang)
    print(json.dumps(checklist_schema(), ensure_ascii=False, indent=2))
    return ExitCode.OK


def docs(
    *,
    output: options.OutputFolder = "docs",
    config: options.Config = "",
    isolated: options.Isolated = False,
    lang: options.Lang = "",
) -> ExitCode:
    """Writes the handbook: one page a kind, and one on the rules."""
    from replycheck.reports.handbook import pages

    spoken = speech(lang)
    lineage, _ = lineage_with([], own_checklists(config, isolated=isolated))
    known = [resolve(lineage.line(file.id)) for file in lineage.files]
    folder = Path(output)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        written = pages(known, lineage.good_letters())
        for name, text in written.items():
            (folder / name).write_text(text, encoding="utf-8", newline="\n")
    except OSError as error:
        raise UsageError("usage.output", path=output, cause=error.strerror or str(error)) from None
    print(run_text("checklist.written", spoken, count=len(written), path=output), file=sys.stdout)
    return ExitCode.OK
