"""Message and hint of every finding, in Chinese."""

from collections.abc import Mapping
from typing import Final

TEXTS: Final[Mapping[str, tuple[str, str]]] = {
    "RC002": ("无法判断这是哪一种复函", "如确为复函，请用 --checklist 指定清单。"),
    "RC002.notice-like": ("这份文件是{kind}，不是复函", "如需检查，请用 --checklist 指定清单。"),
    "RC101": ("缺少{section}", "请补写{section}。"),
    "RC501": ("引号不成对", "请补上缺少的一半。"),
}
