"""What an opening lists as asked: behind words that say who asks, or before words that count what was asked.

A letter may list what it does itself in the same words, and its matter may be named by a list. So a list counts only
where the letter says that others ask for it; without numbers, where every part says what to do; and nowhere in the
sentence that says what was received, where it is the title.
"""

from __future__ import annotations

import re
from typing import Final

from replycheck.patterns import regex
from replycheck.recognise import Lexicon, items
from replycheck.recognise.numerals import number

_EDGES: Final = " \t\u3000\xa0。；;，,、：:"
_FEWEST: Final = 2
_SURE: Final = 3
"""Two parts joined by 、 may be one matter; three are a list."""
_LONG_PART: Final = 7
"""Two parts of this length are a list as well."""
_SHORTEST_PART: Final = 4
_LONGEST_PART: Final = 40
_LONGEST_ITEM: Final = 200
_BEHIND: Final = "。；：！？"
_CLAUSE: Final = "，。；：！？"
_BEGINNINGS: Final = regex(f"^|[{_CLAUSE}]")
_BEFORE_POINT: Final = regex("^(?:了|关于|对于)+")
_BEHIND_POINT: Final = regex("(?:提出了?|的)+$")
_SUGGESTIONS: Final = ("建议", "意见")
_OF_ONE_SUGGESTION: Final = ("的建议", "的提案", "的意见", "的议案")
_BETWEEN: Final = regex("、|(?<=”)(?=“)")
_EACH: Final = regex("的(?:建议|意见)(?:、|以及|和|及|$)")
_AND: Final = regex("以及|和|及|并")
_GOES_ON: Final = ("：", "《", "“")
"""What stands behind no list that is at its end."""
_RUN: Final = regex("(?:[^，。；：“”《》]|“[^“”、]{1,12}”)*")


def listed(text: str, lexicon: Lexicon) -> tuple[str, ...]:
    """The points that an opening, without its blanks, clearly lists; none where it may not."""
    opinions = [match["opinion"] for match in lexicon.cue("wording", "opinion").finditer(text)]
    if len(opinions) >= _FEWEST:
        return tuple(opinions)
    for match in lexicon.cue("wording", "enumeration").finditer(text):
        points = _counted(text, match, lexicon)
        if points:
            return points
    asked = lexicon.cue("wording", "asked")
    for clause in _BEGINNINGS.finditer(text):
        begins = asked.match(text, clause.end())
        points = (_numbered(text, begins.end(), lexicon) or _series(text, begins, lexicon)) if begins else ()
        if begins and points and not _by_the_office(text, begins.start(), begins.end(), lexicon):
            return points
    return ()


def _counted(text: str, match: re.Match[str], lexicon: Lexicon) -> tuple[str, ...]:
    """The parts of a list that words behind it count as what was asked: A、B、C等建议."""
    begin = match.start("list") if match["list"] else match.start("each")
    if _in_a_title(text, begin) or _by_the_office(text, match.start(), begin, lexicon):
        return ()
    if match["each"]:
        points = [_BEFORE_POINT.sub("", part) for part in _EACH.split(match["each"]) if part]
        asked = all(_asks(point, lexicon) for point in points) and not _received(text, match.end(), lexicon)
        return _if_a_list(points) if asked else ()
    points = [_BEHIND_POINT.sub("", _BEFORE_POINT.sub("", part.strip("“”"))) for part in _BETWEEN.split(match["list"])]
    names_matter = match[0].endswith(_SUGGESTIONS) or text.startswith(_OF_ONE_SUGGESTION, match.end())
    if names_matter and sum(_asks(point, lexicon) for point in points[1:]) * 2 < len(points) - 1:
        # 关于支持民营企业、个体工商户、小微企业等建议: one thing is asked, for three.
        return ()
    return _if_a_list(points)


def _numbered(text: str, begin: int, lexicon: Lexicon) -> tuple[str, ...]:
    """The items that are numbered from `begin` on."""
    form = items.form_at(text, begin)
    if form is None:
        return ()
    starts = items.starts(text, form, begin, len(text), behind=f"{items.BEFORE}、")
    marks = [len(form.mark(ordinal)) for ordinal in range(1, len(starts) + 1)]
    stop = text.find("。", starts[-1])
    bounds = [*starts[1:], len(text) if stop < 0 else stop]
    parts = [text[start + mark : end] for start, mark, end in zip(starts, marks, bounds, strict=True)]
    parts[-1] = lexicon.cue("wording", "asked_remark").sub("", parts[-1])
    parts[-1] = lexicon.cue("wording", "asked_end").sub("", parts[-1])
    points = tuple(part.strip(_EDGES) for part in parts)
    fits = len(points) >= _FEWEST and all(_SHORTEST_PART <= len(point) <= _LONGEST_ITEM for point in points)
    return points if fits else ()


def _series(text: str, match: re.Match[str], lexicon: Lexicon) -> tuple[str, ...]:
    """The parts, joined by 、, of what stands right behind the words that say who asks."""
    run = _RUN.match(text, match.end())
    assert run is not None  # it may be empty
    listing = "、" in run[0] and not text.startswith(_GOES_ON, run.end())
    if match[0].endswith("的") or not listing or _received(text, run.start(), lexicon):
        return ()
    end = lexicon.cue("wording", "asked_end").search(run[0], run[0].index("、"))
    if match["from"] and (end is None or end["proposed"] is None):
        # 从三个方面 … may say how the office went about it, or what the proposal describes.
        return ()
    points = _BETWEEN.split(run[0][: end.start()] if end else run[0])
    count = number(end["count"].replace("两", "二")) if end and end["count"] else None
    if count == len(points) + 1:
        points[-1:] = _AND.split(points[-1], maxsplit=1)
    if count is not None and count != len(points) and not (end and end["more"] and count > len(points)):
        return ()
    if "的" in points[-1] and not any("的" in point for point in points[:-1]):
        # 推行统一规划、统一建设、统一管理的模式: what stands behind 的 may belong to all of them.
        return ()
    return _if_a_list(points) if all(_asks(point, lexicon) for point in points) else ()


def _if_a_list(points: list[str]) -> tuple[str, ...]:
    """The parts, if they are enough to be a list, and each is neither too short nor too long to be asked."""
    if not all(_SHORTEST_PART <= len(point) <= _LONGEST_PART for point in points):
        return ()
    is_list = len(points) >= _SURE or (len(points) == _FEWEST and min(map(len, points)) >= _LONG_PART)
    return tuple(points) if is_list else ()


def _asks(point: str, lexicon: Lexicon) -> bool:
    """Whether a part begins with what is to be done; a list of things does not."""
    return lexicon.cue("wording", "asking").match(point) is not None


def _received(text: str, begin: int, lexicon: Lexicon) -> bool:
    """Whether the sentence goes on to say that this was received: then it is the title of what was."""
    end = text.find("。", begin)
    return lexicon.cue("opening", "receipt").search(text, begin, len(text) if end < 0 else end) is not None


def _in_a_title(text: str, offset: int) -> bool:
    """Whether an offset stands in the title that an opening quotes."""
    return text.count("《", 0, offset) > text.count("》", 0, offset)


def _by_the_office(text: str, begin: int, end: int, lexicon: Lexicon) -> bool:
    """Whether the office itself lists what follows the words from `begin` to `end`.

    It does where it is named before them in their sentence, and nobody who asks in their clause.
    """
    sentence = max(text.rfind(stop, 0, begin) for stop in _BEHIND) + 1
    clause = max(text.rfind(stop, 0, begin) for stop in _CLAUSE) + 1
    ours = lexicon.cue("wording", "ours").search(text, sentence, end)
    return ours is not None and lexicon.cue("wording", "asker").search(text, clause, end) is None
