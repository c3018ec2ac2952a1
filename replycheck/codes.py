"""The rules: their codes, names, severities, families, and what they rest on. The only table of them.

A rule is named by its code or its name wherever one is asked for. A checklist may give a rule another severity, and
says itself what a section rests on: the basis here is that of the rule.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, NamedTuple

from replycheck.checklist.model import Basis
from replycheck.finding import ERROR, INFO, WARNING

READING: Final = "reading"
PRESENCE: Final = "presence"
ORDER: Final = "order"
FORM: Final = "form"
AGREEMENT: Final = "agreement"
POINTS: Final = "points"
WORDING: Final = "wording"
RUN: Final = "run"


class Rule(NamedTuple):
    """One rule: `severity` is that of its findings unless they say otherwise, `basis` the documents it rests on."""

    code: str
    name: str
    severity: str
    family: str
    basis: tuple[Basis, ...] = ()


_LAYOUT: Final = "GB/T 9704—2012《党政机关公文格式》"
_PUNCTUATION: Final = "GB/T 15834—2011《标点符号用法》"
_NUMERALS: Final = "GB/T 15835—2011《出版物上数字用法》"


def _regulations(article: str) -> Basis:
    return Basis("《党政机关公文处理工作条例》（2012）", article, "law")


def _standard(document: str, clause: str = "") -> Basis:
    return Basis(document, clause, "standard")


_ELEMENTS: Final = _regulations("第九条")
_REVIEW: Final = _regulations("第二十条")
_LANGUAGE: Final = _regulations("第十一条")
_NUMBER: Final = (_regulations("第九条（五）"), _standard(_LAYOUT, "7.2.5"))
_TITLE: Final = (_regulations("第九条（七）"), _standard(_LAYOUT, "7.3.1"))
_ADDRESSEE: Final = (_regulations("第九条（八）"), _standard(_LAYOUT, "7.3.2"))
_LEVELS: Final = (_standard(_LAYOUT, "7.3.3"),)
_DATE: Final = (_regulations("第九条（十二）"), _standard(_LAYOUT, "7.3.5.4"))
_MARKS: Final = (_standard(_PUNCTUATION), _LANGUAGE)
_CASE: Final = Basis("交办登记", "", "practice")
_ANSWERS: Final = Basis("《重庆市人大代表建议、批评和意见工作条例》", "第二十二条", "local")
_PRACTICE: Final = Basis("公文办理惯例", "", "practice")

RULES: Final[Mapping[str, Rule]] = {
    rule.code: rule
    for rule in (
        Rule("RC001", "unreadable-file", ERROR, READING),
        Rule("RC002", "unknown-kind", ERROR, READING),
        Rule("RC003", "damaged-text", WARNING, READING, (_REVIEW,)),
        Rule("RC101", "missing-section", ERROR, PRESENCE, (_ELEMENTS,)),
        Rule("RC102", "misplaced-section", WARNING, ORDER, (_standard(_LAYOUT, "7.2、7.3"),)),
        Rule("RC103", "repeated-section", WARNING, ORDER, (_REVIEW,)),
        Rule("RC104", "unfilled-placeholder", ERROR, FORM, (_REVIEW,)),
        Rule("RC105", "missing-field", ERROR, PRESENCE, (_ELEMENTS,)),
        Rule("RC106", "unclear-section", INFO, PRESENCE, (_REVIEW,)),
        Rule("RC107", "checklist-check", WARNING, AGREEMENT, (_REVIEW,)),
        Rule("RC201", "invalid-date", ERROR, FORM, (*_DATE, _REVIEW)),
        Rule("RC202", "date-form", ERROR, FORM, (*_DATE, _standard(_NUMERALS))),
        Rule("RC203", "doc-number-form", ERROR, FORM, _NUMBER),
        Rule("RC204", "phone-form", WARNING, FORM, (_PRACTICE,)),
        Rule("RC205", "postcode-form", WARNING, FORM, (_PRACTICE,)),
        Rule("RC206", "addressee-form", WARNING, FORM, _ADDRESSEE),
        Rule("RC207", "title-form", WARNING, FORM, _TITLE),
        Rule("RC301", "number-mismatch", ERROR, AGREEMENT, (_REVIEW,)),
        Rule("RC302", "session-mismatch", ERROR, AGREEMENT, (_REVIEW,)),
        Rule(
            "RC303",
            "organ-mismatch",
            ERROR,
            AGREEMENT,
            (_regulations("第九条（四）（七）（十一）"),),
        ),
        Rule("RC304", "year-mismatch", WARNING, AGREEMENT, _NUMBER),
        Rule("RC305", "case-mismatch", ERROR, AGREEMENT, (_CASE,)),
        Rule("RC306", "overdue-reply", ERROR, AGREEMENT, (_CASE,)),
        Rule("RC401", "unanswered-point", WARNING, POINTS, (_CASE, _ANSWERS)),
        Rule("RC402", "count-mismatch", ERROR, POINTS, (_REVIEW,)),
        Rule("RC403", "numbering-gap", ERROR, POINTS, (*_LEVELS, _REVIEW)),
        Rule("RC404", "empty-point", ERROR, POINTS, (_REVIEW,)),
        Rule("RC405", "level-skip", INFO, POINTS, _LEVELS),
        Rule("RC406", "indefinite-answer", INFO, POINTS, (_ANSWERS, _REVIEW)),
        Rule("RC501", "unbalanced-pair", ERROR, WORDING, _MARKS),
        Rule("RC502", "halfwidth-punctuation", WARNING, WORDING, _MARKS),
        Rule("RC503", "repeated-words", WARNING, WORDING, (_REVIEW,)),
        Rule("RC504", "missing-full-stop", WARNING, WORDING, _MARKS),
        Rule("RC901", "unused-suppression", WARNING, RUN),
    )
}

SILENT: Final = frozenset({"RC901"})
"""The rules that nothing checks yet: they may be named, but are suggested to nobody."""

_BY_NAME: Final = {rule.name: rule for rule in RULES.values()}


def find(name: str) -> Rule | None:
    """The rule of that code or name, None where there is none."""
    return RULES.get(name) or _BY_NAME.get(name)
