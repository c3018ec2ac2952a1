"""How many attachments the note lists, and how many follow the letter under labels of their own."""

from __future__ import annotations

from typing import Final

from replycheck.patterns import regex
from replycheck.recognise.fields import Fields
from replycheck.recognise.lexicon import Lexicon
from replycheck.recognise.numerals import number
from replycheck.recognise.page import Match, Row
from replycheck.sections import ATTACHMENT

# Several names may stand on one row. A figure with a decimal point is no serial.
_SERIAL: Final = regex(r"(?<![\d.．])[1-9]\d? ?[.．、](?!\d)|(?<![\d.．])[1-9]\d?[.．、](?=(?:19|20)\d\d)")


def fields(rows: tuple[Row, ...], note: Match, lexicon: Lexicon) -> Fields:
    """The attachments that the note lists (`count`), and the numbered ones that follow (`enclosed`).

    `enclosed` is None where none follow: they are mostly files of their own.
    """
    begin, more, label = (lexicon.cue(ATTACHMENT, group) for group in ("begin", "more", "enclosed"))
    listed = [row.text for row in rows[note.row : note.last_row + 1]]
    names = sum(bool(begin.match(text) or more.match(text)) for text in listed)
    serials = sum(len(_SERIAL.findall(text)) for text in listed)
    labels = (label.match(row.text) for row in rows[note.last_row + 1 :])
    following = {number(match["serial"]) for match in labels if match}
    return {"count": str(max(names, serials)), "enclosed": str(len(following)) if following else None}
