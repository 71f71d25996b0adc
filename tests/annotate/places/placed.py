"""The places of a text of a line or two, the recogniser having found the names asked for."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent / "names"))
from names_reports import guesses, parsed, report_of

from sayso.annotate.names import find_entities
from sayso.annotate.places import find_places
from sayso.schema import Entity, Place


def places(text: str, *names: str, regions: tuple[tuple[str, str], ...] = ()) -> list[Place]:
    """The places of a text in which the recogniser found these names."""
    report = report_of(text, regions=regions)
    tokens, sentences = parsed(report)
    recognised = guesses(report, tokens, [(name, "PLACE") for name in names])
    return list(find_places(report, find_entities(report, tokens, sentences, recognised)))


def called(text: str, name: str, *others: str, regions: tuple[tuple[str, str], ...] = ()) -> Place:
    """The first place that stands in the text by this name."""
    found = places(text, name, *others, regions=regions)
    return next(place for place in found if text[place.span.start : place.span.end] == name)


def asked(text: str, name: str) -> Place:
    """The place of a name that is given as a place whatever the recogniser would say, as a toponym corpus gives it."""
    report = report_of(text)
    start = text.index(name)
    entity = Entity(report.span(start, start + len(name)), "PLACE", name, "place")
    return find_places(report, [entity])[0]
