"""`replycheck points`, `replycheck cases`, and `lint` with a case."""

from pathlib import Path

import pytest

from tests.cli.conftest import Run

CASE = """\
number: "0042"
session: 市三届二次会议
title: 关于加强梅川市河道保洁工作的提案
proposers: [周望舒]
lead: 梅川市水务局
points: [健全保洁机制，落实保洁人员, 加大保洁资金投入, 开通旅游直通车]
"""


@pytest.fixture
def case(here: Path) -> Path:
    (here / "case.yaml").write_text(CASE, encoding="utf-8")
    return Path("case.yaml")


def test_a_table_shows_every_point_with_its_place(run: Run, sound: Path, case: Path) -> None:
    done = run("points", sound, "--case", case)

    assert done.code == 1
    assert done.out == (
        "sound.txt  政协提案复函\n"
        "对照案件登记所列的建议，共3项\n"
        "\n"
        "1  ✓ 已回应    0.85  健全保洁机制，落实保洁人员\n"
        "     第11—12行  一、关于健全保洁机制我局已建立“一河一策”台账，落实保洁人员。\n"
        "2  ✓ 已回应    0.56  加大保洁资金投入\n"
        "     第13—14行  二、关于加大资金投入我局会同市财政局落实保洁经费。\n"
        "3  ✗ 未见回应  0.00  开通旅游直通车\n"
        "     第12行  最接近：我局已建立“一河一策”台账，落实保洁人员。\n"
        "\n"
        "已回应2项，看不准0项，未见回应1项\n"
    )


def test_json_has_one_object_a_letter(run: Run, sound: Path, case: Path) -> None:
    (first, second, third) = run("points", sound, "--case", case, "--format", "json").json()["points"]

    assert first["text"] == "健全保洁机制，落实保洁人员"
    assert (first["verdict"], first["line"], first["end_line"]) == ("answered", 11, 12)
    assert first["excerpt"] == "一、关于健全保洁机制我局已建立“一河一策”台账，落实保洁人员。"
    assert (second["verdict"], third["verdict"]) == ("answered", "not-found")
    assert set(first) == {"text", "verdict", "score", "line", "end_line", "excerpt"}


def test_several_letters_are_a_list(run: Run, sound: Path, faulty: Path, case: Path) -> None:
    told = run("points", sound, faulty, "--case", case, "-f", "json").json()

    assert [letter["path"] for letter in told] == ["sound.txt", "faulty.txt"]
    assert [letter["kind"] for letter in told] == ["proposal-reply"] * 2


def test_markdown_and_html_keep_letters_from_being_markup(run: Run, sound: Path, here: Path) -> None:
    (here / "case.yaml").write_text("number: 42\npoints: ['<script>健全|保洁*机制*</script>']\n", encoding="utf-8")

    markdown = run("points", sound, "--case", "case.yaml", "-f", "markdown").out
    html = run("points", sound, "--case", "case.yaml", "-f", "html").out

    assert "| \\<script\\>健全\\|保洁\\*机制\\*\\</script\\> |" in markdown
    assert "&lt;script&gt;健全|保洁*机制*&lt;/script&gt;" in html
    assert "<script>" not in html
    assert "src=" not in html
    assert "href=" not in html


def test_a_register_gives_each_letter_its_own_case(run: Run, sound: Path, here: Path) -> None:
    (here / "登记.csv").write_bytes(
        "案号,届次,案由,建议\n41,三届二次会议,别的事,开通直通车\n42,市三届二次会议,河道保洁,加大保洁资金投入\n".encode(
            "gb18030"
        )
    )

    told = run("points", sound, "--cases", "登记.csv", "-f", "json").json()

    assert (told["case"], [point["text"] for point in told["points"]]) == ("42", ["加大保洁资金投入"])


def test_it_says_when_the_case_cannot_be_told(run: Run, sound: Path, here: Path) -> None:
    (here / "登记.csv").write_text("案号,案由\n41,别的事\n", encoding="utf-8")

    assert "登记里找不到这件复函的案件" in run("points", sound, "--cases", "登记.csv").out


def test_two_rows_of_one_number_are_told_and_neither_is_taken(run: Run, sound: Path, here: Path) -> None:
    (here / "登记.csv").write_text("案号,届次\n42,\n042,\n", encoding="utf-8")

    done = run("points", sound, "--cases", "登记.csv")

    assert "登记里有不止一件案件对得上" in done.out
    assert (done.code, done.err) == (
        0,
        "登记.csv:3:1: 案号“042”（届次：–）与第2行重复\n案件登记共有1处问题：有误的内容不与复函核对，其余照常核对。\n",
    )


def test_two_cases_that_fit_are_told(run: Run, sound: Path, here: Path) -> None:
    (here / "登记.csv").write_text("案号,届次\n42,市三届二次会议\n42,市政协三届二次全会\n", encoding="utf-8")
    (here / "登记.yaml").write_text("- {number: 42, kind: a}\n- {number: 42, kind: b}\n", encoding="utf-8")

    assert "登记里有不止一件案件对得上" in run("points", sound, "--cases", "登记.yaml").out


def test_a_proposals_suggestions_are_held_against_the_letter(run: Run, sound: Path, here: Path) -> None:
    (here / "提案.txt").write_text("关于河道的提案\n建议：\n1.健全保洁机制\n2.加大资金投入\n", encoding="utf-8")

    told = run("points", sound, "--proposal", "提案.txt", "-f", "json").json()

    assert told["source"] == "proposal"
    assert [point["verdict"] for point in told["points"]] == ["answered", "answered"]


def test_a_proposal_without_suggestions_is_refused(run: Run, sound: Path, here: Path) -> None:
    (here / "提案.txt").write_text("河道脏乱。\n", encoding="utf-8")

    done = run("points", sound, "--proposal", "提案.txt")

    assert done.code == 2
    assert done.err == ("错误：在 提案.txt 里没有找到建议：请检查是不是提案原文，或者用 --case 写明所提的建议\n")


def test_nothing_asked_is_said(run: Run, sound: Path) -> None:
    done = run("points", sound)

    assert done.code == 0
    assert done.out == (
        "sound.txt  政协提案复函\n没有可对照的内容：请用 --case、--cases 或者 --proposal 指明提了什么\n"
    )


def test_a_letter_that_cannot_be_read_fails_the_run(run: Run, here: Path) -> None:
    (here / "empty.txt").write_bytes(b"")

    assert run("points", "empty.txt").code == 2


def test_lint_holds_a_letter_against_its_case(run: Run, sound: Path, here: Path) -> None:
    (here / "case.yaml").write_text(CASE.replace("0042", "0043").replace("水务局", "林业局"), encoding="utf-8")

    found = run("lint", sound, "--case", "case.yaml", "-f", "json").json()["letters"][0]["findings"]

    assert [(each["code"], each["message"]) for each in found if each["code"][:3] in ("RC3", "RC4")] == [
        ("RC301", "复函中的案号“0042”与案件登记的“0043”不一致"),
        ("RC401", "“开通旅游直通车”未见回应，请核对（最接近的一段：“我局已建立“一河一策”台账，落实保洁人员。”）"),
        ("RC305", "“梅川市水务局”不是案件登记的主办单位“梅川市林业局”"),
    ]


def test_lint_says_why_a_register_gave_no_case(run: Run, sound: Path, here: Path) -> None:
    (here / "登记.csv").write_text("案号,案由\n41,别的事\n", encoding="utf-8")

    skipped = run("lint", sound, "--cases", "登记.csv", "-f", "json").json()["letters"][0]["skipped"]

    assert [(each["code"], each["reason"]) for each in skipped if each["code"] != "RC107"] == [
        ("RC305", "登记里找不到这件复函的案件"),
        ("RC306", "登记里找不到这件复函的案件"),
        ("RC401", "登记里找不到这件复函的案件"),
    ]


FAULTY_REGISTER = """\
案号,案由,主办单位,协办单立,交办日期,办复期限
41,关于治气的提案,梅川市水务局,,2024-02-10,5月12日
42,关于加强梅川市河道保洁工作的提案,梅川市林业局,,2024-02-10,5月12日
,,梅川市水务局,,2024-02-10,2024-05-10
"""
NO_YEAR = "“办复期限”看不出日期：5月12日（可写2024-02-10、2024年2月10日；期限还可写3个月、20个工作日）"


def test_faults_of_a_register_keep_no_letter_from_being_checked(
    run: Run, sound: Path, faulty: Path, here: Path
) -> None:
    (here / "登记.csv").write_text(FAULTY_REGISTER, encoding="utf-8")

    done = run("lint", sound, faulty, "--cases", "登记.csv", "-f", "json")
    letter = done.json()["letters"][0]

    assert done.err == (
        "登记.csv:1:4: 没有“协办单立”这一列，是否想写“协办单位”？\n"
        f"登记.csv:2:6: {NO_YEAR}（这样的问题另有1处，请用replycheck cases check查看）\n"
        "登记.csv:4:1: 既没有案号，也没有案由：至少要有一项，才能对上复函\n"
        "案件登记共有4处问题：有误的内容不与复函核对，其余照常核对。\n"
    )
    # What the row says besides is held against its letter; what is wrong in it is said not to be.
    assert [each["message"] for each in letter["findings"] if each["code"] == "RC305"] == [
        "“梅川市水务局”不是案件登记的主办单位“梅川市林业局”"
    ]
    assert {"code": "RC306", "section": "date", "reason": "案件登记里这一项有误"} in letter["skipped"]
    assert done.code == 1


def test_faults_of_a_register_do_not_decide_how_the_run_ends(run: Run, sound: Path, here: Path) -> None:
    (here / "登记.csv").write_text("案号,办复期限\n41,5月12日\n42,2099-05-12\n43,5月12日\n", encoding="utf-8")

    done = run("lint", sound, "--cases", "登记.csv", "--lang", "en")

    assert done.code == 0
    assert done.err == (
        "登记.csv:2:2: “due” is no date: 5月12日"
        " (write 2024-02-10 or 2024年2月10日; for a term also 3个月, 20个工作日)"
        " (and 1 more of this kind: see `replycheck cases check`)\n"
        "Faults in the register of cases: 2. What is wrong is not held against letters, all else is.\n"
    )
    assert run("cases", "check", "登记.csv").code == 1


@pytest.mark.parametrize(
    ("register", "said"),
    [
        ("一段话\n", "登记.csv:1:1: 找不到列名：表头中至少要有“案号”或“案由”，以及另外一列\n案件登记共有1处问题。\n"),
        ("案号,案由\n", "登记.csv:1:1: 文件里没有案件\n案件登记共有1处问题。\n"),
    ],
)
def test_a_register_that_gives_no_case_fails_the_run(
    run: Run, sound: Path, here: Path, register: str, said: str
) -> None:
    (here / "登记.csv").write_text(register, encoding="utf-8")

    done = run("lint", sound, "--cases", "登记.csv")

    assert (done.code, done.out, done.err) == (2, "", said)


def test_the_one_case_must_be_sound(run: Run, sound: Path, here: Path) -> None:
    (here / "case.yaml").write_text("number: 42\ndue: 5月12日\n", encoding="utf-8")

    done = run("lint", sound, "--case", "case.yaml")

    assert (done.code, done.err) == (2, f"case.yaml:2:6: {NO_YEAR}\n案件登记共有1处问题。\n")


def test_case_and_cases_exclude_each_other(run: Run, sound: Path, case: Path) -> None:
    assert run("lint", sound, "--case", case, "--cases", case).err == "错误：--case 和 --cases 只能给一个\n"


def test_case_is_one_case(run: Run, sound: Path, here: Path) -> None:
    (here / "two.yaml").write_text("- number: 1\n- number: 2\n", encoding="utf-8")

    assert run("lint", sound, "--case", "two.yaml").err == (
        "错误：two.yaml 里有2件案件，--case 只用于一件；多件请用 --cases\n"
    )


def test_cases_check_tells_every_fault(run: Run, here: Path) -> None:
    (here / "good.yaml").write_text(CASE, encoding="utf-8")
    (here / "bad.yaml").write_text("- lead: x\n- number: 1\n  due: 2022-02-30\n", encoding="utf-8")

    done = run("cases", "check", "good.yaml", "bad.yaml")

    assert done.code == 1
    assert done.out == (
        "good.yaml：1件案件，没有问题。\n"
        "bad.yaml:1:3: 既没有案号，也没有案由：至少要有一项，才能对上复函\n"
        "bad.yaml:3:8: “办复期限”不是实际存在的日期：2022-02-30\n"
        "共3件案件，2处问题。\n"
    )


def test_cases_check_tells_what_is_not_understood(run: Run, here: Path) -> None:
    (here / "登记.csv").write_text(
        "案号,案由,类型,办理结果,是否公开\n1,治水,提案,已解决,是\n2,治气,城建,满意,内部\n3,治土,城建,满意,否\n",
        encoding="utf-8",
    )

    assert run("cases", "check", "登记.csv").out == (
        "登记.csv:3:4: “办理结果分类”的写法认不出来：满意（不与复函核对）\n"
        "登记.csv:3:5: “公开属性”的写法认不出来：内部（不与复函核对）\n"
        "共3件案件，2处问题。\n"
    )


def test_what_is_not_understood_keeps_no_letter_from_being_checked(run: Run, sound: Path, here: Path) -> None:
    (here / "登记.csv").write_text("案号,案由,办理结果\n42,关于加强梅川市河道保洁工作的提案,满意\n", encoding="utf-8")

    skipped = run("lint", sound, "--cases", "登记.csv", "-f", "json").json()["letters"][0]["skipped"]

    assert {"code": "RC305", "section": "result_class", "reason": "案件登记里这一项的写法认不出来"} in skipped


def test_a_class_in_words_is_held_against_the_mark(run: Run, sound: Path, here: Path) -> None:
    text = sound.read_text(encoding="utf-8")
    sound.write_text(f"B类\n{text}", encoding="utf-8")
    for said, told in (("列入计划", []), ("已解决", ["办理结果分类“B”与案件登记的“已解决”不一致"])):
        (here / "登记.csv").write_text(f"案号,办理结果\n42,{said}\n", encoding="utf-8")
        found = run("lint", sound, "--cases", "登记.csv", "-f", "json").json()["letters"][0]["findings"]
        assert [each["message"] for each in found if each["code"] == "RC305"] == told


@pytest.mark.parametrize("kinds", [("建议", "提案"), ("suggestion-reply", "proposal-reply"), ("人大建议", "政协提案")])
def test_the_word_for_what_is_answered_tells_two_cases_apart(
    run: Run, sound: Path, here: Path, kinds: tuple[str, str]
) -> None:
    (here / "登记.csv").write_text(
        f"案号,案由,类型,建议\n42,别的事,{kinds[0]},开通直通车\n42,河道,{kinds[1]},加大保洁资金投入\n", encoding="utf-8"
    )

    told = run("points", sound, "--cases", "登记.csv", "-f", "json").json()

    assert [point["text"] for point in told["points"]] == ["加大保洁资金投入"]


def test_a_number_of_another_session_is_said(run: Run, sound: Path, here: Path) -> None:
    (here / "登记.csv").write_text("案号,届次\n42,市三届一次会议\n", encoding="utf-8")

    assert "登记里有这个案号，但届次不同" in run("points", sound, "--cases", "登记.csv").out


def test_cases_check_speaks_json_and_english(run: Run, here: Path) -> None:
    (here / "bad.yaml").write_text("lead: x\n", encoding="utf-8")

    done = run("cases", "check", "bad.yaml", "--format", "json", "--lang", "en")

    assert done.json() == [
        {
            "path": "bad.yaml",
            "line": 1,
            "column": 1,
            "message": "neither a number nor a title: at least one is needed to find the letter's case",
        }
    ]


def test_cases_schema_is_for_editors(run: Run) -> None:
    assert run("cases", "schema").json()["title"] == "replycheck cases"


def test_an_unknown_action_is_refused(run: Run) -> None:
    assert run("cases", "chek", "x.yaml").code == 2
