"""Opens the archive that a .docx is, within bounds, and hands out its parts as XML trees.

Everything is bounded before it is inflated: the number of parts, what they say they inflate to, what they
really inflate to, how deep their XML goes. What is no Word document is told by name.
"""

from __future__ import annotations

import io
import posixpath
import zipfile
import zlib
from functools import cache
from typing import TYPE_CHECKING

from lxml import etree

from replycheck.errors import Unreadable
from replycheck.sources.docx.container import told_apart
from replycheck.sources.docx.names import STRICT

if TYPE_CHECKING:
    from lxml.etree import _Element

MAX_PARTS = 4_096
MAX_DIRECTORY = 1_000_000
"""Bytes of the archive's list of its parts: it is read whole, before a part can be counted."""
MAX_INFLATED = 500_000_000
"""Bytes that all parts together may inflate to; pictures are never inflated, so this is about intent."""
MAX_PART = 16_000_000
"""Bytes that one part of XML may inflate to; a letter's text is some ten thousand."""
MAX_READ = 32_000_000
"""Bytes that all the parts read may inflate to: the text, styles, numberings, headers and notes."""
MAX_TAGS = 400_000
"""Tags in one part; each becomes an element in memory."""

MAIN = "word/document.xml"
_PACKAGE_RELATIONS = "_rels/.rels"
_MEGABYTE = 1_000_000


class Relation:
    """Where one part points: `kind` is the last part of the relation's type (header, styles, …)."""

    __slots__ = ("kind", "target")

    def __init__(self, kind: str, target: str) -> None:
        self.kind = kind
        self.target = target


class Package:
    """The parts of one .docx, read when asked for."""

    __slots__ = ("_archive", "_members", "_read", "_relations", "main")

    def __init__(self, data: bytes) -> None:
        """Open the bytes of a file; raises Unreadable for what is no Word document or is out of bounds."""
        if data[:2] != b"PK":
            raise told_apart(data)
        if _directory_size(data) > MAX_DIRECTORY:
            raise Unreadable("too-many-parts", limit=MAX_PARTS)
        try:
            self._archive = zipfile.ZipFile(io.BytesIO(data))
        except (zipfile.BadZipFile, ValueError, OverflowError, NotImplementedError) as error:
            raise Unreadable("broken-archive") from error
        members = self._archive.infolist()
        if len(members) > MAX_PARTS:
            raise Unreadable("too-many-parts", limit=MAX_PARTS)
        inflated = sum([member.file_size for member in members])
        if inflated > MAX_INFLATED:
            raise _too_large(inflated, MAX_INFLATED)
        # Parts are named without regard to case, and some programs write Windows' separators.
        self._members = {member.filename.replace("\\", "/").lstrip("/").lower(): member for member in members}
        self._read = 0
        self._relations: dict[str, dict[str, Relation]] = {}
        self.main = self._main_part()

    def part(self, name: str) -> bytes | None:
        """The inflated bytes of the part `name`; None where the archive has none of that name."""
        member = self._members.get(name.lower())
        if member is None:
            return None
        if member.flag_bits & 1:
            raise Unreadable("encrypted")
        if member.file_size > MAX_PART:
            raise _too_large(member.file_size, MAX_PART)
        data = self._inflate(member, MAX_PART + 1)
        self._read += len(data)
        if self._read > MAX_READ:
            raise _too_large(self._read, MAX_READ)
        return data

    def head(self, name: str, end: bytes, limit: int = 262_144) -> bytes:
        """The first bytes of a part, up to and with the first `end` or, without one, at most `limit`."""
        member = self._members.get(name.lower())
        if member is None or member.flag_bits & 1:
            return b""
        read = b""
        try:
            with self._archive.open(member) as stream:
                while len(read) < limit and (chunk := stream.read(16_384)):
                    read += chunk
                    cut = read.find(end)
                    if cut >= 0:
                        return read[: cut + len(end)]
        except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, OSError, ValueError) as error:
            raise Unreadable("broken-archive", part=name) from error
        return read

    def tree(self, name: str) -> _Element | None:
        """The root of the part's XML; None where the archive has no such part."""
        data = self.part(name)
        return None if data is None else parsed(data, name)

    def relations(self, name: str) -> dict[str, Relation]:
        """What the part `name` points to inside the package, by the relation's id."""
        known = self._relations.get(name)
        if known is None:
            folder, base = posixpath.split(name)
            known = self._read_relations(posixpath.join(folder, "_rels", base + ".rels"), folder)
            self._relations[name] = known
        return known

    def related(self, kind: str, usual: str) -> str:
        """The name of the main part's one part of this kind; `usual` where no relation names it."""
        # Beside a text under its usual name so do the others stand: no need to read the relations.
        if self.main == MAIN and usual in self._members:
            return usual
        for relation in self.relations(self.main).values():
            if relation.kind == kind:
                return relation.target
        return usual

    def _inflate(self, member: zipfile.ZipInfo, limit: int) -> bytes:
        try:
            with self._archive.open(member) as stream:
                data = stream.read(limit)
        except RuntimeError as error:
            if isinstance(error, NotImplementedError):
                raise Unreadable("broken-archive", part=member.filename) from error
            raise Unreadable("encrypted") from error
        except (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError) as error:
            raise Unreadable("broken-archive", part=member.filename) from error
        if len(data) >= limit:
            raise _too_large(len(data), limit)
        return data

    def _read_relations(self, name: str, folder: str) -> dict[str, Relation]:
        root = self.tree(name)
        if root is None:
            return {}
        found = {}
        for child in root:
            identity, target = child.get("Id"), child.get("Target")
            if identity is None or target is None or child.get("TargetMode") == "External":
                continue
            path = posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
            found[identity] = Relation((child.get("Type") or "").rpartition("/")[2], path)
        return found

    def _main_part(self) -> str:
        """The name of the part with the text, word/document.xml unless the package says otherwise."""
        others = [name for name in self._members if name.startswith("word/document") and name != MAIN]
        if MAIN in self._members and not others:
            return MAIN
        for relation in self._read_relations(_PACKAGE_RELATIONS, "").values():
            if relation.kind == "officeDocument" and relation.target.lower() in self._members:
                if relation.target.lower().startswith(("xl/", "ppt/")):
                    break
                return relation.target
        if MAIN in self._members:
            return MAIN
        raise self._no_word_document()

    def _no_word_document(self) -> Unreadable:
        names = self._members
        if any(name.startswith("xl/") for name in names):
            return Unreadable("not-word", what="xlsx")
        if any(name.startswith("ppt/") for name in names):
            return Unreadable("not-word", what="pptx")
        if "ofd.xml" in names:
            return Unreadable("not-word", what="ofd")
        if "mimetype" in names:
            declared = self._inflate(names["mimetype"], 1_000).decode("ascii", "replace")
            for mark, what in (
                ("text", "odt"),
                ("spreadsheet", "ods"),
                ("presentation", "odp"),
                ("epub", "epub"),
            ):
                if mark in declared:
                    return Unreadable("not-word", what=what)
        if any(name.startswith("word/") for name in names):
            return Unreadable("no-document")
        return Unreadable("not-word", what="zip")


def _too_large(size: int, limit: int) -> Unreadable:
    """The refusal of what inflates beyond bounds; sizes in megabytes, as a person counts them."""
    return Unreadable("too-large", size=-(-size // _MEGABYTE), limit=limit // _MEGABYTE)


def _directory_size(data: bytes) -> int:
    """How many bytes the archive says that its list of parts takes; zipfile reads them all at once."""
    end = data.rfind(b"PK\x05\x06", max(0, len(data) - 65_557))
    if end < 0 or end + 22 > len(data):
        raise Unreadable("broken-archive")
    size = int.from_bytes(data[end + 12 : end + 16], "little")
    if size == 0xFFFFFFFF:
        large = data.rfind(b"PK\x06\x06", max(0, end - 1_000), end)
        size = int.from_bytes(data[large + 40 : large + 48], "little") if large >= 0 else size
    return size


@cache
def _parser() -> etree.XMLParser:
    """Resolves nothing, fetches nothing, and stops at libxml2's own bounds of depth and length."""
    return etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )


def parsed(data: bytes, name: str) -> _Element:
    """The root of one part's XML; raises Unreadable for broken, too deep or too rich XML and for entities."""
    if len(data) > MAX_TAGS and data.count(b"<") > MAX_TAGS:
        raise _too_large(len(data), MAX_PART)
    head = data[:8192]
    if b"<!DOCTYPE" in head:
        raise Unreadable("has-entities", part=name)
    if b"http://purl.oclc.org/ooxml/" in head:
        for strict, usual in STRICT.items():
            data = data.replace(f'"{strict}"'.encode(), f'"{usual}"'.encode())
    try:
        root = etree.fromstring(data, _parser())
    except etree.XMLSyntaxError as error:
        complaint = str(error).lower()
        if "huge" in complaint and "depth" not in complaint:
            raise _too_large(len(data), MAX_PART) from error
        raise Unreadable("too-deep" if "depth" in complaint else "broken-xml", part=name) from error
    if root.getroottree().docinfo.internalDTD is not None:
        raise Unreadable("has-entities", part=name)
    return root
