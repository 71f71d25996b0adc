"""Who holds an office that one person holds: "Ukraine's president" is whoever a report calls President of Ukraine by name."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from sayso.link.naming.bearers import Bearer
from sayso.link.naming.known import adjectives, countries, entry, words_of
from sayso.schema import Report, Span

# Titles that one person at a time has for a country or a body, and the word for what is another word for the same.
_SAME_OFFICE = {"premier": "prime minister", "foreign secretary": "foreign minister"}
_SOLE = """
president|vice president|prime minister|premier|chancellor|king|queen|emperor|emir|sultan|crown prince|supreme leader|leader
foreign minister|foreign secretary|defence minister|defense minister|interior minister|finance minister|health minister
energy minister|justice minister|economy minister|home secretary|secretary of state|defence secretary|defense secretary
attorney general|secretary general|secretary-general|army chief|director general|director-general|chief
"""
_LONGEST_FIRST = sorted(re.split(r"[|\n]", _SOLE.strip()), key=lambda title: (-len(title), title))
_TITLE = re.compile(rf"\b(?:{'|'.join(_LONGEST_FIRST)})\b(?![-‐‑][a-zA-Z])", re.IGNORECASE)
_BEFORE = re.compile(r"(?:[\w.’'-]+[ \u00a0]){1,5}$")
_TOKEN = re.compile(r"[\w.’'-]+")
_OF = re.compile(r"[ \u00a0]of[ \u00a0](?:the[ \u00a0])?([A-Z][\w.-]*(?:[ \u00a0](?:[A-Z]|and[ \u00a0])[\w.-]*){0,3})")
# Who has or had the office in some other way than its holder now.
_NOT_NOW_WORDS = """
former ex late then acting interim deputy vice new next first last previous ousted exiled future would-be self-styled
second third a an another any every each some one no two assistant caretaker honorary
"""
_NOT_NOW = frozenset(_NOT_NOW_WORDS.split())
_LISTED = re.compile(r",? (?:and|or) |, [A-Z]")
_BEYOND = re.compile(
    r"['’]s?\b|[-‐‑]|[ \u00a0](?:[A-Z]|of\b|elect|designate|candidate|nominee|hopeful|and[ \u00a0][a-z]+[ \u00a0]minister)"
)
_REACH = 60  # characters before a title in which its country stands: "the former United Arab Emirates"
Office = tuple[str, str]


@dataclass(slots=True)
class Offices:
    """What reports tell of offices. holders: the bearers that are named as an office's holder, with the place that says so.

    meant: where an office stands for its holder, without a name.
    """

    holders: dict[Office, list[tuple[Bearer, Span]]] = field(default_factory=lambda: defaultdict(list))
    meant: dict[Office, list[Span]] = field(default_factory=lambda: defaultdict(list))


def find_offices(reports: Mapping[str, Report], bearers: Iterable[Bearer]) -> Offices:
    """The offices in the reports, in the order of the reports."""
    persons: dict[str, list[Bearer]] = defaultdict(list)
    for bearer in bearers:
        if bearer.kind == "person":
            persons[bearer.report].append(bearer)
    out = Offices()
    for report_id in sorted(reports):
        for office, place, holder in _offices_in(reports[report_id], persons[report_id]):
            if holder is None:
                out.meant[office].append(place)
            else:
                out.holders[office].append((holder, place))
    return out


def office_name(office: Office) -> str:
    """The office as a reader says it: "Ukrainian president", "NATO secretary general"."""
    owner, title = office
    return f"{adjectives().get(owner, owner)} {title}"


def _offices_in(report: Report, persons: Iterable[Bearer]) -> Iterator[tuple[Office, Span, Bearer | None]]:
    """Each office in a report, where it stands, and who is named as its holder there."""
    starts, ends = {}, {}
    for bearer in persons:
        for span in bearer.mentions:
            starts[span.start], ends[span.end] = (bearer, span), (bearer, span)
    text = report.text
    for start, end, office, definite in _told(text):
        named = starts.get(end + 1) if text[end : end + 1] in " \u00a0" else None
        if named is None and text[end : end + 2] == ", " and end + 2 in starts:
            last = starts[end + 2][1].end
            named = starts[end + 2] if not _LISTED.match(text, last) and text[last : last + 1] in ",.;" else None
        if named is None and text[:start].endswith(", ") and text[end : end + 1] in ",.;" and not _LISTED.match(text, end):
            named = ends.get(start - 2)
        if named is not None:
            bearer, span = named
            yield office, report.span(min(start, span.start), max(end, span.end)), bearer
        elif definite and not _BEYOND.match(text, end):
            yield office, report.span(start, end), None


@lru_cache(maxsize=4096)  # the reports of a few large stories: they are asked for again whenever one more comes
def _told(text: str) -> tuple[tuple[int, int, Office, bool], ...]:
    """Start, end, office and whether it is definite, of the words that name one."""
    out = []
    for match in _TITLE.finditer(text):
        if (found := _phrase(text, match)) is not None:
            start, end, owner, definite = found
            out.append((start, end, (owner, _title(match.group())), definite))
    return tuple(out)


def _phrase(text: str, match: re.Match[str]) -> tuple[int, int, str, bool] | None:
    """Start, end, owner and whether it is definite, of the words round a title that name one office; None if they name none."""
    since = max(0, match.start() - _REACH)
    before = _BEFORE.search(text[since : match.start()])
    tokens = [(m.group(), since + before.start() + m.start()) for m in _TOKEN.finditer(before.group())] if before else []
    for size in range(min(4, len(tokens)), 0, -1):  # four: "United Arab Emirates" and room for one more
        owner = _owner([word for word, _ in tokens[-size:]])
        if owner:
            previous = tokens[-size - 1][0].casefold() if len(tokens) > size else ""
            own = tokens[-1][0].endswith(("'s", "’s", "s'", "s’"))
            if previous in _NOT_NOW:
                return None
            first = -size - 1 if previous == "the" else -size
            return tokens[first][1], match.end(), owner, own or previous == "the"
    after = _OF.match(text, match.end())
    if after is None or (tokens and tokens[-1][0].casefold() in _NOT_NOW):
        return None
    words_after = after[1].split()
    for size in range(len(words_after), 0, -1):
        owner = _owner(words_after[:size])
        if owner:
            end = after.start(1) + len(" ".join(words_after[:size]))
            the = bool(tokens) and tokens[-1][0].casefold() == "the"
            return tokens[-1][1] if the else match.start(), end, owner, the
    return None


def _owner(tokens: list[str]) -> str:
    """Code of the country, or the table's name of the body, that the words name; "" if they name neither."""
    if not tokens[0][0].isupper() or not tokens[-1][0].isupper() or tokens[0] in ("The", "A", "An"):
        return ""
    words = words_of(" ".join(tokens))
    if words in countries():
        return countries()[words]
    row = entry(words)
    return row[0] if row is not None else ""


def _title(words: str) -> str:
    plain = " ".join(words.casefold().replace("-", " ").split()).replace("defense", "defence")
    return _SAME_OFFICE.get(plain, plain)
