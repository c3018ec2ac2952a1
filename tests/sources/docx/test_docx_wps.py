"""Files as WPS and other programs save them: odd in form, whole in content."""

from __future__ import annotations

import pytest

from tests.sources.docx.docx_builder import (
    NAMESPACES,
    WORD,
    body,
    docx,
    numbered,
    numbering,
    package,
    paragraph,
    part,
    read,
    relations,
    run,
    style,
    styles,
)


def test_xml_comments_and_processing_instructions_anywhere() -> None:
    noise = "<!-- wps --><?wps keep?>"
    content = (
        f"{noise}<w:p>{noise}<w:pPr>{noise}<w:numPr>{noise}<w:ilvl w:val='0'/><w:numId "
        "w:val='1'/></w:numPr></w:pPr>"
        f"{noise}<w:r>{noise}<w:t>收{noise}悉</w:t></w:r></w:p>{noise}"
        f"<w:tbl>{noise}<w:tr>{noise}<w:tc>{noise}{paragraph('格')}</w:tc></w:tr></w:tbl>"
    )

    assert body(content, numbering()) == ["一、收悉", "格"]


def test_xml_comments_in_a_tree_that_keeps_them() -> None:
    from lxml import etree

    from replycheck.sources.docx.document import Document
    from replycheck.sources.docx.stories import read_body

    document = Document(docx(paragraph("x")))
    noise = "<!-- wps --><?wps keep?>"
    document.main.root = etree.fromstring(
        part(
            "document",
            f"<w:body>{noise}<w:p>{noise}<w:r>{noise}<w:t>收{noise}悉</w:t></w:r></w:p>"
            f"<w:tbl>{noise}<w:tr>{noise}<w:tc>{noise}<w:p/></w:tc></w:tr></w:tbl></w:body>",
        ).encode()
    )
    paragraphs, _ = read_body(document)

    assert [found.lines for found in paragraphs] == [["收悉"], [""]]


def test_namespaces_that_wps_adds() -> None:
    extra = (
        f'{NAMESPACES} xmlns:wpsCustomData="http://www.wps.cn/officeDocument/2013/wpsCustomData" '
        'xmlns:wpsx="http://www.wps.cn/officeDocument/2018/x" mc:Ignorable="w14 wpsCustomData wpsx"'
    )
    content = (
        '<wpsCustomData:mark wpsx:kind="1"/><w:p wpsx:id="7">'
        f"<w:pPr><wpsCustomData:p/></w:pPr><wpsx:span>{run('收')}</wpsx:span>"
        "<w:r><w:rPr><wpsCustomData:r/></w:rPr><wpsCustomData:x/><w:t>悉</w:t></w:r></w:p>"
        f"<wpsx:block>{paragraph('此复。')}</wpsx:block>"
    )

    assert read(docx(content, namespaces=extra)).lines == ("收悉", "此复。")


def test_other_prefixes_for_the_same_names() -> None:
    text = (
        f'<document xmlns="{WORD}" xmlns:q="{WORD}"><body><p><pPr><q:numPr><ilvl q:val="0"/>'
        '<numId q:val="1"/></q:numPr>'
        "</pPr><r><t>事</t></r></p></body></document>"
    )

    assert read(docx("", {"word/document.xml": text, **numbering()})).lines == ("一、事",)


@pytest.mark.parametrize("missing", ["[Content_Types].xml", "_rels/.rels", "word/_rels/document.xml.rels"])
def test_missing_parts_around_the_text(missing: str) -> None:
    parts = {
        "[Content_Types].xml": "<Types/>",
        "_rels/.rels": relations({"rId1": ("officeDocument", "word/document.xml")}),
        "word/_rels/document.xml.rels": relations({}),
        "word/document.xml": part("document", f"<w:body>{numbered('事')}</w:body>"),
        **numbering(),
    }
    del parts[missing]

    assert read(package(parts)).lines == ("一、事",)


def test_no_styles() -> None:
    styled = paragraph(run("事", '<w:rStyle w:val="b"/>'), '<w:pStyle w:val="a"/>')

    assert body(styled) == ["事"]
    assert read(docx(styled)).layout is not None


def test_a_style_that_is_not_defined_is_the_default_one() -> None:
    normal = style("a", '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>', default=True)

    assert body(paragraph("事", '<w:pStyle w:val="gone"/>'), {**numbering(), **styles(normal)}) == ["一、事"]


HEADING = (
    '<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="标题&amp;1"><w:basedOn w:val="b"/></w:style>'
    '<w:style w:styleId="b" w:type="paragraph"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>'
    "</w:style>"
)


@pytest.mark.parametrize(
    "written",
    [
        HEADING,
        HEADING.replace("<w:style ", "<!-- <w:style w:styleId='b'/> --><w:style "),
        HEADING.replace('"', "'"),
        HEADING.replace("<w:style ", "<w:style\n  "),
        HEADING.replace("w:", "q:"),
        HEADING + '<w:style w:type="character" w:styleId="空"/>',
        HEADING.replace('<w:name w:val="Normal"/></w:style>', "</w:style>") + "<w:latentStyles/>",
    ],
)
def test_styles_however_they_are_written(written: str) -> None:
    parts = {
        **numbering(),
        "word/styles.xml": part("styles", written, f'{NAMESPACES} xmlns:q="{WORD}"'),
    }
    content = (
        paragraph("甲", '<w:pStyle w:val="标题&amp;1"/>') + paragraph("乙") + paragraph("丙", '<w:pStyle w:val="b"/>')
    )

    assert body(content, parts) == ["一、甲", "乙", "二、丙"]


def test_no_numbering() -> None:
    assert body(numbered("事")) == ["事"]


def test_the_text_may_have_another_name() -> None:
    moved = {
        "_rels/.rels": relations({"rId1": ("officeDocument", "/word/document2.xml")}),
        "word/document2.xml": part("document", f"<w:body>{numbered('新')}</w:body>"),
        "word/_rels/document2.xml.rels": relations({"rId1": ("numbering", "list/numbers.xml")}),
        "word/list/numbers.xml": numbering()["word/numbering.xml"],
    }

    assert read(package(moved)).lines == ("一、新",)
    stale = {**moved, "word/numbering.xml": part("numbering", "")}
    assert read(package(stale)).lines == ("一、新",)
    both = {**moved, "word/document.xml": part("document", f"<w:body>{paragraph('旧')}</w:body>")}
    assert read(package(both)).lines == ("一、新",)


def test_windows_separators_and_other_case() -> None:
    text = part("document", f"<w:body>{numbered('事')}</w:body>")
    parts = {"Word\\Document.xml": text, "Word\\Numbering.xml": numbering()["word/numbering.xml"]}

    assert read(package(parts)).lines == ("一、事",)


def test_utf_16() -> None:
    text = part("document", f"<w:body>{numbered('事')}</w:body>").replace("UTF-8", "UTF-16")
    data = docx("", {"word/document.xml": text.encode("utf-16"), **numbering()})

    assert read(data).lines == ("一、事",)


def test_strict_open_xml() -> None:
    def strict(xml: str) -> str:
        return xml.replace(WORD, "http://purl.oclc.org/ooxml/wordprocessingml/main")

    heading = style("a", '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>')
    parts = {name: strict(xml) for name, xml in {**numbering(), **styles(heading)}.items()}
    styled = paragraph("事", '<w:pStyle w:val="a"/>')
    text = strict(part("document", f"<w:body>{styled}</w:body>"))

    assert read(docx("", {**parts, "word/document.xml": text})).lines == ("一、事",)


def test_macros_are_no_hindrance_and_never_read() -> None:
    parts = {"word/vbaProject.bin": b"\xd0\xcf\x11\xe0 not even a container"}

    assert read(docx(paragraph("事"), parts)).lines == ("事",)


def test_a_document_in_a_document_that_word_wrote_for_older_word() -> None:
    fallback = "<mc:AlternateContent><mc:Choice Requires='w16se'/><mc:Fallback/></mc:AlternateContent>"

    assert body(paragraph(f"<w:r>{fallback}<w:t>☑</w:t></w:r>")) == ["☑"]
