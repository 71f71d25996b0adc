"""How the claims of a point stand to each other, each link with its sentence."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import chain

from sayso.link.compared.confirming import is_bare, meant
from sayso.link.compared.traits import Traits
from sayso.link.copies.shared import SharedText
from sayso.link.memo import Memo, Told
from sayso.link.relations.confirmations import confirmations
from sayso.link.relations.corrections import corrects_age, sets_right
from sayso.link.relations.denials import against, denials, denied
from sayso.link.relations.opposed import opposed
from sayso.link.relations.opposites import contrary_of_one, counts_the_same
from sayso.link.relations.quantities import compare_figures, of_other_things
from sayso.link.relations.statements import compare_statements, who
from sayso.link.relations.succession import one_voice
from sayso.link.relations.withdrawn import takes_back
from sayso.schema import Link, LinkKind, Stance
from sayso.text import one_line

# Up to this many claims every pair of a point is compared (780 pairs); beyond, one claim speaks for all that say the same.
ALL_PAIRS = 40
_WEIGHED = frozenset({Stance.DENIES, Stance.WITHHOLDS, Stance.UNKNOWN})


def find_links(
    groups: Sequence[Sequence[str]],
    pairs: Sequence[tuple[str, str]],
    traits: Mapping[str, Traits],
    shared: SharedText,
    memo: Memo,
) -> tuple[Link, ...]:
    """Every link, by kind and ids; at most one of a kind between two claims. memo: begun with these traits."""
    found: dict[tuple[str, str, str], Link] = {}
    traits = _confirming(traits)
    denied_so = [each for group in groups for each in denials([traits[c] for c in group], traits, memo.denied(denied))]
    compared = [*chain(*(_compared(group, traits) for group in groups), pairs)]
    same = memo.linked_before(compared)
    anew = [(traits[a], traits[b]) for (a, b), known in zip(compared, same, strict=True) if known is None]
    memo.foresee([*((a, b) for a, b, _ in denied_so), *anew])
    for one, other, said in denied_so:
        link = memo.denial(one, other, lambda told, a=one, b=other, said=said: said(a, b, told))  # type: ignore[misc]
        found.setdefault((link.kind, link.a, link.b), _facing(link, one.claim.id))
    # In a story of hundreds of reports there are tens of thousands of pairs, and hardly any is not as it was.
    linked = [
        _linked(traits[a], traits[b], shared, memo) if known is None else known
        for (a, b), known in zip(compared, same, strict=True)
    ]
    memo.keep_links(compared, linked)
    for links in linked:
        for link in links:
            found.setdefault((link.kind, link.a, link.b), link)
    for link in confirmations(groups, traits):
        found.setdefault((link.kind, link.a, link.b), link)
    for _, a, b in [key for key in found if key[0] == LinkKind.DENIES]:
        found.pop((LinkKind.CONFLICTS, min(a, b), max(a, b)), None)  # who denies a thing says the contrary of it
    for link in opposed(traits, [*groups, *pairs]):
        found.setdefault((link.kind, link.a, link.b), link)
        # What the reports set against each other repeats and confirms nothing.
        a, b = sorted((link.a, link.b))
        for kind in (LinkKind.REPEATS, LinkKind.AGREES):
            found.pop((kind, a, b), None)
    return tuple(found[key] for key in sorted(found))


def _confirming(traits: Mapping[str, Traits]) -> Mapping[str, Traits]:
    """The traits with the figures that "confirmed the lower number" means, where it gives none of its own."""
    found = {claim: amounts for claim, t in traits.items() if (amounts := meant(t, traits))}
    return {c: replace(t, amounts=found[c]) if c in found else t for c, t in traits.items()} if found else traits


def _linked(a: Traits, b: Traits, shared: SharedText, memo: Memo) -> tuple[Link, ...]:
    links = memo.links(a, b, lambda told: _links(a, b, shared, told), weighed=_by_weight(a, b))
    return tuple(_facing(link, a.claim.id) for link in links)


def _facing(link: Link, first: str) -> Link:
    """The link with the values of its own first claim first in all that was compared for the score. first: the claim whose values
    stand there now. Two figures, which add nothing to the score, stand as the link has them.
    """
    if link.a == first:
        return link
    return replace(link, detail=tuple(replace(x, a=x.b, b=x.a) if x.weight else x for x in link.detail))


def _links(a: Traits, b: Traits, shared: SharedText, told: Told) -> Iterator[Link]:
    """Links between two claims, figures before words: where figures are compared, they have the last word."""
    for one, other in ((a, b), (b, a)):
        if one.claim.stance is Stance.DENIES and not one.claim.about and denied(one, other, ()):
            yield against(one, other, lambda *_: told(a, b))
    denying = [t for t in (a, b) if t.claim.stance is Stance.DENIES]
    taken_back = any(map(takes_back, denying)) and one_voice(a, b)
    if is_bare(a) or is_bare(b) or len(denying) == 2 or taken_back or (denying and a.side != b.side):
        return  # what a bare pointer says stands elsewhere; a denial is linked as such, but whoever says the same agrees with it
    detail = told(a, b)
    for new, old in ((a, b), (b, a)):
        if sets_right(new, old) or corrects_age(new, old):
            reason = f"{who(new)} says in a correction how it is; before, {who(old)}: “{one_line(old.claim.quote)}”."
            yield Link(LinkKind.SUPERSEDES, new.claim.id, old.claim.id, reason, detail)
            return
    # Six were freed, the six are still held: the number is not what is at odds.
    if counts_the_same(a, b) and contrary_of_one(a, b):
        yield from compare_statements(a, b, shared, detail)
        return
    links = compare_figures(a, b, shared, detail)
    if links or not of_other_things(a, b):
        yield from links or compare_statements(a, b, shared, detail)


def _by_weight(a: Traits, b: Traits) -> bool:
    """Whether it hangs on how much the shared words weigh how the two are linked: where one is against the other, or leaves open
    what the other may tell.
    """
    return a.side * b.side < 0 or not _WEIGHED.isdisjoint((a.claim.stance, b.claim.stance))


def _compared(group: Sequence[str], traits: Mapping[str, Traits]) -> Iterator[tuple[str, str]]:
    """Pairs of a point to compare, a < b."""
    members = sorted(group)
    if len(members) <= ALL_PAIRS:
        yield from ((a, b) for n, a in enumerate(members) for b in members[n + 1 :])
        return
    alike: dict[tuple[object, ...], list[str]] = {}
    for member in members:
        alike.setdefault(_says(traits[member]), []).append(member)
    speakers = sorted(same[0] for same in alike.values())
    # More kinds of saying than this in one point are compared with the nearest in id order only: a table nobody reads must not
    # cost a minute.
    yield from ((a, b) for n, a in enumerate(speakers) for b in speakers[n + 1 : n + 1 + ALL_PAIRS])
    for same in alike.values():
        yield from ((same[0], other) for other in same[1:])


def _says(traits: Traits) -> tuple[object, ...]:
    numbers = tuple((x.role, x.head, x.low, x.high) for x in traits.amounts)
    return (numbers, traits.side, traits.claim.stance is Stance.DENIES, bool(traits.claim.about))
