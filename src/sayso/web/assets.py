"""Styles, scripts and the icon, under addresses that hold the digest of them all: a browser keeps them until they change."""

import hashlib
from functools import cache
from importlib.resources import files
from types import MappingProxyType

from fastapi import APIRouter, Response
from starlette.responses import PlainTextResponse

MEDIA = MappingProxyType({".css": "text/css", ".js": "text/javascript", ".svg": "image/svg+xml"})
_FOLDERS = (("sayso.export", "templates", ("house.css",)), ("sayso.web", "static", None))
_YEAR = 365 * 24 * 3600  # seconds; the longest that browsers heed

router = APIRouter(include_in_schema=False)


@cache
def assets() -> dict[str, bytes]:
    """Every file that may be asked for, by name, with its bytes. No request ever becomes a path."""
    found = {}
    for package, folder, names in _FOLDERS:
        for item in sorted(files(package).joinpath(folder).iterdir(), key=lambda item: item.name):
            if item.is_file() and (names is None or item.name in names):
                found[item.name] = item.read_bytes()
    return found


@cache
def digest() -> str:
    """Of all assets together, so that one script may import another by its bare name."""
    made = hashlib.sha256()
    for name, content in assets().items():
        made.update(f"{name} {len(content)}\n".encode() + content)
    return made.hexdigest()[:16]


def address(name: str) -> str:
    """Where the asset is found. Raises KeyError for one that there is not."""
    assets()[name]
    return f"/static/{digest()}/{name}"


@router.get("/static/{version}/{name}")
def asset(version: str, name: str) -> Response:
    """One asset; an address of another version gives what there is now, and is not kept."""
    content = assets().get(name)
    if content is None:
        return PlainTextResponse("no such file\n", status_code=404)
    kept = f"public, max-age={_YEAR}, immutable" if version == digest() else "no-store"
    return Response(content, media_type=MEDIA[name[name.rindex(".") :]], headers={"Cache-Control": kept})
