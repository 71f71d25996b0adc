"""Where an outlet takes a figure back: correction notes, and the figure such a note names as the wrong one."""

import re
from functools import lru_cache

from sayso.link.compared.traits import Traits
from sayso.link.counts.amount import Amount
from sayso.link.counts.amounts import relation
from sayso.link.naming.voices import bare, own_pages
from sayso.link.relations.succession import one_voice
from sayso.link.when import later
from sayso.schema import Kind
from sayso.text import folded

_NOTE = re.compile(
    r"\b(?:corrections?|corrected|corrects|clarification|erratum|an? earlier version|earlier versions)\b"
    r"|\bwe (?:regret|apologi[sz]e for) (?:the|this|that|our) (?:error|mistake)\b"
    r"|\bour (?:[\w-]+ )?(?:obituary|article|profile|headline|caption)\b[^.;!?\n]{0,80}"
    r"\b(?:said|wrote|gave|stated|called|named|reported|put)\b",
    re.IGNORECASE,
)
# "(Corrects number of dead to 12 from 13 in first paragraph)": an agency's note over the whole report.
_CORRECTS = re.compile(r"\W*corrects\b", re.IGNORECASE)
_BEGINS = re.compile(r"\W*(?:corrections?|clarification|corrected|erratum)\b", re.IGNORECASE)
_WRONG = re.compile(
    r"\b(?:earlier (?:version|report|article|story)s?|previous(?:ly)?|originally|incorrectly|wrongly|mistakenly|misstated"
    r"|our (?:[\w-]+ )?(?:obituary|article|profile|headline|caption)|erroneously|instead of|rather than"
    r"|(?:our|an?|the) (?:report|article|story)s? (?:of|on|from|published))\b",
    re.IGNORECASE,
)
# "The Bay Post wrote on Friday that three had abstained. It was four.": what the outlet says that it said.
_SAID = r"(?: had)?(?: also| then| first| later)? (?:wrote|written|said|reported|stated|gave|given)\b"
_WE_SAID = r"\b(?:{outlet}|we|this (?:newspaper|paper|site|agency|page))" + _SAID
# "14, not 40", "not at least 40 but": a "not" farther from the number says what else was not so.
# "It is not true that 40 died" names the 40, and nothing after the next semicolon.
_NOT_IT = re.compile(
    r"\bnot,?(?: (?:the|all|a|some|about|around|only|just|at least|more than|as many as|up to))* ?$"
    r"|\bnot (?:true|correct|the case) that(?=[^;]*$)",
    re.IGNORECASE,
)
_NOT_A_NUMBER = re.compile(
    r"\bnot,?(?: (?:the|all|a|some|about|around|only|just|at least|more than|as many as|up to))* ?"
    r"(?:\d|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|\w+ty)\b)",
    re.IGNORECASE,
)
_DIGITS = re.compile(r"(?<![\w.,])\d+(?:,\d{3})*(?:\.\d+)?(?![\w%])")
_DATE = re.compile(
    r"\b(?:(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z.]*\s+\d{1,2}\b(?:,?\s+\d{4})?"
    r"|\d{1,2}\s+(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*(?:\s+\d{4})?)",
    re.IGNORECASE,
)
_THE_ARTICLE = re.compile(r"(?:the|this|our) (?:article|report|story|obituary|headline|caption)", re.IGNORECASE)
# What follows one of these is the right figure again.
_RIGHT = re.compile(r"\b(?:correct|in fact|actually|should|but|the figure is|it was|now|it is)\b", re.IGNORECASE)


def correction(traits: Traits) -> bool:
    """Whether the claim stands in a correction: its paragraph says so, or the report's title or first line does."""
    report = traits.report
    if _BEGINS.match(report.title.value if report.title else report.text):
        return True
    told = [_paragraph(report.text, place.context.start, place.context.end) for place in traits.claim.occurrences]
    earlier = _earlier_in(report.outlet.value if report.outlet else "")
    return any(_is_note(paragraph) or earlier.search(paragraph) for paragraph in told)


@lru_cache(maxsize=1024)
def _earlier_in(outlet: str) -> re.Pattern[str]:
    """ "An earlier report in the Herald", of the Marn Herald."""
    name = bare(outlet) or "this paper"
    named = rf"(?:the )?(?:{re.escape(name)}|{re.escape(name.split()[-1])})|this (?:newspaper|paper|site)"
    return re.compile(rf"\b(?:earlier|previous) (?:report|article|story) (?:in|of|by|on) (?:{named})\b", re.IGNORECASE)


@lru_cache(maxsize=16384)  # a claim is asked with every other of its point, and a paragraph has several
def _is_note(paragraph: str) -> bool:
    return _NOTE.search(paragraph) is not None


def _paragraph(text: str, start: int, end: int) -> str:
    stop = text.find("\n", end)
    return text[text.rfind("\n", 0, start) + 1 : stop if stop >= 0 else len(text)]


def note_of(traits: Traits) -> str:
    """The paragraphs in which a claim of a correction stands."""
    places = traits.claim.occurrences
    return "\n".join(dict.fromkeys(_paragraph(traits.report.text, p.context.start, p.context.end) for p in places))


def sets_right(new: Traits, old: Traits) -> bool:
    """Whether a correction tells how it is right behind what the outlet had said: "Our article said … It was not so"."""
    if new.claim.voice.kind is not Kind.REPORT or new.report.id != old.report.id or not correction(new):
        return False
    if not any(own_pages(voice) or _THE_ARTICLE.fullmatch(voice.name) for voice in old.claim.chain):
        return False
    text = new.report.text
    ends = [place.context.end for place in old.claim.occurrences]
    gaps = (text[end : place.context.start] for end in ends for place in new.claim.occurrences if end <= place.context.start)
    return any(not gap.strip() and "\n" not in gap for gap in gaps)


def corrects_age(new: Traits, old: Traits) -> bool:
    """Whether a correction gives another age than an earlier report of its outlet, and says that this one was wrong: "… said that
    the plane was 31 years old. It was 13 years old."
    """
    mine, theirs = _ages(new), _ages(old)
    if new.claim.voice.kind is not Kind.REPORT or len(mine) != 1 or len(theirs) != 1 or mine == theirs:
        return False
    if not corrects(new, old):
        return False
    number = re.compile(rf"\b{theirs.pop():g}\b")
    text = new.report.text
    before = (_paragraph(text, p.context.start, p.context.start) for p in new.claim.occurrences)
    return any(_WRONG.search(said) and number.search(said) for said in before)


def _ages(traits: Traits) -> set[float]:
    return {f.low for f in traits.claim.figures if f.role == "age" and f.low is not None and f.low == f.high}


def takes_back(told: Traits, old: Traits) -> bool:
    """Whether a claim that a figure was withdrawn may be of the figure of another one: its own voice's, or that of whoever it
    names ("the police withdrew the figure of 14").
    """
    if told.speaker == old.speaker or one_voice(told, old):
        return True
    kinds = (Kind.ORGANISATION, Kind.PERSON, Kind.OFFICE, Kind.GROUP)
    name = bare(old.claim.voice.name)
    owned = told.claim.voice.kind is old.claim.voice.kind is Kind.ORGANISATION and bare(told.claim.voice.name).endswith(
        f"s {name}"
    )
    if owned and told.told_in & old.told_in:
        return True  # "Noren's statistics office", "the statistics office"
    return bool(told.told_in & old.told_in) and old.claim.voice.kind in kinds and name in folded(told.claim.quote)


def taken_back(traits: Traits, amount: Amount) -> bool:
    """Whether a correction names this figure as the wrong one ("an earlier version said 40", "14, not 40"), or its giver takes it
    back ("withdrew the figure of 14").
    """
    if amount.wrong:
        return True
    if not correction(traits):
        return False
    for place in traits.claim.occurrences:
        if place.context.covers(amount.figure.span):
            before = traits.report.text[place.context.start : amount.figure.span.start]
            wrong = [
                m.end() for m in (*_WRONG.finditer(before), *_NOT_IT.finditer(before), *_said_before(traits).finditer(before))
            ]
            right = [m.end() for m in _RIGHT.finditer(before)]
            return bool(wrong) and (not right or right[-1] < wrong[-1])
    return False


def _said_before(traits: Traits) -> re.Pattern[str]:
    """How a correction of the claim's report tells what the outlet had said."""
    return _we_said(traits.report.outlet.value if traits.report.outlet else "")


def _we_said(outlet: str) -> re.Pattern[str]:
    name = bare(outlet) or "we"
    named = rf"{re.escape(name)}|the {re.escape(name.split()[-1])}"  # "the Courier" of the Bay Courier
    return re.compile(_WE_SAID.format(outlet=named), re.IGNORECASE)


def corrects(new: Traits, old: Traits) -> bool:
    """Whether `new` stands in a correction by the outlet that had published `old` in a report that is none."""
    if not new.report.outlet or not old.report.outlet or new.report.id == old.report.id:
        return False
    if new.report.outlet.value != old.report.outlet.value or later(old.printed, new.printed) > 0:
        return False
    return correction(new) and not correction(old) and not _is_news(new)


def is_of_what_was_wrong(new: Traits, right: Amount, old: Amount) -> bool:
    """Whether a correction that names the wrong number can be of an older one: "118 cases, not 180" of no nine deaths. right: the
    number that it gives.
    """
    wrong = [amount for amount in new.amounts if taken_back(new, amount)]
    if wrong:
        return any(relation(amount, old) != "apart" for amount in wrong)
    text = _DATE.sub(" ", "\n".join((note_of(new), *sorted(_noted(new)))))
    named = {float(found[0].replace(",", "")) for found in _DIGITS.finditer(text)} - {right.figure.low, right.figure.high}
    return not named or old.figure.low in named or old.figure.high in named


def _is_news(traits: Traits) -> bool:
    """Whether a report that is headed as a correction tells a claim in a paragraph of news, beside one that names an error."""
    report = traits.report
    here = {_paragraph(report.text, p.context.start, p.context.end) for p in traits.claim.occurrences}
    if any(_is_note(paragraph) for paragraph in here):
        return False
    wrong = _noted(traits)
    right = {float(n[0].replace(",", "")) for line in wrong for n in _DIGITS.finditer(line) if _CORRECTS.match(line)}
    return bool(wrong) and wrong.isdisjoint(here) and not any(x.low in right or x.high in right for x in traits.amounts)


def _noted(traits: Traits) -> frozenset[str]:
    """The paragraphs of a claim's report that name what its outlet had said and how it is."""
    report = traits.report
    return _naming_what_was_wrong(report.text, report.outlet.value if report.outlet else "")


@lru_cache(maxsize=1024)
def _naming_what_was_wrong(text: str, outlet: str) -> frozenset[str]:
    """The paragraphs of a text that name what an outlet had said and how it is."""
    signs = (_WRONG, _NOT_A_NUMBER, _we_said(outlet))
    return frozenset(line for line in text.split("\n") if _CORRECTS.match(line) or any(sign.search(line) for sign in signs))
