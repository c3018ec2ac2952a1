"""RC402 … RC405: counts, numbers, headings and levels."""

import pytest

from tests.rules.conftest import Check, Said

LAST = "继续争取资金，修复生长衰弱的古树，并向社会公布结果。"
INVENTORY = "全市现有古树名木186株，均已挂牌建档。"


@pytest.mark.parametrize(
    ("text", "announced", "given"),
    [
        ("我们从三个方面推进。一是清查；二是管护。", "3", "2"),
        ("主要做了以下两项工作：一是清查。二是管护。三是复壮。", "2", "3"),
        ("现有以下四个方面：（1）清查；（2）管护；（3）复壮。", "4", "3"),
        ("采取如下2条措施：①清查；②管护；③复壮。", "2", "3"),
        ("采取五项措施：一是清查；二是管护；三是复壮。", "5", "3"),
        ("目前主要存在三个问题：1.株数不清。2.管护不力。", "3", "2"),
        ("现就两个问题答复如下：（1）清查；（2）管护；（3）复壮。", "2", "3"),
        ("工作中还有“三不足”的问题：一是人员不足；二是经费不足。", "3", "2"),
    ],
)
def test_items_that_are_not_as_many_as_announced(check_letter: Check, text: str, announced: str, given: str) -> None:
    found = check_letter((LAST, text))
    said = found.say(found.one("RC402"))
    assert (said.severity, said.line) == ("error", 17)
    assert said.message == f"文中说有{announced}项，后面写了{given}项"
    assert said.hint == "请核对，使说的数目与写的项数一致。"


@pytest.mark.parametrize(
    "text",
    [
        "我们从三个方面推进。一是清查。二是管护。三是复壮。",
        "我们从三个方面推进。一是清查。二是管护。同时加强复壮。",
        "我们从三个方面推进，力求实效。",
        "针对“以下五个方面”的问题，一是清查。二是管护。",
        "从两个方面看，成效明显。",
        "以下三类古树由市里管护，一是一级古树。",
        "自2019年以来从三个方面推进清查、管护和复壮。",
        "严格落实“四个最严”要求，一是清查；二是管护。",
        "紧扣“三个重点”：一是清查；二是管护。",
        "针对您提出的三个问题，我们：一是清查；二是管护。",
        "全市分三个片区管理：一是清查；二是管护。",
        "从以下三个方面推进：一是A区；二是B区；三则其余各区。",
        "主要有两项工作：一是清查，其中一是古树，二是名木，三是树群。二是管护。",
        "从以下两个方面推进：一是清查。二是管护。下一步从以下三个方面推进：一是立法；二是执法；三是普法。",
    ],
)
def test_counts_that_hold_or_cannot_be_held(check_letter: Check, text: str) -> None:
    assert check_letter((LAST, text)).messages() == []


@pytest.mark.parametrize(
    ("text", "announced", "given"),
    [
        ("从以下四个方面推进：首先，清查；其次，管护；最后，复壮。", "4", "3"),
        ("从以下两个方面推进：首先，清查；其次，管护；再次，复壮。", "2", "3"),
        ("采取三项措施：首先，清查；其次，管护。", "3", "2"),
        ("从以下四个方面推进。\n首先，清查古树。\n其次，落实管护。\n最后，开展复壮。", "4", "3"),
        ("从以下三个步骤推进：首先清查，其次管护。", "3", "2"),
        ("从以下三个方面推进：其一，清查；其二，管护。", "3", "2"),
        ("存在两个问题：其一是株数不清；其二是管护不力；其三是经费不足。", "2", "3"),
        ("从以下三个方面推进：第一是清查；第二是管护。", "3", "2"),
        ("从以下两个方面推进：第一个方面，清查；第二个方面，管护；第三个方面，复壮。", "2", "3"),
        ("采取三项措施：一方面，清查古树；另一方面，落实管护。", "3", "2"),
    ],
)
def test_items_that_words_number_are_counted(check_letter: Check, text: str, announced: str, given: str) -> None:
    assert check_letter((LAST, text)).messages("RC402") == [f"文中说有{announced}项，后面写了{given}项"]


@pytest.mark.parametrize(
    "text",
    [
        # As many as announced.
        "从以下三个方面推进：首先，清查；其次，管护；最后，复壮。",
        "从以下四个方面推进：首先，清查；其次，管护；再次，复壮；最后，公示。",
        "采取两项措施：一方面，清查古树；另一方面，落实管护。",
        "从以下两个方面推进：其一，清查；其二，管护。",
        # Thanks, and what closes the answer, are no items.
        "从以下三个方面答复：首先，感谢您的关心；其次，古树已经清查。",
        "从以下三个方面答复：首先，清查古树；其次，落实管护。最后，感谢您的关心。",
        "从以下两个方面推进：首先，清查古树。其次，落实管护。最后，希望您继续关心古树。",
        "从以下两个方面推进：首先，清查古树。其次，落实管护。\n最后，希望您继续关心古树。",
        # A step inside an item.
        "从以下三个方面推进：首先，清查；其次，管护；再次，复壮，先施肥，最后挂牌。",
        "从以下三个方面推进：首先，清查，先核对，最后建档；其次，管护；再次，复壮。",
        # Items that go on under another name.
        "从以下三个方面推进：首先，清查；其次，管护；第三，复壮。",
        "从以下四个方面推进：首先，清查；其次，管护；三是复壮；最后，公示。",
        "从以下三个方面推进：首先，清查；其次，管护；此外，复壮。",
        "从以下三个方面推进：首先，清查；第二，管护；第三，复壮。",
        "从以下三个方面推进：一方面，清查古树；另一方面，落实管护；再一方面，开展复壮。",
        "从以下三个方面推进：一方面，清查古树；另一方面，落实管护。同时，开展复壮。",
        "从以下三个方面推进：一方面，清查古树；另一方面，落实管护；第三个方面，开展复壮。",
        # A word that numbers nothing.
        "从以下三个方面推进，首先要清查古树，打通管护的最后一公里。",
        "从以下三个方面推进：一方面是清查，更重要的是管护和复壮。",
    ],
)
def test_words_that_may_not_number_all_items(check_letter: Check, text: str) -> None:
    assert check_letter((LAST, text)).messages("RC402") == []


def test_headings_that_are_not_as_many_as_the_opening_announces(check_letter: Check) -> None:
    found = check_letter(("经研究，现答复如下：", "经研究，现从以下两个方面答复如下："))
    assert found.messages() == ["文中说有2项，后面写了3项"]
    assert check_letter(("经研究，现答复如下：", "经研究，现从以下三个方面答复如下：")).messages() == []


def test_headings_below_a_heading_that_counts_them(check_letter: Check) -> None:
    assert check_letter(("二、主要做法", "二、从以下三个方面保护")).messages() == ["文中说有3项，后面写了2项"]
    assert check_letter(("二、主要做法", "二、从以下两个方面保护")).messages() == []


@pytest.mark.parametrize(
    ("old", "new", "message", "line"),
    [
        ("二、主要做法", "三、主要做法", "“三、”之前缺少“二、”", 13),
        ("三、下一步打算", "四、下一步打算", "“四、”之前缺少“三、”", 16),
        ("三、下一步打算", "二、下一步打算", "序号“二、”重复", 16),
        ("（二）落实管护", "（三）落实管护", "“（三）”之前缺少“（二）”", 15),
        ("一、古树", "古树", "“二、”之前缺少“一、”", 13),
    ],
)
def test_numbers_left_out_or_doubled(check_letter: Check, old: str, new: str, message: str, line: int) -> None:
    found = check_letter((old, new))
    said = found.say(found.all("RC403")[0])
    assert (said.severity, said.line, said.message) == ("error", line, message)


def test_a_quoted_count_is_held_by_headings_that_repeat_its_word(check_letter: Check) -> None:
    heading = ("二、主要做法", "二、管护实现“三个到位”")
    one, two = ("（一）开展普查。", "（一）普查到位。"), ("（二）落实管护。", "（二）管护到位。")

    assert check_letter(heading, one, two).messages() == ["文中说有3项，后面写了2项"]
    assert check_letter(heading, one).messages() == []


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("1.清查。核对。\n（1）甲区。核对。\n（1）乙区。核对。\n2.管护。签约。", "序号“（1）”重复"),
        ("（1）清查。核对。\n（3）管护。签约。", "“（3）”之前缺少“（2）”"),
        ("①清查。核对。\n③管护。签约。", "“③”之前缺少“②”"),
    ],
)
def test_numbers_of_lower_levels(check_letter: Check, text: str, message: str) -> None:
    assert check_letter((LAST, text)).messages("RC403") == [message]


def test_numbers_out_of_order(check_letter: Check) -> None:
    found = check_letter(("二、主要做法", "三、主要做法"), ("三、下一步打算", "二、下一步打算"))
    assert found.messages("RC403") == ["“三、”之前缺少“二、”", "序号“二、”排在“三、”之后，次序颠倒"]


def test_numbering_that_begins_again_or_runs_on(check_letter: Check) -> None:
    again = "1.清查。逐株核对。\n2.管护。签订协议。\n还有两项：\n1.复壮。施肥。\n2.公示。挂牌。"
    assert check_letter((LAST, again)).messages("RC403") == []
    runs_on = "（三）复壮。逐株施肥。\n（四）公示。逐株挂牌。"
    assert check_letter((LAST, runs_on)).messages("RC403") == []


@pytest.mark.parametrize(
    ("text", "messages"),
    [
        ("一是清查。三是管护。", ["“三是”之前缺少“二是”"]),
        ("一是清查；二是管护；四是复壮。", ["“四是”之前缺少“三是”"]),
        ("一是清查；二是管护。", []),
        ("一是清查；二要管护；三是复壮。", []),
        ("一是清查。二是管护。一是复壮。二是公示。三是挂牌。", []),
        ("这是全省之一是荣誉。三是责任。", []),
        ("一是清查；二是管护；二是复壮。", ["序号“二是”重复"]),
        ("一是清查；二是管护，其中一是签约，二是巡查；三是复壮。", []),
        ("一是清查，其中：一是古树，二是名木。二是管护。三是复壮。", []),
        ("第一，清查；第三，管护。", ["“第三，”之前缺少“第二，”"]),
        ("工作有：①清查；③管护。", ["“③”之前缺少“②”"]),
        ("工作有：（1）清查；（2）管护；（2）复壮。", ["序号“（2）”重复"]),
        ("按照第三条（1）、（3）项办理；①、③类古树已经挂牌。", []),
        ("一是清查。\n三是另一段的说法。", []),
    ],
)
def test_items_inside_a_paragraph(check_letter: Check, text: str, messages: list[str]) -> None:
    assert check_letter((LAST, text)).messages("RC403") == messages


def test_a_heading_with_nothing_below(check_letter: Check) -> None:
    found = check_letter((INVENTORY + "\n", ""))
    assert found.say(found.one("RC404")) == Said(
        "RC404", "error", 11, 1, "“一、古树名木保护现状”下面没有内容", "请写上答复内容，或者删去这个标题。"
    )


@pytest.mark.parametrize("text", ["古树名木保护现状。", "关于古树名木保护现状的问题。"])
def test_a_heading_that_is_only_said_again(check_letter: Check, text: str) -> None:
    assert check_letter((INVENTORY, text)).messages("RC404") == ["“一、古树名木保护现状”下面只是重复了标题，没有答复"]


@pytest.mark.parametrize("text", ["古树名木保护现状良好。", "已挂牌。"])
def test_a_short_answer_is_an_answer(check_letter: Check, text: str) -> None:
    assert check_letter((INVENTORY, text)).messages("RC404") == []


@pytest.mark.parametrize(
    "text",
    [
        "（一）清查古树\n（二）签订协议\n（三）修复复壮",
        "（一）清查古树。逐株核对。\n（二）全部签订管护协议。",
        "（一）清查古树。逐株核对。\n（二）感谢你们的监督",
        "（一）清查古树。逐株核对。\n（二）我局已签订管护协议，责任落实到人",
    ],
)
def test_items_that_need_nothing_below(check_letter: Check, text: str) -> None:
    assert check_letter((LAST, text)).messages("RC404") == []


def test_a_level_that_is_jumped_over(check_letter: Check) -> None:
    found = check_letter(("（一）开展", "1.开展"), ("（二）落实", "2.落实"))
    assert found.say(found.one("RC405"))[:5] == (
        "RC405",
        "info",
        14,
        1,
        "“一、”下面直接用了“1.”，跳过了“（一）”一级",
    )


def test_a_level_that_is_jumped_over_further_down(check_letter: Check) -> None:
    found = check_letter(
        ("逐株核对位置和树龄，建立电子档案。", "\n（1）核对位置。逐株核对。\n（2）建立档案。一树一档。")
    )
    assert found.messages("RC405") == ["“（一）”下面直接用了“（1）”，跳过了“1.”一级"]


def test_an_outline_that_begins_at_its_second_level(check_letter: Check) -> None:
    found = check_letter(
        ("一、古树", "（一）古树"),
        ("二、主要做法\n（一）开展", "（二）开展"),
        ("（二）落实", "（三）落实"),
        ("三、下", "（四）下"),
    )
    assert found.messages("RC405") == ["第一层序数用了“（一）”"]


@pytest.mark.parametrize(
    ("numbers", "messages"),
    [
        ("1.古树名录\n　　　　　2.管护协议\n　　　　　3.经费表", []),
        ("2024年古树名录", []),
        ("1.2024年古树名录\n　　　　　2.2024年经费表", []),
        ("1.古树名录\n　　　　　3.经费表", ["“3.”之前缺少“2.”"]),
        ("1.古树名录\n　　　　　1.经费表", ["序号“1.”重复"]),
    ],
)
def test_attachments_are_counted(check_letter: Check, numbers: str, messages: list[str]) -> None:
    found = check_letter(("\n青川市林业局\n2024", f"\n　　附件：{numbers}\n\n青川市林业局\n2024"))
    assert found.messages("RC403") == messages
