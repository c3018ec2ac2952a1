"""Reads the layout of a .docx: only when it is asked for, with a second look at the file."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from replycheck.sources.docx.document import Document
from replycheck.sources.docx.formatting import Face, Formatting, Theme, attribute
from replycheck.sources.docx.names import (
    BOX,
    LEVEL,
    NUMBERING_ID,
    NUMBERING_PROPERTIES,
    PARAGRAPH_PROPERTIES,
    PARAGRAPH_STYLE,
    SECTION,
    TABLE,
    VAL,
    W,
    switched_on,
)
from replycheck.sources.docx.stories import read_body, sections
from replycheck.sources.docx.styles import child_value, integer
from replycheck.sources.layout import Layout, PageLayout, ParagraphLayout, RunLayout

if TYPE_CHECKING:
    from lxml.etree import _Element

    from replycheck.sources.docx.walk import Paragraph

_TWIPS_A_POINT = 20
_MILLIMETRES_A_TWIP = 25.4 / 1440
_GRID_UNITS_A_POINT = 4096
_LINE_UNITS = 240
_INDENT = W + "ind"
_SPACING = W + "spacing"
_ALIGNMENTS = {"start": "left", "end": "right"}


def read_layout(data: bytes, original: bool = False) -> Layout:
    """The pages and the body's paragraphs of a .docx; `data` is the file's content.

    Paragraphs are those of the lines, in the same order and with the same numbers.
    """
    document = Document(data, original)
    paragraphs, _ = read_body(document, with_runs=True)
    theme = document.package.tree(document.package.related("theme", "word/theme/theme1.xml"))
    reader = _Reader(document, Formatting(document.all_styles(), Theme(theme)))
    found = []
    line = 1
    page = 0
    starts = [1]
    for number, paragraph in enumerate(paragraphs, 1):
        found.append(reader.paragraph(paragraph, number, line, page))
        line += len(paragraph.lines)
        properties = paragraph.element.find(PARAGRAPH_PROPERTIES)
        if properties is not None and properties.find(SECTION) is not None:
            page += 1
            starts.append(number + 1)
    last = len(starts) - 1
    pages = tuple(_page(section, starts[min(index, last)]) for index, section in enumerate(sections(document)))
    return Layout(pages, tuple(found))


class _Reader:
    def __init__(self, document: Document, formatting: Formatting) -> None:
        self._document = document
        self._formatting = formatting

    def paragraph(self, paragraph: Paragraph, number: int, line: int, page: int) -> ParagraphLayout:
        properties = paragraph.element.find(PARAGRAPH_PROPERTIES)
        style = child_value(properties, PARAGRAPH_STYLE)
        runs = self._runs(paragraph, style)
        face = _commonest(runs)
        if face is None:
            mark = None if properties is None else properties.find(W + "rPr")
            face = self._formatting.face(mark, style)
        sources = self._sources(properties, style)
        rule = attribute(sources, _SPACING, "lineRule")
        spacing = attribute(sources, _SPACING, "line")
        line_rule = rule[1] if rule else "auto"
        height = _number(spacing[1]) if spacing else _LINE_UNITS
        indent, characters = _first_line(sources)
        return ParagraphLayout(
            paragraph=number,
            line=line,
            page=page,
            place=_place(paragraph.element),
            east_asian_font=face.east_asian_font,
            latin_font=face.latin_font,
            size=face.size,
            bold=face.bold,
            alignment=_alignment(sources),
            left_indent=_millimetres(attribute(sources, _INDENT, "left", "start")),
            right_indent=_millimetres(attribute(sources, _INDENT, "right", "end")),
            first_line_indent=indent,
            first_line_characters=characters,
            line_rule=line_rule,
            line_spacing=height / (_LINE_UNITS if line_rule == "auto" else _TWIPS_A_POINT),
            space_before=_points(attribute(sources, _SPACING, "before")),
            space_after=_points(attribute(sources, _SPACING, "after")),
            snaps_to_grid=_snaps(sources),
            runs=runs,
        )

    def _runs(self, paragraph: Paragraph, style: str | None) -> tuple[RunLayout, ...]:
        """The paragraph's text by faces; neighbours in the same face are one."""
        found: list[tuple[Face, str]] = []
        for text, properties in paragraph.runs:
            face = self._formatting.face(properties, style)
            if found and found[-1][0] == face:
                found[-1] = (face, found[-1][1] + text)
            else:
                found.append((face, text))
        return tuple(RunLayout(text, *face) for face, text in found)

    def _sources(self, properties: _Element | None, style: str | None) -> tuple[_Element, ...]:
        """All that has a say on the paragraph, nearest first: itself, its level, its styles, the defaults."""
        inherited = self._formatting.paragraph_sources(style)
        if properties is None:
            return inherited
        level = self._level_properties(properties.find(NUMBERING_PROPERTIES))
        return (properties, *inherited) if level is None else (properties, level, *inherited)

    def _level_properties(self, numbering: _Element | None) -> _Element | None:
        num_id = integer(child_value(numbering, NUMBERING_ID))
        definition = None if num_id is None else self._document.numbering().definition(num_id)
        if definition is None:
            return None
        level = definition.levels[min(max(integer(child_value(numbering, LEVEL)) or 0, 0), 8)]
        return None if level is None else level.properties


def _page(section: _Element, first_paragraph: int) -> PageLayout:
    sources = [section]

    def length(tag: str, name: str) -> float:
        return _millimetres(attribute(sources, W + tag, name))

    grid = attribute(sources, W + "docGrid", "type")
    pitch = attribute(sources, W + "docGrid", "linePitch")
    space = attribute(sources, W + "docGrid", "charSpace")
    return PageLayout(
        first_paragraph=first_paragraph,
        width=length("pgSz", "w"),
        height=length("pgSz", "h"),
        top=length("pgMar", "top"),
        bottom=length("pgMar", "bottom"),
        left=length("pgMar", "left"),
        right=length("pgMar", "right"),
        header=length("pgMar", "header"),
        footer=length("pgMar", "footer"),
        gutter=length("pgMar", "gutter"),
        grid=grid[1] if grid and grid[1] != "default" else None,
        line_pitch=_points(pitch) if pitch else None,
        character_space=_number(space[1]) / _GRID_UNITS_A_POINT if space else 0.0,
    )


def _commonest(runs: tuple[RunLayout, ...]) -> Face | None:
    """The face in which most of the characters stand."""
    counts: Counter[Face] = Counter()
    for run in runs:
        face = Face(run.east_asian_font, run.latin_font, run.size, run.bold, run.colour)
        counts[face] += len(run.text.strip())
    return counts.most_common(1)[0][0] if counts else None


def _first_line(sources: tuple[_Element, ...]) -> tuple[float, float | None]:
    """The first line's indent in millimetres and, where given so, in characters; negative when hanging."""
    characters = attribute(sources, _INDENT, "hangingChars", "firstLineChars")
    length = attribute(sources, _INDENT, "hanging", "firstLine")
    indent = _millimetres(length) * (-1 if length and length[0] == "hanging" else 1)
    if characters is None or _number(characters[1]) == 0:
        return indent, None
    count = _number(characters[1]) / 100
    return indent, -count if characters[0] == "hangingChars" else count


def _alignment(sources: tuple[_Element, ...]) -> str:
    found = attribute(sources, W + "jc", "val")
    return "left" if found is None else _ALIGNMENTS.get(found[1], found[1])


def _snaps(sources: tuple[_Element, ...]) -> bool:
    for source in sources:
        switch = source.find(W + "snapToGrid")
        if switch is not None:
            return switched_on(switch.get(VAL))
    return True


def _place(element: _Element) -> str:
    for above in element.iterancestors(TABLE, BOX):
        return "table" if above.tag == TABLE else "box"
    return "body"


def _number(text: str) -> float:
    """A measure as WordprocessingML writes it: twips, or a number with its unit."""
    units = {"pt": 20.0, "mm": 1440 / 25.4, "cm": 1440 / 2.54, "in": 1440.0, "pc": 240.0, "pi": 240.0}
    try:
        return float(text[:-2]) * units[text[-2:]] if text[-2:] in units else float(text)
    except ValueError:
        return 0.0


def _millimetres(found: tuple[str, str] | None) -> float:
    return 0.0 if found is None else round(_number(found[1]) * _MILLIMETRES_A_TWIP, 2)


def _points(found: tuple[str, str] | None) -> float:
    return 0.0 if found is None else _number(found[1]) / _TWIPS_A_POINT
