"""What was put into the form, as things to read."""

from dataclasses import dataclass, replace
from pathlib import PurePosixPath, PureWindowsPath

from starlette.datastructures import FormData, UploadFile

from sayso.errors import UsageError
from sayso.flow import Source

LONGEST = 16 * 1024 * 1024  # bytes of pasted text: the longest book is shorter
PASTED = "pasted text"
WORDS, LETTERS = 6, 48  # of a pasted text that name it: half a headline
FILES = 500  # at once; a browser that sends a folder sends each file


@dataclass(frozen=True, slots=True)
class Given:
    """One input. fetch: what gets it, for a web address; a file and pasted text are there already."""

    name: str
    source: Source | None
    address: str | None = None


@dataclass(frozen=True, slots=True)
class Declared:
    """What was said of all inputs together; None where the field was left empty. move: to be in that story alone."""

    story: str | None
    outlet: str | None
    published: str | None
    move: bool = False

    def on(self, source: Source) -> Source:
        """The source with what was declared."""
        return replace(source, outlet=self.outlet, published=self.published)


async def given_in(form: FormData) -> tuple[list[Given], Declared]:
    """The inputs of a form, in its order, and what was declared. Raises UsageError for a date that is none, a move to no story,
    or no input.
    """
    story, outlet, published = (_text(form, name) for name in ("story", "outlet", "published"))
    declared = Declared(story, outlet, published, move=_text(form, "move") is not None)
    if declared.move and declared.story is None:
        raise UsageError("say in which story the reports are to be")
    check_date(declared.published)
    found = []
    for item in form.getlist("files"):
        if isinstance(item, UploadFile) and (item.filename or item.size):
            name = bare(item.filename or "")
            found.append(Given(name, Source(await item.read(), name=name)))
    if pasted := _text(form, "text"):
        content = pasted.encode("utf-8", "surrogatepass")
        name = named(pasted)
        found.append(Given(name, Source(content, name=name, media_type="text/plain")))
    if address := _text(form, "address"):
        found.append(Given(address, None, address))
    if not found:
        raise UsageError("choose a file, paste a text, or give a web address")
    return found, declared


def named(pasted: str) -> str:
    """A name for a pasted text, by its first words: several "pasted text" could not be told apart."""
    first = " ".join(pasted.split(maxsplit=WORDS)[:WORDS])
    shown = "".join(sign for sign in first if sign.isprintable())[:LETTERS].strip()
    return f"{PASTED} “{shown}…”" if shown else PASTED


def check_date(published: str | None) -> None:
    """Raise UsageError for a publication date that is none."""
    if published:
        from sayso.read import read  # noqa: PLC0415  the readers load when something is read

        read(b"", published=published)


def bare(name: str) -> str:
    """A file's name without any folder, whichever way the browser's system writes them; it is shown, never opened."""
    return PurePosixPath(PureWindowsPath(name).name).name or "file without a name"


def _text(form: FormData, name: str) -> str | None:
    value = form.get(name)
    return value.strip() or None if isinstance(value, str) else None
