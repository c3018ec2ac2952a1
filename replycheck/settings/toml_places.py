"""Where the keys and values of a TOML file stand: Python's reader tells what they are, and no places."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from replycheck.checklist.document import Way
from replycheck.checklist.faults import Place

_SPACE: Final = re.compile(r"(?:[ \t\n]|#[^\n]*)*")
_KEY: Final = re.compile(r"""[A-Za-z0-9_-]+|"(?:[^"\\\n]|\\.)*"|'[^'\n]*'""")
_VALUE: Final = re.compile(
    r'''"""(?:[^\\]|\\.)*?"""+|\'\'\'.*?\'\'\'+|"(?:[^"\\\n]|\\.)*"|'[^'\n]*'|[^\s,\]}#]+(?: \d[^\s,\]}#]*)?''',
    re.DOTALL,
)


class Places(NamedTuple):
    """Where a key stands, and its value; an item of a list has its own place for both."""

    key: Place
    value: Place


def places(text: str) -> dict[Way, Places]:
    """The places of all that stands in `text`, which Python has read without a fault."""
    return _Reader(text).read()


class _Reader:
    """Goes through the text once. What is no fault to Python needs no second look: only its extent is found."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._at = 0
        self._found: dict[Way, Places] = {}
        self._entries: dict[Way, int] = {}

    def read(self) -> dict[Way, Places]:
        table: Way = ()
        while self._next():
            if self._next() == "[":
                table = self._header()
            else:
                self._pair(table)
        return self._found

    def _next(self) -> str:
        """The character behind blanks and comments, empty at the end."""
        space = _SPACE.match(self._text, self._at)
        self._at = space.end() if space else self._at
        return self._text[self._at : self._at + 1]

    def _header(self) -> Way:
        """The way to the table that begins here; `[[…]]` begins one more entry of a list."""
        many = self._text.startswith("[[", self._at)
        self._at += 2 if many else 1
        way: Way = ()
        names = self._names()
        for number, (name, place) in enumerate(names, 1):
            way = (*way, name)
            self._found.setdefault(way, Places(place, place))
            if many and number == len(names):
                self._entries[way] = self._entries.get(way, 0) + 1
            if way in self._entries:
                way = (*way, self._entries[way] - 1)
                self._found.setdefault(way, Places(place, place))
        self._next()
        self._at += 2 if many else 1
        return way

    def _pair(self, table: Way) -> None:
        names = self._names()
        self._next()
        self._at += 1  # the sign of equality
        way = table
        for name, place in names:
            way = (*way, name)
            self._found.setdefault(way, Places(place, place))
        self._found[way] = Places(names[-1][1], self._value(way))

    def _names(self) -> list[tuple[str, Place]]:
        """The parts of a key, which dots join."""
        names = []
        while True:
            self._next()
            key = _KEY.match(self._text, self._at)
            assert key is not None  # Python has read it
            names.append((key[0].strip("\"'"), self._place(key.start(), key.end())))
            self._at = key.end()
            if self._next() != ".":
                return names
            self._at += 1

    def _value(self, way: Way) -> Place:
        opening, start = self._next(), self._at
        if opening in "[{":
            self._at += 1
            self._items(way, "]" if opening == "[" else "}")
        else:
            value = _VALUE.match(self._text, start)
            assert value is not None  # Python has read it
            self._at = value.end()
        return self._place(start, self._at)

    def _items(self, way: Way, closing: str) -> None:
        """What stands in a list, or in a table in braces, up to its end."""
        index = 0
        while self._next() != closing:
            if closing == "}":
                self._pair(way)
            else:
                value = self._value((*way, index))
                self._found[*way, index] = Places(value, value)
                index += 1
            if self._next() == ",":
                self._at += 1
        self._at += 1

    def _place(self, start: int, end: int) -> Place:
        """The place of a stretch of the text: its first line only."""
        line = self._text.count("\n", 0, start) + 1
        column = start - self._text.rfind("\n", 0, start)
        first = self._text[start:end].partition("\n")[0]
        return Place(line, column, len(first) if len(first) == end - start else 1)
