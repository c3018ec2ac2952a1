"""A checklist and all it builds on, made into one."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final

from replycheck.checklist.model import (
    OPTIONAL,
    Check,
    Checklist,
    Complete,
    Field,
    KindCue,
    Part,
    Requirement,
    ResultClass,
    Year,
)
from replycheck.checklist.raw import RawField, RawSection
from replycheck.checklist.raw_check import RawClass, RawYear
from replycheck.checklist.raw_shared import RawSign
from replycheck.checklist.resolve_check import check
from replycheck.checklist.resolve_parts import bases, conditions, days_of, last, words
from replycheck.checklist.shape import File

Groups = dict[str, tuple[str, ...]]

NEEDED: Final = ("title", "form", "zone")
"""What a section must have, from one checklist or another."""


def resolve(line: Sequence[File]) -> Checklist:
    """The checklist that the last file of `line` gives, with what it inherits from those before it.

    A section that lacks one of NEEDED is left out: that is a fault, and found elsewhere.
    """
    own = line[-1].raw
    ids = dict.fromkeys(identifier for file in line for identifier in file.raw.sections)
    sections = {identifier: section for identifier in ids if (section := requirement(identifier, line)) is not None}
    return Checklist(
        id=own.id,
        title=words(own.title),
        origin=line[-1].path,
        abstract=own.abstract,
        answers=last((file.raw.answers for file in line), True),
        sections=sections,
        recognised_by=_signs(own.recognised_by),
        replies_by=_signs(sign for file in line for sign in file.raw.replies_by),
        vocabulary={name: text for file in line for name, text in file.raw.vocabulary.items()},
        page=_added(file.raw.page for file in line),
        wording=_added(file.raw.wording for file in line),
        severities={rule: severity for file in line for rule, severity in file.raw.severities.items()},
        draft=tuple(last((file.raw.draft for file in line), [])),
        extends=tuple(own.extends),
        kind=kind_of(line),
        region=last((file.raw.region for file in line), ""),
        template=last((file.raw.template for file in line), ""),
        classes=result_classes(last((file.raw.classes for file in line), {})),
        checks=_checks(line),
        calendar={year: days(raw) for file in line for year, raw in file.raw.calendar.items()},
        note=words(own.note) if own.note else None,
    )


def kind_of(line: Sequence[File]) -> str:
    """The kind of letter that the last file of `line` is for: the nearest one that says how it is known."""
    return next((file.id for file in reversed(line) if file.raw.recognised_by), line[-1].id)


def _checks(line: Sequence[File]) -> dict[str, Check]:
    """The checks that are whole; one that is not is a fault, and found elsewhere."""
    ids = dict.fromkeys(identifier for file in line for identifier in file.raw.checks)
    found = {name: check(name, [file.raw.checks[name] for file in line if name in file.raw.checks]) for name in ids}
    return {name: one for name, one in found.items() if one is not None}


def result_classes(classes: Mapping[str, RawClass]) -> tuple[ResultClass, ...]:
    """The class marks, in the order of the file."""
    return tuple(ResultClass(letter, raw.meaning, words(raw.title)) for letter, raw in classes.items())


def days(year: RawYear) -> Year:
    """The days off and the weekends worked, each day by itself."""
    return (
        tuple(day for text in year.off for day in days_of(text)),
        tuple(day for text in year.on for day in days_of(text)),
    )


def requirement(identifier: str, line: Sequence[File]) -> Requirement | None:
    """One section as the files of `line` give it together: the later says what differs, and adds to the cues."""
    stated = [file.raw.section(identifier) for file in line if identifier in file.raw.sections]
    title, form, zone = (value_of(name, stated) for name in NEEDED)
    if title is None or form is None or zone is None:
        return None
    hint, missing = value_of("hint", stated), value_of("missing", stated)
    return Requirement(
        id=identifier,
        title=words(title),
        form=form,
        zone=zone,
        level=value_of("level", stated) or OPTIONAL,
        order=value_of("order", stated),
        count=last((section.count for section in stated), 1),
        cues=cues(stated),
        parts=tuple(Part(part.field, words(part.title)) for part in value_of("parts", stated) or ()),
        basis=bases(value_of("basis", stated)),
        hint=words(hint) if hint else None,
        unless=conditions(value_of("unless", stated)),
        when=conditions(value_of("when", stated)),
        fields=tuple(_field(name, raw) for name, raw in fields(stated).items()),
        patterns=tuple(Complete(one.pattern, words(one.incomplete)) for one in value_of("patterns", stated) or ()),
        missing=words(missing) if missing else None,
        redefined=any(section.redefines for section in stated),
    )


def fields(stated: Iterable[RawSection]) -> dict[str, RawField]:
    """The fields of a section: those of all, the later one of a name."""
    return {name: raw for section in stated for name, raw in (section.fields or {}).items()}


def _field(name: str, raw: RawField) -> Field:
    return Field(name, raw.type, tuple(raw.patterns or ()), tuple((raw.choices or {}).items()))


def value_of(name: str, stated: Iterable[RawSection]) -> Any:
    """What the last of the sections that say anything of `name` says of it, None where none does."""
    value = None
    for section in stated:
        if section.given(name):
            value = getattr(section, name)
    return value


def cues(stated: Iterable[RawSection]) -> Groups:
    """The cues of a section: those of all, save where one redefines what came before."""
    return _added(_since_redefined(stated))


def _since_redefined(stated: Iterable[RawSection]) -> list[Mapping[str, list[str]]]:
    groups: list[Mapping[str, list[str]]] = []
    for section in stated:
        if section.redefines:
            groups = []
        groups.append(section.cues or {})
    return groups


def _added(several: Iterable[Mapping[str, list[str]]]) -> Groups:
    """Groups of patterns put together, each pattern of a group once."""
    groups: dict[str, dict[str, None]] = {}
    for given in several:
        for name, patterns in given.items():
            groups.setdefault(name, {}).update(dict.fromkeys(patterns))
    return {name: tuple(patterns) for name, patterns in groups.items()}


def _signs(signs: Iterable[RawSign]) -> tuple[KindCue, ...]:
    return tuple(KindCue(sign.place, sign.pattern, sign.weight) for sign in signs)
