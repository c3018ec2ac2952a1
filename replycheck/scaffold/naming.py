"""What the file of a letter is called: a pattern such as `{number}-{proposer}.docx`, filled from its case.

Names come from people and go to any file system: characters that one of them refuses are replaced, names that Windows
keeps for itself are changed, long ones are cut, and of two equal ones the second gets a number.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from pathlib import PurePath
from typing import Final

from replycheck.scaffold.faults import WriteFault

FIELDS: Final = ("number", "session", "proposer", "proposers", "subject", "organ", "kind", "class", "index")
"""What a pattern may name."""
MAX_BYTES: Final = 200
"""The longest name in bytes of UTF-8: file systems allow 255, and the answers' file has a longer one."""

_FIELD: Final = re.compile(r"\{([^{}]*)\}")
_REFUSED: Final = {
    "<": "＜",
    ">": "＞",
    ":": "：",
    '"': "＂",
    "/": "／",
    "\\": "＼",
    "|": "｜",
    "?": "？",
    "*": "＊",
}
_TABLE: Final = str.maketrans(_REFUSED)
_RESERVED: Final = re.compile(r"(?:con|prn|aux|nul|conin\$|conout\$|com[1-9¹²³]|lpt[1-9¹²³])(?=\.|$)", re.IGNORECASE)


def names_fields(pattern: str) -> bool:
    """Whether a name is a pattern: one for many letters."""
    return _FIELD.search(pattern) is not None


def file_name(pattern: str, values: Mapping[str, str]) -> str:
    """The path that `pattern` gives with `values`; folders are only those that stand in the pattern itself.

    Raises WriteFault for a field that there is not.
    """
    for name in _FIELD.findall(pattern):
        if name not in FIELDS:
            raise WriteFault("field", name=name, known=[f"{{{field}}}" for field in FIELDS])
    parts = re.split(r"[/\\]", pattern)
    filled = [part if part in ("", ".", "..") else _part(part, values) for part in parts]
    return "/".join(filled)


def distinct(names: Iterable[str]) -> list[str]:
    """The same names, of equal ones the later numbered: a.docx, a-2.docx; upper and lower case make no difference."""
    taken: set[str] = set()
    found = []
    for name in names:
        path, count = PurePath(name), 1
        while _folded(name) in taken:
            count += 1
            name = path.with_name(f"{path.stem}-{count}{path.suffix}").as_posix()
        taken.add(_folded(name))
        found.append(name)
    return found


def clean(text: str) -> str:
    """A text as a part of a file's name: one line, without what file systems refuse."""
    text = unicodedata.normalize("NFC", text).translate(_TABLE)
    kept = (" " if character.isspace() else character for character in text)
    text = "".join(character for character in kept if unicodedata.category(character) not in ("Cc", "Cf", "Cs", "Co"))
    return " ".join(text.split())


def _part(part: str, values: Mapping[str, str]) -> str:
    filled = _FIELD.sub(lambda match: clean(values.get(match[1], "")), part)
    # A field that is empty leaves no loose dash behind.
    filled = re.sub(r"-{2,}", "-", filled)
    stem, dot, suffix = filled.rpartition(".")
    if not dot:
        stem, suffix = suffix, ""
    stem = _cut(stem.strip(" .-"), MAX_BYTES - len(f"{dot}{suffix}".encode())).rstrip(" .-") or "复函"
    name = f"{stem}{dot}{suffix}"
    return f"_{name}" if _RESERVED.match(name) else name


def _cut(text: str, size: int) -> str:
    return text.encode()[:size].decode(errors="ignore")


def _folded(name: str) -> str:
    return unicodedata.normalize("NFC", name).casefold()
