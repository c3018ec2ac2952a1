"""Whether the outline counts: RC403 numbering, RC404 headings without an answer, RC405 levels jumped over."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from replycheck.finding import Finding
from replycheck.letter import Letter, Point, Span
from replycheck.patterns import regex
from replycheck.recognise import items
from replycheck.recognise.numerals import in_characters
from replycheck.rules.context import Context, Passage, finding
from replycheck.sections import ATTACHMENT, POINTS, THANKS

_CHINESE: Final = "chinese"
_LABELS: Final = {
    _CHINESE: "{}、",
    "ordinal": "第{}，",
    "chinese_in_brackets": "（{}）",
    "arabic": "{}.",
    "arabic_in_brackets": "（{}）",
    "arabic_half_bracket": "{})",
}
_IN_CHARACTERS: Final = (_CHINESE, "ordinal", "chinese_in_brackets")
_LEVELS: Final = {_CHINESE: 1, "chinese_in_brackets": 2, "arabic": 3, "arabic_in_brackets": 4}
_LONGEST_HEADING: Final = 45
_ATTACHED: Final = regex(r"^[ \u3000\xa0]*(?:附 ?件? ?[：:][ \u3000]*)?(?P<number>[1-9]\d?) ?[.．、]", re.MULTILINE)
_ITEMS: Final = {
    "{characters}是": "{characters}",
    "第{characters}，": "第{characters}",
    "（{digits}）": "{digits}）",
    "{circled}": "{circled}",
}
"""How items inside a paragraph are numbered, and what shows that the item of a number is there after all."""
_SHORTEST_REPETITION: Final = 4
_MARGIN: Final = 20
"""A heading and what stands below it, marks and all: where they are so much longer, no heading is said again."""
_MARKS: Final = regex(r"[\s\u3000，。、；：！？“”‘’《》（）,.;:!?()]+")
_MATTER: Final = regex("^(?:关于|对于|针对)|的?(?:建议|意见|问题|要求|诉求)$")


def check(context: Context) -> Iterator[Finding]:
    """Yields what is wrong with the numbering of headings and items."""
    points = context.letter.points
    if points:
        yield from _siblings(context, points, {})
        yield from _empty(context, points)
        yield from _skipped_level(context.letter)
    passage = context.passage(POINTS)
    if passage:
        yield from _items(passage)
    attachments = context.passage(ATTACHMENT)
    if attachments:
        yield from _attachments(attachments)


def label(style: str, ordinal: int) -> str:
    """The label that the heading of that style and number has."""
    if style == "circled" and ordinal <= items.MOST:
        return items.CIRCLED[ordinal - 1]
    form = _LABELS.get(style)
    if form is None:
        return str(ordinal)
    return form.format(in_characters(ordinal) if style in _IN_CHARACTERS else ordinal)


def _siblings(context: Context, points: Sequence[Point], reached: dict[str, int]) -> Iterator[Finding]:
    """Counts the headings of each style below one heading; `reached` is where each style stood before."""
    last: dict[str, int] = {}
    for point in points:
        before = last.get(point.style)
        yield from _counted(context, point, before, reached.get(point.style))
        last[point.style] = reached[point.style] = point.ordinal
        if point.children:
            yield from _siblings(context, point.children, reached)


def _counted(context: Context, point: Point, before: int | None, reached: int | None) -> Iterator[Finding]:
    ordinal = point.ordinal
    if ordinal == (before or 0) + 1 or (ordinal == 1 and before != 1):
        return
    if before is None:
        # Numbering that runs on from the part before, or whose beginning stands where no heading was seen.
        first = label(point.style, 1)
        if ordinal == (reached or 0) + 1 or first.rstrip("、，.)") in _above(context, point):
            return
    if ordinal == before:
        variant, other = "doubled", label(point.style, ordinal)
    elif before is not None and ordinal < before:
        variant, other = "order", label(point.style, before)
    else:
        variant, other = None, label(point.style, (before or 0) + 1)
    yield finding("RC403", point.span, variant, section=POINTS, label=point.label, other=other)


def _above(context: Context, point: Point) -> str:
    """The text of the answer above a heading."""
    passage = context.passage(POINTS)
    assert passage is not None
    return passage.text[: passage.text.find(point.label)]


def _items(passage: Passage) -> Iterator[Finding]:
    """Items inside a paragraph: one that is left out, where nothing else can stand for it, and a number given twice."""
    text = passage.text
    for form, instead in _ITEMS.items():
        begin = items.find(text, items.mark(form, 1), 0, len(text))
        while begin is not None:
            again = items.find(text, items.mark(form, 1), begin + 1, len(text))
            end = text.find("\n", begin)
            yield from _list(passage, form, instead, begin, len(text) if end < 0 else end)
            begin = again


def _list(passage: Passage, form: str, instead: str, begin: int, end: int) -> Iterator[Finding]:
    """The items of one list; `instead` is what a number is left without where its item is written otherwise (二要)."""
    text = passage.text
    first = items.mark(form, 1)
    again = items.find(text, first, begin + 1, end)
    nested = text.count(first, text.rfind("\n", 0, begin) + 1, end) > 1
    count, last = 1, begin
    while count < items.MOST - 1:
        found = items.find(text, items.mark(form, count + 1), last, end)
        number = items.mark(form, count)
        twice = items.find(text, number, last + 1, end if found is None else found) if count > 1 else None
        if twice is not None and not nested:
            span = passage.span(twice, twice + len(number))
            yield finding("RC403", span, "doubled", section=POINTS, label=number, other=number)
        if found is None:
            break
        count, last = count + 1, found
    later = items.find(text, items.mark(form, count + 2), last, end if again is None else again)
    if later is not None and items.mark(instead, count + 1) not in text[last:later]:
        name, missing = items.mark(form, count + 2), items.mark(form, count + 1)
        yield finding("RC403", passage.span(later, later + len(name)), section=POINTS, label=name, other=missing)


def _attachments(passage: Passage) -> Iterator[Finding]:
    """The numbers of a list of attachments, of which each has its own line."""
    before = 0
    for match in _ATTACHED.finditer(passage.text):
        ordinal = int(match["number"])
        if ordinal != before + 1:
            span = passage.span(*match.span("number"))
            variant = "doubled" if ordinal == before else "order" if ordinal < before else None
            other = label("arabic", before + (variant is None))
            yield finding("RC403", span, variant, section=ATTACHMENT, label=label("arabic", ordinal), other=other)
        before = ordinal


def _empty(context: Context, points: Sequence[Point]) -> Iterator[Finding]:
    """Headings with nothing below them, or only themselves once more, where others beside them have their answers."""
    answered = {point.style for point in points if point.answered or point.children}
    for point in points:
        if point.children:
            yield from _empty(context, point.children)
        elif not point.answered and point.style in answered and _is_heading(context, point):
            yield finding("RC404", point.span, section=POINTS, label=point.label, title=point.title)
        elif point.answered and _only_repeats(context, point):
            yield finding("RC404", point.span, "repeated", section=POINTS, label=point.label, title=point.title)


def _only_repeats(context: Context, point: Point) -> bool:
    """Whether what stands below a heading is nothing but the heading, or most of it, once more."""
    lines = context.letter.lines
    last = lines[point.end_line - 1]
    if sum(map(len, lines[point.span.end_line - 1 : point.end_line])) > 3 * len(point.title) + _MARGIN:
        return False
    below = _core(context.letter.text(Span(*point.span[2:], point.end_line, len(last) + 1)))
    title = _core(point.title)
    return len(below) >= _SHORTEST_REPETITION and below in title and len(below) * 2 > len(title)


def _core(text: str) -> str:
    """A text without marks, and without the words that only say that it was asked for."""
    return _MATTER.sub("", _MARKS.sub("", text))


def _is_heading(context: Context, point: Point) -> bool:
    """Whether the line of a point is a heading, not a sentence that says it all."""
    line = context.letter.lines[point.span.end_line - 1]
    if line[point.span.end_column - 1 :].strip() not in ("", "：", ":") or len(point.title) > _LONGEST_HEADING:
        return False
    if "，" in point.title and context.lexicon.cue("wording", "done").search(point.title):
        # A sentence that tells what was done is an answer, and no heading.
        return False
    # A point of thanks, or of whom to ask, is another section and needs no answer.
    if context.lexicon.cue(THANKS, "trigger").search(point.title):
        return False
    return not any(
        section.id != POINTS and section.span.line <= point.span.line <= section.span.end_line
        for section in context.letter.sections.values()
    )


def _skipped_level(letter: Letter) -> Iterator[Finding]:
    """The first place where a level of numbering is jumped over; the places after it follow the same habit."""
    top = letter.points[0]
    if top.style in ("chinese_in_brackets", "arabic_in_brackets"):
        style = _CHINESE if top.style == "chinese_in_brackets" else "arabic"
        yield finding("RC405", top.span, "top", section=POINTS, label=label(top.style, 1), upper=label(style, 1))
        return
    for parent in letter.all_points():
        for child in parent.children:
            upper, lower = _LEVELS.get(parent.style), _LEVELS.get(child.style)
            if upper and lower and lower > upper + 1:
                between = next(style for style, level in _LEVELS.items() if level == upper + 1)
                yield finding(
                    "RC405",
                    child.span,
                    section=POINTS,
                    upper=label(parent.style, 1),
                    label=label(child.style, 1),
                    between=label(between, 1),
                )
                return
