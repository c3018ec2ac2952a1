"""Labels held against those of another program: LibreOffice writes the same lists as plain text."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from tests.sources.docx.docx_builder import (
    abstract,
    docx,
    level,
    num,
    numbered,
    numbering,
    paragraph,
    read,
    restart,
    run,
    style,
    styles,
)

Convert = Callable[[Sequence[Path], str], list[Path]]

TEXT = "txt:Text (encoded):UTF8"
ITEM = re.compile(r"^\s*(.*?)\s*(项\d+)$")

# Formats that LibreOffice 7.4 writes as Word does; it knows neither w:isLgl nor w:lvlRestart.
FORMATS = (
    "decimal",
    "decimalZero",
    "decimalFullWidth",
    "upperRoman",
    "lowerRoman",
    "upperLetter",
    "lowerLetter",
    "chineseCounting",
    "chineseCountingThousand",
    "chineseLegalSimplified",
    "japaneseCounting",
    "taiwaneseCounting",
    "ideographTraditional",
    "ideographZodiac",
    "decimalEnclosedCircle",
    "decimalEnclosedCircleChinese",
)
FRAMES = ("%s、", "（%s）", "%s.", "第%s条", "%s")


def labels(lines: Sequence[str]) -> list[tuple[str, str]]:
    """The items in some lines and the label before each."""
    found = (ITEM.match(line) for line in lines)
    return [(match[2], match[1]) for match in found if match]


def agree(files: Sequence[Path], convert: Convert, at_least: int) -> None:
    """Hold our labels of these files against LibreOffice's."""
    count = 0
    for file, text in zip(files, convert(files, TEXT), strict=True):
        theirs = labels(text.read_text("utf-8-sig").splitlines())
        ours = labels(read(file.read_bytes()).lines)
        assert ours == theirs, file.name
        count += len(ours)
    assert count >= at_least


def level_definition(chance: random.Random, index: int) -> str:
    """One level of a random list."""
    places = f"%{index + 1}"
    if chance.random() < 0.4:
        places = ".".join(f"%{place + 1}" for place in range(index + 1))
    return level(
        index,
        chance.choice(FORMATS),
        chance.choice(FRAMES) % places,
        start=chance.choice((1, 1, 1, 3, 9)),
        suffix=chance.choice(("nothing", "space", "tab")),
    )


def random_lists(seed: int, lists: int) -> bytes:
    """Random lists in which no level is jumped over; some are split among numberings, some restart."""
    chance = random.Random(seed)
    body, abstracts, numberings = "", "", ""
    items = identity = 0
    for index in range(lists):
        depth = chance.randint(2, 6)
        abstracts += abstract(index, "".join(level_definition(chance, place) for place in range(depth)))
        for part in range(chance.choice((1, 1, 2, 3))):
            identity += 1
            again = restart(0, chance.randint(1, 12)) if part and chance.random() < 0.7 else ""
            numberings += num(identity, index, again)
            place = -1
            for _ in range(chance.randint(6, 20)):
                place = chance.randint(0, min(place + 1, depth - 1))
                body += numbered(f"项{items}", place, identity)
                items += 1
    return docx(body, numbering(abstracts, numberings))


def test_random_lists_of_many_levels(soffice: Convert, tmp_path: Path) -> None:
    files = []
    for seed in range(4):
        file = tmp_path / f"lists{seed}.docx"
        file.write_bytes(random_lists(seed, 60))
        files.append(file)

    agree(files, soffice, at_least=4000)


def test_every_format(soffice: Convert, tmp_path: Path) -> None:
    file = tmp_path / "formats.docx"
    body = "".join(
        numbered(f"项{index * 120 + step}", 0, index + 1) for index in range(len(FORMATS)) for step in range(99)
    )
    definitions = [abstract(index, level(0, name, "%1、")) for index, name in enumerate(FORMATS)]
    definitions += [num(index + 1, index) for index in range(len(FORMATS))]
    file.write_bytes(docx(body, numbering(*definitions)))

    agree([file], soffice, at_least=99 * len(FORMATS))


def test_numberings_that_take_turns_and_levels_jumped_over(soffice: Convert, tmp_path: Path) -> None:
    sequences = {
        "turns": [(1, 0), (1, 0), (2, 0), (2, 0), (1, 0), (3, 0), (3, 1), (1, 0), (2, 0)],
        "jumped": [(1, 1), (1, 1), (1, 0), (1, 2), (1, 1), (1, 0)],
    }
    levels = level(0, "decimal", "%1.") + level(1, "decimal", "%1.%2.") + level(2, "decimal", "%1.%2.%3.")
    parts = numbering(abstract(0, levels), num(1, 0), num(2, 0, restart(0, 4)), num(3, 0))
    files = []
    for name, sequence in sequences.items():
        file = tmp_path / f"{name}.docx"
        file.write_bytes(
            docx("".join(numbered(f"项{n}", at, identity) for n, (identity, at) in enumerate(sequence)), parts)
        )
        files.append(file)

    agree(files, soffice, at_least=15)


ODF = (
    '<?xml version="1.0" encoding="UTF-8"?><office:document '
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" '
    'xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" '
    'office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">'
    "<office:automatic-styles>{styles}</office:automatic-styles><office:body><office:text>{body}</office:text>"
    "</office:body></office:document>"
)


def open_document(formats: Sequence[tuple[str, str, str]], shown: int, seed: int) -> str:
    """A flat OpenDocument text with one list, restarts in it: (before, format, behind) of each level."""
    chance = random.Random(seed)
    definitions = "".join(
        f'<text:list-level-style-number text:level="{index + 1}" style:num-format="{name}" '
        f'style:num-prefix="{before}" style:num-suffix="{behind}" '
        f'text:display-levels="{min(index + 1, shown)}"/>'
        for index, (before, name, behind) in enumerate(formats)
    )
    body, place = "", 0
    for item in range(30):
        place = chance.randint(0, min(place + 1, len(formats) - 1))
        again = ' text:start-value="4"' if item and chance.random() < 0.1 else ""
        inner = f"<text:list-item{again}><text:p>项{item}</text:p></text:list-item>"
        for _ in range(place):
            inner = f"<text:list-item><text:list>{inner}</text:list></text:list-item>"
        body += (
            '<text:list text:style-name="L" '
            f'text:continue-numbering="{"true" if item else "false"}">{inner}</text:list>'
        )
    return ODF.format(styles=f'<text:list-style style:name="L">{definitions}</text:list-style>', body=body)


def web_page(kinds: Sequence[str], seed: int) -> str:
    """A page of ordered lists in one another."""
    chance = random.Random(seed)
    items = iter(range(1000))

    def ordered(depth: int) -> str:
        entries = ""
        for _ in range(chance.randint(2, 4)):
            inner = ordered(depth + 1) if depth + 1 < len(kinds) and chance.random() < 0.6 else ""
            entries += f"<li><p>项{next(items)}</p>{inner}</li>"
        return f'<ol type="{kinds[depth]}" start="{chance.choice((1, 1, 3))}">{entries}</ol>'

    return f"<!DOCTYPE html><html><head><meta charset='utf-8'></head><body>{ordered(0)}{ordered(0)}</body></html>"


def chinese_document(seed: int) -> bytes:
    """A document whose headings are numbered through styles based on one another."""
    chance = random.Random(seed)
    levels = (
        level(0, "chineseCountingThousand", "%1、", more='<w:pStyle w:val="H1"/>')
        + level(1, "chineseCounting", "（%2）", more='<w:pStyle w:val="H2"/>')
        + level(2, "decimal", "%3.", more='<w:pStyle w:val="H3"/>')
    )
    numbers = '<w:pPr><w:numPr>{}<w:numId w:val="1"/></w:numPr></w:pPr>'
    headings = (
        style("H0", default=True),
        style("H1", numbers.format(""), based_on="H0"),
        style("H2", numbers.format('<w:ilvl w:val="1"/>'), based_on="H1"),
        style("H3", '<w:pPr><w:numPr><w:ilvl w:val="2"/></w:numPr></w:pPr>', based_on="H2"),
    )
    body, place = "", 0
    for item in range(40):
        place = chance.randint(1, min(place + 1, 3))
        body += paragraph(run(f"项{item}"), f'<w:pStyle w:val="H{place}"/>')
    return docx(body, {**numbering(abstract(0, levels), num(1, 0)), **styles(*headings)})


def test_documents_that_libreoffice_wrote(soffice: Convert, tmp_path: Path) -> None:
    chinese = (
        ("", "一, 二, 三, ...", "、"),
        ("（", "一, 二, 三, ...", "）"),
        ("", "1", "."),
        ("（", "1", "）"),
    )
    drafts = {
        "chinese.fodt": open_document(chinese, 1, seed=1),
        "decimal.fodt": open_document((("", "1", "."),) * 4, 4, seed=2),
        "stems.fodt": open_document((("", "甲, 乙, 丙, ...", "、"), ("", "①, ②, ③, ...", "")), 1, seed=3),
        "mixed.fodt": open_document((("第", "一, 二, 三, ...", "条"), ("", "I", "."), ("", "a", ")")), 1, seed=4),
        "formal.fodt": open_document((("", "壹, 贰, 叁, ...", "、"), ("", "A", "."), ("", "i", ".")), 2, seed=5),
        "plain.html": web_page(("1", "a", "i"), seed=6),
        "letters.html": web_page(("A", "1"), seed=7),
        "roman.html": web_page(("I", "A", "1", "a"), seed=8),
    }
    files = []
    for name, text in drafts.items():
        files.append(tmp_path / name)
        files[-1].write_text(text, "utf-8")
    for seed in (9, 10):
        files.append(tmp_path / f"styled{seed}.docx")
        files[-1].write_bytes(chinese_document(seed))
    written = [
        document
        for suffix, how in (
            (".fodt", "docx"),
            (".html", "docx:Office Open XML Text"),
            (".docx", "docx"),
        )
        for document in soffice([file for file in files if file.suffix == suffix], how)
    ]

    assert len(written) == 10
    agree(written, soffice, at_least=250)


def test_documents_that_python_docx_wrote(soffice: Convert, tmp_path: Path) -> None:
    document_of = pytest.importorskip("docx").Document
    files = []
    for seed in range(10):
        chance = random.Random(seed)
        document = document_of()
        for item in range(25):
            name = chance.choice(("List Number", "List Number 2", "List Number 3", "Normal", "Heading 1"))
            document.add_paragraph(f"项{item}", style=name)
        files.append(tmp_path / f"written{seed}.docx")
        document.save(str(files[-1]))

    agree(files, soffice, at_least=250)
