"""What others find wrong with a file, in Chinese: the operating system, Python's patterns, readers of YAML, TOML, CSV.

What they say is English, or the system's language; it is put into Chinese where it is known, else shown as it is.
"""

from __future__ import annotations

import errno
import os
import re
from collections.abc import Mapping
from typing import Final

SAID_BY_OTHERS: Final = frozenset({"cause", "reason", "problem"})
"""The values of a fault or an error that are in the words of others."""

_SYSTEM: Final[Mapping[int, str]] = {
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
_BY_TEXT: Final = {os.strerror(number): text for number, text in _SYSTEM.items()}

_PATTERNS: Final[Mapping[str, str]] = {
    "missing ), unterminated subpattern": "左括号没有配对的右括号",
    "missing ), unterminated comment": "注释 (?#…) 没有结束",
    "unbalanced parenthesis": "右括号没有配对的左括号",
    "unterminated character set": "方括号 […] 没有结束",
    "nothing to repeat": "重复符号（*、+、?、{{…}}）前面没有可以重复的内容",
    "multiple repeat": "重复符号连写了；要匹配符号本身，请在前面加反斜线",
    "min repeat greater than max repeat": "重复的最少次数大于最多次数",
    "the repetition number is too large": "重复的次数太大",
    "bad escape (end of pattern)": "句式不能以反斜线结尾",
    "bad escape {what}": "不认识的转义 {what}",
    "incomplete escape {what}": "转义 {what} 没有写完",
    "octal escape value {what} outside of range 0-0o377": "转义 {what} 超出范围",
    "undefined character name {what}": "没有名为 {what} 的字符",
    "bad character range {what}": "方括号里的范围 {what} 前后颠倒，或者不成范围",
    "bad character in group name {what}": "分组名称 {what} 只能用字母、数字和下划线",
    "redefinition of group name {what} as group {second}; was group {first}": "分组名称 {what} 用了两次",
    "unknown group name {what}": "没有名为 {what} 的分组",
    "invalid group reference {what}": "没有第 {what} 个分组",
    "bad group number": "分组的编号不对",
    "cannot refer to an open group": "不能引用还没有结束的分组",
    "cannot refer to group defined in the same lookbehind subpattern": "不能引用同一个 (?<=…) 里的分组",
    "conditional backref with more than two branches": "(?(…)…) 最多有两个分支",
    "look-behind requires fixed-width pattern": "(?<=…) 和 (?<!…) 里的内容长度要固定",
    "looks too much behind": "(?<=…) 里的内容太长",
    "unexpected end of pattern": "句式没有写完",
    "unknown extension {what}": "不认识的写法 ({what}…)",
    "missing group name": "没有写分组名称",
    "missing character name": "没有写字符名称",
    "missing {what}, unterminated name": "名称后面缺少“{what}”",
    "missing -, : or )": "标志后面缺少 -、: 或者 )",
    "missing flag": "没有写标志",
    "unknown flag": "不认识的标志",
    "missing :": "标志后面缺少“:”",
    "bad inline flags: {what}": "标志不能这样写",
    "global flags not at the start of the expression": "标志（如 (?i)）只能写在开头",
    "too many groups": "分组太多",
    "Possible nested set": "方括号里又有左方括号；要匹配“[”本身，请写“\\[”",
    "Possible set {what}": "方括号里的“--”“&&”“~~”“||”可能另有含义；要匹配符号本身，请在前面加反斜线",
    "maximum recursion depth exceeded{more}": "层次太深",
}
"""What Python finds wrong with a pattern."""

_YAML: Final[Mapping[str, str]] = {
    "found character {what} that cannot start any token": "值不能以 {what} 开头，请加引号",
    "could not find expected ':'": "键的后面没有“: ”",
    "sequence entries are not allowed here": "这里不能写列表项（“- ”）",
    "mapping keys are not allowed here": "这里不能写键（“? ”）",
    "mapping values are not allowed here": "这里不能再有“: ”，含冒号的值要加引号",
    "expected a comment or a line break, but found {what}": "这里应当换行，不能有 {what}",
    "expected indentation indicator in the range 1-9, but found 0": "缩进的列数应当是1至9",
    "expected chomping or indentation indicators, but found {what}": "“|”和“>”的后面不能有 {what}",
    "expected escape sequence of {length} hexdecimal numbers, but found {what}": (
        "转义要写{length}位十六进制数字，不能有 {what}"
    ),
    "expected alphabetic or numeric character, but found {what}": "“&”“*”“%”的后面应当是名称；值以它们开头的要加引号",
    "expected '!'{comma} but found {what}": "以“!”开头的值要加引号",
    "expected URI{more}": "以“!”开头的值要加引号",
    "expected '>' but found {what}": "以“!”开头的值要加引号",
    "found unknown escape character {what}": "双引号内的反斜线后面不能是 {what}，请用单引号",
    "found unexpected end of stream": "引号没有结束",
    "found unexpected document separator": "引号没有结束",
    "found unexpected ':'": "这里不能有冒号，值要加引号",
    "expected '<document start>', but found {what}": "这里的内容和上文连不起来",
    "found non-comment content after document end marker, {what}": "结束标记（...）后面还有内容",
    "found duplicate YAML directive": "“%YAML”写了两次",
    "found incompatible YAML document {version}": "“%YAML”的版本应当是1.x",
    "duplicate tag handle {what}": "“%TAG”重复定义了 {what}",
    "found undefined tag handle {what}": "标签 {what} 没有定义；以“!”开头的值要加引号",
    "expected the node content, but found {what}": "这里缺少值",
    "expected <block end>, but found {what}": "缩进和上文对不齐，或者引号结束以后还有文字",
    "expected ',' or {bracket}, but got {what}": "括号没有结束，或者各项之间缺少逗号",
    "but found another document": "一个文件只能写一份，这里又开始了一份（---）",
    "found undefined alias {what}": "“*”引用的 {what} 不存在；以“*”开头的值要加引号",
    "expected {digit}, but found {what}": "“%”开头的行写得不对",
    "maximum depth of data structure exceeded{more}": "层次太深",
    "unacceptable character {what}: special characters are not allowed{more}": "有不能显示的字符",
}
"""What the reader of YAML finds wrong."""

_TOML: Final[Mapping[str, str]] = {
    "Invalid statement": "这里应当是“键 = 值”或者“[表]”",
    "Expected newline or end of document after a statement": "值的后面应当换行",
    "Found invalid character {what}": "不能有字符 {what}",
    "Illegal character {what}": "不能有字符 {what}",
    "Cannot declare {what} twice": "表重复了",
    "Cannot overwrite a value": "键重复了",
    "Cannot mutate immutable namespace {what}": "不能在这里给已经写完的表加键",
    "Cannot redefine namespace {what}": "表重复了",
    "Expected ']' at the end of a table declaration": "表名后面缺少“]”",
    "Expected ']]' at the end of an array declaration": "表名后面缺少“]]”",
    "Expected '=' after a key in a key/value pair": "键的后面缺少“=”",
    "Invalid initial character for a key part": "键不能以这个字符开头，请加引号",
    "Unclosed array": "列表没有结束，或者各项之间缺少逗号",
    "Unclosed inline table": "“{{…}}”没有结束，或者各项之间缺少逗号",
    "Duplicate inline table key {what}": "键 {what} 重复了",
    "Unescaped '\\' in a string": "双引号内的反斜线后面不能是这个字符，请用单引号",
    "Invalid hex value": "转义要写十六进制数字",
    "Escaped character is not a Unicode scalar value": "转义写的不是字符",
    "Unterminated string": "引号没有结束",
    "Invalid date or datetime": "日期不对",
    "Expected {what}": "缺少 {what}",
    "Invalid value": "值写得不对：文字要加引号",
}
"""What Python finds wrong with TOML."""

_OTHERS: Final[Mapping[str, str]] = {
    "{encoding} codec can't decode {what}": "不是 UTF-8 编码，请另存为 UTF-8",
    # The command line.
    "Got unexpected extra argument{s} ({what})": "多写了 {what}",
    # Tables.
    "field larger than field limit {limit}": "有一格太长，可能是引号没有结束",
    "line contains NUL": "有不能显示的字符",
    "File is not a zip file": "文件已经损坏，或者不是 Excel 文件",
    "Bad magic number for {what}": "文件已经损坏",
    "There is no item named {what} in the archive": "文件不完整，或者不是 Excel 文件",
    "File contains no valid workbook part": "里面没有工作簿",
    "Cannot detect file format": "不是 Excel 文件",
    # Templates.
    "Encountered unknown tag {what}.{more}": "不认识的标签 {what}",
    "Unexpected end of template.{more}": "模板没有写完，缺少结束的标签（如 endblock）",
    "unexpected end of template{more}": "模板没有写完，缺少结束的标签（如 endblock）",
    "expected token {wanted}, got {what}": "这里应当是 {wanted}，不是 {what}",
    "unexpected char {what} at {position}": "不能有字符 {what}",
    "unexpected {what}": "这里不能有 {what}",
    "Expected an expression, got {what}": "这里应当有内容，不是 {what}",
    "Missing end of comment tag": "注释没有结束（#}}）",
    "No filter named {what}.": "没有过滤器 {what}",
    "No test named {what}.": "没有测试 {what}",
    "block {what} defined twice": "区块 {what} 写了两次",
}

_PLACEHOLDER: Final = re.compile(r"\\{([a-z]+)\\}")
_POSITION: Final = re.compile(r" at position (\d+)(?: \(line \d+, column \d+\))?$")


def cause(text: object, language: str) -> str:
    """What was found wrong, in `language`; as it is where there is no other for it."""
    said = str(text)
    if language != "zh":
        return said
    if said in _BY_TEXT:
        return _BY_TEXT[said]
    position = _POSITION.search(said)
    begin = said[: position.start()] if position else said
    place = f"（第{int(position[1]) + 1}个字符）" if position else ""
    for table in (_PATTERNS, _YAML, _OTHERS, _TOML):
        for english, chinese in table.items():
            match = re.fullmatch(_PLACEHOLDER.sub(r"(?P<\1>.*)", re.escape(english)), begin, re.DOTALL)
            if match:
                return chinese.format_map(match.groupdict()) + place
    return said
