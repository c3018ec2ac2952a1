"""Settings as the program uses them: every value with the place that it comes from."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Any, Final, NamedTuple

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec

MAPPINGS: Final = ("severities", "office")
"""Keys whose entries are values of their own, kept as `severities.RC103`."""


class Given(NamedTuple):
    """A value and where it was given (`file:line`)."""

    value: Any
    origin: str


@dataclass(frozen=True)
class Layer:
    """Values by key; those of an override hold for the `paths` below `folder` alone."""

    values: Mapping[str, Given] = field(default_factory=dict)
    folder: str = ""
    paths: tuple[str, ...] = ()

    def holds(self, path: str) -> bool:
        """Whether the layer holds for the letter at `path`."""
        return not self.paths or self._spec.match_file(os.path.relpath(os.path.abspath(path), self.folder))  # noqa: PTH100

    @cached_property
    def _spec(self) -> GitIgnoreSpec:
        from pathspec import GitIgnoreSpec

        return GitIgnoreSpec.from_lines(self.paths)

    def __getstate__(self) -> dict[str, Any]:
        return {"values": self.values, "folder": self.folder, "paths": self.paths}


@dataclass(frozen=True)
class Settings:
    """The layers of a run, the later ones stronger; none at all where there is no file."""

    layers: tuple[Layer, ...] = ()

    def at(self, path: str | None = None) -> dict[str, Given]:
        """The values that hold for the letter at `path`; without one, those that hold for all."""
        found: dict[str, Given] = {}
        for layer in self.layers:
            if layer.paths and (path is None or not layer.holds(path)):
                continue
            found.update(layer.values)
        return found

    def entries(self, key: str, path: str | None = None) -> dict[str, Any]:
        """The entries of one of MAPPINGS that hold for the letter at `path`."""
        prefix = f"{key}."
        return {
            name.removeprefix(prefix): given.value for name, given in self.at(path).items() if name.startswith(prefix)
        }

    def value(self, key: str, default: Any = None) -> Any:
        """A value that holds for all letters."""
        given = self.at().get(key)
        return given.value if given else default

    @cached_property
    def include(self) -> Layer | None:
        """What tells which other files of folders are letters, None where nothing does."""
        return self._matching("include")

    @cached_property
    def exclude(self) -> Layer | None:
        """What tells which letters of folders are left out, None where nothing does."""
        return self._matching("exclude")

    def _matching(self, key: str) -> Layer | None:
        """The patterns that `key` is given, as seen from the folder of the file that gives them."""
        giving = next((layer for layer in reversed(self.layers) if not layer.paths and key in layer.values), None)
        if giving is None or not giving.values[key].value:
            return None
        return Layer({}, os.path.abspath(giving.folder), tuple(giving.values[key].value))  # noqa: PTH100

    @property
    def by_path(self) -> bool:
        """Whether anything differs from letter to letter."""
        return any(layer.paths for layer in self.layers)

    def all_of(self, key: str) -> Sequence[Given]:
        """Every value that a key is given anywhere."""
        return [layer.values[key] for layer in self.layers if key in layer.values]
