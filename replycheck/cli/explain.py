"""`replycheck explain`: what a rule checks, why, and how to set it aside."""

import sys

from replycheck import codes
from replycheck.cli import options
from replycheck.cli.checklists import read
from replycheck.cli.console import speech
from replycheck.cli.settings import own_checklists
from replycheck.errors import ExitCode, UsageError
from replycheck.reports.explained import explained


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
    sys.stdout.write(explained(found, section, checklists, spoken))
    return ExitCode.OK
