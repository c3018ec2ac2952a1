"""Where templates are found: an office's own folders first, then those that come with the program.

A template never reaches outside its folders: neither by `..`, nor by an absolute path, nor by a symbolic link.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Final

from jinja2 import BaseLoader, Environment, TemplateNotFound

from replycheck.resources import shipped
from replycheck.scaffold.faults import TemplateFault, unreadable

SUFFIX: Final = ".j2"
SHIPPED: Final = "shipped/"
"""In front of a template's name: the one that comes with the program, though the office has one of that name."""
MAX_CHARACTERS: Final = 100_000
"""The largest template that is read; the longest that comes with the program has some three thousand."""


class Folders(BaseLoader):
    """The template folders, searched in order.

    `own` are those of the office, which may replace single templates or extend them
    (`{% extends "shipped/notice.j2" %}`).
    """

    def __init__(self, own: Iterable[Path] = ()) -> None:
        self.home = shipped("templates")
        self.paths = (*(Path(path) for path in own), self.home)

    def get_source(self, _: Environment, template: str) -> tuple[str, str, Callable[[], bool]]:
        """The text of a template, where it stands, and whether it is still the same (templates never change).

        Raises TemplateFault where the name leads outside the folders or the file is no text, TemplateNotFound
        where there is none.
        """
        path = self.find(template)
        if path is None:
            raise TemplateNotFound(template)
        try:
            text = path.read_text(encoding="utf-8-sig")
        except (OSError, UnicodeDecodeError) as error:
            raise unreadable(template, error) from error
        if len(text) > MAX_CHARACTERS:
            raise TemplateFault("too-large", template, limit=MAX_CHARACTERS)
        return text, str(path), lambda: True

    def find(self, template: str) -> Path | None:
        """The file of a template's name, None where no folder has it. Raises TemplateFault for one outside them."""
        paths = self.paths
        name = template
        if name.startswith(SHIPPED):
            name, paths = name.removeprefix(SHIPPED), (self.home,)
        parts = name.split("/")
        if any(part in ("", ".", "..") for part in parts) or "\\" in name or ":" in name or "\0" in name:
            raise TemplateFault("outside", template, name=template)
        for folder in paths:
            path = folder.joinpath(*parts)
            if path.is_file():
                if not path.resolve().is_relative_to(folder.resolve()):
                    raise TemplateFault("outside", template, name=template)
                return path
        return None

    def list_templates(self) -> list[str]:
        """The names of all templates, sorted."""
        found = set()
        for folder in self.paths:
            for path in folder.rglob(f"*{SUFFIX}"):
                found.add(path.relative_to(folder).as_posix())
        return sorted(found)
