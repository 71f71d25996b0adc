"""A whole ledger taken apart by story, so that a page looks at its own story only."""

from collections import defaultdict
from collections.abc import Callable, Container, Iterable, Iterator, Mapping
from dataclasses import fields, is_dataclass
from typing import TypeVar

from sayso.schema import Ledger

T = TypeVar("T")


def parts(ledger: Ledger) -> dict[str, Ledger]:
    """Each story's part of the ledger, in the ledger's order. A report declared for two stories stands in both.

    A point is shown whole, or its origins would be counted wrong: where a report of another story speaks to it, that report
    stands here too, with those claims.
    """
    of_report: dict[str, list[str]] = defaultdict(list)
    for story in ledger.stories:
        for report_id in story.reports:
            of_report[report_id].append(story.id)
    own = {claim.id: of_report[claim.report_id] for claim in ledger.claims}
    of_point = {point.id: _either(own[claim] for claim in point.claims) for point in ledger.points}
    of_claim = own | _guests(ledger, own, of_point)
    shown: dict[str, list[list[str]]] = defaultdict(list)
    for claim in ledger.claims:
        shown[claim.report_id].append(of_claim[claim.id])
    reports = _sorted_out(ledger.reports, lambda report: _either((of_report[report.id], *shown[report.id])))
    claims = _sorted_out(ledger.claims, lambda claim: of_claim[claim.id])
    points = _sorted_out(ledger.points, lambda point: of_point[point.id])
    links = _sorted_out(ledger.links, lambda link: _both(of_claim[link.a], of_claim[link.b]))
    copies = _sorted_out(ledger.copies, lambda copy: _both(of_report[copy.a], of_report[copy.b]))
    figures = _sorted_out(ledger.figures, lambda history: of_point[history.point])
    timeline = _sorted_out(
        ledger.timeline,  # a guest's entry, where all that it speaks of is a guest too
        lambda entry: [story for story in of_claim[entry.claim] if all(story in of_claim[c] for c in _ids_in(entry, own))],
    )
    names = _sorted_out(ledger.names, lambda name: _either(of_claim[claim] for claim in name.claims if claim in of_claim))
    decisions = _sorted_out(
        ledger.decisions, lambda each: _either(of_report.get(anchor.report_id, ()) for anchor in each.decision.anchors)
    )
    tolls = _sorted_out(ledger.tolls, lambda toll: [toll.story])
    return {
        story.id: Ledger(
            stories=(story,),
            reports=tuple(reports[story.id]),
            claims=tuple(claims[story.id]),
            points=tuple(points[story.id]),
            links=tuple(links[story.id]),
            copies=tuple(copies[story.id]),
            figures=tuple(figures[story.id]),
            timeline=tuple(timeline[story.id]),
            names=tuple(names[story.id]),
            tolls=tuple(tolls[story.id]),
            decisions=tuple(decisions[story.id]),
        )
        for story in ledger.stories
    }


def _guests(ledger: Ledger, own: Mapping[str, list[str]], of_point: Mapping[str, list[str]]) -> dict[str, list[str]]:
    """The claims that something of a story speaks of, with their own stories and those of what speaks of them."""
    told: dict[str, list[list[str]]] = defaultdict(list)
    things: list[tuple[object, list[str]]] = [(point, of_point[point.id]) for point in ledger.points]
    things += [(history, of_point[history.point]) for history in ledger.figures]
    things += [(entry, own[entry.claim]) for entry in ledger.timeline]
    things += [(toll, [toll.story]) for toll in ledger.tolls]
    for thing, homes in things:
        for claim in dict.fromkeys(_ids_in(thing, own)):
            told[claim].append(homes)
    return {claim: _either((own[claim], *homes)) for claim, homes in told.items()}


def _ids_in(noun: object, known: Container[str]) -> Iterator[str]:
    """Every known id that stands anywhere in the noun: a field that is added to one some day need not be added here."""
    if isinstance(noun, str):
        if noun in known:
            yield noun
    elif isinstance(noun, tuple):
        for each in noun:
            yield from _ids_in(each, known)
    elif is_dataclass(noun):
        for part in fields(noun):
            yield from _ids_in(getattr(noun, part.name), known)


def _sorted_out(items: Iterable[T], stories: Callable[[T], Iterable[str]]) -> dict[str, list[T]]:
    found: dict[str, list[T]] = defaultdict(list)
    for item in items:
        for story in stories(item):
            found[story].append(item)
    return found


def _either(homes: Iterable[Iterable[str]]) -> list[str]:
    return list(dict.fromkeys(story for home in homes for story in home))


def _both(one: list[str], other: list[str]) -> list[str]:
    return [story for story in one if story in other]
