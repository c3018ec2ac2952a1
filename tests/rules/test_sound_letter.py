"""What no rule may object to."""

import pytest

from replycheck.finding import Finding
from tests.rules.conftest import SOUND, Check


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
    found = check_letter(("2024年6月12日", "2024年06月12日"), ("〔2024〕36", "[2024]36"), ("民进青川市委员会：", "民进青川市委员会:"))
    assert [finding.code for finding in found.findings] == ["RC203", "RC206", "RC202"]
    assert found.findings == sorted(found.findings, key=Finding.order)


@pytest.mark.parametrize(
    ("habit", "text"),
    [
        ("the number below the title", SOUND.replace("青林函〔2024〕36号\n\n", "").replace("提案的复函\n", "提案的复函\n\n青林函〔2024〕36号\n")),
        ("the contact before the signer", SOUND.replace("青川市林业局\n2024年6月12日\n\n（", "（").rstrip("\n") + "\n\n青川市林业局\n2024年6月12日\n"),
        ("thanks twice", SOUND.replace("一、古树", "首先，感谢你们对林业工作的关心。\n一、古树")),
        ("no headings", SOUND.replace("一、古树名木保护现状\n", "").replace("二、主要做法\n", "").replace("三、下一步打算\n", "").replace("（一）", "").replace("（二）", "")),
        ("windows in the page around", "首页 > 政务公开 > “建议提案\n\n" + SOUND),
    ],
)  # fmt: skip
def test_habits_of_offices_are_no_faults(check_text: Check, habit: str, text: str) -> None:
    assert check_text(text).messages() == [], habit
