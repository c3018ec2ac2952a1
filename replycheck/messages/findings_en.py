"""Message and hint of every finding, in English; those of a file that cannot be read stand with its reasons."""

from collections.abc import Mapping
from typing import Final

TEXTS: Final[Mapping[str, tuple[str, str]]] = {
    "RC002": (
        "kind of letter not recognised; not checked",
        "If it is a reply, name its checklist with --checklist; see whether addressee and opening are complete.",
    ),
    "RC002.notice": (
        "this is no reply but a document of another kind ({kind}), and was not checked",
        "To check it all the same, name its checklist with --checklist.",
    ),
    "RC003.replacement": ("damaged characters: “{text}”", "Restore what was lost from the original."),
    "RC003.misread": (
        "garbled text: “{text}”",
        "Open the original in its right encoding and replace the garbled text.",
    ),
    "RC003.lost": ("“{text}” stands between characters: some were lost", "Restore what was lost from the original."),
    "RC003.control": ("invisible control characters ({code})", "Delete them."),
    "RC003.private": (
        "private characters ({code}) that other computers cannot show",
        "Use common characters, or restore the text from the original.",
    ),
    "RC101": ("missing {section}", "Add the {section}."),
    "RC101.recommended": ("no {section}", "Consider adding the {section}."),
    "RC101.draft": ("no {section} yet", "Fill in the {section} when the letter is signed."),
    "RC102": (
        "the {section} does not stand in its place",
        "Keep the order: letterhead, title, addressee, text, attachment note, signer, date, copies.",
    ),
    "RC103": ("the {section} stands here again, it is on line {line} already", "Keep one of them."),
    "RC104": ("“{text}” was not filled in", "Write what belongs here, or delete it."),
    "RC104.blank": ("“{text}” has gaps that were not filled in", "Fill in the missing figures."),
    "RC104.label": ("nothing follows the label “{label}”", "Fill in “{label}”, or delete it if it is not needed."),
    "RC105": ("the {section} lacks its part “{part}”", "Add it."),
    "RC105.person": ("the {section} names no person", "Add the contact's name, e.g. 联系人：张三."),
    "RC105.phone": ("the {section} gives no telephone number", "Add the number, e.g. 联系电话：0571-28316540."),
    "RC105.postcode": ("the {section} gives no postcode", "Add the postcode of six digits."),
    "RC105.address": ("the {section} gives no address", "Add the postal address."),
    "RC105.email": ("the {section} gives no e-mail address", "Add the e-mail address."),
    "RC105.name": ("the {section} names nobody", "Add the official's name, e.g. 此复函已经李四局长审签。"),
    "RC105.number": ("the {section} lacks the case's number", "Add the number of the proposal, e.g. 第0166号."),
    "RC105.session": ("the {section} lacks the session", "Add the session, e.g. 五届五次会议."),
    "RC105.subject": ("the {section} lacks the proposal's title", "Add it in book-title marks: 《关于……的建议》."),
    "RC106": (
        "“{text}” may be the {section}, but is damaged or can be read otherwise",
        "Look at this place, and write the {section} in full.",
    ),
    "RC105.pattern": ("the {section} is incomplete: {incomplete}", "Complete it."),
    "RC105.form": ("the {section} is not in the form that the checklist asks for", "Write the {section} as it asks."),
    "RC107": ("{message}", "{hint}"),
    "RC201": ("the letter's date “{text}” is damaged", "Write year, month and day in full, e.g. 2024年5月10日."),
    "RC201.digits": ("the letter's date “{text}” lacks its 年, 月, 日", "Check it, and write {right}."),
    "RC201.bare": (
        "the letter's date “{text}” lacks its 年, 月, 日",
        "Make sure of the day, and write it in full, e.g. 2024年5月10日.",
    ),
    "RC201.impossible": ("there is no such day as “{text}”", "Look the date up and correct it."),
    "RC202.padded": ("the date “{text}” has leading zeros", "Write {right}."),
    "RC202.chinese": ("the date “{text}” should be in Arabic numerals", "Write {right}."),
    "RC202.separated": ("the date “{text}” should be written with 年, 月, 日", "Write {right}."),
    "RC203": (
        "the document number “{text}” is damaged",
        "Write organ code, year and serial number in full, e.g. 某应急函〔2024〕15号.",
    ),
    "RC203.brackets": ("the year of the document number stands in “{text}”", "Put the year in 〔〕."),
    "RC203.alike": (
        "the year stands in the small brackets “{text}”, which only look like 〔〕",
        "Put the year in 〔〕.",
    ),
    "RC203.nian": (
        "“{text}” stands behind the year of the document number",
        "Delete “{text}”: a year is written 〔2024〕.",
    ),
    "RC203.di": ("“{text}” stands before the serial number", "Delete “{text}”: a serial number is written 15号."),
    "RC203.zero": ("the serial number begins with “{text}”", "Delete the leading “{text}”: write 1, not 01."),
    "RC203.year": ("the year “{text}” of the document number is not in full", "Write all four digits, e.g. 2024."),
    "RC203.serial": ("the serial number “{text}” has a part of its own", "Use one number: look it up in the register."),
    "RC203.hao": ("the document number “{text}” lacks 号", "Make sure of the serial number, and write 号 behind it."),
    "RC204": (
        "“{text}” is no telephone number: wrong count of digits",
        "Check it: seven or eight digits, with or without area code, or eleven for a mobile.",
    ),
    "RC204.joint": ("the telephone number “{text}” is joined by other marks than a hyphen", "Write {right}."),
    "RC205": ("the postcode “{text}” has not six digits", "Look it up and write all six digits."),
    "RC206": ("no colon behind the addressee", "Put a full-width colon ： behind “{text}”."),
    "RC206.halfwidth": ("a half-width colon behind the addressee", "Use the full-width colon ：."),
    "RC206.end": (
        "the addressee's line does not end with a colon",
        "Give it a line of its own that ends with ：, and put greetings on the next.",
    ),
    "RC207": ("the title does not say what kind of document this is", "End it with 复函, 答复, 函 or the like."),
    "RC207.remark": (
        "“{text}” follows the kind of document in the title",
        "A title ends with its kind: delete what follows, or put it before.",
    ),
    "RC207.stop": ("the title ends with “{text}”", "Titles take no mark at their end: delete it."),
    "RC301": (
        "the opening gives the number {opening}, the title {title}",
        "Look the number up in the assignment, and give the same in both places.",
    ),
    "RC302": (
        "the opening names the session {opening}, the title {title}",
        "Look the session up in the assignment, and name the same in both places.",
    ),
    "RC303.letterhead-title": (
        "the organ of the title ({other}) is not that of the letterhead ({one})",
        "Make sure which organ issues the letter, and name the same in both places.",
    ),
    "RC303.letterhead-signer": (
        "the signer ({other}) is not the organ of the letterhead ({one})",
        "Make sure which organ issues the letter, and name the same in both places.",
    ),
    "RC303.title-signer": (
        "the signer ({other}) is not the organ of the title ({one})",
        "Make sure which organ issues the letter, and name the same in both places.",
    ),
    "RC304": (
        "the document number is of {year}, the letter's date of {date}",
        "Check number and date: they should be of the same year.",
    ),
    "RC301.case": (
        "the letter's number “{letter}” is not the case's “{case}”",
        "Check the number against the register of cases.",
    ),
    "RC302.case": (
        "the letter's session “{letter}” is not the case's “{case}”",
        "Check the session against the register of cases.",
    ),
    "RC305.addressee": (
        "the addressee “{letter}” is not the case's proposer “{case}”",
        "Address whoever brought the case in.",
    ),
    "RC305.joint": (
        "the addressee “{letter}” leaves out “{missing}” (proposers of the case: {case})",
        "Name every joint proposer, or the first one and 等.",
    ),
    "RC305.subject": (
        "the opening quotes “{letter}”, the case is titled “{case}”",
        "Quote the title as the register has it.",
    ),
    "RC305.lead": (
        "“{letter}” is not the case's lead organ “{case}”",
        "The lead organ answers; check the register of cases.",
    ),
    "RC305.partner": (
        "the partner organ “{case}” is not named",
        "Say with which organs the case was handled.",
    ),
    "RC305.class": ("the result class “{letter}” is not the case's “{case}”", "Check the result class."),
    "RC305.publicity": ("the publicity mark “{letter}” is not the case's “{case}”", "Check the publicity mark."),
    "RC306": (
        "dated {date}, {days} days after the due date {due}",
        "Check the date; if the reply is late, say so as the rules require.",
    ),
    "RC306.term": (
        "dated {date}, {days} days after the due date {due} (received {received}, term {term})",
        "Check the date; if the reply is late, say so as the rules require.",
    ),
    "RC306.weekends": (
        "dated {date}, {days} days after {due} (received {received}, term {term}; the holidays of {years} are not "
        "known, only weekends are taken out)",
        "Take public holidays out and check; if the reply is late, say so as the rules require.",
    ),
    "RC401": (
        "no answer to “{point}” was found, please look (nearest passage: “{nearest}”)",
        "Answer this point; if it is answered elsewhere, pay no heed.",
    ),
    "RC401.nothing": ("no answer to “{point}” was found, please look", "Answer this point."),
    "RC401.unclear": (
        "it is not clear whether “{point}” is answered, please look (nearest passage: “{nearest}”)",
        "If this passage is the answer, pay no heed; else add one.",
    ),
    "RC402": ("the text announces {announced} items and gives {given}", "Make the count and the items agree."),
    "RC403": ("“{other}” is missing before “{label}”", "Add what is missing, or number again from here."),
    "RC403.doubled": ("the number “{other}” stands twice", "Number again from here."),
    "RC403.order": ("“{label}” stands behind “{other}”: out of order", "Number again in order."),
    "RC404": ("nothing stands below “{label}{title}”", "Write the answer, or delete the heading."),
    "RC404.repeated": ("below “{label}{title}” stands only the heading once more", "Write the answer."),
    "RC405": (
        "“{upper}” is followed by “{label}” one level too deep: “{between}” is jumped over",
        "Levels are numbered 一、 （一） 1. （1）; where there are two only, 一、 and 1. will do.",
    ),
    "RC405.top": ("the first level is numbered “{label}”", "The first level is usually “{upper}”: check the levels."),
    "RC406": (
        "the answer to “{point}” says neither what was done, nor what is planned and for when, nor why not",
        "Say what was done, what comes next and by when, or why it cannot be done.",
    ),
    "RC406.promise": (
        "the answer to “{point}” only promises, and sets no time",
        "Say by when it will be done, and who will do it.",
    ),
    "RC501.open": ("the {name} {mark} lacks its closing {other}", "Add {other} where it ends, or delete {mark} ."),
    "RC501.close": ("the {name} {mark} lacks its opening {other}", "Add {other} where it begins, or delete {mark} ."),
    "RC501.width": ("the brackets {mark} and {other} differ in width", "Make both full-width: （）."),
    "RC502": ("half-width punctuation on this line, {count} in all: “{mark}”", "Use full-width marks: “{right}”."),
    "RC502.quote": (
        "half-width punctuation on this line, {count} in all: straight quotation marks",
        "Use full-width marks: “”.",
    ),
    "RC503": ("“{word}” stands twice in a row", "Delete one “{word}”, or see what the sentence should say."),
    "RC503.again": ("“{word}” stands inside the quotation and again behind it", "Delete one of them."),
    "RC504": ("the paragraph ends without a full stop: “{text}”", "Add 。, or complete the sentence."),
    "RC504.opening": ("no colon behind the lead into the answer", "Put ： behind 如下."),
}
