"""Errors as pages: what is wrong, in a sentence, and the way back. Under /api they are JSON."""

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse, Response
from starlette.exceptions import HTTPException

from sayso.errors import NotFound, SaysoError
from sayso.web.linking import AGAIN, Linking
from sayso.web.rendering import page

_API = "/api/"


def register(app: FastAPI) -> None:
    """Have the app answer every error on purpose, and every wrong request, in one form."""
    app.add_exception_handler(SaysoError, _own)
    app.add_exception_handler(HTTPException, _wrong)
    app.add_exception_handler(RequestValidationError, _invalid)


async def _own(request: Request, error: Exception) -> Response:
    waits = isinstance(error, Linking)
    answer = _answer(request, 404 if isinstance(error, NotFound) else 503, str(error), waits=waits)
    if waits:
        answer.headers["Retry-After"] = str(AGAIN)
    return answer


async def _wrong(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    reason = "There is no such page." if error.status_code == 404 else str(error.detail)
    answer = _answer(request, error.status_code, reason)
    for name, value in (error.headers or {}).items():  # "Allow", which a 405 must tell
        answer.headers[name] = value
    return answer


async def _invalid(request: Request, error: Exception) -> Response:
    assert isinstance(error, RequestValidationError)
    said = "; ".join(f"{'.'.join(map(str, each['loc'][1:]))}: {each['msg']}" for each in error.errors())
    return _answer(request, 422, said)


def _answer(request: Request, status: int, reason: str, *, waits: bool = False) -> Response:
    """waits: whether the same page will be there in a moment; one that was sent with a form cannot be asked for again."""
    if request.url.path.startswith(_API):
        return JSONResponse({"error": reason}, status_code=status)
    again = AGAIN if waits and request.method == "GET" else 0
    return page(request, "failure.html", status=status, status_code=status, reason=reason, waits=waits, again=again)
