"""Paragraphs that end without their full stop, and an opening without its colon: RC504.

Headings, rows of a table and lines that were wrapped end as they like.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from replycheck.finding import Edit, Finding, Fix
from replycheck.letter import Letter, Span
from replycheck.patterns import regex
from replycheck.rules.context import Context, finding
from replycheck.sections import OPENING, POINTS

_CLOSERS: Final = "”’》）)】〕」』 \t\u3000\xa0"
_PARAGRAPH_ENDS: Final = "。！？…：；!?:;."
_COMMAS: Final = "，,、"
_BLANKS: Final = (" ", "\u3000", "\t", "\xa0")
_SHORTEST: Final = 15
_LONGEST_HEADING: Final = 40
_WIDEST_WRAPPED: Final = 60
_RAGGED: Final = 4
_LONGEST_CLAUSE: Final = 12
_FEW: Final = 4
_CLAUSE: Final = regex(r"[，、；：。！？,;:](?=.)")
_FIGURES: Final = regex(r"\d[\d.年月日时分]*\d?[%％年月日时分元]?")
_SENTENCE: Final = "sentence"
_LABELLED: Final = "labelled"


def check(context: Context) -> Iterator[Finding]:
    """Yields paragraphs of the text that lack their last mark."""
    letter = context.letter
    yield from _opening(letter)
    if letter.answer is None:
        return
    last, apart = _extent(context, letter.answer)
    headings = {point.span.line: point.span for point in letter.all_points()}
    for number in range(letter.answer.line, last + 1):
        line = letter.lines[number - 1]
        text = line.rstrip(_CLOSERS)
        if not text or text[-1] in _PARAGRAPH_ENDS or len(text.lstrip()) <= _SHORTEST or number in apart:
            continue
        if _is_paragraph(line, headings.get(number)) and not _is_wrapped(letter, number, last, headings):
            yield _without_stop(number, line.rstrip())


def _opening(letter: Letter) -> Iterator[Finding]:
    """An opening that leads into the answer (现答复如下) and has no mark at the end of its line."""
    section = letter.sections.get(OPENING)
    if section is None or letter.lines[section.span.end_line - 1][section.span.end_column - 1 :].strip():
        return
    if section.text.endswith("如下"):
        line, column = section.span[2:]
        fix = Fix((Edit(Span(line, column, line, column), "："),))
        yield finding("RC504", Span(line, column - 1, line, column), "opening", section=OPENING, fix=fix)


def _extent(context: Context, answer: Span) -> tuple[int, set[int]]:
    """The last line of the text, sentences of the tail included, and the lines that are blocks of their own."""
    last, apart = answer.end_line, set[int]()
    for section in context.letter.sections.values():
        requirement = context.checklist.sections.get(section.id)
        if requirement and requirement.form == _SENTENCE and section.cue != _LABELLED:
            last = max(last, section.span.end_line)
        elif section.id != POINTS:
            apart.update(range(section.span.line, section.span.end_line + 1))
    return last, apart


def _is_paragraph(line: str, heading: Span | None) -> bool:
    """Whether a line holds sentences: no heading, with or without a number, and no row of a table."""
    text = line.strip()
    if "|" in text or (heading and not line[heading.end_column - 1 :].strip()):
        return False
    return "。" in text or (len(text) > _LONGEST_HEADING and ("，" in text or "," in text))


def _is_wrapped(letter: Letter, number: int, last: int, headings: dict[int, Span]) -> bool:
    """Whether a paragraph goes on below: the next line begins none, or lines are as wide as a page allows."""
    if number == last or number + 1 in headings:
        return False
    below = letter.lines[number]
    if not below.strip():
        return False
    lines = letter.lines[(letter.answer or Span(1, 1, 1, 1)).line - 1 : last]
    if not below.startswith(_BLANKS) and any(line.startswith(_BLANKS) and line.strip() for line in lines):
        return True
    widest = max(len(line.rstrip()) for line in lines)
    return widest <= _WIDEST_WRAPPED and len(letter.lines[number - 1].rstrip()) >= widest - _RAGGED


def _without_stop(number: int, line: str) -> Finding:
    end = len(line) + 1
    span = Span(number, end - 1, number, end)
    if line[-1] in _COMMAS:
        fix = Fix((Edit(span, "。"),), safe=False)
    else:
        fix = Fix((Edit(Span(number, end, number, end), "。"),))
    return finding("RC504", span, section=POINTS, fix=fix, text=_last_words(line))


def _last_words(line: str) -> str:
    """The last clause of a line; of a long one its last characters, a date or number not cut."""
    clause = _CLAUSE.split(line.rstrip(_COMMAS))[-1].strip()
    if len(clause) <= _LONGEST_CLAUSE:
        return clause
    cut = len(clause) - _FEW
    figures = next((match for match in _FIGURES.finditer(clause) if match.start() < cut < match.end()), None)
    return clause[figures.start() if figures else cut :]
