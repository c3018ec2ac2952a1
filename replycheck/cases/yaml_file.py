"""Cases in YAML: one mapping, or a list of them. Every scalar is the text that stands there: 0166 keeps its zero."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from replycheck.cases.build import Tell
from replycheck.cases.columns import field_of, near_field
from replycheck.cases.entries import Cell, Entry
from replycheck.cases.faults import CaseErrors, CaseFault
from replycheck.cases.model import LISTS

_NULLS: Final = ("", "~", "null", "Null", "NULL")


def read_yaml(text: str, path: str, tell: Tell) -> list[Entry]:
    """The entries of a YAML file. Raises CaseErrors where it is no YAML, tells of everything else."""
    from ruamel.yaml import YAML
    from ruamel.yaml.error import MarkedYAMLError, YAMLError
    from ruamel.yaml.nodes import MappingNode, SequenceNode

    try:
        root = YAML(typ="safe", pure=True).compose(text)
    except MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
        raise CaseErrors([CaseFault(path, line, column, "no-yaml", {"problem": str(error.problem)})]) from None
    except (YAMLError, RecursionError) as error:
        raise CaseErrors([CaseFault(path, 1, 1, "no-yaml", {"problem": " ".join(str(error).split())})]) from None
    nodes = root.value if isinstance(root, SequenceNode) else [root]
    entries = []
    for node in nodes:
        if isinstance(node, MappingNode):
            cells = tuple(_cells(node, path, tell))
            entries.append(Entry(node.start_mark.line + 1, node.start_mark.column + 1, cells))
        else:
            line, column = (node.start_mark.line + 1, node.start_mark.column + 1) if node else (1, 1)
            tell(CaseFault(path, line, column, "no-case"))
    return entries


def _cells(mapping: object, path: str, tell: Tell) -> Iterator[Cell]:
    seen: set[str] = set()
    for key, value in mapping.value:  # type: ignore[attr-defined]
        line, column = key.start_mark.line + 1, key.start_mark.column + 1
        written = str(key.value)
        field = field_of(written)
        if field is None:
            tell(CaseFault(path, line, column, "unknown-key", {"written": written}, near_field(written)))
            continue
        if field in seen:
            tell(CaseFault(path, line, column, "twice", {"written": written}))
            continue
        seen.add(field)
        yield from _cell(field, written, value, path, tell)


def _cell(field: str, written: str, node: object, path: str, tell: Tell) -> Iterator[Cell]:
    from ruamel.yaml.nodes import ScalarNode, SequenceNode

    line, column = node.start_mark.line + 1, node.start_mark.column + 1  # type: ignore[attr-defined]
    if isinstance(node, ScalarNode):
        if not (node.style is None and node.value in _NULLS):
            yield Cell(field, written, (node.value,), line, column)
    elif isinstance(node, SequenceNode) and field in LISTS and all(isinstance(item, ScalarNode) for item in node.value):
        yield Cell(field, written, tuple(item.value for item in node.value), line, column, listed=True)
    else:
        tell(CaseFault(path, line, column, "no-text" if field not in LISTS else "no-list", {"written": written}))
