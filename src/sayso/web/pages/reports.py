"""The reports of a story, in the order in which they were published."""

from dataclasses import dataclass

from fastapi import APIRouter, Request
from fastapi.responses import Response

from sayso.schema import Kind, Report
from sayso.schema.timex_words import in_words
from sayso.web.chosen import asked_story
from sayso.web.opened import Opened
from sayso.web.paging import paged
from sayso.web.reading.shared import SharedWith, shared_with
from sayso.web.rendering import page

PAGE = 100  # reports a page; a line each
router = APIRouter(include_in_schema=False)


@dataclass(frozen=True, slots=True)
class ReportLine:
    """A report in the list. closest: the report that it shares the most words with."""

    report: Report
    href: str
    outlet: str
    title: str
    published: str
    claims: int
    own: int
    shared: int
    closest: SharedWith | None


@router.get("/reports")
def reports_page(request: Request) -> Response:
    """The reports of the story that the address names."""
    story = asked_story(request)
    part, cut = paged(request, "page", len(story.report_order), PAGE)
    lines = [_line(story, report_id) for report_id in story.report_order[cut]]
    return page(request, "reports.html", story=story, lines=lines, part=part)


def _line(story: Opened, report_id: str) -> ReportLine:
    report = story.index.report(report_id)
    claims = story.claims_in.get(report_id, ())
    others = shared_with(story, report_id)
    return ReportLine(
        report=report,
        href=story.index.to.report(report_id),
        outlet=story.index.outlet(report),
        title=report.title.value if report.title else report.name,
        published=in_words(report.published.value) if report.published else "undated",
        claims=len(claims),
        own=sum(claim.voice.kind is Kind.REPORT for claim in claims),
        shared=len(others),
        closest=others[0] if others else None,
    )
