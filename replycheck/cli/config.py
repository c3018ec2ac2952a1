"""`replycheck config …`: the settings that hold for a letter, and where each comes from."""

import json
import sys

from replycheck.cli import options
from replycheck.cli.console import speech
from replycheck.cli.settings import load_settings
from replycheck.errors import ExitCode
from replycheck.messages import run_text
from replycheck.reports.checklist_text import table, value


def show(
    path: options.Letter,
    *,
    config: options.Config = "",
    isolated: options.Isolated = False,
    lang: options.Lang = "",
) -> ExitCode:
    """Shows every setting that holds for a letter, with the file and line that gives it."""
    spoken = speech(lang)
    held = load_settings(config, path, isolated=isolated).at(path)
    if not held:
        print(run_text("config.none", spoken))
        return ExitCode.OK
    rows = [run_text("config.heads", spoken).split("|")]
    rows += [[key, value(given.value), given.origin] for key, given in sorted(held.items())]
    sys.stdout.write(table(rows))
    return ExitCode.OK


def schema(*, lang: options.Lang = "") -> ExitCode:
    """Writes the JSON Schema of settings, for editors."""
    from replycheck.checklist.schema import schema_of
    from replycheck.settings.raw import RawSettings

    speech(lang)
    print(json.dumps(schema_of(RawSettings, "replycheck settings"), ensure_ascii=False, indent=2))
    return ExitCode.OK
