"""Lines that are not the story: "Related", "Subscribe to …", photo credits, copyright.

Each pattern matches a whole line, never a part of one: a sentence of the story that holds such a word is a sentence of the story.
"""

import re
from collections.abc import Sequence
from itertools import accumulate

from sayso.read.lines import Line

LONGEST = 400  # characters; the longest copyright notices have about 350
PROSE = 25  # words in a line: a paragraph of a story, longer than the titles and teasers under "Related"

_END = r"\s*[:.!»›→>…]*"
_POINTS_TO = r"\s*[:|→»›]\s*\S.*"  # no dash: "Related charges – three of them – were dropped" is a sentence
_KIND = r"(?:stories|story|articles?|news|coverage|content|topics?|links?|posts?|reading|items)"
_LIST_HEADING = re.compile(
    rf"(?:related(?: {_KIND})?|read (?:more|next|also)|see also|also read|further reading|more on this (?:story|topic)|"
    r"more (?:stories|news|coverage|headlines)|you (?:may|might) also like|recommended(?: (?:stories|for you|reading))?|"
    r"most (?:read|popular|viewed)|trending(?: now)?|latest (?:news|stories|headlines)|top stories|editor['’]?s['’]? picks|"
    rf"around the web|what to read next){_END}|more from [^\s.,“”\"]+(?: [^\s.,“”\"]+){{0,5}}\s*[:»›→>]*",
    re.IGNORECASE,
)
_NETWORK = (
    r"(?:x|twitter|facebook|instagram|telegram|youtube|whatsapp|linkedin|tiktok|threads|bluesky|mastodon|google news|reddit|"
    r"e-?mail)"
)
_NETWORKS = rf"{_NETWORK}(?:[\s,]+(?:(?:and|or|via) )?{_NETWORK})*"
_LABELS = (
    rf"(?:related(?: {_KIND})?|read (?:more|also|next)|see also|also read|more on this story){_POINTS_TO}",
    r"(?:advertisement|advertorial|sponsored(?: content)?|paid content|promoted)[:.]?",
    r"advertisement\s*[-–—|:]\s*(?:scroll|story|article|continue|skip|click)\b.{0,60}",
    r"(?:story|article) continues (?:below|after)(?: (?:the|this))?(?: advertisement| ad| promotion)?" + _END,
    rf"share(?: (?:this|the) (?:article|story|post|page|link)| this)?(?:,? (?:on|via|by|with) {_NETWORKS})?" + _END,
    r"(?:[^“”\"]{0,80}(?:©|\(c\)|copyright)[^“”\"]{0,80}|\d{4}[^“”\"]{0,60}\W)?all rights reserved\b[^“”\"]{0,160}",
    r"(?:©|\(c\)|copyright (?:©|\(c\)|\d{4}))[^“”\"]{0,200}",
    r"\(?(?:(?:file |cover )?(?:photo(?:graph)?|image|picture|video)(?: credit)?|credit|caption)\s*:\s*[^“”\"]{2,200}",
    r"(?:file photo|getty images|ap photo)\.?",
    r"(?:leave a comment|\d+ comments?|comments|print|print this (?:article|page)|save|back to top|skip to (?:main )?content)",
    r"this (?:article|story|report) (?:was )?(?:originally|first) (?:published|appeared) [^“”\"]{2,160}",
)
_MARKETING = r"(?:newsletters?|channel|podcasts?|updates|e-?mails?|alerts?|inbox|briefing|digest|full access|account)"
_APPEALS = (
    r"read more (?:about|on|at|here|of)\b[^.,“”\"]*",
    rf"(?:subscribe|sign up|register)(?: now| today| here)?(?: (?:to|for|with|and)\b[^“”\"]*\b{_MARKETING}\b[^“”\"]*)?" + _END,
    r"(?:subscribe|sign up) (?:now|today|here)\b[^.“”\"]{0,80}" + _END,
    rf"(?:follow|like|join|find) (?:us|@\w+)(?: on {_NETWORKS})?" + _END,
    rf"(?:follow|subscribe to) [^.,“”\"]{{1,60}} on {_NETWORKS}" + _END,
    r"(?:click|tap) here(?: (?:to|for)\b[^“”\"]*)?" + _END,
)
_LABEL = re.compile("|".join(f"(?:{pattern})" for pattern in _LABELS), re.IGNORECASE)
_APPEAL = re.compile("|".join(f"(?:{pattern})" for pattern in _APPEALS), re.IGNORECASE)
# "Sign up for alerts, the mayor told residents" is reported speech.
_REPORTED = re.compile(r"\b(?:said|says|told|tells|urged|wrote|added|according|asked|warned)\b", re.IGNORECASE)
_PHOTO_BY = re.compile(r"\(?(?:[Pp]hoto(?:graph)?s?|[Ii]mages?|[Pp]ictures?)(?: credit)? [Bb]y [A-Z][^“”\"]{2,120}")


def is_boilerplate(words: str) -> bool:
    """Whether the whole line is boilerplate by itself."""
    if len(words) > LONGEST:
        return False
    if is_list_heading(words) or _PHOTO_BY.fullmatch(words) or _LABEL.fullmatch(words):
        return True
    return _APPEAL.fullmatch(words) is not None and _REPORTED.search(words) is None


def is_list_heading(words: str) -> bool:
    """Whether the line announces a list of other stories ("Related", "More on this story")."""
    return _LIST_HEADING.fullmatch(words) is not None


def boilerplate_lines(lines: Sequence[Line]) -> list[Line]:
    """The lines that are not the story, in order: boilerplate by itself, and what stands under a heading such as "Related"."""
    sentences = [_is_sentence(line.words) or _is_long(line.words) for line in lines]
    last_paragraph = _last_paragraph(lines, sentences)
    reached = list(accumulate((len(line.words) for line in lines), initial=0))  # characters before each line
    kept: list[Line] = []
    until = -1
    for number, line in enumerate(lines):
        if number >= until and is_list_heading(line.words):
            # The list ends with the text, unless the story goes on below: in paragraphs, or in half as much text as stands above.
            goes_on = last_paragraph > number or 2 * (reached[-1] - reached[number + 1]) > reached[number]
            until = next((n for n in range(number + 1, len(lines)) if sentences[n]), len(lines)) if goes_on else len(lines)
        if number < until or is_boilerplate(line.words):
            kept.append(line)
    return kept


def _last_paragraph(lines: Sequence[Line], sentences: Sequence[bool]) -> int:
    """The number of the last line that is surely a paragraph of the story, -1 if there is none.

    That is a long line, or the first of two sentences in a row: teasers are short and alternate with their titles.
    """
    followed = [*sentences[1:], False]
    return max((n for n, line in enumerate(lines) if _is_long(line.words) or (sentences[n] and followed[n])), default=-1)


def _is_long(words: str) -> bool:
    return len(words.split()) >= PROSE


def _is_sentence(words: str) -> bool:
    """Whether the line ends like a sentence; a question mark also ends headlines."""
    return words.endswith((".", ".”", '."', ".)", ".’", "!”", "?”")) and not is_boilerplate(words)
