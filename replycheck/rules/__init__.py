"""The rules, one module a family, and the one list of them.

A rule looks at a recognised letter and a checklist and says what is wrong: no formats, no files, no sentences.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Final

from replycheck.finding import Finding, Skipped
from replycheck.rules import (
    agreement,
    answers,
    case,
    checks,
    counts,
    damage,
    dates,
    headings,
    numbering,
    numbers,
    order,
    pairs,
    paragraphs,
    placeholders,
    presence,
    widths,
    wording,
)
from replycheck.rules.context import Context

FAMILIES: Final[tuple[Callable[[Context], Iterator[Finding]], ...]] = (
    damage.check,
    presence.check,
    order.check,
    placeholders.check,
    dates.check,
    numbers.check,
    headings.check,
    agreement.check,
    case.check,
    answers.check,
    counts.check,
    numbering.check,
    pairs.check,
    widths.check,
    wording.check,
    paragraphs.check,
)


def check(context: Context) -> tuple[list[Finding], list[Skipped]]:
    """What every rule finds in a letter, sorted by place, and the checks that lacked what they need."""
    own, skipped = checks.run(context)
    findings = [finding for family in FAMILIES for finding in family(context)] + own
    findings.sort(key=Finding.order)
    return findings, [*skipped, *case.skipped(context), *answers.skipped(context)]
