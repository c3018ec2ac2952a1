"""What is wrong with a checklist, and how it is shown."""

from __future__ import annotations

import difflib
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final, NamedTuple

from replycheck.errors import ReplycheckError
from replycheck.messages import checklist_texts
from replycheck.messages.causes import SAID_BY_OTHERS, cause

_SHOWN: Final = 96
"""How many cells of a line a frame shows; patterns are often longer."""
_BEFORE: Final = 24
"""How many characters before the place are kept of a line that is too long."""


class Place(NamedTuple):
    """Where something stands in a file: line and column count from 1, `width` in characters."""

    line: int
    column: int
    width: int = 1


@dataclass(frozen=True, slots=True)
class Fault:
    """One fault of one file.

    `key` names the sentence in `replycheck.messages.checklist_texts`, `values` fill it; `frame` shows the lines
    around it; `suggestion` is what was probably meant.
    """

    path: str
    place: Place
    key: str
    values: Mapping[str, object] = field(default_factory=dict)
    frame: str = ""
    suggestion: str | None = None

    def order(self) -> tuple[str, int, int, str]:
        """Sorts faults by file, line, column and key."""
        return (self.path, self.place.line, self.place.column, self.key)

    def message(self, language: str) -> str:
        """The sentence in `language` (`zh` or `en`), with what was probably meant."""
        texts = checklist_texts.ZH if language == "zh" else checklist_texts.EN
        comma = texts["comma"]
        values = {
            name: comma.join(map(str, value)) if isinstance(value, tuple) else texts.get(f"value.{value}", value)
            for name, value in self.values.items()
        }
        values |= {name: cause(values[name], language) for name in SAID_BY_OTHERS & values.keys()}
        sentence = texts[self.key].format_map(values)
        if self.suggestion is None:
            return sentence
        return sentence + texts["suggestion"].format(suggestion=self.suggestion)

    def text(self, language: str) -> str:
        """Place, sentence and frame, as a terminal shows them."""
        head = f"{self.path}:{self.place.line}:{self.place.column}: {self.message(language)}"
        return f"{head}\n{self.frame}" if self.frame else head


class ChecklistErrors(ReplycheckError):
    """All faults of all checklists that were read, in the order of their places."""

    def __init__(self, faults: Iterable[Fault]) -> None:
        self.faults = tuple(sorted(_once(faults), key=Fault.order))
        super().__init__("checklist.faults", count=len(self.faults))

    def text(self, language: str) -> str:
        """Every fault with its frame, and how many there are."""
        texts = checklist_texts.ZH if language == "zh" else checklist_texts.EN
        shown = [fault.text(language) for fault in self.faults]
        return "\n\n".join([*shown, texts["total"].format(count=len(self.faults))])

    def __str__(self) -> str:
        return self.text("en")


def _once(faults: Iterable[Fault]) -> list[Fault]:
    """The faults, those only once that are the same fault at the same place."""
    seen: dict[tuple[object, ...], Fault] = {}
    for fault in faults:
        seen.setdefault((*fault.order(), fault.message("en")), fault)
    return list(seen.values())


def nearest(word: object, candidates: Iterable[str]) -> str | None:
    """The candidate that `word` was probably meant to be, None where none is near."""
    lower = {candidate.lower(): candidate for candidate in candidates}
    close = difflib.get_close_matches(str(word).lower(), list(lower), n=1, cutoff=0.6)
    return lower[close[0]] if close else None


def frame(lines: Sequence[str], place: Place) -> str:
    """The line at `place` between its neighbours, with carets right under what is meant, wide characters or not."""
    if not 1 <= place.line <= len(lines):
        return ""
    gutter = len(str(min(place.line + 1, len(lines))))
    rows = []
    last = min(place.line + 1, len(lines))
    if last > place.line and last == len(lines) and not lines[-1]:
        # Behind the file's last line end there is no line.
        last -= 1
    for number in range(max(1, place.line - 1), last + 1):
        shown, column = _window(lines[number - 1], place.column if number == place.line else 1)
        rows.append(f"{number:>{gutter}} | {shown}".rstrip())
        if number == place.line:
            marked = shown[column - 1 : column - 1 + place.width]
            blank = " " * cells(shown[: column - 1])
            rows.append(f"{'':>{gutter}} | {blank}{'^' * max(1, cells(marked))}")
    return "\n".join(rows)


def _window(line: str, column: int) -> tuple[str, int]:
    """The part of a line that is shown, and the column's place in it; tabs and control characters become blanks."""
    line = "".join(character if character.isprintable() else " " for character in line)
    if cells(line) > _SHOWN and column > _BEFORE:
        cut = column - _BEFORE
        line, column = "…" + line[cut:], _BEFORE + 1
    width = 0
    for index, character in enumerate(line):
        width += cells(character)
        if width > _SHOWN:
            return line[:index] + "…", column
    return line, column


def cells(text: str) -> int:
    """How many cells of a terminal `text` takes: two for a wide character, none for one that combines."""
    return sum(
        0 if unicodedata.combining(character) else 2 if unicodedata.east_asian_width(character) in "WF" else 1
        for character in text
    )
