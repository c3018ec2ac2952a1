"""The file that a new checklist starts from."""

from typing import Final

STARTING: Final = """\
# 清单：改好以后运行 replycheck checklist validate 和 checklist test。“#”后面是注释；不用的键删去。
# A checklist. When it is done, run `replycheck checklist validate` and `checklist test`; delete what you do not need.

# 代号，不得与别的清单相同。 Its id, its own.
id: ID
# 在哪一份清单的基础上编写：没有写的都从那里来。 What it builds on: what is not said here comes from there.
extends: PARENT
title: {zh: 清单名称, en: name of the checklist}
# 与所扩展的清单有何不同、为什么，印在手册里。 What differs from what it builds on, and why: printed in the handbook.
# note: {zh: 本局的复函都要标明公开属性。, en: Our letters all tell whether they are public.}
# 适用的地区，供设置 region 选用。 The region it is for, which the setting `region` names.
# region: chongqing

# 只写不同之处：必备 required（缺少为错误）、建议 recommended（警告）、可有可无 optional。
# Say only what differs: required (an error when missing), recommended (a warning), optional.
# sections:
#   receipt_request:
#     level: required
#     basis:
#       # 必备的要写依据：law 法规，local 地方规定，house 本单位的决定。
#       # What is required rests on law, local rules or the office's own decision.
#       - {document: 某市提案办理办法, article: 第十条, strength: local, effective_from: 2024-01-01}

# 互查：各处内容应当怎样对得上。 How the parts of a letter must agree.
# checks:
#   names_receipt:
#     title: {zh: 写明回执, en: the receipt is named}
#     level: recommended
#     basis: [{document: 本单位的决定, strength: house}]
#     require: {in: receipt_request, pattern: 回执}
#     message: {zh: 没有写明回执, en: the receipt is not named}
#     hint: {zh: 请写“请填写回执”。, en: Name the receipt.}

# 例文：一份没有问题的，和改动一处以后应当报告什么。 A good letter, and what one edit of it must give.
# examples:
#   - good: |
#       ……
#     bad:
#       - replace: 请填写在回执上寄给我们
#         by: 请告诉我们
#         expect: [{code: RC107, check: names_receipt, section: receipt_request, severity: warning}]
"""
