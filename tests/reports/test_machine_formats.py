from __future__ import annotations

import json

from replycheck import __version__
from replycheck.finding import Edit, Finding, Fix, Skipped
from replycheck.letter import Span
from tests.reports.build import GAP, QUOTE, render, report

FIX = Fix((Edit(Span(3, 9, 3, 9), "”"),), safe=False)


def test_concise() -> None:
    assert render("concise", report(), report(GAP)) == "复函.txt:6:1: RC101 缺少联系方式\n"
    assert render("concise", report()) == ""


def test_concise_keeps_to_a_line_a_finding() -> None:
    odd = report(GAP)._replace(path="两\n行.txt")
    assert render("concise", odd) == "两 行.txt:6:1: RC101 缺少联系方式\n"


def test_json() -> None:
    found = Finding("RC501", "error", QUOTE.span, QUOTE.key, values=QUOTE.values, fix=FIX)
    one = report(found, GAP)._replace(skipped=(Skipped("RC306", None, "skipped.no-case"),))
    document = json.loads(render("json", one, report()))
    first = document["letters"][0]["findings"].pop(0)
    assert first["fix"] == {
        "safe": False,
        "edits": [{"line": 3, "column": 9, "end_line": 3, "end_column": 9, "text": "”"}],
    }
    assert document == {
        "version": __version__,
        "letters": [
            {
                "path": "复函.txt",
                "kind": "proposal-reply",
                "checklist": "proposal-reply",
                "checklist_by": "detection",
                "findings": [
                    {
                        "code": "RC101",
                        "name": "missing-section",
                        "section": "contact",
                        "severity": "error",
                        "message": "缺少联系方式",
                        "hint": "请写明联系人和联系电话。",
                        "basis": ["《某省提案办理办法》第十二条（地方规定）", "本单位要求"],
                        "line": 6,
                        "column": 1,
                        "end_line": 6,
                        "end_column": 7,
                        "after": "signer",
                        "before": "date",
                        "fix": None,
                    }
                ],
                "skipped": [{"code": "RC306", "section": None, "reason": "没有给出案件信息"}],
            },
            {
                "path": "复函.txt",
                "kind": "proposal-reply",
                "checklist": "proposal-reply",
                "checklist_by": "detection",
                "findings": [],
                "skipped": [],
            },
        ],
        "summary": {
            "letters": 2,
            "findings": 2,
            "error": 2,
            "warning": 0,
            "info": 0,
            "suppressed": 0,
            "skipped": 1,
        },
    }


def test_json_of_nothing_is_a_document() -> None:
    assert json.loads(render("json"))["letters"] == []


def test_json_lines() -> None:
    text = render("jsonl", report(GAP), report())
    assert [json.loads(line) for line in text.splitlines()] == json.loads(render("json", report(GAP), report()))[
        "letters"
    ]
    assert text.endswith("}\n")
    assert render("jsonl") == ""
