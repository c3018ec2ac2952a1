"""Three-way merge of a letter: as it was written first, as the clerk left it, as it would be written now.

What the clerk wrote is kept, what the template or the case changed is put in, what both changed differently is marked.
Lines correspond by what they are (see `alignment`). Changes are told apart by lines; where both touched one line, by
its characters, a place to fill in counting as one.
Changes that only stand next to each other are no conflict.
"""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterator, Sequence
from difflib import SequenceMatcher
from typing import Final, NamedTuple

from replycheck.scaffold.alignment import keys, titles
from replycheck.scaffold.blanks import BLANK

CONFLICT: Final = "<<<<<<< 现稿〔请填写：现稿与新稿不一致，请取舍后删去标记〕"
MIDDLE: Final = "======="
END: Final = ">>>>>>> 新稿"

MINE, THEIRS, MIXED, MARK = "mine", "theirs", "mixed", "mark"
_TOKEN: Final = re.compile(f"{BLANK.pattern}|.", re.DOTALL)


class Line(NamedTuple):
    """A line of the result: its text, where it came from, and its index there.

    A `mixed` line is one of mine with changes of theirs in it.
    """

    text: str
    origin: str
    number: int


class Merged(NamedTuple):
    """The result of a merge, and how many conflicts are marked in it."""

    lines: tuple[Line, ...]
    conflicts: int


class _Change(NamedTuple):
    """Lines `first` to `last` of the base, replaced by `begin` to `end` of one side."""

    first: int
    last: int
    begin: int
    end: int


def merge(base: Sequence[str], mine: Sequence[str], theirs: Sequence[str]) -> Merged:
    """Merges two versions of `base`; blanks at the ends of lines make no difference."""
    lines: list[Line] = []
    known = titles(base)
    old = keys(base, known)
    mine_changes, their_changes = _changes(old, keys(mine, known)), _changes(old, keys(theirs, known))
    place = 0

    def keep(first: int, last: int) -> None:
        begin, new = _shifted(mine_changes, first), _shifted(their_changes, first)
        for index in range(last - first):
            at, offered = begin + index, new + index
            old_line = base[first + index : first + index + 1]
            lines.extend(_both(old_line, mine[at : at + 1], theirs[offered : offered + 1], at, offered))

    for first, last, own, other in _clusters(mine_changes, their_changes):
        keep(place, first)
        begin, end = _side(own, first, last, _shifted(mine_changes, first))
        their_begin, their_end = _side(other, first, last, _shifted(their_changes, first))
        if not other:
            lines += [Line(mine[index], MINE, index) for index in range(begin, end)]
        elif not own:
            lines += [Line(theirs[index], THEIRS, index) for index in range(their_begin, their_end)]
        else:
            lines += _both(base[first:last], mine[begin:end], theirs[their_begin:their_end], begin, their_begin)
        place = last
    keep(place, len(base))
    return Merged(tuple(lines), sum(line.text == CONFLICT for line in lines))


def merge_text(base: str, mine: str, theirs: str) -> str | None:
    """One line of three versions; None where both changed the same characters differently."""
    tokens, own, new = (_TOKEN.findall(text) for text in (base, mine, theirs))
    own_changes, new_changes = _changes(tokens, own), _changes(tokens, new)
    parts: list[str] = []
    place = 0
    for first, last, mine_part, their_part in _clusters(own_changes, new_changes):
        parts += tokens[place:first]
        begin, end = _side(mine_part, first, last, _shifted(own_changes, first))
        their_begin, their_end = _side(their_part, first, last, _shifted(new_changes, first))
        written, offered = "".join(own[begin:end]), "".join(new[their_begin:their_end])
        if not mine_part:
            parts.append(offered)
        elif not their_part or written == offered or _is_open(offered):
            # What the clerk wrote stands before a place that is still open.
            parts.append(written)
        else:
            return None
        place = last
    return "".join([*parts, *tokens[place:]])


def _both(base: Sequence[str], mine: Sequence[str], theirs: Sequence[str], at: int, new_at: int) -> list[Line]:
    """What both changed: the same once, line by line where the lines correspond, marked where nothing else helps."""
    kept = [Line(text, MINE, at + index) for index, text in enumerate(mine)]
    if _plain(mine) == _plain(theirs) or _plain(theirs, closed=True) == _plain(base, closed=True):
        return kept
    if len(base) == len(mine) == len(theirs):
        found = [merge_text(*(text.strip() for text in texts)) for texts in zip(base, mine, theirs, strict=True)]
        if None not in found:
            return [
                kept[index] if text == mine[index].strip() else Line(_as(mine[index], text or ""), MIXED, at + index)
                for index, text in enumerate(found)
            ]
    offered = [Line(text, THEIRS, new_at + index) for index, text in enumerate(theirs)]
    return [Line(CONFLICT, MARK, 0), *kept, Line(MIDDLE, MARK, 0), *offered, Line(END, MARK, 0)]


def _as(line: str, text: str) -> str:
    """A text set in as far as the line that it replaces."""
    return line[: len(line) - len(line.lstrip())] + text


def _changes(base: Sequence[Hashable], other: Sequence[Hashable]) -> list[_Change]:
    matcher = SequenceMatcher(None, base, other, autojunk=False)
    return [_Change(*ranges) for tag, *ranges in matcher.get_opcodes() if tag != "equal"]


def _clusters(mine: list[_Change], theirs: list[_Change]) -> Iterator[tuple[int, int, list[_Change], list[_Change]]]:
    """Changes of both sides in order, those that touch the same lines together: first, last line, each side's."""
    waiting = sorted([(*change, 0) for change in mine] + [(*change, 1) for change in theirs])
    while waiting:
        first, last, *_ = waiting[0]
        sides: tuple[list[_Change], list[_Change]] = ([], [])
        while waiting and _touches(first, last, waiting[0], sides):
            *ranges, side = waiting.pop(0)
            change = _Change(*ranges)
            sides[side].append(change)
            last = max(last, change.last)
        yield first, last, *sides


def _touches(first: int, last: int, change: tuple[int, ...], sides: tuple[list[_Change], list[_Change]]) -> bool:
    """Whether a change belongs to a cluster: it is its first, shares lines with it, or adds at the same place."""
    if not any(sides):
        return True
    return change[0] < last or (change[0] == change[1] == first == last)


def _side(changes: list[_Change], first: int, last: int, begin: int) -> tuple[int, int]:
    """The lines of one side that stand for lines `first` to `last` of the base; `begin` if it changed none of them."""
    if not changes:
        return begin, begin + last - first
    return changes[0].begin - (changes[0].first - first), changes[-1].end + (last - changes[-1].last)


def _shifted(changes: list[_Change], first: int) -> int:
    """Where line `first` of the base stands on a side that made `changes`."""
    before = [change for change in changes if change.last <= first]
    return first + (before[-1].end - before[-1].last if before else 0)


def _plain(lines: Sequence[str], *, closed: bool = False) -> list[str]:
    texts = [line.strip() for line in lines if line.strip()]
    return [BLANK.sub("〔〕", text) for text in texts] if closed else texts


def _is_open(text: str) -> bool:
    return bool(text) and not BLANK.sub("", text)
