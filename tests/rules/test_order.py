"""RC102, RC103: what stands in the wrong place, or twice."""

from dataclasses import replace

from replycheck.letter import Letter, Section, Span
from tests.rules.conftest import SOUND, Check, Said


def test_an_attachment_note_behind_the_copies(check_text: Check) -> None:
    found = check_text(SOUND + "\n抄送：青川市政协提案委。\n附件：古树名木清单\n")
    misplaced = found.one("RC102")
    assert found.say(misplaced) == Said(
        "RC102",
        "warning",
        28,
        1,
        "附件说明的位置不对",
        "请按发文机关标志、标题、主送机关、正文、附件说明、署名、成文日期、抄送的顺序排列。",
    )
    assert found.messages() == ["附件说明的位置不对"], "the one that would have to be moved, not those around it"


def test_an_attachment_note_in_its_place(check_letter: Check) -> None:
    found = check_letter(("青川市林业局\n2024年6月12日", "附件：古树名木清单\n\n青川市林业局\n2024年6月12日"))
    assert found.messages() == []


def _again(line: int) -> Section:
    return Section("addressee", "民进青川市委员会：", Span(line, 1, line, 10), {}, "organ", "head")


def test_a_section_that_stands_twice(check_letter: Check) -> None:
    def twice(letter: Letter) -> Letter:
        return replace(letter, repeated={"addressee": (letter.sections["addressee"], _again(17))})

    found = check_letter(change=twice)
    assert found.say(found.one("RC103")) == Said(
        "RC103", "warning", 17, 1, "主送机关重复出现，第7行已有", "请只保留一处。"
    )


def test_what_the_page_repeats_is_not_the_letters(check_letter: Check) -> None:
    def framed(letter: Letter) -> Letter:
        return replace(letter, repeated={"addressee": (_again(letter.last_line + 1),)})

    assert check_letter(change=framed).messages() == []


def test_thanks_may_stand_twice(check_letter: Check) -> None:
    def twice(letter: Letter) -> Letter:
        return replace(letter, repeated={"thanks": (replace(letter.sections["thanks"], span=Span(12, 1, 12, 9)),)})

    assert check_letter(change=twice).messages() == []
