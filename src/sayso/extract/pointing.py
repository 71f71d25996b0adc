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
from sayso.extract.pointers import (
    BARE,
    BARE_NUMBER,
    CLAIMING_NOTHING,
    FIGURES,
    ONLY_NUMBER,
    POINTERS,
    THE_SAME,
    claims_something,
    content_words,
    counts_again,
    names_figure,
    only_names,
    owned_word,
    person_named,
    points,
    takes_back,
    told_there,
)
from sayso.extract.ruling_out import last_said, rules_out
from sayso.extract.several import chosen, some_of
from sayso.schema import Claim, Document, Factuality, Kind, Stance
from sayso.tables import word_set
from sayso.text import folded

# What somebody has come to say.
_FOUND = frozenset(("finding", "conclusion", "claim", "assertion", "statement", "suggestion"))
# "Confirmed the lower number": one of two that were told.
_COMPARED = {"lower": -1, "smaller": -1, "higher": 1, "larger": 1, "bigger": 1, "greater": 1}
_AFTER = re.compile(r"\b(?:after (?:(?:it|he|she|they) had )?(?:\w+ )?|having (?:\w+ )?)den(?:ied|ying)\Z", re.IGNORECASE)
_CLAIMS_BY = re.compile(
    rf"(?:the |any |all )?(?:[\w-]+ )?(?:{'|'.join(sorted(POINTERS))})s? (?:by|from) (?:[\w.’'-]+,? ){{1,8}}?(?:that|of)\b"
)
_REACH = 24  # characters: "after they had earlier"
LOOK_BACK = 3  # sentences: a denial stands next to what it denies, or one aside away
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
    """The claim with `about`. Who calls another a liar denies what that one said last; who says "the same" denies it, too."""
    who = liar(claim)
    told = _by(who, claim, report, claims_something) if who else ()
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
    return tuple(c.id for c in last if claims_something(c)) if one else ()


def _denial_shared(claim: Claim, report: _Report) -> Claim | None:
    """The denial that another has just made: "The minister denied taking money. His wife said the same." """
    if claim.stance not in (Stance.STATES, Stance.CONFIRMS) or not THE_SAME.fullmatch(folded(claim.quote)):
        return None
    before = [c for c in report.claims if c.content[0].start < claim.content[0].start]
    last = max(before, key=lambda c: c.content[0].start, default=None)
    if last is None or last.stance is not Stance.DENIES or takes_back(last) or last.voice.name == claim.voice.name:
        return None
    return last if report.sentence(claim) - report.sentence(last) <= 1 else None


def _about(claim: Claim, report: _Report) -> tuple[str, ...]:
    """The ids of the claims that the content stands for."""
    if claim.stance is Stance.DENIES and folded(claim.quote) in BARE and (own := _granted_with(claim, report)):
        return (own.id,)
    if claim.stance is Stance.DENIES and (person := person_named(claim)):
        return _by(person, claim, report, lambda c: c.stance not in CLAIMING_NOTHING or c.stance is Stance.DENIES, after=True)
    if owned := owned_word(claim):
        owner, noun = owned
        return _figure_of(owner, claim, report) if noun in FIGURES else _by(owner, claim, report, claims_something)
    if (claim.stance in (Stance.DENIES, Stance.CONFIRMS) and names_figure(claim)) or counts_again(claim):
        return _figure_before(claim, report)
    if claim.stance in (Stance.DENIES, Stance.CONFIRMS, Stance.WITHHOLDS) and (which := some_of(claim)):
        return chosen(which, _told_by_one(claim, report))
    if within := _told_within(claim, report):
        return within
    told = told_there(claim) if points(claim) else frozenset()
    if not points(claim) or (told and _tells_itself(claim, report)):
        return ()
    if (own := _own_denial(claim, report)) is not None:
        return _about(own, report) or (own.id,)
    if rules_out(claim, report.text):
        return last_said(claim, report.claims, report.sentence)
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
    return (last.id,) if last is not None and near and last.stance is Stance.DENIES and not points(last) else ()


def _own_denial(claim: Claim, report: _Report) -> Claim | None:
    """The denial that a voice goes on with: "He denied that they had been warned. “That is simply untrue,” he said." """
    before = [c for c in report.claims if c.content[0].start < claim.content[0].start]
    last = max(before, key=lambda c: c.content[0].start, default=None)
    if last is None or last.voice.name.split()[-1:] != claim.voice.name.split()[-1:]:  # "Per Holt", "Holt"
        return None
    if last.stance is not Stance.DENIES or claim.stance is not Stance.DENIES:
        return None
    return last if report.sentence(claim) - report.sentence(last) == 1 and not takes_back(last) else None


def _tells_itself(claim: Claim, report: _Report) -> bool:
    """Whether what was told stands in the content, as a claim: "denied reports that | talks were held"."""
    within = (c for c in report.claims if any(outer.covers(c.content[0]) and outer != c.content[0] for outer in claim.content))
    return any(c.voice.name != claim.voice.name and claims_something(c) for c in within)


def _told_within(claim: Claim, report: _Report) -> tuple[str, ...]:
    """What somebody else is told to have said in the content itself: "denied claims | by a clerk that | it was sold"."""
    if claim.stance is not Stance.DENIES or not _CLAIMS_BY.match(folded(claim.quote)):
        return ()
    outer = claim.content[0]
    within = [c for c in report.claims if outer.covers(c.content[0]) and outer != c.content[0]]
    return tuple(c.id for c in within if c.voice.name != claim.voice.name and claims_something(c))


def _told_by_one(claim: Claim, report: _Report) -> list[Claim]:
    """What the voice that claimed something last before it has claimed, in the sentences within reach."""
    near = [
        c for c in report.claims
        if c.content[0].start < claim.content[0].start and report.sentence(claim) - LOOK_BACK <= report.sentence(c)
        and c.voice.name != claim.voice.name and claims_something(c) and not points(c)
    ]  # fmt: skip
    return [c for c in near if c.voice.name == near[-1].voice.name]


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
    own = ONLY_NUMBER.fullmatch(folded(claim.quote)) is not None or takes_back(claim)
    near = [
        c for c in report.claims
        if c.content[0].start < at and c.figures and (own or c.voice.name != claim.voice.name) and claims_something(c)
    ]  # fmt: skip
    if not near or report.sentence(claim) - report.sentence(near[-1]) > 2 * LOOK_BACK:
        return ()
    if (sign := _COMPARED.get(content_words(claim)[0])) is not None:
        return _rival(near, sign)
    if BARE_NUMBER.fullmatch(folded(claim.quote)):
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
    noun = next(iter(content_words(claim)), "")
    accused = noun.removesuffix("s") in ACCUSING
    mute = CLAIMING_NOTHING | {Stance.ESTIMATES, Stance.PREDICTS} if accused else CLAIMING_NOTHING
    here = report.sentence(claim)
    near: dict[int, list[Claim]] = {}
    for other in report.claims:
        place = report.sentence(other)
        before = other.content[0].start < claim.content[0].start and here - 2 * LOOK_BACK <= place
        speaks = (
            other.stance not in (CLAIMING_NOTHING if accuses(other) else mute)
            and not points(other)
            and bool(other.terms)
            and not (accused and only_names(other))
        )
        fits = not about or (2 * len(about & set(other.terms)) >= len(about) and not _numbers_apart(claim, other))
        if before and speaks and fits and (other.voice.name != claim.voice.name or takes_back(claim)):
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
