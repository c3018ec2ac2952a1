"""Places that a person still has to fill in: 〔请填写：联系人〕."""

from __future__ import annotations

import re
from typing import Final

BLANK: Final = re.compile("〔请填写：[^〔〕\n]*〕")
"""A place to fill in, as every template writes it and rule RC104 finds it."""


class Blank(str):
    """A place to fill in. It prints as such, and counts as nothing: `{% if cc %}` passes it over."""

    __slots__ = ()

    def __bool__(self) -> bool:
        return False


def blank(what: str) -> Blank:
    """The place in which `what` is to be written."""
    return Blank(f"〔请填写：{what}〕")
