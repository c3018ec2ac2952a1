"""A checklist as the program uses it: plain, frozen, resolved. The YAML behind it is read by `load`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final, NamedTuple

REQUIRED: Final = "required"
RECOMMENDED: Final = "recommended"
OPTIONAL: Final = "optional"

LEVELS: Final = (REQUIRED, RECOMMENDED, OPTIONAL)
ZONES: Final = ("head", "body", "tail", "any")
FORMS: Final = ("organ", "mark", "title", "addressee", "opening", "answer", "sentence", "block", "date")
STRENGTHS: Final = ("law", "standard", "local", "practice", "house")
BINDING: Final = ("law", "local", "house")
"""The strengths that what is required may rest on; a standard or practice alone only recommends."""
TYPES: Final = ("text", "date", "number", "choice")
"""What a field of a checklist may be."""
STAGES: Final = ("draft", "final")
OPERATORS: Final = ("equal", "within", "not_before", "among", "require", "forbid")
"""How a check holds the parts of a letter against each other."""


class Words(NamedTuple):
    """A text in both languages."""

    zh: str
    en: str

    def in_language(self, language: str) -> str:
        """The text in `language` (`zh` or `en`)."""
        return self.zh if language == "zh" else self.en


class Basis(NamedTuple):
    """What a requirement rests on: a document and its article (empty for none); `strength` is one of STRENGTHS.

    `effective_from` and `until` are the first and the last day on which it is in force (YYYY-MM-DD, empty for always).
    """

    document: str
    article: str
    strength: str
    effective_from: str = ""
    until: str = ""


class KindCue(NamedTuple):
    """A sign of the kind: `pattern` found in `place` (a section's id, `head`, `page`, …) weighs `weight`."""

    place: str
    pattern: str
    weight: int


class Condition(NamedTuple):
    """Holds where `pattern` is found in `place` (a section's id, `head`, `page`).

    With a `meaning`, it holds where the letter's class mark means that instead.
    """

    place: str
    pattern: str
    meaning: str = ""


class ResultClass(NamedTuple):
    """A class mark of this place: the letter, what it means to the program, and what it says to people."""

    letter: str
    meaning: str
    title: Words


class Field(NamedTuple):
    """A field that a checklist reads out of a section: the group `value` of the first pattern that is found.

    A field of the type `choice` has the first of `choices` (value, pattern) that is found instead.
    """

    name: str
    type: str
    patterns: tuple[str, ...] = ()
    choices: tuple[tuple[str, str], ...] = ()


class Complete(NamedTuple):
    """What a complete section says; `incomplete` is told where it does not."""

    pattern: str
    incomplete: Words


@dataclass(frozen=True, slots=True)
class Part:
    """A field that a complete section has; without it RC105 is reported at the section's level."""

    field: str
    title: Words


@dataclass(frozen=True, slots=True)
class Requirement:
    """One section of a checklist: how it is recognised, and what is asked of it.

    `cues` are groups of patterns by name; which groups mean something depends on `form`. `order` places it among the
    others (None: anywhere); `count` is how often it may stand there (0: any number). `hint` says what to write.
    `when` and `unless` hold conditions: it is asked for where all of the former hold and none of the latter. `fields`
    are read out of it, `patterns` say what a complete one contains, `missing` replaces the sentence for its absence.
    `redefined` tells that only its own cues count: one found by others is there, but not in the form asked for.
    """

    id: str
    title: Words
    form: str
    zone: str
    level: str = OPTIONAL
    order: int | None = None
    count: int = 1
    cues: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    parts: tuple[Part, ...] = ()
    basis: tuple[Basis, ...] = ()
    hint: Words | None = None
    unless: tuple[Condition, ...] = ()
    when: tuple[Condition, ...] = ()
    fields: tuple[Field, ...] = ()
    patterns: tuple[Complete, ...] = ()
    missing: Words | None = None
    redefined: bool = False


@dataclass(frozen=True, slots=True)
class Check:
    """Something that parts of a letter must agree in.

    `operator` is one of OPERATORS; `fields` are written `section.field`; `place` and `pattern` serve `require` and
    `forbid`, `days` (working days where `working`) `within`, `values` `among`. `level` gives its severity.
    """

    id: str
    title: Words
    operator: str
    level: str
    message: Words
    hint: Words
    fields: tuple[str, ...] = ()
    place: str = ""
    pattern: str = ""
    days: int = 0
    working: bool = False
    values: tuple[str, ...] = ()
    basis: tuple[Basis, ...] = ()
    when: tuple[Condition, ...] = ()
    unless: tuple[Condition, ...] = ()
    stages: tuple[str, ...] = STAGES


Year = tuple[tuple[str, ...], tuple[str, ...]]
"""The days of a year that are off though the week says otherwise, and those that are worked."""


@dataclass(frozen=True, slots=True)
class Checklist:
    """What a letter of one kind must contain, and how such a letter is known.

    `recognised_by` are the signs of the kind, `replies_by` those of a reply at all, which a kind that `answers` needs
    besides.

    `abstract` ones serve `extends` only; `answers` is False for kinds that are no reply. `page` holds groups of
    patterns for what stands around a letter; `wording` those for the rules of wording (placeholders and the like);
    `severities` replaces the severity of a rule by its code, or of a rule on one section (`RC101:contact`); `draft`
    names the sections that a draft may lack; `origin` is the file it was read from, `extends` what it builds on.

    `kind` is the kind of letter it is for: itself or, for the checklist of a `region` or an office, the kind that it
    builds on; `note` tells what differs there, and why. `classes` are the class marks of the place, `calendar` its
    holidays by year, `template` the skeleton.
    """

    id: str
    title: Words
    origin: str
    abstract: bool = False
    answers: bool = True
    sections: Mapping[str, Requirement] = field(default_factory=dict)
    recognised_by: tuple[KindCue, ...] = ()
    replies_by: tuple[KindCue, ...] = ()
    vocabulary: Mapping[str, str] = field(default_factory=dict)
    page: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    wording: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    severities: Mapping[str, str] = field(default_factory=dict)
    draft: tuple[str, ...] = ()
    extends: tuple[str, ...] = ()
    kind: str = ""
    region: str = ""
    template: str = ""
    classes: tuple[ResultClass, ...] = ()
    checks: Mapping[str, Check] = field(default_factory=dict)
    calendar: Mapping[str, Year] = field(default_factory=dict)
    note: Words | None = None
