"""Which encoding a text is in: byte order mark, strict UTF-8, UTF-16 by its characters, GB18030.

A rule by hand: on fragments of letters it is right more often than any detecting library, and needs none.
"""

from __future__ import annotations

import codecs
from typing import Final

from replycheck.errors import Unreadable

_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    # Before UTF-16, whose mark begins this one.
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_SAMPLE: Final = 4096
"""How many bytes are looked at to know UTF-16 from GB18030."""
_PLAUSIBLE: Final = 0.9
"""The share of a sample that must be characters of a Chinese text for it to be one."""
_MOST_BROKEN: Final = 0.02
"""The share of characters that may be broken in a text that is otherwise in its encoding."""
_CONTROLS: Final = dict.fromkeys(set(range(32)) - {9, 10, 11, 12, 13})


def decode(data: bytes, encoding: str | None = None) -> tuple[str, str]:
    """The text that `data` holds, without its byte order mark, and the name of the encoding it was read in.

    `encoding` is taken as given; without it, it is found. A text with a few broken bytes is still read, each of
    them as U+FFFD: the letter can then be checked, and the damage is reported where it stands.

    Raises Unreadable for what is no text, and for a text that is in none of the encodings known.
    """
    if encoding:
        return _as_told(data, encoding), encoding
    for mark, name in _MARKS:
        if data.startswith(mark):
            return _nearly(data, name), name
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        return _without_mark(data)
    if "\0" in text:
        return _wide(data)
    return text, "utf-8"


def known(encoding: str) -> bool:
    """Whether `encoding` names a text encoding."""
    try:
        b"letter".decode(encoding)
    except LookupError:
        return False
    except ValueError:
        return encoding.isprintable()
    return True


def _as_told(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding).removeprefix("\ufeff")
    except UnicodeError:
        raise Unreadable("not-in-encoding", encoding=encoding) from None


def _wide(data: bytes) -> tuple[str, str]:
    """UTF-16 without a mark, of which NUL bytes are a part; anything else that has them is no text."""
    name = _utf16(data)
    if name is None:
        raise Unreadable("binary")
    return _nearly(data, name), name


def _without_mark(data: bytes) -> tuple[str, str]:
    if b"\0" in data:
        return _wide(data)
    name = _utf16(data)
    if name:
        return _nearly(data, name), name
    try:
        text = data.decode("gb18030")
    except UnicodeDecodeError:
        text, name = _damaged(data)
    else:
        name = "gb18030"
    controls = len(text) - len(text.translate(_CONTROLS))
    if controls > len(text) * _MOST_BROKEN:
        raise Unreadable("binary")
    return text, name


def _damaged(data: bytes) -> tuple[str, str]:
    """The text in the encoding that leaves least of it broken."""
    texts = {name: data.decode(name, "replace") for name in ("utf-8", "gb18030")}
    name = min(texts, key=lambda name: texts[name].count("\ufffd"))
    return _nearly(data, name), name


def _nearly(data: bytes, encoding: str) -> str:
    """The text, a few broken characters replaced. Raises Unreadable where there are too many."""
    text = data.decode(encoding, "replace")
    if text.count("\ufffd") > max(1, len(text) * _MOST_BROKEN):
        raise Unreadable("undecodable")
    return text


def _utf16(data: bytes) -> str | None:
    """`utf-16-le` or `utf-16-be` where the bytes make Chinese text in it, else None."""
    sample = data[:_SAMPLE]
    sample = sample[: len(sample) // 2 * 2]
    best, share = None, _PLAUSIBLE
    for name in ("utf-16-le", "utf-16-be"):
        text = sample.decode(name, "replace")
        plausible = sum(map(_is_plausible, text)) / max(1, len(text))
        if plausible > share:
            best, share = name, plausible
    return best


def _is_plausible(character: str) -> bool:
    """Whether a Chinese text has such characters: Han, its punctuation, ASCII that can be seen."""
    return (
        "\u4e00" <= character <= "\u9fff"
        or " " <= character <= "~"
        or "\u3000" <= character <= "\u303f"
        or "\uff00" <= character <= "\uffef"
        or character in "\t\r\n“”‘’—…·×"
    )
