"""What was recognised in a letter, for people: a table of its sections, its outline as a tree."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Final

from replycheck.messages import run_text
from replycheck.reports.cells import fit, pad, printable, width
from replycheck.reports.paint import Paint
from replycheck.sections import POINTS, SECTIONS

if TYPE_CHECKING:
    from replycheck.checklist.model import Checklist
    from replycheck.letter import Letter, Point, Section
    from replycheck.reports import Style
    from replycheck.reports.described import Describer

_UNBOUNDED: Final = 100
_NAMED: Final = (
    *("number", "session", "subject", "organ_code", "year", "serial", "iso", "value", "name", "post"),
    *("person", "phone", "postcode", "address", "email"),
)
"""The fields that have a name in words."""
_FRAME: Final = "signs"
_PLACES: Final = ("head", "tail", "body", "whole")


class InspectionText:
    """Puts letters into words and tables."""

    def __init__(self, style: Style, describer: Describer) -> None:
        self._language = style.language
        self._room = style.width or _UNBOUNDED
        self._paint = Paint(style.colour)
        self._describer = describer

    def letter(self, letter: Letter, checklist: Checklist | None, *, lines: bool = False) -> str:
        """One letter; `checklist` is what it is held against and lists the sections. `lines` adds what was read."""
        parts = [self._heading(letter, checklist), *self._evidence(letter), "", *self._sections(letter, checklist)]
        parts += self._doubts(letter, checklist)
        parts += ["", self._title("inspect.points")]
        parts += self._tree(letter.points) if letter.points else [f"  {self._say('inspect.no-points')}"]
        if lines:
            parts += ["", self._title("inspect.lines"), *self._lines(letter)]
        return "\n".join(parts) + "\n"

    def _say(self, key: str, **values: object) -> str:
        return run_text(key, self._language, **values)

    def _title(self, key: str) -> str:
        return self._paint("bold", self._say(key))

    def _heading(self, letter: Letter, checklist: Checklist | None) -> str:
        kind = self._describer.kind(letter.kind)
        if checklist:
            kind = self._say("inspect.kind", kind=kind, id=checklist.id)
        read = letter.source.encoding or letter.source.format
        return f"{self._paint('bold', printable(letter.path))}  {kind}  {self._paint('dim', read)}"

    def _evidence(self, letter: Letter) -> list[str]:
        """The signs of the kind that was chosen, or of the one that came nearest."""
        nearest = letter.kind or (letter.evidence[0].kind if letter.evidence else None)
        # What recognition found of the letter's frame has names for programs only.
        signs = [entry for entry in letter.evidence if entry.kind == nearest and entry.place != _FRAME]
        if not signs:
            return []
        shown = self._say("joint").join(
            self._say("inspect.sign", place=self._place(sign.place), text=printable(sign.text), weight=sign.weight)
            for sign in signs
        )
        label = self._say("inspect.evidence")
        return [self._paint("dim", fit(f"{label}{shown}", self._room))]

    def _place(self, place: str) -> str:
        if place == "page":
            place = "whole"
        return self._say(f"place.{place}") if place in _PLACES else self._name(place, None)

    def _name(self, section: str, checklist: Checklist | None) -> str:
        return self._describer.section(section, checklist)

    def _sections(self, letter: Letter, checklist: Checklist | None) -> Iterator[str]:
        names = tuple(dict.fromkeys((*SECTIONS, *(checklist.sections if checklist else ()), *letter.sections)))
        titles = {name: self._name(name, checklist) for name in names}
        column = max(width(title) for title in titles.values()) + 2
        found = sorted(letter.sections.values(), key=lambda section: section.span)
        places = {section.id: _span(section) for section in found}
        second = max((len(place) for place in places.values()), default=0) + 2
        yield self._title("inspect.sections")
        for section in found:
            text = self._say("inspect.answer") if section.id == POINTS else printable(section.text)
            shown = fit(text, max(10, self._room - column - second - 2))
            lead = f"  {pad(titles[section.id], column)}{self._paint('blue', pad(places[section.id], second))}"
            yield f"{lead}{shown}"
            yield from self._fields(section, " " * (column + second + 2))
        absent = [titles[name] for name in names if name not in letter.sections]
        if absent:
            text = self._say("inspect.absent", names=self._say("joint").join(absent))
            yield f"  {self._paint('dim', text)}"

    def _fields(self, section: Section, indent: str) -> Iterator[str]:
        shown = [
            self._say("inspect.field", name=self._field(name), value=printable(value) if value else "—")
            for name, value in section.fields.items()
        ]
        if shown:
            yield indent + self._paint("cyan", fit("  ".join(shown), self._room - len(indent)))

    def _field(self, name: str) -> str:
        return self._say(f"field.{name}") if name in _NAMED else name

    def _doubts(self, letter: Letter, checklist: Checklist | None) -> Iterator[str]:
        for doubt in letter.doubts:
            text = self._say(
                "inspect.doubt",
                name=self._name(doubt.section, checklist),
                line=doubt.span.line,
                text=printable(doubt.text),
            )
            yield f"  {self._paint('yellow', fit(text, self._room - 2))}"

    def _tree(self, points: Sequence[Point], trunk: str = "  ") -> Iterator[str]:
        for index, point in enumerate(points):
            last = index == len(points) - 1
            key = "inspect.at" if point.end_line == point.span.line else "inspect.reach"
            place = self._say(key, line=point.span.line, end_line=point.end_line)
            lead = trunk + ("└─ " if last else "├─ ")
            title = printable(f"{point.label}{point.title}")
            room = max(10, self._room - width(lead) - width(place) - 2)
            yield f"{self._paint('blue', lead)}{fit(title, room)}  {self._paint('dim', place)}"
            yield from self._tree(point.children, trunk + ("   " if last else "│  "))

    def _lines(self, letter: Letter) -> Iterator[str]:
        source = letter.source
        digits = len(str(len(source.lines)))
        for number, text in enumerate(source.lines, 1):
            story = source.origins[number - 1].story if source.origins else "body"
            mark = "" if story == "body" else f"[{self._say(f'story.{story}')}] "
            yield f" {self._paint('blue', f'{number:>{digits}} │')} {mark}{printable(text)}"


def _span(section: Section) -> str:
    line, column, end_line, end_column = section.span
    return f"{line}:{column}–{end_column}" if line == end_line else f"{line}:{column}–{end_line}:{end_column}"
