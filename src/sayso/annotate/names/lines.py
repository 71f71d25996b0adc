"""What the layout of a report tells: the names in its byline and its dateline."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from sayso.annotate.names.described import roles
from sayso.annotate.names.runs import is_name_word, run_from
from sayso.annotate.names.spans import OUTLET, PERSON, PLACE, Candidate
from sayso.annotate.names.titled import LONGEST_NAME, title_end
from sayso.annotate.names.words import Word
from sayso.schema import Report

BYLINE = re.compile(r"(?m)^[ \t]*By[ \t]+(?=[A-Z])")
# (possessive: what a word has taken it keeps, or a long chain of hyphens is tried in every way)
_PLACE = r"(?P<place>[A-Z][\w.'’-]*+(?:[ /][A-Z][\w.'’-]*+){0,3})(?:,[ ][A-Z][\w. ]{1,30}?(?:,[ ]\d{4})?)?"
_DASH = r"[ ]*(?:[-–—]{1,2})[ ]"
AGENCY_LINE = re.compile(rf"(?m)^[ \t]*{_PLACE}[ ]\((?P<outlet>[A-Z][\w .'’&/-]{{1,40}})\){_DASH}")
PLAIN_LINE = re.compile(rf"(?m)^[ \t]*(?P<place>[A-Z][A-Z.'’-]+(?:[ /-][A-Z.'’-]+){{0,3}})(?:,[ ][A-Z][\w. ]{{1,30}}?)?{_DASH}")


def byline_names(report: Report, words: Sequence[Word]) -> Iterator[Candidate]:
    """The persons after "By" at the start of a line, and in what the reader marked as the byline."""
    starts = [word.start for word in words]
    marked = {r.span.start: r.span.end for r in report.regions if r.role == "byline"}
    lines = {m.end(): line_end(report.text, m.end()) for m in BYLINE.finditer(report.text)}
    for start, end in sorted((marked | lines).items()):
        i, stop = bisect_left(starts, start), bisect_left(starts, end)
        while i < stop:
            last = min(run_from(words, i, LONGEST_NAME), stop) if is_name_word(words[i]) and words[i].key != "by" else i
            post = i > 0 and words[i - 1].text == "," and words[last - 1].key in roles()  # "By Ana Ruiz, Chief Reporter"
            if last - i > 1 and not post and title_end(words, i, last) < last:
                yield Candidate(i, last, PERSON)
            i = max(last, i + 1)


def dateline_names(text: str, words: Sequence[Word]) -> Iterator[Candidate]:
    """The place and the agency of "HARVEN (Delta Press) - " at the start of a line, or the place alone if it is in capitals."""
    starts = [word.start for word in words]
    for pattern in (AGENCY_LINE, PLAIN_LINE):
        for match in pattern.finditer(text):
            for group, label in (("place", PLACE), ("outlet", OUTLET)):
                if group not in match.groupdict():
                    continue
                first, last = bisect_left(starts, match.start(group)), bisect_left(starts, match.end(group))
                if first < last and bisect_right(starts, match.start(group)) == first + 1:
                    yield Candidate(first, last, label)


def line_end(text: str, start: int) -> int:
    """Where the line ends that position `start` is in."""
    end = text.find("\n", start)
    return end if end >= 0 else len(text)
