"""Numbers of what a voice takes back as a whole: "withdrew its statement that 15 miners had died"."""

from collections.abc import Iterable
from dataclasses import replace

from sayso.link.counts.amount import Amount
from sayso.link.counts.taken_as_known import taken_as_known
from sayso.link.counts.told_as import OWN
from sayso.schema import Claim, Factuality, Stance


def with_withdrawn(amounts: Iterable[Amount], claim: Claim, text: str) -> tuple[Amount, ...]:
    """The amounts of a claim, as nobody's any more where it takes back what had been said (the only denial that commits to
    nothing): but for what is taken as known beside it, "its statement that the blast that killed nine was a bomb".
    """
    if claim.stance is not Stance.DENIES or claim.factuality is not Factuality.UNCOMMITTED:
        return tuple(amounts)
    return tuple(x if x.wrong or taken_as_known(claim, x, text) else replace(x, wrong=OWN) for x in amounts)
