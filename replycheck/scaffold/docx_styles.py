"""The page and the styles of a letter in Word, after GB/T 9704-2012.

Lines are of a fixed height and characters set a little closer: 22 lines of 28 characters then fill the type area
whatever fonts stand in for the prescribed ones; the grid of the document itself is drawn differently by every program.
"""

from __future__ import annotations

import io
from functools import cache
from typing import Final, NamedTuple

from docx import Document
from docx.document import Document as WordDocument
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.section import _Footer
from docx.shared import Mm

from replycheck.scaffold.draft import BODY, HEADINGS, NOTE
from replycheck.sections import (
    ADDRESSEE,
    ATTACHMENT,
    CC,
    CONTACT,
    DATE,
    DOC_NUMBER,
    LETTERHEAD,
    PUBLICITY,
    RESULT_CLASS,
    SIGNER,
    TITLE,
)

LINE: Final = 579
"""The fixed height of a line in twentieths of a point: 28.95 pt."""
CHARACTER: Final = -5
"""The space between characters in twentieths of a point: -0.25 pt."""
_SONG, _FANG, _HEI, _KAI, _PLAIN = "方正小标宋简体", "仿宋_GB2312", "黑体", "楷体_GB2312", "宋体"
_LATIN: Final = "Times New Roman"
_SIZE_3, _SIZE_2, _SIZE_4 = 32, 44, 28
"""三号, 二号 and 四号 in half points."""

_UNWANTED: Final = ("/thumbnail", "/stylesWithEffects", "/customXml")


class Look(NamedTuple):
    """One style: its name in Word and how it looks; lengths in twentieths of a point, sizes in half points."""

    id: str
    name: str
    font: str = _FANG
    size: int = _SIZE_3
    align: str = "both"
    indent: str = ""
    before: int = 0
    after: int = 0
    outline: int | None = None
    red: bool = False
    fixed: bool = True
    keep: bool = False


_TWO: Final = 'w:firstLineChars="200" w:firstLine="640"'
_EDGE: Final = 'w:leftChars="100" w:left="320" w:rightChars="100" w:right="320"'

LOOKS: Final[dict[str, Look]] = {
    RESULT_CLASS: Look("ResultClass", "办理结果分类", align="right"),
    LETTERHEAD: Look("Letterhead", "发文机关标志", _SONG, 72, "center", after=LINE, red=True, fixed=False, keep=True),
    DOC_NUMBER: Look("DocumentNumber", "发文字号", align="center", keep=True),
    TITLE: Look("LetterTitle", "公文标题", _SONG, _SIZE_2, "center", before=2 * LINE, after=LINE, keep=True),
    NOTE: Look("Note", "附注", _KAI, align="center", after=LINE),
    ADDRESSEE: Look("Addressee", "主送机关", align="left"),
    BODY: Look("LetterBody", "公文正文", indent=_TWO),
    HEADINGS[0]: Look("Heading1", "heading 1", _HEI, indent=_TWO, outline=0, keep=True),
    HEADINGS[1]: Look("Heading2", "heading 2", _KAI, indent=_TWO, outline=1, keep=True),
    HEADINGS[2]: Look("Heading3", "heading 3", indent=_TWO, outline=2, keep=True),
    HEADINGS[3]: Look("Heading4", "heading 4", indent=_TWO, outline=3, keep=True),
    ATTACHMENT: Look("AttachmentNote", "附件说明", indent=_TWO, align="left"),
    SIGNER: Look("Signer", "发文机关署名", align="right", keep=True),
    DATE: Look("LetterDate", "成文日期", align="right", indent='w:rightChars="400" w:right="1280"'),
    CONTACT: Look("Contact", "联系方式", indent=_TWO, align="left"),
    PUBLICITY: Look("Publicity", "公开属性", indent=_TWO, align="left"),
    CC: Look("Copies", "抄送机关", size=_SIZE_4, indent=_EDGE, before=LINE, align="left"),
}
"""The style of every paragraph, by what `Paragraph.style` calls it."""

_FOOTER: Final = Look("Footer", "footer", _PLAIN, _SIZE_4, "right", fixed=False, indent=_EDGE)


@cache
def empty_letter() -> bytes:
    """A document of the right page and styles with nothing in it, as the bytes of a .docx."""
    document = Document()
    _replace_styles(document)
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.top_margin, section.bottom_margin = Mm(37), Mm(35)
    section.left_margin, section.right_margin = Mm(28), Mm(26)
    section.footer_distance = Mm(25)
    document.settings.odd_and_even_pages_header_footer = True
    _number_pages(section.footer, "right")
    _number_pages(section.even_page_footer, "left")
    properties = document.core_properties
    properties.author = properties.comments = properties.last_modified_by = properties.keywords = ""
    properties.language = "zh-CN"
    for name in ("dcterms:created", "dcterms:modified"):
        for element in properties._element.xpath(name):
            properties._element.remove(element)
    _drop_parts(document)
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def _drop_parts(document: WordDocument) -> None:
    """Leaves out what python-docx's own template brings along: a thumbnail, a second set of styles, sources."""
    for owner in (document.part, document.part.package):
        for identifier, relation in list(owner.rels.items()):
            if relation.reltype.endswith(_UNWANTED):
                owner.rels.pop(identifier)


def _replace_styles(document: WordDocument) -> None:
    styles = document.styles.element
    for child in list(styles):
        styles.remove(child)
    rows = [_defaults(), _normal(), *(_style(look) for look in LOOKS.values()), _style(_FOOTER)]
    for row in rows:
        styles.append(parse_xml(row))


def _fonts(font: str) -> str:
    return f'<w:rFonts w:ascii="{_LATIN}" w:hAnsi="{_LATIN}" w:cs="{_LATIN}" w:eastAsia="{font}" w:hint="eastAsia"/>'


def _defaults() -> str:
    return (
        f"<w:docDefaults {nsdecls('w')}><w:rPrDefault><w:rPr>{_fonts(_FANG)}"
        f'<w:spacing w:val="{CHARACTER}"/><w:sz w:val="{_SIZE_3}"/><w:szCs w:val="{_SIZE_3}"/>'
        '<w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>'
        "<w:pPrDefault/></w:docDefaults>"
    )


def _normal() -> str:
    return (
        f'<w:style {nsdecls("w")} w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/>'
        f'<w:qFormat/><w:pPr><w:widowControl w:val="0"/><w:spacing w:line="{LINE}" w:lineRule="exact"/>'
        '<w:jc w:val="both"/></w:pPr></w:style>'
    )


def _style(look: Look) -> str:
    line = f'w:line="{LINE}" w:lineRule="exact"' if look.fixed else 'w:line="240" w:lineRule="auto"'
    keep = "<w:keepNext/>" if look.keep else ""
    outline = f'<w:outlineLvl w:val="{look.outline}"/>' if look.outline is not None else ""
    indent = f"<w:ind {look.indent}/>" if look.indent else ""
    red = '<w:color w:val="FF0000"/>' if look.red else ""
    return (
        f'<w:style {nsdecls("w")} w:type="paragraph" w:styleId="{look.id}"><w:name w:val="{look.name}"/>'
        f'<w:basedOn w:val="Normal"/><w:qFormat/><w:pPr>{keep}'
        f'<w:spacing w:before="{look.before}" w:after="{look.after}" {line}/>{indent}<w:jc w:val="{look.align}"/>'
        f"{outline}</w:pPr><w:rPr>{_fonts(look.font)}{red}"
        f'<w:sz w:val="{look.size}"/><w:szCs w:val="{look.size}"/></w:rPr></w:style>'
    )


def _number_pages(footer: _Footer, align: str) -> None:
    """Page numbers between dashes: odd ones at the right, even ones at the left (GB/T 9704-2012, 7.5)."""
    footer.is_linked_to_previous = False
    paragraph = footer.paragraphs[0]._p
    for child in list(paragraph):
        paragraph.remove(child)
    parts = (
        f'<w:pPr {nsdecls("w")}><w:pStyle w:val="{_FOOTER.id}"/><w:jc w:val="{align}"/></w:pPr>',
        f'<w:r {nsdecls("w")}><w:t xml:space="preserve">— </w:t></w:r>',
        f'<w:fldSimple {nsdecls("w")} w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple>',
        f'<w:r {nsdecls("w")}><w:t xml:space="preserve"> —</w:t></w:r>',
    )
    for part in parts:
        paragraph.append(parse_xml(part))
