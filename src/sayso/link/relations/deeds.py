"""Whose deed a claim tells of: "its forces had fired" is the speaker's side, "Varnian units fired" is Varnia's."""

import re

from sayso.link.compared.traits import Traits
from sayso.link.words.concepts import peoples

_OWN = re.compile(r"\W*(?:its|their|his|her|our|my)\s", re.IGNORECASE)


def others_deed(denial: Traits, target: Traits) -> bool:
    """Whether a denial of what the speaker's own people did meets the deed of a people who are not the speaker's.

    "The ministry denied that its guns had fired" is not against "Varnian guns fired": it may even be the ministry that says so.
    """
    if not _OWN.match(denial.claim.quote):
        return False
    doer, own = _doer(target), peoples(denial.claim.voice.name)
    return bool(doer and own) and doer.isdisjoint(own)


def _doer(target: Traits) -> frozenset[str]:
    """The countries whose people did what the claim tells; nothing if its words name none."""
    event = target.claim.event
    if event is None or not event.actor:
        return frozenset()
    return peoples(" ".join(target.report.quote(span) for span in event.actor))
