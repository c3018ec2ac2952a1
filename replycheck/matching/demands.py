"""What was asked: the points of a case, the suggestions of a proposal, or what the letter itself says was asked."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple

from replycheck.letter import Letter
from replycheck.matching.openings import listed
from replycheck.patterns import regex
from replycheck.recognise import Lexicon
from replycheck.recognise.outline import label_of
from replycheck.recognise.sentences import ends
from replycheck.sections import OPENING

FROM_CASE: Final = "case"
FROM_PROPOSAL: Final = "proposal"
FROM_OPENING: Final = "opening"
FROM_HEADINGS: Final = "headings"

_EDGES: Final = " \t\u3000\xa0。；;，,：:"
_FEWEST: Final = 2
_SHORT_HEADING: Final = 16
"""A suggestion's heading shorter than this says too little: its first sentence is added."""
_SHORTEST_SUGGESTION: Final = 6
_LONGEST_POINT: Final = 160
_FURTHEST_OPINION: Final = 12
"""How many characters of a heading may stand before the opinion it quotes: its label."""
_ONE_SUGGESTION: Final = regex(r"^(?:建议|意见)(?:[一二三四五六七八九十]{1,2}|\d{1,2})(?:是|[：:、，,.．])\s*")
_SPACES: Final = regex(r"[\s\u3000\xa0]+")


class Asked(NamedTuple):
    """The points that were asked, each a text, and where that was read: one of FROM_…, None for nowhere."""

    points: tuple[str, ...] = ()
    source: str | None = None


def in_opening(letter: Letter, lexicon: Lexicon) -> Asked:
    """What the letter's opening says was asked, where it clearly counts points; nothing where it may not."""
    opening = letter.sections.get(OPENING)
    if opening is None:
        return Asked()
    points = listed(_SPACES.sub("", letter.text(opening.span)), lexicon)
    return Asked(points, FROM_OPENING) if points else Asked()


def in_headings(letter: Letter, lexicon: Lexicon) -> Asked:
    """The opinions that a letter quotes in its headings to answer them one by one: 关于“……”的问题."""
    opinion = lexicon.cue("wording", "opinion")
    points = []
    for point in letter.all_points():
        line = letter.lines[point.span.line - 1][point.span.column - 1 :]
        match = opinion.search(line)
        if match and match.start() <= _FURTHEST_OPINION:
            points.append("；".join(filter(None, (match["opinion"], match["more"]))))
    return Asked(tuple(points), FROM_HEADINGS) if len(points) >= _FEWEST else Asked()


def in_letter(letter: Letter, lexicon: Lexicon) -> Asked:
    """What the letter itself says was asked: in its opening, else in the headings that quote opinions."""
    asked = in_opening(letter, lexicon)
    return asked if asked.points else in_headings(letter, lexicon)


def in_proposal(lines: Sequence[str], lexicon: Lexicon) -> Asked:
    """The suggestions of a proposal: what is numbered below 建议：, else the sentences that begin with 建议.

    A proposal that has neither gives its numbered headings, or nothing.
    """
    end = lexicon.cue("wording", "proposal_end")
    rows = [row for row in (line.strip(" \t\u3000\xa0") for line in lines) if row and not end.search(row)]
    points = _one_by_one(rows)
    if points:
        return Asked(tuple(points), FROM_PROPOSAL)
    begin = lexicon.cue("wording", "suggestions_begin")
    starts = [index for index, row in enumerate(rows) if begin.search(row)]
    if starts:
        points = _listed(_below(rows, starts[-1]), lexicon)
        if points:
            return Asked(tuple(points), FROM_PROPOSAL)
    points = _suggested(rows, lexicon) or _numbered(rows)
    return Asked(tuple(points), FROM_PROPOSAL if points else None)


def _one_by_one(rows: Sequence[str]) -> list[str]:
    """The suggestions that are each named as one, as 建议一：… and 建议二：… are."""
    starts = [index for index, row in enumerate(rows) if _ONE_SUGGESTION.match(row)]
    if len(starts) < _FEWEST:
        return []
    return [_with_more(_ONE_SUGGESTION.sub("", rows[index], count=1), rows, index) for index in starts]


def _below(rows: Sequence[str], start: int) -> list[str]:
    """The rows of the suggestions: up to the next heading numbered as theirs is, or the end."""
    label = label_of(rows[start])
    style = label.lastgroup if label else None
    found = []
    row = rows[start]
    behind = row.partition("：")[2] or row.partition(":")[2]
    if behind.strip(_EDGES):
        found.append(behind.strip())
    for row in rows[start + 1 :]:
        label = label_of(row)
        if style and label and label.lastgroup == style:
            break
        found.append(row)
    return found


def _listed(rows: Sequence[str], lexicon: Lexicon) -> list[str]:
    """The suggestions that follow: by their numbering, by 一是 … in the text, by 建议 …, or one a paragraph."""
    points = _numbered(rows)
    if len(points) >= _FEWEST:
        return points
    item = lexicon.cue("wording", "item")
    for row in rows:
        marks = list(item.finditer(row))
        if len(marks) >= _FEWEST:
            bounds = [*(mark.start() for mark in marks), len(row)]
            texts = [row[mark.end() : end] for mark, end in zip(marks, bounds[1:], strict=True)]
            return [_shortened(text) for text in texts if text.strip(_EDGES)]
    return _suggested(rows, lexicon) or [_shortened(row) for row in rows if len(row) > _SHORTEST_SUGGESTION]


def _numbered(rows: Sequence[str]) -> list[str]:
    """The numbered headings of the first style that is used twice, each with its first words if it is short."""
    styles: dict[str, list[int]] = {}
    for index, row in enumerate(rows):
        label = label_of(row)
        if label and label.lastgroup:
            styles.setdefault(label.lastgroup, []).append(index)
    chosen = next((indexes for indexes in styles.values() if len(indexes) >= _FEWEST), [])
    points = []
    for index in chosen:
        label = label_of(rows[index])
        points.append(_with_more(rows[index][label.end() if label else 0 :].strip(), rows, index))
    return [point for point in points if point]


def _with_more(text: str, rows: Sequence[str], index: int) -> str:
    """The text of the suggestion in a row; a short one with the row below it."""
    if len(text) < _SHORT_HEADING and index + 1 < len(rows):
        below = rows[index + 1]
        if label_of(below) is None and not _ONE_SUGGESTION.match(below):
            text = f"{text.rstrip(_EDGES)}。{below}"
    return _shortened(text)


def _suggested(rows: Sequence[str], lexicon: Lexicon) -> list[str]:
    """The sentences that begin with 建议."""
    suggestion = lexicon.cue("wording", "suggestion")
    found = []
    for row in rows:
        begin = 0
        for end in ends(row):
            sentence = row[begin:end].strip()
            begin = end
            if suggestion.search(sentence) and len(sentence) > _SHORTEST_SUGGESTION:
                found.append(_shortened(sentence))
    return found


def _shortened(text: str) -> str:
    """The first sentences of a suggestion: what it asks for stands there, and why behind."""
    text = text.strip(_EDGES)
    kept = 0
    for end in ends(text):
        if kept and end > _LONGEST_POINT:
            break
        kept = end
    return text[: min(kept or len(text), _LONGEST_POINT * 2)].strip(_EDGES)
