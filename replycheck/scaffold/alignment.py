"""Which lines of two versions of a letter correspond.

Most lines say themselves what they are. Headings do so without their number, which moves when a point is added, and
when a word of them was changed; the places to fill in below them look all alike and are told by their heading.
"""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from difflib import SequenceMatcher
from typing import Final

from replycheck.recognise.outline import label_of
from replycheck.scaffold.blanks import BLANK

_ALIKE: Final = 0.6
"""How like each other two headings are that are one, reworded."""
_PUNCTUATION: Final = "。；，： \u3000"


def titles(lines: Sequence[str]) -> tuple[str, ...]:
    """The titles of the headings among `lines`."""
    return tuple(title for line in lines if (title := _title(line)) is not None)


def keys(lines: Sequence[str], known: Sequence[str]) -> list[Hashable]:
    """What every line is, so that corresponding lines of two versions are equal.

    `known` are the titles of the version that both are compared with.
    """
    own = set(titles(lines))
    free = [title for title in known if title not in own]
    found: list[Hashable] = []
    heading = ""
    for line in lines:
        title = _title(line)
        if title is not None:
            heading = title if title in known else _nearest(title, free)
            found.append(("heading", heading))
        elif _is_open(line):
            found.append((heading, BLANK.sub("〔〕", line).strip()))
        else:
            if line.strip():
                heading = ""
            found.append(line.strip())
    return found


def _title(line: str) -> str | None:
    text = line.strip()
    label = label_of(text)
    return text[label.end() :].strip() if label and not text.endswith(("。", "：", "；")) else None


def _nearest(title: str, free: list[str]) -> str:
    """The title among `free` that `title` was made of, which then is free no more; itself where there is none."""
    best = max(free, key=lambda other: _likeness(title, other), default=None)
    if best is None or _likeness(title, best) < _ALIKE:
        return title
    free.remove(best)
    return best


def _likeness(one: str, other: str) -> float:
    return SequenceMatcher(None, one, other, autojunk=False).ratio()


def _is_open(line: str) -> bool:
    return BLANK.search(line) is not None and not BLANK.sub("", line).strip(_PUNCTUATION)
