"""A toll's low and high widened by what other voices give for the same count: a report's own sum is one of its voices only."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from sayso.schema import Estimate, FigureHistory, Span
from sayso.schema.tolls import ReportToll, Toll

Place = tuple[str, Span]
Places = frozenset[Place]


def estimates(histories: Iterable[FigureHistory]) -> dict[Places, Estimate]:
    """The estimate of the history in which a figure stands, by claim and the places of the figure or of a sum's parts."""
    return {
        frozenset((value.claim, span) for span in ([part.span for part in value.sum_of] or [value.span])): history.estimate
        for history in histories
        if history.estimate is not None and not history.supposed and not history.where  # "ten in the one town" is no low of all
        for value in history.values
        if value.span is not None
    }


def widened(toll: Toll, known: Mapping[Places, Estimate]) -> Toll:
    """The toll with the least and the most that stands in any history which holds a figure that one of its numbers rests on; but
    not of one that only says "at least" fewer ("another three died").
    """
    bearing = [told for told in toll.told if told.low is None or told.high is not None or told.number >= toll.best]
    found = [known[places] for told in bearing for places in _resting_on(told) if places in known]
    for estimate in dict.fromkeys(found):
        if estimate.low is not None and estimate.low < toll.low:
            toll = replace(toll, low=estimate.low, low_claims=estimate.low_claims)
        if estimate.high > toll.high or (estimate.high == toll.high and estimate.open and not toll.open):
            toll = replace(toll, high=estimate.high, open=estimate.open, high_claims=estimate.high_claims)
    return toll


def _resting_on(told: ReportToll) -> list[Places]:
    """Where the figures stand that come to a report's number: of a sum all its parts; what is left of one is no figure."""
    places = [(part.claim, part.span) for part in told.parts]
    if told.inferred is None:
        return [frozenset([place]) for place in places]
    return [frozenset(places)] if len(places) > 1 else []
