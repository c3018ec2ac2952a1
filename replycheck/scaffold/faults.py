"""What can be wrong with a template, its answers or the place a letter is written to."""

from __future__ import annotations

from replycheck.errors import ReplycheckError, UsageError


class TemplateFault(ReplycheckError):
    """A template that cannot be used; `place` is its name and, where known, the line (`notice.j2:12`)."""

    def __init__(self, key: str, place: str, **values: object) -> None:
        super().__init__(f"scaffold.template.{key}", place=place, **values)
        self.place = place


def unreadable(place: str, error: Exception) -> TemplateFault:
    """The fault of a file that cannot be read, with the line and in the words of whatever stopped at it."""
    mark = getattr(error, "problem_mark", None)
    said = getattr(error, "strerror", None) or getattr(error, "problem", None) or " ".join(str(error).split())
    return TemplateFault("unreadable", f"{place}:{mark.line + 1}" if mark else place, reason=said)


class AnswerFault(UsageError):
    """An answer that its question does not take, or one to a question that nobody asks."""

    def __init__(self, key: str, **values: object) -> None:
        super().__init__(f"scaffold.answer.{key}", **values)


class WriteFault(UsageError):
    """A letter that cannot be written where it was asked for."""

    def __init__(self, key: str, **values: object) -> None:
        super().__init__(f"scaffold.write.{key}", **values)
