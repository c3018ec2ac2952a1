"""Small .docx files from hand-written XML: a test shows only what it is about."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping

from replycheck.sources.docx import read_docx
from replycheck.sources.source import ReadOptions, Source

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
NAMESPACES = (
    f'xmlns:w="{WORD}" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" '
    'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"'
)
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"

# The Chinese order of headings: 一、 （一） 1. （1） ①
LEVELS = (
    ("chineseCountingThousand", "%1、"),
    ("chineseCounting", "（%2）"),
    ("decimal", "%3."),
    ("decimal", "（%4）"),
    ("decimalEnclosedCircleChinese", "%5"),
)


def part(tag: str, content: str, namespaces: str = NAMESPACES) -> str:
    """One part: its root element `w:tag` around the content."""
    return f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:{tag} {namespaces}>{content}</w:{tag}>'


def run(text: str, properties: str = "") -> str:
    """A run of text; `properties` is what goes into its w:rPr."""
    wrapped = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f'<w:r>{wrapped}<w:t xml:space="preserve">{text}</w:t></w:r>'


def paragraph(content: str = "", properties: str = "") -> str:
    """A paragraph of runs, or of plain text; `properties` is what goes into its w:pPr."""
    wrapped = f"<w:pPr>{properties}</w:pPr>" if properties else ""
    inside = content if content.startswith("<") or not content else run(content)
    return f"<w:p>{wrapped}{inside}</w:p>"


def numbered(text: str, level: int = 0, num_id: int = 1) -> str:
    """A paragraph numbered directly."""
    return paragraph(text, f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{num_id}"/></w:numPr>')


def level(index: int, style: str, text: str, start: int = 1, more: str = "", suffix: str = "nothing") -> str:
    """The definition of one level of a list."""
    return (
        f'<w:lvl w:ilvl="{index}"><w:start w:val="{start}"/><w:numFmt w:val="{style}"/>{more}'
        f'<w:suff w:val="{suffix}"/><w:lvlText w:val="{text}"/></w:lvl>'
    )


def abstract(identity: int, levels: str, more: str = "") -> str:
    """An abstract numbering."""
    return (
        f'<w:abstractNum w:abstractNumId="{identity}"><w:multiLevelType w:val="multilevel"/>{more}{levels}'
        "</w:abstractNum>"
    )


def num(identity: int, abstract_id: int, overrides: str = "") -> str:
    """A numbering on an abstract one."""
    return f'<w:num w:numId="{identity}"><w:abstractNumId w:val="{abstract_id}"/>{overrides}</w:num>'


def restart(index: int, start: int) -> str:
    """What makes a numbering start a level anew."""
    return f'<w:lvlOverride w:ilvl="{index}"><w:startOverride w:val="{start}"/></w:lvlOverride>'


def chinese_levels() -> str:
    """The five levels of Chinese headings."""
    return "".join(level(index, style, text) for index, (style, text) in enumerate(LEVELS))


def numbering(*definitions: str) -> dict[str, str]:
    """The part with the numberings: the Chinese headings as numbering 1 where none is given."""
    return {"word/numbering.xml": part("numbering", "".join(definitions or chinese_headings()))}


def chinese_headings() -> tuple[str, str]:
    """The five levels of Chinese headings as numbering 1."""
    return abstract(0, chinese_levels()), num(1, 0)


def styles(*definitions: str, defaults: str = "") -> dict[str, str]:
    """The part with the styles."""
    return {"word/styles.xml": part("styles", defaults + "".join(definitions))}


def style(identity: str, content: str = "", based_on: str = "", kind: str = "paragraph", default: bool = False) -> str:
    """One style."""
    base = f'<w:basedOn w:val="{based_on}"/>' if based_on else ""
    mark = ' w:default="1"' if default else ""
    return (
        f'<w:style w:type="{kind}"{mark} w:styleId="{identity}"><w:name w:val="{identity}"/>{base}{content}</w:style>'
    )


def relations(targets: Mapping[str, tuple[str, str]]) -> str:
    """The relations of a part: id → (kind, target)."""
    entries = "".join(
        f'<Relationship Id="{identity}" Type="{OFFICE}/{kind}" Target="{target}"/>'
        for identity, (kind, target) in targets.items()
    )
    return f'<Relationships xmlns="{PACKAGE}">{entries}</Relationships>'


def package(parts: Mapping[str, str | bytes]) -> bytes:
    """A ZIP archive of these parts."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return buffer.getvalue()


def docx(body: str, parts: Mapping[str, str | bytes] | None = None, namespaces: str = NAMESPACES) -> bytes:
    """A .docx with this body, and further parts."""
    return package(
        {
            "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
            '<Default Extension="rels" '
            'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            '<Default Extension="xml" ContentType="application/xml"/>'
            '<Override PartName="/word/document.xml" '
            'ContentType="application/vnd.openxmlformats-officedocument.'
            'wordprocessingml.document.main+xml"/>'
            '<Override PartName="/word/styles.xml" '
            'ContentType="application/vnd.openxmlformats-officedocument.'
            'wordprocessingml.styles+xml"/>'
            '<Override PartName="/word/numbering.xml" '
            'ContentType="application/vnd.openxmlformats-officedocument.'
            'wordprocessingml.numbering+xml"/></Types>',
            "_rels/.rels": relations({"rId1": ("officeDocument", "word/document.xml")}),
            "word/_rels/document.xml.rels": relations(
                {"rId1": ("styles", "styles.xml"), "rId2": ("numbering", "numbering.xml")}
            ),
            "word/document.xml": part("document", f"<w:body>{body}</w:body>", namespaces),
            **(parts or {}),
        }
    )


def read(data: bytes, original: bool = False) -> Source:
    """Read a file as the program does."""
    return read_docx("draft.docx", data, ReadOptions(original=original))


def body(content: str, parts: Mapping[str, str | bytes] | None = None, original: bool = False) -> list[str]:
    """The lines of a body."""
    return list(read(docx(content, parts), original).body())
