"""`[tool.replycheck]` of a pyproject.toml, in which every key knows its place."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from typing import Any, Final

from replycheck.checklist.document import Tree, Way
from replycheck.checklist.faults import Fault, Place, frame
from replycheck.settings.toml_places import Places, places

_TABLE: Final = "tool"
_NAME: Final = "replycheck"
_HEADER: Final = re.compile(r"(?m)^\s*\[+\s*tool\s*\.\s*replycheck\b")
_AT: Final = re.compile(r" \(at (?:line (\d+), column (\d+)|end of document)\)")


class TomlDocument(Tree):
    """The table of one file."""

    def __init__(self, path: str, text: str, content: dict[str, Any]) -> None:
        self.path = path
        self.text = text
        self.lines = text.split("\n")
        self.faults: list[Fault] = []
        self._content = content
        self._places = places(text)

    def plain(self) -> dict[str, object]:
        """The table as plain data."""
        return self._content

    def has(self, path: Way) -> bool:
        """Whether anything stands at `path`."""
        return self._parent(path) is not None

    def place(self, path: Way, *, key: bool = False, within: str | None = None) -> Place:  # noqa: ARG002 (as of YAML)
        """Where the value at `path` stands, or its key; of what is not there, the place of the key around it."""
        way: Way = (_TABLE, _NAME, *path)
        for length in range(len(way), 0, -1):
            found = self._places.get(way[:length])
            if found:
                return found.value if length == len(way) and not key else found.key
        return Place(1, 1)

    def remove(self, path: Way) -> bool:
        """Takes out what stands at `path`."""
        parent = self._parent(path)
        if parent is None:
            return False
        del parent[path[-1]]
        self._places = dict(self._places_without((_TABLE, _NAME, *path)))
        return True

    def put(self, path: Way, value: str | int) -> None:
        """Lets `value` stand for the key at `path`."""
        node: Any = self._content
        for step in path[:-1]:
            node = node[step]
        node[path[-1]] = value

    def _places_without(self, gone: Way) -> Iterator[tuple[Way, Places]]:
        """The places, those of the items behind one that is gone moved up with them."""
        *above, last = gone
        depth = len(above)
        for way, found in self._places.items():
            step = way[depth] if list(way[:depth]) == above and len(way) > depth else None
            if isinstance(last, int) and isinstance(step, int) and step > last:
                yield (*above, step - 1, *way[depth + 1 :]), found
            elif step is None or step != last:
                yield way, found

    def _parent(self, path: Way) -> Any:
        """What holds the last step of `path`, None where it is not there."""
        node: Any = self._content
        for step in path[:-1]:
            try:
                node = node[step]
            except (KeyError, IndexError, TypeError):
                return None
        known = isinstance(node, dict) and path[-1] in node
        listed = isinstance(node, list) and isinstance(path[-1], int) and path[-1] < len(node)
        return node if path and (known or listed) else None


def parse_toml(path: str, content: bytes) -> TomlDocument | Fault | None:
    """The table `[tool.replycheck]`, a fault, or None where the file has no such table."""
    if b"replycheck" not in content:
        return None
    try:
        text = content.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError:
        return Fault(path, Place(1, 1), "not-utf8")
    if not _HEADER.search(text):
        return None
    try:
        table = tomllib.loads(text)[_TABLE][_NAME]
    except tomllib.TOMLDecodeError as error:
        lines = text.rstrip("\n").split("\n")
        at = _AT.search(str(error))
        place = Place(int(at[1]), int(at[2])) if at and at[1] else Place(len(lines), len(lines[-1]) + 1)
        return Fault(path, place, "toml", {"problem": _AT.sub("", str(error))}, frame(lines, place))
    return TomlDocument(path, text, table)
