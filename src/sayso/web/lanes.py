"""A story in time: for each day, what happened then and what was said then, and which led to which."""

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from sayso.export.dossier.dates import extent
from sayso.schema import TimelineEntry
from sayso.web.opened import Opened

_IN_A_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}(?:T.*)?")  # "2031-03-04TNI": that night


@dataclass(frozen=True, slots=True)
class Lanes:
    """Claims by day: happened, said: days with their claims; ties: the same of pairs, the day it happened and was said.

    outside: claims whose day lies so far off that drawing it would leave no room for the rest; undated: those without any day.
    """

    happened: tuple[tuple[date, int], ...]
    said: tuple[tuple[date, int], ...]
    ties: tuple[tuple[tuple[date, date], int], ...]
    outside: int
    undated: int

    @property
    def days(self) -> list[date]:
        """The days in either lane."""
        return sorted({day for day, _ in self.happened + self.said})


def lanes_of(story: Opened) -> Lanes:
    """The story's claims in their lanes. A month or a year is no day, and is in the table only."""
    happened, said = Counter[date](), Counter[date]()
    ties = Counter[tuple[date, date]]()
    undated = outside = 0
    days = [(_day(entry.happened), _day(entry.said)) for entry in story.ledger.timeline]
    first, last = window([day for pair in days for day in pair if day], [day for _, day in days if day])
    for when, told in days:
        if when is None:
            undated += 1
        elif not first <= when <= last:
            outside += 1
        else:
            happened[when] += 1
        if told is not None and first <= told <= last:
            said[told] += 1
            if when is not None and first <= when <= last:
                ties[when, told] += 1
    return Lanes(_sorted(happened), _sorted(said), tuple(sorted(ties.items())), outside, undated)


def _sorted(lane: Mapping[date, int]) -> tuple[tuple[date, int], ...]:
    return tuple(sorted(lane.items()))


def window(days: list[date], said: list[date]) -> tuple[date, date]:
    """The stretch of days to draw: that of the reports, and as much before and after where something happened."""
    if not days:
        return date.min, date.max
    anchors = said or days
    first, last = min(anchors), max(anchors)
    around = max((last - first).days, 14)  # days; a story of one day still shows the fortnight round it
    near = [day for day in days if -around <= (day - first).days and (day - last).days <= around]
    return min(near), max(near)


def _day(value: str | None) -> date | None:
    """The day that a TIMEX3 value or an ISO date names, at whatever hour; None for what is longer than a day."""
    reach = extent(value[:10]) if value and _IN_A_DAY.fullmatch(value) else None
    return reach[0].date() if reach else None


def by_time(story: Opened) -> list[TimelineEntry]:
    """The entries that say when it happened, then the others by when they were said: the ledger's order within each."""
    entries = story.ledger.timeline
    return [entry for entry in entries if entry.happened] + [entry for entry in entries if not entry.happened]
