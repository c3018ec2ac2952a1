"""Numbers written as Word writes them in the labels of lists."""

from __future__ import annotations

from collections.abc import Callable

_PLAIN = "〇一二三四五六七八九"
_UNITS = ("", "十", "百", "千")
_FORMAL = "零壹贰叁肆伍陆柒捌玖"
_FORMAL_TRADITIONAL = "零壹貳參肆伍陸柒捌玖"
_FORMAL_UNITS = ("", "拾", "佰", "仟")
_FORMAL_JAPANESE = "〇壱弐参四伍六七八九"
_STEMS = "甲乙丙丁戊己庚辛壬癸"
_BRANCHES = "子丑寅卯辰巳午未申酉戌亥"
_CHICAGO = "*†‡§"
_ROMAN = (
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"),
    (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
)  # fmt: skip
_ONES = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
_TENS = ["zero", "ten", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
_ORDINAL_WORDS = {
    "one": "first", "two": "second", "three": "third", "five": "fifth", "eight": "eighth", "nine": "ninth",
    "twelve": "twelfth",
}  # fmt: skip


def numeral(number: int, style: str) -> str:
    """`number` in the numbering format `style`, a name from WordprocessingML's list of formats.

    What a format cannot write (① beyond ㊿, roman zero) and formats not known here are written in Arabic
    digits, as Word does.
    """
    if style in _PLAIN_DIGITS:
        return str(number)
    writer = _WRITERS.get(style)
    written = None if writer is None else writer(number)
    return str(number) if written is None else written


def _chinese(number: int, digits: str, units: tuple[str, ...], zero: str, ten_thousand: str = "万") -> str:
    """Count in Chinese: 21 is 二十一, 101 is 一百零一; `zero` closes the gap of a unit left out."""
    if number >= 10_000:
        head, rest = divmod(number, 10_000)
        tail = _chinese(rest, digits, units, zero, ten_thousand) if rest else ""
        gap = zero if rest and rest < 1000 else ""
        return _chinese(head, digits, units, zero, ten_thousand) + ten_thousand + gap + tail
    written = ""
    skipped = False
    for power in range(3, -1, -1):
        digit = number // 10**power % 10
        if digit == 0:
            skipped = bool(written)
            continue
        written += (zero if skipped else "") + digits[digit] + units[power]
        skipped = False
    return written


def _counting(number: int) -> str | None:
    if number < 1:
        return "〇" if number == 0 else None
    written = _chinese(number, _PLAIN, _UNITS, "零")
    return written.removeprefix("一") if 10 <= number < 20 else written


def _counting_taiwanese(number: int) -> str | None:
    written = _counting(number)
    return written.replace("万", "萬") if written else written


def _counting_japanese(number: int) -> str | None:
    if number < 1:
        return "〇" if number == 0 else None
    written = _chinese(number, _PLAIN, _UNITS, "")
    # 百 and 千 stand without a one before them, as 十 does.
    for unit in "十百千":
        written = written.replace("一" + unit, unit)
    return written


def _formal(digits: str, ten_thousand: str) -> Callable[[int], str | None]:
    def write(number: int) -> str | None:
        if number < 1:
            return digits[0] if number == 0 else None
        return _chinese(number, digits, _FORMAL_UNITS, digits[0], ten_thousand)

    return write


def _formal_japanese(number: int) -> str | None:
    return _chinese(number, _FORMAL_JAPANESE, ("", "拾", "百", "阡"), "", "萬") if number > 0 else None


def _digital(digits: str) -> Callable[[int], str | None]:
    def write(number: int) -> str | None:
        return "".join(digits[int(digit)] for digit in str(number)) if number >= 0 else None

    return write


def _once(characters: str) -> Callable[[int], str | None]:
    """Each character once; after the last of them the format has nothing left."""

    def write(number: int) -> str | None:
        return characters[number - 1] if 0 < number <= len(characters) else None

    return write


def _row(first: int, count: int) -> str:
    return "".join(map(chr, range(first, first + count)))


def _sixty(number: int) -> str | None:
    return _STEMS[(number - 1) % 10] + _BRANCHES[(number - 1) % 12] if 0 < number <= 60 else None


def _roman(number: int) -> str | None:
    written = ""
    if not 0 < number < 32_768:
        return None
    for value, letters in _ROMAN:
        count, number = divmod(number, value)
        written += letters * count
    return written


def _roman_small(number: int) -> str | None:
    written = _roman(number)
    return None if written is None else written.lower()


def _letters(first: str) -> Callable[[int], str | None]:
    def write(number: int) -> str | None:
        # After Z comes AA, BB …: the letter is repeated, not counted on.
        turn, letter = divmod(number - 1, 26)
        return chr(ord(first) + letter) * (turn + 1) if 0 < number <= 26 * 30 else None

    return write


def _ordinal(number: int) -> str:
    ending = {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{'th' if number % 100 in (11, 12, 13) else ending}"


def _words(number: int) -> str | None:
    if not 0 <= number < 1000:
        return None
    if number < 20:
        return _ONES[number]
    if number < 100:
        return _TENS[number // 10] + (f"-{_ONES[number % 10]}" if number % 10 else "")
    rest = f" {_words(number % 100)}" if number % 100 else ""
    return f"{_ONES[number // 100]} hundred{rest}"


def _cardinal_text(number: int) -> str | None:
    words = _words(number)
    return None if words is None else words.capitalize()


def _ordinal_text(number: int) -> str | None:
    words = _words(number)
    if words is None:
        return None
    cut = max(words.rfind("-"), words.rfind(" ")) + 1
    last = words[cut:]
    stem = last[:-1] + "ie" if last.endswith("y") else last
    return (words[:cut] + _ORDINAL_WORDS.get(last, stem + "th")).capitalize()


def _chicago(number: int) -> str | None:
    return _CHICAGO[(number - 1) % 4] * ((number - 1) // 4 + 1) if 0 < number <= 80 else None


_CIRCLED = _once(_row(0x2460, 20) + _row(0x3251, 15) + _row(0x32B1, 15))
_FULL_WIDTH = _digital("０１２３４５６７８９")
_IDEOGRAPHS = _digital(_PLAIN)

_PLAIN_DIGITS = frozenset({"decimal", "decimalHalfWidth"})
_WRITERS: dict[str, Callable[[int], str | None]] = {
    "none": lambda _: "",
    "decimalZero": lambda number: f"{number:02d}",
    "decimalFullWidth": _FULL_WIDTH,
    "decimalFullWidth2": _FULL_WIDTH,
    "numberInDash": lambda number: f"- {number} -",
    "hex": lambda number: f"{number:X}",
    "upperRoman": _roman,
    "lowerRoman": _roman_small,
    "upperLetter": _letters("A"),
    "lowerLetter": _letters("a"),
    "ordinal": _ordinal,
    "cardinalText": _cardinal_text,
    "ordinalText": _ordinal_text,
    "chicago": _chicago,
    "chineseCounting": _counting,
    "chineseCountingThousand": _counting,
    "taiwaneseCounting": _counting_taiwanese,
    "taiwaneseCountingThousand": _counting_taiwanese,
    "japaneseCounting": _counting_japanese,
    "chineseLegalSimplified": _formal(_FORMAL, "万"),
    "ideographLegalTraditional": _formal(_FORMAL_TRADITIONAL, "萬"),
    "japaneseLegal": _formal_japanese,
    "ideographDigital": _IDEOGRAPHS,
    "taiwaneseDigital": _digital("○一二三四五六七八九"),
    "japaneseDigitalTenThousand": _IDEOGRAPHS,
    "ideographTraditional": _once(_STEMS),
    "ideographZodiac": _once(_BRANCHES),
    "ideographZodiacTraditional": _sixty,
    "decimalEnclosedCircle": _CIRCLED,
    "decimalEnclosedCircleChinese": _CIRCLED,
    "ideographEnclosedCircle": _once(_row(0x3280, 10)),
    "decimalEnclosedParen": _once(_row(0x2474, 20)),
    "decimalEnclosedFullstop": _once(_row(0x2488, 20)),
}
