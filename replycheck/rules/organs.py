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
_MOST_OF_IT = 0.5
"""The share of the characters of the shorter name that two names of one organ have in common, at the least."""
_SHORTEST_NAME = 3
_LONGEST_NAME = 40
"""A text up to this length is a name or two, in which the register's own short name may be spread out."""
_LAST_CHARACTERS = frozenset("局委办厅署院部处所站科会府队司校学馆社党协联团支区县镇乡室盟革进建工公")
"""What an organ's name, or its abbreviation, ends with."""
_BEFORE_NAMES = frozenset(" 与和及同会商由经请向对并以跟按据在将报送达到给为从被是即如各")
"""What may stand right before a name; behind any other character it is the end of another name."""


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


def contradict(known: str, written: str, lexicon: Lexicon) -> bool:
    """Whether the organ that a letter names can only be another than the one that a register names in full.

    Stricter than `differ`: a register names organs as they are called, so what one name has and the other lacks
    counts, and so does a district's office where the city's was meant.
    """
    region, matter = _parts(known, lexicon)
    other_region, other_matter = _parts(written, lexicon)
    if matter == other_matter and matter and _is_below(region, other_region):
        return True
    if _abbreviates(known, written) or _abbreviates(written, known):
        return False
    if not matter or not other_matter:
        return bool(matter) != bool(other_matter)
    if matter == other_matter:
        return _elsewhere(region, other_region, lexicon)
    common = set(matter) & set(other_matter)
    return len(common) < min(len(set(matter)), len(set(other_matter))) * _MOST_OF_IT


def names_within(organ: str, text: str, lexicon: Lexicon) -> bool:
    """Whether a text, its marks made blanks, names an organ: in full, or by any abbreviation of its full name."""
    if len(organ) >= _SHORTEST_NAME and _abbreviates(organ, text.replace(" ", "")) and len(text) < _LONGEST_NAME:
        return True
    if organ in text.replace(" ", ""):
        return True
    matter = set(_parts(organ, lexicon)[1]) or set(organ)
    backwards = organ[::-1]
    end = len(text)
    while end > 0:
        length = _run(backwards, text, end)
        found = text[end - length : end]
        alone = end == length or text[end - length - 1] in _BEFORE_NAMES
        if length >= _SHORTEST_NAME and alone and matter & set(found) and found[-1] in _LAST_CHARACTERS:
            return True
        end -= 1
    return False


def _run(backwards: str, text: str, end: int) -> int:
    """How many characters of `text` in front of `end` stand in a name, in its order; the name is read backwards."""
    position = length = 0
    while length < end:
        position = backwards.find(text[end - length - 1], position) + 1
        if not position:
            break
        length += 1
    return length


def _is_below(region: str, other: str) -> bool:
    """Whether one region lies inside the other, a district in a city, and both are named in full."""
    short, long = sorted((region, other), key=len)
    return len(short) > _LONGEST_LOOK and len(long) > len(short) + 1 and long.startswith(short)
