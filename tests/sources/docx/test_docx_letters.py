"""A letter says the same in Word as in text: typed or numbered by Word, with its head in a table, its contact in a text
box, its date in a field."""

import re
from collections.abc import Callable
from pathlib import Path
from xml.sax.saxutils import escape

import pytest

from replycheck.checklist.load import load_checklists
from replycheck.lint import LetterReport, LintOptions, lint
from replycheck.recognise import Lexicon
from replycheck.resources import shipped
from replycheck.sources.source import Source
from tests.sources.docx.docx_builder import docx, numbered, numbering, paragraph, read, run

CHECKOUT = Path(__file__).parents[3]
LETTERS = [
    *sorted((CHECKOUT / "examples").glob("*.txt")),
    *(CHECKOUT / f"tests/letters/letters/{name}.txt" for name in ("proposal-101", "proposal-116", "suggestion-112")),
    *(CHECKOUT / f"tests/letters/letters/{name}.txt" for name in ("petition-b01", "disclosure-b01", "report-b01")),
]
LABELS = ((0, re.compile("[一二三四五六七八九十]+、")), (1, re.compile("（[一二三四五六七八九十]+）")))
DATE = re.compile(r"\d{4}年\d{1,2}月\d{1,2}日")


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    return Lexicon(load_checklists([shipped("checklists")]))


def typed(lines: list[str]) -> bytes:
    return docx("".join(paragraph(escape(line.strip())) for line in lines))


def with_automatic_headings(lines: list[str]) -> bytes:
    """Headings numbered by Word, where its numbers are the letter's own: a list that starts again restarts."""
    made, counts = [], [0, 0]
    for line in lines:
        text = line.strip()
        level, label = next(((level, found[0]) for level, cue in LABELS if (found := cue.match(text))), (None, ""))
        if level is not None:
            counts[level] += 1
            counts[level + 1 :] = [0] * (1 - level)
            value = "一二三四五六七八九十"[counts[level] - 1]
            if label == (f"{value}、", f"（{value}）")[level]:
                made.append(numbered(escape(text.removeprefix(label)), level))
                continue
        made.append(paragraph(escape(text)))
    return docx("".join(made), numbering())


def dressed(lines: list[str]) -> bytes:
    """The rows above the addressee in a table, the contact in a text box, the date the result of a field."""
    texts = [escape(line.strip()) for line in lines]
    title = max(
        index
        for index, text in enumerate(texts[:14])
        if text.endswith(("复函", "答复", "的函", "答复书", "意见书", "报告"))
    )
    contact = [text for text in texts[title:] if re.match("（?联系人|联系电话|邮政编码", text)]
    rows = "".join(f"<w:tr><w:tc>{paragraph(text)}</w:tc></w:tr>" for text in texts[: title + 1] if text)
    made = [f"<w:tbl>{rows}</w:tbl>"]
    for text in texts[title + 1 :]:
        if text in contact:
            continue
        if DATE.fullmatch(text):
            field = f'<w:fldSimple w:instr=" DATE ">{run(text)}</w:fldSimple>'
            made.append(paragraph(field + text_box(contact)))
        else:
            made.append(paragraph(text))
    return docx("".join(made))


def text_box(texts: list[str]) -> str:
    content = "".join(paragraph(text) for text in texts)
    return (
        "<w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><wps:wsp><wps:txbx>"
        f"<w:txbxContent>{content}</w:txbxContent></wps:txbx></wps:wsp></w:drawing></mc:Choice>"
        f"<mc:Fallback><w:pict><v:textbox><w:txbxContent>{content}</w:txbxContent></v:textbox></w:pict></mc:Fallback>"
        "</mc:AlternateContent></w:r>"
        if texts
        else ""
    )


def said(report: LetterReport) -> dict[str, object]:
    """What a report says, places apart."""
    letter = report.letter
    assert letter is not None
    return {
        "kind": letter.kind,
        "sections": {name: "".join(section.text.split()) for name, section in letter.sections.items()},
        "fields": {name: dict(section.fields) for name, section in letter.sections.items()},
        "outline": [(point.level, point.label, point.title) for point in letter.all_points()],
        "findings": sorted((finding.code, finding.section or "", finding.key) for finding in report.findings),
    }


@pytest.mark.parametrize("letter", LETTERS, ids=lambda path: path.stem)
@pytest.mark.parametrize("write", [typed, with_automatic_headings, dressed], ids=lambda write: write.__name__)
def test_a_letter_says_the_same_in_word(write: Callable[[list[str]], bytes], letter: Path, lexicon: Lexicon) -> None:
    lines = letter.read_text(encoding="utf-8").split("\n")
    text = lint(Source("letter.txt", "text", tuple(lines)), lexicon, LintOptions())

    word = lint(read(write(lines)), lexicon, LintOptions())

    assert said(word) == said(text)
