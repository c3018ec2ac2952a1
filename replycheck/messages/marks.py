"""What marks in pairs are called."""

from collections.abc import Mapping
from typing import Final

_NAMES: Final = (
    ("“”‘’「」『』", "引号", "quotation mark"),
    ("（）()", "括号", "bracket"),
    ("《》〈〉", "书名号", "book-title mark"),
    ("〔〕", "六角括号", "bracket"),
    ("【】", "方头括号", "bracket"),
)
ZH: Final[Mapping[str, str]] = {mark: chinese for marks, chinese, _ in _NAMES for mark in marks}
EN: Final[Mapping[str, str]] = {mark: english for marks, _, english in _NAMES for mark in marks}
