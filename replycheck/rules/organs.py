"""Whether two names may be those of one organ.

Organs are named in full, by a standard short name, without their region, with the office that acts for them, or
together with others; so two names differ only where nothing can make them one.
"""

from __future__ import annotations

from replycheck.patterns import regex
from replycheck.recognise import Lexicon
from replycheck.rules.context import Context
from replycheck.sections import TITLE

_NOTES = regex(r"[（(][^）)]*[）)]|[“”\s]|(?:文件|函)$")
_SEPARATORS = regex(r"[\n、，,]|[ \u3000\xa0]{1,}")
_MATTER = regex("(?:关于|对(?!外|口)|就|答复)")
_LONGEST_LOOK = 2


def organs_of(context: Context, section: str) -> list[str]:
    """The organs that a section names; [] where it names none for certain."""
    passage = context.passage(section)
    if passage is None:
        return []
    text = passage.text
    if section == TITLE:
        matter = _MATTER.search(text)
        if matter is None:
            return []
        text = text[: matter.start()]
    organ = context.lexicon.pattern("^(?:{organ})$")
    parts = [_NOTES.sub("", part) for part in _SEPARATORS.split(text.strip())]
    named = [part for part in parts if organ.match(part)]
    # Letter-spaced names and names wrapped in two come out in pieces: then nothing is certain.
    return named if len(named) == len([part for part in parts if part]) else []


def differ(one: str, other: str, lexicon: Lexicon) -> bool:
    """Whether two names can only be those of different organs."""
    if _abbreviates(one, other) or _abbreviates(other, one):
        return False
    region, matter = _parts(one, lexicon)
    other_region, other_matter = _parts(other, lexicon)
    if not matter or not other_matter:
        return False
    if not set(matter) & set(other_matter):
        return True
    return matter == other_matter and _elsewhere(region, other_region, lexicon)


def _abbreviates(short: str, long: str) -> bool:
    """Whether the characters of `short` all stand in `long`, in their order."""
    rest = iter(long)
    return all(character in rest for character in short)


def _parts(name: str, lexicon: Lexicon) -> tuple[str, str]:
    """The region a name begins with, and what is left of it without the words that every organ's name has."""
    found = lexicon.cue("wording", "organ_region").match(name)
    region = found[0] if found else ""
    return region, lexicon.cue("wording", "organ_rest").sub("", name[len(region) :])


def _elsewhere(region: str, other: str, lexicon: Lexicon) -> bool:
    """Whether two regions have nothing in common."""
    rest = lexicon.cue("wording", "organ_rest")
    one, two = rest.sub("", region), rest.sub("", other)
    return len(one) >= _LONGEST_LOOK and len(two) >= _LONGEST_LOOK and not set(one) & set(two)
