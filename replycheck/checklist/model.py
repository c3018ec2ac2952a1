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


class Words(NamedTuple):
    """A text in both languages."""

    zh: str
    en: str

    def in_language(self, language: str) -> str:
        """The text in `language` (`zh` or `en`)."""
        return self.zh if language == "zh" else self.en


class Basis(NamedTuple):
    """What a requirement rests on: a document and its article (empty for none); `strength` is one of STRENGTHS."""

    document: str
    article: str
    strength: str


class KindCue(NamedTuple):
    """A sign of the kind: `pattern` found in `place` (a section's id, `head`, `page`, …) weighs `weight`."""

    place: str
    pattern: str
    weight: int


class Condition(NamedTuple):
    """Holds where `pattern` is found in `place` (a section's id, `head`, `page`)."""

    place: str
    pattern: str


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
    `unless` holds conditions: where any of them holds, the section is not asked for.
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


@dataclass(frozen=True, slots=True)
class Checklist:
    """What a letter of one kind must contain, and how such a letter is known.

    `recognised_by` are the signs of the kind, `replies_by` those of a reply at all, which a kind that `answers` needs
    besides.

    `abstract` ones serve `extends` only; `answers` is False for kinds that are no reply. `page` holds groups of
    patterns for what stands around a letter; `wording` those for the rules of wording (placeholders and the like);
    `severities` replaces the severity of a rule by its code, or of a rule on one section (`RC101:contact`); `draft`
    names the sections that a draft may lack; `origin` is the file it was read from, `extends` what it builds on.
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
