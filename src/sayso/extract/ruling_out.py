"""What "it" is that somebody rules out: what another has just said, asked for or offered."""

from collections.abc import Callable, Sequence

from sayso.schema import Claim, Stance
from sayso.text import folded

_OUT = frozenset(("rule", "rules", "ruled", "ruling"))
_NO_PROPOSAL = (Stance.DENIES, Stance.WITHHOLDS)


def rules_out(claim: Claim, text: str) -> bool:
    """Whether the cue is "ruled out", also round a pronoun. text: the report's."""
    words = [word for span in claim.cue for word in folded(text[span.start : span.end]).split()]
    return words[-1:] == ["out"] and not _OUT.isdisjoint(words)


def last_said(claim: Claim, claims: Sequence[Claim], sentence: Callable[[Claim], int]) -> tuple[str, ...]:
    """The ids of the last claims before it by another voice, one sentence away at most. sentence: where a claim stands."""
    at = claim.content[0].start
    near = [
        c for c in claims if c.content[0].start < at and sentence(claim) - sentence(c) <= 1 and c.voice.name != claim.voice.name
    ]
    last = max((sentence(c) for c in near), default=0)
    return tuple(c.id for c in near if sentence(c) == last and c.stance not in _NO_PROPOSAL)
