"""The head of a story: headline, byline, date line and dateline, where a text shows them plainly.

Nothing here is a guess: what does not have the form of one of these is left alone.
"""

import re
from collections.abc import Sequence
from itertools import zip_longest

from sayso.read import dates
from sayso.read.boilerplate import is_boilerplate
from sayso.read.found import Found
from sayso.read.lines import Line
from sayso.read.masthead import ends_as_outlet, is_named_outlet, is_told, outlet_in, without_outlet

HEAD_LINES = 8  # headline, standfirst, byline, job, outlet, date, "updated", and the first paragraph
LONGEST_ALONE = 3  # words of an outlet's name that no headline follows: "The Harrow Gazette"
LONGEST_HEADLINE = 30  # words; the longest newspaper decks have about 25
LONGEST_BYLINE = 14  # words; three authors with their cities

_PARTICLES = "and|with|for|in|at|of|the|de|da|di|du|del|van|von|der|den|bin|al|el|la|le|y|e|&"
_NAME = r"[^\W\d_a-zà-þ][\w'’.-]*"  # begins with a capital letter, in any script that has them
_BYLINE = re.compile(rf"(?:[Bb]y|BY|Von|Por|Par):?\s+(?P<names>{_NAME}(?:,?\s+(?:{_NAME}|(?:{_PARTICLES})(?!\w)))*),?")
_CREDIT = re.compile(r"\(?(?:Additional )?(?:Reporting|Writing|Editing|Compiled|Written|Edited) by [^.]{3,200}\.?\)?")
_AGENCY_NAME = r"(?:[A-Z]{2,6}(?:[/-][A-Z]{2,6})?|(?:[A-Z][\w’'-]+ ){1,4}(?:Agency|Wire|Newswire|News Service|Press Association))"
# "… for Westmark. (MWS)", behind a full stop; "- MWS", a line by itself.
_SIGNED = re.compile(rf"[.!?”\"’]\s+(?P<agency>\({_AGENCY_NAME}\))\Z")
_SIGNATURE = re.compile(rf"[-–—]+\s*{_AGENCY_NAME}|\({_AGENCY_NAME}\)")
_NO_NAME = re.compile(
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|tomorrow|then|now|far|contrast|law\b|night", re.IGNORECASE
)
_DATE_LABEL = re.compile(
    r"(?P<label>(?:first )?published|posted|issued|added|created|for immediate release|(?:press|news|media) (?:release|statement)"
    r"|(?:press )?(?:statement|bulletin|communiqu[eé])|date(?: of)? (?:published|issued|issue"
    r"|publication|release)|(?:publication |release )?date|(?:last )?(?:updated|modified))(?:\s+(?:on|at|of))?(?:\s*[:,]\s*|\s+)",
    re.IGNORECASE,
)
_PERSON = re.compile(rf"{_NAME}(?: {_NAME}){{1,2}}")
_CLOCK = re.compile(r"\d{1,2}[:.]\d\d(?: ?[ap]\.?m\.?)?(?: [A-Z]{2,5})?", re.IGNORECASE)
_PARTS = re.compile(r"\s+[|•·–—/]\s+|\s*[|•·]\s*|(?<=\d)\s+(?=[Uu]pdated\b)")

_CAPITALS = r"[A-ZÀ-Þ][A-ZÀ-Þ'’.-]+(?:[ /][A-ZÀ-Þ][A-ZÀ-Þ'’.-]*){0,4}"
_CITY = rf"(?:{_CAPITALS}|[A-ZÀ-Þ][\w'’.-]+(?: [A-ZÀ-Þ][\w'’.-]+){{0,3}})"
_REGION = r"(?:, [A-ZÀ-Þ][\w'’.-]+(?: [A-ZÀ-Þ][\w'’.-]+){0,3})"
_DAY = r"(?:(?:,?| [–—-]) (?:[A-Z][a-z]{2,8}\.? \d{1,2}|\d{1,2} [A-Z][a-z]{2,8}\.?)(?:,? \d{4})?)"
_AGENCY = r"(?: ?\((?:[A-Z][\w.&'’/-]*(?: [A-Z][\w.&'’/-]*){0,3})\)| /[A-Z][\w.-]+/)"
_DASH = r"\s*(?:--|[-–—])\s+(?=[A-ZÀ-Þ0-9“\"‘'£$€])"
# Old wire copy has its dateline on a line of its own, and an underscore for the dash.
_DATELINE_ALONE = re.compile(rf"(?:{_CITY}{_REGION}?(?:{_DAY}{_AGENCY}?|{_AGENCY})|{_CAPITALS}{_REGION}?)\s*(?:--|[-–—_])\s*\Z")
_FULL_DAY = re.compile(r"(?:[A-Z][a-z]{2,8}\.? \d{1,2}|\d{1,2} [A-Z][a-z]{2,8}\.?),? \d{4}")
_DATELINE = re.compile(
    # with a day or an agency the dash settles it; without, only capitals and a new sentence ("NATO — the alliance" is none)
    rf"{_CITY}{_REGION}?(?:{_DAY}{_AGENCY}?|{_AGENCY}){_DASH}|{_CAPITALS}{_REGION}?(?:\s*[–—]\s*|\s--?\s)(?=[A-ZÀ-Þ“\"‘])"
)


def read_header(found: Found, lines: Sequence[Line], text: str) -> None:
    """Note and mark what the first lines say about the report. Lines inside marks made before are left alone."""
    marked = list(found.marks)
    lines = [
        line for line in lines[: 2 * HEAD_LINES] if not any(line.start < end and start < line.end for start, end, _ in marked)
    ]
    if masthead_above_headline(lines, text) or _masthead_alone(lines):
        _mark_masthead(found, lines[0])
        note_date_line(found, lines[1])
        lines = lines[2:]
    elif len(lines) > 2 and looks_like_headline(lines[1:]) and note_outlet_line(found, lines[0]):
        lines = lines[1:]
    if lines and looks_like_headline(lines):
        found.note("title", lines[0].words, "first line")
        found.mark(lines[0].start, lines[0].end, "title")
        lines = lines[1:]
    elif lines and found.title is not None and lines[0].words == found.title.value:
        found.mark(lines[0].start, lines[0].end, "title")
        lines = lines[1:]
    for line, after in zip_longest(lines[:HEAD_LINES], lines[1 : HEAD_LINES + 1]):
        if line is None:
            break
        if note_masthead(found, line, after, text):
            continue
        if note_byline(found, line) or note_outlet_line(found, line) or note_date_line(found, line):
            continue
        if length := dateline_length(text[line.start : line.end]):
            found.mark(line.start, line.start + length, "dateline")
            if (day := _FULL_DAY.search(text, line.start, line.start + length)) and dates.is_dated(day[0]):
                found.note_date(day[0], "dateline")  # when it was filed
            break


def masthead_above_headline(lines: Sequence[Line], text: str) -> bool:
    """Whether the text begins as a page of an outlet does: its name, the date, then a headline alone on its line.

    A name that does not say it is an outlet's counts if the text shows it: "LOWPORT (Northwire) —", "told Radio Lowport".
    """
    if len(lines) < 4 or not date_of(lines[1].words) or not looks_like_headline(lines[2:]):
        return False
    return ends_as_outlet(lines[0].words) or is_told(text, lines[0].words)


def _masthead_alone(lines: Sequence[Line]) -> bool:
    """Whether an outlet's name and the date stand above a text without a headline: a name of a few words, as "Bay Sues Gazette"
    of more may be a headline.
    """
    if len(lines) < 3 or not date_of(lines[1].words) or looks_like_headline(lines[2:]):
        return False
    return ends_as_outlet(lines[0].words) and len(lines[0].words.split()) <= LONGEST_ALONE


def looks_like_headline(lines: Sequence[Line]) -> bool:
    """Whether the first line is a headline: it stands alone above the story, is short and is no full sentence."""
    if len(lines) < 2:
        return False
    first, second = lines[0], lines[1]
    words = first.words.split()
    return (
        (first.alone or _begins_head(second.words, lines[2].words if len(lines) > 2 else ""))
        and 2 <= len(words) <= LONGEST_HEADLINE
        and not first.words.endswith((".", ",", ";", ":", ".”", '."', ",”", "…"))
        and not first.words[0].islower()
        and not is_byline(first.words)
        and date_of(first.words) is None
        and not is_boilerplate(first.words)
        and not dateline_length(first.words)
    )


def _begins_head(words: str, below: str) -> bool:
    """Whether a line is what stands below a headline: byline, date, an outlet above one of them, or a story with its dateline."""
    named = outlet_in(words) is not None or is_named_outlet(words, "")
    return (
        is_byline(words)
        or _is_dated(words)
        or dateline_length(words) > 0
        or (named and (is_byline(below) or date_of(below) is not None))
    )


def _is_dated(words: str) -> bool:
    """Whether a line consists of a date, or of an outlet and a date."""
    return date_of(words) is not None or _outlet_and_days(words) is not None


def is_byline(words: str) -> bool:
    """Whether the whole line names who wrote the report."""
    return names_in_byline(words) is not None


def names_in_byline(words: str) -> str | None:
    """The names in "By Ada Lind and Bo Falk | Northern Wire | 5 November 2024", as written; None if it is no byline."""
    first = _PARTS.split(words)[0].strip()
    match = _BYLINE.fullmatch(first)
    if match is None or len(first.split()) > LONGEST_BYLINE:
        return None
    names = match["names"].strip(" ,")
    is_date = _NO_NAME.match(names) or names.split()[0].lower().rstrip(".") in dates.MONTHS
    is_sentence = len(names.split()) > 1 and names.endswith(".") and not re.search(r"\b(?:Jr|Sr|[A-Z])\.$", names)
    return None if is_date or is_sentence else names


def note_byline(found: Found, line: Line, origin: str = "byline") -> bool:
    """Note and mark the line if it is a byline; a date after the names is noted too."""
    names = names_in_byline(line.words)
    if names is None:
        return False
    people, outlet = without_outlet(names)
    found.note("byline", people, origin)
    found.note("outlet", outlet, origin)
    found.mark(line.start, line.end, "byline")
    for part in _PARTS.split(line.words)[1:]:
        found.note("outlet", outlet_in(part), origin)
        if value := date_of(part):
            found.note_date(value, "date line")
    return True


def note_date_line(found: Found, line: Line) -> bool:
    """Note and mark the line if all it says is a date. When it was updated is not when it was published: marked, not noted."""
    parts = [date_of(part) for part in _PARTS.split(line.words)]
    if parts[0] is None and date_of(line.words) is None:
        return False
    for value in parts if parts[0] is not None else [date_of(line.words)]:
        if value:
            found.note_date(value, "date line")
    found.mark(line.start, line.end, "dateline")
    return True


def note_masthead(found: Found, line: Line, after: Line | None, text: str) -> bool:
    """Note and mark the line if it is an outlet's name and nothing else, and the next one the date or the byline.

    Above a date the text may show it of other names: "The Meridian", or "Letia Today" where somebody told it something.
    """
    if after is None:
        return False
    dated = bool(date_of(after.words))
    if not (dated or is_byline(after.words)):
        return False
    if outlet_in(line.words) is None and not (dated and is_named_outlet(line.words, text)):
        return False
    _mark_masthead(found, line)
    return True


def _mark_masthead(found: Found, line: Line) -> None:
    found.note("outlet", line.words, "outlet line")
    found.mark(line.start, line.end, "dateline")


def note_outlet_line(found: Found, line: Line) -> bool:
    """Note and mark the line if it says the outlet and a date, in any order, and besides them a name or an hour at most."""
    said = _outlet_and_days(line.words)
    if said is None:
        return False
    found.note("outlet", said[0], "outlet line")
    for day in said[1]:
        if day:  # not the day of an update
            found.note_date(day, "date line")
    found.mark(line.start, line.end, "dateline")
    return True


def _outlet_and_days(words: str) -> tuple[str, list[str]] | None:
    """The outlet and the dates that the line says, the dates as date_of gives them; None if it is no such line.

    Between bars a name may stand beside them, which is left alone: whose it is, or of which town or page, nothing says.
    """
    parts = [part.strip() for part in _PARTS.split(words)]
    barred = len(parts) > 1
    if not barred:
        parts = [part.strip() for part in re.split(r",\s+", words, maxsplit=1)]
    outlets = [part for part in parts if outlet_in(part)]
    days = [day for part in parts if (day := date_of(part)) is not None]
    rest = len(parts) - len(outlets) - len(days)
    beside = [part for part in parts if _CLOCK.fullmatch(part) or (barred and _PERSON.fullmatch(part) and not outlet_in(part))]
    return (outlets[0], days) if len(outlets) == 1 and days and rest == len(beside) <= 1 else None


def date_of(words: str) -> str | None:
    """The date a line consists of, as written; "" if it says when the report was updated; None if it is no such line."""
    label = _DATE_LABEL.match(words)
    rest = words[label.end() :] if label else words
    if rest.isdigit() or not dates.is_dated(rest):  # "20241105" on a line of its own may be any number
        return None
    return "" if label and label["label"].lower().endswith(("updated", "modified")) else rest


def dateline_length(words: str) -> int:
    """How many characters of "LOWPORT, Nov 5 (Northern Wire) - " the text begins with; 0 if it begins with no dateline."""
    match = _DATELINE.match(words[:120]) or _DATELINE_ALONE.match(words)  # with two cities, a day and an agency under 100
    return match.end() if match else 0


def note_credits(found: Found, lines: Sequence[Line]) -> None:
    """Mark the agency's "(Reporting by …; Editing by …)" at the end, and its name there: "(MWS)", "- MWS"."""
    for line in lines[-4:]:  # it is last, or before a line of copyright and two of advertising
        if _CREDIT.fullmatch(line.words) or (line is not lines[0] and _SIGNATURE.fullmatch(line.words)):
            found.mark(line.start, line.end, "byline")
        elif (signed := _SIGNED.search(line.words)) and len(line.words) == line.end - line.start:  # else there is markup in it
            found.mark(line.end - len(signed["agency"]), line.end, "byline")
