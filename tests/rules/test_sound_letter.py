"""What no rule may object to."""

import pytest

from replycheck.finding import Finding
from tests.rules.conftest import Check


def test_a_sound_letter_has_no_findings(check_letter: Check) -> None:
    assert check_letter().messages() == []


def test_what_needs_a_case_is_skipped_without_one(check_letter: Check) -> None:
    skipped = check_letter().skipped
    assert [(skip.code, skip.reason) for skip in skipped] == [
        ("RC305", "skipped.no-case"),
        ("RC306", "skipped.no-case"),
        ("RC401", "skipped.no-case"),
    ]


def test_findings_are_sorted_by_place(check_letter: Check) -> None:
    found = check_letter(
        ("2024年6月12日", "2024年06月12日"), ("〔2024〕36", "[2024]36"), ("民进青川市委员会：", "民进青川市委员会:")
    )
    assert [finding.code for finding in found.findings] == ["RC203", "RC206", "RC202"]
    assert found.findings == sorted(found.findings, key=Finding.order)


HABITS = {
    "the number below the title": [
        ("青林函〔2024〕36号\n\n", ""),
        ("提案的复函\n", "提案的复函\n\n青林函〔2024〕36号\n"),
    ],
    "the contact before the signer": [
        ("\n（联系人：沈月，联系电话：0839-3262101，邮政编码：628100）\n", ""),
        ("寄给我们。\n", "寄给我们。\n联系人：沈月，联系电话：0839-3262101，邮政编码：628100\n"),
    ],
    "thanks twice": [("现答复如下：\n", "现答复如下：\n首先，感谢你们对林业工作的关心。\n")],
    "no headings": [
        ("一、古树名木保护现状\n", ""),
        ("二、主要做法\n（一）", ""),
        ("（二）", ""),
        ("三、下一步打算\n", ""),
    ],
    "a page around the letter": [("青川市林业局\n\n青", "首页 > 政务公开 > “建议提案\n\n青川市林业局\n\n青")],
    "a date with blanks": [("2024年6月12日", "2024 年 6 月 12 日")],
}


@pytest.mark.parametrize("habit", HABITS)
def test_habits_of_offices_are_no_faults(check_letter: Check, habit: str) -> None:
    assert check_letter(*HABITS[habit]).messages() == []
