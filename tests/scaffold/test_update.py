from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest
from docx import Document

from replycheck.scaffold import letters
from replycheck.scaffold.faults import WriteFault
from replycheck.scaffold.letters import Letter, make_letter, put_letter
from replycheck.scaffold.merge import CONFLICT
from tests.scaffold.conftest import SKELETONS

CASE: Mapping[str, object] = {
    "number": "0166",
    "session": "市五届五次会议",
    "subject": "关于社区消防的建议",
    "points": ["建议加大投入"],
}
NEW_CASE: Mapping[str, object] = {**CASE, "number": "0167", "points": ["建议加大投入", "建议完善设施"]}


def made(case: Mapping[str, object], **answers: object) -> Letter:
    return make_letter(SKELETONS, "proposal-reply", "proposal-reply.j2", case=case, answers=answers)


@pytest.mark.parametrize(("encoding", "end"), [("utf-8", "\n"), ("gb18030", "\r\n"), ("utf-8-sig", "\n")])
def test_a_text_keeps_what_was_written_and_how(tmp_path: Path, encoding: str, end: str) -> None:
    path = tmp_path / "0166.txt"
    put_letter(path, made(CASE))
    text = path.read_text(encoding="utf-8").replace("〔请填写：对该事项的答复〕。", "已安排资金。\n　　年底前完成。")
    path.write_bytes(text.replace("\n", end).encode(encoding))

    outcome = put_letter(path, made(NEW_CASE), letters.UPDATE)

    data = path.read_bytes()
    updated = data.decode(encoding)
    assert outcome == letters.UPDATED
    assert "第0167号提案的复函" in updated
    assert f"　　已安排资金。{end}　　年底前完成。{end}　　二、关于完善设施的建议{end}" in updated
    assert updated.count("\n") == updated.count(end)


def test_a_docx_keeps_what_was_written_and_its_looks(tmp_path: Path) -> None:
    path = tmp_path / "0166.docx"
    put_letter(path, made(CASE))
    document = Document(str(path))
    answer = next(each for each in document.paragraphs if each.text.startswith("〔请填写：对该事项的答复"))
    answer.runs[0].text = "已安排资金"
    answer.runs[0].bold = True
    table = document.add_table(1, 1)
    table.cell(0, 0).text = "资金表"
    answer._p.addnext(table._tbl)
    document.save(str(path))

    assert put_letter(path, made(NEW_CASE), letters.UPDATE) == letters.UPDATED

    updated = Document(str(path))
    texts = [each.text for each in updated.paragraphs]
    kept = updated.paragraphs[texts.index("已安排资金")]
    assert kept.runs[0].bold
    assert updated.tables[0].cell(0, 0).text == "资金表"
    assert "二、关于完善设施的建议" in texts
    assert any("第0167号提案" in text.replace("\n", "") for text in texts)


def test_a_conflict_is_marked_and_told(tmp_path: Path) -> None:
    path = tmp_path / "0166.txt"
    put_letter(path, made(CASE, date="2024-05-10"))
    path.write_text(path.read_text(encoding="utf-8").replace("5月10日", "5月11日"), encoding="utf-8")

    assert put_letter(path, made(CASE, date="2024-06-12"), letters.UPDATE) == letters.CONFLICTS

    text = path.read_text(encoding="utf-8")
    assert text.index(CONFLICT) < text.index("5月11日") < text.index("6月12日")


def test_nothing_to_do_is_nothing_done(tmp_path: Path) -> None:
    path = tmp_path / "0166.docx"
    put_letter(path, made(CASE))
    before = path.read_bytes()

    assert put_letter(path, made(CASE), letters.UPDATE) == letters.UNCHANGED
    assert path.read_bytes() == before


def test_a_changed_template_is_laid_under_what_was_written(tmp_path: Path) -> None:
    from replycheck.scaffold.render import Skeletons

    path = tmp_path / "0166.txt"
    put_letter(path, made(CASE))
    path.write_text(
        path.read_text(encoding="utf-8").replace("〔请填写：对该事项的答复〕", "已经办结"), encoding="utf-8"
    )
    own = tmp_path / "templates"
    own.mkdir()
    changed = '{% extends "shipped/proposal-reply.j2" %}{% block closing %}专此函复。{% endblock %}'
    (own / "proposal-reply.j2").write_text(changed, encoding="utf-8")

    letter = make_letter(Skeletons([own]), "proposal-reply", "proposal-reply.j2", case=CASE)
    assert put_letter(path, letter, letters.UPDATE) == letters.UPDATED

    text = path.read_text(encoding="utf-8")
    assert "专此函复。" in text
    assert "特此函复。" not in text
    assert "已经办结。" in text


def test_without_answers_there_is_nothing_to_build_on(tmp_path: Path) -> None:
    path = tmp_path / "0166.txt"
    path.write_text("某局", encoding="utf-8")

    with pytest.raises(WriteFault) as caught:
        put_letter(path, made(CASE), letters.UPDATE)

    assert caught.value.key == "scaffold.write.no-answers"


def test_a_file_that_is_no_docx_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "0166.docx"
    put_letter(path, made(CASE))
    path.write_bytes(b"no zip")

    with pytest.raises(WriteFault) as caught:
        put_letter(path, made(NEW_CASE), letters.UPDATE)

    assert caught.value.key == "scaffold.write.unreadable"
    assert path.read_bytes() == b"no zip"
