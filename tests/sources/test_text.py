from __future__ import annotations

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from replycheck.errors import Unreadable
from replycheck.sources import read
from replycheck.sources.encoding import decode, known
from replycheck.sources.source import MAX_BYTES, ReadOptions
from replycheck.sources.text import split_lines

TEXT = "梅川市水务局\n\n关于市政协三届二次会议第0042号提案的复函\n\n周望舒委员：\n　　您提出的提案收悉。现答复如下：\n"

ENCODED = {
    "utf-8": TEXT.encode(),
    "utf-8-sig": codecs.BOM_UTF8 + TEXT.encode(),
    "gb18030": TEXT.encode("gb18030"),
    "utf-16": TEXT.encode("utf-16"),
    "utf-16-le": TEXT.encode("utf-16-le"),
    "utf-16-be": TEXT.encode("utf-16-be"),
    "utf-32": TEXT.encode("utf-32"),
}


def reason(data: bytes, encoding: str | None = None) -> str:
    with pytest.raises(Unreadable) as caught:
        read("letter.txt", data, ReadOptions(encoding))
    return caught.value.reason


@pytest.mark.parametrize("encoding", ENCODED)
def test_every_encoding_is_found_and_gives_the_same_lines(encoding: str) -> None:
    source = read("letter.txt", ENCODED[encoding], ReadOptions())
    assert (source.encoding, source.lines) == (encoding, tuple(TEXT.splitlines()))


def test_utf16_big_endian_with_a_mark_is_told_by_it() -> None:
    assert decode(codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be")) == (TEXT, "utf-16")


@pytest.mark.parametrize("text", ["复函。\n特此函复。", "周望舒委员：", "联系人：梅溪，电话：0571-5550123", "龑喆镕堃"])
def test_short_texts_in_gb18030_are_no_utf16(text: str) -> None:
    assert decode(text.encode("gb18030")) == (text, "gb18030")


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_lines_end_at_lf_crlf_and_cr(end: str) -> None:
    assert split_lines(f"甲{end}{end}乙{end}") == ("甲", "", "乙")


@pytest.mark.parametrize("character", ["\v", "\f", "\x1c", "\x85", "\u2028", "\u2029"])
def test_no_other_character_ends_a_line(character: str) -> None:
    assert split_lines(f"甲{character}乙\n丙") == (f"甲{character}乙", "丙")


@given(st.lists(st.text(st.characters(exclude_characters="\r\n", exclude_categories=["Cs"])), min_size=1))
def test_splitting_undoes_joining(lines: list[str]) -> None:
    if lines[-1]:
        assert split_lines("\r\n".join(lines)) == tuple(lines)


def test_a_byte_order_mark_is_no_column() -> None:
    assert read("a", codecs.BOM_UTF8 + "甲".encode(), ReadOptions()).lines == ("甲",)
    assert read("a", codecs.BOM_UTF8 + "甲".encode(), ReadOptions("utf-8")).lines == ("甲",)


def test_an_encoding_named_overrides_what_would_be_found() -> None:
    source = read("a.txt", "復函".encode("big5"), ReadOptions("big5"))
    assert (source.lines, source.encoding) == (("復函",), "big5")
    assert reason("復函".encode("big5"), "utf-8") == "not-in-encoding"


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"", "empty"),
        (" \r\n\u3000\t\ufeff".encode(), "empty"),
        (codecs.BOM_UTF16_LE, "empty"),
        (bytes(range(256)) * 40, "binary"),
        (b"\x7fELF\x02\x01\x01\0\0\0", "binary"),
        ("周望舒".encode() + b"\0" * 8, "binary"),
        (b"\xe5\xff\xfd\xf8\xff" * 50, "undecodable"),
        (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3", "pdf"),
        (codecs.BOM_UTF8 + b"<!DOCTYPE html>\n<html>", "html"),
        (b"  <HTML lang='zh'>", "html"),
        (b"{\\rtf1\\ansi", "rtf"),
        (b"From: mei@example.org\nSubject: x\nMIME-Version: 1.0\n\nhello", "eml"),
        (b"\x89PNG\r\n\x1a\n", "image"),
        (b"Rar!\x1a\x07", "archive"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 512, "doc"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), "encrypted"),
        (b"PK\x03\x04....OFD.xml", "ofd"),
        (b"PK\x03\x04....xl/workbook.xml", "spreadsheet"),
        (b"PK\x03\x04 not an archive", "broken-archive"),
    ],
)
def test_what_is_no_letter_is_told_by_what_it_is(data: bytes, why: str) -> None:
    assert reason(data) == why


def test_a_text_that_names_a_sign_of_another_format_is_still_text() -> None:
    for text in ("From here on: a note\n周望舒委员：", "BM方案", "GIF图"):
        assert read("a.txt", text.encode(), ReadOptions()).format == "text"


def test_the_size_is_capped() -> None:
    assert reason(b"a" * (MAX_BYTES + 1)) == "oversized"


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030"])
def test_a_few_broken_bytes_are_left_for_the_rules_to_report(encoding: str) -> None:
    data = (TEXT * 4).encode(encoding)
    broken = data[:90] + b"\xff" + data[91:]
    source = read("a.txt", broken, ReadOptions())
    assert source.encoding == encoding
    assert sum(line.count("\ufffd") for line in source.lines) in (1, 2, 3)


def test_encodings_known() -> None:
    assert known("gb18030")
    assert known("UTF-16")
    assert not known("utf9")
    assert not known("hex")
