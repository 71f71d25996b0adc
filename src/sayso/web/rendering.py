"""From plain values to a page."""

from collections.abc import Iterator
from datetime import date
from functools import cache
from typing import Any

from fastapi import Request
from fastapi.responses import HTMLResponse, StreamingResponse
from jinja2 import ChoiceLoader, Environment, PackageLoader, PrefixLoader, Template
from markupsafe import Markup, escape

from sayso.export.dossier.shapes import SHAPES
from sayso.export.printing import environment
from sayso.export.words import FIRMNESS, LINK, STATUS
from sayso.schema.timex_words import WEEKDAYS, in_words
from sayso.web import assets
from sayso.web.addresses import in_story
from sayso.web.guard.tokens import holder_of
from sayso.web.opened import Opened

# The pages about one story, in the order of a day's work; the pages about everything.
STORY_PAGES = (
    ("/story", "Ledger"),
    ("/figures", "Figures"),
    ("/timeline", "Timeline"),
    ("/changes", "Changes"),
    ("/map", "Map"),
    ("/sources", "Sources"),
    ("/entities", "Entities"),
    ("/reports", "Reports"),
    ("/review", "Review"),
    ("/history", "History"),
)
SITE_PAGES = (("/stories", "Stories"), ("/add", "Add"))
# Characters of the first piece of a page that is sent as it is made: its head; and of each later one, some packets' worth.
_FIRST, _PIECE = 1_000, 16_000


def ready() -> None:
    """Load every template, which takes some milliseconds each."""
    made = _environment()
    for name in made.list_templates():
        made.get_template(name)


def page(request: Request, template: str, *, status: int = 200, story: Opened | None = None, **values: Any) -> HTMLResponse:
    """The template as a page. story: the one that the page is about, for the heading and the ways to its other pages."""
    made, shown = _made(request, template, story, values)
    return HTMLResponse(made.render(shown).encode(), status_code=status)


def page_by_and_by(request: Request, template: str, *, story: Opened, **values: Any) -> StreamingResponse:
    """The same, sent as it is made, for a page with pictures that take long to draw. Whatever can fail must be done before."""
    made, shown = _made(request, template, story, values)
    return StreamingResponse(_pieces(made.generate(shown)), media_type=HTMLResponse.media_type)


def _made(request: Request, template: str, story: Opened | None, values: dict[str, Any]) -> tuple[Template, dict[str, Any]]:
    """The template, and all that it may show."""
    common = {
        "story": story,
        "here": request.url.path,
        "site_pages": SITE_PAGES,
        "story_pages": STORY_PAGES,
        "token": request.app.state.tokens.issue(holder_of(request)),
        "account": getattr(request.state, "account", None),
        "team": request.app.state.sessions is not None,
    }
    return _environment().get_template(f"web/{template}"), common | values


def _pieces(made: Iterator[str]) -> Iterator[bytes]:
    """The page in some pieces: the first as soon as the browser can begin to load what the page's head asks for."""
    held, size, enough = [], 0, _FIRST
    for each in made:
        held.append(each)
        size += len(each)
        if size >= enough:
            yield "".join(held).encode()
            held, size, enough = [], 0, _PIECE
    yield "".join(held).encode()


def _weekday(day: str) -> str:
    """The day with its weekday, as people ask ("since Monday"); what is no whole day without."""
    try:
        return f"{WEEKDAYS[date.fromisoformat(day).weekday()]} {in_words(day)}"
    except ValueError:
        return in_words(day)


def _exact(value: str) -> Markup:
    """For a hidden field, which nobody reads and which must come back unchanged: escaped, with characters that cannot be seen."""
    return escape(value.encode("utf-8", "replace").decode())


@cache
def _environment() -> Environment:
    house = PackageLoader("sayso.export", "templates")  # also without prefix, as the dossier's own templates import each other
    made = environment(ChoiceLoader([PrefixLoader({"web": PackageLoader("sayso.web", "templates"), "house": house}), house]))
    made.filters["day"] = in_words
    made.filters["weekday"] = _weekday
    made.filters["exact"] = _exact
    made.globals["static"] = assets.address
    made.globals["in_story"] = in_story
    made.globals["legend"] = {
        "firmness": [(code.value, *words) for code, words in FIRMNESS.items()],
        "statuses": [(words, why, *SHAPES[status.value]) for status, (words, why) in STATUS.items()],
        "links": {kind.value: words for kind, words in LINK.items()},
    }
    return made
