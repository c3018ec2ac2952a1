"""A checklist and all it builds on, made into one."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final, TypeVar

from replycheck.checklist.model import (
    OPTIONAL,
    Basis,
    Checklist,
    Condition,
    KindCue,
    Part,
    Requirement,
    Words,
)
from replycheck.checklist.raw import RawCondition, RawSection, RawSign, RawWords
from replycheck.checklist.shape import File

Value = TypeVar("Value")
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
        title=_words(own.title),
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
    )


def requirement(identifier: str, line: Sequence[File]) -> Requirement | None:
    """One section as the files of `line` give it together: the later says what differs, and adds to the cues."""
    stated = [file.raw.section(identifier) for file in line if identifier in file.raw.sections]
    title, form, zone = (value_of(name, stated) for name in NEEDED)
    if title is None or form is None or zone is None:
        return None
    hint = value_of("hint", stated)
    return Requirement(
        id=identifier,
        title=_words(title),
        form=form,
        zone=zone,
        level=value_of("level", stated) or OPTIONAL,
        order=value_of("order", stated),
        count=last((section.count for section in stated), 1),
        cues=cues(stated),
        parts=tuple(Part(part.field, _words(part.title)) for part in value_of("parts", stated) or ()),
        basis=tuple(Basis(one.document, one.article, one.strength) for one in value_of("basis", stated) or ()),
        hint=_words(hint) if hint else None,
        unless=tuple(_condition(condition) for condition in value_of("unless", stated) or ()),
    )


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


def last(values: Iterable[Value | None], default: Value) -> Value:
    """The last of `values` that is given."""
    found = default
    for value in values:
        if value is not None:
            found = value
    return found


def _words(words: RawWords) -> Words:
    return Words(words.zh, words.en)


def _signs(signs: Iterable[RawSign]) -> tuple[KindCue, ...]:
    return tuple(KindCue(sign.place, sign.pattern, sign.weight) for sign in signs)


def _condition(condition: RawCondition) -> Condition:
    return Condition(condition.place, condition.pattern)
