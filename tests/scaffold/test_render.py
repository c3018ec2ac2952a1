from __future__ import annotations

from pathlib import Path

import pytest

from replycheck.scaffold.blanks import BLANK
from replycheck.scaffold.draft import read_marked
from replycheck.scaffold.faults import AnswerFault, TemplateFault
from replycheck.scaffold.marks import begin_mark, end_mark
from replycheck.scaffold.render import Skeletons
from tests.scaffold.conftest import SKELETONS


def rendered(template: str, **answers: object) -> tuple[str, ...]:
    return SKELETONS.render(template, SKELETONS.read(template, answers)).lines()


def test_every_point_asked_has_a_heading_and_a_place_for_its_answer() -> None:
    lines = rendered("proposal-reply.j2", points=["建议加大投入力度。", "2. 希望关于人才引进政策再优化"])

    first = lines.index("一、关于加大投入力度的建议")
    assert lines[first : first + 4] == (
        "一、关于加大投入力度的建议",
        "〔请填写：对该事项的答复〕。",
        "二、关于人才引进政策再优化的建议",
        "〔请填写：对该事项的答复〕。",
    )


def test_one_person_is_addressed_otherwise_than_several_or_an_organ() -> None:
    one = rendered("proposal-reply.j2", proposers=["沈怀谦"])
    several = rendered("proposal-reply.j2", proposers="沈怀谦、陆文清委员")
    organ = rendered("proposal-reply.j2", proposers=["民建渝北区委会"])

    assert "沈怀谦委员：" in one
    assert any(line.startswith("您提出的") for line in one)
    assert "沈怀谦委员、陆文清委员：" in several
    assert any(line.startswith("你们提出的") for line in several)
    assert "民建渝北区委会：" in organ


def test_the_body_that_met_is_named_in_the_session() -> None:
    answers = {"organ": "某市某局", "session": "市五届五次会议", "number": "0166"}

    assert "某市某局关于市政协五届五次会议第0166号提案的复函" in rendered("proposal-reply.j2", **answers)
    assert "某市某局关于市人大五届五次会议第0166号代表建议的答复" in rendered("suggestion-reply.j2", **answers)


def test_an_answer_of_several_paragraphs_stays_so() -> None:
    lines = rendered("hotline-reply.j2", findings="第一段。\n第二段")

    assert lines[lines.index("第一段。") + 1] == "第二段。"


def test_a_refusal_goes_to_review_before_suit() -> None:
    refused = "\n".join(rendered("disclosure-reply.j2", outcome="不予公开"))
    given = "\n".join(rendered("disclosure-reply.j2", outcome="予以公开"))

    assert "对行政复议决定不服的" in refused
    assert "6个月" not in refused
    assert "6个月内依法向人民法院提起行政诉讼" in given


def test_a_report_read_out_has_no_number_signer_or_date() -> None:
    draft = SKELETONS.render("deliberation-report.j2", {"delivered": "2024年5月24日在市五届人大常委会第二十六次会议上"})

    assert not {"doc_number", "signer", "date"} & set(draft.sections())
    assert "（2024年5月24日在市五届人大常委会第二十六次会议上）" in draft.lines()


@pytest.mark.parametrize(
    ("name", "given", "key"),
    [
        ("date", "2024年2月30日", "date"),
        ("contact_phone", "12", "phone"),
        ("postcode", "4011", "postcode"),
        ("result_class", "E", "choice"),
        ("number", "一六六", "number"),
        ("organ", ["某局"], "one"),
        ("points", [{"ask": "x"}], "points"),
        ("colour", "red", "unknown"),
    ],
)
def test_what_is_no_answer_is_refused(name: str, given: object, key: str) -> None:
    with pytest.raises(AnswerFault) as caught:
        SKELETONS.read("proposal-reply.j2", {name: given})

    assert caught.value.key == f"scaffold.answer.{key}"


def test_dates_are_written_in_the_prescribed_form() -> None:
    for given in ("2024-05-10", "2024年05月10日", "二〇二四年五月十日", "2024.5.10"):
        assert "2024年5月10日" in rendered("notice.j2", date=given)


def test_no_answer_passes_for_a_mark_or_breaks_a_line() -> None:
    hostile = f"{begin_mark('signer')}某局\x00\x1b{end_mark('signer')}\n第二行"

    draft = SKELETONS.render("notice.j2", SKELETONS.read("notice.j2", {"organ": hostile}))

    assert draft.section("signer") == "signer某局signer 第二行"


def test_an_answer_is_no_template() -> None:
    assert "{{ 7 * 7 }}：" in rendered("petition-reply.j2", petitioner="{{ 7 * 7 }}")


def test_an_unknown_name_is_told_with_its_line_and_the_names_there_are(tmp_path: Path) -> None:
    (tmp_path / "own.j2").write_text("{{ organ }}\n\n{{ orgna }}", encoding="utf-8")

    with pytest.raises(TemplateFault) as caught:
        Skeletons([tmp_path]).render("own.j2", {})

    assert caught.value.key == "scaffold.template.unknown-name"
    assert caught.value.place == "own.j2:3"
    assert caught.value.values["name"] == "orgna"
    assert "organ" in caught.value.values["known"]  # type: ignore[operator]


def test_an_unknown_part_of_a_point_is_told_with_the_parts_there_are(tmp_path: Path) -> None:
    (tmp_path / "own.j2").write_text("{% for point in open_points %}\n{{ point.txt }}{% endfor %}", encoding="utf-8")

    with pytest.raises(TemplateFault) as caught:
        Skeletons([tmp_path]).render("own.j2", {})

    assert (caught.value.place, caught.value.values["known"]) == ("own.j2:2", ["answer", "text"])


def test_an_office_extends_the_template_of_the_same_name(tmp_path: Path) -> None:
    own = '{% extends "shipped/notice.j2" %}{% block closing %}请认真贯彻执行。{% endblock %}'
    (tmp_path / "notice.j2").write_text(own, encoding="utf-8")

    draft = Skeletons([tmp_path]).render("notice.j2", {})

    assert draft.section("closing") == "请认真贯彻执行。"
    assert draft.section("date") == "〔请填写：成文日期〕"


def test_a_region_has_its_variant(tmp_path: Path) -> None:
    (tmp_path / "regions").mkdir()
    own = '{% extends "proposal-reply.j2" %}{% block closing %}此复。{% endblock %}'
    (tmp_path / "regions" / "proposal-reply-cq.j2").write_text(own, encoding="utf-8")
    skeletons = Skeletons([tmp_path])

    variant = skeletons.find("proposal-reply-cq", "proposal-reply")

    assert skeletons.render(variant, {}).section("closing") == "此复。"
    assert skeletons.find("proposal-reply-bj", "proposal-reply") == "proposal-reply.j2"


def test_an_office_has_questions_of_its_own(tmp_path: Path) -> None:
    (tmp_path / "questions.yaml").write_text("hall: {ask: {zh: 大厅, en: hall}, blank: 大厅}\n", encoding="utf-8")
    (tmp_path / "own.j2").write_text("{{ hall }}、{{ organ }}", encoding="utf-8")
    skeletons = Skeletons([tmp_path])

    assert skeletons.render("own.j2", {"hall": "政务大厅"}).lines() == ("政务大厅、〔请填写：发文机关名称〕",)


def test_sections_in_one_paragraph_are_told_apart() -> None:
    text = f"{begin_mark('a')}此复函已经审签。{end_mark('a')}{begin_mark('b')}请填写回执。{end_mark('b')}"

    draft = read_marked(text)

    assert draft.lines() == ("此复函已经审签。请填写回执。",)
    assert draft.section("a") == "此复函已经审签。"
    assert draft.without("a").lines() == ("请填写回执。",)


def test_places_to_fill_in_are_written_one_way() -> None:
    for kind in SKELETONS.kinds():
        for line in SKELETONS.render(SKELETONS.find(kind), {}).lines():
            assert line.count("〔请填写") == len(BLANK.findall(line))


def test_no_word_of_a_title_stands_twice() -> None:
    assert "某局关于做好防汛工作的通知" in rendered("notice.j2", organ="某局", matter="关于做好防汛工作")
    assert "关于路灯不亮的答复" in rendered("hotline-reply.j2", subject="关于路灯不亮")
