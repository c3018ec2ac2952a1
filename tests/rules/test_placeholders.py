"""RC104: what nobody filled in, beside what is hidden on purpose."""

import pytest

from tests.rules.conftest import Check, Said

FILL_IN = "请写上实际内容，或者删去这一处。"


@pytest.mark.parametrize(
    ("old", "new", "left"),
    [
        ("林业工作的关心", "××工作的关心", "××"),
        ("林业工作的关心", "XX工作的关心", "XX"),
        ("高明远局长", "×××局长", "×××"),
        ("高明远局长", "____局长", "____"),
        ("民进青川市委员会：", "{{ addressee }}：", "{{ addressee }}："),
        ("全市现有古树名木186株", "〔请填写数量〕", "〔请填写数量〕"),
        ("联系人：沈月", "联系人：待定", "待定"),
        ("逐株核对", "TODO 逐株核对", "TODO"),
        ("第0127号提案的复函", "第××号提案的复函", "××"),
    ],
)
def test_what_a_template_left(check_letter: Check, old: str, new: str, left: str) -> None:
    found = check_letter((old, new))
    placeholder = found.one("RC104")
    assert found.at(placeholder) == left
    said = found.say(placeholder)
    assert (said.severity, said.message, said.hint) == ("error", f"“{left}”尚未填写", FILL_IN)


@pytest.mark.parametrize(
    ("old", "new", "left", "section"),
    [
        ("2024年6月12日", "2024年  月  日", "2024年  月  日", "date"),
        ("2024年6月12日", "2024年6月 日", "2024年6月 日", "date"),
        ("〔2024〕36号", "〔2024〕  号", "青林函〔2024〕  号", "doc_number"),
    ],
)
def test_an_empty_form(check_letter: Check, old: str, new: str, left: str, section: str) -> None:
    found = check_letter((old, new))
    blank = found.one("RC104")
    assert (blank.section, found.at(blank)) == (section, left)
    assert found.messages() == [f"“{left}”有空没有填"], "neither missing nor damaged besides"
    assert check_letter((old, new), stage="draft").one("RC104").severity == "info"


@pytest.mark.parametrize("label", ["签发人：", "领导签字:", "联系人：", "邮政编码："])
def test_a_label_without_its_value(check_letter: Check, label: str) -> None:
    found = check_letter(("\n2024年6月12日\n", f"\n2024年6月12日\n{label}\n"))
    name = label[:-1]
    assert found.say(found.one("RC104")) == Said(
        "RC104",
        "error",
        24,
        1,
        f"“{name}”后面没有内容",
        f"请填写“{name}”，不需要的话删去这一项。",
    )


def test_a_number_of_persons_is_no_label(check_letter: Check) -> None:
    found = check_letter(("民进青川市委员会：", "方若溪、邵一鸣等2人："))
    assert found.all("RC104") == []


def test_a_label_whose_value_stands_on_the_next_line(check_letter: Check) -> None:
    assert check_letter(("\n2024年6月12日\n", "\n2024年6月12日\n承办人：\n陆一鸣\n")).all("RC104") == []


def test_an_addressee_that_is_nothing_but_a_form(check_letter: Check) -> None:
    found = check_letter(("民进青川市委员会：", "×××："))
    assert found.one("RC104").section == "addressee"
    assert found.all("RC101") == found.all("RC206") == []


@pytest.mark.parametrize(
    "words",
    [
        "网友李××反映的树木已经复壮。",
        "住户、王×等人参加了认养。",
        "举报电话139****2101始终畅通。",
        "每块标牌3×5厘米，共100×2块。",
        "开工时间待定。",
        "使用Xx型号的吊车。",
        "请填写在回执上。",
        "按第二年度的月计划执行，年月日均有记录。",
    ],
)
def test_what_is_no_placeholder(check_letter: Check, words: str) -> None:
    assert check_letter(("逐株核对位置和树龄，建立电子档案。", words)).all("RC104") == []


def test_a_kind_of_letter_may_hide_places_in_its_text(check_letter: Check, check_text: Check) -> None:
    assert check_letter(("逐株核对位置和树龄，", "××小区的古树已建档，")).one("RC104").section == "points"
    # Answers put on a site do so by their checklist.
    hotline = """网友：

您好！您反映的××小区古树枯枝问题收悉。现答复如下：

××小区的两株古树已经修剪。

青川市林业局
2024年6月12日
"""
    assert check_text(hotline, own_checklist=True).all("RC104") == []
    assert check_text(hotline.replace("网友：", "×××："), own_checklist=True).one("RC104").span.line == 1


def test_a_line_drawn_across_the_page(check_letter: Check) -> None:
    assert check_letter(("的复函\n", "的复函\n__________\n")).messages() == []


def test_the_page_around_the_letter_may_hold_forms(check_text: Check, check_letter: Check) -> None:
    text = check_letter().text
    assert check_text("发文字号：\n查询码：XXXX\n" + text).all("RC104") == []


@pytest.mark.parametrize(
    ("words", "left"),
    [
        ("X月X日前逐株核对，", "X月X日"),
        ("于5月×日前逐株核对，", "5月×日"),
        ("逐株核对【此处补数据】，", "【此处补数据】"),
        ("逐株核对〔待补株数〕，", "〔待补株数〕"),
    ],
)
def test_figures_and_notes_that_a_writer_left(check_letter: Check, words: str, left: str) -> None:
    found = check_letter(("逐株核对位置和树龄，", words))
    assert found.messages() == [f"“{left}”尚未填写"]
    assert found.at(found.one("RC104")) == left


@pytest.mark.parametrize("words", ["12月10日前逐株核对，", "乘坐X6月票，", "用MAX月结，", "【方案】已印发，"])
def test_what_only_looks_like_a_figure_left_out(check_letter: Check, words: str) -> None:
    assert check_letter(("逐株核对位置和树龄，", words)).all("RC104") == []


@pytest.mark.parametrize("serial", ["X", "×", "__"])
def test_a_serial_number_that_is_still_to_come(check_letter: Check, serial: str) -> None:
    found = check_letter(("〔2024〕36号", f"〔2024〕{serial}号"))
    assert [finding.code for finding in found.findings] == ["RC104"]
    assert found.one("RC104").section == "doc_number"


@pytest.mark.parametrize("form", ["××××局", "XX市林业局", "××××"])
def test_a_signer_that_is_nothing_but_a_form_is_told_once(check_letter: Check, form: str) -> None:
    found = check_letter(("青川市林业局\n2024", f"{form}\n2024"))
    assert found.messages() == [f"“{form}”尚未填写"] or found.messages() == [f"“{form[:2]}”尚未填写"]
    assert (found.one("RC104").section, found.one("RC104").span.line) == ("signer", 22)


def test_a_telephone_that_is_undecided_is_told_once(check_letter: Check) -> None:
    found = check_letter(("0839-3262101，邮政编码：628100", "待定"), parts={"contact": ["person", "phone"]})
    assert found.messages() == ["“待定”尚未填写"]
