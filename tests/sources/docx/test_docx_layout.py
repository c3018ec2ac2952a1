"""Layout facts: read when asked for, resolved from all that has a say."""

from __future__ import annotations

import pytest

from replycheck.sources.layout import Layout, ParagraphLayout
from tests.sources.docx.docx_builder import (
    abstract,
    docx,
    level,
    num,
    numbered,
    numbering,
    paragraph,
    part,
    read,
    run,
    style,
    styles,
)

SECTION = (
    '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/>'
    '<w:pgMar w:top="2098" w:right="1474" w:bottom="1985" w:left="1588" w:header="851" '
    'w:footer="992" w:gutter="0"/>'
    '<w:docGrid w:type="linesAndChars" w:linePitch="579" w:charSpace="-849"/></w:sectPr>'
)
DEFAULTS = (
    '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Arial" w:eastAsia="宋体"/><w:sz '
    'w:val="21"/></w:rPr>'
    '</w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="200" w:line="276" '
    'w:lineRule="auto"/></w:pPr></w:pPrDefault>'
    "</w:docDefaults>"
)


def layout(data: bytes) -> Layout:
    source = read(data)
    assert source.layout is not None
    return source.layout()


def one(content: str, parts: dict[str, str] | None = None) -> ParagraphLayout:
    """The layout of the first paragraph."""
    return layout(docx(content, parts)).paragraphs[0]


def test_the_page() -> None:
    (page,) = layout(docx(paragraph("事") + SECTION)).pages

    assert (round(page.width), round(page.height)) == (210, 297)
    assert [round(side) for side in (page.top, page.right, page.bottom, page.left)] == [37, 26, 35, 28]
    assert [round(side, 1) for side in (page.header, page.footer, page.gutter)] == [15.0, 17.5, 0.0]
    assert (page.grid, page.line_pitch) == ("linesAndChars", 28.95)
    assert page.character_space == pytest.approx(-0.207, abs=0.001)


def test_a_page_that_says_nothing() -> None:
    (page,) = layout(docx(paragraph("事") + "<w:sectPr/>")).pages

    assert (page.width, page.grid, page.line_pitch, page.character_space) == (0.0, None, None, 0.0)
    assert layout(docx(paragraph("事"))).pages == ()


def test_sections() -> None:
    found = layout(docx(paragraph("甲", SECTION) + paragraph("乙") + paragraph("丙") + SECTION))

    assert [page.first_paragraph for page in found.pages] == [1, 2]
    assert [entry.page for entry in found.paragraphs] == [0, 1, 1]


def test_a_face_of_its_own() -> None:
    fonts = (
        '<w:rFonts w:eastAsia="方正小标宋简体" w:ascii="Times New Roman"/><w:b/><w:color '
        'w:val="ff0000"/><w:sz w:val="44"/>'
    )
    found = one(paragraph(run("标题", fonts), '<w:jc w:val="center"/>'))

    assert (found.east_asian_font, found.latin_font, found.size) == (
        "方正小标宋简体",
        "Times New Roman",
        22.0,
    )
    assert (found.bold, found.alignment) == (True, "center")
    assert found.runs[0].colour == "FF0000"


def test_faces_come_from_styles_and_defaults() -> None:
    base = style("正文", '<w:rPr><w:rFonts w:eastAsia="仿宋_GB2312"/><w:sz w:val="32"/></w:rPr>', default=True)
    heading = style("标题", '<w:rPr><w:rFonts w:eastAsia="黑体"/><w:b/></w:rPr>', based_on="正文")
    strong = style("强调", "<w:rPr><w:b/><w:color w:val='auto'/></w:rPr>", kind="character")
    parts = styles(base, heading, strong, defaults=DEFAULTS)

    plain = one(paragraph("事"), parts)
    assert (plain.east_asian_font, plain.latin_font, plain.size, plain.bold) == (
        "仿宋_GB2312",
        "Arial",
        16.0,
        False,
    )
    styled = one(paragraph("事", '<w:pStyle w:val="标题"/>'), parts)
    assert (styled.east_asian_font, styled.size, styled.bold) == ("黑体", 16.0, True)
    assert one(paragraph(run("事", '<w:rStyle w:val="强调"/>')), parts).bold is True
    undone = paragraph(run("事", '<w:rStyle w:val="强调"/>'), '<w:pStyle w:val="标题"/>')
    assert one(undone, parts).bold is False
    assert one(paragraph(run("事", '<w:b w:val="0"/>'), '<w:pStyle w:val="标题"/>'), parts).bold is False


def test_fonts_of_the_theme() -> None:
    theme = (
        '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">'
        '<a:themeElements><a:fontScheme name="x">'
        '<a:majorFont><a:latin typeface="Cambria"/><a:ea typeface="黑体"/></a:majorFont>'
        '<a:minorFont><a:latin typeface="Calibri"/><a:ea typeface=""/><a:font script="Jpan" '
        'typeface="ＭＳ 明朝"/>'
        '<a:font script="Hans" typeface="宋体"/></a:minorFont></a:fontScheme></a:themeElements></a:theme>'
    )
    parts = {"word/theme/theme1.xml": theme}

    def fonts(named: str) -> tuple[str | None, str | None]:
        found = one(paragraph(run("事", f"<w:rFonts {named}/>")), parts)
        return found.east_asian_font, found.latin_font

    assert fonts('w:eastAsiaTheme="minorEastAsia" w:asciiTheme="minorHAnsi"') == ("宋体", "Calibri")
    assert fonts('w:eastAsiaTheme="majorEastAsia" w:eastAsia="仿宋"') == ("黑体", None)
    assert fonts('w:eastAsiaTheme="unknown" w:eastAsia="仿宋"') == ("仿宋", None)


def test_the_face_of_a_paragraph_is_that_of_most_of_it() -> None:
    mixed = run("一是", '<w:rFonts w:eastAsia="黑体"/>') + run("加强", '<w:rFonts w:eastAsia="仿宋"/>')
    found = one(paragraph(mixed + run("组织领导。", '<w:rFonts w:eastAsia="仿宋"/>')))

    assert found.east_asian_font == "仿宋"
    assert [(stretch.text, stretch.east_asian_font) for stretch in found.runs] == [
        ("一是", "黑体"),
        ("加强组织领导。", "仿宋"),
    ]


def test_an_empty_paragraph_has_the_face_of_its_mark() -> None:
    assert one(paragraph("", '<w:rPr><w:sz w:val="32"/></w:rPr>')).size == 16.0
    assert one("<w:p/>").size == 10.0


def test_indents_and_spacing() -> None:
    found = one(
        paragraph(
            "事",
            '<w:spacing w:before="120" w:after="0" w:line="579" w:lineRule="exact"/>'
            '<w:ind w:left="567" w:right="284" w:firstLine="640" w:firstLineChars="200"/><w:jc w:val="both"/>'
            '<w:snapToGrid w:val="0"/>',
        )
    )

    assert (found.line_rule, found.line_spacing, found.space_before, found.space_after) == (
        "exact",
        28.95,
        6.0,
        0.0,
    )
    assert (found.left_indent, found.right_indent, found.first_line_indent) == (10.0, 5.01, 11.29)
    assert (found.first_line_characters, found.alignment, found.snaps_to_grid) == (2.0, "both", False)


def test_hanging_and_logical_names() -> None:
    found = one(paragraph("事", '<w:ind w:start="1cm" w:end="28.35pt" w:hanging="567"/><w:jc w:val="end"/>'))

    assert (found.left_indent, found.right_indent, found.first_line_indent) == (10.0, 10.0, -10.0)
    assert (found.first_line_characters, found.alignment) == (None, "right")
    assert one(paragraph("事", '<w:ind w:hangingChars="150" w:left="x"/>')).first_line_characters == -1.5


def test_defaults_of_paragraphs_and_styles() -> None:
    tight = style("紧", '<w:pPr><w:spacing w:line="240"/></w:pPr>')
    found = layout(docx(paragraph("甲") + paragraph("乙", '<w:pStyle w:val="紧"/>'), styles(tight, defaults=DEFAULTS)))

    assert [(entry.line_rule, entry.line_spacing, entry.space_after) for entry in found.paragraphs] == [
        ("auto", 1.15, 10.0),
        ("auto", 1.0, 10.0),
    ]


def test_a_level_gives_its_indent() -> None:
    indented = level(0, "decimal", "%1.").replace("</w:lvl>", '<w:pPr><w:ind w:left="567"/></w:pPr></w:lvl>')

    assert one(numbered("事"), numbering(abstract(0, indented), num(1, 0))).left_indent == 10.0


def test_places_and_lines() -> None:
    broken = "<w:r><w:t>上</w:t><w:br/><w:t>下</w:t></w:r>"
    table = f"<w:tbl><w:tr><w:tc>{paragraph('格')}</w:tc></w:tr></w:tbl>"
    boxed = (
        f"<w:r><w:pict><v:shape><v:textbox><w:txbxContent>{paragraph('框')}</w:txbxContent>"
        "</v:textbox></v:shape></w:pict></w:r>"
    )
    found = layout(docx(paragraph(broken) + table + paragraph(boxed)))

    assert [(entry.paragraph, entry.line, entry.place) for entry in found.paragraphs] == [
        (1, 1, "body"),
        (2, 3, "table"),
        (3, 4, "body"),
        (4, 5, "box"),
    ]


def test_layout_is_read_only_when_asked_for() -> None:
    broken_theme = {"word/theme/theme1.xml": "<broken"}
    source = read(docx(paragraph("事"), broken_theme))

    assert source.lines == ("事",)
    assert source.layout is not None
    from replycheck.errors import Unreadable

    with pytest.raises(Unreadable):
        source.layout()


def test_layout_can_be_handed_to_another_process() -> None:
    import pickle

    source = pickle.loads(pickle.dumps(read(docx(paragraph("事") + SECTION))))

    assert round(source.layout().pages[0].top) == 37


def test_a_theme_that_is_no_theme() -> None:
    assert one(paragraph("事"), {"word/theme/theme1.xml": part("x", "")}).east_asian_font is None
