"""RC301 … RC304: parts of a letter that contradict each other."""

import pytest

from replycheck.recognise import Lexicon
from replycheck.rules.organs import differ
from tests.rules.conftest import Check, Said

OPENING_NUMBER = "》（第0127号）"
SESSION = "在市政协三届四次会议上"


def test_another_number(check_letter: Check) -> None:
    found = check_letter((OPENING_NUMBER, "》（第0172号）"))
    assert found.say(found.one("RC301")) == Said(
        "RC301",
        "error",
        9,
        32,
        "引语中的案号“0172”与标题中的“0127”不一致",
        "请对照交办单核对，改成同一个编号。",
    )


@pytest.mark.parametrize("number", ["》（第127号）", "》（第0098号、第0127号）", "》（第20240127号）", "》"])
def test_the_same_number_written_otherwise(check_letter: Check, number: str) -> None:
    assert check_letter((OPENING_NUMBER, number)).messages() == []


def test_another_session(check_letter: Check) -> None:
    found = check_letter((SESSION, "在市政协三届五次会议上"))
    said = found.say(found.one("RC302"))
    assert (said.line, said.message) == (9, "引语中的届次“三届五次会议”与标题中的“三届四次会议”不一致")
    assert said.hint == "请对照交办单核对，改成同一个届次。"


@pytest.mark.parametrize("session", ["在第三届市政协第四次会议上", "在市政协第三届委员会第四次会议期间", ""])
def test_the_same_session_written_otherwise(check_letter: Check, session: str) -> None:
    assert check_letter((SESSION, session)).messages() == []


def test_another_organ_signs(check_letter: Check) -> None:
    found = check_letter(("青川市林业局\n2024年", "青川市教育局\n2024年"))
    assert found.say(found.one("RC303")) == Said(
        "RC303",
        "error",
        22,
        1,
        "署名“青川市教育局”与发文机关标志“青川市林业局”不是同一个机关",
        "请核对发文机关，使两处一致。",
    )


@pytest.mark.parametrize(
    "signer",
    ["市林业局", "青川市林业局（盖章）", "青川市林业局办公室", "青川市财政局  青川市林业局", "中共青川市林业局党组"],
)
def test_the_same_organ_named_otherwise(check_letter: Check, signer: str) -> None:
    assert check_letter(("青川市林业局\n2024年", f"{signer}\n2024年")).messages("RC303") == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("青川市应急管理局", "市应急局"),
        ("青川区教育委员会", "区教委"),
        ("某省卫生健康委员会", "省卫健委"),
        ("青川市住房和城乡建设局", "市住建局"),
        ("青川市文化广播电视和旅游局", "市文广旅局"),
        ("青川市水务局", "青川市水利局"),
        ("青川县人民政府", "青川县财政局"),
        ("重庆市青川区教育委员会", "青川区教育委员会"),
        ("青川县公安局交通警察大队", "青川县交警大队"),
    ],
)
def test_names_that_may_be_one_organs(lexicon: Lexicon, one: str, other: str) -> None:
    assert not differ(one, other, lexicon)
    assert not differ(other, one, lexicon)


@pytest.mark.parametrize(
    ("one", "other"),
    [("青川市林业局", "青川市教育局"), ("青川县水务局", "双河县水务局"), ("青川市财政局", "市卫生健康委员会")],
)
def test_names_that_cannot(lexicon: Lexicon, one: str, other: str) -> None:
    assert differ(one, other, lexicon)


def test_a_title_of_another_organ(check_letter: Check) -> None:
    found = check_letter(("关于市政协三届四次会议第", "青川市教育局关于市政协三届四次会议第"))
    assert found.messages() == ["标题中的发文机关“青川市教育局”与发文机关标志“青川市林业局”不是同一个机关"]


def test_a_number_of_another_year(check_letter: Check) -> None:
    found = check_letter(("〔2024〕", "〔2023〕"))
    assert found.say(found.one("RC304")) == Said(
        "RC304",
        "warning",
        3,
        5,
        "发文字号的年份是2023年，成文日期是2024年",
        "请核对发文字号和成文日期，年份应当一致。",
    )


def test_a_damaged_date_is_held_against_nothing(check_letter: Check) -> None:
    assert [finding.code for finding in check_letter(("2024年6月12日", "2023612")).findings] == ["RC201"]
