"""A source as rows: its lines that hold something, without their blanks at either end."""

from __future__ import annotations

from typing import Final, NamedTuple

from replycheck.letter import Span
from replycheck.patterns import regex
from replycheck.recognise.lexicon import Lexicon

_FULL_WIDTH: Final = str.maketrans("０１２３４５６７８９", "0123456789")
# One character of these in a text, and the whole of it is normalised: most letters have none.
_TELLTALE: Final = regex("[０-９復複關於號會議電話聯縣區國當來對處實發經統與為將無還應務產業]")
_EDGES: Final = " \t\u3000\xa0\u200b\ufeff|•◆■★"
_FLATTENED: Final = 120
"""From this length on a line with blanks behind its sentences is a page that lost its line ends."""
_BREAK: Final = regex(r"(?<=[。！？：；:;!])[ \u3000\xa0]+(?=[\u3400-\u9fff（(])")
_GAP: Final = regex(r"(?<=[\u3400-\u9fff])[ \u3000\xa0]+(?=[\u3400-\u9fff])")
_BREAK_ANY: Final = regex(
    r"(?<=[。！？：；:;!）)\u3400-\u9fff|])[ \u3000\xa0|]+(?=[\u3400-\u9fff（(\d])"
    r"|(?<=\d)[ \u3000\xa0|]+(?=[（(])"
    r"|(?<=[A-Za-z\d])\u3000+(?=[\u3400-\u9fff])"
)
# A blank of the page's source that stayed in the text.
_ENTITIES: Final = regex(r"^(?:&nbsp;|[\s\u3000])+|(?:&nbsp;|[\s\u3000])+$")


class Row(NamedTuple):
    """A stretch of one line: `number` from 1, `start` the offset of its text in the line, from 0."""

    number: int
    start: int
    text: str

    def span(self, first: int = 0, last: int | None = None) -> Span:
        """The place of the characters from offset `first` to just before offset `last` of the row's text."""
        end = len(self.text) if last is None else last
        return Span(self.number, self.start + first + 1, self.number, self.start + end + 1)


class Page(NamedTuple):
    """A source's body, normalised: all `lines`, and the `rows` of those that hold something."""

    lines: tuple[str, ...]
    rows: tuple[Row, ...]


class Match(NamedTuple):
    """A stretch of rows: from offset `first` in row `row` to just before offset `last` of row `last_row`."""

    row: int
    first: int
    last_row: int
    last: int
    cue: str


def normalise(lines: tuple[str, ...]) -> tuple[str, ...]:
    """The lines with look-alikes (traditional characters, full-width digits) replaced, one character for one."""
    text = "\n".join(lines)
    if _TELLTALE.search(text) is None:
        return lines
    from replycheck.recognise.traditional import TO_SIMPLIFIED

    return tuple(text.translate(TO_SIMPLIFIED | _FULL_WIDTH).split("\n"))


def _split(number: int, start: int, text: str) -> list[Row]:
    """The rows of a line that holds a whole letter: blanks are what is left of its line ends."""
    rows = []
    begin = 0
    for match in _BREAK_ANY.finditer(text):
        rows.append(Row(number, start + begin, text[begin : match.start()]))
        begin = match.end()
    rows.append(Row(number, start + begin, text[begin:]))
    return [row for row in rows if row.text]


def read_page(lines: tuple[str, ...], lexicon: Lexicon) -> Page:
    """Makes rows of lines; a label before an answer (问题答复：) becomes a row of its own."""
    lines = normalise(lines)
    label = lexicon.cue("page", "answer_label")
    rows = []
    for number, line in enumerate(lines, 1):
        text = line.strip(_EDGES)
        if text.startswith("&nbsp;") or text.endswith("&nbsp;"):
            text = _ENTITIES.sub("", text)
        if not text:
            continue
        start = line.index(text)
        found = label.match(text)
        if found and found.end() < len(text):
            rows.append(Row(number, start, text[: found.end()].rstrip(_EDGES)))
            text, start = text[found.end() :], start + found.end()
        if len(text) > _FLATTENED and (len(_BREAK.findall(text)) > 1 or len(_GAP.findall(text)) > 2):
            rows.extend(_split(number, start, text))
        else:
            rows.append(Row(number, start, text))
    return Page(lines, tuple(rows))
