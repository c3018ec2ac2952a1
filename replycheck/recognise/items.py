"""Items that are numbered inside a text: 一是 …；二是 …, （1）…；（2）…, 首先，…。其次，…."""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise
from typing import Final, NamedTuple

from replycheck.patterns import regex
from replycheck.recognise.numerals import in_characters

CIRCLED: Final = "①②③④⑤⑥⑦⑧⑨⑩"
MOST: Final = len(CIRCLED)
"""How many items a text numbers at the most."""

BEFORE: Final = "。；;，,：:！？ \u3000\n"
"""What an item begins behind."""


LAST: Final = "最后"
"""The word for the last item; it may as well close what was said."""
_FIRST: Final = "首先"
_SECOND: Final = "其次"
_WORDS: Final = (_FIRST, _SECOND, "再次", "再者", LAST)
_ONE_SIDE: Final = "一方面"
_OTHER_SIDE: Final = "另一方面"
_STOPS: Final = "。；;：:！？\n"
_BLANKS: Final = " \u3000"
_SIDES: Final = 2
_NUMBER: Final = regex("第[二三四五六七八九]|其[二三四五六七八九]|[二三四五六七八九][是要]")
"""The number of an item, which may go on from those that words number, or count inside one of them."""


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
            "第{characters}要",
            "第{characters}个方面",
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


def worded_at(text: str, offset: int) -> bool:
    """Whether a word that numbers a first item stands at `offset`."""
    return text.startswith((_FIRST, _ONE_SIDE), offset)


def in_words(text: str, begin: int, end: int) -> list[int]:
    """Where the items begin that words number, the first at `begin`: 首先 …；其次 …；最后 …, 一方面 …；另一方面 ….

    None where the words may not be all that number them: where one stands out of order, where some stand behind stops
    and others behind commas, some at the head of a paragraph and others inside one, or a number among them.
    """
    if _NUMBER.search(text, begin, end):
        return []
    if text.startswith(_ONE_SIDE, begin):
        other = find(text, _OTHER_SIDE, begin, end)
        return [begin, other] if other is not None and text.count(_ONE_SIDE, begin, end) == _SIDES else []
    if not text.startswith(_FIRST, begin):
        return []
    marks = sorted((place, word) for word in _WORDS for place in _places(text, word, begin + 1, end))
    words = [word for _, word in marks]
    in_order = words[:1] == [_SECOND] and len({*words}) == len(words) and _FIRST not in words
    if not in_order or LAST in words[:-1]:
        return []
    found = [begin, *(place for place, _ in marks)]
    stops = {text[begin:place].rstrip(_BLANKS)[-1] in _STOPS for place in found[1:]}
    paragraphs = {"\n" in text[one:other] for one, other in pairwise(found)}
    return found if len(stops) == len(paragraphs) == 1 else []


def _places(text: str, word: str, begin: int, end: int) -> list[int]:
    found = []
    place = find(text, word, begin, end)
    while place is not None:
        found.append(place)
        place = find(text, word, place + 1, end)
    return found


def find(text: str, number: str, begin: int, end: int, behind: str = BEFORE) -> int | None:
    """Where `number` stands next, between `begin` and `end`, as the beginning of a clause."""
    found = text.find(number, begin, end)
    while found > begin and text[found - 1] not in behind:
        found = text.find(number, found + 1, end)
    return found if found >= 0 else None
