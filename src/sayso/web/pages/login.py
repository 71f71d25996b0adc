"""Signing in and out, where the pages are a team's."""

from fastapi import APIRouter, Request
from fastapi.concurrency import run_in_threadpool
from fastapi.responses import RedirectResponse, Response

from sayso.web.addresses import own
from sayso.web.guard.forms import checked_fields
from sayso.web.guard.sessions import COOKIE, WHOLE, Sessions
from sayso.web.rendering import page

router = APIRouter(include_in_schema=False)


@router.get("/login")
def login_page(request: Request) -> Response:
    """The form."""
    return page(request, "login.html", back=own(request.query_params.get("back", "/")), name="", wrong=None)


@router.post("/login")
async def login(request: Request) -> Response:
    """Begin a session; a wrong password is not told from a wrong name."""
    fields = await checked_fields(request)
    name, password, back = (fields.get(field, "") for field in ("name", "password", "back"))
    return await run_in_threadpool(_signed_in, request, name, password, own(back))


@router.post("/logout")
async def logout(request: Request) -> Response:
    """End the session."""
    await checked_fields(request)
    sessions: Sessions = request.app.state.sessions
    sessions.sign_out(request.state.holder)
    answer = RedirectResponse("/login", status_code=303)
    answer.delete_cookie(COOKIE, httponly=True, samesite="lax")
    return answer


def _signed_in(request: Request, name: str, password: str, back: str) -> Response:
    sessions: Sessions = request.app.state.sessions
    wait = sessions.wait(name)
    if wait:
        wrong = f"Too many wrong passwords. Try again in {wait} seconds."
        answer = page(request, "login.html", status=429, back=back, name=name, wrong=wrong)
        answer.headers["Retry-After"] = str(wait)
        return answer
    key = sessions.sign_in(name, password)
    if key is None:
        return page(request, "login.html", status=401, back=back, name=name, wrong="Name or password is wrong.")
    done = RedirectResponse(back, status_code=303)
    # Lax, not strict: a link that a colleague sends by mail opens for who is signed in. Forms are guarded by Origin and token.
    done.set_cookie(COOKIE, key, max_age=WHOLE, httponly=True, samesite="lax")
    return done
