"""The names of elements and attributes that the reader looks for, as lxml spells them: {namespace}name."""

from __future__ import annotations

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
RELATIONSHIP = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main"

# Documents saved as "Strict Open XML" differ in these names only.
STRICT = {
    "http://purl.oclc.org/ooxml/wordprocessingml/main": WORD,
    "http://purl.oclc.org/ooxml/officeDocument/relationships": RELATIONSHIP,
    "http://purl.oclc.org/ooxml/drawingml/main": DRAWING,
}

W = f"{{{WORD}}}"
R = f"{{{RELATIONSHIP}}}"
A = f"{{{DRAWING}}}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
MATH = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
VML = "{urn:schemas-microsoft-com:vml}"
XML_SPACE = "{http://www.w3.org/XML/1998/namespace}space"

VAL = W + "val"
ID = W + "id"
TYPE = W + "type"
R_ID = R + "id"

BODY = W + "body"
PARAGRAPH = W + "p"
RUN = W + "r"
TEXT = W + "t"
TABLE = W + "tbl"
ROW = W + "tr"
CELL = W + "tc"
SECTION = W + "sectPr"
BOX = W + "txbxContent"

PARAGRAPH_PROPERTIES = W + "pPr"
RUN_PROPERTIES = W + "rPr"
PARAGRAPH_STYLE = W + "pStyle"
RUN_STYLE = W + "rStyle"
NUMBERING_PROPERTIES = W + "numPr"
NUMBERING_ID = W + "numId"
LEVEL = W + "ilvl"
VANISH = W + "vanish"

INSERTED = W + "ins"
DELETED = W + "del"
MOVED_TO = W + "moveTo"
MOVED_FROM = W + "moveFrom"

ALTERNATIVE = MC + "AlternateContent"
CHOICE = MC + "Choice"
FALLBACK = MC + "Fallback"


def switched_on(value: str | None) -> bool:
    """Whether an on/off property with this `w:val` is on: one without a value is."""
    return value is None or value not in ("0", "false", "off")
