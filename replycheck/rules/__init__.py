"""The rules."""

from __future__ import annotations

from replycheck.finding import Finding, Skipped
from replycheck.letter import START
from replycheck.rules.context import Context


def check(context: Context) -> tuple[list[Finding], list[Skipped]]:
    """Stand-in: asks for four sections, and for a mark that is closed."""
    letter = context.letter
    order = ["addressee", "opening", "signing_official", "signer", "date", "contact"]
    found = []
    for section in order:
        if section in letter.sections:
            continue
        index = order.index(section)
        after = next((other for other in reversed(order[:index]) if other in letter.sections), None)
        before = next((other for other in order[index + 1 :] if other in letter.sections), None)
        place = letter.sections.get(after or before or "")
        found.append(
            Finding("RC101", "error", place.span if place else START, "RC101", section, None, after, before)
        )
    for number, line in enumerate(letter.lines, 1):
        if line.count("“") != line.count("”"):
            column = line.index("“") + 1 if "“" in line else line.index("”") + 1
            span = START._replace(line=number, column=column, end_line=number, end_column=column + 1)
            found.append(Finding("RC501", "error", span, "RC501"))
    return found, []
