"""Doubled words: RC503."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from replycheck.finding import Edit, Finding, Fix
from replycheck.patterns import regex
from replycheck.rules.context import Context, Passage, finding
from replycheck.sections import TITLE

_DOUBLED: Final = regex(r"([\u4e00-\u9fff]{2,6}?)\1+")
# What stands before 的 is looked at after it: it is the one character by which all other places are passed over.
_AGAIN: Final = regex(r"的(?<=[”》]的)(?P<word>[\u4e00-\u9fff]{2,4})")


def check(context: Context) -> Iterator[Finding]:
    """Yields doubled words, in the title and in the text."""
    title = context.passage(TITLE)
    if title and title.span(0, 0) < context.body.span(0, 0):
        yield from _doubled(context, title)
    yield from _doubled(context, context.body)


def _doubled(context: Context, passage: Passage) -> Iterator[Finding]:
    text = passage.text
    allowed, never = (context.lexicon.cue("wording", group) for group in ("reduplication", "doubled"))
    for match in _DOUBLED.finditer(text):
        if not allowed.fullmatch(match[1] * 2):
            yield _twice(passage, match.start(), match.end(), match[1])
    for match in never.finditer(text):
        yield _twice(passage, match.start(), match.end(), match[0][0])
    for match in _AGAIN.finditer(text):
        word = match["word"]
        closer = match.start() - 1
        before = text[max(0, closer - len(word)) : closer]
        for length in range(len(word), 1, -1):
            if before.endswith(word[:length]):
                begin = match.start("word")
                span = passage.span(begin, begin + length)
                yield finding("RC503", span, "again", word=word[:length])
                break


def _twice(passage: Passage, begin: int, end: int, word: str) -> Finding:
    fix = Fix((Edit(passage.span(begin, end), word),), safe=False)
    return finding("RC503", passage.span(begin, end), fix=fix, word=word)
