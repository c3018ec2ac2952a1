"""RC101, RC105, RC106: what is not there, shown in its gap."""

from dataclasses import replace

import pytest

from replycheck.checklist.model import Condition
from replycheck.letter import Doubt, Letter, Span
from tests.rules.conftest import Check, Said

GAPS = [
    ("doc_number", "青林函〔2024〕36号\n\n", "letterhead", "title", (1, 1)),
    ("title", "关于市政协三届四次会议第0127号提案的复函\n", "doc_number", "addressee", (3, 1)),
    ("addressee", "民进青川市委员会：\n", "title", "opening", (5, 1)),
    ("signing_official", "此复函已经高明远局长审签。", "thanks", "receipt_request", (19, 1)),
    ("receipt_request", "对以上答复有什么意见，请填写在回执上寄给我们。", "signing_official", "signer", (20, 1)),
    ("signer", "青川市林业局\n2024年6月12日\n", "receipt_request", "date", (20, 14)),
    ("date", "2024年6月12日\n", "signer", "contact", (22, 1)),
    ("contact", "（联系人：沈月，联系电话：0839-3262101，邮政编码：628100）\n", "date", None, (23, 1)),
]


@pytest.mark.parametrize(("section", "part", "after", "before", "place"), GAPS)
def test_what_is_missing_is_told_once_and_in_its_gap(
    check_letter: Check, section: str, part: str, after: str, before: str | None, place: tuple[int, int]
) -> None:
    kept = "2024年6月12日\n" if section == "signer" else ""
    found = check_letter((part, kept))
    missing = found.one("RC101")
    assert (missing.section, missing.severity) == (section, "error")
    assert (missing.after, missing.before) == (after, before)
    assert missing.span[:2] == place
    assert [finding.code for finding in found.findings] == ["RC101"], "a missing section raises nothing else"


def test_missing_is_said_plainly(check_letter: Check) -> None:
    found = check_letter(("2024年6月12日\n", ""))
    missing = found.one("RC101")
    assert found.say(missing) == Said("RC101", "error", 22, 1, "缺少成文日期", "请补写成文日期。")
    assert found.say(missing, "en").message == "missing date"


def test_without_anything_before_the_gap_it_is_placed_at_what_follows(check_letter: Check) -> None:
    found = check_letter(("青川市林业局\n\n青林函〔2024〕36号\n\n", ""), levels={"letterhead": "required"})
    number, letterhead = sorted(found.all("RC101"), key=lambda finding: finding.section or "")
    assert (number.section, number.after, number.before) == ("doc_number", None, "title")
    assert letterhead.span == number.span == found.letter.sections["title"].span


def test_recommended_is_a_warning_and_optional_is_nothing(check_letter: Check) -> None:
    gone = ("青林函〔2024〕36号\n\n", "")
    recommended = check_letter(gone, levels={"doc_number": "recommended"})
    assert recommended.say(recommended.one("RC101"))[:2] == ("RC101", "warning")
    assert recommended.messages() == ["没有发文字号"]
    assert check_letter(gone, levels={"doc_number": "optional"}).messages() == []


def test_a_draft_gets_its_number_and_date_later(check_letter: Check) -> None:
    gone = (("青林函〔2024〕36号\n\n", ""), ("2024年6月12日\n", ""), ("民进青川市委员会：\n", ""))
    draft = check_letter(*gone, stage="draft")
    assert [(finding.section, finding.severity) for finding in draft.all("RC101")] == [
        ("doc_number", "info"),
        ("addressee", "error"),
        ("date", "info"),
    ]
    assert draft.messages()[0] == "还没有发文字号"


@pytest.mark.parametrize(
    ("condition", "asked"),
    [
        (Condition("head", "大会上"), False),
        (Condition("head", "古树"), True),
        (Condition("page", "古树"), False),
        (Condition("title", "提案"), False),
        (Condition("title", "建议"), True),
        (Condition("cc", "."), True),
    ],
)
def test_a_condition_lifts_a_requirement(check_letter: Check, condition: Condition, asked: bool) -> None:
    note = ("的复函\n", "的复函\n（2024年6月12日在大会上）\n")
    found = check_letter(note, ("青川市林业局\n2024年6月12日\n", "青川市林业局\n"), unless={"date": condition})
    assert bool(found.all("RC101")) is asked


def test_a_section_without_a_part_of_it(check_letter: Check) -> None:
    without = check_letter(("，联系电话：0839-3262101，邮政编码：628100", ""), parts={"contact": ["person", "phone"]})
    assert without.say(without.one("RC105")) == Said(
        "RC105", "error", 25, 1, "联系方式没有写联系电话", "请写上联系电话，如“联系电话：0571-28316540”。"
    )
    assert check_letter(parts={"contact": ["person", "phone"]}).messages() == []


def test_a_part_of_a_section_that_is_only_recommended(check_letter: Check) -> None:
    found = check_letter(parts={"contact": ["fax"]}, levels={"contact": "recommended"})
    assert found.say(found.one("RC105"))[1:5] == ("warning", 25, 1, "联系方式缺少“fax”这一项")


def test_a_label_without_its_value_is_told_once(check_letter: Check) -> None:
    found = check_letter(
        ("，联系电话：0839-3262101，邮政编码：628100）", "）\n联系电话："), parts={"contact": ["phone"]}
    )
    assert [finding.code for finding in found.findings] == ["RC104"]


def test_a_doubt_comes_instead_of_missing(check_letter: Check) -> None:
    place = Span(23, 1, 23, 5)

    def doubted(letter: Letter) -> Letter:
        return replace(letter, doubts=(Doubt("date", "六月初", place),))

    found = check_letter(("2024年6月12日\n", "六月初\n"), change=doubted)
    assert found.all("RC101") == []
    assert found.say(found.one("RC106")) == Said(
        "RC106",
        "info",
        23,
        1,
        "“六月初”可能是成文日期，但文字有缺损或者有别的读法",
        "请核对这一处，把成文日期写完整。",
    )
