"""Two reports side by side, with the words that they share."""

from dataclasses import dataclass

from fastapi import APIRouter, Request
from fastapi.responses import Response

from sayso.errors import NotFound
from sayso.schema import Report, Span
from sayso.web.reading.shared import SharedStretch, SharedWith, shared_with
from sayso.web.rendering import page
from sayso.web.review.acting import copied
from sayso.web.review.looking import LOOKS
from sayso.web.review.who import who_asks

# Longer stretches that only one of them has are cut to their ends: the page is for what they share.
_OWN, _KEPT = 1_500, 300
MOST = 200  # shared stretches shown; edited copies have some dozens
router = APIRouter(include_in_schema=False)


@dataclass(frozen=True, slots=True)
class Run:
    """Words that both have (number of the stretch) or that only this one has (None); left_out: characters cut from its middle."""

    text: str
    number: int | None
    left_out: int = 0
    after: str = ""


@router.get("/report/{report_id}/beside/{other_id}", dependencies=LOOKS)
def beside_page(request: Request, report_id: str, other_id: str) -> Response:
    """The two texts, each shared stretch a link to its twin."""
    source = request.app.state.source
    whole, story = source.home(report_id)
    other_whole, _ = source.home(other_id)
    shared = next((other for other in shared_with(story, whole) if other.report_id == other_whole), None)
    if shared is None:
        raise NotFound(f"reports {whole} and {other_whole} share no words")
    report, other = story.index.report(whole), story.index.report(other_whole)
    stretches = shared.stretches[:MOST]
    return page(
        request,
        "beside.html",
        story=story,
        shared=shared,
        merged=len(copied(story, whole, other_whole)),
        who=who_asks(request),
        seen=request.state.seen,
        more=len(shared.stretches) - len(stretches),
        sides=[
            (_heading(report), story.index.label(report), runs(report, [(each.here, each.number) for each in stretches]), whole),
            (_heading(other), shared.label, runs(other, [(each.there, each.number) for each in stretches]), other_whole),
        ],
    )


def runs(report: Report, stretches: list[tuple[Span, int]]) -> list[Run]:
    """The text as runs, in order; a stretch that begins inside the one before shows what is left of it."""
    found, at = [], 0
    for span, number in sorted(stretches):
        if span.start > at:
            found.append(_own(report.text[at : span.start]))
        if span.end > at:
            found.append(Run(report.text[max(span.start, at) : span.end], number))
            at = span.end
    if at < len(report.text):
        found.append(_own(report.text[at:]))
    return found


def _own(text: str) -> Run:
    return Run(text, None) if len(text) <= _OWN else Run(text[:_KEPT], None, len(text) - 2 * _KEPT, text[-_KEPT:])


def _heading(report: Report) -> str:
    return report.title.value if report.title else report.name


__all__ = ["Run", "SharedStretch", "SharedWith", "router", "runs"]
