"""The examples of the checklists that come with the program, and what is said of checklists whose examples fail."""

import re
from pathlib import Path

import pytest

from replycheck import codes
from replycheck.checklist.faults import ChecklistErrors
from replycheck.checklist.lineage import Lineage
from replycheck.checklist.model import Checklist
from replycheck.checklist.read import read_lineage
from replycheck.checklist.resolve import resolve
from replycheck.checklist.sources import RawFile, read_files
from replycheck.messages.explanations import EXPLANATIONS
from replycheck.messages.starting import STARTING
from replycheck.recognise import Lexicon
from replycheck.reports.handbook import pages
from replycheck.resources import shipped
from replycheck.selftest import DROP, UNTRIED, Trial, trials

FILES = read_files([shipped("checklists"), shipped("checklists") / "regions"], [])
LINEAGE = read_lineage(FILES)
ALL = {file.id: resolve(LINEAGE.line(file.id)) for file in LINEAGE.files}
LEXICON = Lexicon(ALL.values())
CHINESE = re.compile("# [\u3400-\u9fff“]")
KINDS = sorted(identifier for identifier, checklist in ALL.items() if not checklist.abstract)


def tried(identifier: str, lineage: Lineage = LINEAGE, lexicon: Lexicon = LEXICON) -> list[Trial]:
    checklist: Checklist = resolve(lineage.line(identifier))
    return list(trials(checklist, lineage, lexicon, [shipped("templates")]))


@pytest.mark.parametrize("identifier", KINDS)
def test_the_examples_hold(identifier: str) -> None:
    assert [trial for trial in tried(identifier) if not trial.passed] == []


@pytest.mark.parametrize("identifier", KINDS)
def test_every_required_section_is_dropped_in_turn(identifier: str) -> None:
    required = {section.id for section in ALL[identifier].sections.values() if section.level == "required"}
    assert {trial.about for trial in tried(identifier) if trial.what == DROP} == required


def edited(old: str, new: str) -> list[Trial]:
    """What is tried of the hotline's checklist with an edit of its file."""
    files = [
        RawFile(file.path, file.content.replace(old.encode(), new.encode()))
        if file.path.endswith("hotline-reply.yaml")
        else file
        for file in FILES
    ]
    assert files != list(FILES)
    lineage = read_lineage(files)
    lexicon = Lexicon([resolve(lineage.line(file.id)) for file in lineage.files])
    return [trial for trial in tried("hotline-reply", lineage, lexicon) if not trial.passed]


def test_a_good_letter_that_is_not_good_is_told() -> None:
    (trial,) = [trial for trial in edited("路灯全部恢复照明。\n", "路灯全部恢复照明\n") if trial.what == "good"]
    assert trial.unexpected == ("RC504:points (warning)",)


def test_a_finding_that_does_not_come_is_told() -> None:
    (trial,) = edited("section: date, severity: warning", "section: date, severity: error")
    assert trial.missing == ("RC101:date (error)",)
    assert trial.unexpected == ("RC101:date (warning)",)


def test_a_required_section_without_an_example_is_told() -> None:
    basis = "basis: [{document: 本单位的决定, strength: house}]"
    required = f"  closing: {{level: required, {basis}}}\n  date:\n    level: recommended"
    found = edited("  date:\n    level: recommended", required)
    assert [trial.about for trial in found if trial.what == UNTRIED] == ["closing"]


def test_a_check_without_a_failing_example_is_told() -> None:
    check = (
        "checks:\n  names_reader:\n    title: {zh: 称呼, en: name}\n    level: recommended\n"
        "    forbid: {in: addressee, pattern: 先生}\n    message: {zh: 称呼不对, en: wrong}\n"
        "    hint: {zh: 请改正。, en: Mend it.}\n\nexamples:\n"
    )
    (trial,) = edited("examples:\n", check)
    assert (trial.what, trial.about) == (UNTRIED, "names_reader")


def test_a_check_that_is_changed_needs_a_failing_example_of_its_own() -> None:
    """What is inherited need be shown by one checklist alone; words, level, basis and exceptions may differ."""
    same = (
        "checks:\n  cc_stop:\n    level: required\n    basis: [{document: 本单位的决定, strength: house}]\n"
        "    message: {zh: 没有句号, en: no stop}\n    unless: [{in: cc, pattern: 无}]\n\nexamples:\n"
    )
    assert edited("examples:\n", same) == []
    changed = "checks:\n  cc_stop: {forbid: {in: cc, pattern: 市政府}}\n\nexamples:\n"
    (trial,) = edited("examples:\n", changed)
    assert (trial.what, trial.about, trial.missing) == (UNTRIED, "cc_stop", ("RC107 (cc_stop)",))


def test_examples_name_what_there_is() -> None:
    files = [
        RawFile(file.path, file.content.replace(b"{code: RC101, section: date", b"{code: RC110, section: dat"))
        if file.path.endswith("hotline-reply.yaml")
        else file
        for file in FILES
    ]
    with pytest.raises(ChecklistErrors) as caught:
        read_lineage(files)
    assert [fault.message("en") for fault in caught.value.faults] == [
        "There is no rule `RC110`. Did you mean `RC107`?",
        "The checklist has no section `dat`. Did you mean `date`?",
    ]


def test_the_starting_file_is_a_checklist() -> None:
    text = STARTING.replace("ID", "my-reply").replace("PARENT", "proposal-reply")
    lineage = read_lineage([*FILES, RawFile("my-reply.yaml", text.encode())])
    assert resolve(lineage.line("my-reply")).kind == "proposal-reply"


def test_what_the_starting_file_leaves_commented_is_right_too() -> None:
    text = STARTING.replace("ID", "my-reply").replace("PARENT", "proposal-reply")
    text = text[: text.index("# 例文")]
    rows = [row[2:] if row.startswith("# ") and not CHINESE.match(row) else row for row in text.split("\n")]
    rows = [row for row in rows if not row.startswith(("A ", "Its", "What", "The", "Say", "How"))]
    lineage = read_lineage([*FILES, RawFile("my-reply.yaml", "\n".join(rows).encode())])
    checklist = resolve(lineage.line("my-reply"))
    assert (checklist.region, set(checklist.checks) >= {"names_receipt"}) == ("chongqing", True)
    assert checklist.sections["receipt_request"].basis[0].effective_from == "2024-01-01"


def test_every_rule_is_explained() -> None:
    assert set(EXPLANATIONS) >= set(codes.RULES)
    assert all(all(explanation) for explanation in EXPLANATIONS.values())


def test_the_handbook_is_current() -> None:
    """Written anew by `replycheck checklist docs --output docs`."""
    folder = Path(__file__).parents[2] / "docs"
    written = pages([resolve(LINEAGE.line(file.id)) for file in LINEAGE.files], LINEAGE.good_letters())
    assert {name: (folder / name).read_text("utf-8") for name in written} == dict(written)


def test_the_handbook_tells_what_a_region_changes_and_why() -> None:
    checklists = [ALL["petition-reply"], ALL["shanghai-petition-reply"]]
    page = pages(checklists, {"petition-reply": "甲。\n"})["petition-reply.md"]
    assert page.endswith(
        """
## 范文

```text
甲。
```

## 上海市信访事项处理意见书

Opinion on a petition (Shanghai) · `shanghai-petition-reply`

《信访工作条例》没有规定意见书必须写明复查途径，上海规定写明途径、期限和应当提交的材料（第三十八条），所以是必备的。

| 要素 | 要求 | 写法 | 依据 |
| --- | --- | --- | --- |
| 复查、复核途径 | 必备（视情形） | 写明请求复查的机关、期限（30日）和应当提交的材料 | \
《上海市信访条例》（2018）第三十八条（地方规定）；《信访工作条例》（2022）第三十五条（法规） |

本页由清单生成：`replycheck checklist docs`。
"""
    )


def test_the_handbook_tells_that_a_region_no_longer_asks_for_something() -> None:
    page = pages([ALL["suggestion-reply"], ALL["shanghai-suggestion-reply"]], {})["suggestion-reply.md"]
    assert "\n| 征询意见 | 可选 | 反馈在网上进行，答复中可以不写 |" in page
