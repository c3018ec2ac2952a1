"""What is said of a .docx that cannot be read, by reason.

Each reason has four texts: the message and the hint in Chinese, then in English. Values in braces are those
that the reader gives: `part` a part's name inside the archive, `size` and `limit` whole megabytes (a count
for too-many-parts), `what` a key of KINDS or CONTENTS, put in as its name in the language of the message.
"""

REASONS: dict[str, tuple[str, str, str, str]] = {
    "empty": (
        "文件是空的",
        "请确认文件已保存完整，重新取得一份再检查。",
        "the file is empty",
        "Make sure that the file was saved or copied completely.",
    ),
    "broken-archive": (
        "文件已损坏，不是完整的 Word 文档",
        "请在 Word 或 WPS 中打开并另存为 .docx；打不开时请重新取得该文件。",
        "the file is damaged: it is no complete Word document",
        "Open it in Word or WPS and save it again as .docx; if that fails, get another copy.",
    ),
    "broken-xml": (
        "文档内部的 {part} 已损坏",
        "请在 Word 或 WPS 中打开（按提示修复）并另存为 .docx。",
        "the document's part {part} is damaged",
        "Open it in Word or WPS, let it be repaired, and save it again as .docx.",
    ),
    "encrypted": (
        "文档已加密，须输入密码才能打开",
        "请在 Word 或 WPS 中打开，取消密码后另存，再检查。",
        "the document is encrypted: it opens with a password only",
        "Open it in Word or WPS, remove the password, and save it again.",
    ),
    "word-97": (
        "这是 Word 97-2003 文档（.doc），只是扩展名写成了 .docx",
        "请把扩展名改回 .doc，或在 Word、WPS 中另存为 .docx。",
        "this is a Word 97-2003 document (.doc) under the name of a .docx",
        "Give it its own suffix .doc again, or save it as .docx in Word or WPS.",
    ),
    "not-word": (
        "这不是 Word 文档，而是{what}",
        "请确认文件是否选对；内容无误时，请在 Word 或 WPS 中另存为 .docx。",
        "this is no Word document but {what}",
        "Check that this is the right file; if it is, save it as .docx in Word or WPS.",
    ),
    "no-document": (
        "文档中没有正文部分",
        "请在 Word 或 WPS 中打开并另存为 .docx。",
        "the document lacks the part that holds its text",
        "Open it in Word or WPS and save it again as .docx.",
    ),
    "outside-content": (
        "正文放在文档之外的部分（{what}）里，不能直接读取",
        "请在 Word 中打开并另存为 .docx，使内容并入正文。",
        "the text stands outside the document itself, in {what}",
        "Open it in Word and save it again as .docx: that takes the text into the document.",
    ),
    "too-large": (
        "文档解压后约 {size} MB，超过 {limit} MB 的上限",
        "复函不会这样大：请确认文件来源，或压缩其中的图片后另存。",
        "the document inflates to about {size} MB, more than the limit of {limit} MB",
        "No letter is that large: check where it came from, or compress its pictures and save it again.",
    ),
    "too-many-parts": (
        "文档内的部件超过 {limit} 个的上限",
        "复函不会有这样多的部件：请确认文件来源，或在 Word、WPS 中另存为 .docx。",
        "the document has more than {limit} parts",
        "No letter has that many: check where the file came from, or save it again as .docx in Word or WPS.",
    ),
    "too-deep": (
        "文档内部的 {part} 嵌套过深",
        "请确认文件来源，或在 Word、WPS 中另存为 .docx。",
        "the document's part {part} is nested too deeply",
        "Check where the file came from, or save it again as .docx in Word or WPS.",
    ),
    "has-entities": (
        "文档内部的 {part} 含有实体声明，为安全起见不予读取",
        "Word 和 WPS 不会写出这样的文件：请确认文件来源。",
        "the document's part {part} declares entities, which is refused for safety",
        "Neither Word nor WPS writes such files: check where it came from.",
    ),
}

KINDS: dict[str, tuple[str, str]] = {
    "xlsx": ("Excel 工作簿（.xlsx）", "an Excel workbook (.xlsx)"),
    "pptx": ("PowerPoint 演示文稿（.pptx）", "a PowerPoint presentation (.pptx)"),
    "xls": ("Excel 97-2003 工作簿（.xls）", "an Excel 97-2003 workbook (.xls)"),
    "ppt": ("PowerPoint 97-2003 演示文稿（.ppt）", "a PowerPoint 97-2003 presentation (.ppt)"),
    "odt": ("OpenDocument 文本（.odt）", "an OpenDocument text (.odt)"),
    "ods": ("OpenDocument 电子表格（.ods）", "an OpenDocument spreadsheet (.ods)"),
    "odp": ("OpenDocument 演示文稿（.odp）", "an OpenDocument presentation (.odp)"),
    "epub": ("电子书（.epub）", "an e-book (.epub)"),
    "ofd": ("OFD 版式文档（.ofd）", "an OFD document (.ofd)"),
    "zip": ("ZIP 压缩包", "a ZIP archive"),
    "rar": ("RAR 压缩包", "a RAR archive"),
    "7z": ("7z 压缩包", "a 7z archive"),
    "rtf": ("RTF 文档（.rtf）", "an RTF document (.rtf)"),
    "pdf": ("PDF 文档（.pdf）", "a PDF document (.pdf)"),
    "html": ("网页（.html）", "a web page (.html)"),
    "mhtml": ("单个文件网页（.mht）", "a single-file web page (.mht)"),
    "word-xml": ("Word XML 文档（.xml）", "a Word XML document (.xml)"),
    "xml": ("XML 文件", "an XML file"),
    "text": ("纯文本", "plain text"),
    "image": ("图片", "a picture"),
    "ole": ("其他程序的复合文档", "a compound document of another program"),
}
"""What a file that is no Word document is: in Chinese, in English."""

CONTENTS: dict[str, tuple[str, str]] = {
    "chunk": ("嵌入的网页或文档", "an embedded page or document"),
    "subdocument": ("主控文档的子文档", "the subdocument of a master document"),
}
"""Where text stands outside the document: in Chinese, in English."""
