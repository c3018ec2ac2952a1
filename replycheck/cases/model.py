"""A case: what a letter answers, as the office that handed it over has it in its register."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import Final

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


@dataclass(frozen=True, slots=True)
class Case:
    """One case; what is not known is None or empty, and not checked.

    `number` and `session` stand as they were written, zeros and all; `result_class` is the field `class`.
    `due_by_workdays` tells that `due` was counted from a number of working days, public holidays not taken out.
    `path` and `line` say where it was read.
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
    publicity: str | None = None
    points: tuple[str, ...] = ()
    due_by_workdays: bool = False
    path: str = ""
    line: int = 1

    @property
    def bare_number(self) -> str | None:
        """The number as numbers are compared: without 第, 号 and leading zeros."""
        return bare_number(self.number) if self.number else None

    @property
    def bare_session(self) -> str | None:
        """The session as sessions are compared: 五届五次会议, without the level's name."""
        return bare_session(self.session) if self.session else None


def bare_number(number: str) -> str:
    """A case's number without 第, 号, blanks, its letters' case and leading zeros: 第0166号 → 166, dh007 → DH7."""
    text = "".join(number.split()).removeprefix("第").removesuffix("号").upper()
    letters = text.rstrip("0123456789-")
    return letters + (text[len(letters) :].lstrip("0") or "0" * (len(text) > len(letters)))


def bare_session(session: str) -> str:
    """A session without the names of levels: 市政协五届五次会议 → 五届五次会议; others as they stand."""
    return session_in(session) or "".join(session.split())
