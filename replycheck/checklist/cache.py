"""Compiled checklists on disk, so that a run need not read YAML.

One file for each set of paths holds the bytes of all sources and the checklists made of them. It holds as long as the
sources are byte for byte the same and the program is; no time stamp is asked. Everything that is wrong with it
(missing, damaged, from another version) means that the YAML is read again.
"""

from __future__ import annotations

import marshal
import os
import sys
import zlib
from pathlib import Path
from typing import Any, Final

from replycheck import __version__
from replycheck.checklist.model import (
    Basis,
    Check,
    Checklist,
    Complete,
    Condition,
    Field,
    KindCue,
    Part,
    Requirement,
    ResultClass,
    Words,
)
from replycheck.checklist.sources import RawFile

_CHECKSUM: Final = 4
# The names of the fields are part of what must be the same: a change of the model needs no number to be raised.
_MODEL: Final = tuple(tuple(part.__slots__) for part in (Checklist, Requirement, Part, Check)) + tuple(
    part._fields for part in (Words, Basis, KindCue, Condition, Field, Complete, ResultClass)
)
_VERSION: Final = (__version__, sys.version_info[:2], _MODEL)

Plain = tuple[Any, ...]


def load(folder: Path, sources: tuple[RawFile, ...]) -> tuple[Checklist, ...] | None:
    """The checklists made of `sources`, None where the cache does not hold them."""
    try:
        with open(_path(folder, sources), "rb") as file:  # noqa: PTH123 - the fast way
            content = file.read()
        payload = memoryview(content)[_CHECKSUM:]
        if zlib.crc32(payload).to_bytes(_CHECKSUM, "big") != content[:_CHECKSUM]:
            return None
        version, kept, checklists = marshal.loads(payload)
        if version != _VERSION or kept != _key(sources):
            return None
        return tuple(_thawed(checklist) for checklist in checklists)
    except (OSError, ValueError, TypeError, EOFError):
        return None


def store(folder: Path, sources: tuple[RawFile, ...], checklists: tuple[Checklist, ...]) -> None:
    """Keeps the checklists made of `sources`; does nothing where the folder cannot be written."""
    import tempfile

    frozen = tuple(_frozen(checklist) for checklist in checklists)
    payload = marshal.dumps((_VERSION, _key(sources), frozen))
    written = None
    try:
        folder.mkdir(parents=True, exist_ok=True)
        handle, written = tempfile.mkstemp(dir=folder, prefix=".checklists-")
        with os.fdopen(handle, "wb") as file:
            file.write(zlib.crc32(payload).to_bytes(_CHECKSUM, "big") + payload)
        # Whoever reads meanwhile sees the old file or the new one, never a part of one.
        Path(written).replace(_path(folder, sources))
    except OSError:
        if written is not None:
            _discard(Path(written))


def _discard(path: Path) -> None:
    try:
        path.unlink(missing_ok=True)
    except OSError:
        # It stays behind, and does no harm.
        return


def _key(sources: tuple[RawFile, ...]) -> tuple[tuple[str, bytes], ...]:
    return tuple((source.path, source.content) for source in sources)


def _path(folder: Path, sources: tuple[RawFile, ...]) -> str:
    """One file a set of paths, and a version of Python: an edit replaces it, and the folder does not grow."""
    name = "\0".join([sys.implementation.cache_tag or "", *(source.path for source in sources)])
    return os.path.join(folder, f"checklists-{zlib.crc32(name.encode('utf-8', 'surrogateescape')):08x}.bin")  # noqa: PTH118


def _frozen(checklist: Checklist) -> Plain:
    values = {name: getattr(checklist, name) for name in Checklist.__slots__}
    values["sections"] = tuple(map(_frozen_section, checklist.sections.values()))
    values["checks"] = tuple(map(_frozen_check, checklist.checks.values()))
    for name in ("recognised_by", "replies_by"):
        values[name] = tuple(map(tuple, values[name]))
    values["title"] = tuple(checklist.title)
    values["note"] = tuple(checklist.note) if checklist.note else None
    values["classes"] = tuple((one.letter, one.meaning, tuple(one.title)) for one in checklist.classes)
    return tuple(values.values())


def _frozen_section(section: Requirement) -> Plain:
    values = {name: getattr(section, name) for name in Requirement.__slots__}
    values["title"] = tuple(section.title)
    values["hint"] = tuple(section.hint) if section.hint else None
    values["missing"] = tuple(section.missing) if section.missing else None
    values["parts"] = tuple((part.field, tuple(part.title)) for part in section.parts)
    values["patterns"] = tuple((one.pattern, tuple(one.incomplete)) for one in section.patterns)
    for name in ("basis", "unless", "when", "fields"):
        values[name] = tuple(map(tuple, values[name]))
    return tuple(values.values())


def _frozen_check(check: Check) -> Plain:
    values = {name: getattr(check, name) for name in Check.__slots__}
    for name in ("title", "message", "hint"):
        values[name] = tuple(values[name])
    for name in ("basis", "unless", "when"):
        values[name] = tuple(map(tuple, values[name]))
    return tuple(values.values())


def _thawed(frozen: Plain) -> Checklist:
    values = dict(zip(Checklist.__slots__, frozen, strict=True))
    sections = (_thawed_section(section) for section in values["sections"])
    values["sections"] = {section.id: section for section in sections}
    values["checks"] = {check.id: check for check in map(_thawed_check, values["checks"])}
    values["title"] = Words(*values["title"])
    values["note"] = Words(*values["note"]) if values["note"] else None
    values["recognised_by"] = tuple(KindCue(*sign) for sign in values["recognised_by"])
    values["replies_by"] = tuple(KindCue(*sign) for sign in values["replies_by"])
    values["classes"] = tuple(
        ResultClass(letter, meaning, Words(*title)) for letter, meaning, title in values["classes"]
    )
    return Checklist(**values)


def _thawed_section(frozen: Plain) -> Requirement:
    values = dict(zip(Requirement.__slots__, frozen, strict=True))
    values["title"] = Words(*values["title"])
    values["hint"] = Words(*values["hint"]) if values["hint"] else None
    values["missing"] = Words(*values["missing"]) if values["missing"] else None
    values["parts"] = tuple(Part(field, Words(*title)) for field, title in values["parts"])
    values["patterns"] = tuple(Complete(pattern, Words(*said)) for pattern, said in values["patterns"])
    values["fields"] = tuple(Field(*field) for field in values["fields"])
    _thaw_conditions(values)
    return Requirement(**values)


def _thawed_check(frozen: Plain) -> Check:
    values = dict(zip(Check.__slots__, frozen, strict=True))
    for name in ("title", "message", "hint"):
        values[name] = Words(*values[name])
    _thaw_conditions(values)
    return Check(**values)


def _thaw_conditions(values: dict[str, Any]) -> None:
    values["basis"] = tuple(Basis(*basis) for basis in values["basis"])
    for name in ("unless", "when"):
        values[name] = tuple(Condition(*condition) for condition in values[name])
