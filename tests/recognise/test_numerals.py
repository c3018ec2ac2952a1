import pytest

from replycheck.recognise.numerals import in_characters, number


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("12", 12),
        ("五", 5),
        ("十", 10),
        ("十三", 13),
        ("二十一", 21),
        ("廿一", 21),
        ("一百零二", 102),
        ("两千三百", 2300),
        ("三万五千", 35_000),
        ("二〇二六", 2026),
        ("二○一一", 2011),
        ("二O一五", 2015),
        ("二零一九", 2019),
        ("壹佰贰拾", 120),
    ],
)
def test_a_number_is_read_in_every_way_letters_write_it(text: str, value: int) -> None:
    assert number(text) == value


@pytest.mark.parametrize("text", ["", "甲", "十甲", "12号"])
def test_what_is_no_number_has_no_value(text: str) -> None:
    assert number(text) is None


def test_numbers_are_written_as_sessions_count() -> None:
    assert [in_characters(value) for value in (1, 9, 10, 11, 20, 43)] == ["一", "九", "十", "十一", "二十", "四十三"]
