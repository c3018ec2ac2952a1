"""What `new` and `template` say, in Chinese and in English: errors, questions' frame, last lines, help."""

from collections.abc import Mapping
from typing import Final

ZH: Final[Mapping[str, str]] = {
    # Templates.
    "scaffold.template.none": "没有“{name}”的模板。",
    "scaffold.template.not-found": "模板 {place}：找不到模板“{name}”。",
    "scaffold.template.outside": "模板 {place}：不能引用“{name}”，只能使用模板文件夹里的模板。",
    "scaffold.template.unreadable": "模板 {place} 无法读取：{reason}",
    "scaffold.template.too-large": "模板 {place} 超过 {limit} 个字，不像是模板。",
    "scaffold.template.syntax": "模板 {place}：语法有误：{reason}",
    "scaffold.template.unknown-name": "模板 {place}：没有“{name}”这个名称。",
    "scaffold.template.forbidden": "模板 {place}：不允许这样写：{what}",
    "scaffold.template.limit.steps": "模板 {place}：循环次数过多，已经停止。",
    "scaffold.template.limit.time": "模板 {place}：运行时间过长，已经停止。",
    "scaffold.template.limit.range": "模板 {place}：序列过长，已经停止。",
    "scaffold.template.limit.text": "模板 {place}：文字过长，已经停止。",
    "scaffold.template.limit.output": "模板 {place}：输出过长，已经停止。",
    "scaffold.template.limit.number": "模板 {place}：数字过大，已经停止。",
    "scaffold.template.limit.depth": "模板 {place}：引用或者嵌套的层数过多，已经停止。",
    "scaffold.template.failed": "模板 {place}：无法生成：{reason}",
    "scaffold.template.question": (
        "{place}：问题“{name}”写得不对；应有 ask（zh、en），可有 blank、form、choices、default。"
    ),
    # Answers.
    "scaffold.answer.unknown": "模板 {template} 用不到“{name}”。",
    "scaffold.answer.choice": "“{name}”不能是“{given}”。",
    "scaffold.answer.date": "“{name}”的“{given}”不是日期，请写成2024年5月10日或者2024-05-10。",
    "scaffold.answer.number": "“{name}”的“{given}”不是编号，请只写数字（可以带字母前缀），如0166。",
    "scaffold.answer.postcode": "“{name}”的“{given}”不是邮政编码，应当是六位数字。",
    "scaffold.answer.phone": "“{name}”的“{given}”不是电话号码，如0519-85630012或者11位手机号。",
    "scaffold.answer.one": "“{name}”只能有一个值。",
    "scaffold.answer.too-long": "“{name}”超过 {limit} 个字。",
    "scaffold.answer.too-many": "“{name}”超过 {limit} 项。",
    "scaffold.answer.points": "“{name}”应当是若干项文字，或者每项有 text（所提事项）和 answer（答复）。",
    # Files.
    "scaffold.write.exists": (
        "“{path}”已经存在，没有覆盖。要覆盖请加 --force，要保留已写内容、只作更新请加 --update。"
    ),
    "scaffold.write.exists-many": (
        "“{path}”等 {count} 个文件已经存在，答案也不相同，一个都没有写。"
        "要覆盖请加 --force，要保留已写内容、只作更新请加 --update。"
    ),
    "scaffold.write.failed": "无法写入“{path}”：{cause}。",
    "scaffold.write.format": "不能写成“{name}”格式。",
    "scaffold.write.field": "文件名中没有“{name}”这一项。",
    "scaffold.write.answers": "答案文件“{path}”已经损坏，或者是更新的版本写的。",
    "scaffold.write.no-answers": "“{path}”旁边没有答案文件，无从更新。",
    "scaffold.write.unreadable": "“{path}”无法读取，没有更新。",
    # The command.
    "usage.needed": "缺少 {name}。用法请看 --help。",
    "new.one": "请只指明一个清单，如 replycheck new proposal-reply。",
    "new.set": "--set 应当写成 名称=值，“{name}”没有等号。",
    "new.in-case": "案件 {case}：{text}",
    "new.case-missing": "案件登记中没有编号为“{name}”的案件。",
    "new.case-ambiguous": "案件登记中有 {count} 个编号为“{name}”的案件，请用 --session 指明届次。",
    "new.case-both": "--case 和 --cases 只能用一个。",
    "new.case-none": "案件登记中没有要用“{name}”答复的案件。",
    "new.stdout": "案件登记要写成多个文件，请用 -o 指明文件名的格式，如 -o '{pattern}'。",
    "new.pattern": "“{path}”会把 {count} 份复函写进同一个文件，请在文件名中加上编号，如 {pattern}。",
    "new.update-none": "请指明要更新的复函，或者清单和 -o。",
    "new.written": "已写入 {path}，{blanks} 处待填写。",
    "new.updated": "已更新 {path}。",
    "new.unchanged": "{path} 没有变化。",
    "new.conflicts": "已更新 {path}，有冲突，请在 <<<<<<< 与 >>>>>>> 之间取舍。",
    "new.summary": "共 {total} 份：写入 {written}，更新 {updated}，未变 {unchanged}，有冲突 {conflicts}。",
    "new.progress": "正在写复函",
    "new.cancelled": "已取消，没有写入任何文件。",
    "new.interrupted": "已中断：写完了 {done} 份，共 {total} 份。再次运行同一命令，从中断处继续。",
    # The dialogue.
    "ask.head": "新建“{title}”。逐项回答，直接回车表示暂不填写（或者用方括号里的值）；Ctrl-C 取消。",
    "ask.default": " [{value}]",
    "ask.choices": "（{choices}）",
    "ask.points": "每行一项，空行结束。",
    "ask.point": "  {number}",
    "ask.wrong": "  ✗ {text}",
    "ask.colon": "：",
    "ask.clear": "（输入 - 表示不要方括号里的值）",
    "ask.file": "文件名",
    # Templates, shown.
    "template.shipped": "随程序",
    "template.own": "本单位",
    "template.level.required": "必须",
    "template.level.recommended": "建议",
    "template.level.optional": "可选",
    "template.sections": "要素：",
    "template.questions": "填写：",
    "template.skeleton": "样子：",
    "template.files": "文件：{path}",
    "template.fine": "✓ {name}",
    "template.bad": "✗ {name}",
    "template.action": "没有“{name}”这个操作。",
    "template.none": "请指明模板，如 replycheck template show proposal-reply。",
    "template.unknown-block": "区块“{name}”不是清单 {checklist} 的要素。",
    "template.lost-block": "区块“{name}”在上级模板里没有，不会写进复函。",
    "template.missing-section": "清单 {checklist} 要求“{title}”（{name}），模板却没有写。",
    "template.no-example": "没有示例答案 examples/{name}.yaml，只检查了空白的模板。",
    "template.finding": "{stage}用清单 {checklist} 检查，有 {code}：{text}",
    "template.stage.fresh": "空白的复函",
    "template.stage.filled": "填好示例答案的复函",
    "template.kind": "{stage}没有被识别为 {checklist}，而是 {kind}。",
    "template.kind.none": "未知文种",
    # Help.
    "help.about.new": "按案件写一份复函的骨架：该有的要素都在，要填写的地方写明〔请填写：……〕。",
    "help.short.new": "按案件新建复函",
    "help.examples.new": (
        "逐项问答\treplycheck new proposal-reply -o 复函.docx\n"
        "按案件文件\treplycheck new proposal-reply --case 0166.yaml -o 0166.docx\n"
        "登记中的每一件\treplycheck new proposal-reply --cases 登记.yaml\n"
        "案件或者模板变了，保留已写的内容\treplycheck new --update 0166.docx --case 0166.yaml"
    ),
    "help.end.new": (
        "复函旁边会有一个 .answers.yaml 文件，--update 要用到它。退出码：0 完成；1 更新时有冲突；2 运行失败。"
    ),
    "help.kind": "清单的标识，如 proposal-reply；--update 时也可以是要更新的复函",
    "help.new-case": "一个案件的文件（.yaml、.csv、.xlsx）",
    "help.new-cases": "案件登记（.yaml、.csv、.xlsx）；不指明 --number 时，每一件写一份复函",
    "help.number": "登记中的案号",
    "help.session": "登记中的届次",
    "help.set": "直接给出一项，如 --set organ=某市某局；可以多次使用",
    "help.new-output": (
        "写到哪里：.docx、.txt 或者 .md 文件，- 表示屏幕；文件名里可以用 "
        "{{number}}、{{session}}、{{proposer}}、{{subject}} 等"
    ),
    "help.force": "覆盖已有的文件",
    "help.update": "更新已有的复函：保留已写的内容，填入变化的内容，两边都改了的标出冲突",
    "help.no-input": "不提问，没有的内容留作〔请填写：……〕",
    "help.templates": "本单位的模板文件夹，先于随程序的模板",
    "help.about.template": "查看和检查复函的模板。",
    "help.short.template": "查看、检查模板",
    "help.examples.template": (
        "有哪些模板\treplycheck template list\n一个模板的要素和要填写的内容\treplycheck "
        "template show proposal-reply\n"
        "检查本单位的模板\treplycheck template check --templates 模板"
    ),
    "help.end.template": "退出码：0 没有问题；1 模板有问题；2 运行失败。",
    "help.action": "list 列出，show 显示，check 检查；后面可以跟模板的名称",
}

EN: Final[Mapping[str, str]] = {
    "scaffold.template.none": "There is no template for “{name}”.",
    "scaffold.template.not-found": "Template {place}: there is no template “{name}”.",
    "scaffold.template.outside": "Template {place}: “{name}” is outside the template folders.",
    "scaffold.template.unreadable": "Template {place} cannot be read: {reason}",
    "scaffold.template.too-large": "Template {place} has more than {limit} characters: that is no template.",
    "scaffold.template.syntax": "Template {place}: {reason}",
    "scaffold.template.unknown-name": "Template {place}: there is no name “{name}”.",
    "scaffold.template.forbidden": "Template {place}: this is not allowed: {what}",
    "scaffold.template.limit.steps": "Template {place}: stopped: too many turns of loops.",
    "scaffold.template.limit.time": "Template {place}: stopped: it ran too long.",
    "scaffold.template.limit.range": "Template {place}: stopped: a sequence is too long.",
    "scaffold.template.limit.text": "Template {place}: stopped: a text is too long.",
    "scaffold.template.limit.output": "Template {place}: stopped: it prints too much.",
    "scaffold.template.limit.number": "Template {place}: stopped: a number is too large.",
    "scaffold.template.limit.depth": "Template {place}: stopped: it is nested too deeply.",
    "scaffold.template.failed": "Template {place}: it cannot be filled in: {reason}",
    "scaffold.template.question": (
        "{place}: the question “{name}” is not well formed: it needs "
        "ask (zh, en) and may have blank, form, choices, default."
    ),
    "scaffold.answer.unknown": "The template {template} has no use for “{name}”.",
    "scaffold.answer.choice": "“{name}” cannot be “{given}”.",
    "scaffold.answer.date": "“{given}” is no date for “{name}”: write 2024年5月10日 or 2024-05-10.",
    "scaffold.answer.number": "“{given}” is no number for “{name}”: write digits, e.g. 0166.",
    "scaffold.answer.postcode": "“{given}” is no postcode for “{name}”: it has six digits.",
    "scaffold.answer.phone": "“{given}” is no telephone number for “{name}”, such as 0519-85630012.",
    "scaffold.answer.one": "“{name}” has one value only.",
    "scaffold.answer.too-long": "“{name}” has more than {limit} characters.",
    "scaffold.answer.too-many": "“{name}” has more than {limit} entries.",
    "scaffold.answer.points": "“{name}” is a list of texts, or of entries with text and answer.",
    "scaffold.write.exists": (
        "“{path}” exists and was not written over: use --force to replace it, --update to keep what was written in it."
    ),
    "scaffold.write.exists-many": (
        "“{path}” and others ({count} files in all) exist with other answers; nothing was written. "
        "Use --force to replace them, --update to keep what was written in them."
    ),
    "scaffold.write.failed": "“{path}” cannot be written: {cause}.",
    "scaffold.write.format": "Letters cannot be written as “{name}”.",
    "scaffold.write.field": "Names of files have no part “{name}”.",
    "scaffold.write.answers": "The answers in “{path}” are damaged, or written by a newer version.",
    "scaffold.write.no-answers": "There are no answers beside “{path}”: it cannot be updated.",
    "scaffold.write.unreadable": "“{path}” cannot be read and was not updated.",
    "usage.needed": "{name} is missing; see --help.",
    "new.one": "Name one checklist, e.g. replycheck new proposal-reply.",
    "new.set": "--set takes name=value; “{name}” has no equals sign.",
    "new.in-case": "Case {case}: {text}",
    "new.case-missing": "The register has no case “{name}”.",
    "new.case-ambiguous": "The register has {count} cases “{name}”: name the session with --session.",
    "new.case-both": "Use either --case or --cases.",
    "new.case-none": "The register has no case that “{name}” answers.",
    "new.stdout": "A register makes many files: give a pattern for their names, e.g. -o '{pattern}'.",
    "new.pattern": "“{path}” would hold {count} letters: put their number into the name, e.g. {pattern}.",
    "new.update-none": "Name the letters to update, or a checklist and -o.",
    "new.written": "Written: {path}, with {blanks} places to fill in.",
    "new.updated": "Updated: {path}.",
    "new.unchanged": "Unchanged: {path}.",
    "new.conflicts": "Updated with conflicts: {path}; choose between <<<<<<< and >>>>>>>.",
    "new.summary": (
        "{total} letters: {written} written, {updated} updated, {unchanged} unchanged, {conflicts} with conflicts."
    ),
    "new.progress": "Writing letters",
    "new.cancelled": "Cancelled; nothing was written.",
    "new.interrupted": "Interrupted: {done} of {total} letters are done. The same command goes on from there.",
    "ask.head": (
        "A new “{title}”. Answer one by one; Enter leaves a place "
        "open (or takes the value in brackets); Ctrl-C cancels."
    ),
    "ask.default": " [{value}]",
    "ask.choices": " ({choices})",
    "ask.points": "One a line; an empty line ends the list.",
    "ask.point": "  {number}",
    "ask.wrong": "  ✗ {text}",
    "ask.colon": ": ",
    "ask.clear": "(- leaves out the value in brackets)",
    "ask.file": "File",
    "template.shipped": "shipped",
    "template.own": "own",
    "template.level.required": "required",
    "template.level.recommended": "recommended",
    "template.level.optional": "optional",
    "template.sections": "Sections:",
    "template.questions": "To fill in:",
    "template.skeleton": "What it looks like:",
    "template.files": "File: {path}",
    "template.fine": "✓ {name}",
    "template.bad": "✗ {name}",
    "template.action": "There is nothing called “{name}” to do.",
    "template.none": "Name a template, e.g. replycheck template show proposal-reply.",
    "template.unknown-block": "The block “{name}” is no section of the checklist {checklist}.",
    "template.lost-block": "The block “{name}” is in no parent: it is never written.",
    "template.missing-section": (
        "The checklist {checklist} asks for “{title}” ({name}); the template does not write it."
    ),
    "template.no-example": "There are no example answers examples/{name}.yaml: only the empty letter was checked.",
    "template.finding": "{stage}, checked by {checklist}, has {code}: {text}",
    "template.stage.fresh": "The empty letter",
    "template.stage.filled": "The letter filled with the example answers",
    "template.kind": "{stage} is not recognised as {checklist} but as {kind}.",
    "template.kind.none": "nothing known",
    "help.about.new": (
        "Writes the skeleton of a letter for a case: every section is there, every place to fill in is marked."
    ),
    "help.short.new": "start a letter from a case",
    "help.examples.new": (
        "Answer questions\treplycheck new proposal-reply -o letter.docx\n"
        "From a case\treplycheck new proposal-reply --case 0166.yaml -o 0166.docx\n"
        "For every case of a register\treplycheck new proposal-reply --cases register.yaml\n"
        "After a change of case or template\treplycheck new --update 0166.docx --case 0166.yaml"
    ),
    "help.end.new": (
        "A file .answers.yaml stands beside the letter; --update needs it. "
        "Exit codes: 0 done; 1 an update had conflicts; 2 the run failed."
    ),
    "help.kind": "a checklist's id, e.g. proposal-reply; with --update also the letters to update",
    "help.new-case": "the file of one case (.yaml, .csv, .xlsx)",
    "help.new-cases": "a register of cases (.yaml, .csv, .xlsx); without --number every case gets a letter",
    "help.number": "the case's number in the register",
    "help.session": "the case's session in the register",
    "help.set": "one answer, e.g. --set organ=某市某局; may be used more than once",
    "help.new-output": (
        "where to write: a .docx, .txt or .md file, - for the screen; "
        "the name may hold {{number}}, {{session}}, {{proposer}}, {{subject}} and others"
    ),
    "help.force": "replace files that exist",
    "help.update": "update letters: keeps what was written, puts in what changed, marks conflicts",
    "help.no-input": "ask nothing; what is not known stays open",
    "help.templates": "an office's own folder of templates, looked into first",
    "help.about.template": "Shows and checks the templates of letters.",
    "help.short.template": "show and check templates",
    "help.examples.template": (
        "Which templates there are\treplycheck template list\n"
        "One template's sections and questions\treplycheck template show proposal-reply\n"
        "Check an office's own templates\treplycheck template check --templates folder"
    ),
    "help.end.template": "Exit codes: 0 nothing wrong; 1 a template has faults; 2 the run failed.",
    "help.action": "list, show or check, and the names of templates",
}
