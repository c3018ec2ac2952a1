"""The checks that a checklist makes of its own: how parts of a letter must agree. One module an operator."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from replycheck.checklist.model import OPTIONAL, REQUIRED, Check
from replycheck.finding import ERROR, INFO, WARNING, Finding, Skipped
from replycheck.rules.checks import among, equal, forbid, not_before, require, within
from replycheck.rules.checks.outcome import Failed, Lacking, Outcome
from replycheck.rules.conditions import asked_for, rests
from replycheck.rules.context import Context, finding
from replycheck.rules.placeholders import is_blank

_OPERATORS: Final[Mapping[str, Callable[[Check, Context], Outcome]]] = {
    "equal": equal.outcome,
    "within": within.outcome,
    "not_before": not_before.outcome,
    "among": among.outcome,
    "require": require.outcome,
    "forbid": forbid.outcome,
}
_SEVERITIES: Final = {REQUIRED: ERROR, OPTIONAL: INFO}


def run(context: Context) -> tuple[list[Finding], list[Skipped]]:
    """What the checks of the letter's checklist find, and those that lacked what they look at.

    A check whose conditions do not hold, or whose basis was not in force, is not made; that is no lack.
    """
    findings, skipped = [], []
    for check in context.checklist.checks.values():
        if context.stage not in check.stages or not rests(check.basis, context):
            continue
        if not asked_for(check.when, check.unless, context):
            continue
        outcome = _OPERATORS[check.operator](check, context)
        if isinstance(outcome, Failed) and _is_blank(outcome, context):
            # What is left to be filled in is told once, by RC104.
            continue
        if isinstance(outcome, Failed):
            severity = _SEVERITIES.get(check.level, WARNING)
            failed = finding("RC107", outcome.span, section=outcome.section, severity=severity, check=check.id)
            findings.append(failed)
        elif isinstance(outcome, Lacking):
            skipped.append(Skipped("RC107", outcome.section, outcome.reason))
    return findings, skipped


def _is_blank(outcome: Failed, context: Context) -> bool:
    passage = context.passage(outcome.section) if outcome.section else None
    return passage is not None and is_blank(context, passage.text)
