"""Whether the examples of a checklist can be run: their edits are edits, and what they expect is there."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from replycheck import codes
from replycheck.checklist.document import Way
from replycheck.checklist.faults import Fault, nearest
from replycheck.checklist.raw_check import RawExpected
from replycheck.checklist.shape import File


def example_faults(line: Sequence[File], known: Collection[str]) -> Iterator[Fault]:
    """The faults of the examples of the last file of `line`."""
    file = line[-1]
    checks = {identifier for each in line for identifier in each.raw.checks}
    for number, example in enumerate(file.raw.examples):
        for index, bad in enumerate(example.bad):
            way: Way = ("examples", number, "bad", index)
            count = example.good.count(bad.replace)
            stood_in = file.is_damaged("examples", number, "good") or file.is_damaged(*way, "replace")
            if count != 1 and not stood_in:
                values = {"text": bad.replace.strip(), "count": count}
                yield file.document.fault("example-text", (*way, "replace"), values)
            for place, expected in enumerate(bad.expect):
                yield from _expected(expected, (*way, "expect", place), file, known, checks)


def _expected(
    expected: RawExpected, way: Way, file: File, known: Collection[str], checks: Collection[str]
) -> Iterator[Fault]:
    if expected.code not in codes.RULES:
        suggestion = nearest(expected.code, codes.RULES)
        yield file.document.fault("unknown-rule", (*way, "code"), {"code": expected.code}, suggestion=suggestion)
    if expected.section is not None and expected.section not in known:
        suggestion = nearest(expected.section, known)
        values = {"section": expected.section}
        yield file.document.fault("example-section", (*way, "section"), values, suggestion=suggestion)
    if expected.check is not None and expected.check not in checks:
        suggestion = nearest(expected.check, checks)
        values = {"check": expected.check}
        yield file.document.fault("example-check", (*way, "check"), values, suggestion=suggestion)
