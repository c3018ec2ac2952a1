"""The register: where cases are read from, and how a letter's own is found in it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Final, NamedTuple

from replycheck.cases.build import build
from replycheck.cases.csv_file import decode, read_csv
from replycheck.cases.faults import CaseErrors, CaseFault
from replycheck.cases.model import Case, bare_number, bare_session, without_year
from replycheck.cases.table import read_table
from replycheck.cases.yaml_file import read_yaml
from replycheck.errors import UsageError

FORMATS: Final = (".yaml", ".yml", ".csv", ".tsv", ".xlsx", ".xlsm", ".xls")
LARGEST: Final = 50_000_000
"""How many bytes a register may have."""

FOUND: Final = "found"
NONE: Final = "none"
OTHER_SESSION: Final = "other-session"
SEVERAL: Final = "several"
UNNAMED: Final = "unnamed"


class Search(NamedTuple):
    """What a search gave: `outcome` is found, none, several, other-session, or unnamed.

    `other-session` tells that the number is there in other sessions only, `unnamed` that the letter names no number.
    """

    outcome: str
    cases: tuple[Case, ...] = ()

    @property
    def case(self) -> Case | None:
        """The one case that fits, None where none or several do."""
        return self.cases[0] if self.outcome == FOUND else None


def any_kind(_: Case) -> bool:
    """Takes a case of any kind."""
    return True


class Register:
    """Cases, by their numbers."""

    def __init__(self, cases: Iterable[Case]) -> None:
        self.cases = tuple(cases)
        self._by_number: dict[str, list[Case]] = {}
        for case in self.cases:
            number = case.bare_number
            for name in {number, without_year(number)} if number else ():
                if name:
                    self._by_number.setdefault(name, []).append(case)

    def find(
        self, number: str | None, session: str | None = None, of_kind: Callable[[Case], bool] = any_kind
    ) -> Search:
        """The case of that number and session; leading zeros and the names of levels make no difference.

        A session that the letter or the register does not name fits any; of several that fit, those of the letter's
        kind are taken.
        """
        if not number:
            return Search(UNNAMED)
        numbered = self._numbered(bare_number(number))
        wanted = bare_session(session) if session else None
        found = [case for case in numbered if wanted is None or case.bare_session in (None, wanted)]
        if wanted is not None:
            found = [case for case in found if case.bare_session] or found
        if len(found) > 1:
            found = [case for case in found if of_kind(case)] or found
        if not found:
            return Search(OTHER_SESSION if numbered else NONE)
        return Search(FOUND if len(found) == 1 else SEVERAL, tuple(found))

    def _numbered(self, number: str) -> list[Case]:
        """The cases of a number; letters and registers may put the year in front (20230158 for 158)."""
        found = [case for case in self._by_number.get(number, []) if case.bare_number == number]
        return found or self._by_number.get(number) or self._by_number.get(without_year(number) or "", [])


def read_cases(path: str) -> tuple[Case, ...]:
    """The cases of a file.

    Raises UsageError where it cannot be read or is of no known kind, CaseErrors with all that is wrong in it.
    """
    cases, faults = check_cases(path)
    if faults:
        raise CaseErrors(faults)
    return cases


def check_cases(path: str) -> tuple[tuple[Case, ...], tuple[CaseFault, ...]]:
    """The cases of a file, and its faults in the order of their places. Raises UsageError as `read_cases` does."""
    data = _bytes(path)
    faults: list[CaseFault] = []
    try:
        cases = _cases(data, path, faults)
    except CaseErrors as error:
        return (), tuple(sorted([*faults, *error.faults], key=CaseFault.order))
    return tuple(cases), tuple(sorted(faults, key=CaseFault.order))


def _cases(data: bytes, path: str, faults: list[CaseFault]) -> Sequence[Case]:
    suffix = Path(path).suffix.lower()
    if suffix in (".yaml", ".yml"):
        entries = read_yaml(decode(data, path).replace("\r\n", "\n"), path, faults.append)
    elif suffix in (".csv", ".tsv"):
        entries = read_table(read_csv(data, path), path, faults.append)
    else:
        from replycheck.cases.excel_file import read_excel

        entries = read_table(read_excel(data, path), path, faults.append)
    if not entries and not faults:
        faults.append(CaseFault(path, 1, 1, "no-cases"))
    return build(entries, path, faults.append)


def _bytes(path: str) -> bytes:
    if Path(path).suffix.lower() not in FORMATS:
        raise UsageError("cases.format", path=path, formats=" ".join(FORMATS))
    try:
        with Path(path).open("rb") as file:
            data = file.read(LARGEST + 1)
    except OSError as error:
        raise UsageError("cases.unreadable", path=path, cause=error.strerror or str(error)) from None
    if len(data) > LARGEST:
        raise UsageError("cases.too-large", path=path, limit=LARGEST // 1_000_000)
    return data
