"""Half-width punctuation in Chinese text, one finding a line: RC502."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from replycheck.finding import Edit, Finding, Fix
from replycheck.letter import Span
from replycheck.patterns import regex
from replycheck.rules.context import Context, Passage, finding
from replycheck.sections import ADDRESSEE, TITLE

_HALF: Final = regex('[,;:?!()"]')
_WIDE: Final = dict(zip(",;:?!()", "，；：？！（）", strict=True))
_QUOTE: Final = '"'
_HAN: Final = r"\u3400-\u9fff"
# The mark comes first and what stands before it is looked at after: so a letter without such marks is soon read.
_BETWEEN: Final = regex(rf"[,;:?!()](?<=[{_HAN}”’》）)].)(?=[{_HAN}“‘《（(，。；：、])(?<![)(][,;:?!])")
_MARK: Final = regex(rf"(?:(?<=[{_HAN}”’》）〕%‰])[,;:?!]|[,;?!](?=[{_HAN}“‘《（〔]))(?!//)")
_BRACKETS: Final = regex(rf"\((?=[^()（）]*[{_HAN}])([^()（）]*)\)")
_QUOTED: Final = regex('"[^"]*"')
_HAN_CHARACTER: Final = regex(f"[{_HAN}]")
_LABEL: Final = regex(rf":(?<=[{_HAN}）)].)(?!//)(?=[ \u3000]*[{_HAN}\dA-Za-z(（+])")


def check(context: Context) -> Iterator[Finding]:
    """Yields the lines with half-width marks: in the text, in the title, and behind the labels of head and tail."""
    letter, body = context.letter, context.body
    yield from _in_head(context, body.span(0, 0).line)
    addressee = letter.sections.get(ADDRESSEE)
    colon = addressee.span[2:] if addressee and addressee.text.endswith(":") else None
    last = letter.answer.end_line if letter.answer else letter.last_line
    for offset, line in body.lines_with(_HALF):
        number, column, *_ = body.span(offset, offset)
        at = colon[1] - column - 1 if colon and colon[0] == number else None
        yield from _in_line(body, offset, line, labels=number > last, text=True, apart=at, counted=context.halfwidth)


def _in_head(context: Context, body: int) -> Iterator[Finding]:
    """What the sections above the body hold, line by line; the page's own words may stand beside them."""
    sections = [section for section in context.standing if section.span.line < body]
    for number in sorted(
        {line for section in sections for line in range(section.span.line, section.span.end_line + 1)}
    ):
        line = context.letter.lines[number - 1]
        if not _HALF.search(line):
            continue
        here = [section for section in sections if section.span.line <= number <= section.span.end_line]
        places = [(number, column) for column in range(1, len(line) + 1)]
        kept = [any(section.span[:2] <= place < section.span[2:] for section in here) for place in places]
        told = "".join(character if keep else " " for character, keep in zip(line, kept, strict=True))
        title = any(section.id == TITLE for section in here)
        labels = any(section.id != TITLE for section in here)
        yield from _in_line(Passage(line, number), 0, told, labels=labels, text=title)


def _in_line(
    passage: Passage,
    offset: int,
    line: str,
    *,
    labels: bool,
    text: bool,
    apart: int | None = None,
    counted: bool = False,
) -> Iterator[Finding]:
    """The finding on a line, none where it has no half-width mark that tells.

    `text` looks for marks between Chinese characters, `labels` for a colon behind a label whatever follows it. The
    addressee's colon, at the offset `apart`, has a rule of its own: it is `counted` where all marks are like it.
    """
    quotes = _quotes(line) if text and _QUOTE in line else []
    telling = [*(_BETWEEN.finditer(line) if text else ()), *(_LABEL.finditer(line) if labels else ())]
    tells = any(match.start() != apart for match in telling) or (counted and apart is not None)
    marks = [index for index in _to_widen(line) if index != apart or counted] if tells else []
    found = sorted([*marks, *(index for index, _ in quotes)])
    if not found:
        return
    mark = line[found[0]]
    yield finding(
        "RC502",
        passage.span(offset + found[0], offset + found[0] + 1),
        "quote" if mark == _QUOTE else None,
        fix=_fix(passage, offset, line, marks, quotes),
        mark=mark,
        right=_WIDE.get(mark, mark),
        count=str(len(found)),
    )


def _fix(
    passage: Passage, offset: int, line: str, marks: Sequence[int], quotes: Sequence[tuple[int, str]]
) -> Fix | None:
    """An edit a mark. Straight quotation marks are left alone beside others: which of two opens is only guessed."""
    number, column, *_ = passage.span(offset, offset)
    if marks:
        return Fix(tuple(_edit(number, column + index, _WIDE[line[index]]) for index in marks))
    if line.count(_QUOTE) % 2:
        return None
    return Fix(tuple(_edit(number, column + index, right) for index, right in quotes), safe=False)


def _edit(line: int, column: int, right: str) -> Edit:
    return Edit(Span(line, column, line, column + 1), right)


def _to_widen(line: str) -> list[int]:
    """The offsets of the half-width marks that Chinese text has on either side."""
    found = {match.start() for match in _MARK.finditer(line)}
    if "(" in line:
        for match in _BRACKETS.finditer(line):
            found |= {match.start(), match.end() - 1}
    return sorted(found)


def _quotes(line: str) -> list[tuple[int, str]]:
    """The offsets of straight quotation marks around Chinese text, with the mark that belongs there."""
    found = []
    for match in _QUOTED.finditer(line):
        if _HAN_CHARACTER.search(match[0]):
            found += [(match.start(), "“"), (match.end() - 1, "”")]
    return found
