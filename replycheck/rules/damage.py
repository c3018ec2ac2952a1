"""Characters that were lost or spoilt on the way: RC003, one finding a place."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from replycheck.finding import Edit, Finding, Fix
from replycheck.patterns import regex
from replycheck.rules.context import Context, Passage, finding

_REPLACEMENT: Final = regex("\ufffd+")
# What UTF-8 becomes when it is read as GBK, twice or once.
_MISREAD: Final = regex("(?:锟斤拷?|斤拷)+|[锛銆鈥][^\n，。]{0,2}(?:[\u3400-\u9fff?€][锛銆鈥鐨涓鍏鏄][^\n，。]{0,2})*")
# What it becomes when it is read as Latin-1 or Windows-1252.
_LATIN: Final = regex("(?:[Ââã-ï][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]{1,2}){2,}|Ã[\u0080-\u00bf]")
_LOST: Final = regex(r"(?<=[\u3400-\u9fff])\?{2,}(?=[\u3400-\u9fff])")
# A form feed is Word's page break, and harmless.
_CONTROL: Final = regex("[\x00-\x08\x0b\x0e-\x1f\x7f-\x9f]+")
_PRIVATE: Final = regex("[\ue000-\uf8ff]+")
_LATIN_SIGNS: Final = ("å", "æ", "ç", "â", "Ã")


def check(context: Context) -> Iterator[Finding]:
    """Yields damaged text, inside the letter only."""
    passage = context.body
    text = passage.text
    if "\ufffd" in text:
        yield from _found(passage, _REPLACEMENT, "replacement")
    if "锟" in text or "锛" in text or "銆" in text or "鈥" in text:
        yield from _found(passage, _MISREAD, "misread")
    if any(sign in text for sign in _LATIN_SIGNS):
        yield from _found(passage, _LATIN, "misread")
    if "??" in text:
        yield from _found(passage, _LOST, "lost")
    # Nearly every letter is settled here: nothing in it but what can be printed.
    if not text.replace("\n", "").replace("\u3000", "").isprintable():
        yield from _found(passage, _CONTROL, "control")
        yield from _found(passage, _PRIVATE, "private")


def _found(passage: Passage, pattern: re.Pattern[str], variant: str) -> Iterator[Finding]:
    for match in pattern.finditer(passage.text):
        span = passage.span(match.start(), match.end())
        code = " ".join(f"U+{ord(character):04X}" for character in match[0][:3])
        fix = Fix((Edit(span, ""),)) if variant == "control" else None
        yield finding("RC003", span, variant, fix=fix, text=match[0], code=code)
