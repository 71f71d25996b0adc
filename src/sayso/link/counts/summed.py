"""People counted side by side are one count: "three men and two women were killed" is five people.

The sum is an amount of its own, which shows what it was added up from. It is made only where the words tell all who are meant;
else the parts stand alone. Where the words give the whole ("five people, three women and two men"), that is the sum.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from sayso.link.counts.amount import Amount
from sayso.link.counts.amounts import ANYBODY, NO_FATE, counted_inside
from sayso.link.words.concepts import singular
from sayso.link.words.tables import PEOPLE, THINGS
from sayso.schema import Bound, Claim, Figure, Span, SumPart
from sayso.schema.figures import limits
from sayso.schema.side_by_side import Counted, SideBySide, side_by_side

_YOUNG = frozenset({"boy", "girl", "child", "teenager", "baby", "toddler", "infant"})
_CHILD = THINGS["child"]
# "On Monday, three men and two women", "said that a man and two women": nobody counted stands before them.
_OPENS = re.compile(
    r"(?:\A|\bthat\s|[.;:“\"]\s*)\W*(?:(?:in|on|at|by|after|when|as|during|overnight|earlier|later|meanwhile|late|early|so far"
    r"|according|yesterday|today|\w+day)\b[^,]*(?:,[^,]*)?,?\s*)?\Z",
    re.IGNORECASE,
)
# More than these were meant: "killed Mara Dell, her two sons and a neighbour", "besides three men and two women".
_GOES_BEFORE = re.compile(
    r"(?:,|\band|\bbesides|\bbeside|\bapart from|\bother than|\baddition to|\balong with|\bas well as|\bincluding)\s*"
    r"(?:(?:his|her|their)\s+)?\Z",
    re.IGNORECASE,
)
_GOES_ON = re.compile(
    r"\A\s*,?\s+(?:and|as well as|plus|along with|together with|in addition to)\s+"
    r"(?:[A-Z]|\d|(?:an?|the|one|its?|his|her|their|several|many|some|dozens|other|others|two|three|four|five|six|seven|eight|nine|ten)\b)"
)
# Whoever is named in "killed a man and two women" is what the verb befell; with "were" after them another verb is theirs.
_VERB = re.compile(r"\b(?:\w+(?:ed|ing)|shot|left|hurt|held|hit|kills|of|as|for)\s+\Z", re.IGNORECASE)
# "A jet carrying 57 passengers and four crew vanished": what follows is told of the jet.
_CARRYING = re.compile(r"\bcarrying\s+\Z", re.IGNORECASE)
_AUX = re.compile(r"\A\s+(?:were|was|are|is|have|has|had|died|drowned|perished|went|remain\w*)\b", re.IGNORECASE)
# A verb of one person alone ("and a man died", "and a neighbour said") begins another statement.
_ENDS = re.compile(
    r"\A(?:\s*(?:[.,;:!?)”\"–—-]|\Z)|\s+(?:were|are|have|had|in|at|on|during|when|before|after|near|by|dead|inside|and|who|aboard|from|missing)\b)",
    re.IGNORECASE,
)
# "Her husband and two children were killed": whoever she is may be one of them; "killed his wife and two children" tells all, and
# so does "his mother and ten others died".
_THEIRS = re.compile(r"\b(?:his|her|their)\s+\Z", re.IGNORECASE)
_THEIR = re.compile(r"(?:his|her|their)\s", re.IGNORECASE)
_OTHERS = re.compile(r"\bothers?\b", re.IGNORECASE)
_CITED = re.compile(r"\b(?:according to|by|from|told)\s+\Z", re.IGNORECASE)


def with_sums(amounts: Sequence[Amount], claim: Claim, text: str) -> tuple[Amount, ...]:
    """The amounts with the sums of those counted side by side, each before its parts. amounts: of one claim, in text order."""
    if not amounts:
        return ()
    told = {x.figure.span: x for x in amounts}
    for piece in claim.content:
        for group in side_by_side([x.figure for x in amounts], text, piece.start, piece.end):
            told |= {x.figure.span: x for x in _of_group(group, told, text, piece)}
    made = tuple(sorted(told.values(), key=lambda x: (x.figure.span.start, -x.figure.span.end)))
    return tuple(amounts) if made == tuple(amounts) else made


def _of_group(group: SideBySide, told: dict[Span, Amount], text: str, piece: Span) -> Iterator[Amount]:
    """What of the claim's amounts changes by what is told side by side: the parts, and the sum that is made of them."""
    if group.whole and group.whole.figure:
        role = told[group.whole.figure.span].role
        if all(x.role == role and not x.part for x in _amounts_of(group.parts, told)):
            yield from map(counted_inside, _amounts_of(group.parts, told))
        return
    parts = _all_told(group.parts, text, piece)
    members = _amounts_of(parts, told)
    if len(parts) < 2 or not members or not _can_be_added(members, parts):
        return
    whole = _sum(parts, members[0])
    if whole is not None:
        fighting = {x.side for x in members} - {None, "civilian"}
        yield replace(whole, both=True) if len(fighting) > 1 and len(members) == len(parts) else whole
        yield from map(counted_inside, members)


def _amounts_of(parts: Sequence[Counted], told: dict[Span, Amount]) -> list[Amount]:
    return [told[part.figure.span] for part in parts if part.figure]


def _can_be_added(members: Sequence[Amount], parts: Sequence[Counted]) -> bool:
    """Whether all fared alike, none is a part of something else, and no two sides are merely counted ("rebels and police")."""
    first = members[0]
    alike = all(
        (x.role, x.figure.unit, x.figure.real, x.added) == (first.role, None, first.figure.real, first.added) for x in members
    )
    if not alike or any(x.vague or not (x.of_all or x.added) for x in members):
        return False
    return first.role not in NO_FATE or (first.role == "count" and all(singular(part.noun) in ANYBODY for part in parts))


def _all_told(parts: Sequence[Counted], text: str, piece: Span) -> tuple[Counted, ...]:
    """The parts, if they are all who are meant; without a last one of whom another verb tells, or a first one who is cited."""
    kept = list(parts)
    before, behind = text[piece.start : kept[0].start], text[kept[-1].end : piece.end]
    if kept[0].figure is None and _CITED.search(before):
        kept, before = kept[1:], ""
    theirs = kept and (_THEIRS.search(before) or _THEIR.match(text, kept[0].start))
    opens = _OPENS.search(_THEIRS.sub("", before))  # then they are the subject, whatever the verb
    if kept and kept[-1].figure is None and not opens and not _ENDS.match(behind):
        kept, behind = kept[:-1], ""
    if not kept or _GOES_ON.match(behind):
        return ()
    if not opens and _GOES_BEFORE.search(before):
        return ()
    if opens and theirs and not _OTHERS.search(text[kept[-1].start : kept[-1].end]):
        return ()
    befell = _VERB.search(before) and not _AUX.match(behind)
    if kept[0].figure is None and not (opens or befell):
        return ()
    if befell and not _CARRYING.search(before) and kept[-1].figure is not None and not _ENDS.match(behind):
        kept = kept[:-1]  # "wounded a guard and 40 others fled"
    return tuple(kept)


def _sum(parts: Sequence[Counted], first: Amount) -> Amount | None:
    """All the parts as one amount; None where the words bound it neither below nor above."""
    lows, highs = [part.low for part in parts], [part.high for part in parts]
    low = None if None in lows else sum(n for n in lows if n is not None)
    high = None if None in highs else sum(n for n in highs if n is not None)
    if low is None and high is None:
        return None
    figures = [part.figure for part in parts if part.figure]
    nouns = {singular(part.noun) for part in parts}
    young = nouns <= _YOUNG
    figure = Figure(
        span=Span(figures[0].span.report_id, parts[0].start, parts[-1].end),
        low=low,
        high=high,
        bound=_bound(low, high, figures),
        approximate=any(f.approximate for f in figures),
        unit=None,
        counted="children" if young else "people",
        role=figures[0].role,
        real=figures[0].real,
    )
    low_limit, high_limit = limits(figure)
    return replace(
        first,
        figure=figure,
        head=_CHILD if young else PEOPLE,
        proper=frozenset(),
        low=low_limit,
        high=high_limit,
        sum_of=tuple(SumPart(part.place(figure.span.report_id), part.low, part.high) for part in parts),
    )


def _bound(low: float | None, high: float | None, figures: Sequence[Figure]) -> Bound:
    bounds = {figure.bound for figure in figures}
    if low is None:
        return Bound.LESS_THAN if Bound.LESS_THAN in bounds else Bound.UP_TO
    if high is None:
        return Bound.MORE_THAN if Bound.MORE_THAN in bounds else Bound.AT_LEAST
    if low != high:
        return Bound.BETWEEN
    return Bound.ABOUT if Bound.ABOUT in bounds else Bound.EXACT
