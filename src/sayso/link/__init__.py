"""Claims to Ledger: what stands on whose word, across reports. Pure: no clock, no chance, no database, no network.

Copies and stories are looked for among all reports; they part the reports into blocks, and each block is linked by itself (see
`sayso.link.block`). Everything starts from one fixed order of reports and claims that depends on their content only, so the same
reports give the same ledger however they come (law 6).
"""

from collections.abc import Iterable, Mapping, Sequence

from sayso.link.apart import Apart, ordered
from sayso.link.assemble import assemble
from sayso.link.block import blocks_of, link_block
from sayso.link.bonds import Bonds
from sayso.link.copies import find_copies
from sayso.link.entities import find_names
from sayso.link.order import declared, in_order
from sayso.link.stories import find_stories
from sayso.schema import Ledger, Reading

__all__ = ["link"]


def link(
    readings: Sequence[Reading],
    *,
    stories: Mapping[str, Sequence[str]] | None = None,
    apart: Iterable[Apart] = (),
    bonds: Bonds | None = None,
) -> Ledger:
    """The ledger of these readings.

    stories: report ids by the story the user declared them to belong to; other reports are grouped by what they share. apart,
    bonds: what people decided (see `sayso.link.decided`). Order and repetition of the readings change nothing. Raises UsageError
    for a story that names an unknown report, ValueError for two different claims under one id.
    """
    held = in_order(readings)
    reports = {reading.report.id: reading.report for reading in held}
    claims = [claim for reading in held for claim in reading.claims]
    copies = find_copies(reports.values())
    told = find_stories(reports, claims, declared(stories or {}, reports), copies)
    decided = ordered(apart)
    parts = [link_block(block) for block in blocks_of(held, told, copies, decided, bonds)]
    return assemble(parts, find_names(claims, reports, apart=decided, one=bonds.names if bonds else ())[0])
