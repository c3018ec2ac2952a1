"""What a template left to be filled in, and nobody filled in: RC104.

Names and numbers hidden on purpose (李××, 138****0000) are no placeholders.
"""

from __future__ import annotations

import re
from bisect import bisect
from collections.abc import Iterator
from typing import Final

from replycheck.finding import INFO, Finding
from replycheck.letter import Span
from replycheck.patterns import regex
from replycheck.rules.context import Context, Passage, finding
from replycheck.sections import ADDRESSEE, CONTACT, DATE, DOC_NUMBER, OPENING, POINTS, SIGNER, TITLE
from replycheck.stages import DRAFT

WITH_SIGNATURE: Final = (DOC_NUMBER, DATE)
"""What a letter gets with its signature; a draft is without it, unless its checklist says otherwise."""

# What any placeholder has one of: a single character is looked for at next to no cost, and most letters have none.
_RESIDUE: Final = (
    ("×", "×"),
    ("X", "XX"),
    ("x", "xx"),
    ("_", "__"),
    ("{", "{"),
    ("＿", "＿"),
    ("Ｘ", "Ｘ"),
    ("✕", "✕"),
    ("╳", "╳"),
)
# What every note, and every mark for a figure, has one of.
_BRACKETS: Final = "【〔［"
_FIGURES: Final = "×✕╳XxＸ_＿*"
_UNFILLED: Final = ("placeholder", "instruction", "blank", "note", "figure")
_SENTENCE: Final = regex("[，。；：！？,;:!?年]")
_HEAD_REACH: Final = 3
_SIGNER_REACH: Final = 4
_LONGEST_SIGNER: Final = 25
_LONGEST_VALUE: Final = 12


def check(context: Context) -> Iterator[Finding]:
    """Yields what was left unfilled, each place once."""
    seen: list[Span] = []
    for place in _places(context):
        # Those seen are in order and do not overlap one another: no other than its neighbours can reach it.
        at = bisect(seen, place.span)
        if not any(_overlap(place.span, other) for other in seen[max(at - 1, 0) : at + 1]):
            seen.insert(at, place.span)
            yield place


def comes_with_signature(context: Context, section: str | None) -> bool:
    """Whether `section` is filled in when the letter is signed."""
    return section in (context.checklist.draft or WITH_SIGNATURE)


def is_blank(context: Context, text: str) -> bool:
    """Whether `text` holds something unfilled: what RC104 tells needs no other rule on its form."""
    cue = context.lexicon.cue
    if any(cue("wording", group).search(text) for group in _UNFILLED):
        return True
    return any(_is_label(text, match) for match in cue("wording", "undecided").finditer(text))


def blank_addressee(context: Context) -> Span | None:
    """The place of an addressee of which only the form is there (×××：), None where there is none."""
    letter = context.letter
    below = letter.sections.get(OPENING) or letter.sections.get(POINTS)
    if ADDRESSEE in letter.sections or below is None:
        return None
    cue, tries = context.lexicon.cue("wording", "blank_addressee"), _HEAD_REACH
    for number in range(below.span.line - 1, 0, -1):
        line = letter.lines[number - 1]
        if not line.strip():
            continue
        if cue.match(line):
            return Span(number, len(line) - len(line.lstrip()) + 1, number, len(line.rstrip()) + 1)
        tries -= 1
        if not tries:
            break
    return None


def blank_signer(context: Context) -> Span | None:
    """The place of a signer of which only the form is there (××××局), None where there is none."""
    letter, tries = context.letter, _SIGNER_REACH
    if SIGNER in letter.sections or letter.answer is None:
        return None
    date = letter.sections.get(DATE)
    for number in range(date.span.line - 1 if date else letter.last_line, letter.answer.line, -1):
        line = letter.lines[number - 1]
        text = line.strip()
        if not text:
            continue
        starts = context.lexicon.cue("wording", "placeholder").match(text)
        if starts and len(text) <= _LONGEST_SIGNER and not _SENTENCE.search(text):
            begin = line.index(text) + 1
            return Span(number, begin, number, begin + len(text))
        tries -= 1
        if date or not tries:
            break
    return None


def _is_label(text: str, match: re.Match[str]) -> bool:
    """Whether what was found stands behind a label: 时间待定 in a sentence is an answer."""
    return text[max(0, match.start() - 4) : match.start()].rstrip()[-1:] in ("：", ":")


def _overlap(one: Span, other: Span) -> bool:
    return one[:2] < other[2:] and other[:2] < one[2:]


def _places(context: Context) -> Iterator[Finding]:
    address = blank_addressee(context)
    if address:
        yield _found(context, address, None, ADDRESSEE)
    signer = blank_signer(context)
    if signer:
        yield _found(context, signer, None, SIGNER)
    for passage in _above_body(context):
        yield from _in_passage(context, passage)
    yield from _in_passage(context, context.body)
    yield from _labels(context)


def _above_body(context: Context) -> Iterator[Passage]:
    """The head: the sections above the title one by one, the page may stand between them; then all lines from it on."""
    letter, body = context.letter, context.body.span(0, 0).line
    title = letter.sections[TITLE].span.line if TITLE in letter.sections else body
    for section in letter.sections.values():
        if section.span.line < min(title, body):
            yield context.at(section.span)
    if title < body:
        yield Passage("\n".join(letter.lines[title - 1 : body - 1]), title)


def _in_passage(context: Context, passage: Passage) -> Iterator[Finding]:
    text, cue = passage.text, context.lexicon.cue
    yield from _marks(context, passage)
    for match in cue("wording", "note").finditer(text) if any(sign in text for sign in _BRACKETS) else ():
        yield _found(context, passage.span(match.start(), match.end()), None, None)
    for match in cue("wording", "figure").finditer(text) if any(sign in text for sign in _FIGURES) else ():
        found = _found(context, passage.span(match.start(), match.end()), None, None)
        if not _hides_names(context, found):
            yield found
    for group, sign in (("blank", ""), ("instruction", ""), ("reminder", "T"), ("undecided", "待")):
        for match in cue("wording", group).finditer(text) if sign in text else ():
            if group != "undecided" or _is_label(text, match):
                variant = group if group == "blank" else None
                yield _found(context, passage.span(match.start(), match.end()), variant, None)


def _marks(context: Context, passage: Passage) -> Iterator[Finding]:
    """Runs of marks that stand for words, but neither lines drawn across the page nor what hides a name on purpose."""
    text, cue = passage.text, context.lexicon.cue
    if not any(sign in text and mark in text for sign, mark in _RESIDUE):
        return
    masks = None
    for match in cue("wording", "placeholder").finditer(text):
        if masks is None:
            masks = [mask.span() for mask in cue("wording", "masked").finditer(text)]
        if any(begin < match.end() and match.start() < end for begin, end in masks) or _is_rule(text, match):
            continue
        found = _found(context, passage.span(match.start(), match.end()), None, None)
        if not _hidden(context, found, match[0]):
            yield found


def _is_rule(text: str, match: re.Match[str]) -> bool:
    """Whether a run of marks is a line drawn across the page."""
    begin, end = text.rfind("\n", 0, match.start()) + 1, text.find("\n", match.end())
    return match[0][0] in "_＿" and text[begin : end if end >= 0 else None].strip() == match[0]


def _hides_names(context: Context, found: Finding) -> bool:
    """Whether marks for figures may be meant to hide them: in the text of letters of a kind that hides names."""
    return found.section in (OPENING, POINTS) and bool(context.checklist.wording.get("hidden"))


def _hidden(context: Context, found: Finding, text: str) -> bool:
    """Whether letters of this kind hide names and places in their text by such marks."""
    patterns = context.checklist.wording.get("hidden", ())
    return found.section in (OPENING, POINTS) and any(
        context.lexicon.pattern(pattern).fullmatch(text) for pattern in patterns
    )


def _labels(context: Context) -> Iterator[Finding]:
    """Labels without a value, in the head and in the tail; one whose value stands on the next line has it."""
    letter, cue = context.letter, context.lexicon.cue("wording", "label")
    first = letter.sections[OPENING].span.line if OPENING in letter.sections else 1
    last = letter.answer.end_line if letter.answer else first
    person = letter.sections[CONTACT].fields.get("person") if CONTACT in letter.sections else None
    for number in (*range(letter.first_line, first), *range(last, min(letter.last_line + 2, len(letter.lines)) + 1)):
        line = letter.lines[number - 1]
        if "：" not in line and ":" not in line:
            continue
        match = cue.search(line)
        if match and not _value_follows(letter.lines, number, person):
            span = Span(number, match.start() + 1, number, len(line[: match.end()].rstrip()) + 1)
            yield _found(context, span, "label", None, label=match[0].strip(" \u3000\xa0：:"))


def _value_follows(lines: tuple[str, ...], number: int, person: str | None) -> bool:
    """Whether the next line is the value of the label that ends line `number`, as the cells of a table give it."""
    below = next((line.strip() for line in lines[number : number + 3] if line.strip()), "")
    if not below or len(below) > _LONGEST_VALUE or "：" in below or ":" in below:
        return False
    compact = "".join(below.split())
    return below.isdigit() or compact == person or len(compact) in (2, 3) or (below[0].isdigit() and "年" not in below)


def _found(context: Context, span: Span, variant: str | None, section: str | None, label: str = "") -> Finding:
    section = section or _section_at(context, span)
    place = context.letter.sections.get(section or "")
    if variant == "blank" and place and section in WITH_SIGNATURE:
        span = place.span
    lightly = context.stage == DRAFT and comes_with_signature(context, section)
    text = context.letter.text(span).strip()
    severity = INFO if lightly else None
    return finding("RC104", span, variant, section=section, severity=severity, text=text, label=label)


def _section_at(context: Context, span: Span) -> str | None:
    """The section that holds `span`: of several, the one that begins last."""
    holding = [
        section
        for section in context.letter.sections.values()
        if section.span[:2] <= span[:2] and span[2:] <= section.span[2:]
    ]
    return max(holding, key=lambda section: section.span[:2]).id if holding else None
