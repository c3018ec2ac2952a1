"""The settings of many letters: what lies nearest above a letter holds for it."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from replycheck.discovery import STDIN
from replycheck.settings.find import Finder, is_end, nearest_file
from replycheck.settings.model import Layer, Settings

if TYPE_CHECKING:
    from replycheck.checklist.faults import Fault


class SettingsTree:
    """The settings of the letters that are found under the paths `named`, each file of settings read once.

    `only` is the one file, or the settings, that hold for all letters instead, whatever lies above them. What a run
    decides once (its language, what it fails on) is decided by the settings of the first path: `of_run`.
    """

    def __init__(self, named: Sequence[str], only: Path | Settings | None = None) -> None:
        self._named = tuple(_absolute(path) for path in named if path != STDIN)
        self._finder = Finder()
        self._by_file: dict[Path | None, Settings] = {None: Settings()}
        self._by_folder: dict[str, Settings] = {}
        self._exclusions: dict[str, tuple[Layer, ...]] = {}
        self._faults: list[Fault] = []
        first = named[0] if named and named[0] != STDIN else "."
        self._only = self._read(only) if isinstance(only, Path) else only
        self.of_run = self._only or self._read(nearest_file(Path(first)))

    def of(self, path: str) -> Settings:
        """The settings of the letter at `path`."""
        return self.of_folder(os.path.dirname(path))  # noqa: PTH120 (ten thousand times in a run)

    def of_folder(self, folder: str) -> Settings:
        """The settings of the letters in a folder."""
        found = self._by_folder.get(folder)
        if found is None:
            nearest = None if self._only else self._finder.nearest(_absolute(folder))
            found = self._by_folder[folder] = self._only or self._read(nearest)
        return found

    def includes(self, path: str) -> bool:
        """Whether a file of a folder is a letter, though its suffix does not tell."""
        include = self.of(path).include
        return include is not None and include.holds(path)

    def excludes(self, path: str) -> bool:
        """Whether a letter of a folder is left out: by its own settings, or by those of a folder it was found through.

        The settings above a folder that is named have no say about what lies in it, unless they are the nearest.
        """
        folder = os.path.dirname(path)  # noqa: PTH120 (as above)
        layers = self._exclusions.get(folder)
        if layers is None:
            layers = self._exclusions[folder] = tuple(self._excluding(path))
        return any(layer.holds(path) for layer in layers)

    def check(self) -> None:
        """Raises ChecklistErrors for the faults of all files that were read."""
        if self._faults:
            from replycheck.checklist.faults import ChecklistErrors

            raise ChecklistErrors(self._faults)

    def _excluding(self, path: str) -> Iterable[Layer]:
        exclude = self.of(path).exclude
        if exclude:
            yield exclude
        nearest = None if self._only else self._finder.nearest(_absolute(path).parent)
        while nearest and not is_end(nearest.parent) and any(name in nearest.parent.parents for name in self._named):
            nearest = self._finder.nearest(nearest.parent.parent)
            exclude = self._read(nearest).exclude
            if exclude:
                yield exclude

    def _read(self, file: Path | None) -> Settings:
        """The settings in a file, none where there is none; a faulty file counts as none until `check`."""
        if file not in self._by_file:
            from replycheck.checklist.faults import ChecklistErrors
            from replycheck.settings.read import read_settings

            assert file is not None  # None is known from the start
            try:
                self._by_file[file] = read_settings(file)
            except ChecklistErrors as errors:
                self._faults += errors.faults
                self._by_file[file] = Settings()
        return self._by_file[file]


def _absolute(path: str) -> Path:
    return Path(os.path.abspath(path))  # noqa: PTH100 (a Path keeps "a/..", and would look into "a")
