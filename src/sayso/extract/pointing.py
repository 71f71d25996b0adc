"""Contents that say nothing themselves ("the allegations", "the union's figure"), or not what they count ("the crowd at 900").

A pointer goes back to the nearest claims of others; where it names whose word is meant ("the union's figure"), to that voice's,
however far back.
"""

import re
from bisect import bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from sayso.extract.charges import ACCUSING, accuses, charges
from sayso.extract.lying import liar, lied_just_now
from sayso.extract.several import chosen, some_of
from sayso.schema import Claim, Document, Factuality, Figure, Kind, Stance
from sayso.tables import word_set
from sayso.text import folded

# "Denied the denial" goes back to no claim.
POINTERS = (word_set("told before") | {"finding", "charge"}) - {"denial"}
# What somebody has come to say.
_FOUND = frozenset(("finding", "conclusion", "claim", "assertion", "statement", "suggestion"))
# Words for a number somebody gave.
FIGURES = word_set("number told")
BARE = frozenset(
    ("it", "this", "that", "them", "these", "those", "which")
)  # "accused the mill of hiding deaths, which it denied"
# "The lawyer said the same."
_THE_SAME = re.compile(r"(?:much |exactly |just )?the same(?: thing)?\W*")
# "Confirmed the lower number": one of two that were told.
_COMPARED = {"lower": -1, "smaller": -1, "higher": 1, "larger": 1, "bigger": 1, "greater": 1}
# What cannot be denied or confirmed: who urges or asks has claimed nothing.
CLAIMING_NOTHING = frozenset((Stance.DENIES, Stance.URGES, Stance.OFFERS, Stance.ASKS, Stance.WISHES, Stance.WITHHOLDS))
_UNTRUE = re.compile(r"\W*(?:it|this|that|these|those|they)(?: is| was| are| were|'s|'re)\b(?!.*\bthat\b)")  # "that is a lie"
_REJECTED = "|".join(sorted(word_set("untrue") | word_set("exaggerating") | word_set("rejecting")))
# "That figure was invented", "called the figure invented"
_UNTRUE_FIGURE = re.compile(
    rf"\W*(?:the|that|this|those|these) (?:[\w-]+ )?(?:{'|'.join(sorted(FIGURES))})s? (?:(?:is|was|are|were)\b"
    rf"|(?:as )?(?:an? )?(?:\w+ly )?(?:{_REJECTED})\W*$)"
)
# "called that “speculation”", "called this false": the word in quotation marks, or of rejection, is what the voice calls it.
_CALLED = re.compile(rf"(?:this|that|it|them|these|those)(?: as)?[:,]? (?:[\"“'‘]|(?:an? )?(?:\w+ly )?(?:{_REJECTED})\W*$)")
# "the union's figure", "Sorley's latest count"
_OWNED = re.compile(r"^(?P<owner>.+?)(?:['’]s|s['’]) (?:[\w-]+ )?(?P<noun>[\w-]+?)s?$")
# "The crowd at 2,000", "the number most often heard is about 20"
_AGAIN = re.compile(
    r"\b(?:the|this|that|its|their) (?:[\w-]+ )?"
    r"(?:crowd|turnout|attendance|(?:number|figure|count|total|tally|toll)(?! of\b))"  # "the number of cases" says of what
    r"(?: [\w-]+){0,4} (?:at|is|was|to)\b|^it at\b"
)
# "It was six.", "there were 116": only another number for what was just counted.
_ONLY_NUMBER = re.compile(
    r"\W*(?:it|there) (?:was|were|is|are|had been)"
    r"(?: (?:in fact|actually|only|just|about|some|at least|more than|nearly))* [\w,.-]+(?:,? not [\w,.-]+)?\W*"
)
# "Police said 40 were hurt; the union said 70": a number and nothing else.
_BARE_NUMBER = re.compile(
    r"\W*(?:(?:about|some|around|nearly|almost|over|only|just|at least|at most|(?:no )?(?:more|fewer) than|up to|as many as) )*"
    r"[\w,.-]+\W*"
)
_TITLES = re.compile(r"^(?:mr|mrs|ms|miss|dr|prof|gen|col|president|minister|governor|mayor|senator)\.? ")
_AFTER = re.compile(r"\b(?:after (?:(?:it|he|she|they) had )?(?:\w+ )?|having (?:\w+ )?)den(?:ied|ying)\Z", re.IGNORECASE)
_CLAIMS_BY = re.compile(
    rf"(?:the |any |all )?(?:[\w-]+ )?(?:{'|'.join(sorted(POINTERS))})s? (?:by|from) (?:[\w.’'-]+,? ){{1,8}}?(?:that|of)\b"
)
_REACH = 24  # characters: "after they had earlier"
LOOK_BACK = 3  # sentences: a denial stands next to what it denies, or one aside away
FEWEST = 3  # words: a pointer, "that" or "of", and what was told
FEW = 6  # words of a pointer that names its owner: "the dockers' union's latest casualty figure"
Said = Callable[[Claim], bool]


@dataclass(frozen=True, slots=True)
class _Report:
    """Where the claims stand. starts: of the sentences; breaks: ends of the paragraphs' lines."""

    text: str
    claims: Sequence[Claim]
    starts: Sequence[int]
    breaks: Sequence[int]

    def sentence(self, claim: Claim) -> int:
        return bisect_right(self.starts, claim.content[0].start) - 1

    def paragraph(self, claim: Claim) -> int:
        return bisect_right(self.breaks, claim.content[0].start)


def pointed_at(document: Document, claims: Sequence[tuple[Claim, str | None]]) -> tuple[Claim, ...]:
    """The claims with `about` and `nested_in` filled in. claims: in text order, each with the id of the claim it stands in."""
    text = document.report.text
    breaks = [i for i, character in enumerate(text) if character == "\n"]
    report = _Report(text, [c for c, _ in claims], [s.span.start for s in document.sentences], breaks)
    return tuple(replace(_calling_lies(claim, report), nested_in=parent) for claim, parent in claims)


def _calling_lies(claim: Claim, report: _Report) -> Claim:
    """The claim with `about`. Who says of another that he was lying, and no more, denies what that one said last; who says "the
    same" as one who denies, denies it, too.
    """
    who = liar(claim)
    told = _by(who, claim, report, _claims_something) if who else ()
    near = (c for c in report.claims if c.id in told and report.sentence(claim) - report.sentence(c) <= 2 * LOOK_BACK)
    if about := tuple(c.id for c in near) or (_just_said(claim, report) if lied_just_now(claim) else ()):
        return replace(claim, stance=Stance.DENIES, factuality=Factuality.NOT_CERTAIN, about=about)
    if (denial := _denial_shared(claim, report)) is not None:
        return replace(claim, stance=Stance.DENIES, factuality=denial.factuality, about=_about(denial, report))
    return replace(claim, about=_about(claim, report))


def _just_said(claim: Claim, report: _Report) -> tuple[str, ...]:
    """What one other voice, a person's, has said in the sentence before: "… on Monday, she said. He accused her of lying"."""
    last = [c for c in report.claims if report.sentence(claim) - report.sentence(c) == 1 and c.voice.name != claim.voice.name]
    one = len({c.voice.name for c in last}) == 1 and last[0].voice.kind in (Kind.PERSON, Kind.OFFICE)
    return tuple(c.id for c in last if _claims_something(c)) if one else ()


def _denial_shared(claim: Claim, report: _Report) -> Claim | None:
    """The denial that another has just made: "The minister denied taking money. His wife said the same." """
    if claim.stance not in (Stance.STATES, Stance.CONFIRMS) or not _THE_SAME.fullmatch(folded(claim.quote)):
        return None
    before = [c for c in report.claims if c.content[0].start < claim.content[0].start]
    last = max(before, key=lambda c: c.content[0].start, default=None)
    if last is None or last.stance is not Stance.DENIES or _takes_back(last) or last.voice.name == claim.voice.name:
        return None
    return last if report.sentence(claim) - report.sentence(last) <= 1 else None


def _about(claim: Claim, report: _Report) -> tuple[str, ...]:
    """The ids of the claims that the content stands for."""
    if claim.stance is Stance.DENIES and folded(claim.quote) in BARE and (own := _granted_with(claim, report)):
        return (own.id,)
    if claim.stance is Stance.DENIES and (person := _person(claim)):
        return _by(person, claim, report, lambda c: c.stance not in CLAIMING_NOTHING or c.stance is Stance.DENIES, after=True)
    if owned := _owned(claim):
        owner, noun = owned
        return _figure_of(owner, claim, report) if noun in FIGURES else _by(owner, claim, report, _claims_something)
    if (claim.stance in (Stance.DENIES, Stance.CONFIRMS) and _names_figure(claim)) or _counts_again(claim):
        return _figure_before(claim, report)
    if claim.stance in (Stance.DENIES, Stance.CONFIRMS, Stance.WITHHOLDS) and (which := some_of(claim)):
        return chosen(which, _told_by_one(claim, report))
    if within := _told_within(claim, report):
        return within
    told = _told_there(claim) if _points(claim) else frozenset()
    if not _points(claim) or (told and _tells_itself(claim, report)):
        return ()
    if (own := _own_denial(claim, report)) is not None:
        return _about(own, report) or (own.id,)
    return _denial_before(claim, report) or _nearest(claim, report, about=told)


def _granted_with(claim: Claim, report: _Report) -> Claim | None:
    """What a voice grants in the sentence in which its denial is recalled: "confirmed that he was hurt, after | denying | it"."""
    if not claim.cue or not _AFTER.search(report.text, max(0, claim.cue[0].start - _REACH), claim.cue[0].end):
        return None
    own = (c for c in report.claims if c.voice.name == claim.voice.name and c.content[0].start < claim.content[0].start)
    last = max(own, key=lambda c: c.content[0].start, default=None)
    return last if last is not None and report.sentence(last) == report.sentence(claim) else None


def _denial_before(claim: Claim, report: _Report) -> tuple[str, ...]:
    """What somebody has just denied, where another sets something against it: "That is contradicted by an email". Who "denied
    that too" is not against the denial.
    """
    cue = {word for span in claim.cue for word in folded(report.text[span.start : span.end]).split()}
    if claim.stance is not Stance.DENIES or cue.isdisjoint(word_set("contradicting")) or folded(claim.quote) not in BARE:
        return ()
    before = [c for c in report.claims if c.content[0].start < claim.content[0].start]
    last = max(before, key=lambda c: c.content[0].start, default=None)
    near = last is not None and last.voice.name != claim.voice.name and report.sentence(claim) - report.sentence(last) <= 1
    return (last.id,) if last is not None and near and last.stance is Stance.DENIES and not _points(last) else ()


def _own_denial(claim: Claim, report: _Report) -> Claim | None:
    """The denial that a voice goes on with: "He denied that they had been warned. “That is simply untrue,” he said." """
    before = [c for c in report.claims if c.content[0].start < claim.content[0].start]
    last = max(before, key=lambda c: c.content[0].start, default=None)
    if last is None or last.voice.name.split()[-1:] != claim.voice.name.split()[-1:]:  # "Per Holt", "Holt"
        return None
    if last.stance is not Stance.DENIES or claim.stance is not Stance.DENIES:
        return None
    return last if report.sentence(claim) - report.sentence(last) == 1 and not _takes_back(last) else None


def _tells_itself(claim: Claim, report: _Report) -> bool:
    """Whether what was told stands in the content, as a claim: "denied reports that | talks were held"."""
    within = (c for c in report.claims if any(outer.covers(c.content[0]) and outer != c.content[0] for outer in claim.content))
    return any(c.voice.name != claim.voice.name and _claims_something(c) for c in within)


def _told_within(claim: Claim, report: _Report) -> tuple[str, ...]:
    """What somebody else is told to have said in the content itself: "denied claims | by a clerk that | it was sold"."""
    if claim.stance is not Stance.DENIES or not _CLAIMS_BY.match(folded(claim.quote)):
        return ()
    outer = claim.content[0]
    within = [c for c in report.claims if outer.covers(c.content[0]) and outer != c.content[0]]
    return tuple(c.id for c in within if c.voice.name != claim.voice.name and _claims_something(c))


def _told_by_one(claim: Claim, report: _Report) -> list[Claim]:
    """What the voice that claimed something last before it has claimed, in the sentences within reach."""
    near = [
        c for c in report.claims
        if c.content[0].start < claim.content[0].start and report.sentence(claim) - LOOK_BACK <= report.sentence(c)
        and c.voice.name != claim.voice.name and _claims_something(c) and not _points(c)
    ]  # fmt: skip
    return [c for c in near if c.voice.name == near[-1].voice.name]


def _points(claim: Claim) -> bool:
    """Whether the content is, or begins with, a word that stands for what others said."""
    said = folded(claim.quote)
    if claim.stance is Stance.DENIES and (_UNTRUE.match(said) or (_CALLED.match(said) and len(said.split()) <= FEW)):
        return True
    if claim.stance in (Stance.STATES, Stance.CONFIRMS) and _THE_SAME.fullmatch(said):
        return True
    words = _words(claim)
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


def _told_there(claim: Claim) -> frozenset[str]:
    """What "reports that the ministry had been warned", "the claim that it was sold", "rumours of a second gunman" say was told,
    as terms; nothing for "the reports", "those rumours of a plot", which go back to what the reader knows.
    """
    said = folded(claim.quote).split()
    said = said[said[:1] == ["that"] :]  # "said | that reports of 40,000 were exaggerated"
    said = said[said[:1] in (["any"], ["all"]) :]  # "rejected any suggestion of error"
    said = said[1:] if said[:1] == ["the"] and said[2:3] == ["that"] else said
    if len(said) < FEWEST or said[0].removesuffix("s") not in POINTERS or said[1] not in ("that", "of", "about"):
        return frozenset()
    about = frozenset(claim.terms) - {said[0], said[0].removesuffix("s")}
    named = frozenset(word for entity in claim.entities for word in folded(entity.name).split())
    return about - named or about  # a name alone is in much else that is told


def _words(claim: Claim) -> list[str]:
    """The content's words behind its article."""
    words = [w for w in folded(claim.quote).split() if w not in ("the", "such", "those", "these", "any", "all", "that", "as")]
    return [word.strip('",.') for word in words]


def _owned(claim: Claim) -> tuple[str, str] | None:
    """Whose word, and the word for it, where the content is only that: "the union's figure"."""
    said = folded(claim.quote).strip(' ,."“”')
    found = _OWNED.match(said) if len(said.split()) <= FEW else None
    fits = claim.stance in (Stance.DENIES, Stance.CONFIRMS)
    return (found["owner"], found["noun"]) if found and fits and found["noun"] in POINTERS | FIGURES else None


def _person(claim: Claim) -> str | None:
    """The person whose name is the whole content: "contradicts Mr Vesk"."""
    said = _TITLES.sub("", folded(claim.quote).strip(' ,."“”'))
    named = (e.name for e in claim.entities if e.label == "PERSON")
    return next((name for name in named if said and set(said.split()) <= set(folded(name).split())), None)


def _names_figure(claim: Claim) -> bool:
    """ "disputes the count", "that figure was invented": a number that somebody gave, and nothing else."""
    if _UNTRUE_FIGURE.match(folded(claim.quote)) and not claim.figures:
        return True
    words = _words(claim)
    return 0 < len(words) <= 3 and words[-1].removesuffix("s") in FIGURES and words[0] not in ("no", "a", "an")


def _counts_again(claim: Claim) -> bool:
    """ "Put the crowd at 2,000", "the number most often heard is about 20": another figure for what was counted just before."""
    said = folded(claim.quote)
    vague = [f for f in claim.figures if f.unit is None and (_counts_nothing(f) or folded(f.counted or said) not in said)]
    again = _AGAIN.search(said) or _ONLY_NUMBER.fullmatch(said) or _BARE_NUMBER.fullmatch(said)
    return len(vague) == len(claim.figures) > 0 and again is not None


def _counts_nothing(figure: Figure) -> bool:
    return figure.counted is None and figure.role == "count"


def _takes_back(claim: Claim) -> bool:
    """Whether a voice withdraws what it said itself, which is the only denial that commits to nothing."""
    return claim.stance is Stance.DENIES and claim.factuality is Factuality.UNCOMMITTED


def _claims_something(claim: Claim) -> bool:
    return claim.stance not in CLAIMING_NOTHING and bool(claim.terms)


def _said_by(owner: str, claim: Claim, report: _Report) -> list[Claim]:
    """The claims of another voice whose name has all words of the owner's."""
    words = {w for w in re.findall(r"[\w-]+", folded(owner)) if w not in ("the", "a", "an", "of")}
    others = (c for c in report.claims if c.voice.name != claim.voice.name)
    return [c for c in others if words <= set(re.findall(r"[\w-]+", folded(c.voice.name)))]


def _by(owner: str, claim: Claim, report: _Report, says: Said, *, after: bool = False) -> tuple[str, ...]:
    """The last claim before this one that the owner says. after: the first in the same sentence after it goes before."""
    at = claim.content[0].start
    said = [c for c in _said_by(owner, claim, report) if says(c)]
    here = [c for c in said if after and report.sentence(c) == report.sentence(claim) and c.content[0].start > at]
    before = [c for c in said if c.content[0].start < at]
    return (here[0].id,) if here else (before[-1].id,) if before else ()


def _figure_of(owner: str, claim: Claim, report: _Report) -> tuple[str, ...]:
    """The owner's claims whose figure somebody else gives too, as a figure is disputed for another; or else its last figure."""
    given = [c for c in _said_by(owner, claim, report) if c.figures and c.content[0].start < claim.content[0].start]
    others = {f.role for c in report.claims if c.voice.name not in {g.voice.name for g in given} for f in c.figures} - {"count"}
    disputed = [c.id for c in given if any(f.role in others for f in c.figures)]
    return tuple(disputed) or tuple(c.id for c in given[-1:])


def _figure_before(claim: Claim, report: _Report) -> tuple[str, ...]:
    """The figure that others gave last: the first in the nearest paragraph with one, where the rest are parts of it.

    "It was six" may go on with what the same voice told.
    """
    at, here = claim.content[0].start, report.paragraph(claim)
    own = _ONLY_NUMBER.fullmatch(folded(claim.quote)) is not None or _takes_back(claim)
    near = [
        c for c in report.claims
        if c.content[0].start < at and c.figures and (own or c.voice.name != claim.voice.name) and _claims_something(c)
    ]  # fmt: skip
    if not near or report.sentence(claim) - report.sentence(near[-1]) > 2 * LOOK_BACK:
        return ()
    if (sign := _COMPARED.get(_words(claim)[0])) is not None:
        return _rival(near, sign)
    if _BARE_NUMBER.fullmatch(folded(claim.quote)):
        return (near[-1].id,) if report.sentence(claim) - report.sentence(near[-1]) <= 1 else ()
    last = report.paragraph(near[-1])
    return (next(c for c in near if report.paragraph(c) == last).id,) if last <= here else ()


def _rival(near: Sequence[Claim], sign: int) -> tuple[str, ...]:
    """Of the last two numbers that count alike, the lower (sign -1) or the higher one (1); nothing if there are no two."""
    role = near[-1].figures[0].role
    told = {f.low: c.id for c in near for f in c.figures[:1] if f.role == role and f.low is not None}
    last = [*told.items()][-2:]
    return (max(last, key=lambda one: sign * one[0])[1],) if len(last) > 1 else ()


def _numbers_apart(claim: Claim, other: Claim) -> bool:
    """Whether both give numbers of one role, and none in common: who denies a loan of five million denies no loss of two."""
    mine, others = ({f.role: {g.low for g in c.figures if g.role == f.role} for f in c.figures} for c in (claim, other))
    return any(mine[role].isdisjoint(others[role]) for role in mine.keys() & others.keys())


def _nearest(claim: Claim, report: _Report, *, about: frozenset[str] = frozenset()) -> tuple[str, ...]:
    """The nearest claims before it, by other voices, that claim something themselves and are no pointers.

    about: terms of which they must have half, if there are any, and no other number then.
    An estimate ("police put the crowd at 1,200") is no accusation, however near it stands, nor is a forecast, or what a letter
    "mentions". "The allegations" are all that one voice has said there against whoever denies them; where nothing within reach
    can be one, they go back to who is said to accuse, a little further off, or to nothing.
    """
    noun = next(iter(_words(claim)), "")
    accused = noun.removesuffix("s") in ACCUSING
    mute = CLAIMING_NOTHING | {Stance.ESTIMATES, Stance.PREDICTS} if accused else CLAIMING_NOTHING
    here = report.sentence(claim)
    near: dict[int, list[Claim]] = {}
    for other in report.claims:
        place = report.sentence(other)
        before = other.content[0].start < claim.content[0].start and here - 2 * LOOK_BACK <= place
        speaks = (
            other.stance not in (CLAIMING_NOTHING if accuses(other) else mute)
            and not _points(other)
            and bool(other.terms)
            and not (accused and _only_names(other))
        )
        fits = not about or (2 * len(about & set(other.terms)) >= len(about) and not _numbers_apart(claim, other))
        if before and speaks and fits and (other.voice.name != claim.voice.name or _takes_back(claim)):
            near.setdefault(place, []).append(other)
    reach = {place: told for place, told in near.items() if here - LOOK_BACK <= place}
    if accused and not about:
        return tuple(c.id for c in _charged(claim, noun, near, reach, report))
    if noun.removesuffix("s") in _FOUND:  # how they found it, a report may have told since
        reach = {place: told for place, told in reach.items() if any(c.voice.kind is not Kind.REPORT for c in told)} or reach
    return tuple(c.id for c in reach[max(reach)]) if reach else ()


def _charged(
    denial: Claim, noun: str, near: dict[int, list[Claim]], reach: dict[int, list[Claim]], report: _Report
) -> Sequence[Claim]:
    """What "the accusation" or "the charges" may mean, of the claims by sentence; reach: of those, the ones that stand near."""
    may_be = {place: charges(denial, told, report.text) for place, told in reach.items()}
    may_be = {place: told for place, told in may_be.items() if told}
    last = may_be[max(may_be)] if may_be else []
    worded = {place: by for place, told in near.items() if (by := [c for c in told if accuses(c)])}
    if worded and not any(accuses(c) for c in last):
        by = worded[max(worded)]
        if not last or {c.voice.name for c in by} >= {c.voice.name for c in last}:
            last = by
            may_be.setdefault(max(worded), by)
    if not noun.endswith("s"):
        return [c for c in last if accuses(c)] or last  # "said it was too early and accused the mayor of fraud"
    voices = {c.voice.name for c in last}
    return [c for place in sorted(may_be) for c in may_be[place] if c.voice.name in voices]


def _only_names(claim: Claim) -> bool:
    """Whether a content only names a thing, of which nothing is said: "mentions the test"."""
    words = folded(claim.quote).split()
    return claim.event is None and len(words) <= FEWEST and words[0] in ("the", "a", "an", "that", "this", "its", "their")
