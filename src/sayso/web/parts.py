"""A whole ledger taken apart by story, so that a page looks at its own story only."""

from collections import defaultdict
from collections.abc import Callable, Container, Iterable, Mapping
from dataclasses import fields, is_dataclass
from functools import cache
from itertools import chain
from operator import attrgetter
from typing import Any, TypeVar

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
    in_time = [(entry, _ids_in(entry, own)) for entry in ledger.timeline]
    told = [(_ids_in(point, own), of_point[point.id]) for point in ledger.points]
    told += [(_ids_in(history, own), of_point[history.point]) for history in ledger.figures]
    told += [(claims, own[entry.claim]) for entry, claims in in_time]
    told += [(_ids_in(toll, own), [toll.story]) for toll in ledger.tolls]
    of_claim = own | _guests(own, told)
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
        in_time,  # a guest's entry, where all that it speaks of is a guest too
        lambda each: [story for story in of_claim[each[0].claim] if all(story in of_claim[c] for c in each[1])],
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
            timeline=tuple(entry for entry, _ in timeline[story.id]),
            names=tuple(names[story.id]),
            tolls=tuple(tolls[story.id]),
            decisions=tuple(decisions[story.id]),
        )
        for story in ledger.stories
    }


def _guests(own: Mapping[str, list[str]], told: Iterable[tuple[set[str], list[str]]]) -> dict[str, list[str]]:
    """The claims that something of a story speaks of, with their own stories and those of what speaks of them.

    told: for each such thing the claims it speaks of, and its stories.
    """
    homes: dict[str, list[list[str]]] = defaultdict(list)
    for claims, stories in told:
        for claim in claims:
            homes[claim].append(stories)
    return {claim: _either((own[claim], *found)) for claim, found in homes.items()}


def _ids_in(noun: object, known: Container[str]) -> set[str]:
    """Every known id that stands anywhere in the noun: a field that is added to one some day need not be added here."""
    found: set[str] = set()
    waiting: list[Any] = [noun]
    while waiting:
        each = waiting.pop()
        kind: Any = type(each)
        if kind is str:
            if each in known:
                found.add(each)
        elif kind is tuple:
            waiting += each
        elif (values := _values(kind)) is not None:
            waiting += values(each)
    return found


@cache
def _values(kind: type) -> Callable[[Any], tuple[Any, ...]] | None:
    """What gives the values of a dataclass's fields; None for what is no dataclass."""
    if not is_dataclass(kind):
        return None
    names = [part.name for part in fields(kind)]
    return attrgetter(*names) if len(names) > 1 else lambda noun: tuple(getattr(noun, name) for name in names)


def _sorted_out(items: Iterable[T], stories: Callable[[T], Iterable[str]]) -> dict[str, list[T]]:
    found: dict[str, list[T]] = defaultdict(list)
    for item in items:
        for story in stories(item):
            found[story].append(item)
    return found


def _either(homes: Iterable[Iterable[str]]) -> list[str]:
    return list(dict.fromkeys(chain.from_iterable(homes)))


def _both(one: list[str], other: list[str]) -> list[str]:
    return [story for story in one if story in other]
