"""The contact of a letter: person, telephone, postcode, address, wherever they stand in its tail."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from replycheck.recognise.frame import Match
from replycheck.recognise.lexicon import Lexicon
from replycheck.recognise.page import Row
from replycheck.recognise.tail import contact_labels, is_contact
from replycheck.sections import CONTACT

_LONGEST_ROW: Final = 160
_MOST_PEOPLE: Final = 4

PHONE: Final = re.compile(
    r"(?:[（(]\d{3,4}[）)]\s*|\d{3,4}\s*[-—–─－―]+\s*)?\d{7,8}(?:\s*[-—–－转]\s*\d{1,6})?(?!\d)|1\d{2}[- ]?\d{4}[- ]?\d{4}(?!\d)|\d{3,6}(?!\d)"
)
"""A telephone number as it stands; short ones too, which are then found invalid."""
_PERSON: Final = re.compile(r"[：:\s，,；;、/及和（(]*(?P<name>[\u3400-\u9fff]{2,8}[·•][\u3400-\u9fff]{2,8}|[\u3400-\u9fff](?:[ \u3000]*[\u3400-\u9fff]){1,3})(?=$|[\s，,；;、。.（()）\d：:/]|[\u3400-\u9fff]{2}[：:])")
# A name behind the office it belongs to: 联系人：某某处　某某.
_BEHIND_OFFICE: Final = re.compile(
    r"[：:\s]*[\u3400-\u9fff]{3,16}[ \u3000]+(?P<name>[\u3400-\u9fff]{2,4})(?=$|[\s，,；;、。（()）\d])"
)
_POSTCODE: Final = re.compile(r"[：:\s]*(?P<code>\d{4,8})(?!\d)")
_VALUE: Final = re.compile(r"[：:\s]*(?P<value>[^\s，,；;。）)]+)")


class Contact(NamedTuple):
    """A contact's place in the rows."""

    match: Match


def find_contact(rows: tuple[Row, ...], begin: int, end: int, lexicon: Lexicon) -> Match | None:
    """The contact block between rows `begin` and `end`: rows next to each other that hold its labels."""
    first = next((index for index in range(begin, end) if _holds_contact(rows[index].text, lexicon)), None)
    if first is None:
        return None
    last = first
    while last + 1 < end and is_contact(rows[last + 1].text, lexicon) and len(rows[last + 1].text) < 60:
        last += 1
    text = rows[first].text
    labels = sorted(match.start() for _, match in contact_labels(text, lexicon))
    return Match(first, _begin(text, labels[0]), last, _end(rows[last].text), "labels")


def _holds_contact(text: str, lexicon: Lexicon) -> bool:
    if len(text) > _LONGEST_ROW:
        return False
    groups = {group for group, _ in contact_labels(text, lexicon)}
    if groups & {"person", "remains"}:
        return True
    return "phone" in groups and PHONE.search(text) is not None


def _begin(text: str, label: int) -> int:
    """Where the contact begins in a row: at its bracket or, in a short row, at the office named before the label."""
    bracket = max(text.rfind("（", 0, label), text.rfind("(", 0, label))
    if bracket >= 0 and label - bracket < 24:
        return bracket
    stop = max(text.rfind(mark, 0, label) for mark in "。！？；;，,")
    return stop + 1 if stop >= 0 else 0


def _end(text: str) -> int:
    return len(text)


def fields(text: str, lexicon: Lexicon) -> dict[str, str | None]:
    """The fields of a contact's text: person, phone, postcode, address, email; None where a label has no value."""
    found: dict[str, str | None] = {}
    for groups, value in _labelled_values(text, lexicon):
        if groups & {"person", "remains"}:
            _add(found, "person", _people(value))
        if "phone" in groups:
            _add(found, "phone", _phones(value))
        if "postcode" in groups:
            match = _POSTCODE.match(value)
            _add(found, "postcode", match["code"] if match else None)
        for group in groups & {"address", "email"}:
            match = _VALUE.match(value)
            _add(found, group, match["value"] if match else None)
    if found.get("phone") is None:
        phones = _phones(text)
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


def _people(text: str) -> str | None:
    """The names at the beginning of `text`, joined by 、; blanks inside a name left out."""
    names: list[str] = []
    position = 0
    while len(names) < _MOST_PEOPLE:
        match = _PERSON.match(text, position)
        if not match:
            break
        names.append("".join(match["name"].split()))
        position = match.end()
    if not names:
        behind = _BEHIND_OFFICE.match(text)
        names = [behind["name"]] if behind else []
    return "、".join(names) or None


def _phones(text: str) -> str | None:
    return "、".join("".join(match[0].split()) for match in PHONE.finditer(text)) or None
