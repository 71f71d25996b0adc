"""A confirmation that only points back ("confirmed the report") agrees with what it points to, wherever that stands again."""

from collections.abc import Iterator, Mapping, Sequence

from sayso.link.compared.compare import features
from sayso.link.compared.confirming import is_bare
from sayso.link.compared.traits import Traits
from sayso.link.copies.shared import same_words
from sayso.link.relations.statements import NEARLY_ALL, who
from sayso.schema import Feature, Link, LinkKind, Stance
from sayso.text import one_line


def confirmations(groups: Sequence[Sequence[str]], traits: Mapping[str, Traits]) -> Iterator[Link]:
    """A link for each claim that a bare confirmation is of, in ledger order: what it points to, and the same in its point."""
    for group in groups:
        members = [traits[c] for c in sorted(group)]
        for one in members:
            if one.claim.stance is Stance.CONFIRMS and is_bare(one):
                pointed = [traits[c] for c in sorted(set(one.claim.about)) if c in traits]
                targets = [*pointed, *(t for t in members if t not in pointed and any(_same(p, t) for p in pointed))]
                yield from (_confirmed(one, t) for t in targets if t.side > 0 and t.claim.id != one.claim.id)


def _same(pointed: Traits, other: Traits) -> bool:
    """Whether another claim says what a confirmed one says, in nearly the same words."""
    return pointed.side == other.side and same_words(pointed.claim.quote, other.claim.quote) >= NEARLY_ALL


def _confirmed(one: Traits, target: Traits) -> Link:
    a, b = sorted((one, target), key=lambda t: t.claim.id)
    detail = features(a, b) or (Feature("confirmed", one_line(a.claim.quote), one_line(b.claim.quote), 0.0),)
    return Link(LinkKind.AGREES, a.claim.id, b.claim.id, f"{who(one)} confirms what {who(target)} says.", detail)
