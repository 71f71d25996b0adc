"""What is different since a day: what later reports denied, confirmed, superseded, disputed, said from elsewhere, said first."""

from collections import Counter
from dataclasses import dataclass

from fastapi import APIRouter, Request
from fastapi.responses import Response

from sayso.export.dossier.claims import Reference, reference
from sayso.link.since import since
from sayso.read.dates import first_day
from sayso.schema import Change, ChangeKind, Kind
from sayso.text import one_line
from sayso.web.chosen import asked_story
from sayso.web.earlier import Earlier, later
from sayso.web.opened import Opened
from sayso.web.paging import paged
from sayso.web.rendering import page

PAGE = 60  # changes a page, some lines each
DAYS = 14  # of publication that are offered, the last ones: two weeks; any other can be typed
SHOWN = 4  # claims that a change names on each side: two lines
_LONGEST = 40  # characters of a date that are looked at
router = APIRouter(include_in_schema=False)

EXPLAINED = {
    ChangeKind.DENIED: "Known before and not denied then; denied now.",
    ChangeKind.TAKEN_BACK: "Who had denied it says so now.",
    ChangeKind.CONFIRMED: "Known before; somebody confirms it now.",
    ChangeKind.WITHDRAWN: "A correction took the figure back.",
    ChangeKind.SUPERSEDED: "The same origin gives another figure now.",
    ChangeKind.DISPUTED: "Nothing stood against it before; something does now.",
    ChangeKind.INDEPENDENT: "More origins than before stand behind it, for certain.",
    ChangeKind.NEW: "Nobody had said it before.",
    ChangeKind.JOINED: "Others say it too, maybe from the same origin.",
}


@dataclass(frozen=True, slots=True)
class Line:
    """A change. by: the later claims that bring it; before: the earlier ones it bears on; more_by, more_before: how many are not
    named.
    """

    change: Change
    about: str
    href: str
    by: list[Reference]
    before: list[Reference]
    more_by: int
    more_before: int


@dataclass(frozen=True, slots=True)
class Section:
    """Changes of one kind that stand on this page. total: how many there are on all pages."""

    kind: str
    explained: str
    total: int
    lines: list[Line]


@dataclass(frozen=True, slots=True)
class Since:
    """What is different since a day. known: the claims that stood before; own: changes left out, news in reports' own voice."""

    told: tuple[Change, ...]
    own: int
    known: frozenset[str]


@router.get("/changes")
def changes_page(request: Request) -> Response:
    """The changes since the day that the address names, else since the last day on which a report was published."""
    story = asked_story(request)
    days = Counter(each.published.value[:10] for each in story.ledger.reports if each.published is not None)
    asked = request.query_params.get("since", "").strip()[:_LONGEST]
    day = first_day(asked) if asked else max(days, default=None)
    own = bool(request.query_params.get("own"))
    found = _since(request.app.state.earlier, story, day, own=own) if day else Since((), 0, frozenset())
    kinds = Counter(change.kind for change in found.told)
    part, cut = paged(request, "page", len(found.told), PAGE)
    return page(
        request,
        "changes.html",
        story=story,
        day=day,
        asked=asked,
        days=sorted(days.items())[-DAYS:],
        undated=len(story.ledger.reports) - days.total(),
        later=later(story, day) if day else 0,
        sections=_sections(story, found, found.told[cut], kinds),
        kinds=kinds,
        own=own,
        left_out=found.own,
        part=part,
    )


def _since(earlier: Earlier, story: Opened, day: str, *, own: bool) -> Since:
    if not later(story, day):
        return Since((), 0, frozenset())
    before = earlier.before(story, day)
    changes = since(before, story.ledger)
    told = changes if own else tuple(each for each in changes if not _own_news(story, each))
    return Since(told, len(changes) - len(told), frozenset(claim.id for claim in before.claims))


def _own_news(story: Opened, change: Change) -> bool:
    """Whether it is only what a report says first in its own voice: most of any report, and on nobody else's word."""
    return change.kind is ChangeKind.NEW and all(story.index.claim(each).voice.kind is Kind.REPORT for each in change.claims)


def _sections(story: Opened, found: Since, shown: tuple[Change, ...], kinds: Counter[ChangeKind]) -> list[Section]:
    sections: dict[ChangeKind, Section] = {}
    for change in shown:
        kind = change.kind
        section = sections.setdefault(kind, Section(kind.value, EXPLAINED[kind], kinds[kind], []))
        section.lines.append(_line(story, change, found.known))
    return list(sections.values())


def _line(story: Opened, change: Change, known: frozenset[str]) -> Line:
    by = [claim for claim in change.claims if claim not in known]
    before = [claim for claim in change.claims if claim in known]
    row = story.rows[change.point]
    return Line(
        change=change,
        about=one_line(story.index.points[row - 1].about),
        href=story.index.to.point(change.point),
        by=[reference(story.index, claim) for claim in by[:SHOWN]],
        before=[reference(story.index, claim) for claim in before[:SHOWN]],
        more_by=max(len(by) - SHOWN, 0),
        more_before=max(len(before) - SHOWN, 0),
    )
