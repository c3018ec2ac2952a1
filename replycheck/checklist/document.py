"""One YAML file as a tree in which everything knows its place."""

from __future__ import annotations

import re
from abc import ABC, abstractmethod
from collections.abc import Iterator, Mapping
from typing import Final

from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError, StringMark, YAMLError
from ruamel.yaml.events import AliasEvent
from ruamel.yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode
from ruamel.yaml.reader import ReaderError

from replycheck.checklist.faults import Fault, Place, frame

Way = tuple[str | int, ...]
"""The way to a value: keys of mappings and indices of lists."""

LARGEST: Final = 1_000_000
"""How many bytes a checklist may have."""

# What ends a line for a YAML reader.
_LINE_END: Final = re.compile("[\n\x85\u2028\u2029]")
_TAG: Final = "tag:yaml.org,2002:"
# Cheap, so that events are read only where there may be an alias; a pattern's `*` follows other characters.
_PERHAPS_ALIAS: Final = re.compile(r"(?m)(?:^|[\s\[{,:-])\*[^\s*]")

# What the YAML reader says, by how it begins, and the key of what we say.
_PROBLEMS: Final = (
    ("mapping values are not allowed", "yaml.colon"),
    ("found character '\\t'", "yaml.tab"),
    ("found unexpected end of stream", "yaml.quote"),
    ("found unknown escape character", "yaml.escape"),
    ("could not find expected ':'", "yaml.no-colon"),
    ("expected <block end>, but found '<scalar>'", "yaml.after-quote"),
    ("expected <block end>", "yaml.indent"),
    ("expected ',' or", "yaml.bracket"),
    ("but found another document", "yaml.documents"),
    ("found character", "yaml.start"),
    ("found undefined alias", "yaml.alias"),
)


class Tree(ABC):
    """A file's content of which every part has its place, whatever it is written in."""

    path: str
    lines: list[str]

    @abstractmethod
    def plain(self) -> dict[str, object]:
        """The content as plain data."""

    @abstractmethod
    def has(self, path: Way) -> bool:
        """Whether anything stands at `path`."""

    @abstractmethod
    def place(self, path: Way, *, key: bool = False, within: str | None = None) -> Place:
        """Where the value at `path` stands (its key, if `key`; the text `within` it, if given)."""

    @abstractmethod
    def remove(self, path: Way) -> bool:
        """Takes out the value at `path`, so that the rest can be checked; False where it is not there."""

    @abstractmethod
    def put(self, path: Way, value: str | int) -> None:
        """Lets `value` stand for the key at `path`, so that what stands beside it can be checked."""

    def fault(
        self,
        key: str,
        path: Way,
        values: Mapping[str, object] | None = None,
        *,
        at_key: bool = False,
        within: str | None = None,
        suggestion: str | None = None,
    ) -> Fault:
        """A fault at `path`, or at its key, with its frame; `values` fill the sentence named by `key`."""
        return self._fault(key, self.place(path, key=at_key, within=within), values or {}, suggestion)

    def _fault(self, key: str, place: Place, values: Mapping[str, object], suggestion: str | None = None) -> Fault:
        return Fault(self.path, place, key, values, frame(self.lines, place), suggestion)


class Document(Tree):
    """The tree of a file that is YAML; a key that stands twice counts once, and is a fault."""

    def __init__(self, path: str, text: str, root: MappingNode) -> None:
        self.path = path
        self.text = text
        self.lines = _LINE_END.split(text)
        self.faults: list[Fault] = []
        self._root = root
        self._tidy(root)

    def plain(self) -> dict[str, object]:
        """The file's content as plain data."""
        content = _plain(self._root)
        return content if isinstance(content, dict) else {}

    def has(self, path: Way) -> bool:
        """Whether anything stands at `path`."""
        node: Node = self._root
        for step in path:
            found = _child(node, step)
            if found is None:
                return False
            node = found[1]
        return True

    def place(self, path: Way, *, key: bool = False, within: str | None = None) -> Place:
        """Where the value at `path` stands (its key, if `key`; the text `within` it, if given).

        Of what is not there, the place of the nearest thing around it.
        """
        node: Node = self._root
        named: Node | None = None
        for index, step in enumerate(path):
            found = _child(node, step)
            if found is None:
                return self._span(named or node) if index else Place(1, 1)
            named, node = found
        if within is not None:
            begin = self.text.find(within, node.start_mark.index, node.end_mark.index)
            if begin >= 0:
                return _at(self.text, begin, len(within))
        return self._span(named if key and named is not None else node, fallback=named)

    def remove(self, path: Way) -> bool:
        """Takes out the value at `path`, so that the rest can be checked; False where it is not there."""
        node: Node = self._root
        for step in path[:-1]:
            found = _child(node, step)
            if found is None:
                return False
            node = found[1]
        last = path[-1] if path else None
        if isinstance(node, MappingNode):
            kept = [(name, value) for name, value in node.value if name.value != last]
            gone = len(kept) < len(node.value)
            node.value = kept
            return gone
        if isinstance(node, SequenceNode) and isinstance(last, int) and last < len(node.value):
            del node.value[last]
            return True
        return False

    def put(self, path: Way, value: str | int) -> None:
        """Lets `value` stand for the key at `path`, so that what stands beside it can be checked."""
        node: Node = self._root
        for step in path[:-1]:
            found = _child(node, step)
            if found is None:
                return
            node = found[1]
        tag = _TAG + ("int" if isinstance(value, int) else "str")
        # What is not there has the place of what it is missed in.
        _, old = _child(node, path[-1]) or (None, node)
        new = ScalarNode(tag, str(value), old.start_mark, old.end_mark)
        if isinstance(node, MappingNode):
            name = ScalarNode(f"{_TAG}str", str(path[-1]), old.start_mark, old.end_mark)
            node.value = [entry for entry in node.value if entry[0].value != path[-1]] + [(name, new)]
        elif isinstance(node, SequenceNode) and isinstance(path[-1], int):
            node.value[path[-1]] = new

    def _tidy(self, node: Node) -> None:
        """Takes out keys that stand twice, or are no text, and says so."""
        if isinstance(node, SequenceNode):
            for item in node.value:
                self._tidy(item)
        elif isinstance(node, MappingNode):
            kept: dict[str, tuple[Node, Node]] = {}
            for name, value in node.value:
                if not isinstance(name, ScalarNode):
                    self.faults.append(self._fault("key-no-text", self._span(name), {}))
                elif name.value in kept:
                    first = kept[name.value][0].start_mark.line + 1
                    values = {"key": name.value, "first": first}
                    self.faults.append(self._fault("duplicate-key", self._span(name), values))
                else:
                    kept[name.value] = (name, value)
                    self._tidy(value)
            node.value = list(kept.values())

    def _span(self, node: Node, fallback: Node | None = None) -> Place:
        """A node's place: its first line only. An empty value stands where its key does."""
        if node.start_mark.index == node.end_mark.index and fallback is not None:
            node = fallback
        line, column = node.start_mark.line, node.start_mark.column
        if isinstance(node, ScalarNode) and node.end_mark.line == line:
            return Place(line + 1, column + 1, max(1, node.end_mark.column - column))
        return Place(line + 1, column + 1)


def parse(path: str, content: bytes) -> Document | Fault:
    """The tree of a YAML file, or the one fault for which there is none."""
    if len(content) > LARGEST:
        return Fault(path, Place(1, 1), "too-large", {"limit": LARGEST})
    try:
        text = content.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
    except UnicodeDecodeError as error:
        before = content[: error.start].decode("utf-8")
        return Fault(path, _at(before, len(before), 1), "not-utf8")
    try:
        root = YAML(typ="safe", pure=True).compose(text)
        alias = next(_aliases(text), None) if _PERHAPS_ALIAS.search(text) else None
    except YAMLError as error:
        return _syntax(path, text, error)
    except RecursionError:
        return Fault(path, Place(1, 1), "yaml.deep")
    lines = _LINE_END.split(text)
    if alias is not None:
        return Fault(path, alias, "yaml.alias", {}, frame(lines, alias))
    if root is None:
        return Fault(path, Place(1, 1), "empty")
    if not isinstance(root, MappingNode):
        return Fault(path, Place(1, 1), "no-mapping", {}, frame(lines, Place(1, 1)))
    return Document(path, text, root)


def _aliases(text: str) -> Iterator[Place]:
    """Where the file repeats a part of itself: a checklist says everything where it counts."""
    for event in YAML(typ="safe", pure=True).parse(text):
        if isinstance(event, AliasEvent):
            yield Place(event.start_mark.line + 1, event.start_mark.column + 1)


def _syntax(path: str, text: str, error: YAMLError) -> Fault:
    """The fault for which a file is not YAML."""
    key, place = "yaml.other", Place(1, 1)
    problem = " ".join(str(error).split())
    if isinstance(error, MarkedYAMLError):
        problem = error.problem or problem
        key = next((known for begin, known in _PROBLEMS if problem.startswith(begin)), key)
        # What is not closed is noticed further down; it was opened at the context.
        opened = key in ("yaml.quote", "yaml.bracket", "yaml.no-colon")
        mark = error.context_mark if opened and error.context_mark else error.problem_mark
        if isinstance(mark, StringMark):
            place = Place(mark.line + 1, mark.column + 1)
    elif isinstance(error, ReaderError):
        key, place = "yaml.character", _at(text, int(error.position), 1)
    return Fault(path, place, key, {"problem": problem}, frame(_LINE_END.split(text), place))


def _at(text: str, offset: int, width: int) -> Place:
    """The place of `offset` in `text`."""
    before = _LINE_END.split(text[:offset])
    return Place(len(before), len(before[-1]) + 1, width)


def _child(node: Node, step: str | int) -> tuple[Node | None, Node] | None:
    """The key, if it has one, and the value that `step` leads to from `node`."""
    if isinstance(node, MappingNode):
        return next(((name, value) for name, value in node.value if name.value == step), None)
    if isinstance(node, SequenceNode) and isinstance(step, int) and step < len(node.value):
        return None, node.value[step]
    return None


def _plain(node: Node) -> object:
    if isinstance(node, MappingNode):
        return {name.value: _plain(value) for name, value in node.value}
    if isinstance(node, SequenceNode):
        return [_plain(item) for item in node.value]
    return _scalar(str(node.tag).removeprefix(_TAG), str(node.value))


def _scalar(tag: str, text: str) -> object:
    if tag == "null":
        return None
    if tag == "bool":
        return text.lower() == "true"
    if tag in ("int", "float"):
        try:
            return int(text) if tag == "int" else float(text)
        except ValueError:
            return text
    return text
