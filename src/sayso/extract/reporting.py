"""The outlet whose report it is: "a report in the Vale Courier said", "according to a Harrow Gazette story"."""

from sayso.extract.outlets import CALL_LETTERS, outlet_at, phrase_at
from sayso.extract.wording import among
from sayso.schema import Document, Kind, Voice
from sayso.schema.timex_words import WEEKDAYS
from sayso.tables import word_set

# Words before the noun that leave the report the outlet's own: "a front-page story", not "an inspection report".
_BEFORE = ("DT", "CD", "POS", "HYPH", "PRP$")
_DAYS = frozenset(day.lower() for day in WEEKDAYS)
_ON_AIR = ("radio", "tv", "television", "channel", "website", "site")  # "a report on Radio Pelmo" is no report about it


def reporting_outlet(document: Document, first: int, last: int) -> Voice | None:
    """The outlet that a source's words name as the one whose report says it. None for any other report: a ministry's, one that
    an outlet has seen or printed, those of two outlets.
    """
    tokens = document.tokens
    noun = next((i for i in range(first, last) if among(tokens[i], "outlets' reports")), None)
    if noun is None:
        return None
    if outlet := outlet_behind(document, noun, last):
        return outlet if all(_leaves_it_own(document, i) for i in range(first, noun)) else None
    start = first + (tokens[first].tag in ("DT", "PRP$"))
    end = phrase_at(tokens, start, noun)[1] if start < noun else start
    if start == end or end + (tokens[end].tag == "POS") != noun or noun + 1 != last:
        return None
    return _by_name(document, start, noun)


def outlet_behind(document: Document, noun: int, last: int) -> Voice | None:
    """The outlet that is named after "report", "article": "in the Vale Courier", "by Radio Pelmo"."""
    tokens = document.tokens
    joint = noun + 1
    if joint + 1 >= last or tokens[joint].text.lower() not in ("in", "by", "from", "on"):
        return None
    outlet = _by_name(document, joint + 1, last)
    if outlet is None or outlet.mention is None:
        return None
    if tokens[joint].text.lower() == "on" and not any(word in _ON_AIR for word in outlet.name.lower().split()):
        return None
    after = next((i for i in range(joint + 1, last) if tokens[i].start >= outlet.mention.end), last)
    return None if after < last and tokens[after].text.lower() in ("and", "or", "by") else outlet


def without_article(chain: tuple[Voice, ...]) -> tuple[Voice, ...]:
    """The chain without "article" before the outlet that published it. A report may be another's: one "seen by the Echo"."""
    if len(chain) < 2 or chain[0].kind is not Kind.DOCUMENT or chain[1].kind is not Kind.OUTLET:
        return chain
    *before, noun = chain[0].name.lower().split()
    own = noun != "report" and noun in word_set("outlets' reports")
    return chain[1:] if own and word_set("kinds of outlets' reports").issuperset(before) else chain


def _leaves_it_own(document: Document, i: int) -> bool:
    token = document.tokens[i]
    word = token.text.lower()
    return token.tag in _BEFORE or word in _DAYS or word in word_set("kinds of outlets' reports")


def _by_name(document: Document, first: int, last: int) -> Voice | None:
    """The outlet whose name begins at a token, if its last word is an outlet's or a table knows it: not the Star Mining Board."""
    outlet = outlet_at(document, first, last, certain=True)
    if outlet is None or not any(letter.isupper() for letter in outlet.name):
        return None
    if any(e.kind == Kind.OUTLET.value and e.span == outlet.mention for e in document.entities) or outlet.resolved:
        return outlet
    name = outlet.name.casefold().split()
    ends = name[-1] in word_set("outlet heads") or name[-1] in word_set("outlet words") or CALL_LETTERS.fullmatch(outlet.name)
    return outlet if ends or name[0] in word_set("outlet openings") else None
