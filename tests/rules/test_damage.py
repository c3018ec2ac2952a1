"""RC003: characters that were lost or spoilt, inside the letter only."""

import pytest

from tests.rules.conftest import SOUND, Check, Said


@pytest.mark.parametrize(
    ("damaged", "message"),
    [
        ("\ufffd", "有字符已经损坏，显示为“\ufffd”"),
        ("锟斤拷", "有一处乱码：“锟斤拷”"),
        ("å…³äºŽ", "有一处乱码：“å…³äºŽ”"),
        ("建档???立卡", "文字中间出现“???”，原来的字可能已经丢失"),
        ("\x02", "含有看不见的控制字符（U+0002）"),
        ("\ue5d2", "含有自造字符（U+E5D2），在别的电脑上无法显示"),
    ],
)
def test_damaged_characters(check_letter: Check, damaged: str, message: str) -> None:
    found = check_letter(("修复生长衰弱的古树", f"修复{damaged}衰弱的古树"))
    assert found.messages("RC003") == [message]
    assert (found.one("RC003").severity, found.one("RC003").span.line) == ("warning", 17)


def test_what_to_do_about_it(check_letter: Check) -> None:
    found = check_letter(("修复生长", "修复\ufffd\ufffd"))
    assert found.say(found.one("RC003")) == Said(
        "RC003", "warning", 17, 10, "有字符已经损坏，显示为“\ufffd\ufffd”", "请对照原稿补上丢失的字。"
    )


@pytest.mark.parametrize("words", ["Café", "（guān）", "请问？？", "\u3000\u3000", "±5℃、μm、①"])
def test_rare_characters_are_no_damage(check_letter: Check, words: str) -> None:
    assert check_letter(("修复生长", f"修复{words}生长")).all("RC003") == []


def test_the_page_may_be_damaged(check_text: Check) -> None:
    assert check_text("首页\ufffd频道\n" + SOUND + "\n\n打印\ue5d2关闭\n").messages() == []
