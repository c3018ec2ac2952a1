"""What others find wrong is told in Chinese too: each sentence here is what they really say."""

import csv
import errno
import os
import re
import tomllib
import warnings
from collections.abc import Callable
from io import StringIO

import pytest
from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError

from replycheck.messages.causes import cause


def pattern_fault(text: str) -> str:
    """What Python says of a pattern, with warnings as errors, as checklists are read."""
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        with pytest.raises((re.error, Warning, OverflowError)) as caught:
            re.compile(text)
    return str(caught.value)


def yaml_fault(text: str) -> str:
    with pytest.raises(MarkedYAMLError) as caught:
        YAML(typ="safe", pure=True).compose(text)
    return str(caught.value.problem)


def toml_fault(text: str) -> str:
    with pytest.raises(tomllib.TOMLDecodeError) as caught:
        tomllib.loads(text)
    return str(caught.value).partition(" (at")[0]


def csv_fault(text: str) -> str:
    csv.field_size_limit(1_000)
    with pytest.raises(csv.Error) as caught:
        list(csv.reader(StringIO(text, newline="")))
    return str(caught.value)


@pytest.mark.parametrize(
    ("find", "text", "chinese"),
    [
        (pattern_fault, "(抄送", "左括号没有配对的右括号（第1个字符）"),
        (pattern_fault, "抄送)", "右括号没有配对的左括号（第3个字符）"),
        (pattern_fault, "(?#注", "注释 (?#…) 没有结束（第1个字符）"),
        (pattern_fault, "[抄", "方括号 […] 没有结束（第1个字符）"),
        (pattern_fault, "*抄", "重复符号（*、+、?、{…}）前面没有可以重复的内容（第1个字符）"),
        (pattern_fault, "抄{2}**", "重复符号连写了；要匹配符号本身，请在前面加反斜线（第5个字符）"),
        (pattern_fault, "抄{3,2}", "重复的最少次数大于最多次数（第3个字符）"),
        (pattern_fault, "抄{9999999999}", "重复的次数太大"),
        (pattern_fault, "抄\\", "句式不能以反斜线结尾（第2个字符）"),
        (pattern_fault, r"\q", r"不认识的转义 \q（第1个字符）"),
        (pattern_fault, r"\x1", r"转义 \x1 没有写完（第1个字符）"),
        (pattern_fault, r"\N{no}", r"没有名为 'no' 的字符（第1个字符）"),
        (pattern_fault, r"[\777]", r"转义 \777 超出范围（第2个字符）"),
        (pattern_fault, "[z-a]", "方括号里的范围 z-a 前后颠倒，或者不成范围（第2个字符）"),
        (pattern_fault, "(?P<1>抄)", "分组名称 '1' 只能用字母、数字和下划线（第5个字符）"),
        (pattern_fault, "(?P<a>抄)(?P<a>送)", "分组名称 'a' 用了两次（第13个字符）"),
        (pattern_fault, "(?P=b)", "没有名为 'b' 的分组（第5个字符）"),
        (pattern_fault, "(?(1)a|b)", "没有第 1 个分组（第4个字符）"),
        (pattern_fault, r"(?P<a>抄(?P=a))", "不能引用还没有结束的分组（第12个字符）"),
        (pattern_fault, "(?<=抄+)送", "(?<=…) 和 (?<!…) 里的内容长度要固定"),
        (pattern_fault, "(?", "句式没有写完（第3个字符）"),
        (pattern_fault, "(?~抄)", "不认识的写法 (?~…)（第2个字符）"),
        (pattern_fault, "(?P<a", "名称后面缺少“>”（第5个字符）"),
        (pattern_fault, "(?P<>抄)", "没有写分组名称（第5个字符）"),
        (pattern_fault, "抄(?i)", "标志（如 (?i)）只能写在开头（第2个字符）"),
        (pattern_fault, "[[抄]", "方括号里又有左方括号；要匹配“[”本身，请写“\\[”（第2个字符）"),
        (
            pattern_fault,
            "[抄--送]",
            "方括号里的“--”“&&”“~~”“||”可能另有含义；要匹配符号本身，请在前面加反斜线（第3个字符）",
        ),
        (yaml_fault, "- a\nb: c\n", "缩进和上文对不齐，或者引号结束以后还有文字"),
        (yaml_fault, "a: - b\n", "这里不能写列表项（“- ”）"),
        (yaml_fault, "a: ? b\n", "这里不能写键（“? ”）"),
        (yaml_fault, "a: b: c\n", "这里不能再有“: ”，含冒号的值要加引号"),
        (yaml_fault, "a: |x\n", "“|”和“>”的后面不能有 'x'"),
        (yaml_fault, "a: |0\n", "缩进的列数应当是1至9"),
        (yaml_fault, 'a: "\\xz"\n', "转义要写2位十六进制数字，不能有 'z'"),
        (yaml_fault, 'a: "\\d"\n', "双引号内的反斜线后面不能是 'd'，请用单引号"),
        (yaml_fault, "a: '\n", "引号没有结束"),
        (yaml_fault, "a: '\n---\n", "引号没有结束"),
        (yaml_fault, "a: [b\n", "括号没有结束，或者各项之间缺少逗号"),
        (yaml_fault, "a: &\n", "“&”“*”“%”的后面应当是名称；值以它们开头的要加引号"),
        (yaml_fault, "a: *b\n", "“*”引用的 'b' 不存在；以“*”开头的值要加引号"),
        (yaml_fault, "a: !b!c d\n", "标签 '!b!' 没有定义；以“!”开头的值要加引号"),
        (yaml_fault, "a: !<b\n", "以“!”开头的值要加引号"),
        (yaml_fault, "a: @b\n", "值不能以 '@' 开头，请加引号"),
        (yaml_fault, "a: b\n---\nc: d\n", "一个文件只能写一份，这里又开始了一份（---）"),
        (yaml_fault, "a: b\nc\n", "键的后面没有“: ”"),
        (yaml_fault, "%YAML 9.1\n---\n", "“%YAML”的版本应当是1.x"),
        (yaml_fault, "%YAML x\n---\n", "“%”开头的行写得不对"),
        (toml_fault, "a", "键的后面缺少“=”"),
        (toml_fault, "=1", "这里应当是“键 = 值”或者“[表]”"),
        (toml_fault, "a = b", "值写得不对：文字要加引号"),
        (toml_fault, "a = 1 2", "值的后面应当换行"),
        (toml_fault, "a = 'x", '缺少 "\'"'),
        (toml_fault, 'a = "x', "引号没有结束"),
        (toml_fault, 'a = "\\d"', "双引号内的反斜线后面不能是这个字符，请用单引号"),
        (toml_fault, "a = [1", "列表没有结束，或者各项之间缺少逗号"),
        (toml_fault, "a = {b = 1", "“{…}”没有结束，或者各项之间缺少逗号"),
        (toml_fault, "a = 1\na = 2", "键重复了"),
        (toml_fault, "[a]\n[a]", "表重复了"),
        (toml_fault, "[a", "表名后面缺少“]”"),
        (toml_fault, "[[a]", "表名后面缺少“]]”"),
        (toml_fault, "a = 2024-02-30", "日期不对"),
        (csv_fault, '"' + "a" * 2_000, "有一格太长，可能是引号没有结束"),
    ],
)
def test_it_is_said_in_chinese(find: Callable[[str], str], text: str, chinese: str) -> None:
    assert cause(find(text), "zh") == chinese


def test_so_is_what_the_system_says() -> None:
    assert cause(os.strerror(errno.EACCES), "zh") == "没有权限"


def test_in_english_it_stays_and_so_does_what_is_not_known() -> None:
    assert cause("multiple repeat at position 2", "en") == "multiple repeat at position 2"
    assert cause("something new", "zh") == "something new"
