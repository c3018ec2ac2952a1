"""Whether everything is there that the checklist asks for: RC101, RC105, RC106.

What is missing stands in a gap, between the sections that are there on either side. It is told once: a missing or
unclear section raises nothing else.
"""

from __future__ import annotations

from collections.abc import Iterator

from replycheck.checklist.model import BINDING, OPTIONAL, RECOMMENDED, REQUIRED, Requirement
from replycheck.finding import ERROR, INFO, WARNING, Finding
from replycheck.letter import START, Section
from replycheck.rules.conditions import asked_for, in_force
from replycheck.rules.context import Context, finding
from replycheck.rules.gaps import Order, around, in_order
from replycheck.rules.placeholders import blank_addressee, blank_signer, comes_with_signature, is_blank
from replycheck.sections import ADDRESSEE, POINTS, SECTIONS, SIGNER
from replycheck.stages import DRAFT

_NAMED_FIELDS = frozenset({"person", "phone", "postcode", "address", "email", "name", "number", "session", "subject"})

# Groups of cues that are no sign of their section by themselves.
_NO_SIGN = frozenset({"not", "trigger", "blank"})


def check(context: Context) -> Iterator[Finding]:
    """Yields what is missing or unclear."""
    letter = context.letter
    yield from _unclear(context)
    doubted = {doubt.section for doubt in letter.doubts}
    order: Order | None = None
    for requirement in context.checklist.sections.values():
        section = letter.sections.get(requirement.id)
        if section:
            if requirement.parts:
                yield from _parts(context, requirement, section)
            yield from _incomplete(context, requirement, section)
        elif (
            requirement.level != OPTIONAL
            and requirement.id not in doubted
            and not _told_by_answer(requirement, context)
            and asked_for(requirement.when, requirement.unless, context)
            and _level(requirement, context) != OPTIONAL
        ):
            order = order or in_order(context.checklist)
            missing = _missing(context, requirement, order)
            if missing:
                yield missing


def severity(context: Context, requirement: Requirement) -> str:
    """How grave it is that something asked for by `requirement` is not there."""
    if context.stage == DRAFT and comes_with_signature(context, requirement.id):
        return INFO
    return {REQUIRED: ERROR, OPTIONAL: INFO}.get(_level(requirement, context), WARNING)


def _level(requirement: Requirement, context: Context) -> str:
    """The level on the day of the letter: what binds no more, or not yet, only recommends, or asks for nothing."""
    if not requirement.basis or all(in_force(basis, context) for basis in requirement.basis):
        return requirement.level
    holding = [basis for basis in requirement.basis if in_force(basis, context)]
    if not holding:
        return OPTIONAL
    if requirement.level == REQUIRED and not any(basis.strength in BINDING for basis in holding):
        return RECOMMENDED
    return requirement.level


def _told_by_answer(requirement: Requirement, context: Context) -> bool:
    """Whether a sentence that a checklist asks for belongs to an answer that is missing, or still to be filled in."""
    if requirement.id in SECTIONS:
        return False
    answer = context.passage(POINTS)
    return answer is None or is_blank(context, answer.text)


def _missing(context: Context, requirement: Requirement, order: Order) -> Finding | None:
    if (requirement.id == ADDRESSEE and blank_addressee(context)) or (
        requirement.id == SIGNER and blank_signer(context)
    ):
        return None
    after, before = around(context, requirement, order)
    place = after or before
    variant = "draft" if severity(context, requirement) == INFO else None
    if variant is None and _level(requirement, context) != REQUIRED:
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


def _incomplete(context: Context, requirement: Requirement, section: Section) -> Iterator[Finding]:
    """What a complete section says and this one does not; one that is not in the form that a checklist redefines."""
    if not (requirement.patterns or requirement.redefined):
        return
    text = context.letter.text(section.span).replace("\n", "")
    if is_blank(context, text):
        return
    grave = severity(context, requirement)
    for index, complete in enumerate(requirement.patterns):
        if not context.lexicon.pattern(complete.pattern).search(text):
            yield finding("RC105", section.span, "pattern", section=section.id, severity=grave, pattern=str(index))
    if requirement.redefined:
        cues = (cue for group, cues in requirement.cues.items() if group not in _NO_SIGN for cue in cues)
        if not any(context.lexicon.pattern(cue).search(text) for cue in cues):
            yield finding("RC105", section.span, "form", section=section.id, severity=grave)


def _unclear(context: Context) -> Iterator[Finding]:
    for doubt in context.letter.doubts:
        yield finding("RC106", doubt.span, section=doubt.section, text=doubt.text.strip())
