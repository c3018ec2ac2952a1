"""The settings of a run, and what they make of its options: what is typed stands above what is set."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any, Final, NamedTuple

from replycheck.checklist.model import Checklist
from replycheck.cli.checklists import choose_checklist, load
from replycheck.desks import Duties, Duty
from replycheck.discovery import STDIN, find_letters
from replycheck.errors import UsageError
from replycheck.lint import BY_OPTION, BY_SETTINGS, Given, LintOptions
from replycheck.sections import CONTACT, LETTERHEAD, SIGNER, SIGNING_OFFICIAL
from replycheck.selection import selection
from replycheck.settings.model import Settings
from replycheck.settings.tree import SettingsTree
from replycheck.stages import FINAL


class Typed(NamedTuple):
    """What is typed of that which settings decide for each letter; what is empty is left to them."""

    checklist: str = ""
    stage: str = ""
    region: str = ""
    select: Sequence[str] = ()
    ignore: Sequence[str] = ()


_FACTS: Final[Mapping[str, tuple[str, ...]]] = {
    LETTERHEAD: ("organ",),
    SIGNER: ("organ",),
    SIGNING_OFFICIAL: (SIGNING_OFFICIAL,),
    CONTACT: ("contact_person", "contact_phone", "postcode"),
}
"""The entries of `office` that tell what to write in a section."""
NOTHING_TYPED: Final = Typed()
NOTHING_GIVEN: Final = Given()


def settings_tree(config: str, paths: Sequence[str], *, isolated: bool) -> SettingsTree:
    """The settings of what is found under `paths`: those of the file named, else the nearest; none if `isolated`.

    Raises UsageError where the file named is not there; the faults of files are told by its `check`.
    """
    if isolated:
        return SettingsTree(paths, Settings())
    if config and not Path(config).is_file():
        raise UsageError("usage.config", path=config)
    return SettingsTree(paths, Path(config) if config else None)


def load_settings(config: str, path: str, *, isolated: bool) -> Settings:
    """The settings of one file or folder.

    Raises UsageError where the file named is not there, ChecklistErrors for faults of the file.
    """
    tree = settings_tree(config, [path], isolated=isolated)
    tree.check()
    return tree.of_run


def own_checklists(config: str, *, isolated: bool) -> tuple[Path, ...]:
    """The folders of checklists that are the user's own, by the settings of the folder one is in, or of `config`.

    Raises as `load_settings` does.
    """
    return tuple(map(Path, load_settings(config, ".", isolated=isolated).value("checklists", ())))


def letters_named(settings: SettingsTree, named: Sequence[str]) -> tuple[str, ...]:
    """The letters that the paths `named` give: with what `include` adds in folders, without what `exclude` takes away.

    A letter that is named itself stays. Raises UsageError for a path that does not exist, ChecklistErrors for faults of
    the settings.
    """
    themselves = frozenset(named)
    letters = find_letters(named, settings.includes)
    kept = tuple(path for path in letters if not settings.excludes(path) or path in themselves)
    settings.check()
    return kept


def duties(
    settings: SettingsTree,
    letters: Iterable[str],
    stdin_name: str = STDIN,
    typed: Typed = NOTHING_TYPED,
    given: Given = NOTHING_GIVEN,
) -> Duties:
    """How each of the letters is checked.

    Raises UsageError for what is named, typed or set, and not there; ChecklistErrors for faults of settings and of
    checklists.
    """
    names = (stdin_name if path == STDIN else path for path in letters)
    parts: list[Settings] = []
    folders: dict[str, int] = {}
    for folder in dict.fromkeys(os.path.dirname(name) for name in names):  # noqa: PTH120 (ten thousand times in a run)
        found = settings.of_folder(folder)
        if not any(found is part for part in parts):
            parts.append(found)
        folders[folder] = next(number for number, part in enumerate(parts) if part is found)
    settings.check()
    loader = _Loader(typed.checklist)
    made = tuple(_duty(part, loader, typed, given) for part in parts or [settings.of_run])
    return Duties(made, folders if len(made) > 1 else {})


class _Loader:
    """Loads checklists, those that several settings ask for only once."""

    def __init__(self, named: str) -> None:
        self._named = named
        self._known: dict[tuple[bool, tuple[str, ...]], tuple[tuple[Checklist, ...], Checklist | None]] = {}

    def load(self, *, regions: bool, folders: Sequence[str]) -> tuple[tuple[Checklist, ...], Checklist | None]:
        """All checklists, and the one that was named; raises as `checklists.load` does."""
        key = (regions, tuple(folders))
        if key not in self._known:
            self._known[key] = load(self._named, regions=regions, folders=[Path(folder) for folder in folders])
        return self._known[key]


def _duty(settings: Settings, loader: _Loader, typed: Typed, given: Given) -> Duty:
    regions = bool(typed.region or settings.all_of("region") or settings.all_of("checklist"))
    checklists, chosen = loader.load(regions=regions, folders=settings.value("checklists", ()))
    choices = Choices(settings, checklists, chosen, typed, given)
    choices.check()
    return Duty(checklists, choices(), choices if settings.by_path else None)


class Choices:
    """What is asked of each letter, by the options typed and the settings for its path."""

    def __init__(
        self,
        settings: Settings,
        checklists: Sequence[Checklist],
        chosen: Checklist | None,
        typed: Typed,
        given: Given,
    ) -> None:
        self._settings = settings
        self._checklists = tuple(checklists)
        self._chosen = chosen
        self._typed = {key: value for key, value in typed._asdict().items() if value and key != "checklist"}
        self._given = given
        self._names = {name for each in checklists for name in (*each.sections, *each.checks)}
        self._known: dict[tuple[object, ...], LintOptions] = {}

    def check(self) -> None:
        """Raises UsageError for a checklist or a region that is set, or typed, and that there is not."""
        checklists = {each.id for each in self._checklists if not each.abstract}
        regions = {each.region for each in self._checklists if each.region}
        for key, said, known in (("checklist", "set.checklist", checklists), ("region", "set.region", regions)):
            for name, origin in self._settings.all_of(key):
                if name not in known:
                    raise UsageError(said, name=name, origin=origin, known=sorted(known))
        typed = self._typed.get("region")
        if typed and typed not in regions:
            raise UsageError("usage.region", name=typed, known=sorted(regions))

    def __call__(self, path: str | None = None) -> LintOptions:
        """How the letter at `path` is checked."""
        values = {key: given.value for key, given in self._settings.at(path).items()}
        values |= self._typed
        severities = self._settings.entries("severities", path)
        key = tuple(repr(part) for part in (severities, *(values.get(name) for name in Typed._fields)))
        if key not in self._known:
            self._known[key] = self._options(values, severities)
        return self._known[key]

    def _options(self, values: Mapping[str, Any], severities: Mapping[str, str]) -> LintOptions:
        named = values.get("checklist")
        checklist = self._chosen or (choose_checklist(self._checklists, named) if named else None)
        return LintOptions(
            checklist,
            values.get("stage", FINAL),
            selection(values.get("select", ()), values.get("ignore", ()), self._names),
            values.get("region", ""),
            severities,
            BY_OPTION if self._chosen else BY_SETTINGS,
            self._given,
            self._facts(),
        )

    def _facts(self) -> dict[str, str]:
        """What the settings know of the office, by the sections that it is written in."""
        said = self._settings.entries("office")
        found = {section: [said[name] for name in names if name in said] for section, names in _FACTS.items()}
        return {section: "，".join(facts) for section, facts in found.items() if facts}
