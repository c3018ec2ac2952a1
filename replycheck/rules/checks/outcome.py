"""How a check ended, and the fields that it looks at."""

from __future__ import annotations

import datetime
from typing import NamedTuple

from replycheck.checklist.model import OPTIONAL
from replycheck.letter import Span
from replycheck.rules.context import Context


class Failed(NamedTuple):
    """It does not hold: told at `span`, of `section` where it is one."""

    span: Span
    section: str | None


class Lacking(NamedTuple):
    """It could not be made; `reason` is a message key."""

    section: str | None
    reason: str


Outcome = Failed | Lacking | None
"""None: it holds."""


def section_of(field: str) -> str:
    """The section of a field written `section.field`."""
    return field.partition(".")[0]


def value(field: str, context: Context) -> str | None:
    """What stands in a field, None where the letter has not got it."""
    section, _, name = field.partition(".")
    found = context.letter.sections.get(section)
    return found.fields.get(name) if found else None


def day(field: str, context: Context) -> datetime.date | None:
    """The day that a field names, None where it names none."""
    text = value(field, context)
    try:
        return datetime.date.fromisoformat(text) if text else None
    except ValueError:
        return None


def failed(field: str, context: Context) -> Failed:
    """A failure told where a field's section stands."""
    section = section_of(field)
    return Failed(context.letter.sections[section].span, section)


def missing(section: str, context: Context) -> Outcome:
    """A check of a section that is not there; where the letter need not have it, there is nothing to check."""
    requirement = context.checklist.sections.get(section)
    if requirement is None or requirement.level == OPTIONAL:
        return None
    return Lacking(section, "skipped.no-section")


def lacking(field: str, context: Context) -> Outcome:
    """A check that a field was not there for."""
    section = section_of(field)
    if section not in context.letter.sections:
        return missing(section, context)
    return Lacking(section, "skipped.no-field")
