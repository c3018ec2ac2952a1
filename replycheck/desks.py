"""Where letters are checked: one desk for all that the same settings hold for, with what it takes made ready once."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from typing import NamedTuple

from replycheck.checklist.model import Checklist
from replycheck.lint import LintOptions
from replycheck.recognise import Lexicon
from replycheck.reports.described import Describer


class Duty(NamedTuple):
    """How some letters are checked: with which checklists, and what is asked of each.

    `by_path` tells what differs from letter to letter; it is None where nothing does.
    """

    checklists: tuple[Checklist, ...]
    options: LintOptions = LintOptions()
    by_path: Callable[[str], LintOptions] | None = None


class Duties(NamedTuple):
    """How all letters of a run are checked; plain data, so that other processes can be given it.

    `folders` tells by the folder of a letter, as it is written, which of `duties` it falls under; it is empty where
    there is one for all.
    """

    duties: tuple[Duty, ...]
    folders: Mapping[str, int] = {}


class Desk:
    """Has the cues that letters are recognised by, the words that findings are told in, and what is asked of each."""

    def __init__(self, duty: Duty, lexicon: Lexicon, describer: Describer) -> None:
        self._duty = duty
        self.lexicon = lexicon
        self.describer = describer

    def options(self, path: str) -> LintOptions:
        """What is asked of the letter at `path`."""
        return self._duty.by_path(path) if self._duty.by_path else self._duty.options


class Desks:
    """The desk of every letter, made ready when the first of its letters comes."""

    def __init__(self, duties: Duties, language: str) -> None:
        self._duties = duties
        self._language = language
        self._desks: dict[int, Desk] = {}

    def of(self, path: str) -> Desk:
        """The desk of the letter at `path`."""
        folders = self._duties.folders
        number = folders.get(os.path.dirname(path), 0) if folders else 0  # noqa: PTH120 (ten thousand times in a run)
        return self._desks.get(number) or self._make(number)

    @property
    def first(self) -> Desk:
        """That of the first letter."""
        return self._desks.get(0) or self._make(0)

    def _make(self, number: int) -> Desk:
        duty = self._duties.duties[number]
        # Settings mostly differ in what they ask for: cues are compiled once for the same checklists.
        same = (desk for desk in self._desks.values() if desk.lexicon.checklists == duty.checklists)
        other = next(same, None)
        lexicon = other.lexicon if other else Lexicon(duty.checklists)
        describer = other.describer if other else Describer(self._language, duty.checklists)
        self._desks[number] = Desk(duty, lexicon, describer)
        return self._desks[number]
