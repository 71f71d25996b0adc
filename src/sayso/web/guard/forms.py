"""A form that was sent: read once, within limits, and only if its token is ours."""

from fastapi import Request
from starlette.datastructures import FormData
from starlette.exceptions import HTTPException

from sayso.web.guard.tokens import Tokens, holder_of

FIELD = "token"


async def checked_form(request: Request, *, files: int = 0, longest: int = 64 * 1024) -> FormData:
    """The form, to be closed. files: how many it may hold; longest: bytes of a field. HTTPException 403 for a wrong token."""
    form = await request.form(max_files=files, max_part_size=longest)
    token = form.get(FIELD)
    tokens: Tokens = request.app.state.tokens
    if not isinstance(token, str) or not tokens.good(token, holder_of(request)):
        await form.close()
        raise HTTPException(403, "This page is from before sayso was started anew. Go back, reload it, and send it again.")
    return form


async def checked_fields(request: Request) -> dict[str, str]:
    """The fields of a form of texts, the last of each name. HTTPException 403 for a wrong token."""
    form = await checked_form(request)
    fields = {name: value for name, value in form.items() if isinstance(value, str)}
    await form.close()
    return fields
