"""Between which sections a gap lies: nothing stands inside it, and it lies inside the letter."""

from pathlib import Path

import pytest

from replycheck.recognise import Lexicon, recognise
from replycheck.rules import check
from replycheck.rules.context import Context
from replycheck.sources.source import Source
from tests.rules.conftest import SOUND, Check

LETTERS = Path(__file__).parent.parent / "letters" / "letters"
THANKS = "感谢你们对林业工作的关心和支持。\n"
REQUEST = "对以上答复有什么意见，请填写在回执上寄给我们。"
SIGNED = "此复函已经高明远局长审签。"

Gap = tuple[str | None, str | None]


def gap(check_text: Check, text: str, section: str) -> Gap:
    found = check_text(text, levels={section: "required"})
    (missing,) = (finding for finding in found.all("RC101") if finding.section == section)
    return missing.after, missing.before


@pytest.mark.parametrize("path", sorted(LETTERS.glob("*.txt")), ids=lambda path: path.stem)
def test_no_section_stands_inside_a_gap(path: Path, lexicon: Lexicon) -> None:
    letter = recognise(Source(path.name, "text", tuple(path.read_text(encoding="utf-8").split("\n"))), lexicon)
    checklist = next((each for each in lexicon.checklists if each.id == letter.kind), None)
    if checklist is None:
        return
    for finding in check(Context(letter, checklist, lexicon))[0]:
        above, below = letter.sections.get(finding.after or ""), letter.sections.get(finding.before or "")
        if above and below:
            assert above.span[2:] <= below.span[:2]
            assert not [
                section.id
                for section in letter.sections.values()
                if above.span[2:] <= section.span[:2] and section.span[2:] <= below.span[:2]
            ]


@pytest.mark.parametrize("section", ["thanks", "receipt_request"])
def test_a_closing_that_stands_early_is_not_left_out(check_text: Check, section: str) -> None:
    text = SOUND.replace(THANKS, "").replace(f"{SIGNED}{REQUEST}", "专此答复。\n分管领导：高明远")
    assert gap(check_text, text, section) == ("points", "closing")


def test_a_mark_belongs_before_the_title_and_not_into_the_line_of_the_number(check_text: Check) -> None:
    text = SOUND.replace("36号\n", "36号　　　　签发人：高明远\n").replace(SIGNED, "")
    assert gap(check_text, text, "publicity") == ("signing_official", "title")


@pytest.mark.parametrize(
    "table",
    [
        "索 引 号　 lin/2024-0057　公开方式　主动公开\n信息名称　提案的复函　成文日期　2024-06-12\n",
        "| 公开方式 | 主动公开 | 有效性 | 有效 |\n| 发文时间 | 2024-06-12 | 类别 | 公文 |\n",
    ],
)
def test_what_a_site_puts_above_the_letter_is_no_part_of_it(check_text: Check, table: str) -> None:
    text = table + SOUND.replace("青川市林业局\n\n青林函〔2024〕36号\n\n", "")
    assert gap(check_text, text, "doc_number") == (None, "title")


def test_a_number_in_a_sites_table_below_the_title_does_not_hold_the_letterhead(check_text: Check) -> None:
    number = "\n成文日期:2024-06-12文号:青林函〔2024〕36号索取号:JH0300000-2024-041载体类型:纸质\n"
    text = SOUND.replace("青川市林业局\n\n青林函〔2024〕36号\n\n", "").replace("提案的复函\n", f"提案的复函{number}")
    assert gap(check_text, text, "letterhead") == (None, "title")


def test_a_mark_on_a_line_of_its_own_belongs_to_the_letter(check_text: Check) -> None:
    text = "类别：B\n" + SOUND.replace("青川市林业局\n\n青林函", "青林函")
    assert gap(check_text, text, "letterhead") == (None, "result_class")
