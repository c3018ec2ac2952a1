"""What is refused, and what is said of it; all bounds hold before anything is inflated."""

from __future__ import annotations

import io
import struct
import subprocess
import sys
import time
import zipfile
import zlib
from pathlib import Path

import pytest

from replycheck.errors import Unreadable
from replycheck.messages.docx_reasons import CONTENTS, KINDS, REASONS
from replycheck.sources import read as read_any
from replycheck.sources.docx import package as bounds
from replycheck.sources.source import ReadOptions
from tests.sources.docx.docx_builder import (
    WORD,
    abstract,
    docx,
    num,
    numbered,
    package,
    paragraph,
    part,
    read,
    relations,
    style,
    styles,
)

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)
GIGABYTE = 1_000_000_000


def ole(stream: str) -> bytes:
    """A container whose directory names this stream."""
    return OLE + stream.encode("utf-16-le") + bytes(64)


def refusal(data: bytes) -> tuple[str, dict[str, object]]:
    """The reason and values with which a file is refused."""
    with pytest.raises(Unreadable) as caught:
        read(data)
    return caught.value.reason, caught.value.values


def inflating(name: str, declared: int) -> bytes:
    """An archive of one member that inflates to a gigabyte and says that it inflates to `declared`."""
    million = zlib.compressobj(9, zlib.DEFLATED, -15)
    block = million.compress(b" " * 1_000_000) + million.flush(zlib.Z_FULL_FLUSH)
    packed = block * 1000 + b"\x03\x00"
    common = struct.pack("<HHHHHIII", 20, 0, 8, 0, 33, 0, len(packed), declared)
    local = b"PK\x03\x04" + common + struct.pack("<HH", len(name), 0) + name.encode()
    central = b"PK\x01\x02\x14\x00" + common + struct.pack("<HHHHHII", len(name), 0, 0, 0, 0, 0, 0) + name.encode()
    offset = len(local) + len(packed)
    end = b"PK\x05\x06" + struct.pack("<HHHHIIH", 0, 0, 1, 1, len(central), offset, 0)
    return local + packed + central + end


def test_empty() -> None:
    assert refusal(b"") == ("empty", {})


def test_word_97_under_another_name() -> None:
    assert refusal(ole("WordDocument")) == ("word-97", {})


def test_encrypted() -> None:
    assert refusal(ole("EncryptedPackage")) == ("encrypted", {})
    locked = bytearray(docx(paragraph("密")))
    for signature, flags in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        place = locked.find(signature)
        while place >= 0:
            locked[place + flags] |= 1
            place = locked.find(signature, place + 4)
    assert refusal(bytes(locked)) == ("encrypted", {})


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (ole("Workbook"), "xls"),
        (ole("PowerPoint Document"), "ppt"),
        (ole("Something"), "ole"),
        (b"{\\rtf1\\ansi }", "rtf"),
        (b"%PDF-1.7\n", "pdf"),
        (b"MIME-Version: 1.0\r\n", "mhtml"),
        (b"\xef\xbb\xbf<!DOCTYPE html><html>", "html"),
        (b"<html xmlns:w='x'>", "html"),
        (b'<?xml version="1.0"?><?mso-application progid="Word.Document"?>', "word-xml"),
        (b'<?xml version="1.0"?><a/>', "xml"),
        (b"\x89PNG\r\n\x1a\n\0", "image"),
        (b"Rar!\x1a\x07\0", "rar"),
        ("关于提案的复函".encode(), "text"),
        ("关于提案的复函".encode("gb18030"), "text"),
        (package({"xl/workbook.xml": "<x/>"}), "xlsx"),
        (package({"ppt/presentation.xml": "<x/>"}), "pptx"),
        (package({"OFD.xml": "<x/>"}), "ofd"),
        (package({"mimetype": "application/vnd.oasis.opendocument.text"}), "odt"),
        (package({"mimetype": "application/vnd.oasis.opendocument.spreadsheet"}), "ods"),
        (package({"mimetype": "application/vnd.oasis.opendocument.presentation"}), "odp"),
        (package({"mimetype": "application/epub+zip"}), "epub"),
        (package({"a.txt": "x"}), "zip"),
        (package({}), "zip"),
        (
            package(
                {
                    "_rels/.rels": relations({"r": ("officeDocument", "xl/workbook.xml")}),
                    "xl/workbook.xml": "<x/>",
                }
            ),
            "xlsx",
        ),
    ],
)
def test_other_files_are_named(data: bytes, what: str) -> None:
    assert refusal(data) == ("not-word", {"what": what})
    assert what in KINDS


def test_archives_that_are_broken() -> None:
    whole = docx(paragraph("事" * 2000))
    for data in (
        whole[:400],
        whole[: len(whole) - 30],
        b"PK\x03\x04",
        b"\x01\x02\0\x03",
        b"PK\x05\x06" + bytes(3),
    ):
        assert refusal(data)[0] == "broken-archive"


def test_a_part_that_is_broken() -> None:
    data = bytearray(docx(paragraph("事")))
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        member = archive.getinfo("word/document.xml")
    place = member.header_offset + 30 + len(member.filename)
    data[place : place + 40] = bytes(40)

    assert refusal(bytes(data)) == ("broken-archive", {"part": "word/document.xml"})


def test_a_part_in_a_packing_that_nobody_uses() -> None:
    data = bytearray(docx(paragraph("事")))
    place = data.find(b"word/document.xml", data.find(b"PK\x01\x02")) - 46
    data[place + 10] = 97

    assert refusal(bytes(data))[0] == "broken-archive"


def test_no_text() -> None:
    assert refusal(package({"word/styles.xml": "<x/>"})) == ("no-document", {})
    assert refusal(docx("", {"word/document.xml": part("document", "")})) == ("no-document", {})


@pytest.mark.parametrize("name", ["word/document.xml", "word/numbering.xml"])
def test_xml_that_is_broken(name: str) -> None:
    assert refusal(docx(numbered("事"), {name: "<w:p"})) == ("broken-xml", {"part": name})


def test_entities() -> None:
    laughs = "".join(f'<!ENTITY l{n + 1} "{f"&l{n};" * 10}">' for n in range(9))
    bomb = (
        f'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY l0 "ha">{laughs}]><w:document xmlns:w="{WORD}">&l9;</w:document>'
    )
    outside = (
        '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/hostname">]>'
        f'<w:document xmlns:w="{WORD}"><w:body><w:p><w:r><w:t>&e;</w:t></w:r></w:p></w:body></w:document>'
    )
    late = outside.replace("<!DOCTYPE", f"<!--{'x' * 9000}--><!DOCTYPE")
    for text in (bomb, outside, late):
        assert refusal(docx("", {"word/document.xml": text})) == (
            "has-entities",
            {"part": "word/document.xml"},
        )


def test_xml_nested_too_deeply() -> None:
    deep = "<w:sdt>" * 3000 + "</w:sdt>" * 3000

    assert refusal(docx(deep)) == ("too-deep", {"part": "word/document.xml"})


def test_nesting_as_deep_as_is_read() -> None:
    opened = "<w:tbl><w:tr><w:tc>" * 80

    assert read(docx(opened + paragraph("底") + "</w:tc></w:tr></w:tbl>" * 80)).lines == ("底",)


def test_too_many_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    many = docx(paragraph("事"), {f"word/media/{n}.png": "" for n in range(50)})
    monkeypatch.setattr(bounds, "MAX_PARTS", 20)

    assert refusal(many) == ("too-many-parts", {"limit": 20})
    monkeypatch.setattr(bounds, "MAX_DIRECTORY", 1000)
    assert refusal(many) == ("too-many-parts", {"limit": 20})


def test_parts_that_say_they_inflate_too_far() -> None:
    assert refusal(inflating("word/document.xml", GIGABYTE)) == ("too-large", {"size": 1000, "limit": 500})
    assert refusal(inflating("word/document.xml", 100_000_000)) == ("too-large", {"size": 100, "limit": 16})


def test_parts_that_lie_about_their_size() -> None:
    reason, values = refusal(inflating("word/document.xml", 1000))

    assert (reason, values["part"]) == ("broken-archive", "word/document.xml")


def test_too_many_elements(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bounds, "MAX_TAGS", 1000)

    assert refusal(docx("<w:p/>" * 2000))[0] == "too-large"


def test_text_too_long_for_one_run() -> None:
    assert refusal(docx(paragraph("a" * 11_000_000)))[0] == "too-large"


def test_parts_that_are_too_large_together(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bounds, "MAX_READ", 2000)

    assert refusal(docx(numbered("事"), {"word/numbering.xml": part("numbering", "<!--x-->" * 500)}))[0] == "too-large"


def test_styles_based_on_one_another_without_end() -> None:
    chain = "".join(style(f"s{n}", based_on=f"s{n + 1}") for n in range(5000))
    hidden = style("h", "<w:rPr><w:vanish/></w:rPr>")
    began = time.perf_counter()

    read(docx(paragraph("事", '<w:pStyle w:val="s0"/>'), styles(chain, hidden)))
    assert time.perf_counter() - began < 5


def test_a_gigabyte_is_refused_at_once_and_in_little_memory(tmp_path: Path) -> None:
    file = tmp_path / "bomb.docx"
    file.write_bytes(inflating("word/document.xml", GIGABYTE))
    # The high-water mark of its own memory: rusage would count that of the process it was started from.
    script = (
        "import sys, time\n"
        "from pathlib import Path\n"
        "from replycheck.errors import Unreadable\n"
        "from replycheck.sources.docx import read_docx\n"
        "from replycheck.sources.source import ReadOptions\n"
        "began = time.perf_counter()\n"
        "try:\n"
        "    read_docx('x', Path(sys.argv[1]).read_bytes(), ReadOptions())\n"
        "except Unreadable as refused:\n"
        "    status = Path('/proc/self/status')\n"
        "    lines = status.read_text().splitlines() if status.exists() else []\n"
        "    peak = [line.split()[1] for line in lines if line.startswith('VmHWM')]\n"
        "    print(refused.reason, time.perf_counter() - began, *(peak or ['0']))\n"
    )
    done = subprocess.run([sys.executable, "-c", script, str(file)], check=True, capture_output=True, text=True)
    reason, seconds, kilobytes = done.stdout.split()

    assert reason == "too-large"
    assert float(seconds) < 1
    assert int(kilobytes) < 100_000


def test_a_picture_may_be_large() -> None:
    assert read(docx(paragraph("事"), {"word/media/image1.bmp": bytes(20_000_000)})).lines == ("事",)


def test_a_long_letter_is_read_in_linear_time() -> None:
    def seconds(paragraphs: int) -> float:
        definitions = {"word/numbering.xml": part("numbering", abstract(0, "") + num(1, 0))}
        data = docx((paragraph("我局高度重视。") + numbered("事")) * paragraphs, definitions)
        began = time.perf_counter()
        read(data)
        return time.perf_counter() - began

    assert seconds(20_000) < 40 * seconds(2_000)


def test_every_reason_has_its_texts() -> None:
    values = {"part": "p", "size": 1, "limit": 1, "what": "w"}
    for texts in REASONS.values():
        assert len(texts) == 4
        for text in texts:
            assert text.format(**values)
    assert all(zh and en for zh, en in [*KINDS.values(), *CONTENTS.values()])


def test_a_document_of_blanks_is_empty_like_a_text_of_blanks() -> None:
    for data in (docx(paragraph() + paragraph("　 ")), "　\n \n".encode()):
        with pytest.raises(Unreadable) as caught:
            read_any("letter", data, ReadOptions())
        assert caught.value.reason == "empty"
