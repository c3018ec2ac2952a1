"""Chinese numerals, as numberings, sessions and dates write them."""

from __future__ import annotations

from typing import Final

_DIGITS: Final = {
    **{character: value for value, character in enumerate("〇一二三四五六七八九")},
    **{character: value for value, character in enumerate("零壹贰叁肆伍陆柒捌玖")},
    "○": 0, "Ｏ": 0, "O": 0, "o": 0, "0": 0, "两": 2, "元": 1,
}  # fmt: skip
_UNITS: Final = {"十": 10, "拾": 10, "百": 100, "佰": 100, "千": 1000, "仟": 1000, "万": 10_000}
_SHORT: Final = {"廿": 20, "卅": 30}
_TENS: Final = frozenset((*_UNITS, *_SHORT))

NUMERAL: Final = "〇○零一二三四五六七八九十百千两廿"
"""The characters of a Chinese number, for use in a character class."""


def number(text: str) -> int | None:
    """The value of a number in Arabic or Chinese numerals (十三, 一百零二, 二〇二六, 12), None if it is none."""
    if text.isascii() and text.isdigit():
        return int(text)
    if _TENS.isdisjoint(text):
        return _positional(text)
    total = section = digit = 0
    for character in text:
        if character in _SHORT:
            section += _SHORT[character]
        elif character in _UNITS:
            unit = _UNITS[character]
            if unit == _UNITS["万"]:
                total, section, digit = (total + section + digit) * unit, 0, 0
            else:
                section, digit = section + (digit or 1) * unit, 0
        elif character in _DIGITS:
            digit = _DIGITS[character]
        else:
            return None
    return total + section + digit


def _positional(text: str) -> int | None:
    value = 0
    for character in text:
        if character not in _DIGITS:
            return None
        value = value * 10 + _DIGITS[character]
    return value if text else None


def in_characters(value: int) -> str:
    """A number from 1 to 99 in Chinese numerals, as sessions and headings are counted: 5 → 五, 18 → 十八."""
    digits = "〇一二三四五六七八九"
    tens, ones = divmod(value, 10)
    if tens == 0:
        return digits[ones]
    return ("" if tens == 1 else digits[tens]) + "十" + (digits[ones] if ones else "")
