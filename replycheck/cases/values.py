"""From what stands in a cell to what it means: numbers, classes, names, points."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from typing import Final, NamedTuple

from replycheck.patterns import regex
from replycheck.recognise import fields
from replycheck.recognise.numerals import NUMERAL, in_characters

_NOTHING: Final = regex(
    r"[-—–－_/／\\*＊]+|暂?无(?:会办|协办|联名|其他)?(?:单位|部门|人)?|没有|空白?|不涉及|N/?A|none", re.IGNORECASE
)
_REMARK: Final = regex(r"[（(\[【][^（()）\[\]【】]*[)）\]】]")
_LABEL: Final = regex(r"(?:^|(?<=[\s；;，,、]))[^\s；;，,、：:]{2,8}[：:]")
_BETWEEN_NAMES: Final = regex(r"[、，,；;/／|｜\n\r]+")
_HOW_MANY: Final = rf"共?\s*[\d{NUMERAL}]{{1,4}}\s*[人名位个家](?:政协|人大)?(?:委员|代表|单位|部门)?"
_AND_OTHERS: Final = regex(rf"\s*等\s*(?:{_HOW_MANY}|委员|代表|单位|部门|人)?$|^{_HOW_MANY}$")
_SHORTEST_NAME: Final = 2
_CLASS: Final = regex(r"(?<![A-Za-z])[A-Da-d甲乙丙丁]\d?(?![A-Za-z])")
_TITLES: Final = regex(r"(?:政协委员|人大代表|委员|代表|同志|先生|女士)$")
_NUMBER_SIGN: Final = regex(r"^(?:No\.?|№)\s*", re.IGNORECASE)
_WRITTEN_AS_A_DECIMAL: Final = regex(r"(?<=\d)\.0$")
_EDGES: Final = " \t\u3000\xa0。；;，,"
_BULLET: Final = regex(r"^[-—–*•●◆■○·▪◇□]+\s*")
_WORD: Final = regex(r"\w")
_NEVER: Final = "(?!)"
_CIRCLED: Final = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"


class _Numbering(NamedTuple):
    """How points in one cell are numbered: how a number is written, and the pattern in which it stands for `{}`."""

    write: Callable[[int], str]
    pattern: str


def _circled(number: int) -> str:
    return _CIRCLED[number - 1 : number] or _NEVER


_NUMBERINGS: Final = (
    _Numbering(str, r"(?<![\d.．]){}(?:[、．](?!\d)|[.](?!\d))"),
    _Numbering(str, r"(?<![\d（(]){}[)）]"),
    _Numbering(str, r"[（(]{}[)）]"),
    _Numbering(str, r"(?:建议|意见|问题|诉求){}[、，,.．：:]"),
    _Numbering(in_characters, rf"(?<![{NUMERAL}]){{}}、(?![{NUMERAL}])"),
    _Numbering(in_characters, r"[（(]{}[)）]"),
    _Numbering(in_characters, rf"(?<![{NUMERAL}第之]){{}}是[，,]?"),
    _Numbering(in_characters, r"第{}(?:点|条|项)?[，,、：:是]"),
    _Numbering(in_characters, r"(?:建议|意见|问题|诉求){}(?:[、，,：:]|是)"),
    _Numbering(_circled, "{}"),
)


def is_nothing(text: str) -> bool:
    """Whether a cell says that there is nothing to say: 无, /, —."""
    return _NOTHING.fullmatch(text.strip()) is not None


def lists_nothing(text: str) -> bool:
    """Whether an entry of a list names nothing: it says so, or has no word at all."""
    return _WORD.search(text) is None or is_nothing(text)


def case_number(text: str) -> str:
    """A number without 第, 号 and what stands beside them: zeros count."""
    plain = _WRITTEN_AS_A_DECIMAL.sub("", _NUMBER_SIGN.sub("", unicodedata.normalize("NFKC", text).strip()))
    return fields.case_number(plain) or "".join(_REMARK.sub("", plain).split()).removeprefix("第").removesuffix("号")


def result_class(text: str) -> str:
    """The letter of the class that a cell names (A类, b, 「Ｃ」), else the words it says the class in."""
    plain = unicodedata.normalize("NFKC", text).strip()
    letter = _CLASS.search(plain)
    return fields.result_class(letter[0].upper()) or plain if letter else plain


def unlabelled(text: str) -> str:
    """What a cell says behind the name that it repeats: 是否公开：是."""
    return _LABEL.sub("", text, count=1).strip()


def names(text: str) -> list[str]:
    """The names in a cell, however they are parted; remarks, and how many there are, are no names."""
    plain = _LABEL.sub("、", _REMARK.sub("", text))
    found = [one for part in _BETWEEN_NAMES.split(plain) for one in _apart(name(part))]
    return [one for one in found if not lists_nothing(one)]


def name(text: str) -> str:
    """One name, without remarks and without how many there are besides."""
    return _AND_OTHERS.sub("", _REMARK.sub("", text)).strip(_EDGES)


def _apart(text: str) -> list[str]:
    """Names with blanks between them; the blanks inside a name of two characters (张 三) part nothing."""
    parts = text.split()
    if all(len(part) >= _SHORTEST_NAME and not part.isascii() for part in parts):
        return parts
    return ["".join(parts)]


def bare_name(name: str) -> str:
    """A proposer's name without 委员 or 代表 behind it, and without blanks inside."""
    joined = "".join(name.split())
    return _TITLES.sub("", joined) or joined


def points(text: str) -> list[str]:
    """The points in a cell: parted by their numbers, else by line ends, else by semicolons."""
    numbered = [found for numbering in _NUMBERINGS if (found := _numbers(text, numbering))]
    if numbered:
        # The numbers that begin first are those of the points, any others count inside them.
        marks = min(numbered, key=lambda found: found[0].start())
        ends = [*(mark.start() for mark in marks[1:]), len(text)]
        parts = [text[mark.end() : end] for mark, end in zip(marks, ends, strict=True)]
    else:
        parts = text.split("\n") if "\n" in text.strip() else regex("[；;]").split(text)
    stripped = (_BULLET.sub("", part.strip(_EDGES + "\n\r")) for part in parts)
    return ["".join(part.splitlines()) for part in stripped if not lists_nothing(part)]


def _numbers(text: str, numbering: _Numbering) -> list[re.Match[str]]:
    """The numbers 1, 2, 3 … of one numbering, in their order; none where the first does not begin the cell."""
    found: list[re.Match[str]] = []
    while True:
        number = re.compile(numbering.pattern.replace("{}", numbering.write(len(found) + 1)))
        mark = number.search(text, found[-1].end() if found else 0)
        if mark is None:
            return found
        if not found and not _leads_in(text[: mark.start()].strip(" \t\u3000")):
            return []
        found.append(mark)


def _leads_in(before: str) -> bool:
    """Whether what stands before the first number only leads in to it, as 建议如下： does."""
    return not before or (before.endswith(("：", ":", "\n")) and "\n" not in before.strip())
