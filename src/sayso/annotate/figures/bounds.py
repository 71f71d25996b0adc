"""The words round a number that bound it: "at least", "up to", "or more", "an estimated"."""

import re
from dataclasses import dataclass

from sayso.schema import Bound

_BEFORE = {
    Bound.AT_LEAST: (
        "at least|at the very least|no fewer than|no less than|not less than|not fewer than|a minimum of"
        "|as few as|upwards? of|minimum of"
    ),
    Bound.MORE_THAN: (
        "more than|over|above|in excess of|exceeding|well over|just over|greater than|beyond|well above"
        "|far more than|much more than|(?:far |much )?(?:higher|larger|bigger) than"
    ),
    Bound.UP_TO: "up to|as many as|as much as|at most|no more than|not more than|a maximum of|maximum of|as high as"
    "|no (?:higher|larger|greater|bigger) than",
    Bound.LESS_THAN: "less than|fewer than|under|below|just under|well under|far fewer than|much less than"
    "|(?:far |much )?(?:lower|smaller) than",
    Bound.ABOUT: (
        "about|around|approximately|approx\\.?|roughly|some|nearly|almost|close to|closer to|an estimated|estimated"
        "|circa|ca\\.|c\\.|more or less|just about"
        "|in the region of|an average of|as near as|somewhere around|~|≈"
    ),
}  # fmt: skip
# "55 million euros plus up to 5 million in bonuses", "20,000 crowns plus costs": another sum comes on top.
_NOT_ON_TOP = (
    r"(?!\s+(?:(?:up to|another|an?|the|some|about|its|his|her|their)\s|\d|[$£€]"
    r"|(?:bonus(?:es)?|interest|costs?|add-ons|tax(?:es)?|expenses|fees|inflation|performance|travel)\b))"
)
_AFTER = {
    Bound.AT_LEAST: r"or more|or above|and more(?! than)|and counting|at (?:the very )?least|[-‐]?plus" + _NOT_ON_TOP + r"|\+",
    Bound.UP_TO: "or (?:less|fewer|under)|at (?:the )?most",
    Bound.ABOUT: "or so|or thereabouts|approximately|roughly|-odd|-ish",
}
# Quantity nouns that may stand between a bound and its number: "an estimated crowd of 4,500".
_COLLECTIVE = (
    r"(?:(?:contingent|force|group|total|crowd|army|fleet|number|population|team|convoy|maximum|minimum|sum|amount)\s+of\s+)"
)
_VERBS = re.compile(r"\b(?:exceed(?:s|ed|ing)?|surpass(?:es|ed|ing)?|topp(?:ed|ing)|tops|pass(?:es|ed|ing))\s+$", re.IGNORECASE)
# "about" and "over" are prepositions after these: "talked about 300 soldiers".
_TOPIC = re.compile(
    r"\b(?:talk\w*|sp(?:eak|oke|eaking)\w*|ask\w*|question\w*|concern\w*|worr\w+|information|details?"
    r"|skeptical|sceptical|optimistic|certain|sure|clear|anything|something|nothing|thing|complain\w*"
    r"|joke\w*|learn\w*|read|hear\w*|know\w*|knew|reports?|writ\w+|wrote|stor(?:y|ies)"
    r"|tell\w*|told|claims?|dispute\w*|argu\w+|fight\w*|fought|battle\w*|turned|turning|handed|handing"
    r"|presid\w+|control|took|taken|warnings?|doubts?|evidence"
    # "Complaints had been received about 112 polling stations"
    r"|(?:complaints?|questions?|concerns?|warnings?|doubts?|allegations?|reports?)\s+(?:[a-z]+\s+){0,3}?"
    r"(?:received|raised|filed|made|lodged|voiced|published))\s+$",
    re.IGNORECASE,
)
_TOPIC_REACH = 60  # characters


# "Spread over 30 square kilometres": so far it reaches.
_REACHES = re.compile(r"\b(?:spread\w*|scatter\w*|extend\w*|stretch\w*|strewn)\s+(?:out\s+)?$", re.IGNORECASE)


def _joined(words: str) -> str:
    return words.replace(" ", r"\s+")


_LEADS = [
    (
        bound,
        re.compile(
            rf"(?<![\w.])(?P<lead>{_joined(words)})(?P<gap>\s*)(?P<mass>{_COLLECTIVE})?(?P<art>(?:an?|the)\s+)?$", re.IGNORECASE
        ),
    )
    for bound, words in _BEFORE.items()
]
_TRAILS = [(bound, re.compile(rf"\s*,?\s*(?:{_joined(words)})(?!\w)", re.IGNORECASE)) for bound, words in _AFTER.items()]
_WINDOW = 45  # characters before a number: the longest bound with a collective noun is shorter


@dataclass(frozen=True, slots=True)
class Bounded:
    """A bound, whether the number is a rough one, and the characters that the bound words and the number cover together."""

    bound: Bound
    approximate: bool
    start: int
    end: int


def bounded(text: str, floor: int, start: int, end: int, ceiling: int) -> Bounded:
    """What the words beside text[start:end] say of the number there, looking no further than floor and ceiling."""
    bound, approximate = Bound.EXACT, False
    found = _lead(text, floor, start)
    while found:
        said, start = found
        approximate = approximate or said is Bound.ABOUT
        bound = said if bound in (Bound.EXACT, Bound.ABOUT) else bound
        found = _lead(text, floor, start)
    for said, pattern in _TRAILS:
        match = pattern.match(text, end, ceiling)
        if match and bound in (Bound.EXACT, Bound.ABOUT):
            approximate = approximate or said is Bound.ABOUT
            bound, end = said, match.end()
            break
    if bound is Bound.EXACT and _VERBS.search(text, max(floor, start - _WINDOW), start):
        bound = Bound.MORE_THAN
    return Bounded(bound, approximate, start, end)


def _lead(text: str, floor: int, start: int) -> tuple[Bound, int] | None:
    """The longest bound that ends right before `start`, and where it starts."""
    window = max(floor, start - _WINDOW)
    best: tuple[Bound, int] | None = None
    for bound, pattern in _LEADS:
        match = pattern.search(text, window, start)
        if match is None or (match["mass"] and bound is not Bound.ABOUT and not match["gap"]):
            continue
        word = match["lead"].lower()
        if word in ("about", "over", "around", "under", "above", "below") and _TOPIC.search(
            text, max(floor, match.start() - _TOPIC_REACH), match.start()
        ):
            continue
        if word == "over" and _REACHES.search(text, max(floor, match.start() - 20), match.start()):
            continue
        if match["art"] and not (
            match["mass"] or word in ("about", "nearly", "almost", "over", "under", "around", "more than", "at least")
        ):
            continue
        if match["art"] and word == "more than" and match["art"].strip().lower() == "the":
            continue  # "more than the 30 given by the army": a comparison with a number that is known
        if best is None or match.start() < best[1]:
            best = bound, match.start()
    return best


def limits(bound: Bound, value: float) -> tuple[float | None, float | None]:
    """Low and high of one number under a bound."""
    if bound in (Bound.AT_LEAST, Bound.MORE_THAN):
        return value, None
    if bound in (Bound.UP_TO, Bound.LESS_THAN):
        return None, value
    return value, value
