"""What the operating system says of a file that could not be opened or written, in Chinese."""

from __future__ import annotations

import errno
import os
from collections.abc import Mapping
from typing import Final

_CHINESE: Final[Mapping[int, str]] = {
    errno.ENOENT: "文件或文件夹不存在",
    errno.EACCES: "没有权限",
    errno.EPERM: "没有权限",
    errno.EISDIR: "这是文件夹，不是文件",
    errno.ENOTDIR: "路径中有一段不是文件夹",
    errno.ENOSPC: "磁盘空间不足",
    errno.EROFS: "所在磁盘是只读的",
    errno.EIO: "磁盘读写出错",
    errno.ENAMETOOLONG: "文件名太长",
    errno.EMFILE: "同时打开的文件太多",
    errno.EBUSY: "文件正在使用",
    errno.ELOOP: "链接绕成了圈",
    errno.EEXIST: "文件已存在",
    errno.ETIMEDOUT: "等待超时",
}
_BY_TEXT: Final = {os.strerror(number): text for number, text in _CHINESE.items()}


def cause(text: object, language: str) -> str:
    """The system's `text` in `language`; as it is where there is no other for it."""
    said = str(text)
    return _BY_TEXT.get(said, said) if language == "zh" else said
