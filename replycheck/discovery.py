"""Which letters a command line names: files, folders and what lies in them."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
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


def find_letters(paths: Iterable[str], included: Callable[[str], bool] | None = None) -> tuple[str, ...]:
    """The letters named, each once, in the order of the arguments; those of a folder sorted by path.

    Two spellings of a path (`a.txt`, `./a.txt`) are one letter, under the first of them. A folder gives the files that
    have a letter's suffix, or that are `included`, at any depth, but nothing hidden, no lock file of an open document
    (`~$…`), and nothing that a .gitignore leaves out. A folder that may not be listed stands for itself, so that it is
    reported. Raises UsageError, before anything is read, for a path that does not exist.
    """
    found: dict[str, str] = {}
    for path, is_folder in [(path, _is_folder(path)) for path in paths]:
        letters = sorted(_walk(path, _ignores_above(Path(path)), included)) if is_folder else (path,)
        for letter in letters:
            found.setdefault(letter if letter == STDIN else os.path.abspath(letter), letter)  # noqa: PTH100 (many)
    return tuple(found.values())


def ignored_letters(paths: Iterable[str]) -> bool:
    """Whether there are letters in the folders named that only a .gitignore leaves out."""
    return any(next(_walk(path, None), None) is not None for path in paths if _is_folder(path))


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


def _walk(
    folder: str, ignores: tuple[_Ignores, ...] | None, included: Callable[[str], bool] | None = None
) -> Iterator[str]:
    """The letters in a folder and below it; with `ignores` None, also those that a .gitignore leaves out."""
    folders: list[os.DirEntry[str]] = []
    if ignores is not None:
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
                elif (
                    (name.lower().endswith(_SUFFIXES) or (included and included(entry.path)))
                    and _may_be_read(entry)
                    and not _left_out(name, ignores)
                ):
                    yield entry.path
    except OSError:
        yield folder
    for entry in folders:
        if not _left_out(f"{entry.name}/", ignores):
            below = None if ignores is None else tuple(ignore.below(entry.name) for ignore in ignores)
            yield from _walk(entry.path, below, included)


def _may_be_read(entry: os.DirEntry[str]) -> bool:
    """Whether an entry is a file: a pipe would be waited for without end. A link that leads nowhere is reported."""
    return entry.is_file() or (entry.is_symlink() and not Path(entry.path).exists())


def _left_out(name: str, ignores: tuple[_Ignores, ...] | None) -> bool:
    """The .gitignore nearest to the file decides, as git has it."""
    for ignore in reversed(ignores or ()):
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
