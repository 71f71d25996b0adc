"""One statement with two numbers: a copy prints another one than the text it copies, or a report's two versions of one day do."""

from sayso.link.compared.traits import Traits
from sayso.link.counts.amount import Amount
from sayso.link.counts.amounts import relation
from sayso.link.naming.voices import outlet_name
from sayso.link.relations.succession import one_voice, said_later


def two_ways(a: Traits, x: Amount, b: Traits, y: Amount) -> bool:
    """Whether the two figures, which count one thing, are one statement's."""
    if relation(x, y) != "apart" or x.before or y.before:
        return False
    return b.claim.id in a.printing.ways or _two_versions(a, b)


def _two_versions(a: Traits, b: Traits) -> bool:
    """Whether one voice says the two in two versions of one report, and nobody can tell which is the newer."""
    return b.report.id in a.printing.versions and one_voice(a, b) and said_later(a, b) == 0


def how_printed(a: Traits, b: Traits) -> str:
    """What the two are, for a reader."""
    if b.report.id in a.printing.versions:
        return f"{outlet_name(a.report)} has two versions of one day"
    return "one statement is printed two ways"
