"""A case: what a letter answers, as the office that handed it over has it in its register."""

from __future__ import annotations

import datetime
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from replycheck.cases.days import Term
from replycheck.patterns import regex
from replycheck.recognise.fields import result_class as class_in
from replycheck.recognise.fields import session as session_in

NUMBER: Final = "number"
SESSION: Final = "session"
KIND: Final = "kind"
TITLE: Final = "title"
PROPOSERS: Final = "proposers"
LEAD: Final = "lead"
PARTNERS: Final = "partners"
RECEIVED: Final = "received"
DUE: Final = "due"
CLASS: Final = "class"
PUBLICITY: Final = "publicity"
POINTS: Final = "points"

FIELDS: Final = (
    NUMBER,
    SESSION,
    KIND,
    TITLE,
    PROPOSERS,
    LEAD,
    PARTNERS,
    RECEIVED,
    DUE,
    CLASS,
    PUBLICITY,
    POINTS,
)
"""The fields of a case as they are written in a file, in their usual order."""
LISTS: Final = (PROPOSERS, PARTNERS, POINTS)
DATES: Final = (RECEIVED, DUE)
_LATIN: Final = str.maketrans("甲乙丙丁", "ABCD")
_YEAR: Final = regex(r"(?:19|20)\d\d-?")


@dataclass(frozen=True, slots=True)
class Case:
    """One case; what is not known is None or empty, and not checked.

    `number` and `session` stand as they were written, zeros and all. `result_class` is the field `class`: its letter,
    or the words it is said in, with `class_letters` that they may stand for. It is due on a day, or at the end of a
    `term` that runs from the day it was received. `faulty` names the days that are wrong in the register, and so not
    known. `path` and `line` say where it was read, `places` the line and column of each of its fields.
    """

    number: str | None = None
    session: str | None = None
    kind: str | None = None
    title: str | None = None
    proposers: tuple[str, ...] = ()
    lead: str | None = None
    partners: tuple[str, ...] = ()
    received: datetime.date | None = None
    due: datetime.date | None = None
    result_class: str | None = None
    class_letters: frozenset[str] = frozenset()
    publicity: str | None = None
    points: tuple[str, ...] = ()
    term: Term | None = None
    faulty: frozenset[str] = frozenset()
    path: str = ""
    line: int = 1
    places: Mapping[str, tuple[int, int]] = field(default_factory=dict, compare=False)

    @property
    def bare_number(self) -> str | None:
        """The number as numbers are compared: without 第, 号 and leading zeros."""
        return bare_number(self.number) if self.number else None

    @property
    def classes(self) -> frozenset[str]:
        """The letters that its class may be marked with; none where its words are not understood."""
        return frozenset(class_letter(self.result_class or "")) or self.class_letters

    @property
    def bare_session(self) -> str | None:
        """The session as sessions are compared: 五届五次会议, without the level's name; None for what is no session."""
        return bare_session(self.session) if self.session else None


def bare_number(number: str) -> str:
    """A case's number without 第, 号, blanks, its letters' case and leading zeros: 第0166号 → 166, dh007 → DH7."""
    text = "".join(unicodedata.normalize("NFKC", number).split()).removeprefix("第").removesuffix("号").upper()
    letters = text.rstrip("0123456789-")
    return letters + (text[len(letters) :].lstrip("0") or "0" * (len(text) > len(letters)))


def same_number(one: str, other: str) -> bool:
    """Whether two bare numbers may be one: the longer may carry the year of the session in front (20230158 for 158)."""
    short, long = sorted((one, other), key=len)
    return short == long or (bool(short) and without_year(long) == short)


def without_year(number: str) -> str | None:
    """A bare number without the year in front of it, None where no year stands there."""
    match = _YEAR.match(number)
    return number[match.end() :].lstrip("0") or None if match else None


def bare_session(session: str) -> str | None:
    """A session without the names of levels (市政协五届五次会议, 5届5次 → 五届五次会议), None for what is none."""
    text = unicodedata.normalize("NFKC", session)
    return session_in(text) or session_in(f"{text.rstrip()}会议")


def class_letter(result_class: str) -> str:
    """The letter of a class as classes are compared (甲 → A, A1 → A); none for what is said in words."""
    letter = class_in(result_class)
    return letter[0].translate(_LATIN) if letter else ""
