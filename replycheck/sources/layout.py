"""How a document is laid out, for the formats that say so: plain facts, resolved from styles and defaults."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PageLayout:
    """One section's page: lengths in millimetres, spacings in points.

    `grid` is the kind of the document grid: lines, linesAndChars, snapToChars, or None for no grid.
    `line_pitch` is the height of one of its lines, `character_space` what it adds to each character.
    `first_paragraph` is the first of the body's paragraphs, counted from 1, that stands on it.
    """

    first_paragraph: int
    width: float
    height: float
    top: float
    bottom: float
    left: float
    right: float
    header: float
    footer: float
    gutter: float
    grid: str | None
    line_pitch: float | None
    character_space: float


@dataclass(frozen=True, slots=True)
class RunLayout:
    """A stretch of text in one face: `size` in points, `colour` as RRGGBB or None for automatic.

    A font is None where neither the document nor its theme names one.
    """

    text: str
    east_asian_font: str | None
    latin_font: str | None
    size: float
    bold: bool
    colour: str | None


@dataclass(frozen=True, slots=True)
class ParagraphLayout:
    """One paragraph of the body, in the order of the lines.

    `paragraph` is its number as in the origins of its lines, `line` its first line (both count from 1),
    `page` the index of its section among the pages; `place` is body, table or box. The face is that of most
    of its characters; `runs` has them all, the automatic label left out. `alignment` is left, center,
    right, both or distribute. Indents are in millimetres, a hanging first line is negative;
    `first_line_characters` is the same as a count of characters, where it is given so, and then holds.
    `line_rule` says how to take `line_spacing`: exact and atLeast in points, auto in lines. Spaces before
    and after are in points.
    """

    paragraph: int
    line: int
    page: int
    place: str
    east_asian_font: str | None
    latin_font: str | None
    size: float
    bold: bool
    alignment: str
    left_indent: float
    right_indent: float
    first_line_indent: float
    first_line_characters: float | None
    line_rule: str
    line_spacing: float
    space_before: float
    space_after: float
    snaps_to_grid: bool
    runs: tuple[RunLayout, ...]


@dataclass(frozen=True, slots=True)
class Layout:
    """The pages of a document's sections and the paragraphs of its body."""

    pages: tuple[PageLayout, ...]
    paragraphs: tuple[ParagraphLayout, ...]
