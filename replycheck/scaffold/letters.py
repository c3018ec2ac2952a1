"""Letters and their files: written, brought up to date, or left as they are.

A letter's answers are put in place before the letter: where a run was interrupted, a letter that is there has its
answers beside it, and the next run knows which ones are done.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from replycheck.scaffold.draft import Draft
from replycheck.scaffold.faults import WriteFault
from replycheck.scaffold.formats import format_of, write
from replycheck.scaffold.given import in_order
from replycheck.scaffold.naming import file_name
from replycheck.scaffold.record import Record, read_record, record_path
from replycheck.scaffold.render import Skeletons
from replycheck.scaffold.update import MAX_BYTES, update
from replycheck.scaffold.writing import put

WRITTEN: Final = "written"
UPDATED: Final = "updated"
UNCHANGED: Final = "unchanged"
CONFLICTS: Final = "conflicts"
OUTCOMES: Final = (WRITTEN, UPDATED, UNCHANGED, CONFLICTS)
"""What became of a letter: written anew, updated, left as it was, or updated with conflicts marked in it."""

REFUSE: Final = "refuse"
FORCE: Final = "force"
UPDATE: Final = "update"
"""What to do about a letter that is there already."""


@dataclass(frozen=True, slots=True)
class Letter:
    """One letter that is to be written: its text, and what it was made of."""

    draft: Draft
    record: Record


def make_letter(
    skeletons: Skeletons,
    checklist: str,
    template: str,
    *,
    office: Mapping[str, Any] | None = None,
    case: Mapping[str, Any] | None = None,
    answers: Mapping[str, Any] | None = None,
) -> Letter:
    """The letter that a template makes of what is given, the later overruling the earlier.

    Raises TemplateFault and AnswerFault for whatever is wrong with either.
    """
    settled, known, said = (skeletons.read(template, values or {}) for values in (office, case, answers))
    draft = skeletons.render(template, in_order(settled, known, said))
    written = tuple((paragraph.style, paragraph.text) for paragraph in draft.paragraphs)
    return Letter(draft, Record(checklist, template, settled, known, said, written))


def name_values(letter: Letter, index: int) -> dict[str, str]:
    """What a pattern of file names may be filled with."""
    known = in_order(letter.record.office, letter.record.case, letter.record.answers)
    people = known.get("proposers") or known.get("recipients") or []
    single = next((known[name] for name in ("applicant", "petitioner", "caller", "recipient") if known.get(name)), "")
    proposers = [single] if single else list(people)
    return {
        "number": known.get("number") or known.get("application_number") or known.get("incoming_number") or "",
        "session": known.get("session", ""),
        "proposer": proposers[0] if proposers else "",
        "proposers": "、".join(proposers),
        "subject": known.get("subject") or known.get("matter") or known.get("incoming") or "",
        "organ": known.get("organ", ""),
        "kind": letter.record.checklist,
        "class": known.get("result_class", ""),
        "index": str(index),
    }


def path_of(pattern: str, letter: Letter, index: int = 1) -> str:
    """The path of a letter by a pattern. Raises WriteFault for a field that there is not."""
    return file_name(pattern, name_values(letter, index))


def check_places(orders: Sequence[tuple[Path, Letter]], policy: str) -> None:
    """Looks at all places before anything is written. Raises WriteFault for the first letter that may not be there."""
    if policy != REFUSE:
        return
    blocked = [path for path, letter in orders if path.exists() and not _is_same(path, letter)]
    if blocked:
        more = len(blocked) - 1
        raise WriteFault("exists-many" if more else "exists", path=str(blocked[0]), count=len(blocked))


def put_letter(path: Path, letter: Letter, policy: str = REFUSE) -> str:
    """Puts a letter in its place, and its answers beside it; gives what became of it (one of OUTCOMES).

    Raises WriteFault where another letter is in the way, where there is nothing to update from, and where the file
    cannot be written.
    """
    suffix = format_of(path.name)
    if path.exists() and policy == UPDATE:
        return _bring_up_to_date(path, letter, suffix)
    if path.exists() and policy == REFUSE:
        if _is_same(path, letter):
            return UNCHANGED
        raise WriteFault("exists", path=str(path))
    content = write(letter.draft, suffix)
    over = policy == FORCE
    if not over:
        put(record_path(path), letter.record.to_yaml(), over=True)
    put(path, content, over=over)
    if over:
        put(record_path(path), letter.record.to_yaml(), over=True)
    return WRITTEN


def _is_same(path: Path, letter: Letter) -> bool:
    old = read_record(path)
    return old is not None and old.same_answers(letter.record)


def _bring_up_to_date(path: Path, letter: Letter, suffix: str) -> str:
    old = read_record(path)
    if old is None:
        raise WriteFault("no-answers", path=str(path))
    if old == letter.record:
        return UNCHANGED
    if path.stat().st_size > MAX_BYTES:
        raise WriteFault("unreadable", path=str(path), reason="oversized")
    updated = update(path.read_bytes(), suffix, old.draft(), letter.draft)
    put(path, updated.data, over=True)
    put(record_path(path), letter.record.to_yaml(), over=True)
    return CONFLICTS if updated.conflicts else UPDATED
