"""What a percentage is of: the Greens, inflation, the key rate. Two percentages of different things are no rivals."""

import re
from functools import lru_cache

from sayso.link.counts.sums import kind_of_sum
from sayso.link.words.concepts import concept, singular
from sayso.schema import Claim, Figure, Kind
from sayso.text import folded, words

# Where what is told before or behind a number is of something else.
_JOINT = re.compile(
    r"[.;:!?,](?=\s)|[“”\"—–()]"
    r"|\s(?:and|but|while|whereas|which|who|that|than|as|after|because|although|though|when|if|against|versus)\s",
    re.IGNORECASE,
)
# "His challenger, Ana Dell, won 45 percent": the share is hers.
_CALLED = re.compile(r"\w,\s+(?P<name>[A-Z][\w’'-]*(?:\s+[A-Z][\w’'-]*)*),\s+(?:[a-z]+\s+){1,4}(?:about\s+)?$")
# "With 52 percent against 46 for Ana Dell": the first is of whoever is told of before.
_RIVAL = re.compile(r"\s*(?:percent|per cent|%)?,?\s+(?:against|versus)\s+(?:about\s+|some\s+|just\s+)?\d", re.IGNORECASE)
_REACH = 100  # characters: the subject of one clause
_BEHIND = 60
# Words that any share, poll or rate is told with: how it moved, since when, and who measured it.
_PLAIN_WORDS = """
percent percentage point share rate level figure number total average part portion proportion majority support backing vote poll
survey voter respondent result reading estimate forecast projection target put stand stood hit reach reached rise rose risen
fall fell fallen drop dropped climb climbed cut cuts raise raised increase increased decrease decreased lower lowered hold held
keep kept leave left stay stayed remain remained slow slowed come came go went get got gain gained lose lost win won expect
expected see seen is are was were be been being has have had will would could may might about around nearly almost only just
over under more less up down unchanged steady from to at by in on of for with the a an its their his her this that these those
it they he she we i year month week quarter day time last next now then again still also so not no than january february march
april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday
annual annually current currently compared show showed shown find found lead leading ahead behind quarter-point half
final preliminary provisional official partial and against favour favor
"""
_PLAIN = frozenset(_PLAIN_WORDS.split())
# "The unemployment rate", "the Greens' share"
_GOES_WITH = frozenset(("rate", "rates", "share", "level", "output"))
_LONGEST = 5  # words of a name
# What one thing is called in the news of the economy, party and trade: "the economy grew", "growth", "GDP".
_ONE = {
    name: one
    for one, names in {
        "growth": "economy economic economie gdp output grew grow grown growing expand expanded expansion shrink shrank contract",
        "inflation": "price cpi inflationary consumer-price cost-of-living",
        "unemployment": "jobless joblessness unemployed workless",
        "interest": "key base policy repo lending benchmark refinancing",
        "turnout": "voted",
    }.items()
    for name in names.split()
}

# "Eleven members voted against the bill", "98 votes for".
_VOTED = re.compile(
    r"(?:\s+[\w-]+){0,3}?\s+(?:(?:voted|votes?)\s+(?:(?P<yes>for|in favou?r)|(?P<no>against))|(?P<opposed>opposed|rejected)"
    r"|(?P<backed>backed)|abstained)\b",
    re.IGNORECASE,
)


_WHICH_IS = re.compile(
    r"\b(?:[Tt]he|[Ii]ts|[Tt]heir|[Aa]n?|[Hh]is|[Hh]er)\s+(?P<noun>(?:[\w’'-]+\s+){0,2}?[\w’'-]+),?\s+(?:which|that)\s+(?:[a-z]+\s+){1,3}$"
)
# "Up to 4 percent of its annual revenue"
_OF_ITS = re.compile(
    r"\s+of\s+(?:its|their|his|her)\s+(?P<what>[a-z]+(?:\s+(?!and|or|in|on|at|to|for|by|from|since|after)[a-z]+)?)(?![\w-])"
)
# "The refinery handles 7 percent of Orland's fuel": the fuel's.
_HANDLES = re.compile(
    r"\b(?:handl|produc|suppl|provid|refin|generat|carr|own|control|hold|process|cover|employ|meet|import|export|mak)(?:e|es|ed|ies|ied|s)?"
    r"\s+(?:(?:about|some|nearly|almost|up to|around|roughly|only|over|more than|at least)\s+)?$",
    re.IGNORECASE,
)
_OF_ALL = re.compile(
    r"\s+of\s+(?:the\s+)?(?P<what>(?:[\w-]+[’']s?\s+)?(?!the\b)[a-z-]+(?:\s+(?!and|or|in|on|at|to|for|by|from|since|this|last|next|that|which|who|is|was|are|were|has|had|will)[a-z-]+)?)"
    r"(?![\w’'-])"
)
# What is shared out in an election: each number is somebody's.
_WON = re.compile(r"\b(?:seats?|votes?|mandates?|delegates?|wards|districts)$", re.IGNORECASE)
_NAMED = re.compile(r"\b[A-Z][a-z]")
# "Ana Dell said she had won 51 percent": her own, where no other is told.
_SPEAKER = re.compile(r"\b(?:he|she|I)\b")


def subject(claim: Claim, figure: Figure, text: str) -> frozenset[str]:
    """The words for what a percentage is of, in the form in which claims are compared, how those counted voted, and what a sum of
    money is called; empty where they tell nothing, or for any other figure. text: the report's.
    """
    if figure.unit is None and figure.role == "count":
        voted = _vote(text[figure.span.end : min(claim.content[-1].end, figure.span.end + _BEHIND)])
        return voted or (_winner(claim, figure, text) if _WON.search(figure.counted or "") else voted)
    if figure.role == "money":
        start, end = claim.content[0].start, claim.content[-1].end
        return kind_of_sum(text[start : figure.span.start], text[figure.span.end : end])
    if figure.unit != "%":
        return frozenset()
    lead, before, behind = _beside(claim, figure, text)
    told = _terms(before)
    if not told and claim.voice.kind is Kind.PERSON and not claim.voice.anonymous and _SPEAKER.search(before):
        told = _terms(claim.voice.name)
    told = told or _terms(f"{figure.counted or ''} {behind}")
    if not told and _RIVAL.match(text, figure.span.end):
        told = next((found for said in reversed(_JOINT.split(lead)) if (found := _terms(said))), told)
    return told


def whose_share(claim: Claim, figure: Figure, text: str) -> str:
    """What a percentage is of, in the report's words beside it, for a reader: "National Union", "unemployment rate"; "" where
    they tell nothing, or for any other figure.
    """
    if figure.unit != "%":
        return ""
    if (base := _OF_ITS.match(text, figure.span.end)) and not _WON.search(base["what"]):
        return base["what"]
    handled = _HANDLES.search(text, max(0, figure.span.start - _BEHIND), figure.span.start)
    if handled and (of := _OF_ALL.match(text, figure.span.end)) and not _WON.search(of["what"]):
        return of["what"]
    runs: list[list[str]] = [[]]
    for word in _beside(claim, figure, text)[1].split():
        form = folded(word.strip("’'.,")).removesuffix("'s")
        if form in _PLAIN and not (runs[-1] and form in _GOES_WITH):
            runs.append([])
        elif not form[:1].isdigit():
            runs[-1].append(word)
    for run in runs:  # "the employers offered"
        while run and run[-1][:1].islower() and run[-1].endswith(("ed", "ing")):
            run.pop()
    named = [run for run in runs if _terms(" ".join(run))]
    best = next((run for run in named if any(word[:1].isupper() for word in run)), named[-1] if named else [])
    capitals = [n for n, word in enumerate(best) if word[:1].isupper()]
    if capitals and capitals[-1] > 0:  # "ruling National Union", "Farmers' Party failed"
        best = best[capitals[0] : max(capitals[-1] + 1, len(best) if best[-1] in _GOES_WITH else 0)]
    if any(word.islower() and word.endswith("ed") for word in best[1:]):
        return ""  # "Voters on Marrow rejected independence by 52 percent"
    return " ".join(best).rstrip(",") if len(best) <= _LONGEST else ""


def _beside(claim: Claim, figure: Figure, text: str) -> tuple[str, str, str]:
    """What stands before the figure in its piece of the claim; of that, what tells of it; what tells of it behind."""
    start, end = figure.span.start, figure.span.end
    piece = next((s for s in claim.content if s.start <= start < s.end), claim.content[0])
    lead = text[max(piece.start, start - _REACH) : start]
    named = _CALLED.search(lead)
    before = f"{named['name'] if named else ''} {_JOINT.split(lead)[-1]}"
    if (relative := _WHICH_IS.search(lead)) is not None:  # "the reservoir, which is 94 percent full"
        before = f"{relative['noun']} {before}"
    return lead, before, _JOINT.split(text[end : min(piece.end, end + _BEHIND)])[0]


def _winner(claim: Claim, figure: Figure, text: str) -> frozenset[str]:
    """Who has the seats or the votes: "the Greens won 21 percent and | 40 seats |, the Liberals 17 percent and 31"."""
    piece = next((s for s in claim.content if s.start <= figure.span.start < s.end), claim.content[0])
    lead = _JOINT.split(text[max(piece.start, figure.span.start - _REACH) : figure.span.start])
    return next((found for said in reversed(lead) if _NAMED.search(said) and (found := _terms(said))), frozenset())


@lru_cache(maxsize=4096)
def _terms(said: str) -> frozenset[str]:
    forms = (folded(said[start:end]).removesuffix("'s") for _, start, end in words(said))
    kept = (singular(form) for form in forms if form not in _PLAIN and not form[:1].isdigit())
    marks = (_ONE.get(term) or concept(term) for term in kept if term not in _PLAIN)
    found = frozenset(mark for mark in marks if mark and mark != "!rise")
    return found - _OF_MANY or found


# What several have a share as: "his party at 31 percent, ahead of the Union party at 24" is of two.
_OF_MANY = frozenset(concept(singular(word)) or word for word in ("party", "bloc", "alliance", "coalition", "list", "candidate"))


def _vote(behind: str) -> frozenset[str]:
    found = _VOTED.match(behind)
    if found is None:
        return frozenset()
    against, in_favour = found["no"] or found["opposed"], found["yes"] or found["backed"]
    return frozenset(("voted against" if against else "voted for" if in_favour else "abstained",))


# Of some only, or some prices only: youth unemployment is another rate than unemployment.
_NARROWER = _terms("youth long-term female male urban rural core food energy producer wholesale import export")


def of_two_things(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether two shares are of different things, by what `subject` says of each; nobody knows of one that says nothing."""
    return bool(one and other) and (one.isdisjoint(other) or not _NARROWER.isdisjoint(one ^ other))
