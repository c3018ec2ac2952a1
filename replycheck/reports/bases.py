"""What a rule or a section rests on, in words: one style for all, in both languages."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from replycheck.messages import run_text
from replycheck.messages.documents import IN_ENGLISH, NATIONAL, OWN_DECISION, TITLES
from replycheck.recognise.numerals import number

if TYPE_CHECKING:
    from collections.abc import Iterable

    from replycheck.checklist.model import Basis

_HOUSE: Final = "house"
_CHINESE: Final = "zh"
# 各地提案办理规定（在复函上标注）: a note on what is ruled, not part of a name.
_NOTED: Final = re.compile(r"(?P<name>[^《》（）]+)（(?P<note>[^（）]+)）")
_ITEMS: Final = re.compile(r"(?<=[条款至])(?:、?第?（[一二三四五六七八九十]+）项?)+")
_ITEM: Final = re.compile(r"（([一二三四五六七八九十]+)）")
_PART: Final = re.compile(
    r"第(?P<article>[〇一二三四五六七八九十百]+)条|第(?P<paragraph>[一二三四五六七八九十]+)款"
    r"|第?（(?P<item>[一二三四五六七八九十]+)）项?"
)


def bases(basis: Iterable[Basis], language: str) -> tuple[str, ...]:
    """Every entry in words, each once."""
    return tuple(dict.fromkeys(basis_text(each, language) for each in basis))


def basis_text(basis: Basis, language: str) -> str:
    """A document, its article and how binding it is; what the office asks for itself has no document."""
    strength = "rule" if basis.document.startswith(NATIONAL) else basis.strength
    said = run_text(f"strength.{strength}", language)
    if not basis.document or (basis.strength == _HOUSE and basis.document == OWN_DECISION):
        return said
    document, article = _document(basis.document, language), _article(basis.article, language)
    place = document + article if language == _CHINESE else ", ".join(filter(None, (document, article)))
    since = run_text("checklist.since", language, day=basis.effective_from) if basis.effective_from else ""
    until = run_text("checklist.until", language, day=basis.until) if basis.until else ""
    return run_text("basis.entry", language, place=f"{place}{since}{until}", strength=said)


def _document(document: str, language: str) -> str:
    noted = None if document in IN_ENGLISH else _NOTED.fullmatch(document)
    if noted:
        parts = _document(noted["name"], language), _document(noted["note"], language)
        return run_text("basis.noted", language, document=parts[0], note=parts[1])
    return (TITLES if language == _CHINESE else IN_ENGLISH).get(document, document)


def _article(article: str, language: str) -> str:
    """第九条（五） as 第九条第（五）项, in English art. 9(5)."""
    if language == _CHINESE:
        return _ITEMS.sub(_in_full, article)
    parts = _PART.sub(_in_english, article).replace(")(", "), (")
    return re.sub("至 ?", "–", re.sub("、 ?", ", ", parts)).strip()


def _in_full(match: re.Match[str]) -> str:
    items = "、".join(f"（{item}）" for item in _ITEM.findall(match[0]))
    return f"第{items}项"


def _in_english(match: re.Match[str]) -> str:
    if match["item"]:
        return f"({number(match['item'])})"
    return f" art. {number(match['article'])}" if match["article"] else f" para. {number(match['paragraph'])}"
