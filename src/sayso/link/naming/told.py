"""Other names that a report itself tells: "Harbour Safety Board (HSB)", "Ilse Varn, also known as Ilse Toller"."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from sayso.link.naming.bearers import Bearer
from sayso.schema import Report, Span

ACRONYM, ALIAS = "acronym", "alias"
_BRACKET = re.compile(r"[ \u00a0]\([“\"'‘]?([A-Z][A-Za-z.&-]{1,9})[”\"'’]?[,)]")
_KNOWN_AS = re.compile(
    r"[,(]? ?\(?(?:(?:who is |who was |which is |which was )?(?:(?:also|better|formerly|previously|then|once|commonly|widely) "
    r"(?:known as|called|named)|known as)|formerly|a\.?k\.?a\.?|alias|née|nee|born|nom de guerre)"
    r"(?: the)? "
)
_QUOTE = "“”\"'‘’"


class Told(NamedTuple):
    """One other name told in a report: two names, and the stretch of text that tells it."""

    rule: str
    report: str
    name: str
    other: str
    place: Span


def told_names(report: Report, bearers: Sequence[Bearer]) -> Iterator[Told]:
    """The other names told in a report, in text order. bearers: those of this report."""
    starts = {span.start: bearer for bearer in bearers for span in bearer.mentions}
    for end, span, bearer in sorted(((s.end, s, b) for b in bearers for s in b.mentions), key=lambda x: (x[0], x[1].start)):
        if bearer.kind not in ("person", "organisation"):
            continue
        short = _BRACKET.match(report.text, end)
        if bearer.kind == "organisation" and short is not None and is_acronym(short[1]) and not is_acronym(bearer.form):
            yield Told(ACRONYM, report.id, bearer.form, short[1], report.span(span.start, short.end()))
            continue
        alias = _KNOWN_AS.match(report.text, end)
        if alias is not None:
            at = alias.end() + (report.text[alias.end() : alias.end() + 1] in _QUOTE)
            other = starts.get(at)
            if other is not None and other.kind == bearer.kind:
                close = next(s for s in other.mentions if s.start == at)
                yield Told(ALIAS, report.id, bearer.form, other.form, report.span(span.start, close.end))


def is_acronym(name: str) -> bool:
    """Two to eight letters, at least two of them capitals and the first among them, perhaps with full stops: "HSB", "H.S.B."."""
    plain = name.replace(".", "").replace("&", "")
    return 2 <= len(plain) <= 8 and plain.isalpha() and sum(c.isupper() for c in plain) >= 2 and plain[0].isupper()


def acronyms(told: Iterable[Told]) -> dict[str, list[Told]]:
    """Each acronym, without full stops, and where it is explained."""
    out: dict[str, list[Told]] = {}
    for each in told:
        if each.rule == ACRONYM:
            out.setdefault(each.other.replace(".", ""), []).append(each)
    return out
