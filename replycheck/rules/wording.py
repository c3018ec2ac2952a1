"""Half-width punctuation and doubled words: RC502, RC503."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from replycheck.finding import Edit, Finding, Fix
from replycheck.patterns import regex
from replycheck.rules.context import Context, Passage, finding
from replycheck.sections import ADDRESSEE, TITLE

_HALF: Final = ",;:?!()"
_WIDE: Final = str.maketrans(",;:?!()", "，；：？！（）")
_HAN: Final = r"\u3400-\u9fff"
# The mark comes first and what stands before it is looked at after: so a letter without such marks is soon read.
_BETWEEN: Final = regex(rf"[,;:?!()](?<=[{_HAN}”’》）)].)(?=[{_HAN}“‘《（(，。；：、])(?<![)(][,;:?!])")
_MARK: Final = regex(rf"(?:(?<=[{_HAN}”’》）〕%‰])[,;:?!]|[,;?!](?=[{_HAN}“‘《（〔]))(?!//)")
_BRACKETS: Final = regex(rf"\((?=[^()（）]*[{_HAN}])([^()（）]*)\)")

_DOUBLED: Final = regex(r"([\u4e00-\u9fff]{2,6})\1")
_AGAIN: Final = regex(r"[”》]的(?P<word>[\u4e00-\u9fff]{2,4})")


def check(context: Context) -> Iterator[Finding]:
    """Yields half-width marks and doubled words."""
    title = context.passage(TITLE)
    if title and title.span(0, 0) < context.body.span(0, 0):
        yield from _halfwidth(title, None)
        yield from _doubled(context, title)
    addressee = context.letter.sections.get(ADDRESSEE)
    colon = addressee.span[2:] if addressee and addressee.text.endswith(":") else None
    for found in _halfwidth(context.body, colon):
        # The addressee's colon has a rule of its own, except where all marks of the letter are like it.
        if colon is None or context.halfwidth or found.span[2:] != colon:
            yield found
    yield from _doubled(context, context.body)


def _halfwidth(passage: Passage, colon: tuple[int, int] | None) -> Iterator[Finding]:
    """Half-width marks between Chinese characters, a line at a time; `colon` is the end of an addressee."""
    text = passage.text
    if not any(mark in text for mark in _HALF):
        return
    for offset, line in passage.lines():
        first = _BETWEEN.search(line)
        begin = first.start() if first else line.rfind(":")
        if first is None and (colon is None or begin < 0 or passage.span(offset, offset + begin + 1)[2:] != colon):
            continue
        changed = _to_widen(line)
        if not changed:
            continue
        marks = list(line)
        for index in changed:
            marks[index] = marks[index].translate(_WIDE)
        edit = Edit(
            passage.span(offset + changed[0], offset + changed[-1] + 1), "".join(marks[changed[0] : changed[-1] + 1])
        )
        yield finding(
            "RC502",
            passage.span(offset + begin, offset + begin + 1),
            fix=Fix((edit,)),
            mark=line[begin],
            right=line[begin].translate(_WIDE),
            count=str(len(changed)),
        )


def _to_widen(line: str) -> list[int]:
    """The offsets of the half-width marks that Chinese text has on either side."""
    found = [match.start() for match in _MARK.finditer(line)]
    if "(" in line:
        for match in _BRACKETS.finditer(line):
            found += (match.start(), match.end() - 1)
    return sorted(found)


def _doubled(context: Context, passage: Passage) -> Iterator[Finding]:
    text = passage.text
    allowed, never = (context.lexicon.cue("wording", group) for group in ("reduplication", "doubled"))
    for match in _DOUBLED.finditer(text):
        if not allowed.fullmatch(match[0]):
            yield _twice(passage, match.start(), match.end(), match[1])
    for match in never.finditer(text):
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
