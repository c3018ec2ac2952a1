"""The outline of a letter: its numbered headings, as a tree.

Numbering follows GB/T 9704-2012, 7.3.3 (一、 （一） 1. （1）), with the habits that letters show beside it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Final, NamedTuple

from replycheck.letter import Point, Span
from replycheck.patterns import regex
from replycheck.recognise.numerals import NUMERAL, number
from replycheck.recognise.page import Row

_CIRCLED: Final = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"
_LONGEST_TITLE: Final = 30
_RUN_IN: Final = 80
"""From this length on a row may hold more headings than the one it begins with."""

LABEL: Final = regex(
    rf"(?P<chinese>[{NUMERAL}]{{1,4}}) ?[、．]"
    rf"|(?P<ordinal>第[{NUMERAL}]{{1,3}})(?=[，,、：:])[，,、：:]"
    rf"|[（(] ?(?P<chinese_in_brackets>[{NUMERAL}]{{1,4}}) ?[）)]、?"
    r"|(?P<arabic>\d{1,2}) ?(?:[、．]|\.(?!\d))"
    r"|[（(] ?(?P<arabic_in_brackets>\d{1,2}) ?[）)]、?"
    r"|(?P<arabic_half_bracket>\d{1,2})[）)]"
    rf"|(?P<circled>[{_CIRCLED}])"
)
"""A numbering label at the start of a row; the group that matched names its style."""

_STYLES: Final = (
    "chinese",
    "ordinal",
    "chinese_in_brackets",
    "arabic",
    "arabic_in_brackets",
    "arabic_half_bracket",
    "circled",
)
_RANKS: Final = {style: rank for rank, style in enumerate(_STYLES)}
_SENTENCE_END: Final = regex("[。！？!?]")
_CLAUSE_END: Final = regex("[，,：:；;]")
# A heading in the middle of a flattened page: behind a sentence, or behind the opening.
_FLATTENED: Final = regex(rf"(?:(?<=[。；;：:！？])|(?<=[。；;：:！？] ))(?P<label>[{NUMERAL}]{{1,2}}、)(?=[^\s])")


class Heading(NamedTuple):
    """A numbered heading: offsets `first`, `title_first`, `title_last` in the text of row `row`."""

    row: int
    style: str
    ordinal: int
    first: int
    title_first: int
    title_last: int
    rest: bool


@dataclass(slots=True)
class _Node:
    heading: Heading
    level: int
    end_line: int
    followed: bool
    children: list[_Node] = field(default_factory=list)


def label_of(text: str) -> re.Match[str] | None:
    """The numbering label that `text` begins with."""
    return LABEL.match(text)


def heading_at(row: int, text: str, first: int = 0) -> Heading | None:
    """The heading that begins at offset `first` of a row's text."""
    label = LABEL.match(text, first)
    if not label or label.lastgroup is None:
        return None
    style = label.lastgroup
    digits = label[style].lstrip("第")
    ordinal = _CIRCLED.index(digits) + 1 if style == "circled" else number(digits)
    if ordinal is None or ordinal == 0:
        return None
    begin = label.end()
    while begin < len(text) and text[begin].isspace():
        begin += 1
    if begin == len(text):
        return None
    last = title_end(text, begin)
    rest = text[last:].strip("。！？!?：:，,；; ") != "" or text.endswith(("；", ";", "，", ","))
    return Heading(row, style, ordinal, first, begin, last, rest)


def title_end(text: str, begin: int) -> int:
    """Where the title of a heading ends: with the row, or its first sentence, or its first clause if that is long."""
    sentence = _SENTENCE_END.search(text, begin)
    if sentence is None:
        return len(text)
    if sentence.start() - begin <= _LONGEST_TITLE:
        return sentence.start()
    clause = _CLAUSE_END.search(text, begin, sentence.start())
    return clause.start() if clause else sentence.start()


def headings(rows: Iterable[tuple[int, Row]]) -> list[Heading]:
    """The headings of the rows given (with their indexes): one at the start of each, more in a flattened row."""
    found: list[Heading] = []
    for index, row in rows:
        heading = heading_at(index, row.text)
        if heading:
            found.append(heading)
            if heading.style == "chinese" and len(row.text) > _RUN_IN:
                found.extend(_run_in(index, row.text, heading))
    return found


def _run_in(index: int, text: str, first: Heading) -> list[Heading]:
    """The headings that go on counting, behind sentences of the row that `first` begins."""
    found: list[Heading] = []
    for match in _FLATTENED.finditer(text, first.title_last):
        heading = heading_at(index, text, match.start("label"))
        if heading and heading.ordinal == first.ordinal + len(found) + 1:
            found.append(heading)
    return _apart(found, text) if found else []


def flattened(index: int, text: str, first: int) -> list[Heading]:
    """The headings inside one row that holds a whole answer, from offset `first`; [] unless they count 一、二、."""
    found: list[Heading] = []
    for match in _FLATTENED.finditer(text, first):
        heading = heading_at(index, text, match.start("label"))
        if heading and heading.ordinal == len(found) + 1:
            found.append(heading)
    return _apart(found, text) if len(found) > 1 else []


def _apart(found: list[Heading], text: str) -> list[Heading]:
    """The headings of one row, each with a title that ends, at the latest, where the next heading begins."""
    ends = (*(heading.first for heading in found[1:]), len(text))
    return [
        heading if heading.title_last <= end else heading._replace(title_last=end, rest=True)
        for heading, end in zip(found, ends, strict=True)
    ]


def tree(found: list[Heading], rows: tuple[Row, ...], last_row: int, lines: tuple[str, ...]) -> tuple[Point, ...]:
    """Makes points of headings; `last_row` is the index of the answer's last row, `lines` the text as it stands."""
    roots: list[_Node] = []
    stack: list[_Node] = []
    for heading, (end_line, followed) in zip(found, _ends(found, rows, last_row), strict=True):
        while stack and not _below(heading, stack[-1].heading, stack):
            stack.pop()
        node = _Node(heading, len(stack) + 1, end_line, followed)
        (stack[-1].children if stack else roots).append(node)
        stack.append(node)
    return tuple(_point(node, rows, lines) for node in roots)


def _below(heading: Heading, other: Heading, stack: list[_Node]) -> bool:
    """Whether a heading lies below another: by the customary order of styles, unless the style was open above."""
    if heading.style == other.style:
        return False
    if any(node.heading.style == heading.style for node in stack):
        return False
    return _RANKS[heading.style] > _RANKS[other.style]


def _ends(found: list[Heading], rows: tuple[Row, ...], last_row: int) -> list[tuple[int, bool]]:
    """What each heading covers, up to the next of its rank or above, or the end of the answer.

    The last line, and whether any row stands below the heading.
    """
    ends = []
    ranks = [_RANKS[heading.style] for heading in found]
    for index, heading in enumerate(found):
        row = rows[heading.row]
        end, next_row = rows[last_row].last_number, last_row + 1
        for later, rank in zip(found[index + 1 :], ranks[index + 1 :], strict=True):
            if rank <= ranks[index]:
                next_row = later.row
                if next_row == heading.row:
                    end = row.span(heading.first, later.first).end_line
                else:
                    end = max(rows[next_row].number - 1, rows[next_row - 1].last_number)
                break
        ends.append((end, next_row - heading.row > 1))
    return ends


def _point(node: _Node, rows: tuple[Row, ...], lines: tuple[str, ...]) -> Point:
    heading = node.heading
    row = rows[heading.row]
    text = row.as_it_stands(lines)
    span: Span = row.span(heading.first, heading.title_last)
    return Point(
        label=text[heading.first : heading.title_first].strip(),
        title=text[heading.title_first : heading.title_last].strip(),
        style=heading.style,
        ordinal=heading.ordinal,
        level=node.level,
        span=span,
        end_line=node.end_line,
        answered=heading.rest or node.followed,
        children=tuple(_point(child, rows, lines) for child in node.children),
    )
