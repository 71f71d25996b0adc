"""Contents that say nothing themselves: "claims", "the allegations", "this"; and the claim inside whose words another stands."""

import re
from collections.abc import Sequence
from dataclasses import replace

from sayso.schema import Claim, Document, Stance, Tree
from sayso.text import folded

POINTERS = frozenset(
    (
        "claim",
        "allegation",
        "accusation",
        "report",
        "charge",
        "suggestion",
        "assertion",
        "rumour",
        "rumor",
        "statement",
        "finding",
    )
)
BARE = frozenset(("it", "this", "that", "them", "these", "those"))
ACCUSING = frozenset(("allegation", "accusation", "charge"))
# What cannot be denied or confirmed: who urges or asks has claimed nothing.
CLAIMING_NOTHING = frozenset((Stance.DENIES, Stance.URGES, Stance.OFFERS, Stance.ASKS, Stance.WISHES, Stance.WITHHOLDS))
_UNTRUE = re.compile(r"\W*(?:it|this|that|these|those|they)(?: is| was| are| were|'s|'re)\b(?!.*\bthat\b)")  # "that is a lie"
LOOK_BACK = 3  # sentences: a denial stands next to what it denies, or one aside away


def pointed_at(document: Document, tree: Tree, claims: Sequence[tuple[Claim, str | None]]) -> tuple[Claim, ...]:
    """The claims with `about` and `nested_in` filled in. claims: in text order, each with the id of the claim it stands in."""
    out: list[Claim] = []
    starts = [sentence.span.start for sentence in document.sentences]
    for claim, parent in claims:
        about = _about(claim, [c for c, _ in claims], starts) if _points(claim) else ()
        out.append(replace(claim, nested_in=parent, about=about))
    return tuple(out)


def _points(claim: Claim) -> bool:
    """Whether the content is, or begins with, a word that stands for what others said."""
    if claim.stance is Stance.DENIES and _UNTRUE.match(folded(claim.quote)):
        return True
    words = _words(claim)
    if not words:
        return folded(claim.quote) in BARE
    first = words[0]
    # "denied it" points back; "denied it had been warned" says what it denies.
    pointer = (first in BARE and len(words) == 1) or first.removesuffix("s") in POINTERS
    return (
        pointer
        and claim.stance in (Stance.DENIES, Stance.CONFIRMS, Stance.WITHHOLDS, Stance.STATES)
        and (len(words) <= 3 or claim.stance is Stance.DENIES)
    )


def _words(claim: Claim) -> list[str]:
    """The content's words behind its article."""
    words = [w for w in folded(claim.quote).split() if w not in ("the", "such", "those", "these", "any", "all", "that", "as")]
    return [word.strip('",.') for word in words]


def _sentence(start: int, starts: Sequence[int]) -> int:
    return sum(s <= start for s in starts) - 1


def _about(claim: Claim, claims: Sequence[Claim], starts: Sequence[int]) -> tuple[str, ...]:
    """The nearest claims before it, by other voices, that claim something themselves and are no pointers.

    An estimate ("police put the crowd at 1,200") is no accusation, however near it stands.
    """
    accused = any(word.removesuffix("s") in ACCUSING for word in _words(claim)[:1])
    mute = CLAIMING_NOTHING | {Stance.ESTIMATES} if accused else CLAIMING_NOTHING
    here = _sentence(claim.content[0].start, starts)
    near: dict[int, list[str]] = {}
    for other in claims:
        place = _sentence(other.content[0].start, starts)
        before = other.content[0].start < claim.content[0].start and here - LOOK_BACK <= place
        speaks = other.stance not in mute and not _points(other) and bool(other.terms)
        if before and speaks and other.voice.name != claim.voice.name:
            near.setdefault(place, []).append(other.id)
    return tuple(near[max(near)]) if near else ()
