"""What a denier says beside the denial: who "denied that he had fled" and says "I am at home" does not stand behind the flight.

Both are told of one matter, so that they stand in one point. What the denier says there is so instead, counts with the denial.
"""

from collections.abc import Collection, Mapping, Sequence

from sayso.link.compared.compare import alike
from sayso.link.compared.traits import Traits
from sayso.link.points.title import clearest
from sayso.link.relations.deeds import SAME_PART
from sayso.link.relations.denials import ONE_MATTER
from sayso.link.relations.denier import of_the_denier
from sayso.link.relations.grants import grants
from sayso.link.relations.not_found import none_found
from sayso.link.relations.succession import said_later
from sayso.link.relations.withdrawn import takes_back
from sayso.schema import LinkKind, Stance
from sayso.schema.roles import HURT

Against = Mapping[str, Mapping[str, LinkKind]]
"""The claims that a link sets against another, each with the others and how."""


def deniers_words(members: Sequence[Traits], about: Traits, opposed: Against, replaced: Collection[str]) -> frozenset[str]:
    """The ids of what those say who deny the point, beside their denials.

    replaced: denials in whose place something else stands by now. Not among them is what the denier grants, the number that he
    gives of the dead himself, and what others say too whom he does not deny.
    """
    told = frozenset(t.claim.id for t in members if _says_so(t, about, opposed))
    denials = [t for t in members if _denies(t, about, told, opposed) and t.claim.id not in replaced]
    others = [t for t in members if t.side * about.side > 0] if denials else []
    return frozenset(t.claim.id for t in others if any(_beside(t, d, about, opposed, others) for d in denials))


def named_by(group: Sequence[str], traits: Mapping[str, Traits], opposed: Against, replaced: Collection[str]) -> Traits:
    """The claim that says what the point is about: the clearest, but nothing that a denier says beside his denial of it."""
    about = clearest(group, traits)
    members = [traits[claim] for claim in sorted(group)]
    denials = [t for t in members if t.side * about.side < 0 and t.claim.id in opposed and of_the_denier(about, t)]
    if not denials or not (rest := [t.claim.id for t in members if not any(of_the_denier(t, d) for d in denials)]):
        return about
    denied = clearest(rest, traits)
    return denied if about.claim.id in deniers_words(members, denied, opposed, replaced) else about


def _says_so(t: Traits, about: Traits, opposed: Against) -> bool:
    """Whether a claim says what the point is about, in these words or others, and gives no other number."""
    if t.side * about.side <= 0 or about.claim.id in opposed.get(t.claim.id, ()):
        return False
    return t.claim.id == about.claim.id or alike(t, about) >= ONE_MATTER or _tells_the_same(t, about)


def _denies(t: Traits, about: Traits, told: frozenset[str], opposed: Against) -> bool:
    """Whether a claim says no to what the point is about. Who found nothing, or no longer stands by it, does not.

    told: ids of the point's claims that say what it is about.
    """
    if t.side * about.side >= 0 or told.isdisjoint(opposed.get(t.claim.id, ())):
        return False
    return not takes_back(t) and none_found(t) is None


def _beside(t: Traits, denial: Traits, about: Traits, opposed: Against, others: Sequence[Traits]) -> bool:
    if t.claim.id == about.claim.id or not of_the_denier(t, denial) or _grants(t, denial, about):
        return False
    denied = opposed.get(denial.claim.id, {})
    if t.claim.id in denied or any(x.role in HURT for x in t.amounts):
        return False
    return not any(_tells_the_same(t, other) for other in others if other.claim.id not in denied and other.speaker != t.speaker)


def _grants(t: Traits, denial: Traits, about: Traits) -> bool:
    """Whether the denier grants some of it: in so many words, or on a later day in others."""
    if t.claim.stance is Stance.CONFIRMS or grants(t):
        return True
    return said_later(t, denial) > 0 and alike(t, about) >= ONE_MATTER


def _tells_the_same(t: Traits, other: Traits) -> bool:
    shared = t.concepts.keys() & other.concepts.keys()
    return bool(shared) and len(shared) >= SAME_PART * min(len(t.concepts), len(other.concepts))
