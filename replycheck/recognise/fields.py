"""The typed parts of sections: case numbers, sessions, subjects, document numbers, officials."""

from __future__ import annotations

from typing import Final

from replycheck.patterns import regex
from replycheck.recognise import contact, dates
from replycheck.recognise.lexicon import Lexicon
from replycheck.recognise.numerals import NUMERAL, in_characters, number
from replycheck.sections import (
    CONTACT,
    DATE,
    DOC_NUMBER,
    OPENING,
    PUBLICITY,
    RESULT_CLASS,
    SIGNING_OFFICIAL,
    TITLE,
)

Fields = dict[str, str | None]

_COUNT: Final = rf"[{NUMERAL}\d]{{1,4}}"
_SESSION: Final = regex(
    rf"第? ?(?P<congress>{_COUNT}) ?届[^，。；,;]{{0,24}}?第? ?(?P<meeting>{_COUNT}) ?次(?:全体)?(?:会议|全会|会)"
)
_NUMBERED: Final = regex(r"第 ?(?P<number>[A-Za-z]{0,4}\d[\d]*(?:-\d+)?) ?(?:号|[（(]|(?=[^\d届次条款章项]))")
_LABELLED: Final = regex(r"编号[为：: ]{0,2}(?P<number>[A-Za-z]{0,4}\d+)")
_BARE: Final = regex(r"(?<![〕﹞\]】）)\dA-Za-z])(?P<number>[A-Za-z]{0,4}\d+) ?号")
_SUBJECT: Final = regex(r"《(?P<title>(?:[^《》]|《[^《》]*》)+)》|“(?P<quoted>(?:[^“”]|“[^“”]*”){4,})”")
_DOC_NUMBER: Final = regex(
    r"^(?P<organ_code>.*?) ?[〔﹝\[【（［〈〖(] ?(?P<year>\d{4}|\d{2}) ?年? ?[〕﹞\]】）］〉〗)] ?第? ?"
    r"(?P<serial>\d+(?:[-－]\d+)?)"
)
_DAMAGED_NUMBER: Final = regex(r"^(?P<organ_code>[^\d〔]*)〔?(?P<year>(?:19|20)\d\d)[〕﹞\]】）］)]?(?P<serial>\d*)")
_CLASS: Final = regex(r"[A-D甲乙丙丁]\d?")
_WIDE_CLASS: Final = str.maketrans("ＡＢＣＤ", "ABCD")


def session(text: str) -> str | None:
    """The session in `text` in the form 十八届四次会议, None where there is none."""
    match = _SESSION.search(text)
    if not match:
        return None
    return f"{_characters(match['congress'])}届{_characters(match['meeting'])}次会议"


def _characters(count: str) -> str:
    value = number(count)
    return in_characters(value) if value and value < 100 else count


def case_number(text: str) -> str | None:
    """The number of the case in `text`: digits (and a prefix such as DH) as written, None where there is none."""
    outside = _SUBJECT.sub(lambda match: " " * len(match[0]), text)
    for pattern in (_NUMBERED, _BARE, _LABELLED):
        for match in pattern.finditer(outside):
            if outside[max(0, match.start() - 1) : match.start()] not in ("〕", "﹞", "]", "】"):
                return match["number"]
    return None


def subject(text: str) -> str | None:
    """The title quoted in `text`, without its marks."""
    match = _SUBJECT.search(text)
    return (match["title"] or match["quoted"]) if match else None


def doc_number(text: str) -> Fields:
    """The parts of a document number: organ code, year, serial (leading zeros left out)."""
    match = _DOC_NUMBER.match(text) or _DAMAGED_NUMBER.match(text)
    if not match:
        return {"organ_code": None, "year": None, "serial": None}
    return {
        "organ_code": "".join(match["organ_code"].split()) or None,
        "year": match["year"],
        "serial": match["serial"] or None,
    }


def official(text: str, lexicon: Lexicon) -> Fields:
    """The name and the post of the official that `text` names; either may be None."""
    labelled = lexicon.cue(SIGNING_OFFICIAL, "label").match(text)
    if labelled:
        said = text[labelled.end() :]
    else:
        between = lexicon.cue(SIGNING_OFFICIAL, "said").search(text)
        signs = None if between else lexicon.cue(SIGNING_OFFICIAL, "signs").search(text)
        said = between["said"] if between else signs["signs"] if signs else ""
    said = "".join(said.split())
    said = lexicon.cue(SIGNING_OFFICIAL, "whose").sub("", said, count=1)
    post = lexicon.cue(SIGNING_OFFICIAL, "post").search(said)
    name = (said[: post.start()] or said[post.end() :]) if post else said
    name = name.strip("：:，,；;、。（）()")
    named = 0 < len(name.replace("·", "")) <= (12 if "·" in name else 6)
    return {"name": name if named else None, "post": post[0] if post else None}


def result_class(text: str) -> str | None:
    """The letter of the class that `text` names (A类, 甲类), None where it says the class in words, or none."""
    match = _CLASS.search(text.translate(_WIDE_CLASS))
    return match[0] if match else None


def value_of(section: str, text: str, lexicon: Lexicon) -> str | None:
    """The value of a mark among the values its checklist names, by their cues (`value.主动公开`)."""
    for group in lexicon.groups(section):
        if group.startswith("value.") and lexicon.cue(section, group).search(text):
            return group.removeprefix("value.")
    return None


def fields_of(section: str, text: str, lexicon: Lexicon) -> Fields:
    """All fields of a section's text, by the section's id."""
    if section == TITLE:
        found = {"number": case_number(text), "session": session(text)}
        return {name: value for name, value in found.items() if value}
    if section == OPENING:
        found = {"number": case_number(text), "session": session(text), "subject": subject(text)}
        return {name: value for name, value in found.items() if value}
    if section == DOC_NUMBER:
        return doc_number(text)
    if section == DATE:
        day = dates.parse(text)
        return {"iso": day.iso if day else None}
    if section == RESULT_CLASS:
        return {"value": result_class(text)}
    if section == PUBLICITY:
        return {"value": value_of(section, text, lexicon)}
    if section == SIGNING_OFFICIAL:
        return official(text, lexicon)
    if section == CONTACT:
        return contact.fields(text, lexicon)
    return {}
