"""One page from the web, fetched because the user typed its address (law 8: nothing else here opens a connection)."""

import http.client
import urllib.error
import urllib.request
from dataclasses import dataclass
from typing import IO
from urllib.parse import urlsplit

from sayso.errors import InputError

TIMEOUT = 20  # seconds without a byte; a slow newspaper answers within five
LARGEST = 20 * 1024 * 1024  # bytes; the longest article pages, with scripts inlined, stay under ten
_CHUNK = 64 * 1024


@dataclass(frozen=True, slots=True)
class Page:
    """What came back: the bytes, and the media type with its charset if the server named one."""

    content: bytes
    media_type: str | None


class _WebOnly(urllib.request.HTTPRedirectHandler):
    """A redirect may lead to another page, never to another kind of address (urllib would follow one to FTP)."""

    def redirect_request(  # noqa: PLR0913, PLR0917  the signature is urllib's
        self, req: urllib.request.Request, fp: IO[bytes], code: int, msg: str, headers: http.client.HTTPMessage, newurl: str
    ) -> urllib.request.Request | None:
        try:
            check_address(newurl)
        except InputError:
            fp.close()
            raise
        return super().redirect_request(req, fp, code, msg, headers, newurl)


def check_address(address: str) -> None:
    """Raise InputError unless it is an http or https address with a host."""
    try:
        parts = urlsplit(address)
    except ValueError as error:
        raise InputError(address, f"not an address ({error})") from error
    if parts.scheme.lower() not in ("http", "https"):
        raise InputError(address, "only http and https addresses are fetched")
    if not parts.hostname:
        raise InputError(address, "the address names no host")


def fetch(address: str, *, version: str) -> Page:
    """The page at this address. Raises InputError, naming the address, for whatever goes wrong on the way."""
    check_address(address)
    opener = urllib.request.build_opener(_WebOnly)
    headers = {"User-Agent": f"sayso/{version}", "Accept": "text/html, text/*, */*;q=0.5"}
    request = urllib.request.Request(address, headers=headers)  # noqa: S310  the scheme was checked above
    try:
        with opener.open(request, timeout=TIMEOUT) as answer:
            return Page(_body(answer, address), answer.headers.get("Content-Type"))
    except urllib.error.HTTPError as error:
        error.close()
        raise InputError(address, f"the server answered {error.code} {error.reason}") from error
    except urllib.error.URLError as error:
        raise InputError(address, f"could not be fetched ({error.reason})") from error
    except TimeoutError as error:
        raise InputError(address, f"the server sent nothing for {TIMEOUT} seconds") from error
    except (OSError, http.client.HTTPException, UnicodeError) as error:
        raise InputError(address, f"could not be fetched ({error or type(error).__name__})") from error


def _body(answer: http.client.HTTPResponse, address: str) -> bytes:
    pieces, size = [], 0
    while piece := answer.read(_CHUNK):
        size += len(piece)
        if size > LARGEST:
            raise InputError(address, f"larger than {LARGEST // 1024 // 1024} MB, which no report is")
        pieces.append(piece)
    if answer.length:  # what was announced and never came: half a page must not pass for a whole one
        raise InputError(address, f"the connection broke off after {size:,} bytes")
    return b"".join(pieces)
