"""The figures that "confirmed the lower number" means, where it gives none of its own."""

from collections.abc import Mapping

from sayso.link.compared.traits import Traits
from sayso.link.counts.amount import Amount
from sayso.schema import Stance


def is_bare(traits: Traits) -> bool:
    """Whether a claim only points back and gives no figure of its own."""
    return bool(traits.claim.about) and not traits.amounts


def meant(traits: Traits, known: Mapping[str, Traits]) -> tuple[Amount, ...]:
    """The figures of the one claim that a bare confirmation points to; none for any other claim. known: all claims, by id."""
    if traits.claim.stance is not Stance.CONFIRMS or not is_bare(traits) or len(traits.claim.about) != 1:
        return ()
    pointed = known.get(traits.claim.about[0])
    return () if pointed is None else pointed.amounts
