"""What a rule rests on, in one style."""

import re

import pytest

from replycheck import codes
from replycheck.checklist.load import load_checklists
from replycheck.checklist.model import Basis
from replycheck.messages.documents import IN_ENGLISH, TITLES
from replycheck.reports.bases import bases, basis_text
from replycheck.resources import shipped

REGULATIONS = "《党政机关公文处理工作条例》（2012）"


@pytest.mark.parametrize(
    ("basis", "chinese", "english"),
    [
        (
            Basis(REGULATIONS, "第九条（五）", "law"),
            "《党政机关公文处理工作条例》（2012）第九条第（五）项（法规）",
            "Regulations on the handling of official documents (2012), art. 9(5) (law)",
        ),
        (
            Basis(REGULATIONS, "第九条（四）（十一）、第十七条", "law"),
            "《党政机关公文处理工作条例》（2012）第九条第（四）、（十一）项、第十七条（法规）",
            "Regulations on the handling of official documents (2012), art. 9(4), (11), art. 17 (law)",
        ),
        (
            Basis(REGULATIONS, "第九条第一款（四）、第二款", "law"),
            "《党政机关公文处理工作条例》（2012）第九条第一款第（四）项、第二款（法规）",
            "Regulations on the handling of official documents (2012), art. 9 para. 1(4), para. 2 (law)",
        ),
        (
            Basis(REGULATIONS, "第九条（一）至（三）", "law"),
            "《党政机关公文处理工作条例》（2012）第九条第（一）项至第（三）项（法规）",
            "Regulations on the handling of official documents (2012), art. 9(1)–(3) (law)",
        ),
        (
            Basis("GB/T 9704—2012《党政机关公文格式》", "7.2.5", "standard"),
            "GB/T 9704—2012《党政机关公文格式》7.2.5（国家标准）",
            "GB/T 9704—2012 Layout of official documents, 7.2.5 (national standard)",
        ),
        (
            Basis("国办发〔2016〕80号", "", "law"),
            "国办发〔2016〕80号《国务院办公厅印发〈关于全面推进政务公开工作的意见〉实施细则的通知》（国家规定）",
            "国办发〔2016〕80号 on open government (national rule)",
        ),
        (
            Basis("各地提案办理规定（在复函上标注）", "", "local"),
            "各地提案办理规定：在复函上标注（地方规定）",
            "local rules on proposals: marked on the reply (local rule)",
        ),
        (Basis("本清单使用者的决定", "", "house"), "本单位要求", "asked for by the office"),
        (
            Basis("某局公文办法", "第三条", "house"),
            "某局公文办法第三条（本单位要求）",
            "某局公文办法, art. 3 (asked for by the office)",
        ),
    ],
)
def test_a_basis_in_words(basis: Basis, chinese: str, english: str) -> None:
    assert (basis_text(basis, "zh"), basis_text(basis, "en")) == (chinese, english)


def test_what_the_office_asks_for_is_told_once() -> None:
    assert bases((Basis("本清单使用者的决定", "", "house"), Basis("", "", "house")), "zh") == ("本单位要求",)


def cited() -> set[Basis]:
    """Whatever the shipped checklists and the rules rest on."""
    home = shipped("checklists")
    checklists = load_checklists([home, home / "regions"])
    rests = [rule.basis for rule in codes.RULES.values()]
    for each in checklists:
        rests += [section.basis for section in each.sections.values()]
        rests += [check.basis for check in each.checks.values()]
    return {basis for rest in rests for basis in rest}


def test_every_document_cited_has_an_english_name() -> None:
    """Only the numbers of documents, and a word that is quoted, stay as they are written."""
    kept = re.compile(r"\w+〔\d{4}〕\d+号|收悉")
    english = {basis: basis_text(basis, "en") for basis in cited()}

    assert {
        basis.document: text for basis, text in english.items() if re.search(r"[\u3400-\u9fff]", kept.sub("", text))
    } == {}
    numbered = {basis.document.partition("（")[0] for basis in english if kept.match(basis.document)}
    assert numbered - set(IN_ENGLISH) == set()


def test_no_name_is_left_over() -> None:
    documents = {basis.document for basis in cited()}
    named = documents | {part for document in documents for part in re.split("[（）]", document)}

    assert set(IN_ENGLISH) | set(TITLES) <= named
