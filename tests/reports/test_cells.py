from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from replycheck.reports.cells import fit, pad, printable, reach, reach_back, width, wrap
from replycheck.reports.excerpt import excerpt

MIXED = st.text(st.sampled_from("甲乙，。“”ab 1\t\u0301\u200b𠮷（）…"), max_size=60)


def test_widths() -> None:
    assert [width(text) for text in ("abc", "复函", "“”", "（）", "e\u0301", "\u200b", "😀", "…", "")] == [
        *(3, 4, 2, 4, 1, 0, 2, 1, 0)
    ]


def test_printable_keeps_every_offset() -> None:
    text = "甲\x1b\t\n\x85\u2028\u202e乙"
    assert printable(text) == "甲\u241b  \ufffd\u2424\ufffd乙"
    assert len(printable(text)) == len(text)


@given(MIXED, st.integers(1, 40))
def test_cutting_keeps_within_room(text: str, room: int) -> None:
    assert width(fit(text, room)) <= max(room, 0)
    assert width(text[: reach(text, 0, room)]) <= room
    assert width(text[reach_back(text, len(text), room) :]) <= room
    assert width(pad(text, room)) >= room


@given(MIXED, st.integers(12, 40))
def test_wrapping_loses_nothing_but_blanks(text: str, room: int) -> None:
    lines = wrap(text, room)
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")
    assert all(width(line) <= room for line in lines)


def test_wrapping_puts_no_closing_mark_first_and_leaves_no_orphan() -> None:
    assert wrap("一二三四五，六七八九十。", 12) == ["一二三四五，", "六七八九十。"]
    assert wrap("公文" * 11, 40) == ["公文" * 7 + "公", "文" + "公文" * 3]
    assert wrap("save the letter again", 12) == ["save the", "letter again"]


@given(st.text(st.sampled_from("甲乙丙。；ab“"), min_size=1, max_size=200), st.data(), st.integers(20, 60))
def test_an_excerpt_shows_the_place_and_fits(line: str, data: st.DataObject, room: int) -> None:
    first = data.draw(st.integers(0, len(line) - 1))
    last = data.draw(st.integers(first + 1, len(line)))
    shown = excerpt(line, first, last, room)
    assert width(shown.text) <= room
    assert shown.offset + shown.length <= room
    cells = [character for character in shown.text for _ in range(width(character))]
    assert cells[shown.offset] == line[first]
