"""Headers, footers and notes: told apart from the body, and after it."""

from __future__ import annotations

from tests.sources.docx.docx_builder import docx, numbered, numbering, paragraph, part, read, relations, run


def header(kind: str, identity: str, side: str = "header") -> str:
    return f'<w:{side}Reference w:type="{kind}" r:id="{identity}"/>'


def parts(**targets: tuple[str, str]) -> dict[str, str | bytes]:
    """Header and footer parts by relation id: (kind, text)."""
    made: dict[str, str | bytes] = {
        f"word/{identity}.xml": part("hdr" if kind == "header" else "ftr", paragraph(text))
        for identity, (kind, text) in targets.items()
    }
    made["word/_rels/document.xml.rels"] = relations(
        {identity: (kind, f"{identity}.xml") for identity, (kind, _) in targets.items()}
    )
    return made


def told(data: bytes) -> list[tuple[str, str]]:
    """Each line with its story."""
    source = read(data)
    assert source.origins is not None
    return [(origin.story, line) for line, origin in zip(source.lines, source.origins, strict=True)]


def test_headers_and_footers_come_after_the_body() -> None:
    section = f"<w:sectPr>{header('default', 'h')}{header('default', 'f', 'footer')}</w:sectPr>"
    data = docx(paragraph("正文") + section, parts(h=("header", "页眉"), f=("footer", "— 1 —")))

    assert told(data) == [("body", "正文"), ("header", "页眉"), ("footer", "— 1 —")]
    assert read(data).body() == ("正文",)


def test_a_header_of_several_sections_stands_once() -> None:
    section = f"<w:sectPr>{header('default', 'h')}</w:sectPr>"
    data = docx(paragraph("甲", section) + paragraph("乙") + section, parts(h=("header", "页眉")))

    assert told(data) == [("body", "甲"), ("body", "乙"), ("header", "页眉")]


def test_only_headers_in_use_are_read() -> None:
    named = header("first", "h1") + header("even", "h2") + header("default", "h3")
    made = parts(h1=("header", "首页"), h2=("header", "偶数页"), h3=("header", "页眉"), h4=("header", "无人引用"))
    settings = {"word/settings.xml": part("settings", "<w:evenAndOddHeaders/>")}

    assert told(docx(f"<w:sectPr>{named}</w:sectPr>", made)) == [("header", "页眉")]
    assert told(docx(f"<w:sectPr>{named}<w:titlePg/></w:sectPr>", {**made, **settings})) == [
        ("header", "首页"),
        ("header", "偶数页"),
        ("header", "页眉"),
    ]


def test_a_header_without_text_or_without_its_part_is_no_line() -> None:
    section = f"<w:sectPr>{header('default', 'h')}{header('first', 'gone')}<w:titlePg/></w:sectPr>"
    made = parts(h=("header", ""))
    made["word/_rels/document.xml.rels"] = relations({"h": ("header", "h.xml"), "gone": ("header", "gone.xml")})

    assert told(docx(paragraph("正文") + section, made)) == [("body", "正文")]


def test_former_sections_have_no_headers() -> None:
    section = f"<w:sectPr><w:sectPrChange><w:sectPr>{header('default', 'h')}</w:sectPr></w:sectPrChange></w:sectPr>"

    assert told(docx(section, parts(h=("header", "旧页眉")))) == []


def test_notes_follow_in_the_order_of_the_text() -> None:
    def note(kind: str, identity: int, text: str, more: str = "") -> str:
        return f'<w:{kind} w:id="{identity}"{more}>{paragraph(text)}</w:{kind}>'

    separators = note("footnote", 0, "线", ' w:type="separator"')
    references = (
        run("甲")
        + '<w:r><w:footnoteReference w:id="2"/></w:r>'
        + run("乙")
        + '<w:r><w:footnoteReference w:id="1"/></w:r><w:r><w:endnoteReference w:id="1"/></w:r>'
    )
    made = {
        "word/footnotes.xml": part(
            "footnotes",
            separators + note("footnote", 1, "后注") + note("footnote", 2, "先注") + note("footnote", 3, "无"),
        ),
        "word/endnotes.xml": part("endnotes", note("endnote", 1, "尾注")),
    }

    assert told(docx(paragraph(references), made)) == [
        ("body", "甲乙"),
        ("footnote", "先注"),
        ("footnote", "后注"),
        ("footnote", "尾注"),
    ]


def test_a_note_without_its_part_does_no_harm() -> None:
    assert told(docx(paragraph(run("甲") + '<w:r><w:footnoteReference w:id="2"/></w:r>'))) == [("body", "甲")]


def test_paragraphs_of_other_stories_are_counted_apart() -> None:
    section = f"<w:sectPr>{header('default', 'h')}</w:sectPr>"
    source = read(docx(paragraph("甲") + paragraph("乙") + section, parts(h=("header", "页眉"))))

    assert source.origins is not None
    assert [(origin.story, origin.paragraph) for origin in source.origins] == [
        ("body", 1),
        ("body", 2),
        ("header", 1),
    ]


def test_lists_in_a_header_do_not_count_with_the_body() -> None:
    section = f"<w:sectPr>{header('default', 'h')}</w:sectPr>"
    made = {**parts(h=("header", "x")), **numbering(), "word/h.xml": part("hdr", numbered("页眉"))}

    assert told(docx(numbered("甲") + section, made)) == [("body", "一、甲"), ("header", "一、页眉")]
