"""The errors of the program, one small family.

    ReplycheckError          every error that a person is told of, with an exit code
    ├── UsageError           the command line names something that is not there (exit 2)
    └── ChecklistErrors      faults of checklists, all of them at once (exit 2); in `checklist.faults`

    Unreadable               a letter that cannot be read: becomes the finding RC001, never an exit

A ReplycheckError says what happened, where, and what to do; only `cli` catches it.
"""

from enum import IntEnum


class ExitCode(IntEnum):
    """How a run ended."""

    OK = 0
    FOUND = 1
    FAILED = 2
    NOTHING = 3


class ReplycheckError(Exception):
    """Ends the run with one clear sentence.

    `key` names the sentence in `replycheck.messages`, `values` fill it.
    """

    exit_code = ExitCode.FAILED

    def __init__(self, key: str, **values: object) -> None:
        super().__init__(key)
        self.key = key
        self.values = values


class UsageError(ReplycheckError):
    """The command line names a path, format, code or checklist that is not there."""


class Unreadable(Exception):
    """A letter that cannot be read.

    `reason` is the last part of a message key (`unreadable.empty`), `values` fill the message.
    """

    def __init__(self, reason: str, **values: object) -> None:
        super().__init__(reason)
        self.reason = reason
        self.values = values
