"""Characters of the symbol fonts, which hold pictures where other fonts hold letters, as plain Unicode."""

from __future__ import annotations

BULLET = "•"

# Code points 0x20 … 0xFF of the fonts; only what letters use: marks of lists, boxes to tick, arrows, numbers.
_WINGDINGS = {
    0x28: "☎", 0x29: "✆", 0x2A: "✉", 0x6C: "●", 0x6D: "❍", 0x6E: "■", 0x6F: "□", 0x70: "□", 0x71: "❑",
    0x72: "❒", 0x73: "⬧", 0x74: "⧫", 0x75: "◆", 0x76: "❖", 0x77: "⬥", 0x9F: "•", 0xA1: "○", 0xA2: "○",
    0xA3: "○", 0xA4: "◉", 0xA5: "◎", 0xA7: "▪", 0xA8: "□", 0xAB: "★", 0xD8: "➢", 0xE8: "→", 0xF0: "⇨",
    0xFB: "☒", 0xFC: "✓", 0xFD: "☒", 0xFE: "☑",
    **{0x81 + step: chr(0x2460 + step) for step in range(10)},
    **{0x8C + step: chr(0x2776 + step) for step in range(10)},
}  # fmt: skip
_WINGDINGS_2 = {
    0x4F: "✗", 0x50: "✓", 0x51: "☒", 0x52: "☑", 0x53: "☒", 0x54: "☒", 0x97: "●", 0x98: "●", 0x99: "○",
    0xA2: "■", 0xA3: "□", 0xAE: "◆", 0x2A: "□", 0x30: "☑",
    **{0x6A + step: chr(0x2460 + step) for step in range(10)},
}  # fmt: skip
_SYMBOL = {
    0x2D: "−", 0xA3: "≤", 0xA5: "∞", 0xB0: "°", 0xB1: "±", 0xB3: "≥", 0xB4: "×", 0xB7: "•", 0xB8: "÷",
    0xB9: "≠", 0xBB: "≈", 0xBC: "…", 0xAE: "→", 0xD7: "⋅", 0xE5: "∑",
    **dict(zip(range(0x61, 0x7B), "αβχδεφγηιϕκλμνοπθρστυϖωξψζ", strict=True)),
}  # fmt: skip
_FONTS = {"wingdings": _WINGDINGS, "wingdings 2": _WINGDINGS_2, "symbol": _SYMBOL}


def symbol(code: int, font: str) -> str:
    """The character `code` (as in `w:sym`, with or without 0xF000) of `font` as plain Unicode.

    In an ordinary font the code is the character itself; a picture that is not known becomes •.
    """
    table = _FONTS.get(font.strip().lower())
    if table is not None:
        return table.get(code & 0xFF if 0xF000 <= code <= 0xF0FF else code, BULLET)
    if 0xE000 <= code <= 0xF8FF:
        return BULLET
    return chr(code) if 0 < code < 0x110000 and not 0xD800 <= code < 0xE000 else ""


def bullet(text: str, font: str) -> str:
    """The mark of a bulleted list as plain Unicode; `text` is the list's own, in `font`.

    Word's hollow bullet is a Latin o in Courier New: as a letter it would run into the text behind it.
    """
    if text == "o":
        return "○"
    if font.strip().lower() not in _FONTS and not any("\ue000" <= character <= "\uf8ff" for character in text):
        return text
    return "".join(symbol(ord(character), font) for character in text)
