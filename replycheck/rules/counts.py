"""Whether as many items follow as the text announces: RC402.

Counted are items of one numbering that begin right behind the announcement: 一是 …, 首先 … in the text, or headings.
Where anything else could be an item too, nothing is said.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from replycheck.finding import Finding
from replycheck.letter import Point
from replycheck.recognise import items
from replycheck.recognise.numerals import in_characters, number
from replycheck.rules.context import Context, Passage, finding
from replycheck.sections import POINTS, THANKS

_FEWEST: Final = 2
_BEGINNING: Final = 40
"""How much of an item is looked at for the word that its announcement gave."""
_BLANKS: Final = " \u3000\xa0\n"

Heads = dict[int, tuple[Sequence[Point], int]]


def check(context: Context) -> Iterator[Finding]:
    """Yields announcements that are not kept."""
    passage = context.body
    heads: Heads | None = None
    told: set[int] = set()
    for group in ("announcement", "announcement_from", "announcement_to", "announcement_named"):
        for match in context.lexicon.cue("wording", group).finditer(passage.text):
            if heads is None:
                heads = _heads(context)
            if match.start("count") not in told:
                told.add(match.start("count"))
                yield from _announced(context, passage, match, heads)


def _announced(context: Context, passage: Passage, match: re.Match[str], heads: Heads) -> Iterator[Finding]:
    announced = number(match["count"].replace("两", "二"))
    word = match.groupdict().get("word")
    if announced is None or announced < _FEWEST or (word is None and _quoted(passage.text, match.start())):
        return
    given = _given(context, passage, match.end(), heads)
    if not given or len(given) == announced:
        return
    if word and not all(word in item for item in given):
        # A count in quotation marks announces only what repeats its word: “五不足” five headings that end in 不足.
        return
    if given[-1].startswith(items.LAST) and len(given) == announced + 1:
        # What is said last may close the answer, and be none of the items.
        return
    end = match.end() - len(match[0]) + len(match[0].rstrip("：:。；;，,\n"))
    span = passage.span(match.start("count"), end)
    yield finding("RC402", span, section=POINTS, announced=str(announced), given=str(len(given)))


def _heads(context: Context) -> Heads:
    """Every heading by its line, as the group of headings it stands in and its index there."""
    return {point.span.line: (group, index) for group in _groups(context) for index, point in enumerate(group)}


def _groups(context: Context) -> Iterator[Sequence[Point]]:
    """The headings of one level below one heading, group by group."""
    if context.letter.points:
        yield context.letter.points
    for point in context.letter.all_points():
        if point.children:
            yield point.children


def _quoted(text: str, offset: int) -> bool:
    """Whether an offset stands inside quotation marks: a count that is quoted announces nothing."""
    begin = text.rfind("\n", 0, offset) + 1
    return any(
        text.count(opener, begin, offset) > text.count(closer, begin, offset) for opener, closer in ("“”", "《》", "‘’")
    )


def _given(context: Context, passage: Passage, offset: int, heads: Heads) -> list[str]:
    """What begins each of the items from `offset` on; nothing where it is not certain how many they are."""
    text = passage.text
    while offset < len(text) and text[offset] in _BLANKS:
        offset += 1
    line, column = passage.span(offset, offset)[:2]
    if line in heads and heads[line][0][heads[line][1]].span.column == column:
        return _headings(*heads[line])
    form = items.form_at(text, offset)
    return _items(context, passage, offset, form, heads) if form else _in_words(context, passage, offset, heads)


def _headings(group: Sequence[Point], index: int) -> list[str]:
    style = group[index].style
    titles: list[str] = []
    for point in group[index:]:
        if point.style != style or (point.ordinal == 1 and titles):
            break
        if point.ordinal != len(titles) + 1:
            return []
        titles.append(point.title)
    return titles if len(titles) >= _FEWEST else []


def _items(context: Context, passage: Passage, offset: int, form: items.Form, heads: Heads) -> list[str]:
    text = passage.text
    end = _end_of_part(text, offset, heads, passage)
    first = form.mark(1)
    again = items.find(text, first, offset + 1, end)
    last = end if again is None else again
    starts = items.starts(text, form, offset, last)
    if len(starts) < _FEWEST or _goes_on(context, text[starts[-1] + 1 : last], len(starts)):
        return []
    paragraph = text.find("\n", starts[-1], end)
    if first in text[offset + 1 : end if paragraph < 0 else paragraph]:
        # Whether what is counted anew stands inside an item or behind the last cannot be told.
        return []
    return [text[begin : begin + _BEGINNING] for begin in starts]


def _in_words(context: Context, passage: Passage, offset: int, heads: Heads) -> list[str]:
    """Items that words number; thanks that begin with such a word are none."""
    text = passage.text
    if not items.worded_at(text, offset):
        return []
    end = _end_of_part(text, offset, heads, passage)
    starts = items.in_words(text, offset, end)
    if not starts or _goes_on(context, text[starts[-1] + 1 : end], len(starts)):
        return []
    found = [text[begin : begin + _BEGINNING] for begin in starts]
    thanks = context.lexicon.cue(THANKS, "trigger")
    return [] if any(thanks.search(item.partition("。")[0]) for item in found) else found


def _end_of_part(text: str, offset: int, heads: Heads, passage: Passage) -> int:
    """Where the next heading begins."""
    position = text.find("\n", offset)
    while position >= 0:
        if passage.span(position + 1, position + 1).line in heads:
            return position
        position = text.find("\n", position + 1)
    return len(text)


def _goes_on(context: Context, rest: str, count: int) -> bool:
    """Whether more items may follow under another name: a later number, or a word that adds one."""
    later = f"{in_characters(count + 1)}|{in_characters(count + 2)}"
    return re.search(f"(?:{later})[是要为则有抓、，,]", rest) is not None or (
        context.lexicon.cue("wording", "uncounted").search(rest) is not None
    )
