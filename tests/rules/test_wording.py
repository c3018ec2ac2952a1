"""RC501 … RC504: pairs, half-width marks, doubled words, full stops."""

import pytest

from tests.rules.conftest import SOUND, Check, Said

LAST = "继续争取资金，修复生长衰弱的古树，并向社会公布结果。"


@pytest.mark.parametrize(
    ("text", "column", "name", "mark", "other"),
    [
        ("推广“一树一策做法。", 3, "引号", "“", "”"),
        ("印发《保护办法，执行。", 3, "书名号", "《", "》"),
        ("由村（社区管护。", 3, "括号", "（", "）"),
        ("“护林”“护草一条线。", 5, "引号", "“", "”"),
        ("依据〔2024一号文执行。", 3, "六角括号", "〔", "〕"),
    ],
)
def test_a_mark_that_is_never_closed(
    check_letter: Check, text: str, column: int, name: str, mark: str, other: str
) -> None:
    found = check_letter((LAST, text))
    assert found.say(found.one("RC501")) == Said(
        "RC501",
        "error",
        17,
        column,
        f"{name} {mark} 缺少后一半 {other}",
        f"请在该结束的地方补上 {other}，或者删去多余的 {mark} 。",
    )


@pytest.mark.parametrize(
    ("text", "column", "name", "mark", "other"),
    [("推广一树一策”做法。", 7, "引号", "”", "“"), ("由村社区）管护。", 5, "括号", "）", "（")],
)
def test_a_mark_that_was_never_opened(
    check_letter: Check, text: str, column: int, name: str, mark: str, other: str
) -> None:
    found = check_letter((LAST, text))
    said = found.say(found.one("RC501"))
    assert (said.line, said.column, said.message) == (17, column, f"{name} {mark} 缺少前一半 {other}")


def test_brackets_of_two_widths(check_letter: Check) -> None:
    found = check_letter((LAST, "由村（社区)管护。"))
    assert found.say(found.one("RC501")) == Said(
        "RC501", "error", 17, 6, "括号 （ 与 ) 一个全角、一个半角", "请都改为全角括号（）。"
    )
    assert found.fixed(found.one("RC501")) == "由村（社区）管护。"


@pytest.mark.parametrize(
    "text",
    [
        "落实《〈条例〉实施办法》和“三个‘不’”（见通知〔2024〕3号）。",
        "分两步：1）清查；2）管护。",
        "a)清查，b)管护。",
        "It’s a tree。",
        "会议指出：“保护古树\n就是保护历史，要一代代传下去。”",
        "“第一段话。\n“第二段话。”",
        "会议指出：“保护\n古树就是保护\n历史。”",
    ],
)
def test_marks_that_are_sound(check_letter: Check, text: str) -> None:
    assert check_letter((LAST, text)).messages("RC501") == []


def test_each_of_two_places(check_letter: Check) -> None:
    found = check_letter((LAST, "推广“一树一策做法。\n\n印发《保护办法，执行。"))
    assert [finding.span.line for finding in found.all("RC501")] == [17, 19]


def test_a_title_with_half_a_pair(check_letter: Check) -> None:
    found = check_letter(("关于市政协三届四次会议第0127号提案的复函", "关于市政协三届四次会议》第0127号提案的复函"))
    assert [finding.span.line for finding in found.all("RC501")] == [5]


def test_halfwidth_marks_once_a_line(check_letter: Check) -> None:
    found = check_letter((LAST, "继续争取资金,修复古树(含名木);结果公布:请监督。"))
    assert found.say(found.one("RC502")) == Said(
        "RC502", "warning", 17, 7, "这一行有5处半角标点，如“,”", "中文之间请用全角标点，如“，”。"
    )
    assert found.fixed(found.one("RC502")) == "继续争取资金，修复古树（含名木）；结果公布：请监督。"


@pytest.mark.parametrize(
    "text",
    [
        "每天9:30至17:00开放，占3.5公顷。",
        "网址为http://example.cn/a,b?c=d。",
        "面积1,200公顷，比例为3:1。",
        "型号A(2)型，GB/T 9704:2012。",
    ],
)
def test_halfwidth_marks_between_others(check_letter: Check, text: str) -> None:
    assert check_letter((LAST, text)).messages("RC502") == []


@pytest.mark.parametrize(
    ("text", "word", "right"),
    [
        ("不断提高质量质量。", "质量", "不断提高质量。"),
        ("进一步加强管理工作管理工作。", "管理工作", "进一步加强管理工作。"),
        ("这是全市的的统一要求。", "的", "这是全市的统一要求。"),
        ("关于关于保护的意见。", "关于", "关于保护的意见。"),
        ("关于关于关于关于保护的意见。", "关于", "关于保护的意见。"),
    ],
)
def test_a_word_twice_in_a_row(check_letter: Check, text: str, word: str, right: str) -> None:
    found = check_letter((LAST, text))
    said = found.say(found.one("RC503"))
    assert (said.severity, said.message) == ("warning", f"“{word}”重复")
    assert said.hint == f"请删去一个“{word}”；确需重复的，请核对语句。"
    assert found.fixed(found.one("RC503")) == right
    fix = found.one("RC503").fix
    assert fix is not None
    assert not fix.safe


@pytest.mark.parametrize("text", ["办理“关于古树的建议”的建议。", "办理《关于保护古树的提案》的提案。"])
def test_a_word_again_behind_its_quotation(check_letter: Check, text: str) -> None:
    found = check_letter((LAST, text))
    word = text[-3:-1]
    assert found.messages("RC503") == [f"引号里已有“{word}”，后面又写了“{word}”"]
    assert found.at(found.one("RC503")) == word


@pytest.mark.parametrize(
    "text",
    [
        "方方面面、许许多多的人一个一个地做，面对面对接，点对点对口。",
        "关于《关于保护古树的意见》的说明，目的的确如此。",
        "二零二零年以来常常不了了之。",
        "“双随机”的监管，解决“缺水”的问题。",
    ],
)
def test_words_that_may_stand_twice(check_letter: Check, text: str) -> None:
    assert check_letter((LAST, text)).messages("RC503") == []


def test_a_paragraph_without_its_full_stop(check_letter: Check) -> None:
    found = check_letter((LAST, "继续争取资金。修复生长衰弱的古树，并向社会公布结果"))
    assert found.say(found.one("RC504")) == Said(
        "RC504",
        "warning",
        17,
        25,
        "这一段末尾“并向社会公布结果”没有句号",
        "请在段末加句号；如果话没有说完，请补全。",
    )
    assert found.fixed(found.one("RC504")) == "继续争取资金。修复生长衰弱的古树，并向社会公布结果。"


@pytest.mark.parametrize(
    ("end", "told"),
    [
        ("并逐株核对古树名木位置树龄和生长状况", "生长状况"),
        ("全部古树的修复工程计划完成于2024年11月30日", "2024年11月30日"),
        ("挂牌率力争达到98.5%", "挂牌率力争达到98.5%"),
    ],
)
def test_what_stands_before_the_full_stop_that_is_missing(check_letter: Check, end: str, told: str) -> None:
    found = check_letter((LAST, f"继续争取资金。修复生长衰弱的古树，{end}"))
    assert found.messages("RC504") == [f"这一段末尾“{told}”没有句号"]


def test_a_comma_for_a_full_stop(check_letter: Check) -> None:
    found = check_letter((LAST, "继续争取资金。修复生长衰弱的古树，并向社会公布结果，"))
    fix = found.one("RC504").fix
    assert fix is not None
    assert not fix.safe


@pytest.mark.parametrize(
    "text",
    [
        "继续争取资金，修复生长衰弱的古树，并说：“向社会公布结果。”",
        "继续争取资金，修复生长衰弱的古树，并向社会公布结果（见附表）。",
        "继续争取资金，修复生长衰弱的古树，分以下几步：",
        "（一）关于争取资金修复生长衰弱古树的打算\n明年开工。",
        "保护古树，人人有责",
        "单位 | 数量 | 面积、树龄、位置和管护人，合计一百八十六株另有后备资源",
    ],
)
def test_lines_that_need_no_full_stop(check_letter: Check, text: str) -> None:
    assert check_letter((LAST, text)).messages("RC504") == []


def test_wrapped_lines_end_anywhere(check_text: Check) -> None:
    wrapped = "　　继续争取资金。修复生长衰弱的古树，并向社会公布\n结果，接受监督。今后每年组织一次普查，更新档案。"
    assert check_text(SOUND.replace(LAST, wrapped)).messages("RC504") == []


def test_an_opening_without_its_colon(check_letter: Check) -> None:
    found = check_letter(("现答复如下：", "现答复如下"))
    assert found.say(found.one("RC504")).message == "“答复如下”后面没有冒号"
    assert found.fixed(found.one("RC504")).endswith("现答复如下：")
