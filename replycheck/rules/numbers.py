"""The form of what is written in digits beside the text: document number, telephone, postcode (RC203, RC204, RC205)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from replycheck.finding import Edit, Finding, Fix
from replycheck.patterns import regex
from replycheck.rules.context import Context, Passage, finding
from replycheck.rules.placeholders import is_blank
from replycheck.sections import CONTACT, DOC_NUMBER

_OPENERS: Final = "〔﹝[【（［〈〖("
_CLOSERS: Final = "〕﹞]】）］〉〗)"
_SOUND_NUMBER: Final = regex(r"[^\d\s〔〕]+ ?〔\d{4}〕 ?[1-9]\d* ?号")
_NUMBER: Final = regex(
    rf"(?P<open>[{re.escape(_OPENERS)}])\s*(?P<year>\d{{2,4}})\s*(?P<nian>年)?\s*(?P<close>[{re.escape(_CLOSERS)}])\s*"
    r"(?P<di>第\s*)?(?P<zeros>0+(?=\d))?(?P<serial>\d+(?P<suffix>[-－—]\d+)?)?\s*(?P<hao>号)?"
)
_FULL_YEAR: Final = 4
_ALIKE: Final = "﹝﹞"
"""The small brackets that are taken for 〔〕."""

# A run of digits and what joins them in a telephone number.
_RUN: Final = regex(r"[（(]?\+?\d[\d\-—–─―－‐()（）转×*＊]*(?: (?=\d{7,8}(?!\d))[\d\-—–─－転转]+| \d{4} \d{4}(?!\d))?")
_OPENED: Final = regex(r"[（(]")
_CLOSED: Final = regex(r"[）)]")
_JOINTS: Final = regex(r"[—–─―－‐]+|-{2,}")
_EXTENSION: Final = regex(r"[×*＊](?=\d{1,6}$)")
_SOUND_PHONE: Final = regex(
    r"(?:(?:010|02\d)-?[2-9]\d{7}|[（(](?:010|02\d)[）)][2-9]\d{7}|0[3-9]\d\d-?[2-9]\d{6,7}|[（(]0[3-9]\d\d[）)][2-9]\d{6,7}"
    r"|[2-9]\d{6,7})(?:[-转]\d{1,6})?"
    r"|1[3-9]\d{9}|1[3-9]\d[- ]\d{4}[- ]\d{4}|(?:0\d{2,3}-)?(?:12\d{3}|9[56]\d{3,4}|100\d\d|1[12]\d)"
    r"|[48]00-?\d{3}-?\d{4}|[48]00-?\d{4}-?\d{3}"
)
_FEWEST_DIGITS, _MOST_DIGITS = 7, 15
_POSTCODE: Final = regex(r"\d{6}")


def check(context: Context) -> Iterator[Finding]:
    """Yields what is wrong with the number of the document and with the contact's digits."""
    number = context.passage(DOC_NUMBER)
    if number and not _SOUND_NUMBER.fullmatch(number.text) and not is_blank(context, number.text):
        yield from _doc_number(number)
    contact = context.passage(CONTACT)
    if contact:
        fields = context.letter.sections[CONTACT].fields
        yield from _phones(contact, fields.get("phone"))
        yield from _postcode(contact, fields.get("postcode"))


def _doc_number(passage: Passage) -> Iterator[Finding]:
    text = passage.text
    match = _NUMBER.search(text)
    if match is None or not match["serial"] or match.start() == 0:
        yield finding("RC203", passage.span(0, len(text)), section=DOC_NUMBER, text=text.strip())
        return
    yield from _brackets(passage, match)
    for group in ("nian", "di"):
        if match[group]:
            yield _needless(passage, match, group, match[group].strip())
    if match["zeros"]:
        yield _needless(passage, match, "zeros", match["zeros"])
    year = match["year"]
    if len(year) != _FULL_YEAR:
        span = passage.span(*match.span("year"))
        yield finding("RC203", span, "year", section=DOC_NUMBER, text=year)
    if match["suffix"]:
        span = passage.span(*match.span("serial"))
        yield finding("RC203", span, "serial", section=DOC_NUMBER, text=match["serial"])
    if not match["hao"]:
        span = passage.span(*match.span("serial"))
        fix = Fix((Edit(passage.span(match.end("serial"), match.end("serial")), "号"),), safe=False)
        yield finding("RC203", span, "hao", section=DOC_NUMBER, fix=fix, text=text.strip())


def _brackets(passage: Passage, match: re.Match[str]) -> Iterator[Finding]:
    pair = match["open"] + match["close"]
    if pair == "〔〕":
        return
    edits = tuple(
        Edit(passage.span(*match.span(group)), right)
        for group, right in (("open", "〔"), ("close", "〕"))
        if match[group] != right
    )
    span = passage.span(match.start("open"), match.end("close"))
    variant = "alike" if pair == _ALIKE else "brackets"
    yield finding("RC203", span, variant, section=DOC_NUMBER, fix=Fix(edits), text=pair)


def _needless(passage: Passage, match: re.Match[str], group: str, text: str) -> Finding:
    span = passage.span(*match.span(group))
    variant = "zero" if group == "zeros" else group
    return finding("RC203", span, variant, section=DOC_NUMBER, fix=Fix((Edit(span, ""),)), text=text)


def _phones(passage: Passage, phone: str | None) -> Iterator[Finding]:
    """Holds every telephone number of the contact against the forms there are."""
    if not phone:
        return
    known = [_digits(part) for part in phone.split("、")]
    for match in _RUN.finditer(passage.text):
        begin, run = _bare(match)
        digits = _digits(run)
        if not any(part in digits for part in known) or "**" in run or "××" in run:
            continue
        if not _SOUND_PHONE.fullmatch(run):
            yield from _phone(passage, begin, run)


def _bare(match: re.Match[str]) -> tuple[int, str]:
    """Where a telephone number begins, and the number, without brackets that stand around all of it."""
    begin, run = match.start(), match[0]
    while run and run[-1] in ")）" and len(_CLOSED.findall(run)) > len(_OPENED.findall(run)):
        run = run[:-1]
    if _OPENED.match(run) and (run[-1] in ")）" or not _CLOSED.search(run)):
        begin, run = begin + 1, run[1:].rstrip(")）")
    return begin, run


def _phone(passage: Passage, begin: int, run: str) -> Iterator[Finding]:
    span = passage.span(begin, begin + len(run))
    right = _EXTENSION.sub("转", _JOINTS.sub("-", run)).strip("-")
    if right != run and _SOUND_PHONE.fullmatch(right):
        fix = Fix((Edit(span, right),))
        yield finding("RC204", span, "joint", section=CONTACT, fix=fix, text=run, right=right)
    elif not _is_number(right):
        yield finding("RC204", span, section=CONTACT, text=run)


def _is_number(text: str) -> bool:
    """Whether a number of no common form is one all the same, here or abroad."""
    if not _FEWEST_DIGITS <= len(_digits(text)) <= _MOST_DIGITS:
        return False
    import phonenumbers  # slow to import, and seldom needed

    try:
        number = phonenumbers.parse(text, "CN")
    except phonenumbers.NumberParseException:
        return False
    return phonenumbers.is_valid_number(number)


def _digits(text: str) -> str:
    return "".join(character for character in text if character.isdigit())


def _postcode(passage: Passage, postcode: str | None) -> Iterator[Finding]:
    if postcode and not _POSTCODE.fullmatch(postcode):
        begin = passage.text.rfind(postcode)
        span = passage.span(begin, begin + len(postcode)) if begin >= 0 else passage.span(0, len(passage.text))
        yield finding("RC205", span, section=CONTACT, text=postcode)
