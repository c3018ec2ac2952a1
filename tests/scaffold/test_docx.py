from __future__ import annotations

import io
from pathlib import Path

from docx import Document
from docx.oxml.ns import qn
from docx.shared import Mm, Pt

from replycheck.scaffold.docx import to_docx
from replycheck.scaffold.docx_styles import LOOKS
from replycheck.scaffold.titles import WIDTH, title_lines
from tests.conftest import Convert
from tests.scaffold.conftest import filled


def test_paragraphs_have_named_styles() -> None:
    draft = filled("suggestion-reply")
    document = Document(io.BytesIO(to_docx(draft)))

    styles = [(paragraph.style.name if paragraph.style else "") for paragraph in document.paragraphs]

    assert styles[:6] == ["办理结果分类", "发文机关标志", "发文字号", "公文标题", "主送机关", "公文正文"]
    assert styles.count("heading 1") + styles.count("Heading 1") == 2
    assert {"发文机关署名", "成文日期", "联系方式", "抄送机关"} <= set(styles)


def test_the_page_is_that_of_the_standard() -> None:
    section = Document(io.BytesIO(to_docx(filled("notice")))).sections[0]
    millimetres = [
        round((length or Mm(0)).mm)
        for length in (
            section.page_width,
            section.page_height,
            section.top_margin,
            section.left_margin,
            section.right_margin,
            section.bottom_margin,
        )
    ]

    assert millimetres == [210, 297, 37, 28, 26, 35]


def test_fonts_are_set_for_chinese_text() -> None:
    document = Document(io.BytesIO(to_docx(filled("notice"))))
    fonts = {}
    for look in LOOKS.values():
        style = next(each for each in document.styles if each.style_id == look.id)
        fonts[look.name] = style.element.rPr.rFonts.get(qn("w:eastAsia"))

    assert fonts["公文标题"] == "方正小标宋简体"
    assert fonts["公文正文"] == "仿宋_GB2312"
    assert (fonts["heading 1"], fonts["heading 2"]) == ("黑体", "楷体_GB2312")
    assert document.styles["公文标题"].font.size == Pt(22)


def test_titles_break_between_words() -> None:
    assert title_lines("某市应急管理局关于市政协五届五次会议第0166号提案的复函") == (
        "某市应急管理局关于市政协五届五次会议",
        "第0166号提案的复函",
    )
    assert title_lines("关于市政协五届五次会议第0166号提案的复函") == ("关于市政协五届五次会议第0166号提案的复函",)


def test_no_line_of_a_title_is_longer_than_the_type_area() -> None:
    for kind in ("proposal-reply", "suggestion-reply", "deliberation-report", "petition-reply", "official-letter"):
        for line in title_lines(filled(kind).section("title")):
            assert len(line) <= WIDTH + sum(map(str.isascii, line)) / 2


def test_another_program_opens_it(soffice: Convert, tmp_path: Path) -> None:
    path = tmp_path / "letter.docx"
    path.write_bytes(to_docx(filled("proposal-reply")))

    (text,) = soffice([path], "txt:Text (encoded):UTF8")

    assert "此复函已经韩立群局长审签。" in text.read_text(encoding="utf-8-sig")
