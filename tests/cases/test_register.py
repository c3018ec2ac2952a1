"""How a letter's own case is found: by number and session, whatever the levels are called."""

import pytest

from replycheck.cases.model import Case
from replycheck.cases.register import FOUND, NONE, OTHER_SESSION, SEVERAL, UNNAMED, Register
from replycheck.cases.schema import case_schema

FOURTH = Case(number="0166", session="市政协五届四次会议", kind="proposal-reply")
FIFTH = Case(number="0166", session="市五届五次会议", kind="proposal-reply")
OTHER_KIND = Case(number="166", session="市五届五次会议", kind="suggestion-reply")
WITHOUT_SESSION = Case(number="DH0271")
REGISTER = Register([FOURTH, FIFTH, WITHOUT_SESSION])


@pytest.mark.parametrize("number", ["0166", "166", "第0166号", "20220166"])
def test_leading_zeros_and_years_do_not_matter(number: str) -> None:
    assert REGISTER.find(number, "五届五次会议").case is FIFTH


def test_a_register_may_put_the_year_in_front() -> None:
    case = Case(number="20240158")

    assert Register([case]).find("0158").case is case
    assert Register([case]).find("2024-0158").case is case
    assert Register([case, Case(number="158")]).find("20240158").case is case


def test_the_session_decides() -> None:
    assert REGISTER.find("0166", "市政协五届四次会议").case is FOURTH
    assert REGISTER.find("0166", "六届一次会议").outcome == OTHER_SESSION


def test_two_that_fit_are_told() -> None:
    search = REGISTER.find("0166")

    assert (search.outcome, search.cases, search.case) == (SEVERAL, (FOURTH, FIFTH), None)


def test_the_kind_tells_two_of_one_number_apart() -> None:
    register = Register([FIFTH, OTHER_KIND])

    assert register.find("166", "五届五次会议", lambda case: case.kind == "suggestion-reply").case is OTHER_KIND
    assert register.find("166", "五届五次会议").outcome == SEVERAL


def test_a_case_without_a_session_fits_any() -> None:
    assert REGISTER.find("dh271", "六届一次会议").outcome == FOUND


def test_what_is_no_session_fits_any() -> None:
    assert Register([Case(number="7", session="2024年")]).find("7", "六届一次会议").outcome == FOUND


def test_a_letter_without_a_number_finds_nothing() -> None:
    assert REGISTER.find(None).outcome == UNNAMED
    assert REGISTER.find("9999").outcome == NONE


def test_the_schema_describes_every_field_in_both_languages() -> None:
    schema = case_schema()
    definitions = schema["$defs"]

    assert isinstance(definitions, dict)
    properties = definitions["case"]["properties"]
    assert list(properties) == [
        *("number", "session", "kind", "title", "proposers", "lead", "partners", "received", "due", "class"),
        *("publicity", "points"),
    ]
    assert properties["number"]["description"] == "案号。 The case's number, leading zeros and all."
