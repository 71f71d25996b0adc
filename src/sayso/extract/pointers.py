"""Contents that say nothing themselves, by their words alone: "the allegations", "the union's figure", "called this false"."""

import re

from sayso.schema import Claim, Factuality, Figure, Stance
from sayso.tables import word_set
from sayso.text import folded

# "Denied the denial" goes back to no claim.
POINTERS = (word_set("told before") | {"finding", "charge"}) - {"denial"}
# Words for a number somebody gave.
FIGURES = word_set("number told")
# "Accused the mill of hiding deaths, which it denied"
BARE = frozenset(("it", "this", "that", "them", "these", "those", "which"))
# "The lawyer said the same."
THE_SAME = re.compile(r"(?:much |exactly |just )?the same(?: thing)?\W*")
# What cannot be denied or confirmed: who urges or asks has claimed nothing.
CLAIMING_NOTHING = frozenset((Stance.DENIES, Stance.URGES, Stance.OFFERS, Stance.ASKS, Stance.WISHES, Stance.WITHHOLDS))
_UNTRUE = re.compile(r"\W*(?:it|this|that|these|those|they)(?: is| was| are| were|'s|'re)\b(?!.*\bthat\b)")  # "that is a lie"
REJECTED = "|".join(sorted(word_set("untrue") | word_set("exaggerating") | word_set("rejecting")))
# "That figure was invented", "called the figure invented"
_UNTRUE_FIGURE = re.compile(
    rf"\W*(?:the|that|this|those|these) (?:[\w-]+ )?(?:{'|'.join(sorted(FIGURES))})s? (?:(?:is|was|are|were)\b"
    rf"|(?:as )?(?:an? )?(?:\w+ly )?(?:{REJECTED})\W*$)"
)
# "called that “speculation”", "called this false": the word in quotation marks, or of rejection, is what the voice calls it.
_CALLED = re.compile(rf"(?:this|that|it|them|these|those)(?: as)?[:,]? (?:[\"“'‘]|(?:an? )?(?:\w+ly )?(?:{REJECTED})\W*$)")
# "the union's figure", "Sorley's latest count"
_OWNED = re.compile(r"^(?P<owner>.+?)(?:['’]s|s['’]) (?:[\w-]+ )?(?P<noun>[\w-]+?)s?$")
# "The crowd at 2,000", "the number most often heard is about 20"
_AGAIN = re.compile(
    r"\b(?:the|this|that|its|their) (?:[\w-]+ )?"
    r"(?:crowd|turnout|attendance|(?:number|figure|count|total|tally|toll)(?! of\b))"  # "the number of cases" says of what
    r"(?: [\w-]+){0,4} (?:at|is|was|to)\b|^it at\b"
)
# "It was six.", "there were 116": only another number for what was just counted.
ONLY_NUMBER = re.compile(
    r"\W*(?:it|there) (?:was|were|is|are|had been)"
    r"(?: (?:in fact|actually|only|just|about|some|at least|more than|nearly))* [\w,.-]+(?:,? not [\w,.-]+)?\W*"
)
# "Police said 40 were hurt; the union said 70": a number and nothing else.
BARE_NUMBER = re.compile(
    r"\W*(?:(?:about|some|around|nearly|almost|over|only|just|at least|at most|(?:no )?(?:more|fewer) than|up to|as many as) )*"
    r"[\w,.-]+\W*"
)
_TITLES = re.compile(r"^(?:mr|mrs|ms|miss|dr|prof|gen|col|president|minister|governor|mayor|senator)\.? ")
BY_WHOM = 8  # words: "reports in some of the local media that"
FEWEST = 3  # words: a pointer, "that" or "of", and what was told
FEW = 6  # words of a pointer that names its owner: "the dockers' union's latest casualty figure"


def points(claim: Claim) -> bool:
    """Whether the content is, or begins with, a word that stands for what others said."""
    said = folded(claim.quote)
    if claim.stance is Stance.DENIES and (_UNTRUE.match(said) or (_CALLED.match(said) and len(said.split()) <= FEW)):
        return True
    if claim.stance in (Stance.STATES, Stance.CONFIRMS) and THE_SAME.fullmatch(said):
        return True
    words = content_words(claim)
    if not words:
        return said in BARE
    if len(words) == 2 and words[0] in ("a", "an"):  # "…, a claim the mill denied"
        words = words[1:]
    first = words[0]
    # "denied it" points back; "denied it had been warned" says what it denies.
    pointer = (first in BARE and len(words) == 1) or first.removesuffix("s") in POINTERS
    return (
        pointer
        and claim.stance in (Stance.DENIES, Stance.CONFIRMS, Stance.WITHHOLDS, Stance.STATES)
        and (len(words) <= 3 or claim.stance is Stance.DENIES)
    )


def told_there(claim: Claim) -> frozenset[str]:
    """What "reports that the ministry had been warned", "the claim that it was sold", "rumours of a second gunman" say was told,
    as terms; nothing for "the reports", "those rumours of a plot", which go back to what the reader knows.
    """
    said = folded(claim.quote).split()
    said = said[said[:1] == ["that"] :]  # "said | that reports of 40,000 were exaggerated"
    said = said[said[:1] in (["any"], ["all"]) :]  # "rejected any suggestion of error"
    said = said[1:] if said[:1] == ["the"] and said[2:3] == ["that"] else said
    if len(said) < FEWEST or said[0].removesuffix("s") not in POINTERS:
        return frozenset()
    if said[1] not in ("that", "of", "about") and not (said[1] in ("in", "on", "by", "from") and "that" in said[2:BY_WHOM]):
        return frozenset()  # "reports in some media that the ship had broken in two"
    about = frozenset(claim.terms) - {said[0], said[0].removesuffix("s")}
    named = frozenset(word for entity in claim.entities for word in folded(entity.name).split())
    return about - named or about  # a name alone is in much else that is told


def content_words(claim: Claim) -> list[str]:
    """The content's words behind its article."""
    words = [w for w in folded(claim.quote).split() if w not in ("the", "such", "those", "these", "any", "all", "that", "as")]
    return [word.strip('",.') for word in words]


def owned_word(claim: Claim) -> tuple[str, str] | None:
    """Whose word, and the word for it, where the content is only that: "the union's figure"."""
    said = folded(claim.quote).strip(' ,."“”')
    found = _OWNED.match(said) if len(said.split()) <= FEW else None
    fits = claim.stance in (Stance.DENIES, Stance.CONFIRMS)
    return (found["owner"], found["noun"]) if found and fits and found["noun"] in POINTERS | FIGURES else None


def person_named(claim: Claim) -> str | None:
    """The person whose name is the whole content: "contradicts Mr Vesk"."""
    said = _TITLES.sub("", folded(claim.quote).strip(' ,."“”'))
    named = (e.name for e in claim.entities if e.label == "PERSON")
    return next((name for name in named if said and set(said.split()) <= set(folded(name).split())), None)


def names_figure(claim: Claim) -> bool:
    """ "disputes the count", "that figure was invented": a number that somebody gave, and nothing else."""
    if _UNTRUE_FIGURE.match(folded(claim.quote)) and not claim.figures:
        return True
    words = content_words(claim)
    return 0 < len(words) <= 3 and words[-1].removesuffix("s") in FIGURES and words[0] not in ("no", "a", "an")


def counts_again(claim: Claim) -> bool:
    """ "Put the crowd at 2,000", "the number most often heard is about 20": another figure for what was counted just before."""
    said = folded(claim.quote)
    vague = [f for f in claim.figures if f.unit is None and (_counts_nothing(f) or folded(f.counted or said) not in said)]
    again = _AGAIN.search(said) or ONLY_NUMBER.fullmatch(said) or BARE_NUMBER.fullmatch(said)
    return len(vague) == len(claim.figures) > 0 and again is not None


def _counts_nothing(figure: Figure) -> bool:
    return figure.counted is None and figure.role == "count"


def takes_back(claim: Claim) -> bool:
    """Whether a voice withdraws what it said itself, which is the only denial that commits to nothing."""
    return claim.stance is Stance.DENIES and claim.factuality is Factuality.UNCOMMITTED


def claims_something(claim: Claim) -> bool:
    return claim.stance not in CLAIMING_NOTHING and bool(claim.terms)


def only_names(claim: Claim) -> bool:
    """Whether a content only names a thing, of which nothing is said: "mentions the test"."""
    words = folded(claim.quote).split()
    return claim.event is None and len(words) <= FEWEST and words[0] in ("the", "a", "an", "that", "this", "its", "their")
