"""Who only passes on what another says: in whose words the other's stand, or whose chain goes through the other's outlet."""

from functools import lru_cache

from sayso.link.compared.traits import Traits
from sayso.link.naming.voices import bare, own_pages, same_body
from sayso.link.when import later, published
from sayso.schema import Kind, Stance
from sayso.text import words

OUTLETS = (Kind.OUTLET, Kind.ORGANISATION)


def wraps(outer: Traits, inner: Traits) -> bool:
    """Whether the inner claim stands in the outer one and makes up more than half of its words, who says it aside: the outer
    voice only relays it.
    """
    if inner.claim.nested_in != outer.claim.id:
        return False
    credit = [
        span
        for span in (inner.claim.voice.mention, *inner.claim.cue)
        if span and any(c.covers(span) for c in outer.claim.content)
    ]
    told = sum(map(len, outer.claim.content)) - sum(map(len, credit))
    return sum(map(len, inner.claim.content)) > told / 2


def passes_on(outer: Traits, inner: Traits) -> bool:
    """Whether the outer voice only passes on the inner one's word. Who confirms or denies a thing says so himself; and that the
    general "ordered the raid" is the word of whoever accuses him of it, not the general's.
    """
    if not wraps(outer, inner) or outer.claim.stance in (Stance.CONFIRMS, Stance.DENIES):
        return False
    return inner.claim.stance is not Stance.URGES or outer.claim.voice.kind in (Kind.OUTLET, Kind.REPORT)


def through(one: Traits, other: Traits) -> int | None:
    """Place in one's chain of the outlet that published the other, 0 being the innermost, or standing behind nobody: "in a report
    by the Echo it was said that"; None if it does not go through it, or the other was published later.
    """
    if one.report.id == other.report.id or other.report.outlet is None:
        return None
    outlet = other.report.outlet.value
    for n, voice in enumerate(one.claim.chain):
        own = one.report.outlet if own_pages(voice) else None
        if (own or voice.kind in OUTLETS) and same_body(own.value if own else voice.name, outlet):
            nobody = all(inner.kind is Kind.UNATTRIBUTED for inner in one.claim.chain[:n])
            return (0 if nobody else n) if later(published(other.report), published(one.report)) <= 0 else None
    return None


def relays(one: Traits, other: Traits) -> bool:
    """Whether one only tells the other again: its innermost voice is the other's outlet, or it wraps the other's words."""
    return passes_on(one, other) or through(one, other) == 0


def described_alike(one: Traits, other: Traits) -> bool:
    """Whether the innermost voices are the same or described alike: each word of the shorter description stands in the longer."""
    if one.speaker == other.speaker:
        return True
    a, b = (_described(t.claim.voice.name) for t in (one, other))
    if one.claim.voice.kind is not other.claim.voice.kind or not a or not b:
        return False
    # An outlet's story rests on one report, whatever else is said of it: "the 31-page report", "the inspection report".
    paper = one.claim.voice.kind is Kind.DOCUMENT and a[-1] == b[-1]
    return paper or set(a) <= set(b) or set(b) <= set(a)


@lru_cache(maxsize=16384)  # a point's claims are tried two by two
def _described(name: str) -> tuple[str, ...]:
    """The words that describe a voice."""
    return tuple(word for word, _, _ in words(bare(name)))
