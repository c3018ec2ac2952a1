"""Whether a checklist of the right shape makes sense: what it names is there, what it requires rests on something."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence

from replycheck import codes
from replycheck.checklist.document import Way
from replycheck.checklist.faults import Fault, nearest
from replycheck.checklist.groups import FIELDS, GROUPS, OWN_FORM, PAGE, PLACES, SIGNS, VALUE, WORDING
from replycheck.checklist.meaning_check import check_faults, condition_faults, days_faults
from replycheck.checklist.meaning_example import example_faults
from replycheck.checklist.model import BINDING, REQUIRED
from replycheck.checklist.raw import RawSection
from replycheck.checklist.resolve import NEEDED, cues, fields, value_of
from replycheck.checklist.shape import File, is_damaged
from replycheck.sections import SECTIONS


def faults_of(line: Sequence[File]) -> Iterator[Fault]:
    """The faults of the last file of `line`, which builds on those before it."""
    file = line[-1]
    known = {identifier for each in line for identifier in each.raw.sections}
    for identifier in file.raw.sections:
        yield from _section(identifier, line, known)
    yield from _places(file, known)
    for identifier in file.raw.checks:
        yield from check_faults(identifier, line, known)
    yield from days_faults(file)
    yield from example_faults(line, known)
    yield from _dead_sections(line, known)
    yield from _shared_groups(file, "page", file.raw.page, PAGE)
    yield from _shared_groups(file, "wording", file.raw.wording, WORDING)


def _section(identifier: str, line: Sequence[File], known: Collection[str]) -> Iterator[Fault]:
    file, way = line[-1], ("sections", identifier)
    if identifier in (*PLACES, SIGNS):
        yield file.document.fault("reserved-section", way, {"section": identifier}, at_key=True)
        return
    stated = _stated(identifier, line)
    missing = tuple(name for name in NEEDED if value_of(name, stated) is None)
    if missing:
        # Told once, where the section is new; one of an unknown key may be what is missing.
        if len(stated) == 1 and not file.is_damaged(*way):
            suggestion = nearest(identifier, (other for other in known if other != identifier))
            values = {"section": identifier, "missing": missing}
            yield file.document.fault("incomplete-section", way, values, at_key=True, suggestion=suggestion)
        return
    if not is_damaged(line, *way, "form"):
        yield from _form(identifier, line)
        yield from _groups(identifier, file, value_of("form", stated))
    if not is_damaged(line, *way, "cues"):
        yield from _redefinition(identifier, line)
    if not is_damaged(line, *way, "fields"):
        yield from _parts(identifier, file, fields(stated))
    yield from _fields(identifier, file)
    yield from _basis(identifier, line)
    for name, conditions in (("when", value_of("when", stated)), ("unless", value_of("unless", stated))):
        if file.raw.section(identifier).given(name):
            yield from condition_faults((*way, name), conditions or (), line, known)


def _stated(identifier: str, line: Sequence[File]) -> list[RawSection]:
    """What the files of `line` say of a section."""
    return [each.raw.section(identifier) for each in line if identifier in each.raw.sections]


def _form(identifier: str, line: Sequence[File]) -> Iterator[Fault]:
    """A form is given once; a section of the checklist's own has no choice of it."""
    file, section = line[-1], line[-1].raw.section(identifier)
    way = ("sections", identifier, "form")
    if identifier not in SECTIONS and section.form not in (None, OWN_FORM):
        yield file.document.fault("own-form", way, {"section": identifier, "form": OWN_FORM})
    before = value_of("form", _stated(identifier, line[:-1]))
    if section.form and before not in (None, section.form) and not section.redefines:
        yield file.document.fault("form-changed", way, {"section": identifier, "before": before})


def _redefinition(identifier: str, line: Sequence[File]) -> Iterator[Fault]:
    file, section = line[-1], line[-1].raw.section(identifier)
    way, values = ("sections", identifier), {"section": identifier}
    if section.redefines and not section.cues:
        yield file.document.fault("redefines-without-cues", (*way, "redefines"), at_key=True)
    elif section.redefines and not cues(_stated(identifier, line[:-1])):
        yield file.document.fault("redefines-nothing", (*way, "redefines"), values, at_key=True)


def _groups(identifier: str, file: File, form: str) -> Iterator[Fault]:
    """Groups of cues are those that the section's form reads, and the values of a mark."""
    for group in file.raw.section(identifier).cues or ():
        of_value = form == "mark" and group.startswith(VALUE) and group != VALUE
        if group in GROUPS[form] or of_value:
            continue
        allowed = (*GROUPS[form], f"{VALUE}…") if form == "mark" else GROUPS[form]
        yield file.document.fault(
            "unknown-group" if allowed else "no-groups",
            ("sections", identifier, "cues", group),
            {"form": form, "group": group, "allowed": allowed},
            at_key=True,
            suggestion=nearest(group, GROUPS[form]),
        )


def _parts(identifier: str, file: File, own: Collection[str]) -> Iterator[Fault]:
    """What a complete section contains are fields that it gives."""
    allowed = (*FIELDS.get(identifier, ()), *own)
    for index, part in enumerate(file.raw.section(identifier).parts or ()):
        lost = file.is_damaged("sections", identifier, "parts", index, "field")
        if part.field not in allowed and not lost:
            yield file.document.fault(
                "unknown-field" if allowed else "no-fields",
                ("sections", identifier, "parts", index, "field"),
                {"section": identifier, "field": part.field, "allowed": allowed},
                suggestion=nearest(part.field, allowed),
            )


def _fields(identifier: str, file: File) -> Iterator[Fault]:
    """A field of the checklist's own has choices, or patterns with a group of its name."""
    for name, raw in (file.raw.section(identifier).fields or {}).items():
        way: Way = ("sections", identifier, "fields", name)
        if file.is_damaged(*way):
            continue
        if name in FIELDS.get(identifier, ()):
            yield file.document.fault("field-known", way, {"section": identifier, "field": name}, at_key=True)
        if raw.type == "choice":
            if not raw.choices or raw.patterns:
                yield file.document.fault("field-choices", way, {"field": name}, at_key=True)
        elif not raw.patterns or raw.choices:
            yield file.document.fault("field-patterns", way, {"field": name}, at_key=True)
        for index, pattern in enumerate(raw.patterns or ()):
            if "(?P<value>" not in pattern:
                yield file.document.fault("field-value", (*way, "patterns", index), {"field": name})


def _basis(identifier: str, line: Sequence[File]) -> Iterator[Fault]:
    """What is required rests on law, local rules or the office's own decision."""
    file, own = line[-1], line[-1].raw.section(identifier)
    stated = _stated(identifier, line)
    if not (own.given("level") or own.given("basis")) or value_of("level", stated) != REQUIRED:
        return
    if is_damaged(line, "sections", identifier, "basis"):
        return
    strengths = tuple(dict.fromkeys(basis.strength for basis in value_of("basis", stated) or ()))
    if any(strength in BINDING for strength in strengths):
        return
    way = ("sections", identifier, "level" if own.given("level") else "basis")
    if strengths:
        yield file.document.fault("weak-basis", way, {"section": identifier, "strengths": strengths})
    else:
        yield file.document.fault("no-basis", way, {"section": identifier})


def _places(file: File, known: Collection[str]) -> Iterator[Fault]:
    """Signs look at places that there are."""
    looked: list[tuple[Way, str, tuple[str, ...]]] = []
    for name, signs in (("recognised_by", file.raw.recognised_by), ("replies_by", file.raw.replies_by)):
        looked += [((name, index, "in"), sign.place, (*PLACES, SIGNS)) for index, sign in enumerate(signs)]
    for way, place, allowed in looked:
        if place not in allowed and place not in known and not file.is_damaged(*way):
            suggestion = nearest(place, (*allowed, *known))
            yield file.document.fault("unknown-place", way, {"place": place, "allowed": allowed}, suggestion=suggestion)


def _dead_sections(line: Sequence[File], known: Collection[str]) -> Iterator[Fault]:
    """Rules, sections and checks that are named, and that there are not."""
    file = line[-1]
    for index, identifier in enumerate(file.raw.draft or ()):
        if identifier not in known:
            suggestion = nearest(identifier, known)
            yield file.document.fault(
                "unknown-section", ("draft", index), {"section": identifier}, suggestion=suggestion
            )
    for rule in file.raw.severities:
        code, _, identifier = rule.partition(":")
        if code not in codes.RULES:
            suggestion = nearest(code, codes.RULES)
            yield file.document.fault(
                "unknown-rule", ("severities", rule), {"code": code}, at_key=True, suggestion=suggestion
            )
        if identifier and identifier not in known and not any(identifier in each.raw.checks for each in line):
            yield file.document.fault(
                "unknown-section",
                ("severities", rule),
                {"section": identifier},
                at_key=True,
                suggestion=nearest(identifier, known),
            )


def _shared_groups(file: File, name: str, groups: Mapping[str, object], allowed: tuple[str, ...]) -> Iterator[Fault]:
    for group in groups:
        if group not in allowed:
            values = {"key": name, "group": group, "allowed": allowed}
            suggestion = nearest(group, allowed)
            yield file.document.fault("unknown-shared-group", (name, group), values, at_key=True, suggestion=suggestion)
