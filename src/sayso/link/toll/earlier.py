"""The dead of an event long over, in a story that tells of others."""

from collections.abc import Mapping, Sequence

from sayso.link.counts.earlier_event import of_an_earlier_event
from sayso.link.when import published
from sayso.schema import Claim, Report, Span
from sayso.schema.victims import Victim


def is_of_an_earlier_event(claim: Claim, victim: Victim, report: Report) -> bool:
    """ "The worst flood since 1972, when 310 died", "serves life for the 2009 bombing in which 17 died"."""
    text, span = report.text, victim.span
    return of_an_earlier_event(
        text[claim.content[0].start : span.start], text[span.end : claim.content[-1].end], published(report)
    )


def of_earlier_events(claims: Sequence[Claim], reports: Mapping[str, Report]) -> frozenset[tuple[str, Span]]:
    """The places of such numbers, if any report of the story tells of somebody else harmed, also where one tells no more."""
    told = [(c, v, is_of_an_earlier_event(c, v, reports[c.report_id])) for c in claims for v in c.victims]
    of_now = any(not earlier for _, _, earlier in told)
    return frozenset((claim.id, victim.span) for claim, victim, earlier in told if earlier and of_now)
