"""A source as rows: its lines that hold something, without their blanks at either end."""

from __future__ import annotations

from typing import Final, NamedTuple

from replycheck.letter import Span
from replycheck.patterns import regex
from replycheck.recognise.lexicon import Lexicon

_FULL_WIDTH: Final = str.maketrans("０１２３４５６７８９", "0123456789")
# One character of these in a text, and the whole of it is normalised: most letters have none.
_TELLTALE: Final = regex("[０-９復複關於號會議電話聯縣區國當來對處實發經統與為將無還應務產業]")
_EDGES: Final = " \t\f\v\u3000\xa0\u200b\ufeff|•◆■★"
_FLATTENED: Final = 120
"""From this length on a line with blanks behind its sentences is a page that lost its line ends."""
_BLANKS: Final = (" ", "\u3000", "\xa0")
_BREAK: Final = regex(r"(?<=[。！？：；:;!])[ \u3000\xa0]+(?=[\u3400-\u9fff（(])")
_GAP: Final = regex(r"(?<=[\u3400-\u9fff])[ \u3000\xa0]+(?=[\u3400-\u9fff])")
_BREAK_ANY: Final = regex(
    r"(?<=[。！？：；:;!）)\u3400-\u9fff|])[ \u3000\xa0|]+(?=[\u3400-\u9fff（(\d])"
    r"|(?<=\d)[ \u3000\xa0|]+(?=[（(])"
    r"|(?<=[A-Za-z\d])\u3000+(?=[\u3400-\u9fff])"
)
_WIDEST_WRAPPED: Final = 60
_NARROWEST_WRAPPED: Final = 18
_RAGGED: Final = 3
"""By how much a wrapped line may be shorter than the widest: a mark or a number is not broken."""
_FEWEST_BREAKS: Final = 3
_PARAGRAPH_ENDS: Final = ("。", "：", ":", "！", "？", "!", "?")
_LABELLED: Final = regex(r"[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}[.、]")
# A blank of the page's source that stayed in the text.
_ENTITIES: Final = regex(r"^(?:&nbsp;|[\s\u3000])+|(?:&nbsp;|[\s\u3000])+$")


class Row(NamedTuple):
    """A stretch of one line: `number` from 1, `start` the offset of its text in the line, from 0.

    A paragraph that was wrapped onto several lines is one row; `pieces` are then the offset of every line's text in
    the row, its number and the offset at which it starts in its line.
    """

    number: int
    start: int
    text: str
    pieces: tuple[tuple[int, int, int], ...] = ()

    @property
    def last_number(self) -> int:
        """The number of the last line of the row."""
        return self.pieces[-1][1] if self.pieces else self.number

    def span(self, first: int = 0, last: int | None = None) -> Span:
        """The place of the characters from offset `first` to just before offset `last` of the row's text."""
        end = len(self.text) if last is None else last
        if not self.pieces:
            return Span(self.number, self.start + first + 1, self.number, self.start + end + 1)
        line, column = self._place(first)
        end_line, end_column = self._place(max(end - 1, first))
        return Span(line, column, end_line, end_column + (end > first))

    def as_it_stands(self, lines: tuple[str, ...]) -> str:
        """The characters of the row in `lines`, which hold the text before it was normalised, one for one."""
        if not self.pieces:
            return lines[self.number - 1][self.start : self.start + len(self.text)]
        ends = (*(offset for offset, _, _ in self.pieces[1:]), len(self.text))
        return "".join(
            lines[number - 1][start : start + end - offset]
            for (offset, number, start), end in zip(self.pieces, ends, strict=True)
        )

    def _place(self, offset: int) -> tuple[int, int]:
        begin, number, start = next(piece for piece in reversed(self.pieces) if piece[0] <= offset)
        return number, start + offset - begin + 1


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


def _is_flattened(text: str) -> bool:
    """Whether a long line holds a whole letter: blanks stand behind its sentences, or again and again between words."""
    # Nearly all paragraphs are settled here.
    if not any(blank in text for blank in _BLANKS):
        return False
    return len(_BREAK.findall(text)) > 1 or len(_GAP.findall(text)) > 2


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
        if len(text) > _FLATTENED and _is_flattened(text):
            rows.extend(_split(number, start, text))
        else:
            rows.append(Row(number, start, text))
    return Page(lines, _unwrapped(rows))


def _unwrapped(rows: list[Row]) -> tuple[Row, ...]:
    """The rows, paragraphs that were wrapped at a fixed width made one row each.

    A copy is taken for wrapped where lines of one width break off again and again, and paragraphs that begin with an
    indent go on without one.
    """
    width = _wrapped_at(rows)
    if width is None:
        return tuple(rows)
    breaks = {index for index in range(1, len(rows)) if _goes_on(rows[index - 1], rows[index], width)}
    if len(breaks) < _FEWEST_BREAKS:
        return tuple(rows)
    joined: list[Row] = []
    for index, row in enumerate(rows):
        above = joined[-1] if joined else row
        if index in breaks and above.start:
            pieces = above.pieces or ((0, above.number, above.start),)
            pieces = (*pieces, (len(above.text), row.number, row.start))
            joined[-1] = Row(above.number, above.start, above.text + row.text, pieces)
        else:
            joined.append(row)
    return tuple(joined)


def _wrapped_at(rows: list[Row]) -> int | None:
    """The width at which most lines end, None where too few end at any."""
    widths = [len(row.text) + row.start for row in rows if not row.text.endswith(_PARAGRAPH_ENDS)]
    counts = [0] * (_WIDEST_WRAPPED + 1)
    for width in widths:
        if _NARROWEST_WRAPPED <= width <= _WIDEST_WRAPPED:
            counts[width] += 1
    full = [sum(counts[width - _RAGGED : width + 1]) if counts[width] else 0 for width in range(len(counts))]
    most = max(full)
    return full.index(most) if most > _FEWEST_BREAKS and 3 * most > len(widths) else None


def _goes_on(above: Row, row: Row, width: int) -> bool:
    """Whether a row goes on with the paragraph of the row above."""
    full = width - _RAGGED <= len(above.text) + above.start <= width
    return (
        full
        and row.start == 0
        and row.number == above.number + 1
        and not above.text.endswith(_PARAGRAPH_ENDS)
        and not _LABELLED.match(row.text)
    )
