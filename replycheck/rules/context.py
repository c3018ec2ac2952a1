"""What a rule may look at, and how it says what it found."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from replycheck.cases.model import Case
from replycheck.checklist.model import Checklist, Year
from replycheck.codes import RULES
from replycheck.finding import Finding, Fix
from replycheck.letter import Letter, Section, Span
from replycheck.matching.answer import Answer
from replycheck.matching.demands import FROM_CASE, Asked, in_opening
from replycheck.patterns import regex
from replycheck.recognise import Lexicon
from replycheck.rules.standing import standing
from replycheck.sections import ADDRESSEE, OPENING, POINTS
from replycheck.selection import EVERYTHING, Selection
from replycheck.stages import FINAL
from replycheck.working_days import Calendar

_HALF_WIDTH: Final = regex(r"[,:;](?<=[\u3400-\u9fff”》）)].)")


class Passage:
    """A stretch of a letter as one text, and the way back from its offsets to lines and columns."""

    __slots__ = ("_column", "_line", "_starts", "text")

    def __init__(self, text: str, line: int, column: int = 1) -> None:
        self.text = text
        self._line = line
        self._column = column
        self._starts: list[int] | None = None

    def span(self, begin: int, end: int) -> Span:
        """The place of the characters from offset `begin` to just before offset `end`."""
        line, column = self._place(begin)
        if "\n" in self.text[begin:end]:
            return Span(line, column, *self._place(end))
        return Span(line, column, line, column + end - begin)

    def lines(self) -> Iterator[tuple[int, str]]:
        """Yields the offset and the text of every line."""
        offset = 0
        for line in self.text.split("\n"):
            yield offset, line
            offset += len(line) + 1

    def lines_with(self, mark: re.Pattern[str]) -> Iterator[tuple[int, str]]:
        """Yields the offset and the text of every line that holds a `mark`."""
        text = self.text
        found = mark.search(text)
        while found:
            begin = text.rfind("\n", 0, found.start()) + 1
            end = text.find("\n", found.end())
            end = len(text) if end < 0 else end
            yield begin, text[begin:end]
            found = mark.search(text, end)

    def _place(self, offset: int) -> tuple[int, int]:
        starts = self._starts
        if starts is None:
            starts = self._starts = [begin for begin, _ in self.lines()]
        index = bisect_right(starts, offset) - 1
        column = offset - starts[index] + (self._column if index == 0 else 1)
        return self._line + index, column


@dataclass(frozen=True)
class Context:
    """A recognised letter, the checklist it is held against, and the cues of all checklists.

    `stage` is `final` or `draft`: a draft has its number and date from the signature that is still to come. `selection`
    tells a rule whether another, which would say the same, is listened to. `case` is what the letter answers, where
    that is known; `no_case` tells why it is not (a message key). `proposal` is what a proposal's text asks.
    """

    letter: Letter
    checklist: Checklist
    lexicon: Lexicon
    stage: str = FINAL
    selection: Selection = EVERYTHING
    case: Case | None = None
    no_case: str = "skipped.no-case"
    proposal: Asked | None = None

    @cached_property
    def standing(self) -> list[Section]:
        """The sections of the letter itself, in order."""
        return standing(self.letter, self.lexicon)

    @cached_property
    def holidays(self) -> Calendar:
        """The holidays that any checklist knows of; the letter's own checklist has the last word."""
        known: dict[str, Year] = {}
        for checklist in (*self.lexicon.checklists, self.checklist):
            known |= checklist.calendar
        return known

    @cached_property
    def asked(self) -> Asked:
        """What was asked: the case's points, else the proposal's suggestions, else what the opening clearly counts."""
        if self.case and self.case.points:
            return Asked(self.case.points, FROM_CASE)
        if self.proposal and self.proposal.points:
            return self.proposal
        return in_opening(self.letter, self.lexicon)

    @cached_property
    def answers(self) -> tuple[Answer, ...]:
        """The answer to every point that was asked; what was asked twice in the same words is answered once."""
        if not self.asked.points:
            return ()
        # Most letters are checked without a case: what only points need is loaded where there are any.
        from replycheck.matching.hold import hold

        return hold(tuple(dict.fromkeys(self.asked.points)), self.letter, self.lexicon)

    @cached_property
    def body(self) -> Passage:
        """The letter from its addressee to its end: all of its lines, and nothing of the page around it."""
        letter = self.letter
        starts = [letter.sections[name].span.line for name in (ADDRESSEE, OPENING, POINTS) if name in letter.sections]
        first = min(starts, default=letter.first_line)
        return Passage("\n".join(letter.lines[first - 1 : letter.last_line]), first)

    @cached_property
    def page(self) -> Passage:
        """All lines: the letter, and the page around it."""
        return Passage("\n".join(self.letter.lines), 1)

    @cached_property
    def head(self) -> Passage:
        """The lines above the addressee, or above the opening where none stands there."""
        letter = self.letter
        frame = [letter.sections[name].span.line for name in (ADDRESSEE, OPENING) if name in letter.sections]
        return Passage("\n".join(letter.lines[: min(frame, default=1) - 1]), 1)

    @cached_property
    def halfwidth(self) -> bool:
        """Whether the letter is typed in half-width marks throughout, which its opening shows."""
        opening = self.letter.sections.get(OPENING)
        return opening is not None and _HALF_WIDTH.search(opening.text) is not None

    def passage(self, section: str) -> Passage | None:
        """What stands in a section, line ends kept, None where the letter has no such section."""
        if section not in self._passages:
            found = self.letter.sections.get(section)
            self._passages[section] = self.at(found.span) if found else None
        return self._passages[section]

    @cached_property
    def _passages(self) -> dict[str, Passage | None]:
        """What stands in the sections that were asked for."""
        return {}

    def at(self, span: Span) -> Passage:
        """What stands at `span`, line ends kept."""
        return Passage(self.letter.text(span), span.line, span.column)


def finding(
    code: str,
    span: Span,
    variant: str | None = None,
    /,
    *,
    section: str | None = None,
    severity: str | None = None,
    fix: Fix | None = None,
    **values: str,
) -> Finding:
    """A finding of the rule `code` at `span`, with the rule's own severity unless another is given.

    `variant` names its sentence where the rule has several, `values` fill it.
    """
    return Finding(
        code=code,
        severity=severity or RULES[code].severity,
        span=span,
        key=f"{code}.{variant}" if variant else code,
        section=section,
        values=values or None,
        fix=fix,
    )
