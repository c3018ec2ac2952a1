"""Whether the checks, conditions and days of a checklist make sense."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from replycheck.checklist.document import Way
from replycheck.checklist.faults import Fault, nearest
from replycheck.checklist.groups import FIELDS, PLACES
from replycheck.checklist.model import BINDING, OPERATORS, REQUIRED
from replycheck.checklist.raw_check import RawCheck
from replycheck.checklist.raw_shared import RawBasis, RawWhen
from replycheck.checklist.resolve_check import NEEDED_OF_CHECK, fields_of_check, merged, operator_of
from replycheck.checklist.resolve_parts import days_of
from replycheck.checklist.shape import File, is_damaged


def check_faults(identifier: str, line: Sequence[File], known: Collection[str]) -> Iterator[Fault]:
    """The faults of one check of the last file of `line`."""
    file, way = line[-1], ("checks", identifier)
    stated = [each.raw.checks[identifier] for each in line if identifier in each.raw.checks]
    values, own = merged(stated), stated[-1]
    missing = tuple(name for name in NEEDED_OF_CHECK if name not in values)
    damaged = is_damaged(line, *way)
    if missing and len(stated) == 1 and not damaged:
        yield file.document.fault("incomplete-check", way, {"check": identifier, "missing": missing}, at_key=True)
    operator = operator_of(values)
    if operator is None:
        if damaged:
            return
        yield file.document.fault("check-operator", way, {"check": identifier, "allowed": OPERATORS}, at_key=True)
    elif own.given(operator):
        yield from _operator(operator, (*way, operator), own, line, known)
    for name in ("when", "unless"):
        if own.given(name):
            yield from condition_faults((*way, name), values[name], line, known)
    of_basis = own.given("level") or own.given("basis")
    if values.get("level") == REQUIRED and of_basis and not is_damaged(line, *way, "basis"):
        yield from _basis(identifier, values.get("basis") or (), file)


def _basis(identifier: str, basis: Sequence[RawBasis], file: File) -> Iterator[Fault]:
    if not any(one.strength in BINDING for one in basis):
        yield file.document.fault("check-basis", ("checks", identifier), {"check": identifier}, at_key=True)


def _operator(
    operator: str, way: Way, check: RawCheck, line: Sequence[File], known: Collection[str]
) -> Iterator[Fault]:
    file, raw = line[-1], getattr(check, operator)
    for field in fields_of_check(operator, raw):
        yield from _field(field, way, line, known)
    if operator in ("require", "forbid"):
        yield from _place(raw.place, (*way, "in"), file, known)
    elif operator == "within":
        if (raw.days is None) == (raw.working_days is None) and not file.is_damaged(*way):
            yield file.document.fault("one-limit", way, at_key=True)
        elif raw.working_days is not None and not _anywhere("calendar", line):
            yield file.document.fault("no-calendar", (*way, "working_days"), at_key=True)
    elif operator == "among" and raw.values is None and not _anywhere("classes", line):
        yield file.document.fault("no-classes", way, at_key=True)


def _anywhere(key: str, line: Sequence[File]) -> bool:
    """Whether any of the files gives `key`, or tried to."""
    return any(getattr(each.raw, key) or each.is_damaged(key) for each in line)


def _field(text: str, way: Way, line: Sequence[File], known: Collection[str]) -> Iterator[Fault]:
    """A field is written `section.field`, and is one that the section gives."""
    document = line[-1].document
    section, _, field = text.partition(".")
    if section not in known:
        suggestion = nearest(section, known)
        yield document.fault("unknown-section", way, {"section": section}, within=text, suggestion=suggestion)
        return
    own = {name for each in line if section in each.raw.sections for name in each.raw.section(section).fields or {}}
    allowed = (*FIELDS.get(section, ()), *sorted(own))
    if field not in allowed and not is_damaged(line, "sections", section, "fields"):
        values = {"section": section, "field": field, "allowed": allowed}
        key = "unknown-field" if allowed else "no-fields"
        yield document.fault(key, way, values, within=text, suggestion=nearest(field, allowed))


def _place(place: str, way: Way, file: File, known: Collection[str]) -> Iterator[Fault]:
    if place not in PLACES and place not in known and not file.is_damaged(*way):
        suggestion = nearest(place, (*PLACES, *known))
        yield file.document.fault("unknown-place", way, {"place": place, "allowed": PLACES}, suggestion=suggestion)


def condition_faults(
    way: Way, conditions: Sequence[RawWhen], line: Sequence[File], known: Collection[str]
) -> Iterator[Fault]:
    """A condition is a place and a pattern, or a class that is among the classes."""
    file = line[-1]
    meanings = {one.meaning for each in line for one in (each.raw.classes or {}).values()}
    for index, condition in enumerate(conditions):
        here = (*way, index)
        of_pattern = condition.place is not None and condition.pattern is not None
        of_class = condition.meaning is not None
        if of_pattern == of_class or (of_class and (condition.place or condition.pattern)):
            if file.is_damaged(*here):
                continue
            yield file.document.fault("condition-parts", here)
        elif condition.place is not None:
            yield from _place(condition.place, (*here, "in"), file, known)
        elif condition.meaning not in meanings and not is_damaged(line, "classes"):
            yield file.document.fault(
                "unknown-class",
                (*here, "class"),
                {"meaning": condition.meaning, "allowed": tuple(sorted(meanings))},
                suggestion=nearest(condition.meaning, meanings),
            )


def days_faults(file: File) -> Iterator[Fault]:
    """Days of the calendar, and those on which a basis begins or ends, are days that there are."""
    texts: list[tuple[Way, str]] = []
    for year, raw in file.raw.calendar.items():
        for name, listed in (("off", raw.off), ("on", raw.on)):
            texts += [(("calendar", year, name, index), text) for index, text in enumerate(listed)]
            wrong = [index for index, text in enumerate(listed) if not text.startswith(year)]
            for index in wrong:
                yield file.document.fault("other-year", ("calendar", year, name, index), {"year": year})
    for way, basis in _bases(file):
        for name in ("effective_from", "until"):
            day = getattr(basis, name)
            if day:
                texts.append(((*way, name), day))
        if basis.effective_from and basis.until and basis.until < basis.effective_from:
            yield file.document.fault("until-before", (*way, "until"), {"day": basis.effective_from})
    for place, text in texts:
        if not _is_day(text):
            yield file.document.fault("no-such-day", place, {"text": text})


def _is_day(text: str) -> bool:
    try:
        return any(days_of(text))
    except ValueError:
        return False


def _bases(file: File) -> Iterator[tuple[Way, RawBasis]]:
    for identifier in file.raw.sections:
        for index, basis in enumerate(file.raw.section(identifier).basis or ()):
            yield ("sections", identifier, "basis", index), basis
    for identifier, check in file.raw.checks.items():
        for index, basis in enumerate(check.basis or ()):
            yield ("checks", identifier, "basis", index), basis
