"""The application: the guards outermost, then one router a page."""

from collections.abc import Callable, Collection

from fastapi import FastAPI

from sayso.flow import Source
from sayso.store.accounts import Accounts
from sayso.web import assets, failures
from sayso.web.adding.job import Jobs
from sayso.web.adding.web_page import fetched
from sayso.web.api import routes
from sayso.web.api.at_hand import ClaimsAtHand
from sayso.web.earlier import Earlier
from sayso.web.guard import BodyLimit, OwnOrigin, SafeHeaders, Tokens
from sayso.web.guard.sessions import Sessions
from sayso.web.guard.team import Team
from sayso.web.ledger_source import LedgerSource
from sayso.web.pages import (
    add,
    atlas,
    beside,
    changes,
    claim,
    decided,
    entities,
    export,
    figures,
    home,
    login,
    naming,
    point,
    report,
    reports,
    review,
    search,
    sources,
    story,
    timeline,
)


def make_app(
    source: LedgerSource,
    *,
    hosts: Collection[str],
    fetch: Callable[[str], Source] = fetched,
    accounts: Accounts | None = None,
) -> FastAPI:
    """The pages over this ledger. hosts: the names with port under which it may be asked, "127.0.0.1:8470" and its like.
    fetch: what gets a web page whose address was typed. accounts: whose pages these are, None for one person's own.

    No page of FastAPI's own: they load scripts from outside.
    """
    app = FastAPI(title="sayso", version="1", openapi_url="/api/v1/openapi.json", docs_url=None, redoc_url=None)
    app.state.source = source
    app.state.earlier = Earlier(source)
    app.state.tokens = Tokens()
    app.state.sessions = sessions = Sessions(accounts) if accounts is not None else None
    app.state.jobs = Jobs(source, fetch=fetch)
    app.include_router(routes.router)
    app.include_router(assets.router)
    about_story = (story, point, claim, beside, report, reports, figures, timeline, changes, atlas, sources, entities, naming)
    for each in (home, *about_story, review, decided, export, search, add):
        app.include_router(each.router)
    failures.register(app)
    # The last one added is asked first.
    app.add_middleware(ClaimsAtHand, source=source)
    if sessions is not None:
        app.include_router(login.router)
        app.add_middleware(Team, sessions=sessions)
    app.add_middleware(BodyLimit)
    app.add_middleware(OwnOrigin, hosts=hosts)
    app.add_middleware(SafeHeaders)
    return app
