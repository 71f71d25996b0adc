"""Adding reports from the page: files, a pasted text, a link; then how far each has come, and why one failed."""

from importlib.resources import files

from fastapi import APIRouter, Request
from fastapi.concurrency import run_in_threadpool
from fastapi.responses import JSONResponse, RedirectResponse, Response
from starlette.datastructures import FormData

from sayso.errors import NotFound, UsageError
from sayso.flow import Source
from sayso.web.adding.given import FILES, LONGEST, Declared, Given, given_in
from sayso.web.adding.job import Job, Jobs
from sayso.web.guard.forms import checked_form
from sayso.web.rendering import page

router = APIRouter(include_in_schema=False)
DEMO = "demo"
OFFERED = 50  # stories to choose from while typing; any other can be typed


@router.get("/add")
def add_page(request: Request) -> Response:
    """The form."""
    return _form(request)


@router.post("/add")
async def add(request: Request) -> Response:
    """Take what was given and begin to read it."""
    form = await checked_form(request, files=FILES, longest=LONGEST)
    try:
        given, declared = await given_in(form)
    except UsageError as error:
        return await run_in_threadpool(_form, request, str(error), form)
    finally:
        await form.close()
    return _started(request, given, declared)


@router.post("/add/demo")
async def add_demo(request: Request) -> Response:
    """Read the built-in story, so that there is something to look at."""
    await (await checked_form(request)).close()
    folder = files("sayso") / "data" / "demo"
    found = sorted((item for item in folder.iterdir() if item.name != "README.md"), key=lambda item: item.name)
    given = [Given(item.name, Source(item.read_bytes(), name=item.name)) for item in found]
    return _started(request, given, Declared(DEMO, None, None))


@router.get("/add/{job_id}")
def job_page(request: Request, job_id: str) -> Response:
    """How far the inputs have come."""
    return page(request, "job.html", job=_job(request, job_id))


@router.get("/add/{job_id}/state")
def job_state(request: Request, job_id: str) -> Response:
    """The same for the page's script."""
    job = _job(request, job_id)
    inputs = [{"state": one.state, "claims": sum(report.claims for report in one.reports)} for one in job.inputs]
    return JSONResponse({"done": job.done, "finished": job.finished, "inputs": inputs})


def _started(request: Request, given: list[Given], declared: Declared) -> Response:
    jobs: Jobs = request.app.state.jobs
    return RedirectResponse(f"/add/{jobs.start(given, declared).id}", status_code=303)


def _job(request: Request, job_id: str) -> Job:
    jobs: Jobs = request.app.state.jobs
    job = jobs.get(job_id)
    if job is None:
        raise NotFound("sayso no longer knows what was added then; the reports are in the ledger")
    return job


def _form(request: Request, wrong: str | None = None, form: FormData | None = None) -> Response:
    stories = [row.id for row in request.app.state.source.stories(limit=OFFERED).rows]
    sent = form or FormData()
    kept = {name: str(sent.get(name) or "") for name in ("text", "address", "story", "move", "outlet", "published")}
    return page(request, "add.html", status=422 if wrong else 200, stories=stories, wrong=wrong, kept=kept)
