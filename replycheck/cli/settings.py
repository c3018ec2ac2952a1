"""The settings of a run, and what they make of its options: what is typed stands above what is set."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

from replycheck.checklist.model import Checklist
from replycheck.cli.checklists import choose_checklist, load
from replycheck.discovery import STDIN, find_letters
from replycheck.errors import UsageError
from replycheck.lint import BY_OPTION, BY_SETTINGS, Given, LintOptions
from replycheck.selection import selection
from replycheck.settings.find import nearest_file
from replycheck.settings.model import Settings
from replycheck.stages import FINAL


def load_settings(config: str, paths: Sequence[str], *, isolated: bool) -> Settings:
    """The settings of a run: of the file named, else of the nearest one above the first path; none if `isolated`.

    Raises UsageError where the file named is not there, ChecklistErrors for faults of the file.
    """
    if isolated:
        return Settings()
    if config and not Path(config).is_file():
        raise UsageError("usage.config", path=config)
    first = paths[0] if paths and paths[0] != STDIN else "."
    found = Path(config) if config else nearest_file(Path(first))
    if found is None:
        return Settings()
    from replycheck.settings.read import read_settings

    return read_settings(found)


def choose_checks(
    settings: Settings,
    named: str,
    stage: str,
    region: str,
    select: Sequence[str],
    ignore: Sequence[str],
    given: Given,
) -> tuple[tuple[Checklist, ...], Choices]:
    """The checklists that a run needs, and what is asked of each letter.

    Raises UsageError for what is named, typed or set, and not there; ChecklistErrors for faults of a checklist.
    """
    checklists, chosen = load(
        named,
        regions=bool(region or settings.all_of("region") or settings.all_of("checklist")),
        folders=[Path(folder) for folder in settings.value("checklists", ())],
    )
    typed = {"stage": stage, "region": region, "select": select, "ignore": ignore}
    choices = Choices(settings, checklists, chosen, typed, given)
    choices.check()
    return checklists, choices


class Choices:
    """What is asked of each letter, by the options typed and the settings for its path."""

    def __init__(
        self,
        settings: Settings,
        checklists: Sequence[Checklist],
        chosen: Checklist | None,
        typed: Mapping[str, Any],
        given: Given,
    ) -> None:
        self._settings = settings
        self._checklists = tuple(checklists)
        self._chosen = chosen
        self._typed = typed
        self._given = given
        self._names = {name for each in checklists for name in (*each.sections, *each.checks)}
        self._known: dict[tuple[object, ...], LintOptions] = {}

    def check(self) -> None:
        """Raises UsageError for a checklist or a region that the settings name and that there is not."""
        regions = {each.region for each in self._checklists if each.region}
        for given in self._settings.all_of("checklist"):
            choose_checklist(self._checklists, given.value)
        for region in [self._typed["region"], *(given.value for given in self._settings.all_of("region"))]:
            if region and region not in regions:
                raise UsageError("usage.region", name=region, known=sorted(regions))

    def __call__(self, path: str | None = None) -> LintOptions:
        """How the letter at `path` is checked."""
        values = {key: given.value for key, given in self._settings.at(path).items()}
        values |= {key: value for key, value in self._typed.items() if value}
        severities = self._settings.entries("severities", path)
        key = tuple(repr(part) for part in (severities, *(values.get(name) for name in ("checklist", *self._typed))))
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
        )


def letters_named(settings: Settings, named: Sequence[str]) -> tuple[str, ...]:
    """The letters that the paths `named` give: with what `include` adds in folders, without what `exclude` takes away.

    A letter that is named itself stays. Raises UsageError for a path that does not exist.
    """
    letters = find_letters(named, _matching(settings, "include"))
    excluded = _matching(settings, "exclude")
    return tuple(path for path in letters if path in named or not excluded(path)) if excluded else letters


def _matching(settings: Settings, key: str) -> Callable[[str], bool] | None:
    """Whether a path is of those that the patterns of `key` name; None where there are none."""
    patterns = settings.value(key)
    if not patterns:
        return None
    from replycheck.settings.model import Layer

    folder = next(layer.folder for layer in reversed(settings.layers) if key in layer.values)
    return Layer({}, str(Path(folder).absolute()), tuple(patterns)).holds
