"""Tracked changes, read as accepted or as before them."""

from __future__ import annotations

import pytest

from tests.sources.docx.docx_builder import body, numbered, numbering, paragraph, run

WHO = 'w:id="1" w:author="李四" w:date="2026-03-01T09:00:00Z"'
DELETED_MARK = f"<w:rPr><w:del {WHO}/></w:rPr>"
INSERTED_MARK = f"<w:rPr><w:ins {WHO}/></w:rPr>"


def inserted(content: str) -> str:
    return f"<w:ins {WHO}>{content}</w:ins>"


def deleted(text: str) -> str:
    return f'<w:del {WHO}><w:r><w:delText xml:space="preserve">{text}</w:delText></w:r></w:del>'


def both(content: str) -> tuple[list[str], list[str]]:
    """The lines as accepted and as before."""
    return body(content, numbering()), body(content, numbering(), original=True)


def test_insertions_and_deletions() -> None:
    assert both(paragraph(run("留") + inserted(run("入")) + deleted("出") + run("。"))) == (
        ["留入。"],
        ["留出。"],
    )


def test_a_deletion_in_an_insertion_was_never_there() -> None:
    assert both(paragraph(run("留") + inserted(run("入") + deleted("出")))) == (["留入"], ["留"])


def test_moved_text_stands_where_it_went() -> None:
    there = f"<w:moveFrom {WHO}>{run('移')}</w:moveFrom>"
    here = f"<w:moveTo {WHO}>{run('移')}</w:moveTo>"

    assert both(paragraph(run("甲") + there) + paragraph(run("乙") + here)) == (
        ["甲", "乙移"],
        ["甲移", "乙"],
    )


def test_a_deleted_paragraph_leaves_no_empty_line() -> None:
    gone = paragraph(deleted("出"), DELETED_MARK)

    assert both(paragraph("甲") + gone + paragraph("乙")) == (["甲", "乙"], ["甲", "出", "乙"])


def test_an_inserted_paragraph_was_not_there() -> None:
    new = paragraph(inserted(run("入")), INSERTED_MARK)

    assert both(paragraph("甲") + new + paragraph("乙")) == (["甲", "入", "乙"], ["甲", "乙"])


def test_paragraphs_are_joined_where_the_mark_between_is_deleted() -> None:
    assert both(paragraph("上", DELETED_MARK) + paragraph("下")) == (["上下"], ["上", "下"])
    assert both(paragraph("上", INSERTED_MARK) + paragraph("下")) == (["上", "下"], ["上下"])


def test_a_moved_paragraph_mark_goes_with_its_text() -> None:
    source = paragraph(f"<w:moveFrom {WHO}>{run('移')}</w:moveFrom>", f"<w:rPr><w:moveFrom {WHO}/></w:rPr>")
    target = paragraph(f"<w:moveTo {WHO}>{run('移')}</w:moveTo>", f"<w:rPr><w:moveTo {WHO}/></w:rPr>")

    assert both(source + paragraph("中") + target + paragraph("末")) == (
        ["中", "移", "末"],
        ["移", "中", "末"],
    )


def test_a_deleted_mark_joins_nothing_across_a_table_or_the_end() -> None:
    table = "<w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>"

    assert body(paragraph("上", DELETED_MARK) + table + paragraph("下")) == ["上", "", "下"]
    assert body(paragraph("上") + paragraph("末", DELETED_MARK)) == ["上", "末"]
    assert body(paragraph("上") + paragraph(deleted("末"), DELETED_MARK)) == ["上"]


def test_joined_paragraphs_remember_all_their_elements() -> None:
    from replycheck.sources.docx.document import Document
    from replycheck.sources.docx.stories import read_body
    from tests.sources.docx.docx_builder import docx

    document = Document(docx(paragraph("上", DELETED_MARK) + paragraph("下") + paragraph("末")))
    paragraphs, _ = read_body(document)

    assert [len(found.elements) for found in paragraphs] == [2, 1]
    assert [found.lines for found in paragraphs] == [["上下"], ["末"]]
    assert paragraphs[0].element is paragraphs[0].elements[1]


def test_a_deleted_heading_is_not_counted() -> None:
    mark = f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>{DELETED_MARK}'
    gone = paragraph(deleted("二事"), mark)

    assert both(numbered("一事") + gone + numbered("三事")) == (
        ["一、一事", "二、三事"],
        ["一、一事", "二、二事", "三、三事"],
    )


def test_numbering_that_was_changed() -> None:
    now = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
    change = f"<w:pPrChange {WHO}><w:pPr/></w:pPrChange>"
    marked = f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/><w:ins {WHO}/></w:numPr>'

    assert both(paragraph("事", now + change)) == (["一、事"], ["事"])
    assert both(paragraph("事", marked)) == (["一、事"], ["事"])


def test_hiding_that_was_changed() -> None:
    change = f"<w:vanish/><w:rPrChange {WHO}><w:rPr/></w:rPrChange>"

    assert both(paragraph(run("甲") + run("乙", change))) == (["甲"], ["甲乙"])


def test_a_deleted_field_is_gone_with_its_instruction() -> None:
    field = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:delInstrText> DATE </w:delInstrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:delText>今日</w:delText></w:r>'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )

    assert both(paragraph(run("于") + f"<w:del {WHO}>{field}</w:del>")) == (["于"], ["于今日"])


@pytest.mark.parametrize(
    ("row", "cell"),
    [
        (f"<w:trPr><w:{{}} {WHO}/></w:trPr>", ""),
        ("", f"<w:tcPr><w:cell{{}} {WHO}/></w:tcPr>"),
    ],
)
def test_rows_and_cells(row: str, cell: str) -> None:
    def table(change: str) -> str:
        mark = change if row else change.capitalize()
        changed = f"<w:tr>{row.format(mark)}<w:tc>{cell.format(mark)}{paragraph('变')}</w:tc></w:tr>"
        return f"<w:tbl><w:tr><w:tc>{paragraph('留')}</w:tc></w:tr>{changed}</w:tbl>"

    assert both(table("ins")) == (["留", "变"], ["留"])
    assert both(table("del")) == (["留"], ["留", "变"])


def test_blocks_in_a_change() -> None:
    assert both(inserted(paragraph("入")) + f"<w:del {WHO}>{paragraph('出')}</w:del>") == (["入"], ["出"])
