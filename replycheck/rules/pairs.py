"""Quotation marks, brackets and book-title marks that lack their other half: RC501.

Found a paragraph at a time. A pair may run over a wrapped line, or over paragraphs that stand next to each other.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from replycheck.finding import Edit, Finding, Fix
from replycheck.patterns import regex
from replycheck.rules.context import Context, Passage, finding
from replycheck.sections import TITLE

_PAIRS: Final = ("“”", "‘’", "（）", "()", "《》", "〈〉", "〔〕", "【】", "「」", "『』")
_CLOSER: Final = {pair[0]: pair[1] for pair in _PAIRS}
_OPENER: Final = {pair[1]: pair[0] for pair in _PAIRS}
_MARKS: Final = regex("[" + "".join(map(re.escape, "".join(_PAIRS))) + "\n]")
_WIDTHS: Final = {"（": ")", "(": "）"}
_FULL: Final = {"(": "（", ")": "）"}
# 1) or a) as a label, and the apostrophe of a Latin word.
_LABEL: Final = regex(r"(?:^|[\s。；;，,：:、])[\dA-Za-z一二三四五六七八九十①-⑳]{1,3}$")
_CLAUSE_ENDS: Final = "。！？；：!?;:"
_LATIN: Final = regex("[A-Za-z]")


class _Mark(NamedTuple):
    offset: int
    mark: str


def check(context: Context) -> Iterator[Finding]:
    """Yields every mark without its partner, and pairs of two widths."""
    title = context.passage(TITLE)
    if title and title.span(0, 0) < context.body.span(0, 0) and not _is_balanced(title):
        yield from _unbalanced(title)
    yield from _unbalanced(context.body)


def _is_balanced(title: Passage) -> bool:
    """Whether every mark of a title has its partner, on whatever line of it."""
    return not _cancel("".join(_MARKS.findall(title.text)).replace("\n", ""))


def _unbalanced(passage: Passage) -> Iterator[Finding]:
    marks = "".join(_MARKS.findall(passage.text))
    rest = _cancel(marks)
    if not rest.strip("\n"):
        return
    lonely: list[list[_Mark]] = []
    for (offset, line), left in zip(passage.lines(), rest.split("\n"), strict=True):
        alone: list[_Mark] = []
        if left:
            alone, mixed = _match(offset, line)
            for opener, closer in mixed:
                yield _mixed(passage, opener, closer)
        lonely.append(alone)
    for mark in _without_partner(lonely, passage):
        yield _alone(passage, mark)


def _cancel(marks: str) -> str:
    """The marks that are left when every pair is taken out, from the inside."""
    before = ""
    while marks != before:
        before = marks
        for pair in _PAIRS:
            marks = marks.replace(pair, "")
    return marks


def _match(offset: int, line: str) -> tuple[list[_Mark], list[tuple[_Mark, _Mark]]]:
    """The marks of a line that have no partner in it, and the pairs whose halves differ in width."""
    pending: list[_Mark] = []
    alone: list[_Mark] = []
    mixed: list[tuple[_Mark, _Mark]] = []
    for found in _MARKS.finditer(line):
        mark = _Mark(offset + found.start(), found[0])
        if mark.mark in _CLOSER:
            pending.append(mark)
            continue
        partner = _partner(pending, mark.mark)
        if partner is None:
            if not _is_label(line, found.start(), mark.mark):
                alone.append(mark)
            continue
        opener = pending[partner]
        alone.extend(pending[partner + 1 :])
        del pending[partner:]
        if _CLOSER[opener.mark] != mark.mark:
            mixed.append((opener, mark))
    return sorted(alone + pending), mixed


def _partner(pending: list[_Mark], closer: str) -> int | None:
    """The index of the opening mark that `closer` closes: of its own width, else of the other."""
    wanted = _OPENER[closer]
    for index in range(len(pending) - 1, -1, -1):
        mark = pending[index].mark
        if mark == wanted or _WIDTHS.get(mark) == closer:
            return index
    return None


def _is_label(line: str, offset: int, mark: str) -> bool:
    if mark in ")）":
        return _LABEL.search(line[:offset]) is not None or line[max(0, offset - 1) : offset] in (":", ";")
    return mark == "’" and _LATIN.match(line[max(0, offset - 1) : offset]) is not None


def _without_partner(lonely: list[list[_Mark]], passage: Passage) -> Iterator[_Mark]:
    """What no other line closes: only the next paragraph may, by a mark that it leaves alone or by going on quoting."""
    waiting: list[_Mark] = []
    text = passage.text
    for marks, (_, line) in zip(lonely, passage.lines(), strict=True):
        if not line.strip():
            continue
        while waiting and _goes_on(text, waiting[-1], line):
            waiting.pop()
        if waiting and not marks and line.rstrip()[-1] not in _CLAUSE_ENDS:
            continue
        for mark in marks:
            if waiting and _CLOSER.get(waiting[-1].mark) == mark.mark and _runs_on(text, waiting[-1], mark):
                waiting.pop()
                marks = marks[marks.index(mark) + 1 :]
            else:
                break
        yield from waiting
        yield from (mark for mark in marks if mark.mark not in _CLOSER)
        waiting = [mark for mark in marks if mark.mark in _CLOSER]
    yield from waiting


def _goes_on(text: str, opener: _Mark, line: str) -> bool:
    """Whether a quotation of several paragraphs begins each of them with its mark."""
    return line.strip().startswith(opener.mark) and not _before(text, opener)


def _before(text: str, mark: _Mark) -> str:
    """What stands before a mark in its paragraph."""
    return text[text.rfind("\n", 0, mark.offset) + 1 : mark.offset].strip()


def _runs_on(text: str, opener: _Mark, closer: _Mark) -> bool:
    """Whether a pair over two lines is one: a line is wrapped there, or the quotation begins its paragraph."""
    end = text.find("\n", opener.offset)
    wrapped = text[opener.offset : end].rstrip()[-1:] not in _CLAUSE_ENDS
    return end < closer.offset and (wrapped or not _before(text, opener))


def _alone(passage: Passage, mark: _Mark) -> Finding:
    opens = mark.mark in _CLOSER
    other = _CLOSER[mark.mark] if opens else _OPENER[mark.mark]
    span = passage.span(mark.offset, mark.offset + 1)
    return finding("RC501", span, "open" if opens else "close", mark=mark.mark, other=other)


def _mixed(passage: Passage, opener: _Mark, closer: _Mark) -> Finding:
    edits = tuple(
        Edit(passage.span(mark.offset, mark.offset + 1), _FULL[mark.mark])
        for mark in (opener, closer)
        if mark.mark in _FULL
    )
    span = passage.span(closer.offset, closer.offset + 1)
    return finding("RC501", span, "width", fix=Fix(edits), mark=opener.mark, other=closer.mark)
