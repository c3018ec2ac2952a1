"""What of a paragraph's content is text, and how it falls into lines."""

from __future__ import annotations

import pytest

from tests.sources.docx.docx_builder import body, docx, paragraph, read, run, style, styles

BEGIN = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
SEPARATE = '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
END = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'


def instruction(text: str) -> str:
    return f'<w:r><w:instrText xml:space="preserve">{text}</w:instrText></w:r>'


def text_of(content: str) -> str:
    """The text of one paragraph with this content."""
    (line,) = body(f"<w:p>{content}</w:p>")
    return line


def test_every_paragraph_is_a_line_and_empty_ones_count() -> None:
    assert body(paragraph("张三委员：") + "<w:p/>" + paragraph("收悉。")) == ["张三委员：", "", "收悉。"]


def test_runs_are_joined() -> None:
    assert text_of(run("收") + run("悉", "<w:b/>") + run("。")) == "收悉。"


def test_lines_know_their_paragraph() -> None:
    source = read(docx(paragraph("一") + "<w:p/>" + paragraph(run("二") + "<w:r><w:br/></w:r>" + run("三"))))

    assert source.format == "docx"
    assert source.path == "draft.docx"
    assert source.encoding is None
    assert source.origins is not None
    assert list(zip(source.lines, (origin.paragraph for origin in source.origins), strict=True)) == [
        ("一", 1),
        ("", 2),
        ("二", 3),
        ("三", 3),
    ]


def test_a_manual_line_break_begins_a_line_of_the_same_paragraph() -> None:
    assert body(paragraph(run("上") + "<w:r><w:br/></w:r>" + run("下"))) == ["上", "下"]
    assert body(paragraph(run("上") + '<w:r><w:br w:type="textWrapping" w:clear="all"/></w:r>' + run("下"))) == [
        "上",
        "下",
    ]
    assert body(paragraph(run("上") + "<w:r><w:cr/></w:r>" + run("下"))) == ["上", "下"]


@pytest.mark.parametrize("kind", ["page", "column"])
def test_a_page_break_parts_text_but_makes_no_empty_line(kind: str) -> None:
    breaking = f'<w:r><w:br w:type="{kind}"/></w:r>'

    assert body(paragraph(run("上") + breaking + run("下"))) == ["上", "下"]
    assert body(paragraph(breaking + run("附件"))) == ["附件"]
    assert body(paragraph(run("完") + breaking)) == ["完"]
    assert body(paragraph(breaking)) == [""]


def test_tabs_and_hyphens() -> None:
    assert text_of("<w:r><w:t>甲</w:t><w:tab/><w:t>乙</w:t><w:ptab/><w:t>丙</w:t></w:r>") == "甲\t乙\t丙"
    assert text_of("<w:r><w:t>0571</w:t><w:noBreakHyphen/><w:t>8700</w:t></w:r>") == "0571-8700"
    assert text_of("<w:r><w:t>co</w:t><w:softHyphen/><w:t>op</w:t></w:r>") == "coop"


def test_blanks_at_the_ends_of_a_run_count_only_when_preserved() -> None:
    assert text_of("<w:r><w:t> 甲 </w:t></w:r>") == "甲"
    assert text_of('<w:r><w:t xml:space="preserve"> 甲 </w:t></w:r>') == " 甲 "
    assert text_of("<w:r><w:t>　　甲</w:t></w:r>") == "　　甲"
    data = docx('<w:p xml:space="preserve"><w:r><w:t>甲 </w:t></w:r><w:r><w:t>乙</w:t></w:r></w:p>')
    assert read(data).lines == ("甲 乙",)


def test_line_ends_inside_text_are_blanks() -> None:
    assert text_of('<w:r><w:t xml:space="preserve">甲\n乙&#13;&#10;丙</w:t></w:r>') == "甲 乙 丙"


@pytest.mark.parametrize(
    ("font", "code", "shown"),
    [
        ("Wingdings", "F0FC", "✓"),
        ("Wingdings", "FE", "☑"),
        ("Wingdings 2", "F052", "☑"),
        ("Symbol", "F0B4", "×"),
        ("Wingdings", "F0FF", "•"),
        ("某字体", "F0FF", "•"),
        ("宋体", "25CB", "○"),
        ("宋体", "zz", ""),
    ],
)
def test_symbols_are_plain_characters(font: str, code: str, shown: str) -> None:
    assert text_of(f'<w:r><w:sym w:font="{font}" w:char="{code}"/></w:r>') == shown


@pytest.mark.parametrize(
    "wrapper",
    [
        '<w:hyperlink w:anchor="a">{}</w:hyperlink>',
        '<w:smartTag w:element="date">{}</w:smartTag>',
        '<w:customXml w:element="x"><w:customXmlPr/>{}</w:customXml>',
        "<w:sdt><w:sdtPr><w:alias w:val='日期'/></w:sdtPr><w:sdtContent>{}</w:sdtContent></w:sdt>",
        '<w:fldSimple w:instr=" DATE ">{}</w:fldSimple>',
        '<w:dir w:val="ltr">{}</w:dir>',
        '<w:bdo w:val="ltr">{}</w:bdo>',
        '<x:unheard xmlns:x="urn:of">{}</x:unheard>',
        "<w:hyperlink><w:smartTag>{}</w:smartTag></w:hyperlink>",
    ],
)
def test_what_wraps_runs_is_looked_through(wrapper: str) -> None:
    assert text_of(run("前") + wrapper.format(run("中")) + run("后")) == "前中后"


def test_a_phonetic_guide_shows_its_base() -> None:
    ruby = f"<w:r><w:ruby><w:rubyPr/><w:rt>{run('yǎn')}</w:rt><w:rubyBase>{run('龑')}</w:rubyBase></w:ruby></w:r>"

    assert text_of(run("王") + ruby) == "王龑"


def test_formulas_give_their_characters() -> None:
    assert text_of("<m:oMath><m:r><m:t>a=b</m:t></m:r></m:oMath>" + run("。")) == "a=b。"


def test_pictures_and_objects_without_text_give_nothing() -> None:
    picture = '<w:r><w:drawing><wp:inline><a:graphic><a:graphicData uri="p"/></a:graphic></wp:inline></w:drawing></w:r>'
    thing = '<w:r><w:object><v:shape id="s"/><o:OLEObject ProgID="Equation.3"/></w:object></w:r>'

    assert body(paragraph(run("前") + picture + thing + run("后"))) == ["前后"]


def test_comments_are_left_out() -> None:
    marks = (
        '<w:commentRangeStart w:id="0"/>'
        + run("文")
        + '<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>'
    )
    parts = {"word/comments.xml": '<w:comments xmlns:w="urn:x"><w:comment>批注</w:comment></w:comments>'}

    assert read(docx(paragraph(marks), parts)).lines == ("文",)


def test_a_field_shows_its_result_and_not_its_instruction() -> None:
    assert text_of(BEGIN + instruction(" DATE ") + SEPARATE + run("3月5日") + END + run("。")) == "3月5日。"


def test_fields_in_fields_show_the_outer_result() -> None:
    inner = BEGIN + instruction(" PAGE ") + SEPARATE + run("7") + END

    assert text_of(BEGIN + instruction(" IF ") + inner + instruction(" = 1 ") + SEPARATE + run("否") + END) == "否"
    assert text_of(BEGIN + instruction(" TOC ") + SEPARATE + run("一") + inner + END) == "一7"


def test_a_field_may_span_paragraphs() -> None:
    first = paragraph(BEGIN + instruction(" TOC ") + SEPARATE + run("目录一"))

    assert body(first + paragraph(run("目录二") + END)) == ["目录一", "目录二"]


def test_a_field_without_its_end_hides_no_letter() -> None:
    assert body(paragraph(BEGIN + instruction(" REF x ") + run("收悉")) + paragraph("此复。")) == [
        "收悉",
        "此复。",
    ]


def test_an_end_without_its_field_does_no_harm() -> None:
    assert text_of(END + SEPARATE + run("此复。")) == "此复。"


@pytest.mark.parametrize(
    ("code", "shown"),
    [
        (r"eq \o\ac(○,3)", "③"),
        (r" EQ \o\ac(○,50) ", "㊿"),
        (r"eq \o\ac(□,正)", "正"),
        (r"eq \o\ac(○,印)", "印"),
        (r'EQ \* jc2 \* "Font:宋体" \* hps10 \o\ad(\s\up 9(yǎn),龑)', "龑"),
        (r"eq \f(1,2)", "1/2"),
        (r"eq \x(甲)", ""),
        (" MACROBUTTON NoMacro [单击此处输入标题] ", "[单击此处输入标题]"),
        (" MACROBUTTON NoMacro", ""),
        (r' SYMBOL 252 \f "Wingdings" \s 12 ', "✓"),
        (" SYMBOL 0x41 ", "A"),
        (" PAGE ", ""),
        ("", ""),
    ],
)
def test_fields_without_a_result_show_what_they_say(code: str, shown: str) -> None:
    assert text_of(BEGIN + instruction(code) + END + run("。")) == shown + "。"


@pytest.mark.parametrize(
    ("state", "shown"),
    [
        ('<w:default w:val="0"/>', "☐"),
        ('<w:default w:val="1"/>', "☒"),
        ('<w:default w:val="0"/><w:checked/>', "☒"),
        ('<w:default w:val="1"/><w:checked w:val="0"/>', "☐"),
        ("", "☐"),
    ],
)
def test_boxes_of_forms_show_whether_they_are_ticked(state: str, shown: str) -> None:
    begin = (
        '<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox><w:sizeAuto/>'
        f"{state}</w:checkBox></w:ffData></w:fldChar></w:r>"
    )

    assert text_of(begin + instruction(" FORMCHECKBOX ") + SEPARATE + END + run("主动公开")) == shown + "主动公开"


HIDES = style("隐", "<w:rPr><w:vanish/></w:rPr>", kind="character")
HIDDEN = style("藏", "<w:rPr><w:vanish/></w:rPr>")


def test_hidden_text_is_left_out() -> None:
    assert text_of(run("隐", "<w:vanish/>") + run("见")) == "见"
    assert text_of(run("见", '<w:vanish w:val="0"/>')) == "见"
    assert text_of(run("见", '<w:webHidden w:val="1"/>')) == "见"


def test_hidden_text_comes_through_styles() -> None:
    assert body(paragraph(run("隐", '<w:rStyle w:val="隐"/>') + run("见")), styles(HIDES)) == ["见"]
    child = style("深", based_on="隐", kind="character")
    assert body(paragraph(run("隐", '<w:rStyle w:val="深"/>') + run("见")), styles(HIDES, child)) == ["见"]
    assert body(paragraph(run("隐"), '<w:pStyle w:val="藏"/>') + paragraph("见"), styles(HIDDEN)) == ["见"]
    normal = style("Normal", "<w:rPr><w:vanish/></w:rPr>", default=True)
    assert body(paragraph("隐") + paragraph(run("见", '<w:vanish w:val="0"/>')), styles(normal)) == ["见"]


def test_hiding_twice_is_not_hiding() -> None:
    twice = run("见", '<w:rStyle w:val="隐"/>')

    assert body(paragraph(twice, '<w:pStyle w:val="藏"/>') + paragraph("末"), styles(HIDES, HIDDEN)) == ["见末"]


def test_fields_go_on_in_hidden_text() -> None:
    hidden = '<w:r><w:rPr><w:vanish/></w:rPr><w:fldChar w:fldCharType="{}"/></w:r>'

    assert text_of(hidden.format("begin") + instruction("X") + hidden.format("end") + run("见")) == "见"


def test_a_paragraph_whose_mark_is_hidden_runs_into_the_next() -> None:
    mark = "<w:rPr><w:vanish/><w:specVanish/></w:rPr>"

    assert body(paragraph("总则。", mark) + paragraph("为了规范")) == ["总则。为了规范"]
    assert body(paragraph(run("隐", "<w:vanish/>"), "<w:rPr><w:vanish/></w:rPr>") + paragraph("见")) == ["见"]


def test_text_in_another_file_is_no_empty_letter() -> None:
    from replycheck.errors import Unreadable

    for content in ('<w:altChunk r:id="rId9"/>', '<w:p><w:subDoc r:id="rId9"/></w:p>'):
        with pytest.raises(Unreadable) as caught:
            read(docx(content))
        assert caught.value.reason == "outside-content"
