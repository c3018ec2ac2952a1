"""Whether a letter agrees with its case: RC301 number, RC302 session, RC305 every other fact, RC306 the day it is due.

Only contradictions are found: what the case does not say is not checked, and what the letter lacks is the business
of other rules. Names count as one wherever they may be one.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Final

from replycheck import working_days
from replycheck.cases.days import WORKING_DAY
from replycheck.cases.model import DUE, Case, bare_number, bare_session, class_letter, same_number
from replycheck.finding import WARNING, Finding, Skipped
from replycheck.letter import START, Section, Span
from replycheck.patterns import regex
from replycheck.recognise.fields import value_of
from replycheck.rules.context import Context, finding
from replycheck.rules.organs import contradict, names_within, organs_of
from replycheck.sections import (
    ADDRESSEE,
    DATE,
    LETTERHEAD,
    OPENING,
    POINTS,
    PUBLICITY,
    RESULT_CLASS,
    SIGNER,
    TITLE,
)

_MARKS: Final = regex(r"[\s\u3000\xa0，。、；：！？“”‘’《》〈〉（）()·,.;:!?\"'—-]+")
_SUBJECT_BEGIN: Final = regex("^(?:关于|有关|对)+")
_SUBJECT_END: Final = regex("(?:的?(?:建议案?|提案|议案|意见|议题|来信|报告|情况))+$")
_NAMED_MATTER: Final = regex("关于[^，。；]{4,80}?的?(?:建议|提案|议案)")
_NUMBERS: Final = regex(r"(?<=第)\s?[A-Za-z]{0,4}\d+|[A-Za-z]{0,4}\d+(?=[号、])")
_CPPCC: Final = regex("(?:中国人民政治协商会议|政协)(?P<place>[^ ]{1,9}?[省市区县州旗盟])委员会")
"""The long name of what is also called 市政协, in another order."""
_AND_OTHERS: Final = regex(r"等[\d一二三四五六七八九十两]{0,4}")
_LONGEST_PERSON: Final = 4
_SHORT_ORGAN: Final = regex("^[省市州县区旗团].+[委联会盟协]$")
"""An organ's name that is as short as a person's: 市工商联, 团市委."""
_OTHER_MATTER: Final = 0.5
"""Below this share of a title's pairs of characters, an opening speaks of something else."""
_SIGNED_SECTIONS: Final = (SIGNER, LETTERHEAD, TITLE)
_HEAD: Final = (TITLE, OPENING)


def check(context: Context) -> Iterator[Finding]:
    """Yields what contradicts the case."""
    case = context.case
    if case is None:
        return
    for fact in (_number, _session, _proposers, _subject, _lead, _partners, _result_class, _publicity, _due):
        yield from fact(context, case)


def skipped(context: Context) -> Iterator[Skipped]:
    """Yields the checks that could not be made: without a case all of them, else those the case says nothing for."""
    case = context.case
    if case is None:
        for code in ("RC305", "RC306"):
            yield Skipped(code, None, context.no_case)
        return
    facts: tuple[tuple[str, str, object], ...] = (
        ("RC301", TITLE, case.number),
        ("RC302", TITLE, case.session),
        ("RC305", ADDRESSEE, case.proposers),
        ("RC305", OPENING, case.title),
        ("RC305", SIGNER, case.lead),
        ("RC305", POINTS, case.partners),
        ("RC305", RESULT_CLASS, case.result_class),
        ("RC305", PUBLICITY, case.publicity),
        ("RC306", DATE, case.due or (case.term and case.received)),
    )
    for code, section, known in facts:
        if not known:
            faulty = section == DATE and DUE in case.faulty
            yield Skipped(code, section, "skipped.case-faulty" if faulty else "skipped.not-in-case")
    understood = (
        ("RC302", TITLE, case.session, case.bare_session),
        ("RC305", RESULT_CLASS, case.result_class, case.classes),
        ("RC305", PUBLICITY, case.publicity, _mark(context, case)),
    )
    for code, section, known, meant in understood:
        if known and not meant:
            yield Skipped(code, section, "skipped.not-understood")
    date = context.letter.sections.get(DATE)
    if _due_day(context, case) and (date is None or not date.fields.get("iso")):
        yield Skipped("RC306", DATE, "skipped.no-date")


def _number(context: Context, case: Case) -> Iterator[Finding]:
    if not case.number:
        return
    for section in _named(context, "number"):
        written = section.fields["number"] or ""
        numbers = {bare_number(number) for number in (written, *_NUMBERS.findall(section.text))}
        if not any(same_number(case.bare_number or "", number) for number in numbers):
            span = _within(context, section, written)
            yield finding("RC301", span, "case", section=section.id, letter=written, case=case.number)
            return


def _session(context: Context, case: Case) -> Iterator[Finding]:
    if case.session is None or case.bare_session is None:
        return
    for section in _named(context, "session"):
        written = section.fields["session"] or ""
        if bare_session(written) != case.bare_session:
            yield finding("RC302", section.span, "case", section=section.id, letter=written, case=case.session)
            return


def _named(context: Context, field: str) -> Iterator[Section]:
    for name in _HEAD:
        section = context.letter.sections.get(name)
        if section and section.fields.get(field):
            yield section


def _proposers(context: Context, case: Case) -> Iterator[Finding]:
    """The addressee names the proposers, all of them unless it says 等."""
    section = context.letter.sections.get(ADDRESSEE)
    if section is None or not case.proposers:
        return
    text = _MARKS.sub(" ", section.text)
    missing = [name for name in case.proposers if not _addressed(name, text, context)]
    if not missing:
        return
    letter, proposers = section.text.rstrip("：:"), "、".join(case.proposers)
    if len(missing) == len(case.proposers):
        yield finding("RC305", section.span, "addressee", section=ADDRESSEE, letter=letter, case=proposers)
    elif not _AND_OTHERS.search(section.text):
        left_out = "、".join(missing)
        yield finding(
            "RC305", section.span, "joint", section=ADDRESSEE, letter=letter, case=proposers, missing=left_out
        )


def _addressed(name: str, addressee: str, context: Context) -> bool:
    bare, addressee = (_CPPCC.sub(r"\g<place>政协", text) for text in (_MARKS.sub("", name), addressee))
    if bare in addressee.replace(" ", ""):
        return True
    # Organs go by many names; a person's name is short, and stands as it is.
    is_organ = len(bare) > _LONGEST_PERSON or _SHORT_ORGAN.search(bare) is not None
    return is_organ and names_within(bare, addressee, context.lexicon)


def _subject(context: Context, case: Case) -> Iterator[Finding]:
    """The opening quotes the case's title, with its marks and its last words or without."""
    opening = context.letter.sections.get(OPENING)
    if opening is None or not case.title:
        return
    wanted = _core(case.title)
    head = "".join(_plain(context.letter.sections[name].text) for name in _HEAD if name in context.letter.sections)
    if not wanted or wanted in head:
        return
    quoted = opening.fields.get("subject")
    if quoted is None:
        # The wording of what is not quoted is free; a matter that shares next to nothing with the title is another.
        named = _NAMED_MATTER.search(_plain(opening.text))
        if named is None or _alike(wanted, named[0]) > _OTHER_MATTER:
            return
        quoted = named[0]
    elif _core(quoted) in wanted and len(_core(quoted)) * 2 > len(wanted):
        return
    yield finding(
        "RC305", _within(context, opening, quoted), "subject", section=OPENING, letter=quoted, case=case.title
    )


def _plain(text: str) -> str:
    return _MARKS.sub("", text)


def _core(title: str) -> str:
    """What a title is about, without 关于, the word for its kind, and marks."""
    return _SUBJECT_END.sub("", _SUBJECT_BEGIN.sub("", _plain(title)))


def _alike(one: str, other: str) -> float:
    """The share of the pairs of characters of `one` that `other` has."""
    pairs = {one[index : index + 2] for index in range(len(one) - 1)}
    return sum(pair in other for pair in pairs) / max(1, len(pairs))


def _lead(context: Context, case: Case) -> Iterator[Finding]:
    """The organ that signs is the one that the case was given to; of joint signers, one of them."""
    if not case.lead:
        return
    for name in _SIGNED_SECTIONS:
        organs = organs_of(context, name)
        if not organs:
            continue
        if all(contradict(case.lead, organ, context.lexicon) for organ in organs):
            section = context.letter.sections[name]
            yield finding("RC305", section.span, "lead", section=name, letter="、".join(organs), case=case.lead)
        return


def _partners(context: Context, case: Case) -> Iterator[Finding]:
    """Every organ that took part is named somewhere, unless the letter names some and says 等."""
    if not case.partners:
        return
    text = _MARKS.sub(" ", context.body.text)
    opening = context.letter.sections.get(OPENING)
    missing = [partner for partner in case.partners if not names_within(partner, text, context.lexicon)]
    if opening and len(missing) < len(case.partners) and _AND_OTHERS.search(opening.text):
        return
    for partner in missing:
        yield finding("RC305", opening.span if opening else START, "partner", section=OPENING, case=partner)


def _result_class(context: Context, case: Case) -> Iterator[Finding]:
    section = context.letter.sections.get(RESULT_CLASS)
    written = section.fields.get("value") if section else None
    if section and written and case.classes and class_letter(written) not in case.classes:
        known = case.result_class or ""
        yield finding("RC305", section.span, "class", section=RESULT_CLASS, letter=written, case=known)


def _publicity(context: Context, case: Case) -> Iterator[Finding]:
    section = context.letter.sections.get(PUBLICITY)
    written = section.fields.get("value") if section else None
    known = _mark(context, case)
    if section and written and known and written != known:
        yield finding("RC305", section.span, "publicity", section=PUBLICITY, letter=written, case=case.publicity or "")


def _mark(context: Context, case: Case) -> str | None:
    """The mark of publicity that a case's words mean (同意公开 → 主动公开), None where they mean none."""
    return value_of(PUBLICITY, case.publicity, context.lexicon) if case.publicity else None


def _due(context: Context, case: Case) -> Iterator[Finding]:
    section = context.letter.sections.get(DATE)
    iso = section.fields.get("iso") if section else None
    due = _due_day(context, case)
    if section is None or not iso or due is None:
        return
    date = datetime.date.fromisoformat(iso)
    if date <= due:
        return
    late = {"date": iso, "due": due.isoformat(), "days": str((date - due).days)}
    if case.term is None or case.received is None:
        yield _overdue(section, None, late)
        return
    late |= {"received": case.received.isoformat(), "term": case.term.written}
    unknown = working_days.lacking(case.received, due, context.holidays) if case.term.unit == WORKING_DAY else []
    if unknown:
        yield replace(_overdue(section, "weekends", late | {"years": "、".join(unknown)}), severity=WARNING)
    else:
        yield _overdue(section, "term", late)


def _overdue(section: Section, variant: str | None, values: Mapping[str, str]) -> Finding:
    return replace(finding("RC306", section.span, variant, section=DATE), values=values)


def _due_day(context: Context, case: Case) -> datetime.date | None:
    if case.due or case.term is None or case.received is None:
        return case.due
    return case.term.last_day(case.received, context.holidays)


def _within(context: Context, section: Section, text: str) -> Span:
    """The place of `text` in a section, the whole section where it does not stand there in one piece."""
    passage = context.at(section.span)
    begin = passage.text.find(text)
    return passage.span(begin, begin + len(text)) if text and begin >= 0 else section.span
