"""The form of the title and of the line that addresses the letter: RC206, RC207."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from replycheck.finding import INFO, Edit, Finding, Fix
from replycheck.letter import Span
from replycheck.rules.context import Context, finding
from replycheck.rules.placeholders import is_blank
from replycheck.sections import ADDRESSEE, TITLE

_FULL: Final = "："
_HALF: Final = ":"
_MARKS_AT_END: Final = "。．.；;！!"
_REMARKS: Final = ("（", "(", "《", "：", ":")


def check(context: Context) -> Iterator[Finding]:
    """Yields what is wrong with the title and with the addressee."""
    yield from _title(context)
    yield from _addressee(context)


def _title(context: Context) -> Iterator[Finding]:
    section = context.letter.sections.get(TITLE)
    if section is None:
        return
    text = context.letter.text(section.span).replace("\n", "")
    if not context.lexicon.cue(TITLE, "ending").search(text):
        yield finding("RC207", section.span, section=TITLE)
    line, column = section.span.end_line, section.span.end_column
    behind = context.letter.lines[line - 1][column - 1 :].strip()
    if behind.startswith(_REMARKS) and not any(
        other.id != TITLE and other.span.line == line for other in context.letter.sections.values()
    ):
        at = context.letter.lines[line - 1].index(behind, column - 1) + 1
        span = Span(line, at, line, at + len(behind))
        yield finding("RC207", span, "remark", section=TITLE, text=behind)
    elif len(behind) == 1 and behind in _MARKS_AT_END:
        at = context.letter.lines[line - 1].rindex(behind) + 1
        span = Span(line, at, line, at + 1)
        yield finding("RC207", span, "stop", section=TITLE, fix=Fix((Edit(span, ""),)), text=behind)


def _addressee(context: Context) -> Iterator[Finding]:
    section = context.letter.sections.get(ADDRESSEE)
    if section is None or is_blank(context, section.text):
        return
    text = section.text.rstrip()
    if text.endswith(_FULL):
        return
    line, column = section.span.end_line, section.span.end_column
    if text.endswith(_HALF):
        if context.halfwidth and context.selection.wants("RC502", None):
            # RC502 says it, of this line as of all others.
            return
        span = Span(line, column - 1, line, column)
        fix = Fix((Edit(span, _FULL),))
        yield finding("RC206", span, "halfwidth", section=ADDRESSEE, severity=INFO, fix=fix)
    elif _FULL in text or _HALF in text or text[-1] in "，,！!。.；;、":
        yield finding("RC206", section.span, "end", section=ADDRESSEE, text=text)
    else:
        fix = Fix((Edit(Span(line, column, line, column), _FULL),))
        yield finding("RC206", section.span, section=ADDRESSEE, fix=fix, text=text)
