"""The note that lists the attachments, and those that follow under labels of their own."""

from collections.abc import Callable

import pytest

from replycheck.letter import Letter
from tests.recognise.conftest import LETTER

Read = Callable[[str], Letter]

LONG = "1.农村饮水工程建设计划和资金安排\n　　　　　　情况汇总表\n　　　　　2.水质检测结果"


@pytest.mark.parametrize(
    ("listed", "following", "fields"),
    [
        ("附件：水质检测结果", "", {"count": "1", "enclosed": None}),
        ("附件：水质检测结果", "附件", {"count": "1", "enclosed": None}),
        (
            "附件：1.工程计划\n　　2.水质检测结果",
            "附件1\n工程计划\n附件2\n水质检测结果",
            {"count": "2", "enclosed": "2"},
        ),
        ("附件：1.工程计划\n　　2.水质检测结果。", "附件 1\n工程计划", {"count": "2", "enclosed": "1"}),
        ("附件：1.工程计划  2.水质检测结果", "附件1：\n附件2 水质检测结果", {"count": "2", "enclosed": "2"}),
        ("附件：1.2024年3.5万吨水量计划", "", {"count": "1", "enclosed": None}),
        ("附件一：工程计划\n　　附件二：水质检测结果", "附件一\n附件一\n附件二", {"count": "2", "enclosed": "2"}),
        (f"附件：{LONG}", "附件1所列工程年底完成。", {"count": "2", "enclosed": None}),
    ],
)
def test_attachments_listed_and_following(
    read: Read, listed: str, following: str, fields: dict[str, str | None]
) -> None:
    text = LETTER.replace("特此函复。", f"特此函复。\n\n　　{listed}")
    assert text != LETTER
    assert read(f"{text}\n{following}\n").sections["attachment"].fields == fields


def test_a_name_that_was_wrapped_belongs_to_the_note(read: Read) -> None:
    note = read(LETTER.replace("特此函复。", f"特此函复。\n\n　　附件：{LONG}")).sections["attachment"]
    assert note.text.endswith("情况汇总表2.水质检测结果")
