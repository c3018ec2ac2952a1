"""Punctuation and doubled words: RC502, RC503, RC504."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from replycheck.finding import Edit, Finding, Fix
from replycheck.letter import Span
from replycheck.rules.context import Context, Passage, finding
from replycheck.sections import ADDRESSEE, OPENING, POINTS, TITLE

_HALF: Final = ",;:?!()"
_WIDE: Final = str.maketrans(",;:?!()", "，；：？！（）")
_HAN: Final = r"\u3400-\u9fff"
_BETWEEN: Final = re.compile(rf"(?<=[{_HAN}”’》）)])[,;:?!(](?=[{_HAN}“‘《（(])|(?<=[{_HAN}”’》）])\)(?=[{_HAN}“‘《，。；：、])")
_MARK: Final = re.compile(rf"(?:(?<=[{_HAN}”’》）〕%‰])[,;:?!]|[,;?!](?=[{_HAN}“‘《（〔]))(?!//)")
_BRACKETS: Final = re.compile(rf"\((?=[^()（）]*[{_HAN}])([^()（）]*)\)")

_DOUBLED: Final = re.compile(r"([\u4e00-\u9fff]{2,6})\1")
_AGAIN: Final = re.compile(r"[”》]的(?P<word>[\u4e00-\u9fff]{2,4})")
_CLOSERS: Final = "”’》）)】〕」』 \t\u3000\xa0"
_STOPS: Final = "。！？…：；!?:;."
_SHORTEST_PARAGRAPH: Final = 15
_LONGEST_HEADING: Final = 40
_WRAPPED_SHARE: Final = 3


def check(context: Context) -> Iterator[Finding]:
    """Yields half-width marks, doubled words and paragraphs without a full stop."""
    title = context.passage(TITLE)
    if title and title.span(0, 0) < context.body.span(0, 0):
        yield from _halfwidth(title, None)
        yield from _doubled(context, title)
    addressee = context.letter.sections.get(ADDRESSEE)
    yield from _halfwidth(context.body, addressee.span if addressee else None)
    yield from _doubled(context, context.body)
    yield from _unstopped(context)


def _halfwidth(passage: Passage, addressee: Span | None) -> Iterator[Finding]:
    """Half-width marks between Chinese characters, a line at a time; the addressee's colon has a rule of its own."""
    text = passage.text
    if not any(mark in text for mark in _HALF):
        return
    for offset, line in passage.lines():
        first = _BETWEEN.search(line)
        if first is None:
            continue
        wide = _MARK.sub(lambda match: match[0].translate(_WIDE), line)
        wide = _BRACKETS.sub(lambda match: f"（{match[1]}）", wide)
        changed = [index for index, pair in enumerate(zip(line, wide, strict=True)) if pair[0] != pair[1]]
        if not changed:
            continue
        begin, end = changed[0], changed[-1] + 1
        fix = Fix((Edit(passage.span(offset + begin, offset + end), wide[begin:end]),))
        span = passage.span(offset + first.start(), offset + first.end())
        if addressee and len(changed) == 1 and span[2:] == addressee[2:]:
            continue
        yield finding("RC502", span, fix=fix, mark=first[0], right=first[0].translate(_WIDE), count=str(len(changed)))


def _doubled(context: Context, passage: Passage) -> Iterator[Finding]:
    text = passage.text
    allowed = context.lexicon.cue("wording", "reduplication")
    for match in _DOUBLED.finditer(text):
        if not allowed.fullmatch(match[0]):
            yield _twice(passage, match.start(), match.end(), match[1])
    for match in context.lexicon.cue("wording", "doubled").finditer(text):
        yield _twice(passage, match.start(), match.end(), match[0][0])
    for match in _AGAIN.finditer(text):
        word = match["word"]
        before = text[max(0, match.start() - len(word)) : match.start()]
        for length in range(len(word), 1, -1):
            if before.endswith(word[:length]):
                begin = match.start("word")
                span = passage.span(begin, begin + length)
                yield finding("RC503", span, "again", word=word[:length])
                break


def _twice(passage: Passage, begin: int, end: int, word: str) -> Finding:
    fix = Fix((Edit(passage.span(begin, end), word),), safe=False)
    return finding("RC503", passage.span(begin, end), fix=fix, word=word)


def _unstopped(context: Context) -> Iterator[Finding]:
    """Paragraphs of the answer without a full stop; none where lines are wrapped, and so end anywhere."""
    answer = context.letter.answer
    if answer is None:
        return
    apart = {
        number
        for section in context.letter.sections.values()
        if section.id not in (POINTS, OPENING)
        for number in range(section.span.line, section.span.end_line + 1)
    }
    headings = {point.span.line: point.span for point in context.letter.all_points()}
    open_ended: list[tuple[int, str]] = []
    long = 0
    for number in range(answer.line, answer.end_line + 1):
        line = context.letter.lines[number - 1]
        text = line.rstrip(_CLOSERS)
        if len(text.lstrip()) <= _SHORTEST_PARAGRAPH or number in apart:
            continue
        long += 1
        if text[-1] not in _STOPS and _is_paragraph(line, headings.get(number)):
            open_ended.append((number, line))
    if len(open_ended) > 1 and len(open_ended) * _WRAPPED_SHARE > long:
        return
    for number, line in open_ended:
        yield _without_stop(number, line.rstrip())


def _is_paragraph(line: str, heading: Span | None) -> bool:
    """Whether a line holds sentences, not a heading, with or without a number, nor a row of a table."""
    text = line.strip()
    if heading and not line[heading.end_column - 1 :].strip():
        return False
    return "|" not in text and ("。" in text or len(text) > _LONGEST_HEADING and ("，" in text or "," in text))


def _without_stop(number: int, line: str) -> Finding:
    end = len(line) + 1
    last = line[-1]
    if last in "，,、":
        span = Span(number, end - 1, number, end)
        fix = Fix((Edit(span, "。"),), safe=False)
    else:
        span = Span(number, end - 1, number, end)
        fix = Fix((Edit(Span(number, end, number, end), "。"),))
    return finding("RC504", span, section=POINTS, fix=fix, text=line[-8:])
