"""What a claim's point could be merged with, and which of its claims could leave it: by likeness, by words, by an id."""

from sayso.errors import UsageError
from sayso.schema import Claim, Point
from sayso.text import folded
from sayso.web.opened import Opened
from sayso.web.queue import Item

OFFERED = 8  # points or claims offered: what fits a screen; any other is found by its words or its id
_LONGEST = 500  # characters of a search that are looked at


def points_for(story: Opened, item: Item, words: str) -> list[Point]:
    """Other points, those most like the item's first. words: only those that have them all, or that have this id."""
    if not words.strip():
        return _candidates(story, item)
    own = item.point.id if item.point else None
    return [point for point in _with_words(story, words) if point.id != own][:OFFERED]


def claims_for(story: Opened, item: Item, words: str) -> list[Claim]:
    """Other claims of the item's point. words: only those whose quote or voice has them all, or that have this id."""
    wanted, given = folded(words[:_LONGEST]).split(), words.strip()
    others = [claim for claim in (story.index.claims_of[item.point.id] if item.point else ()) if claim.id != item.claim.id]
    if given in {claim.id for claim in others}:
        return [claim for claim in others if claim.id == given]
    return [claim for claim in others if all(word in folded(f"{claim.quote} {story.index.voice(claim)}") for word in wanted)][
        :OFFERED
    ]


def point_meant(story: Opened, given: str) -> Point | None:
    """The point with this id, that of the claim with this id, or the only one that has these words; None for nothing given.

    Raises UsageError, in words for the person, where several points or none have the words.
    """
    if not given.strip():
        return None
    found = _with_words(story, given)
    if len(found) == 1:
        return found[0]
    raise UsageError("Several points have these words: choose one." if found else "No point has this id or all of these words.")


def _with_words(story: Opened, given: str) -> list[Point]:
    """Points in the ledger's order; an id, or the words of what a point is about, mean that point alone."""
    given = given.strip()[:_LONGEST]
    if given in story.index.claims:
        point = story.index.point_of(given)
        return [point] if point else []
    if given in story.rows:
        return [story.index.points[story.rows[given] - 1]]
    wanted = folded(given)
    named = [keys.point for keys in story.keys if folded(keys.point.about) == wanted]
    return named or [keys.point for keys in story.keys if all(word in keys.words for word in wanted.split())]


def _candidates(story: Opened, item: Item) -> list[Point]:
    """The points that the item's is linked to, then those that share the most words with it."""
    own = item.point
    linked = set()
    for claim in story.index.claims_of[own.id] if own else (item.claim,):
        for link in story.links_of.get(claim.id, ()):
            linked |= {story.index.homes[each].row for each in (link.a, link.b)}
    words = set(folded(own.about if own else item.claim.quote).split())
    others = [(row, point) for row, point in enumerate(story.index.points, 1) if own is None or point.id != own.id]
    ranked = sorted(others, key=lambda pair: (pair[0] not in linked, -len(words & set(folded(pair[1].about).split())), pair[0]))
    return [point for _, point in ranked[:OFFERED]]
