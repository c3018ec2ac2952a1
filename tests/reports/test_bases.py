"""What a rule rests on, in one style."""

import pytest

from replycheck.checklist.model import Basis
from replycheck.reports.bases import bases, basis_text

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
