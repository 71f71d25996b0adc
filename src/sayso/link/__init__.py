"""Claims to Ledger: what stands on whose word, across reports. Pure: no clock, no chance, no database, no network.

`STEPS` is the order; each step takes the draft and fills in one part of it. Everything starts from one fixed order of reports and
claims that depends on their content only, so the same reports give the same ledger however they come (law 6).
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace

from sayso.link.apart import Apart, ordered
from sayso.link.copies import find_copies
from sayso.link.desks import find_desks
from sayso.link.draft import Draft, draft
from sayso.link.entities import find_names
from sayso.link.figures import find_figures
from sayso.link.origins import find_points_with_origins
from sayso.link.points import find_points
from sayso.link.relations import find_links
from sayso.link.shared import SharedText
from sayso.link.stories import find_stories
from sayso.link.timeline import find_timeline
from sayso.link.traits import find_traits
from sayso.schema import Ledger, Reading

__all__ = ["STEPS", "link"]


def _copies(made: Draft) -> Draft:
    return replace(made, copies=find_copies(made.reports.values()))


def _names(made: Draft) -> Draft:
    names, index = find_names(made.claims.values(), made.reports, apart=made.apart)
    return replace(made, names=names, index=index)


def _stories(made: Draft) -> Draft:
    found = find_stories(made.reports, made.claims.values(), made.declared, made.copies, made.index)
    return replace(made, stories=found)


def _traits(made: Draft) -> Draft:
    index = find_desks(made.reports.values(), made.index)
    return replace(made, traits=find_traits(made.claims, made.reports, made.stories, index))


def _groups(made: Draft) -> Draft:
    groups, pairs = find_points(made.compared())
    return replace(made, groups=groups, pairs=pairs)


def _links(made: Draft) -> Draft:
    return replace(made, links=find_links(made.groups, made.pairs, made.compared(), SharedText(made.copies)))


def _points(made: Draft) -> Draft:
    return replace(made, points=find_points_with_origins(made.groups, made.compared(), SharedText(made.copies)))


def _figures(made: Draft) -> Draft:
    return replace(made, figures=find_figures(made.points, made.links, made.compared()))


def _timeline(made: Draft) -> Draft:
    return replace(made, timeline=find_timeline(made.claims, made.reports, made.points))


STEPS: tuple[Callable[[Draft], Draft], ...] = (_copies, _names, _stories, _traits, _groups, _links, _points, _figures, _timeline)


def link(
    readings: Sequence[Reading], *, stories: Mapping[str, Sequence[str]] | None = None, apart: Iterable[Apart] = ()
) -> Ledger:
    """The ledger of these readings.

    stories: report ids by the story the user declared them to belong to; other reports are grouped by what they share. Order and
    repetition of the readings change nothing. Raises UsageError for a story that names an unknown report, ValueError for two
    different claims under one id.
    """
    made = replace(draft(readings, stories), apart=ordered(apart))
    for step in STEPS:
        made = step(made)
    return made.ledger()
