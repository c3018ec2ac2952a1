"""Items that are numbered inside a text: 一是 …；二是 …, （1）…；（2）…, 首先，…。其次，…."""

from __future__ import annotations

from functools import lru_cache
from typing import Final, NamedTuple

from replycheck.recognise.numerals import in_characters

CIRCLED: Final = "①②③④⑤⑥⑦⑧⑨⑩"
MOST: Final = len(CIRCLED)
"""How many items a text numbers at the most."""

BEFORE: Final = "。；;，,：:！？ \u3000\n"
"""What an item begins behind."""


class Form(NamedTuple):
    """A way of numbering items: how the number of any of them is written, `{characters}是`, `（{digits}）`."""

    written: str

    def mark(self, ordinal: int) -> str:
        """The number of the item with that ordinal, from 1 to MOST."""
        return mark(self.written, ordinal)


FORMS: Final = tuple(
    map(
        Form,
        (
            "{characters}是",
            "{characters}要",
            "第{characters}，",
            "第{characters}、",
            "第{characters}是",
            "其{characters}，",
            "其{characters}、",
            "其{characters}是",
            "（{digits}）",
            "({digits})",
            "{digits}.",
            "{digits}、",
            "（{characters}）",
            "{circled}",
        ),
    )
)


@lru_cache(maxsize=256)
def mark(form: str, ordinal: int) -> str:
    """The number of an item, by its form: `{characters}是`, `（{digits}）`, `{circled}`."""
    return form.format(characters=in_characters(ordinal), digits=ordinal, circled=CIRCLED[ordinal - 1])


_FIRST_CHARACTERS: Final = frozenset(form.mark(1)[0] for form in FORMS)


def form_at(text: str, offset: int) -> Form | None:
    """The form of the numbering whose first number stands at `offset`."""
    if text[offset : offset + 1] not in _FIRST_CHARACTERS:
        return None
    return next((form for form in FORMS if text.startswith(form.mark(1), offset)), None)


def starts(text: str, form: Form, begin: int, end: int, behind: str = BEFORE) -> list[int]:
    """Where the items begin whose first stands at `begin`: the first, then each next number before `end`."""
    found = [begin]
    while len(found) < MOST:
        following = find(text, form.mark(len(found) + 1), found[-1] + 1, end, behind)
        if following is None:
            break
        found.append(following)
    return found


def find(text: str, number: str, begin: int, end: int, behind: str = BEFORE) -> int | None:
    """Where `number` stands next, between `begin` and `end`, as the beginning of a clause."""
    found = text.find(number, begin, end)
    while found > begin and text[found - 1] not in behind:
        found = text.find(number, found + 1, end)
    return found if found >= 0 else None
