"""Whether everything is there that the checklist asks for: RC101, RC105, RC106.

What is missing stands in a gap, between the sections that are there on either side. It is told once: a missing or
unclear section raises nothing else.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from replycheck.checklist.model import OPTIONAL, REQUIRED, Checklist, Condition, Requirement
from replycheck.finding import ERROR, INFO, WARNING, Finding
from replycheck.letter import START, Section
from replycheck.rules.context import DRAFT, Context, finding
from replycheck.rules.placeholders import blank_addressee, comes_with_signature, is_blank
from replycheck.sections import ADDRESSEE, OPENING

_NAMED_FIELDS = frozenset({"person", "phone", "postcode", "address", "email", "name", "number", "session", "subject"})


def check(context: Context) -> Iterator[Finding]:
    """Yields what is missing or unclear."""
    letter = context.letter
    yield from _unclear(context)
    doubted = {doubt.section for doubt in letter.doubts}
    order: Sequence[Requirement] | None = None
    for requirement in context.checklist.sections.values():
        section = letter.sections.get(requirement.id)
        if section:
            if requirement.parts:
                yield from _parts(context, requirement, section)
        elif requirement.level != OPTIONAL and requirement.id not in doubted and _asked_for(requirement, context):
            order = order or in_order(context.checklist)
            missing = _missing(context, requirement, order)
            if missing:
                yield missing


def severity(context: Context, requirement: Requirement) -> str:
    """How grave it is that something asked for by `requirement` is not there."""
    if context.stage == DRAFT and comes_with_signature(context, requirement.id):
        return INFO
    return {REQUIRED: ERROR, OPTIONAL: INFO}.get(requirement.level, WARNING)


def in_order(checklist: Checklist) -> list[Requirement]:
    """The sections in the order of a letter; those that may stand anywhere behind the one they are listed after."""
    placed: list[tuple[int, int, int, Requirement]] = []
    last = 0
    for index, requirement in enumerate(checklist.sections.values()):
        if requirement.order is not None:
            last = requirement.order
        placed.append((last, requirement.order is None, index, requirement))
    return [entry[3] for entry in sorted(placed, key=lambda entry: entry[:3])]


def _asked_for(requirement: Requirement, context: Context) -> bool:
    return not any(_holds(condition, context) for condition in requirement.unless)


def _holds(condition: Condition, context: Context) -> bool:
    """Whether a condition under which a section is not asked for is met."""
    letter = context.letter
    if condition.place == "page":
        text = "\n".join(letter.lines)
    elif condition.place == "head":
        frame = [letter.sections[name].span.line for name in (ADDRESSEE, OPENING) if name in letter.sections]
        text = "\n".join(letter.lines[: min(frame, default=1) - 1])
    else:
        section = letter.sections.get(condition.place)
        if section is None:
            return False
        text = letter.text(section.span).replace("\n", "")
    return context.lexicon.pattern(condition.pattern).search(text) is not None


def _missing(context: Context, requirement: Requirement, order: Sequence[Requirement]) -> Finding | None:
    if requirement.id == ADDRESSEE and blank_addressee(context):
        return None
    after, before = _neighbours(context, requirement, order)
    place = after or before
    variant = "draft" if severity(context, requirement) == INFO else None
    if variant is None and requirement.level != REQUIRED:
        variant = "recommended"
    return Finding(
        code="RC101",
        severity=severity(context, requirement),
        span=place.span if place else START,
        key=f"RC101.{variant}" if variant else "RC101",
        section=requirement.id,
        after=after.id if after else None,
        before=before.id if before else None,
    )


def _neighbours(
    context: Context, requirement: Requirement, order: Sequence[Requirement]
) -> tuple[Section | None, Section | None]:
    """The sections found on either side of the gap; one that may stand anywhere only where it stands in its place."""
    found = context.letter.sections
    index = order.index(requirement)
    above = [found[other.id] for other in order[:index] if other.id in found and other.order is not None]
    below = [found[other.id] for other in order[index + 1 :] if other.id in found and other.order is not None]
    after, before = above[-1] if above else None, below[0] if below else None
    for other in order[:index]:
        section = found.get(other.id)
        if section and other.order is None and (after is None or section.span > after.span):
            after = section if before is None or section.span < before.span else after
    for other in reversed(order[index + 1 :]):
        section = found.get(other.id)
        if section and other.order is None and (before is None or section.span < before.span):
            before = section if after is None or section.span > after.span else before
    return after, before


def _parts(context: Context, requirement: Requirement, section: Section) -> Iterator[Finding]:
    """What the section lacks; what was left to be filled in is told by RC104 instead."""
    if is_blank(context, context.letter.text(section.span)):
        return
    for part in requirement.parts:
        if section.fields.get(part.field):
            continue
        if context.lexicon.cue("wording", "label").search(context.letter.text(section.span)):
            continue
        variant = part.field if part.field in _NAMED_FIELDS else None
        yield finding(
            "RC105",
            section.span,
            variant,
            section=section.id,
            severity=severity(context, requirement),
            part=part.field,
        )


def _unclear(context: Context) -> Iterator[Finding]:
    for doubt in context.letter.doubts:
        yield finding("RC106", doubt.span, section=doubt.section, text=doubt.text.strip())
