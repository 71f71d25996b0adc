"""The fixed order everything starts from: it depends on the reports' and claims' content only (law 6)."""

from collections.abc import Iterable, Mapping, Sequence

from sayso.errors import UsageError
from sayso.link.when import published
from sayso.schema import Claim, Copy, Reading, Report, Story


def in_order(readings: Iterable[Reading]) -> list[Reading]:
    """Readings in the ledger's order, each report and claim once.

    Reports go by publication date, undated ones last, then id; claims by place in the text. A report read twice under two names
    keeps the name that sorts first. Raises ValueError for two different claims with one id.
    """
    chosen: dict[str, Reading] = {}
    for reading in readings:
        other = chosen.get(reading.report.id)
        chosen[reading.report.id] = reading if other is None else _first(other, reading)
    ordered = sorted(chosen.values(), key=lambda reading: report_order(reading.report))
    claims: dict[str, Claim] = {}
    return [_sorted(reading, claims) for reading in ordered]


def report_order(report: Report) -> tuple[str, str]:
    """What reports are sorted by."""
    return published(report) or "9999", report.id  # after every year a report can have


def story_order(story: Story) -> str:
    """What stories are sorted by."""
    return story.id


def copy_order(copy: Copy) -> tuple[str, str]:
    """What copies are sorted by."""
    return copy.a, copy.b


def _sorted(reading: Reading, claims: dict[str, Claim]) -> Reading:
    """The reading with its claims in text order, each once. claims: all so far, by id; it grows."""
    own: dict[str, Claim] = {}
    for claim in sorted(reading.claims, key=lambda c: (c.content[0].start, c.content[0].end, c.id)):
        if claims.setdefault(claim.id, claim) != claim:
            raise ValueError(f"two different claims are called {claim.id}, one of them in {reading.report.name}")
        own[claim.id] = claim
    found = tuple(own.values())
    return reading if found == reading.claims else Reading(reading.report, found)


def _first(a: Reading, b: Reading) -> Reading:
    """Of two readings of one report the one that sorts first, so that their order does not matter."""
    if a is b or a == b:
        return a
    return min(a, b, key=lambda r: (r.report.name, repr(r)))


def declared(stories: Mapping[str, Sequence[str]], reports: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """The stories a user named, sorted, with their reports, sorted. Raises UsageError for a story of unknown reports."""
    known = set(reports)
    out = {}
    for story in sorted(stories):
        unknown = sorted(set(stories[story]) - known)
        if unknown:
            raise UsageError(f"story {story} names {', '.join(unknown)}, which is no report of this ledger")
        out[story] = tuple(sorted(set(stories[story])))
    return out
