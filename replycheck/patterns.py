"""Regular expressions whose compiled form is kept between runs.

Compiling the cues of all checklists takes longer than all the rest of checking one letter: sets of Chinese characters
are slow to compile. What `re` makes of a pattern, a list of numbers, is therefore kept in the cache folder, for the
very interpreter that made it. That is not public in Python: where anything about it differs, patterns are compiled
as usual, and nothing is lost but time. What is made so is told, besides, with which characters a match can begin.
"""

from __future__ import annotations

import marshal
import re
import sys
import zlib
from collections.abc import Mapping
from importlib import import_module
from pathlib import Path
from typing import Any, Final

_FORM: Final = 2
"""Raised where patterns are made otherwise than before: what was kept is then made anew."""
_CHECKSUM: Final = 4
_MOST: Final = 2_000
"""With more patterns than this in the file, those that the last run had no use for are dropped."""

_Key = tuple[str, int]
_Parts = tuple[int, bytes, int, dict[str, int], tuple[str | None, ...]]
"""What `_sre.compile` is given: flags, code, number of groups, groups by name, names by group."""

_kept: dict[_Key, _Parts] = {}
_used: dict[_Key, _Parts] = {}
_file: Path | None = None


def use(folder: Path | None) -> None:
    """Takes compiled patterns from `folder`, if any are there for this interpreter; None does without."""
    global _file
    _kept.clear()
    _used.clear()
    _file = None
    try:
        interpreter = f"{sys.version} {import_module('_sre').MAGIC} {_FORM}"
        _file = folder / f"patterns-{zlib.crc32(interpreter.encode()):08x}" if folder else None
        content = _file.read_bytes() if _file else b""
        payload = memoryview(content)[_CHECKSUM:]
        if payload and zlib.crc32(payload).to_bytes(_CHECKSUM, "big") == content[:_CHECKSUM]:
            _kept.update(marshal.loads(payload))
    except (OSError, ValueError, TypeError, EOFError, ImportError, AttributeError):
        return


def regex(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """`pattern` compiled, as by `re.compile`; raises re.error as that does."""
    if _file is None:
        return re.compile(pattern, flags)
    key = (pattern, int(flags))
    parts = _kept.get(key)
    try:
        if parts is None:
            parts = _compile(pattern, int(flags))
        made = _assemble(pattern, parts)
    except (ImportError, AttributeError, TypeError, ValueError, RuntimeError):
        return re.compile(pattern, flags)
    _used[key] = parts
    return made


def keep() -> None:
    """Writes down what was compiled anew, for later runs; does nothing where the folder cannot be written."""
    if _file is None or _used.keys() <= _kept.keys():
        return
    parts = _used if len(_kept) + len(_used) > _MOST else _kept | _used
    _store(_file, parts)


def _compile(pattern: str, flags: int) -> _Parts:
    parser, compiler = import_module("re._parser"), import_module("re._compiler")
    parsed = parser.parse(pattern, flags)
    code = _code(parser, compiler, parsed, flags)
    names: Mapping[str, int] = parsed.state.groupdict
    by_number: list[str | None] = [None] * parsed.state.groups
    for name, number in names.items():
        by_number[number] = name
    packed = b"".join(number.to_bytes(4, sys.byteorder) for number in code)
    return flags | parsed.state.flags, packed, parsed.state.groups - 1, dict(names), tuple(by_number)


def _code(parser: Any, compiler: Any, parsed: Any, flags: int) -> list[int]:
    """What `re` makes of a pattern, told with which characters a match can begin where it did not find that itself."""
    # Most runs find all patterns made.
    from replycheck import beginnings

    code: list[int] = compiler._code(parsed, flags)
    _, _, known, shortest, *_ = code
    flags |= parsed.state.flags
    begun = beginnings.characters(parsed) if shortest and not known and not flags & re.IGNORECASE else None
    if not begun:
        return code
    # The block in front tells of a match what a set of those characters tells of its own, but for the width.
    leading = parser.SubPattern(parsed.state, [(compiler.IN, begun)])
    leading.width = parsed.getwidth()
    code = []
    compiler._compile_info(code, leading, flags)
    compiler._compile(code, parsed.data, flags)
    return [*code, compiler.SUCCESS]


def _assemble(pattern: str, parts: _Parts) -> re.Pattern[str]:
    """The pattern of its parts. `_sre` looks the code over first, so that a damaged one is refused."""
    flags, code, groups, names, by_number = parts
    sre: Any = import_module("_sre")
    made: re.Pattern[str] = sre.compile(pattern, flags, memoryview(code).cast("I").tolist(), groups, names, by_number)
    return made


def _store(path: Path, parts: Mapping[_Key, _Parts]) -> None:
    import tempfile

    payload = marshal.dumps(dict(parts))
    written = None
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile(dir=path.parent, delete=False) as file:
            written = Path(file.name)
            file.write(zlib.crc32(payload).to_bytes(_CHECKSUM, "big") + payload)
        written.replace(path)
    except OSError:
        if written:
            written.unlink(missing_ok=True)
