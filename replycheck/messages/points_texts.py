"""What `replycheck points` and `replycheck cases` say, in Chinese and in English."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

ZH: Final[Mapping[str, str]] = {
    "verdict.answered": "已回应",
    "verdict.unclear": "看不准",
    "verdict.not-found": "未见回应",
    "source.case": "案件登记所列的建议",
    "source.proposal": "提案原文的建议",
    "source.opening": "复函引语所列的建议",
    "source.headings": "复函标题所引的意见",
    "head": "对照{source}，共{count}项",
    "nothing": "没有可对照的内容：请用 --case、--cases 或者 --proposal 指明提了什么",
    "counts": "已回应{answered}项，看不准{unclear}项，未见回应{not_found}项",
    "title": "逐条对照",
    "column.point": "所提建议",
    "column.verdict": "结论",
    "column.place": "位置",
    "column.score": "相符程度",
    "column.excerpt": "对应的答复",
    "line": "第{line}行",
    "lines": "第{line}—{end_line}行",
    "nearest": "最接近：{excerpt}",
    "cases.sound": "{path}：{count}件案件，没有问题。",
    "cases.total": "共{count}件案件，{faults}处问题。",
}

EN: Final[Mapping[str, str]] = {
    "verdict.answered": "answered",
    "verdict.unclear": "unclear",
    "verdict.not-found": "not found",
    "source.case": "the points of the case",
    "source.proposal": "the suggestions of the proposal",
    "source.opening": "the points that the opening names",
    "source.headings": "the opinions that the headings quote",
    "head": "held against {source}: {count}",
    "nothing": "nothing to hold it against: say what was asked with --case, --cases or --proposal",
    "counts": "{answered} answered, {unclear} unclear, {not_found} not found",
    "title": "Point by point",
    "column.point": "Point asked",
    "column.verdict": "Verdict",
    "column.place": "Place",
    "column.score": "Score",
    "column.excerpt": "Answer",
    "line": "line {line}",
    "lines": "lines {line}–{end_line}",
    "nearest": "nearest: {excerpt}",
    "cases.sound": "{path}: {count} cases, nothing wrong.",
    "cases.total": "{count} cases, {faults} faults.",
}


def points_text(key: str, language: str, **values: object) -> str:
    """A sentence or label in `language` (`zh` or `en`), filled with `values`."""
    return (ZH if language == "zh" else EN)[key].format_map(values)
