"""A whole story as a file, in the formats of `sayso export`: to keep, to print, to send to a desk that has no sayso."""

import re
from mimetypes import MimeTypes
from unicodedata import category, normalize
from urllib.parse import quote

from fastapi import APIRouter, Request
from fastapi.responses import Response

from sayso.errors import NotFound
from sayso.export import FORMATS
from sayso.web.chosen import asked_story

_LONGEST = 60  # characters of a file's name, its ending apart: file systems take 255 bytes
_RESERVED = frozenset('\\/:*?"<>|')  # on one system or another
router = APIRouter(include_in_schema=False)


@router.get("/export/{name}")
def export(request: Request, name: str) -> Response:
    """The story that the address names, as a file to download. Raises NotFound for a format that there is not."""
    if name not in FORMATS:
        raise NotFound(f"there is no format {name}; there are: {', '.join(sorted(FORMATS))}")
    story = asked_story(request)
    made = FORMATS[name](story.ledger)
    return Response(
        made,
        media_type=MimeTypes().guess_type(f"story.{name}")[0],
        headers={"Content-Disposition": disposition(story.title, name)},
    )


def disposition(title: str, ending: str) -> str:
    """The header that has a file saved under the story's name: in plain letters, and as it is for who can take that."""
    shown = "".join(" " if sign in _RESERVED or category(sign).startswith("C") else sign for sign in title)
    whole = " ".join(shown.split())[:_LONGEST].strip(" .") or "story"
    plain = (
        re.sub(r"[^a-z0-9]+", "-", normalize("NFKD", whole.casefold()).encode("ascii", "ignore").decode()).strip("-") or "story"
    )
    exact = quote(whole, safe="")
    return f"attachment; filename=\"{plain}.{ending}\"; filename*=UTF-8''{exact}.{ending}"
