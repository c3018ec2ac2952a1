import pytest

from replycheck.recognise import dates


@pytest.mark.parametrize(
    ("text", "form", "iso"),
    [
        ("2024年5月10日", dates.PRESCRIBED, "2024-05-10"),
        ("2024 年 5 月 10 日", dates.PRESCRIBED, "2024-05-10"),
        ("2024年05月10日", dates.PADDED, "2024-05-10"),
        ("二〇二四年五月十日", dates.CHINESE, "2024-05-10"),
        ("二○一一年十二月二十一日", dates.CHINESE, "2011-12-21"),
        ("二OO五年元月三日", dates.CHINESE, "2005-01-03"),
        ("2017-7-21", dates.SEPARATED, "2017-07-21"),
        ("2022.5.5", dates.SEPARATED, "2022-05-05"),
        ("2022/05/05", dates.SEPARATED, "2022-05-05"),
        ("2023年2月30日", dates.IMPOSSIBLE, None),
        ("2023年13月1日", dates.IMPOSSIBLE, None),
        ("2021年64", dates.DAMAGED, None),
        ("202394", dates.DAMAGED, None),
        ("20211026", dates.DAMAGED, None),
        ("2024年5月", dates.DAMAGED, None),
        ("2024年  月  日", dates.BLANK, None),
        ("××××年×月×日", dates.BLANK, None),
    ],
)
def test_a_date_is_read_with_its_form(text: str, form: str, iso: str | None) -> None:
    date = dates.whole(text)

    assert date is not None
    assert (date.form, date.iso) == (form, iso)


@pytest.mark.parametrize("text", ["特此函复。", "2024年", "2021-05-17 9:08", "电话67510195", "第2024号"])
def test_what_is_no_date_is_none(text: str) -> None:
    assert dates.whole(text) is None


def test_a_date_is_found_behind_the_signer() -> None:
    found = dates.at_end("望湖区住建分局二零一九年十月二十一日")

    assert found is not None
    assert (found[0], found[1].iso) == (7, "2019-10-21")
