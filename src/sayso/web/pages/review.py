"""Review: one claim a screen, in the order of doubt and weight; each act is one key and moves on by itself."""

from collections.abc import Mapping
from urllib.parse import urlencode

from fastapi import APIRouter, Request
from fastapi.concurrency import run_in_threadpool
from fastapi.responses import JSONResponse, RedirectResponse, Response

from sayso.errors import Conflict, NotFound, UsageError
from sayso.export.decided_words import DONE, changes, done, edited, joins, parts
from sayso.export.dossier.claims import card
from sayso.export.dossier.decided import decided
from sayso.export.dossier.points import contested_first, relation
from sayso.export.words import FIRMNESS, KIND, STANCE, count
from sayso.schema import About, Decision
from sayso.text import one_line
from sayso.web.addresses import own
from sayso.web.chosen import asked_story
from sayso.web.guard.forms import checked_fields, checked_form
from sayso.web.ledger_source import LedgerSource
from sayso.web.opened import Opened
from sayso.web.pages import naming
from sayso.web.paging import number_in
from sayso.web.queue import Item, item_of
from sayso.web.rendering import page
from sayso.web.review.acting import Desk
from sayso.web.review.finding import claims_for, points_for
from sayso.web.review.looking import LOOKS
from sayso.web.review.naming import decided_on, page_after
from sayso.web.review.pieces import around, lines_of
from sayso.web.review.pressed import decision_of, seen_in
from sayso.web.review.shown import between, decisions_on, in_story_of, last_own, on_origins_of, parting
from sayso.web.review.voicing import links_of
from sayso.web.review.who import remember, tidy, who_asks

LINKS = 6  # of a claim on this page: what speaks most against it; its own page has them all
_STAYS = ("merge", "split")  # these leave the claim in the queue, so the next one is the one after it
_FIELDS = ("act", "words", "places", "cue", "cue-places", "stance", "firmness", "note", "claim", "typed", "other", "along")
# What each button would have done, where that can no longer be done: in the words of `done`, as the other's decision is told.
_WANTED = {act.value: words for act, words in DONE.items()} | {
    "unjoin": parts(About.STORY),
    "unmerge": parts(About.ORIGIN),
    "uncopy": parts(About.ORIGIN),
    "unname": parts(About.NAME),
    "same": joins(About.NAME),
    "merge": joins(About.POINT),
    "split": parts(About.POINT),
}

router = APIRouter(include_in_schema=False)


@router.get("/review", dependencies=LOOKS)
def review_page(request: Request) -> Response:
    """The claim at a place of the queue (`at`, from 1), or a claim by its id (`item`)."""
    item = request.query_params.get("item", "")
    if not item:
        return _page(request, asked_story(request))
    whole, story = request.app.state.source.home(item)
    if whole not in story.index.claims:
        return RedirectResponse(story.address_of(whole), status_code=303)
    return _page(request, story, fields={"claim": whole})


@router.post("/review", dependencies=LOOKS)
async def act(request: Request) -> Response:
    """Keep what was pressed and go on to the next claim; show what another person did in the meantime."""
    form = await checked_form(request)
    fields = {name: value for name, value in form.items() if isinstance(value, str)}
    fields["along"] = " ".join(str(value) for value in form.getlist("along"))
    await form.close()
    return await run_in_threadpool(_acted, request, fields)


@router.post("/review/name")
async def give_name(request: Request) -> Response:
    """Keep the name under which a person decides."""
    fields = await checked_fields(request)
    name = tidy(fields.get("who", ""))
    answer = RedirectResponse(own(fields.get("back", "")), status_code=303)
    if name is not None:
        remember(answer, name)
    return answer


@router.get("/review/find")
def find(request: Request) -> Response:
    """For the page's script, as somebody types: the points to merge with, or the claims of the point to split off."""
    whole, story = request.app.state.source.home(request.query_params.get("item", ""))
    item, words = _item(story, whole), request.query_params.get("words", "")
    if item is None:
        raise NotFound(f"claim {whole} is no longer in the ledger")
    if request.query_params.get("for") == "split":
        found = [(each.id, each.quote, story.index.voice(each)) for each in claims_for(story, item, words)]
    else:
        found = [(each.id, each.about, count(len(each.claims), "claim")) for each in points_for(story, item, words)]
    return JSONResponse([{"id": one, "words": one_line(said), "more": more} for one, said, more in found])


def _acted(request: Request, fields: Mapping[str, str]) -> Response:
    source: LedgerSource = request.app.state.source
    story = source.story(fields.get("story", ""))
    who = who_asks(request)
    try:
        if who is None:
            raise UsageError("Say who you are first: a decision names who made it.")
        with source.store() as store:
            decision = decision_of(Desk(store, story, who, seen_in(fields), fields.get("note", "")), fields)
            try:
                store.decide(decision)
            except Conflict as conflict:
                return _conflict(request, story, decision, conflict.other, fields)
    except (UsageError, NotFound) as error:
        overtaken = _overtaken(story, fields)
        if overtaken is not None:
            return _conflict(request, story, None, overtaken, fields)
        if fields.get("act") == "same" and fields.get("name") in story.by_name:
            return naming.shown(request, story, fields, wrong=str(error), status=422)
        return _page(request, story, wrong=str(error), fields=fields, status=422)
    return RedirectResponse(_next(source, story, fields, decision), status_code=303)


def _overtaken(story: Opened, fields: Mapping[str, str]) -> Decision | None:
    """The decision by which what was pressed can no longer be done, made while this person looked on: one that took the claim out
    of the ledger, parted the reports or the origins, joined the names.
    """
    act, claim, decisions = fields.get("act"), fields.get("claim", ""), story.ledger.decisions
    if act == "unjoin":
        found = parting(decisions, fields.get("pair", "").split())
    elif act == "unmerge":
        found = on_origins_of(decisions, fields.get("pair", "").split())
    elif act == "uncopy":
        found = between(decisions, fields.get("report", ""), fields.get("other", ""))
    elif act in ("same", "unname"):
        named = (story.by_name.get(fields.get(field, "")) for field in ("name", "other"))
        found = [each for name in named if name for each in decided_on(story, name)]
    else:
        found = decisions_on(decisions, claim) if claim and claim not in story.index.claims else []
    return next((each.decision for each in found if each.decision.number > seen_in(fields)), None)


def _next(source: LedgerSource, story: Opened, fields: Mapping[str, str], decision: Decision) -> str:
    if decision.about is About.NAME:
        return page_after(source, story.story.id, decision)
    if decision.about is About.STORY:
        return in_story_of(source, "/story", decision) + "#joins"
    if fields.get("back"):
        return own(fields["back"])
    return _at(story, number_in(fields.get("at", "")) + (fields.get("act") in _STAYS))


def _page(
    request: Request,
    story: Opened,
    *,
    wrong: str | None = None,
    fields: Mapping[str, str] | None = None,
    status: int = 200,
) -> Response:
    fields = dict.fromkeys(_FIELDS, "") | dict(fields or {})
    items = story.queue
    item, at = _asked(request, story, fields["claim"])
    shown = _shown(request, story, item, fields) if item else {}
    who = who_asks(request)
    return page(
        request,
        "review.html",
        status=status,
        story=story,
        item=item,
        at=at,
        total=len(items),
        before=_at(story, at - 1) if 1 < at <= len(items) else None,
        after=_at(story, at + 1) if at < len(items) else None,
        seen=request.state.seen,
        who=who,
        undoable=last_own(story.ledger.decisions, who),
        wrong=wrong,
        fields=fields,
        **shown,
    )


def _asked(request: Request, story: Opened, wanted: str) -> tuple[Item | None, int]:
    """The claim wanted and its place in the queue, 0 if it is not in it; without one, the queue's: None where nothing is left."""
    items = story.queue
    if wanted in story.index.claims:
        return _item(story, wanted), next((n for n, item in enumerate(items, 1) if item.claim.id == wanted), 0)
    at = min(number_in(request.query_params.get("at", "")), max(len(items), 1))
    return (items[at - 1], at) if items else (None, 0)


def _item(story: Opened, claim_id: str) -> Item | None:
    if claim_id not in story.index.claims:
        return None
    return item_of(story.index, story.index.claim(claim_id), story.links_of.get(claim_id, ()))


def _shown(request: Request, story: Opened, item: Item, fields: Mapping[str, str]) -> dict[str, object]:
    index, claim = story.index, item.claim
    report = index.report(claim.report_id)
    links = contested_first(story.links_of.get(claim.id, ()))
    asked = request.query_params
    typed = fields.get("typed") or asked.get("find", "")
    return {
        "card": card(index, claim, row=index.homes[claim.id].row),
        "voice": index.voice(claim),
        "relations": [relation(index, link) for link in links[:LINKS]],
        "more_links": max(len(links) - LINKS, 0),
        "lines": lines_of(claim.content, report),
        "cue": lines_of(claim.cue, report),
        "links": links_of(claim, report, fields),
        "find": typed,
        "candidates": points_for(story, item, typed),
        "leaving": claims_for(story, item, asked.get("leaving", "")),
        "leaving_words": asked.get("leaving", ""),
        "decisions": [decided(index, each) for each in decisions_on(story.ledger.decisions, claim.id)],
        "around": around(claim, report),
        "choices": {
            "kinds": [(kind.value, words) for kind, words in KIND.items()],
            "stances": [(stance.value, words) for stance, words in STANCE.items()],
            "firmness": [(code.value, words) for code, (_, words) in FIRMNESS.items()],
        },
    }


def _at(story: Opened, at: int) -> str:
    return f"/review?{urlencode({'story': story.story.id, 'at': at})}"


def _conflict(request: Request, story: Opened, mine: Decision | None, other: Decision, fields: Mapping[str, str]) -> Response:
    """What the other person did, what this one wanted, and the choice to do it all the same or to leave it.

    mine: None where it can no longer be done, as the claim is not in the ledger any more.
    """
    return page(
        request,
        "review_conflict.html",
        status=409,
        story=story,
        mine=done(mine) if mine else _WANTED.get(fields.get("act", ""), ""),
        mine_changes=edited(mine) if mine else [],
        other=other,
        other_done=done(other),
        other_changes=edited(other),
        differs=changes(other.after, mine.after) if mine and mine.after and other.after else [],
        can_insist=mine is not None,
        note=fields.get("note", ""),
        kept={name: value for name, value in fields.items() if name not in ("token", "seen")},
        seen=other.number,
        leave=own(fields["back"]) if fields.get("back") else _at(story, number_in(fields.get("at", ""))),
    )
