"""Claims to Ledger: what stands on whose word, across reports. Pure: no clock, no chance, no database, no network.

Copies and stories part the reports into blocks, and each block is linked by itself (see `sayso.link.relink`, `sayso.link.block`).
Everything starts from one fixed order of reports and claims that depends on their content only, so the same reports give the same
ledger however they come (law 6).

In a block, in this order, a package each: `naming` (who is one person or body), `compared` (what two claims are compared by,
over `words` and `counts`), `points` (which claims are about one thing), `relations` (how they stand to each other), `origins`
(how many stand behind a point), `figures` (how each number moved), `toll` (which number of the dead and wounded is best
supported). Before blocks are made: `copies` and `stories`.
"""

from collections.abc import Iterable, Mapping, Sequence

from sayso.link.bonds import Bonds
from sayso.link.linked import Linked
from sayso.link.naming.apart import Apart
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
