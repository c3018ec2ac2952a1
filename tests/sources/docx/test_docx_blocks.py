"""Reading order: tables, text boxes, content controls, alternatives."""

from __future__ import annotations

from tests.sources.docx.docx_builder import body, docx, numbered, numbering, paragraph, read, run


def cell(text: str, properties: str = "") -> str:
    wrapped = f"<w:tcPr>{properties}</w:tcPr>" if properties else ""
    return f"<w:tc>{wrapped}{text if text.startswith('<') else paragraph(text)}</w:tc>"


def row(*cells: str, properties: str = "") -> str:
    wrapped = f"<w:trPr>{properties}</w:trPr>" if properties else ""
    return f"<w:tr>{wrapped}{''.join(cells)}</w:tr>"


def table(*rows: str) -> str:
    return f"<w:tbl><w:tblPr/><w:tblGrid/>{''.join(rows)}</w:tbl>"


def box(content: str) -> str:
    """A text box of today's Word."""
    return (
        '<w:drawing><wp:anchor><a:graphic><a:graphicData uri="shape"><wps:wsp><wps:txbx><w:txbxContent>'
        f"{content}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing>"
    )


def old_box(content: str) -> str:
    """A text box as Word wrote it before 2010, and WPS still may."""
    return f"<w:pict><v:shape><v:textbox><w:txbxContent>{content}</w:txbxContent></v:textbox></v:shape></w:pict>"


def alternative(choice: str, fallback: str, requires: str = "wps") -> str:
    return (
        f'<mc:AlternateContent><mc:Choice Requires="{requires}">{choice}</mc:Choice>'
        f"<mc:Fallback>{fallback}</mc:Fallback></mc:AlternateContent>"
    )


def in_run(content: str) -> str:
    return f"<w:r>{content}</w:r>"


def test_cells_follow_row_by_row() -> None:
    grid = table(row(cell("甲"), cell("乙")), row(cell("丙"), cell("丁")))

    assert body(paragraph("前") + grid + paragraph("后")) == ["前", "甲", "乙", "丙", "丁", "后"]


def test_a_cell_merged_across_columns_stands_once() -> None:
    assert body(table(row(cell("宽", '<w:gridSpan w:val="2"/>')), row(cell("甲"), cell("乙")))) == [
        "宽",
        "甲",
        "乙",
    ]
    legacy = row(cell("宽", '<w:hMerge w:val="restart"/>'), cell("盖", '<w:hMerge w:val="continue"/>'))
    assert body(table(legacy)) == ["宽"]


def test_a_cell_merged_down_rows_stands_once() -> None:
    grid = table(
        row(cell("高", '<w:vMerge w:val="restart"/>'), cell("甲")),
        row(cell("盖", "<w:vMerge/>"), cell("乙")),
        row(cell("盖", '<w:vMerge w:val="continue"/>'), cell("丙")),
        row(cell("新", '<w:vMerge w:val="restart"/>'), cell("丁")),
    )

    assert body(grid) == ["高", "甲", "乙", "丙", "新", "丁"]


def test_merges_are_followed_by_column() -> None:
    grid = table(
        row(cell("宽", '<w:gridSpan w:val="2"/>'), cell("高", '<w:vMerge w:val="restart"/>')),
        row(cell("甲"), cell("乙"), cell("盖", "<w:vMerge/>")),
        row(cell("盖", "<w:vMerge/>"), properties='<w:gridBefore w:val="2"/>'),
    )

    assert body(grid) == ["宽", "高", "甲", "乙"]


def test_a_cell_that_continues_nothing_is_seen() -> None:
    assert body(table(row(cell("甲", "<w:vMerge/>")))) == ["甲"]


def test_tables_in_tables() -> None:
    inner = table(row(cell("内一"), cell("内二")))

    assert body(table(row(cell(paragraph("上") + inner + paragraph("下")), cell("旁")))) == [
        "上",
        "内一",
        "内二",
        "下",
        "旁",
    ]


def test_hidden_rows_are_left_out() -> None:
    assert body(table(row(cell("见")), row(cell("隐"), properties="<w:hidden/>"))) == ["见"]


def test_rows_and_cells_in_content_controls() -> None:
    control = "<w:sdt><w:sdtPr/><w:sdtContent>{}</w:sdtContent></w:sdt>"

    assert body(table(control.format(row(cell("甲"), control.format(cell("乙")))), row(cell("丙")))) == [
        "甲",
        "乙",
        "丙",
    ]


def test_numbering_goes_on_through_tables() -> None:
    grid = table(row(cell(numbered("甲")), cell(numbered("乙"))))

    assert body(numbered("前") + grid + numbered("后"), numbering()) == [
        "一、前",
        "二、甲",
        "三、乙",
        "四、后",
    ]


def test_a_text_box_follows_its_anchor_and_stands_once() -> None:
    both = in_run(alternative(box(paragraph("框")), old_box(paragraph("框"))))

    assert body(paragraph(run("前") + both + run("后")) + paragraph("末")) == ["前后", "框", "末"]


def test_text_boxes_without_alternative() -> None:
    assert body(paragraph(run("前") + in_run(box(paragraph("新")))) + paragraph("末")) == ["前", "新", "末"]
    assert body(paragraph(run("前") + in_run(old_box(paragraph("旧")))) + paragraph("末")) == [
        "前",
        "旧",
        "末",
    ]


def test_what_is_not_understood_gives_way_to_its_fallback() -> None:
    unknown = in_run(alternative(box(paragraph("新")), old_box(paragraph("旧")), requires="x99"))
    alone = f'<mc:AlternateContent><mc:Choice Requires="x99">{run("唯一")}</mc:Choice></mc:AlternateContent>'

    assert body(paragraph(run("前") + unknown)) == ["前", "旧"]
    assert body(paragraph(alone)) == ["唯一"]


def test_alternatives_of_whole_paragraphs() -> None:
    assert body(alternative(paragraph("新"), paragraph("旧"))) == ["新"]


def test_several_boxes_and_tables_in_boxes() -> None:
    boxes = in_run(box(paragraph("一") + table(row(cell("二"), cell("三"))))) + in_run(box(paragraph("四")))

    assert body(paragraph(run("前") + boxes)) == ["前", "一", "二", "三", "四"]


def test_shapes_in_groups() -> None:
    group = (
        '<w:r><w:drawing><wp:inline><a:graphic><a:graphicData uri="g"><wps:group>'
        f"<wps:wsp><wps:txbx><w:txbxContent>{paragraph('甲')}</w:txbxContent></wps:txbx></wps:wsp>"
        f"<wps:wsp><wps:txbx><w:txbxContent>{paragraph('乙')}</w:txbxContent></wps:txbx></wps:wsp>"
        "</wps:group></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
    )

    assert body(paragraph(group)) == ["", "甲", "乙"]


def test_wordart_gives_its_text() -> None:
    art = '<w:r><w:pict><v:shape><v:textpath style="x" string="某市民政局文件"/></v:shape></w:pict></w:r>'

    assert body(paragraph(art) + paragraph("末")) == ["", "某市民政局文件", "末"]


def test_lists_in_boxes_do_not_count_with_the_body() -> None:
    boxed = paragraph(run("前") + in_run(box(numbered("框一") + numbered("框二"))))

    assert body(numbered("甲") + boxed + numbered("乙"), numbering()) == [
        "一、甲",
        "前",
        "一、框一",
        "二、框二",
        "二、乙",
    ]


def test_hidden_anchors_hide_their_boxes() -> None:
    hidden = f"<w:r><w:rPr><w:vanish/></w:rPr>{box(paragraph('框'))}</w:r>"

    assert body(paragraph(run("见") + hidden)) == ["见"]


def test_content_controls_and_custom_markup_around_paragraphs() -> None:
    control = f"<w:sdt><w:sdtPr/><w:sdtContent>{paragraph('甲')}{paragraph('乙')}</w:sdtContent></w:sdt>"
    custom = f'<w:customXml w:element="x">{paragraph("丙")}</w:customXml>'

    assert body(control + custom + f"<w:sdt><w:sdtContent>{control}</w:sdtContent></w:sdt>") == [
        "甲",
        "乙",
        "丙",
        "甲",
        "乙",
    ]


def test_paragraphs_are_counted_in_the_order_of_the_lines() -> None:
    content = paragraph(run("前") + in_run(box(paragraph("框")))) + table(row(cell("甲"))) + paragraph("末")
    origins = read(docx(content)).origins

    assert origins is not None
    assert [origin.paragraph for origin in origins] == [1, 2, 3, 4]


def test_paragraphs_are_found_again_in_the_same_order() -> None:
    from replycheck.sources.docx.document import Document
    from replycheck.sources.docx.stories import read_body

    content = paragraph(run("前") + in_run(box(paragraph("框")))) + table(row(cell("甲"))) + numbered("末")
    data = docx(content, numbering())
    source = read(data)
    paragraphs, _ = read_body(Document(data))

    assert source.origins is not None
    for line, origin in zip(source.lines, source.origins, strict=True):
        assert origin.paragraph is not None
        assert line in paragraphs[origin.paragraph - 1].lines
    assert [found.element.tag.rpartition("}")[2] for found in paragraphs] == ["p"] * 4
    assert paragraphs[3].label == "一、"
