"""What the program says on a terminal, and how: language, colours, width, errors."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Mapping, Sequence
from typing import IO, Final

from replycheck.errors import ReplycheckError, Unreadable, UsageError
from replycheck.messages import run_text
from replycheck.reports import Style
from replycheck.sources.encoding import known

LANGUAGES: Final = ("zh", "en")
_LOCALES: Final = ("LC_ALL", "LC_MESSAGES", "LANG")
_NO_LANGUAGE: Final = ("C", "POSIX")
_ENCODINGS: Final = ("utf-8", "gb18030", "gbk", "gb2312", "utf-16", "utf-16-le", "utf-16-be", "big5")
"""The encodings that Chinese letters come in; any other that Python knows will do as well."""
_FEW: Final = 12
"""How many names are listed where none is near the one that was typed."""


def language(arguments: Sequence[str], environment: Mapping[str, str]) -> str:
    """The language to speak: that of `--lang`, else the locale's, else Chinese.

    Looks at the arguments itself: errors in them are to be told in that language too.
    """
    for position, argument in enumerate(arguments):
        if argument == "--":
            break
        flag, equals, value = argument.partition("=")
        if flag == "--lang":
            value = value if equals else "".join(arguments[position + 1 : position + 2])
            if value in LANGUAGES:
                return value
    return language_of_locale(environment)


def language_of_locale(environment: Mapping[str, str]) -> str:
    """`en` where the locale names a language other than Chinese, else `zh`."""
    locale = next((environment[name] for name in _LOCALES if environment.get(name)), "")
    name = locale.partition(".")[0]
    return "zh" if not name or name in _NO_LANGUAGE or name.startswith("zh") else "en"


def speech(lang: str) -> str:
    """The language of a command: `lang`, the locale's where it is empty. Raises UsageError for one not spoken."""
    return choose("--lang", lang, LANGUAGES) if lang else language_of_locale(os.environ)


def encoding_named(name: str) -> str | None:
    """The encoding of `--encoding`, None where it is not given. Raises UsageError for one that is not known."""
    if name and not known(name):
        raise UsageError("usage.encoding", name=name, known=_ENCODINGS)
    return name or None


def prepare_streams() -> None:
    """Makes output UTF-8 whatever the locale or console, with names that are no text shown by their bytes."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure:
            reconfigure(encoding="utf-8", errors="backslashreplace")


def style(stream: IO[str], spoken: str, *, no_color: bool, quiet: bool, explain: bool = False) -> Style:
    """How a report for people looks on `stream`."""
    colour = not no_color and _wants_colour(stream, os.environ)
    if colour and os.name == "nt":
        # The way to have an older Windows console understand colours.
        os.system("")
    return Style(spoken, _columns(stream, os.environ), colour, quiet, explain)


def _wants_colour(stream: IO[str], environment: Mapping[str, str]) -> bool:
    if environment.get("NO_COLOR"):
        return False
    if environment.get("FORCE_COLOR"):
        return True
    return stream.isatty() and environment.get("TERM") != "dumb"


def _columns(stream: IO[str], environment: Mapping[str, str]) -> int | None:
    """The width of the terminal, not less than can be worked with; None for a file or a pipe."""
    columns = environment.get("COLUMNS", "")
    if columns.isdecimal() and int(columns):
        return max(int(columns), 40)
    if not stream.isatty():
        return None
    try:
        return max(os.get_terminal_size(stream.fileno()).columns, 40)
    except OSError:
        return 80


def sentence(error: ReplycheckError, spoken: str) -> str:
    """What a person is told of an error, with the name that was perhaps meant."""
    from replycheck.cases.faults import CaseErrors
    from replycheck.checklist.faults import ChecklistErrors

    if isinstance(error, ChecklistErrors | CaseErrors):
        # Every fault begins with its place, which terminals and editors know how to open.
        return error.text(spoken)
    return run_text("error", spoken, text=told(error, spoken))


def told(error: ReplycheckError, spoken: str) -> str:
    """The same without the word that says that the run ended."""
    values = dict(error.values)
    candidates = values.pop("known", None)
    unreadable = values.pop("unreadable", None)
    if isinstance(unreadable, Unreadable):
        from replycheck.reports.described import unreadable_text

        values["reason"], _ = unreadable_text(unreadable.reason, spoken, unreadable.values)
    from replycheck.messages.causes import SAID_BY_OTHERS, cause

    values |= {name: cause(values[name], spoken) for name in SAID_BY_OTHERS & values.keys()}
    text = run_text(error.key, spoken, **values)
    if isinstance(candidates, Iterable):
        text += _meant(str(values.get("name", "")), [str(name) for name in candidates], spoken)
    return text


def _meant(name: str, candidates: Sequence[str], spoken: str) -> str:
    from difflib import get_close_matches

    lower = {candidate.lower(): candidate for candidate in candidates}
    near = get_close_matches(name.lower(), lower, 1, 0.5)
    if near:
        return run_text("usage.meant", spoken, name=lower[near[0]])
    if not candidates or len(candidates) > _FEW:
        return ""
    return run_text("usage.known", spoken, names=run_text("joint", spoken).join(candidates))


def choose(option: str, name: str, names: Iterable[str]) -> str:
    """`name`, if it is one of `names`. Raises UsageError, naming the `option`, if not."""
    names = tuple(names)
    if name not in names:
        raise UsageError("usage.choice", option=option, name=name, known=names)
    return name
