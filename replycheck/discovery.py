"""Which letters a command line names: files, folders and what lies in them."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from stat import S_ISDIR
from typing import TYPE_CHECKING, Final, NamedTuple

from replycheck.errors import UsageError

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec

STDIN: Final = "-"
"""The path that stands for standard input."""

_SUFFIXES: Final = (".txt", ".docx", ".doc", ".wps", ".pdf", ".ofd", ".html", ".htm", ".eml")
_IGNORE_FILE: Final = ".gitignore"


def find_letters(paths: Iterable[str]) -> tuple[str, ...]:
    """The letters named, each once, in the order of the arguments; those of a folder sorted by path.

    A folder gives what has a letter's suffix, at any depth, but nothing hidden, no lock file of an open document
    (`~$…`), and nothing that a .gitignore leaves out. A folder that may not be listed stands for itself, so that it
    is reported. Raises UsageError, before anything is read, for a path that does not exist.
    """
    found: dict[str, None] = {}
    for path, is_folder in [(path, _is_folder(path)) for path in paths]:
        if is_folder:
            found.update(dict.fromkeys(sorted(_walk(path, _ignores_above(Path(path))))))
        else:
            found[path] = None
    return tuple(found)


def _is_folder(path: str) -> bool:
    if path == STDIN:
        return False
    try:
        return S_ISDIR(os.stat(path).st_mode)  # noqa: PTH116 (a Path would make "./a" and "a" one)
    except (FileNotFoundError, NotADirectoryError):
        raise UsageError("usage.path", path=path) from None
    except OSError:
        return False


class _Ignores(NamedTuple):
    """One .gitignore as seen from a folder below it: its patterns, and the way from there to the folder."""

    spec: GitIgnoreSpec
    way: str = ""

    def decides(self, name: str) -> bool | None:
        """Whether `name` is left out (True) or taken back in (False); None where no pattern tells."""
        return self.spec.check_file(self.way + name).include

    def below(self, name: str) -> _Ignores:
        """The same, seen from the folder `name`."""
        return _Ignores(self.spec, f"{self.way}{name}/")


def _walk(folder: str, ignores: tuple[_Ignores, ...]) -> Iterator[str]:
    folders: list[os.DirEntry[str]] = []
    ignores = (*ignores, *_read_ignores(Path(folder)))
    try:
        with os.scandir(folder) as entries:
            for entry in entries:
                name = entry.name
                if name.startswith((".", "~$")):
                    continue
                # Links to folders are not followed: they may lead round in a circle.
                if entry.is_dir(follow_symlinks=False):
                    folders.append(entry)
                elif name.lower().endswith(_SUFFIXES) and not entry.is_dir() and not _left_out(name, ignores):
                    yield entry.path
    except OSError:
        yield folder
    for entry in folders:
        if not _left_out(f"{entry.name}/", ignores):
            yield from _walk(entry.path, tuple(ignore.below(entry.name) for ignore in ignores))


def _left_out(name: str, ignores: tuple[_Ignores, ...]) -> bool:
    """The .gitignore nearest to the file decides, as git has it."""
    for ignore in reversed(ignores):
        decided = ignore.decides(name)
        if decided is not None:
            return decided
    return False


def _ignores_above(folder: Path) -> tuple[_Ignores, ...]:
    """Those of the folders above, up to the root of the repository; none outside a repository."""
    found: list[_Ignores] = []
    here, way = folder.absolute(), ""
    while not (here / ".git").exists():
        if here.parent == here:
            return ()
        here, way = here.parent, f"{here.name}/{way}"
        found[:0] = [ignore._replace(way=way) for ignore in _read_ignores(here)]
    return tuple(found)


def _read_ignores(folder: Path) -> tuple[_Ignores, ...]:
    path = folder / _IGNORE_FILE
    try:
        text = path.read_text(encoding="utf-8", errors="replace")
    except OSError:
        return ()
    from pathspec import GitIgnoreSpec

    return (_Ignores(GitIgnoreSpec.from_lines(text.splitlines())),)
