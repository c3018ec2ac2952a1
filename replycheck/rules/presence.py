"""Whether everything is there that the checklist asks for: RC101, RC105, RC106.

What is missing stands in a gap, between the sections that are there on either side. It is told once: a missing or
unclear section raises nothing else.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from replycheck.checklist.model import OPTIONAL, REQUIRED, Condition, Requirement
from replycheck.finding import ERROR, INFO, WARNING, Finding
from replycheck.letter import START, Section
from replycheck.rules.context import Context, finding
from replycheck.rules.gaps import around, in_order
from replycheck.rules.placeholders import blank_addressee, blank_signer, comes_with_signature, is_blank
from replycheck.sections import ADDRESSEE, OPENING, SIGNER
from replycheck.stages import DRAFT

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
    if (requirement.id == ADDRESSEE and blank_addressee(context)) or (
        requirement.id == SIGNER and blank_signer(context)
    ):
        return None
    after, before = around(context, requirement, order)
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
