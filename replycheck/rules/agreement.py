"""Whether the parts of a letter agree: RC301 number, RC302 session, RC303 organ, RC304 year.

What is compared must stand in both places; where two readings are possible the rules stay silent.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations
from typing import Final

from replycheck.finding import Finding
from replycheck.patterns import regex
from replycheck.recognise.fields import session as session_in
from replycheck.rules.context import Context, finding
from replycheck.rules.organs import differ, organs_of
from replycheck.sections import DATE, DOC_NUMBER, LETTERHEAD, OPENING, SIGNER, TITLE

_NUMBERS: Final = regex(r"[A-Za-z]{0,4}\d+(?=[号、，,（(至—\-~]|件)|(?<=第)\s?[A-Za-z]{0,4}\d+")
_YEAR_PREFIX: Final = regex(r"(?:19|20)\d\d")
_FULL_YEAR: Final = 4


def check(context: Context) -> Iterator[Finding]:
    """Yields what contradicts itself."""
    title, opening = (context.letter.sections.get(name) for name in (TITLE, OPENING))
    if title and opening:
        yield from _number(context, title.fields.get("number"), opening.fields.get("number"))
        yield from _session(context, title.fields.get("session"), opening.fields.get("session"))
    yield from _organs(context)
    yield from _year(context)


def _number(context: Context, title: str | None, opening: str | None) -> Iterator[Finding]:
    """The case's number, compared without leading zeros and prefixes."""
    if not title or not opening:
        return
    passage = context.passage(OPENING)
    assert passage is not None
    written = {_plain(match[0]) for match in _NUMBERS.finditer(passage.text)} | {_plain(opening)}
    wanted = _plain(title)
    if any(_same(wanted, number) for number in written):
        return
    begin = passage.text.find(opening)
    span = passage.span(begin, begin + len(opening)) if begin >= 0 else passage.span(0, len(passage.text))
    yield finding("RC301", span, section=OPENING, title=title, opening=opening)


def _plain(number: str) -> str:
    return "".join(character for character in number if character.isdigit() or character == "-").lstrip("0")


def _same(one: str, other: str) -> bool:
    """Whether two numbers may name one case: the longer may carry the year of the session in front."""
    short, long = sorted((one, other), key=len)
    return short == long or (
        bool(short) and _YEAR_PREFIX.match(long) is not None and long[_FULL_YEAR:].lstrip("0") == short
    )


def _session(context: Context, title: str | None, opening: str | None) -> Iterator[Finding]:
    if not title or not opening or title == opening:
        return
    passage = context.passage(OPENING)
    assert passage is not None
    clauses = re.split("[，。；,;《》（）()]", passage.text.replace("\n", ""))
    if any(session_in(clause) == title for clause in clauses):
        return
    yield finding("RC302", passage.span(0, len(passage.text)), section=OPENING, title=title, opening=opening)


def _organs(context: Context) -> Iterator[Finding]:
    """The organs of letterhead, title and signer: any two of them, if no organ of one may be one of the other."""
    named = {name: organs_of(context, name) for name in (LETTERHEAD, TITLE, SIGNER)}
    for one, other in combinations((LETTERHEAD, TITLE, SIGNER), 2):
        if (
            named[one]
            and named[other]
            and all(differ(first, second, context.lexicon) for first in named[one] for second in named[other])
        ):
            section = context.letter.sections[other]
            yield finding(
                "RC303",
                section.span,
                f"{one}-{other}",
                section=other,
                one="、".join(named[one]),
                other="、".join(named[other]),
            )
            return


def _year(context: Context) -> Iterator[Finding]:
    sections = context.letter.sections
    if DOC_NUMBER not in sections or DATE not in sections:
        return
    year, iso = sections[DOC_NUMBER].fields.get("year"), sections[DATE].fields.get("iso")
    if year and iso and len(year) == _FULL_YEAR and year != iso[:_FULL_YEAR]:
        passage = context.passage(DOC_NUMBER)
        assert passage is not None
        begin = max(passage.text.find(year), 0)
        span = passage.span(begin, begin + _FULL_YEAR)
        yield finding("RC304", span, section=DOC_NUMBER, year=year, date=iso[:_FULL_YEAR])
