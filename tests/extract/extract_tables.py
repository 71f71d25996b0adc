"""Finding a claim by its words."""

from collections.abc import Sequence

from sayso.schema import Claim


def shortest(claims: Sequence[Claim], words: str) -> Claim:
    """The claim that holds these words and least besides."""
    holding = [claim for claim in claims if words in claim.quote]
    assert holding, [claim.quote for claim in claims]
    return min(holding, key=lambda claim: len(claim.quote))
