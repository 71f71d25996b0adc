"""What copies tell of where claims stand, beside what is compared between them."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from sayso.link.compared.traits import Traits
from sayso.link.copies.printings import NOWHERE, find_printings
from sayso.schema import Copy, Report


def with_printings(traits: Mapping[str, Traits], reports: Mapping[str, Report], copies: Sequence[Copy]) -> dict[str, Traits]:
    """The traits of a block, by claim, each with when its words were printed first. reports: by id."""
    found = find_printings((t.claim for t in traits.values()), reports, copies)
    told = {claim: found.get(claim, NOWHERE) for claim in traits}
    return {claim: t if t.printing == told[claim] else replace(t, printing=told[claim]) for claim, t in traits.items()}
