"""Claims that are about one thing however they read: the words say that one passes on the other, or goes on with it."""

import math
import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from sayso.link.compared.compare import ENOUGH
from sayso.link.compared.distances import places_near
from sayso.link.compared.relaying import OUTLETS, described_alike, through, wraps
from sayso.link.compared.traits import Traits
from sayso.link.counts.crowds import tells_of_all, turnout
from sayso.link.naming.voices import same_body
from sayso.link.points.answered import Likeness, answered, numbers_rejected
from sayso.link.when import apart, later, published
from sayso.link.words.concepts import concept, event, singular
from sayso.text import folded

# "Was warned twice", "two warnings": something that happened more than once.
_TWICE = re.compile(r"\b(?:twice|(?:two|three|four|several|\d+) times)\b", re.IGNORECASE)
_SEVERAL = re.compile(r"\b(?:two|three|four|several|both) (?:[a-z-]+ )?(?P<noun>[a-z-]+s)\b", re.IGNORECASE)
# "Both concerned the valves", "the first came in May and the second in June": of what was counted just before.
_OF_THEM = re.compile(
    r"\W*(?:both|neither|all (?:two|three|four)|(?:each|one|none) of (?:them|these|those)"
    r"|the (?:first|former|earlier)\b.{0,60}\bthe (?:second|latter|later|last))\b(?! (?:men|women|people|sides|countries|of)\b)",
    re.IGNORECASE,
)
# "The unions spoke of 70,000", right behind how many the police counted.
_COUNTED_AGAIN = re.compile(
    r"\W*(?:[\w’'-]+ ){0,5}?(?:spoke of|speak of|put (?:it|the (?:number|figure)) at|said (?:it was|there were)) "
    r"(?:\w+ ){0,3}?\d[\d,.]*\W*$",
    re.IGNORECASE,
)
FIRST = 4  # claims of a report up to here may be its first sentence or two
NEXT = 2  # claims between the count and what goes on with it: a reporter does so at once


def bound(items: Sequence[Traits], likeness: Likeness) -> list[tuple[int, int]]:
    """Pairs of items, by their places, that make one point whatever their likeness. likeness: of two places, the lower first."""
    return [
        *_wrapped(items),
        *_enumerated(items),
        *_relayed(items, likeness),
        *_headlined(items, likeness),
        *_turnouts(items),
        *answered(items, likeness),
        *numbers_rejected(items, likeness),
    ]


def _wrapped(items: Sequence[Traits]) -> Iterator[tuple[int, int]]:
    """Claims whose words are mostly another voice's claim ("the agency reports [that the mayor said …]"), with that claim."""
    at = {t.claim.id: i for i, t in enumerate(items)}
    for i, t in enumerate(items):
        outer = at.get(t.claim.nested_in or "")
        if outer is not None and wraps(items[outer], t):
            yield outer, i


def _enumerated(items: Sequence[Traits]) -> Iterator[tuple[int, int]]:
    """ "Was warned twice", and the same voice's "both concerned the valves" next to it: what happened, told one by one."""
    at = {(t.report.id, t.position): i for i, t in enumerate(items)}
    for j, t in enumerate(items):
        if not _OF_THEM.match(t.claim.quote):
            continue
        before = (at.get((t.report.id, t.position - step)) for step in range(1, NEXT + 1))
        counted = next((i for i in before if i is not None and items[i].speaker == t.speaker and _counts_acts(items[i])), None)
        if counted is not None:
            yield min(counted, j), max(counted, j)


def _counts_acts(t: Traits) -> bool:
    """Whether the claim says that something happened several times, or goes on with such a count itself."""
    quote = t.claim.quote
    if _TWICE.search(quote) or _OF_THEM.match(quote):
        return True
    return any(event(concept(singular(folded(m["noun"]))) or "") for m in _SEVERAL.finditer(quote))


def _relayed(items: Sequence[Traits], likeness: Likeness) -> Iterator[tuple[int, int]]:
    """What comes through an outlet, with what that outlet's own earlier report says that is most like it."""
    by_outlet: dict[str, list[int]] = defaultdict(list)
    for i, t in enumerate(items):
        if t.report.outlet is not None:
            by_outlet[t.report.outlet.value].append(i)
    called: dict[str, list[str]] = {}  # each name in a chain is held against each outlet once, not for each claim
    for j, t in enumerate(items):
        names = {voice.name for voice in t.claim.chain if voice.kind in OUTLETS}
        for name in names - called.keys():
            called[name] = [outlet for outlet in by_outlet if same_body(name, outlet)]
        mine = [by_outlet[outlet] for outlet in {outlet for name in names for outlet in called[name]}]
        theirs = [i for held in mine if through(t, items[held[0]]) is not None for i in held if _tells(items[i], t)]
        alike = [(likeness(min(i, j), max(i, j)), -i) for i in theirs]
        if alike and max(alike)[0] >= ENOUGH:
            i = -max(alike)[1]
            yield min(i, j), max(i, j)


def _headlined(items: Sequence[Traits], likeness: Likeness) -> Iterator[tuple[int, int]]:
    """A headline, with that of its report's first statements which is most like it, if the two are of one voice.

    A headline says again what its report is about, and in fewer words, so that it reads like much else.
    """
    first: dict[str, list[int]] = defaultdict(list)
    for i, t in enumerate(items):
        if t.position <= FIRST and not _is_headline(t):
            first[t.report.id].append(i)
    for i, t in enumerate(items):
        if t.position < FIRST and _is_headline(t):
            alike = [(likeness(min(i, j), max(i, j)), -j) for j in first[t.report.id] if items[j].position > t.position]
            score, j = max(alike, default=(-math.inf, 0))
            if score >= ENOUGH and items[-j].side == t.side and described_alike(t, items[-j]):
                yield min(i, -j), max(i, -j)


def _turnouts(items: Sequence[Traits]) -> Iterator[tuple[int, int]]:
    """ "Counters put the march at 28,000", with the first of its story that says how many marched, unless their days or places
    differ, or one report of it tells of two marches.
    """
    for i, t in enumerate(items):
        put = turnout(t.claim, t.report.text)
        told = [] if put is None else [j for j, u in enumerate(items) if j != i and tells_of_all(u.claim, u.report.text, put[0])]
        told = [j for j in told if put is not None and _is_that(t, items[j], put[1])]
        tellers = [(items[j].report.id, items[j].speaker) for j in told]
        if told and len(set(tellers)) == len(tellers):
            yield min(i, told[0]), max(i, told[0])
    at = {(t.report.id, t.position): i for i, t in enumerate(items)}
    for i, t in enumerate(items):
        before = at.get((t.report.id, t.position - 1)) if _COUNTED_AGAIN.match(t.claim.quote) else None
        if before is not None and tells_of_all(items[before].claim, t.report.text):
            yield min(i, before), max(i, before)


def _is_that(put: Traits, told: Traits, where: frozenset[str]) -> bool:
    """Whether the march that is put at a number may be the one of which it is told how many marched."""
    if put.told_in.isdisjoint(told.told_in) or apart(put.when, told.when) or places_near(put, told) is False:
        return False
    return all(name in told.claim.quote for name in where)


def _is_headline(t: Traits) -> bool:
    """Whether a claim stands in its report's headline."""
    return any(region.role == "title" and region.span.covers(t.claim.content[0]) for region in t.report.regions)


def _tells(told: Traits, relaying: Traits) -> bool:
    """Whether one may be what the other has from its outlet: said by then, on the same side, by it or by a voice like this."""
    via = through(relaying, told)
    if via is None or told.side != relaying.side or later(published(told.report), published(relaying.report)) > 0:
        return False
    return via == 0 or described_alike(relaying, told)
