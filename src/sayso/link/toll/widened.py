"""A toll's low and high widened by what other voices give for the same count: a report's own sum is one of its voices only."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from sayso.schema import Estimate, FigureHistory, Span
from sayso.schema.tolls import Toll

Place = tuple[str, Span]


def estimates(histories: Iterable[FigureHistory]) -> dict[Place, Estimate]:
    """The estimate of the history in which a figure stands, by the claim's id and the figure's place."""
    return {
        (value.claim, value.span): history.estimate
        for history in histories
        if history.estimate is not None and not history.supposed
        for value in history.values
        if value.span is not None
    }


def widened(toll: Toll, known: Mapping[Place, Estimate]) -> Toll:
    """The toll with the least and the most that stands in any history which holds a figure that one of its numbers rests on."""
    given = [told for told in toll.told if told.inferred is None]  # a sum, or what is left of one, is no figure of a history
    found = [known[place] for told in given for part in told.parts if (place := (part.claim, part.span)) in known]
    for estimate in dict.fromkeys(found):
        if estimate.low is not None and estimate.low < toll.low:
            toll = replace(toll, low=estimate.low, low_claims=estimate.low_claims)
        if estimate.high > toll.high or (estimate.high == toll.high and estimate.open and not toll.open):
            toll = replace(toll, high=estimate.high, open=estimate.open, high_claims=estimate.high_claims)
    return toll
