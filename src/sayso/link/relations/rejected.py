"""Which figures of a claim a denial is about: who denies that 23 died does not deny the 40 wounded told beside them."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from sayso.link.compared.distances import places_near
from sayso.link.compared.traits import Traits
from sayso.link.counts.amount import Amount
from sayso.link.counts.amounts import counts, relation
from sayso.link.counts.taken_as_known import taken_as_known
from sayso.link.relations.orders import too_few
from sayso.link.relations.paid import of_that_money, sums
from sayso.link.when import apart
from sayso.link.words.tables import EVENTS
from sayso.schema import Link, LinkKind, Span, Stance

Place = tuple[str, Span]
"""A claim's id and the place of one of its figures."""

# What a denial calls the figure it rejects ("that figure", "the toll"): one figure, where a bare "it" is the whole claim.
_FIGURE = re.compile(r"\b(?:figure|number|count|toll|tally|estimate|total|sum|amount|statistic)s?\b", re.IGNORECASE)
# "Reports of 40,000 were exaggerated", "the figure of 31 that the group had given": of that number, and of nothing else.
_TELLING_OF = re.compile(
    r"\W*(?:[\w’'-]+\s+){0,5}?(?:reports?|claims?|rumou?rs?|talk|suggestions?|figures?|numbers?|estimates?|tolls?|counts?|totals?)"
    r"\s+of\s+(?:(?:about|around|some|nearly|almost|over|at least|more than|up to)\s+)?\d",
    re.IGNORECASE,
)
# "Had never made such an offer", "there was no such plan": what was told, with its numbers.
_SUCH = re.compile(r"\b(?:such an?|no such|any such)\s+[a-z]+", re.IGNORECASE)
# Who denies the charge does not deny that "two men were arrested on suspicion of" it; what they are charged with comes behind.
_THE_CHARGE = re.compile(
    r"\W*(?:(?:the|all|any|both|these|those|his|her|its|their)\s+)?(?:charges?|accusations?|allegations?|wrongdoing)\W*",
    re.IGNORECASE,
)
_CHARGED = re.compile(
    r"\b(?:arrest(?:ed|s)?|charged|indicted|detained|accused|suspected|held|on trial|prosecuted|questioned)\b", re.IGNORECASE
)
# The event that gives a figure its role, as comparisons class it: "denied that anyone had died" is about the killed.
_EVENT_OF = {
    "killed": "kill", "wounded": "wound", "missing": "missing", "captured": "capture", "detained": "capture",
    "deployed": "deploy", "supplied": "supply", "displaced": "evacuate", "evacuated": "evacuate", "destroyed": "damage",
}  # fmt: skip


def rejected(links: Iterable[Link], traits: Mapping[str, Traits]) -> dict[Place, tuple[str, ...]]:
    """The figures that some voice denies, each with the ids of the denials, sorted; without those that it took back since."""
    links = tuple(links)
    replaced = {link.b for link in links if link.kind is LinkKind.SUPERSEDES}
    found: dict[Place, set[str]] = defaultdict(set)
    for link in (*links, *_none_such(links, traits)):
        own = link.kind is LinkKind.SUPERSEDES and _denies(traits[link.a]) and not _denies(traits[link.b])
        if (link.kind is LinkKind.DENIES or own) and link.a not in replaced:
            for amount in denied_amounts(traits[link.a], traits[link.b], traits):
                found[(link.b, amount.figure.span)].add(link.a)
    return {place: tuple(sorted(claims)) for place, claims in found.items()}


def _none_such(links: Iterable[Link], traits: Mapping[str, Traits]) -> Iterator[Link]:
    """The conflicts with a voice that says that there was none such, as its denials: "said that it had made no such offer"."""
    for link in (x for x in links if x.kind is LinkKind.CONFLICTS):
        for a, b in ((link.a, link.b), (link.b, link.a)):
            denial = traits[a]
            if denial.side < 0 < traits[b].side and not denial.amounts and _SUCH.search(denial.claim.quote):
                yield replace(link, kind=LinkKind.DENIES, a=a, b=b)


def _denies(traits: Traits) -> bool:
    return traits.claim.stance is Stance.DENIES


def rejects_number(denial: Traits, target: Traits) -> bool:
    """Whether a denial calls a number wrong that the target gives: "the figure of 41 dead was wrong"."""
    if not denial.amounts or not target.amounts or not _FIGURE.search(denial.claim.quote):
        return False
    return any(counts(x, y) == "same" and one_number(denial, x, target, y) for x in denial.amounts for y in target.amounts)


def denied_amounts(denial: Traits, target: Traits, traits: Mapping[str, Traits]) -> Sequence[Amount]:
    """The target's figures that the denial is about.

    A denial that gives figures is about the same ones, but for those that it takes as known. One that points back ("rejected
    that figure", "denied it") is about the figures of what it points to, there and wherever they stand again. One without either
    is about what it says did not happen: the dead, if it says that nobody died.
    """
    if apart(denial.when, target.when) or places_near(denial, target) is False:
        return ()  # another day's or another place's toll
    if denial.amounts:
        if wrong := [x for x in denial.amounts if x.wrong]:
            return [y for y in target.amounts for x in wrong if counts(x, y) == "same" and relation(x, y) == "equal"]
        text = denial.report.text
        named = [x for x in denial.amounts if not taken_as_known(denial.claim, x, text)]
        if of_that_number(denial, target):
            return [
                y
                for y in target.amounts
                if any(relation(x, y) == "equal" and (_bare(x, y) or counts(x, y) == "same") for x in named)
            ]
        return _equal(denial, named, target)
    pointed = [traits[claim] for claim in sorted(set(denial.claim.about)) if claim in traits]
    if target.claim.id in denial.claim.about:
        return _named(denial, target)
    if pointed:
        return [y for one in pointed for y in _equal(one, _named(denial, one), target)]
    if of_that_money(denial, target):
        return sums(target)
    if _SUCH.search(denial.claim.quote):
        return target.amounts
    return [amount for amount in target.amounts if _event(amount) in denial.events]


def _equal(told: Traits, denied: Sequence[Amount], target: Traits) -> list[Amount]:
    """The target's figures that say what the denied ones say, which are told's."""
    return [y for y in target.amounts if any(_of_one_thing(x, y) and one_number(told, x, target, y) for x in denied)]


def _of_one_thing(x: Amount, y: Amount) -> bool:
    """Whether two figures count the same; of measures that their words say no more of, those in one unit: "a million litres"."""
    measured = x.role == y.role and x.head == y.head and x.figure.unit == y.figure.unit is not None
    return measured or counts(x, y) == "same"


def one_number(a: Traits, x: Amount, b: Traits, y: Amount) -> bool:
    """Whether two figures of one thing may be one telling: the same number, or a word for it."""
    return relation(x, y) in ("equal", "vague") and not too_few(a, x, b, y)


def of_a_number(denial: Traits) -> bool:
    """Whether what is denied is that there are so many, and nothing else: "reports of 40,000", "the figure of 31"."""
    return bool(denial.amounts) and _TELLING_OF.match(denial.claim.quote) is not None


def of_that_number(denial: Traits, target: Traits) -> bool:
    """Whether a denial is of a number, by a word for one ("the figure of 410 is fantasy"), that the target gives."""
    if not denial.amounts or not target.amounts or not (_FIGURE.search(denial.claim.quote) or of_a_number(denial)):
        return False
    pairs = [(x, y) for x in denial.amounts for y in target.amounts if counts(x, y) == "same" or _bare(x, y)]
    return any(relation(x, y) == "equal" and one_number(denial, x, target, y) for x, y in pairs)


def _bare(denied: Amount, other: Amount) -> bool:
    """Whether the number denied is told without what it counts: "the number of 410"."""
    return denied.role == "count" and denied.head is None and denied.figure.unit is None and other.figure.unit is None


def _named(denial: Traits, target: Traits) -> Sequence[Amount]:
    """All figures of what is denied as a whole, but for what it takes as known; of "that toll" those with the role it names, else
    the first.
    """
    if not _FIGURE.search(denial.claim.quote):
        accused = _CHARGED.search(target.claim.quote) if _THE_CHARGE.fullmatch(denial.claim.quote) else None
        start = target.claim.content[0].start + accused.start() if accused else 0
        told = [x for x in target.amounts if x.figure.span.start >= start]  # who is charged is counted before
        return [x for x in told if not taken_as_known(target.claim, x, target.report.text)]
    told = [amount for amount in target.amounts if _event(amount) in denial.events]
    return told or target.amounts[:1]


def _event(amount: Amount) -> str | None:
    return EVENTS.get(_EVENT_OF.get(amount.role, ""))
