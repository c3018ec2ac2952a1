"""`replycheck explain`: what a rule checks, why, and how to set it aside."""

import sys
from collections.abc import Sequence
from pathlib import Path

from replycheck import codes
from replycheck.cli import options
from replycheck.cli.checklist.reading import lineage_with
from replycheck.cli.checklists import read
from replycheck.cli.console import speech
from replycheck.cli.settings import own_checklists
from replycheck.errors import ExitCode, UsageError
from replycheck.messages import run_text
from replycheck.reports.explained import Shown, explained


def explain(
    rule: options.Rule,
    *,
    config: options.Config = "",
    isolated: options.Isolated = False,
    lang: options.Lang = "",
) -> ExitCode:
    """Explains a rule, or a rule on one section. Raises UsageError for one that there is not."""
    spoken = speech(lang)
    name, colon, section = rule.partition(":")
    found = codes.find(name.upper()) or codes.find(name.lower())
    if found is None:
        known = [word for each in codes.RULES.values() for word in (each.code, each.name)]
        raise UsageError("usage.code", name=name, known=known)
    folders = own_checklists(config, isolated=isolated)
    checklists = [each for each in read((), regions=True, folders=folders) if not each.abstract]
    sections = {identifier for each in checklists for identifier in each.sections}
    checks = {identifier for each in checklists for identifier in each.checks}
    if colon and section not in sections | checks:
        raise UsageError("usage.section", name=section, known=sorted(sections | checks))
    shown = _shown(folders, found.code, section, spoken) if section else None
    sys.stdout.write(explained(found, section, checklists, spoken, shown))
    return ExitCode.OK


def _shown(folders: Sequence[Path], code: str, section: str, spoken: str) -> Shown | None:
    """What the first example that fails by the rule there shows, None where none does."""
    # Examples are no part of what is kept compiled.
    lineage, _ = lineage_with([], folders)
    for file in lineage.files:
        for example in file.raw.examples:
            for bad in example.bad:
                if any(one.code == code and section in (one.section, one.check) for one in bad.expect):
                    good, edited = _lines(example.good, bad.replace, bad.by)
                    return Shown(good, edited or run_text("explain.deleted", spoken))
    return None


def _lines(letter: str, old: str, new: str) -> tuple[str, str]:
    """The lines of a letter around `old`, as they are and with `new` instead."""
    at = letter.index(old)
    begin, end = letter.rfind("\n", 0, at) + 1, letter.find("\n", at + len(old))
    before, behind = letter[begin:at], letter[at + len(old) : end]
    return _on_one_line(before + old + behind), _on_one_line(before + new + behind)


def _on_one_line(text: str) -> str:
    return " / ".join(text.split())
