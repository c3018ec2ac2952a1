"""From settings files to settings, or to all their faults at once."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

from replycheck import codes
from replycheck.checklist.document import Document, Way, parse
from replycheck.checklist.faults import ChecklistErrors, Fault, Place, nearest
from replycheck.checklist.shape import validated
from replycheck.settings.model import MAPPINGS, Given, Layer, Settings
from replycheck.settings.raw import RawChoices, RawSettings
from replycheck.settings.toml import TomlDocument, parse_toml

_FOLDERS: Final = ("checklists", "templates")
"""The keys whose values are folders, from that of the file."""
_NOT_VALUES: Final = ("extends", "overrides", "paths")


def read_settings(path: Path) -> Settings:
    """The settings of a file and of those that it extends.

    Raises ChecklistErrors, which tells faults of settings as well, with all faults of all files.
    """
    faults: list[Fault] = []
    layers = list(_layers(path, (), faults))
    if faults:
        raise ChecklistErrors(faults)
    return Settings(tuple(layers))


def _layers(path: Path, above: tuple[Path, ...], faults: list[Fault]) -> Iterator[Layer]:
    document = _document(path, faults)
    if document is None:
        return
    raw, found, _ = validated(document, RawSettings, {})
    faults += found
    if raw is None:
        return
    faults += _meaning(document, raw)
    for index, name in enumerate(raw.extends or ()):
        parent = (path.parent / name).resolve()
        way: Way = ("extends", index) if document.has(("extends", index)) else ("extends",)
        if parent in (*above, path.resolve()):
            faults.append(document.fault("settings-cycle", way, {"path": name}))
        elif not parent.is_file():
            faults.append(document.fault("settings-missing", way, {"path": name}))
        else:
            yield from _layers(parent, (*above, path.resolve()), faults)
    yield Layer(_values(document, raw, (), path), str(path.parent))
    for index, override in enumerate(raw.overrides or ()):
        values = _values(document, override, ("overrides", index), path)
        yield Layer(values, str(path.parent.absolute()), tuple(override.paths))


def _document(path: Path, faults: list[Fault]) -> Document | TomlDocument | None:
    try:
        content = path.read_bytes()
    except OSError as error:
        faults.append(Fault(str(path), Place(1, 1), "unreadable", {"reason": error.strerror or str(error)}))
        return None
    document = parse_toml(str(path), content) if path.suffix == ".toml" else parse(str(path), content)
    if isinstance(document, Fault):
        # An empty file decides nothing, and is none.
        if document.key != "empty":
            faults.append(document)
        return None
    if document is not None:
        faults += document.faults
    return document


def _values(document: Document | TomlDocument, raw: Any, way: tuple[str | int, ...], path: Path) -> dict[str, Given]:
    """What is given, by key, each with its place."""
    values = {}
    for name in raw.model_fields_set:
        if name in _NOT_VALUES:
            continue
        key = type(raw).model_fields[name].alias or name
        value = getattr(raw, name)
        if name in MAPPINGS:
            entries = value if isinstance(value, dict) else value.model_dump(exclude_none=True)
            for entry, item in entries.items():
                line = document.place((*way, key, entry), key=True).line
                values[f"{key}.{entry}"] = Given(item, f"{path}:{line}")
            continue
        if name in _FOLDERS:
            value = [str((path.parent / one).resolve()) for one in value]
        line = document.place((*way, key), key=True).line
        values[key] = Given(value, f"{path}:{line}")
    return values


def _meaning(document: Document | TomlDocument, raw: RawSettings) -> Iterator[Fault]:
    """Rules that are named are rules; folders that are named are there."""
    for key in _FOLDERS:
        for index, name in enumerate(getattr(raw, key) or ()):
            if not (Path(document.path).parent / name).is_dir():
                way: Way = (key, index) if document.has((key, index)) else (key,)
                yield document.fault("settings-folder", way, {"path": name})
    parts: list[tuple[Way, RawChoices]] = [
        ((), raw),
        *((("overrides", index), one) for index, one in enumerate(raw.overrides or ())),
    ]
    for above, part in parts:
        for rule in part.severities or ():
            code = rule.partition(":")[0]
            if code not in codes.RULES:
                suggestion = nearest(code, codes.RULES)
                yield document.fault(
                    "unknown-rule", (*above, "severities", rule), {"code": code}, at_key=True, suggestion=suggestion
                )
        for key in ("select", "ignore"):
            for index, term in enumerate(getattr(part, key) or ()):
                name = term.partition(":")[0]
                if not codes.find(name) and not any(code.startswith(name) for code in codes.RULES):
                    place = (*above, key, index) if document.has((*above, key, index)) else (*above, key)
                    suggestion = nearest(name, codes.RULES)
                    yield document.fault("unknown-rule", place, {"code": name}, suggestion=suggestion)
