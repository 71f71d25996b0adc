"""Why a report's own words, where they are not the whole name, stand for it: what the reading of one report joined."""

from collections.abc import Iterable, Mapping

from sayso.link.naming.bearers import Bearer
from sayso.link.naming.known import entry, words_of
from sayso.link.naming.names import why_same
from sayso.link.naming.persons import parts_of
from sayso.link.naming.told import ACRONYM
from sayso.link.naming.voices import bare
from sayso.schema import NameMerge, Report, Span
from sayso.text import one_line

Explained = Mapping[tuple[str, str, str], Span]


def readings_of(bearer: Bearer, report: Report, explained: Explained) -> Iterable[NameMerge]:
    """One merge for each way in which the report names the bearer other than by its whole name, at the first such place.

    explained: (report, name, acronym) -> where the report explains it.
    """
    if bearer.kind not in ("person", "organisation"):
        return
    first: dict[str, Span] = {}
    for span in bearer.mentions:
        first.setdefault(bare(one_line(report.quote(span))), span)
    whole = first.get(bare(bearer.form))
    for key, span in first.items():
        if key == bare(bearer.form):
            continue
        said = one_line(report.quote(span))
        rule, reason, places = _why(said, bearer, explained)
        yield NameMerge(rule, (said, bearer.form), f"“{said}” and “{bearer.form}”: {reason}", _both(span, whole), places)


def _both(span: Span, whole: Span | None) -> tuple[Span, ...]:
    return (span,) if whole is None else (span, whole)


def _why(said: str, bearer: Bearer, explained: Explained) -> tuple[str, str, tuple[Span, ...]]:
    """Rule, reason and the places that tell it."""
    place = explained.get((bearer.report, bearer.form, said))
    if place is not None:
        return ACRONYM, "the report explains the short form", (place,)
    if bearer.kind == "person":
        parts, whole = parts_of(said), parts_of(bearer.form)
        if parts and len(parts) < len(whole) and set(parts) <= set(whole):
            return "surname", "part of the name of a person whom the report names whole", ()
    known = entry(words_of(said))
    if bearer.kind == "organisation" and known is not None and known == entry(words_of(bearer.form)):
        return "table", f"the table of offices, bodies and outlets has both as {known[0]}", ()
    why = why_same(said, bearer.form, kind=bearer.kind if bearer.kind == "person" else None, unique=True)
    if why is not None:
        return why.rule, why.reason, ()
    return "reading", "the reading of the report takes the one for the other", ()
