"""`replycheck cases`: checks registers of cases, or prints the schema of a case."""

import json
import sys
from collections.abc import Sequence

from replycheck.cases.faults import CaseFault
from replycheck.cases.meanings import not_understood
from replycheck.cases.model import Case
from replycheck.cases.register import check_cases
from replycheck.cli import options
from replycheck.cli.checklists import load
from replycheck.cli.console import choose, speech
from replycheck.errors import ExitCode, UsageError
from replycheck.messages.points_texts import points_text
from replycheck.recognise import Lexicon

CHECK = "check"
SCHEMA = "schema"


def cases(
    action: options.CasesAction,
    *,
    format: options.InspectFormat = "full",
    lang: options.Lang = "",
) -> ExitCode:
    """Checks the registers named, or prints the JSON Schema of a case; tells whether anything was found.

    Raises UsageError for an action or a file that is not there.
    """
    spoken = speech(lang)
    choose("--format", format, ("full", "json"))
    wanted, *paths = action
    choose("cases", wanted, (CHECK, SCHEMA))
    if wanted == SCHEMA:
        from replycheck.cases.schema import case_schema

        print(json.dumps(case_schema(), ensure_ascii=False, indent=2))
        return ExitCode.OK
    if not paths:
        raise UsageError("usage.missing", name="FILE…")
    lexicon = Lexicon(load(regions=True)[0])
    checked = [_checked(path, lexicon) for path in paths]
    if format == "json":
        told = [
            {"path": fault.path, "line": fault.line, "column": fault.column, "message": fault.message(spoken)}
            for _, _, faults in checked
            for fault in faults
        ]
        sys.stdout.write(json.dumps(told, ensure_ascii=False) + "\n")
    else:
        for path, found, faults in checked:
            for fault in faults:
                print(fault.text(spoken))
            if not faults:
                print(points_text("cases.sound", spoken, path=path, count=len(found)))
        total = sum(len(faults) for _, _, faults in checked)
        if total:
            count = sum(len(found) for _, found, _ in checked)
            print(points_text("cases.total", spoken, count=count, faults=total))
    return ExitCode.FOUND if any(faults for _, _, faults in checked) else ExitCode.OK


def _checked(path: str, lexicon: Lexicon) -> tuple[str, Sequence[Case], Sequence[CaseFault]]:
    """A register's cases, and all that is wrong with it or not understood."""
    found, faults = check_cases(path)
    return path, found, sorted([*faults, *not_understood(found, lexicon)], key=CaseFault.order)
