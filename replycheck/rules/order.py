"""Whether every section stands in its place, and once: RC102, RC103.

Where practice is wide nothing is said: what a checklist gives no order, marks in the head, sentences that may stand
anywhere, and what the page around the letter repeats.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from replycheck.checklist.model import Requirement
from replycheck.finding import Finding
from replycheck.rules.context import Context, finding
from replycheck.sections import SECTIONS

_ANYWHERE = "any"
_MARK = "mark"
# The cue of values in a list of fields around the letter, which has an order of its own.
_LABELLED = "labelled"


def check(context: Context) -> Iterator[Finding]:
    """Yields what stands in the wrong place or too often."""
    yield from _misplaced(context)
    if context.letter.repeated:
        yield from _repeated(context)


def _misplaced(context: Context) -> Iterator[Finding]:
    """The sections outside the longest run that keeps the order: the fewest that would have to be moved."""
    found = context.letter.sections
    placed = [
        (requirement, found[name])
        for name, requirement in context.checklist.sections.items()
        if name in found and _has_place(requirement) and found[name].cue != _LABELLED
    ]
    placed.sort(key=lambda entry: entry[1].span)
    orders = [requirement.order or 0 for requirement, _ in placed]
    if orders == sorted(orders):
        return
    kept = _longest_rise(orders)
    for index, (requirement, section) in enumerate(placed):
        if index not in kept:
            yield finding("RC102", section.span, section=requirement.id)


def _has_place(requirement: Requirement) -> bool:
    """Sentences of a checklist's own have a place to be written in, but stand wherever the text needs them."""
    if requirement.id not in SECTIONS:
        return False
    return requirement.order is not None and requirement.zone != _ANYWHERE and requirement.form != _MARK


def _longest_rise(values: list[int]) -> list[int]:
    """The indexes of a longest subsequence of `values` that never falls."""
    tails: list[int] = []
    last: list[int] = []
    previous: list[int | None] = []
    for index, value in enumerate(values):
        position = bisect_left(tails, value + 1)
        previous.append(last[position - 1] if position else None)
        tails[position : position + 1] = [value]
        last[position : position + 1] = [index]
    rise: list[int] = []
    index_or_none = last[-1] if last else None
    while index_or_none is not None:
        rise.append(index_or_none)
        index_or_none = previous[index_or_none]
    return rise[::-1]


def _repeated(context: Context) -> Iterator[Finding]:
    letter = context.letter
    for name, sections in letter.repeated.items():
        requirement = context.checklist.sections.get(name)
        first = letter.sections.get(name)
        if requirement is None or first is None or requirement.count == 0:
            continue
        others = [
            other
            for other in sections
            if other.span != first.span and letter.first_line <= other.span.line <= letter.last_line
        ]
        for other in others[requirement.count - 1 :]:
            yield finding("RC103", other.span, section=name, line=str(first.span.line))
