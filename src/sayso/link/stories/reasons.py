"""Why two reports are on one story, in words and feature by feature."""

from collections.abc import Mapping, Sequence
from datetime import date

from sayso.link.stories.score import (
    MODEL,
    Model,
    days_apart,
    measured,
    nearest_days,
    nearest_places,
    shared_names,
    shared_people,
)
from sayso.link.stories.traits import StoryTraits
from sayso.schema import Feature

# Names, and words, that a reason tells.
TOLD = 3
_UNKNOWN = "not known"


def reason(a: StoryTraits, b: StoryTraits) -> str:
    """One sentence a reader understands: "Both name Ida Crone and Vessin, and tell of 4 March 2031." """
    people = [_person(person) for person in shared_people(a, b)]
    names = [name for name in _names(a, b) if not any(name in person for person in people)]
    told = (people + names)[:TOLD]
    parts = [f"name {_listed(told)}"] if told else [f"have the words {_listed([f'“{w}”' for w in _shared(a.words, b.words)])}"]
    near, gap = nearest_days(a, b), days_apart(a, b)
    if near is not None and gap is not None:
        parts.append(
            f"tell of {_day(near[0])}" if gap == 0 else f"tell of days {gap} apart" if gap > 1 else "tell of two days running"
        )
    return f"Both {', and '.join(parts)}."


def detail(a: StoryTraits, b: StoryTraits, model: Model = MODEL) -> tuple[Feature, ...]:
    """What was compared: the two values, and what they added to the log odds."""
    added = [w * v for w, v in zip(model.weights, measured(a, b), strict=True)]
    words, head, names, people, days, no_day, seasons, km, no_place, length = added
    near_days, near_places = nearest_days(a, b), nearest_places(a, b)
    day_a, day_b = map(_day, near_days) if near_days else (_own_day(a), _own_day(b))
    place_a, place_b = (near_places[0][2], near_places[1][2]) if near_places else (_own_place(a), _own_place(b))
    shared = [", ".join(_shared(x, y)) for x, y in ((a.words, b.words), (a.head, b.head))]
    called = ", ".join(_names(a, b)[: 2 * TOLD])
    both = ", ".join(_person(person) for person in shared_people(a, b)[:TOLD])
    rows = (
        ("words of both", shared[0], shared[0], words),
        ("headline and first words of both", shared[1], shared[1], head),
        ("names of both", called, called, names),
        ("people of both", both, both, people),
        ("nearest days", day_a, day_b, days + no_day + seasons),
        ("nearest places", place_a, place_b, km + no_place),
        ("words", str(a.size), str(b.size), length),
    )
    return tuple(Feature(name, one, other, round(weight, 3)) for name, one, other, weight in rows)


def _shared(a: Mapping[str, float], b: Mapping[str, float]) -> list[str]:
    """The words that make two vectors alike, the heaviest."""
    return sorted(set(a).intersection(b), key=lambda word: (-a[word] * b[word], word))[:TOLD]


def _names(a: StoryTraits, b: StoryTraits) -> list[str]:
    """Names that both have, whole where both have them whole, the rarest first, each once."""
    found = ((name, a.names[name], b.names[name]) for name in shared_names(a, b))
    return list(dict.fromkeys(one if one == other else name.title() for name, one, other in found))


def _person(person: str) -> str:
    return person.title()


def _day(ordinal: int) -> str:
    day = date.fromordinal(ordinal)
    return f"{day.day} {day:%B %Y}"


def _own_day(traits: StoryTraits) -> str:
    found = (*traits.days, traits.published) if traits.published is not None else traits.days
    return _day(found[-1]) if found else _UNKNOWN


def _own_place(traits: StoryTraits) -> str:
    return traits.places[0][2] if traits.places else _UNKNOWN


def _listed(items: Sequence[str]) -> str:
    return items[0] if len(items) == 1 else f"{', '.join(items[:-1])} and {items[-1]}" if items else ""
