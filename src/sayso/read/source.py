"""One input before it is read: where its bytes are and what the user declared about it."""

import io
import re
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from sayso.errors import InputError
from sayso.schema import report_id

HEAD = 4096  # bytes looked at to tell a format: past any byte order mark, XML declaration and licence comment

_CHARSET = re.compile(r"charset\s*=\s*[\"']?\s*([\w.:-]+)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Source:
    """One input.

    name: what the Report is called (a file's name, without its folder). place: how errors name it (a file's whole path).
    content: the path, or the bytes themselves. outlet, published, url: as given with the input, not as found in it.
    media_type: the Content-Type it was served with, if it was.
    """

    name: str
    place: str
    content: Path | bytes
    outlet: str | None = None
    published: str | None = None
    url: str | None = None
    media_type: str | None = None

    @property
    def served_as(self) -> str:
        """The bare media type in lower case, "" if none was given."""
        return (self.media_type or "").partition(";")[0].strip().lower()

    @property
    def charset(self) -> str | None:
        """The encoding that the Content-Type names, if it does."""
        match = _CHARSET.search(self.media_type or "")
        return match[1] if match else None

    def open(self) -> BinaryIO:
        """The bytes as a stream. Raises InputError if the file cannot be opened."""
        if isinstance(self.content, bytes):
            return io.BytesIO(self.content)
        try:
            return self.content.open("rb")
        except OSError as error:
            raise self.unreadable(error) from error

    def raw(self, limit: int = -1) -> bytes:
        """All the bytes, or the first `limit`. Raises InputError if they cannot be read."""
        with self.open() as stream:
            try:
                return stream.read(limit)
            except OSError as error:
                raise self.unreadable(error) from error

    def unreadable(self, error: OSError) -> InputError:
        """What to raise when the file system refuses."""
        return InputError(self.place, f"cannot be read: {error.strerror or error}")

    def id_of(self, raw: bytes) -> str:
        """The id of the report whose raw bytes these are."""
        return report_id(raw, self.outlet, self.published, self.url)
