"""What was asked: the points of a case, the suggestions of a proposal, or what the letter itself says was asked."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple

from replycheck.letter import Letter
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
_SURE: Final = 3
"""Two parts joined by 、 may be one matter; three are a list."""
_LONG_PART: Final = 7
"""Two parts of this length are a list as well."""
_SHORT_HEADING: Final = 16
"""A suggestion's heading shorter than this says too little: its first sentence is added."""
_LONGEST_POINT: Final = 160
_FURTHEST_OPINION: Final = 12
"""How many characters of a heading may stand before the opinion it quotes: its label."""
_ITEM: Final = regex("[一二三四五六七八九十]是")
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
    text = _SPACES.sub("", letter.text(opening.span))
    opinions = [match["opinion"] for match in lexicon.cue("wording", "opinion").finditer(text)]
    if len(opinions) >= _FEWEST:
        return Asked(tuple(opinions), FROM_OPENING)
    match = lexicon.cue("wording", "enumeration").search(text)
    if match is None:
        return Asked()
    if match["items"]:
        points = [part.strip(_EDGES) for part in _ITEM.split(match["items"]) if part.strip(_EDGES)]
    else:
        points = match["list"].split("、")
    if len(points) >= _SURE or (len(points) == _FEWEST and min(map(len, points)) >= _LONG_PART):
        return Asked(tuple(points), FROM_OPENING)
    return Asked()


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
    rows = [row for row in (line.strip(" \t\u3000\xa0") for line in lines) if row]
    begin = lexicon.cue("wording", "suggestions_begin")
    starts = [index for index, row in enumerate(rows) if begin.search(row)]
    if starts:
        points = _listed(_below(rows, starts[-1]), lexicon)
        if points:
            return Asked(tuple(points), FROM_PROPOSAL)
    points = _suggested(rows, lexicon) or _numbered(rows)
    return Asked(tuple(points), FROM_PROPOSAL if points else None)


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
    return _suggested(rows, lexicon) or [_shortened(row) for row in rows if len(row) > _SHORT_HEADING]


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
        text = rows[index][label.end() if label else 0 :].strip()
        if len(text) < _SHORT_HEADING and index + 1 < len(rows) and label_of(rows[index + 1]) is None:
            text = f"{text.rstrip(_EDGES)}。{rows[index + 1]}"
        points.append(_shortened(text))
    return [point for point in points if point]


def _suggested(rows: Sequence[str], lexicon: Lexicon) -> list[str]:
    """The sentences that begin with 建议."""
    suggestion = lexicon.cue("wording", "suggestion")
    found = []
    for row in rows:
        begin = 0
        for end in ends(row):
            sentence = row[begin:end].strip()
            begin = end
            if suggestion.search(sentence) and len(sentence) > _SHORT_HEADING // 2:
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
