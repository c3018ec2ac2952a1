"""The contact of a letter: person, telephone, postcode, address, wherever they stand in its tail."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from replycheck.patterns import regex
from replycheck.recognise.lexicon import Lexicon
from replycheck.recognise.page import Match, Row
from replycheck.sections import CONTACT

_LONGEST_ROW: Final = 160
_SHORT_ROW: Final = 60
_MOST_PEOPLE: Final = 4
_SHORT_NAME: Final = 2
# The number between two people: 某某 7310285、某某 18355290076.
_NUMBER_BETWEEN: Final = regex(r"[：:\s]*[\d\-—－]{7,13}\s*(?=[、；;，,\s])")
_ASIDE: Final = regex(r"\s*[（(][^）)]{1,16}[）)]\s*")
_GROUPS: Final = ("person", "phone", "postcode", "address", "email", "unit", "remains")

PHONE: Final = regex(
    r"(?:[（(]\d{3,4}[）)]\s*|\d{3,4}\s*[-—–─－―]+\s*)?(?:\d{7,8}|\d{4} \d{4})(?:\s*[-—–－转]\s*\d{1,6})?(?!\d)"
    r"|1\d{2}[- ]?\d{4}[- ]?\d{4}(?!\d)"
)
"""A telephone number as it stands."""
_SHORT_PHONE: Final = regex(r"(?<!\d)\d{3,6}(?!\d)")
_HAN: Final = r"[\u3400-\u9fff]"
_PERSON: Final = regex(
    rf"[：:\s，,；;、/及和（(]*(?P<name>{_HAN}{{2,8}}[·•]{_HAN}{{2,8}}|{_HAN}(?:[ \u3000]*{_HAN}){{1,3}}"
    rf"|{_HAN}{{5,7}}(?=[，,；;、。）)]|$))"
    rf"(?=$|[\s，,；;、。.（()）\d：:/]|{_HAN}{{2}}[：:])"
)
# A name behind the office it belongs to: 联系人：某某处　某某.
_EMPTY: Final = regex(
    r"[\u3400-\u9fff\s\u3000]+[：:](?=\s*$|\s*[\u3400-\u9fff][\s\u3000]*[\u3400-\u9fff]+[：:])|[（()）]"
)
_BEHIND_OFFICE: Final = regex(
    r"[：:\s]*[\u3400-\u9fff]{3,16}[ \u3000]+(?P<name>[\u3400-\u9fff]{2,4})(?=$|[\s，,；;、。（()）\d])"
)
_PLAIN_NAME: Final = regex(rf"(?:^|[\s：:，,（(])(?P<name>{_HAN} ?{_HAN} ?{_HAN}?)[\s：:，,]+(?=\d)")
_POSTCODE: Final = regex(r"[：:\s]*(?P<code>\d{4,8})(?!\d)")
_VALUE: Final = regex(r"[：:\s]*(?P<value>[^\s，,；;。）)]+)")


def find_contacts(rows: tuple[Row, ...], begin: int, end: int, lexicon: Lexicon) -> list[Match]:
    """The contact blocks between rows `begin` and `end`: rows next to each other that hold its labels.

    The first, and any other that names a person of its own.
    """
    found: list[Match] = []
    index = begin
    while index < end:
        if not _holds_contact(rows[index].text, lexicon):
            index += 1
            continue
        last = index
        while last + 1 < end and _goes_on(rows[last + 1].text, lexicon):
            last += 1
        if _says_something(rows[index : last + 1]):
            text = rows[index].text
            offered = lexicon.cue(CONTACT, "offered").search(text)
            labels = sorted(match.start() for _, match in contact_labels(text, lexicon))
            first = offered.start() if offered else _begin(text, labels[0])
            found.append(Match(index, first, last, len(rows[last].text), "labels"))
        index = last + 1
    return found


def _goes_on(text: str, lexicon: Lexicon) -> bool:
    """Whether a row below a contact belongs to it: another label, or another name with its number."""
    return len(text) < _SHORT_ROW and (
        is_contact(text, lexicon) or lexicon.cue(CONTACT, "plain").match(text) is not None
    )


def find_plain_contact(rows: tuple[Row, ...], among: range, lexicon: Lexicon) -> list[Match]:
    """A row below the signature that is a name and a number, without any label."""
    for index in among:
        if lexicon.cue(CONTACT, "plain").match(rows[index].text):
            return [Match(index, 0, index, len(rows[index].text), "plain")]
    return []


def _says_something(rows: tuple[Row, ...]) -> bool:
    """Whether any label of a block has a value: empty labels (联系人： 电话：) are no contact."""
    return any(_EMPTY.sub("", row.text).strip() for row in rows)


def is_contact(text: str, lexicon: Lexicon) -> bool:
    """Whether a row is a part of a contact block."""
    return len(text) <= _LONGEST_ROW and any(True for _ in contact_labels(text, lexicon))


def contact_labels(text: str, lexicon: Lexicon) -> Iterator[tuple[str, re.Match[str]]]:
    """The labels of a contact in a row, by the group that each belongs to."""
    if not lexicon.any_of(CONTACT, _GROUPS).search(text) or lexicon.cue(CONTACT, "not").search(text):
        return
    for group in _GROUPS:
        for match in lexicon.cue(CONTACT, group).finditer(text):
            yield group, match


def _holds_contact(text: str, lexicon: Lexicon) -> bool:
    if len(text) > _LONGEST_ROW:
        return False
    groups = {group for group, _ in contact_labels(text, lexicon)}
    if groups & {"person", "remains"}:
        return True
    if "phone" not in groups or not (PHONE.search(text) or _SHORT_PHONE.search(text)):
        return False
    # A number inside a paragraph is the letter's contact only where it is offered for questions on it.
    return len(text) <= _SHORT_ROW or lexicon.cue(CONTACT, "inquiry").search(text) is not None


def _begin(text: str, label: int) -> int:
    """Where the contact begins in a row: at its bracket or, in a short row, at the office named before the label."""
    bracket = max(text.rfind("（", 0, label), text.rfind("(", 0, label))
    if bracket >= 0 and label - bracket < 24:
        return bracket
    stop = max(text.rfind(mark, 0, label) for mark in "。！？；;，,")
    return stop + 1 if stop >= 0 else 0


def fields(text: str, lexicon: Lexicon) -> dict[str, str | None]:
    """The fields of a contact's text: person, phone, postcode, address, email; None where a label has no value."""
    found: dict[str, str | None] = {}
    for groups, value in _labelled_values(text, lexicon):
        if groups & {"person", "remains"}:
            _add(found, "person", _people(value, lexicon))
        if "phone" in groups:
            _add(found, "phone", _phones(value))
        if "postcode" in groups:
            match = _POSTCODE.match(value)
            _add(found, "postcode", match["code"] if match else None)
        for group in groups & {"address", "email"}:
            match = _VALUE.match(value)
            _add(found, group, match["value"] if match else None)
    offered = lexicon.cue(CONTACT, "offered").search(text)
    if offered and "person" not in found:
        found = {"person": offered["name"], **found}
    if "person" not in found:
        plain = _PLAIN_NAME.search(text)
        name = "".join(plain["name"].split()) if plain else ""
        if name and not lexicon.any_of(CONTACT, _GROUPS).search(f"{name}："):
            found = {"person": name, **found}
    if found.get("phone") is None:
        phones = "、".join("".join(number.split()) for number in PHONE.findall(text)) or None
        if phones or "phone" in found:
            _add(found, "phone", phones)
    return found


def _labelled_values(text: str, lexicon: Lexicon) -> list[tuple[set[str], str]]:
    """The values of a contact's text, each with the groups of its label; 联系人及电话 is one label of two groups."""
    labels = sorted(contact_labels(text, lexicon), key=lambda entry: (entry[1].start(), -entry[1].end()))
    values: list[tuple[set[str], str]] = []
    groups: set[str] = set()
    for index, (group, label) in enumerate(labels):
        groups.add(group)
        stop = labels[index + 1][1].start() if index + 1 < len(labels) else len(text)
        value = text[label.end() : stop]
        if index + 1 < len(labels) and value.strip(" \u3000及和与、/") == "":
            continue
        values.append((groups, value))
        groups = set()
    return values


def _add(found: dict[str, str | None], field: str, value: str | None) -> None:
    if found.get(field) is None:
        found[field] = value
    elif value is not None and value not in (found[field] or "").split("、"):
        found[field] = f"{found[field]}、{value}"


def _people(text: str, lexicon: Lexicon) -> str | None:
    """The names at the beginning of `text`, joined by 、; blanks inside a name left out."""
    names: list[str] = []
    position = 0
    while len(names) < _MOST_PEOPLE:
        match = _PERSON.match(text, position)
        if not match:
            break
        name = "".join(match["name"].split())
        if names and lexicon.cue(CONTACT, "office").search(name) and len(name) > _SHORT_NAME:
            break
        names.append(name)
        if len(names) > 1 and len(names[-2]) > _SHORT_NAME and lexicon.cue(CONTACT, "office").search(names[-2]):
            del names[-2]
        position = match.end()
        aside = _ASIDE.match(text, position)
        position = aside.end() if aside else position
        number = _NUMBER_BETWEEN.match(text, position)
        position = number.end() if number else position
    if not names:
        behind = _BEHIND_OFFICE.match(text)
        names = [behind["name"]] if behind else []
    return "、".join(names) or None


def _phones(text: str) -> str | None:
    found = PHONE.findall(text) or _SHORT_PHONE.findall(text)
    return "、".join("".join(number.split()) for number in found) or None
