"""What a reader found in one report, and how it becomes a Report."""

from bisect import bisect
from collections.abc import Iterable
from dataclasses import dataclass, field

from sayso.read import dates
from sayso.read.decoding import Decoded
from sayso.read.source import Source
from sayso.schema import Fact, Region, Report, Span
from sayso.text import one_line, trimmed

Mark = tuple[int, int, str]  # start, end, role


@dataclass(slots=True)
class Found:
    """Facts, marked places and warnings, collected while a report is read; the first value found for a fact stays.

    name: what to call the report, if not as its source.
    """

    name: str | None = None
    title: Fact | None = None
    outlet: Fact | None = None
    byline: Fact | None = None
    published: Fact | None = None
    url: Fact | None = None
    language: Fact | None = None
    marks: list[Mark] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)

    def note(self, fact: str, value: str | None, origin: str) -> None:
        """Note a title, outlet, byline, url or language, unless one is known or this one is blank."""
        if value and getattr(self, fact) is None and (value := one_line(value)):
            setattr(self, fact, Fact(value, origin))

    def note_date(self, value: str | None, origin: str) -> None:
        """Note a publication date in ISO 8601, unless one is known; a date that cannot be leaves a warning."""
        if not value or not value.strip() or self.published is not None:
            return
        try:
            normal = dates.iso(value)
        except dates.ImpossibleDateError:
            self.warnings.append(f'{origin}: there is no such date as "{_short(value)}"')
            return
        if normal is None:
            self.warnings.append(f'{origin}: "{_short(value)}" does not give a date')
        else:
            self.published = Fact(normal, origin)

    def mark(self, start: int, end: int, role: str) -> None:
        """Mark a stretch of the text."""
        self.marks.append((start, end, role))


def declared(source: Source) -> Found:
    """What the user said about the input: it stands before anything found in it."""
    found = Found()
    found.note("outlet", source.outlet, "option")
    found.note("url", source.url, "option")
    found.note_date(source.published, "option")
    return found


def note_file_name(found: Found, name: str) -> None:
    """Take the publication date from a file's name if it holds exactly one (two could be a period)."""
    days = dates.days_in(name)
    if len(days) == 1:
        found.note_date(days[0], "file name")


def report(source: Source, found: Found, raw: bytes, decoded: Decoded, media_type: str) -> Report:
    """The Report of these bytes and findings."""
    ident = source.id_of(raw)
    return Report(
        id=ident,
        name=source.name if found.name is None else found.name,
        raw=raw,
        text=decoded.text,
        media_type=media_type,
        encoding=decoded.encoding,
        title=found.title,
        outlet=found.outlet,
        byline=found.byline,
        published=found.published,
        url=found.url,
        language=found.language,
        regions=regions(ident, decoded.text, found.marks),
        warnings=(*decoded.warnings, *found.warnings),
    )


def regions(report_id: str, text: str, marks: Iterable[Mark]) -> tuple[Region, ...]:
    """The marks as regions in the order of the text, without white space at their ends.

    Where two overlap, the one marked first stands: the finders run from the surest to the least sure.
    """
    kept: list[Mark] = []
    for first, last, role in marks:
        start, end = trimmed(text, first, last)
        place = bisect(kept, (start, end, role))
        before_ok = place == 0 or kept[place - 1][1] <= start
        after_ok = place == len(kept) or end <= kept[place][0]
        if start < end and before_ok and after_ok:
            kept.insert(place, (start, end, role))
    return tuple(Region(Span(report_id, start, end), role) for start, end, role in kept)


def _short(value: str) -> str:
    value = one_line(value)
    return value if len(value) <= 40 else value[:39] + "…"  # enough to find it by
