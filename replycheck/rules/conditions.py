"""Whether what a checklist makes something depend on holds: conditions, and the days on which a basis is in force."""

from __future__ import annotations

from collections.abc import Sequence

from replycheck.checklist.model import Basis, Condition
from replycheck.letter import START, Span
from replycheck.rules.context import Context, Passage
from replycheck.sections import DATE, RESULT_CLASS

HEAD = "head"
PAGE = "page"


def asked_for(when: Sequence[Condition], unless: Sequence[Condition], context: Context) -> bool:
    """Whether all of `when` hold and none of `unless`."""
    # Most of what is asked for depends on nothing.
    met = not when or all(holds(one, context) for one in when)
    return met and not (unless and any(holds(one, context) for one in unless))


def holds(condition: Condition, context: Context) -> bool:
    """Whether a condition is met; one on a section that the letter has not is not."""
    if condition.meaning:
        return condition.meaning == class_meaning(context)
    passage = place(condition.place, context)
    if passage is None:
        return False
    # A section wraps its lines; a page's are rows of their own.
    text = passage.text if condition.place in (HEAD, PAGE) else passage.text.replace("\n", "")
    return context.lexicon.pattern(condition.pattern).search(text) is not None


def place(name: str, context: Context) -> Passage | None:
    """What stands in a place: a section, the lines above the addressee (`head`) or all lines (`page`)."""
    if name == PAGE:
        return context.page
    if name == HEAD:
        return context.head
    return context.passage(name)


def span_of(name: str, context: Context) -> Span:
    """Where a place is told of: a section where it stands, the letter's beginning else."""
    section = context.letter.sections.get(name)
    return section.span if section else START


def class_meaning(context: Context) -> str | None:
    """What the letter's class mark means by the checklist's own classes, None without a mark or a meaning."""
    section = context.letter.sections.get(RESULT_CLASS)
    mark = section.fields.get("value") if section else None
    found = next((one for one in context.checklist.classes if mark and mark.startswith(one.letter)), None)
    return found.meaning if found else None


def in_force(basis: Basis, context: Context) -> bool:
    """Whether a basis was in force on the day of the letter; one of an unknown day is taken for one of today."""
    if not basis.effective_from and not basis.until:
        return True
    section = context.letter.sections.get(DATE)
    day = section.fields.get("iso") if section else None
    if day is None:
        return not basis.until
    return (not basis.effective_from or basis.effective_from <= day) and (not basis.until or day <= basis.until)


def rests(basis: Sequence[Basis], context: Context) -> bool:
    """Whether anything that a demand rests on was in force; a demand that names nothing always is."""
    return not basis or any(in_force(one, context) for one in basis)
