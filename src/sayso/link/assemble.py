"""The parts of a ledger put together: each list in its one order, which depends on content only."""

from collections.abc import Callable, Sequence
from itertools import chain
from typing import Any

from sayso.link.figures.histories import figure_order
from sayso.link.order import copy_order, report_order, story_order
from sayso.link.timeline import in_time
from sayso.schema import Ledger, Name

# How each list of the ledger is sorted; claims stand in the order of their reports.
_ORDERS: dict[str, Callable[[Any], Any]] = {
    "stories": story_order,
    "reports": report_order,
    "points": lambda point: point.id,
    "links": lambda link: (link.kind.value, link.a, link.b),
    "copies": copy_order,
    "figures": figure_order,
    "timeline": in_time,
    "tolls": lambda toll: (toll.story, toll.harm.value),
}


def assemble(parts: Sequence[Ledger], names: Sequence[Name]) -> Ledger:
    """One ledger of parts that have no report in common. names: those of all of them, as a name may stand in several."""
    lists = {name: tuple(sorted(chain.from_iterable(getattr(p, name) for p in parts), key=by)) for name, by in _ORDERS.items()}
    told: dict[str, list[Any]] = {report.id: [] for report in lists["reports"]}
    for claim in chain.from_iterable(part.claims for part in parts):
        told[claim.report_id].append(claim)
    return Ledger(claims=tuple(chain.from_iterable(told.values())), names=tuple(names), **lists)
