"""Words that step from one period to another ("last", "next", "the following"), and the pieces of patterns that hold them."""

from sayso.annotate.times.calendar import first_day, moved, size_of
from sayso.annotate.times.reading import Now
from sayso.annotate.times.words import EDGE, STAGE

STEPS = {
    "last": -1, "past": -1, "this past": -1, "this last": -1, "this": 0, "current": 0, "next": 1, "coming": 1, "this coming": 1,
    "upcoming": 1,
}  # fmt: skip
BACK_STEPS = {
    "previous": -1, "preceding": -1, "prior": -1, "same": 0, "that": 0, "that same": 0, "following": 1, "next": 1, "very next": 1,
}  # fmt: skip
STEP = "(?:the )?(?:last|past|this past|this last|this coming|this|current|next|coming|upcoming)"
BACK = "(?:the (?:previous|preceding|prior|same|following|very next|next)|that same|that)"
EDGED = rf"(?:(?:very )?{EDGE}[ ~]|{STAGE})?"


def step_word(words: str | None) -> str:
    """The step as the tables hold it: lower case, single spaces, no article."""
    return " ".join((words or "").lower().split()).removeprefix("the ")


def near_or_now(now: Now, grain: str, n: int) -> str | None:
    """n periods on from the date mentioned before; from the day of writing if there is none or it is too coarse."""
    if now.previous is not None:
        counted = from_previous(now, grain, n)
        return counted and counted.partition("-Q")[0]
    return moved(now.day, grain, n)


def from_previous(now: Now, grain: str, n: int) -> str | None:
    """n periods on from the date mentioned before; None if there is none, or if it is too coarse to count from.

    A year before a third quarter is a third quarter.
    """
    day = first_day(now.previous) if now.previous else None
    if day is None or now.previous is None or size_of(now.previous) > size_of(moved(day, grain, 0) or ""):
        return None
    other = moved(day, grain, n)
    if other and grain == "year" and now.previous[4:6] in ("-Q", "-S"):
        return other + now.previous[4:]
    return other
