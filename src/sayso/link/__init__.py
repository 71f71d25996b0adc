"""Claims to Ledger: what stands on whose word, across reports. Pure: no clock, no chance, no database, no network.

Copies and stories part the reports into blocks, and each block is linked by itself (see `sayso.link.relink`, `sayso.link.block`).
Everything starts from one fixed order of reports and claims that depends on their content only, so the same reports give the same
ledger however they come (law 6).
"""

from collections.abc import Iterable, Mapping, Sequence

from sayso.link.apart import Apart
from sayso.link.bonds import Bonds
from sayso.link.linked import Linked
from sayso.schema import Ledger, Reading

__all__ = ["Linked", "link"]


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
    return Linked(readings, stories=stories, apart=apart, bonds=bonds).ledger()
