"""Voices under the name that the ledger merged theirs into: "Loft" of one report is the "Karin Loft" of another."""

from collections.abc import Mapping
from dataclasses import replace

from sayso.schema import Claim, Ledger, Voice
from sayso.text import one_line

WholeNames = Mapping[tuple[str, str], str]
"""A claim's id and the name as its report has it -> the name under which all forms were merged."""


def whole_names(ledger: Ledger) -> WholeNames:
    """Of every form that a claim has of every name of the ledger."""
    return {(claim, form): one_line(name.name) for name in ledger.names for claim in name.claims for form in name.forms}


def whole_voice(claim: Claim, names: WholeNames) -> Voice:
    """The claim's voice, by its whole name where the ledger knows one."""
    name = names.get((claim.id, claim.voice.name))
    return claim.voice if name is None else replace(claim.voice, name=name)
