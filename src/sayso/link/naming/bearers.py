"""What one report calls by one name: the smallest thing that is joined or held apart across reports."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from sayso.link.naming.bodies import codes, is_everywhere, is_named_body, owned, owner
from sayso.link.naming.known import countries, entry, led_by_country, words_of
from sayso.link.naming.persons import first_names, is_last_name, parts_of
from sayso.link.naming.voices import GENERIC, bare, family, has_name, named
from sayso.schema import Claim, Kind, Report, Span
from sayso.tables import family_names_first
from sayso.text import one_line, words

_ARTICLE = re.compile(r"(?:the|an?)\s+(?=\S)", re.IGNORECASE)
_RUN = re.compile(r"[A-Z][\w.-]*(?:[ \u00a0](?:(?:of|for|the|and)[ \u00a0](?:the[ \u00a0])?(?=[A-Z]))?[A-Z][\w.-]*)*")
_PREPOSITIONS = frozenset(
    ("to", "by", "for", "of", "from", "with", "in", "at")
)  # a slip of the parse: "was shown to Kim Jong Un"
_Mention = tuple[str, str, Span | None]
_FAMILY_OF_LABEL = {"PERSON": "person", "ORG": "organisation", "OUTLET": "organisation", "PLACE": "place", "NORP": "group"}
_TITLES = GENERIC | frozenset(
    {"mr", "mrs", "ms", "dr", "sir", "prof", "professor", "general", "colonel", "prime", "foreign", "judge", "king"}
)


@dataclass(slots=True, eq=False)
class Bearer:
    """Whoever or whatever a report calls by one name.

    form: the name as the report's reading made it whole. whose: code of the country whose body it is, "" if nobody's or not
    told. claims_at: where it stands -> ids of the claims that name it there; None: where it is meant but not named ("she").
    """

    report: str
    kind: str
    form: str
    whose: str = ""
    claims_at: dict[Span | None, set[str]] = field(default_factory=dict)

    @property
    def mentions(self) -> list[Span]:
        """Where it is named, in text order."""
        return sorted((span for span in self.claims_at if span is not None), key=lambda span: (span.start, span.end))

    @property
    def claims(self) -> set[str]:
        """Ids of the claims that name it."""
        return {claim for claims in self.claims_at.values() for claim in claims}

    @property
    def compared(self) -> str:
        """The name under which it is compared with others: a body that every country has goes with its country."""
        return owned(self.form, self.whose) if self.whose else self.form

    @property
    def last_only(self) -> bool:
        """Whether it is a person's last name alone, with or without a title."""
        return self.kind == "person" and last_only(self.form)


@lru_cache(maxsize=65536)
def last_only(form: str) -> bool:
    """Whether a person's name is a last name alone, with or without a title."""
    plain = [w for w, _, _ in words(form) if w not in _TITLES]
    return len(plain) < 2 or is_last_name(parts_of(form))


def find_bearers(claims: Iterable[Claim], reports: Mapping[str, Report]) -> list[Bearer]:
    """Everything the claims and their named voices name, by kind, name and report."""
    found: dict[tuple[str, str, str, str], Bearer] = {}
    by_report: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        by_report[claim.report_id].append(claim)
    for report_id in sorted(by_report):
        report = reports[report_id]
        told = [(claim.id, mention) for claim in by_report[report_id] for mention in _mentions(claim, report)]
        whose = _owners([mention for _, mention in told], _named_countries(by_report[report_id]), report.text)
        for claim_id, (kind, form, span) in told:
            country = whose.get((form, span), "") if kind == "organisation" else ""
            bearer = found.setdefault((kind, form, report_id, country), Bearer(report_id, kind, form, country))
            bearer.claims_at.setdefault(span, set()).add(claim_id)
    return [found[key] for key in sorted(found)]


def countries_of(claims: Iterable[Claim]) -> dict[str, frozenset[str]]:
    """Codes of the countries named in each report's claims."""
    by_report: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        by_report[claim.report_id].append(claim)
    return {report: _named_countries(found) for report, found in by_report.items()}


def _mentions(claim: Claim, report: Report) -> Iterable[_Mention]:
    """Kind, name and place of everything that the claim names; no place for what stands there without its name ("she")."""
    for entity in claim.entities:
        kind = _FAMILY_OF_LABEL.get(entity.label)
        if kind and bare(entity.name):
            yield kind, one_line(entity.name), entity.span
    for place in claim.places:
        yield "place", one_line(place.name), place.span
    for voice in claim.chain:
        kind = "organisation" if voice.kind is Kind.OFFICE and is_named_body(voice.name) else family(voice.kind.value)
        if voice.name.split(" ")[0] in _PREPOSITIONS or kind not in ("person", "organisation"):
            yield from _inside(voice.mention, report)
        elif named(voice):
            yield kind, one_line(voice.name), _named_at(voice.mention, voice.name, report)


def _inside(mention: Span | None, report: Report) -> Iterable[_Mention]:
    """Bodies of the tables, and persons by their first or family name, in the words for somebody unnamed: "a Kremlin aide"."""
    for run in _RUN.finditer(report.quote(mention)) if mention is not None else ():
        row, parts = entry(words_of(run.group())), parts_of(run.group())
        span = report.span(mention.start + run.start(), mention.start + run.end()) if mention is not None else None
        if row is not None and words_of(run.group()) not in countries():
            yield "organisation", row[0], span
        elif len(parts) > 1 and (parts[0] in first_names() or parts[0] in family_names_first()):
            yield "person", run.group(), span


def _named_at(mention: Span | None, name: str, report: Report) -> Span | None:
    """Where the name itself stands in a voice's words ("the minister, Ilse Varn"), else the words if they hold a name at all."""
    if mention is None or not has_name(report.quote(mention)):
        return None
    article = _ARTICLE.match(report.text, mention.start, mention.end)
    place = report.span(article.end() if article is not None else mention.start, mention.end)
    row = entry(words_of(name))
    if row is not None and row == entry(words_of(report.quote(place))):
        return place  # "Kyodo news agency" is more than the "Kyodo" in it
    at = report.text.find(name, mention.start, mention.end)
    return report.span(at, at + len(name)) if at >= 0 else place


def _named_countries(claims: Iterable[Claim]) -> frozenset[str]:
    out: set[str] = set()
    for claim in claims:
        out |= codes(e.name for e in claim.entities if e.label in ("PLACE", "NORP"))
        out |= {place.country for place in claim.places if place.country}
        out |= {led_by_country(words_of(e.name))[0] for e in claim.entities if e.label == "ORG"} - {""}  # "Kenyan Rail Authority"
    return frozenset(out)


def _owners(mentions: Iterable[_Mention], named_countries: frozenset[str], text: str) -> dict[tuple[str, Span | None], str]:
    """Form and place of each mention of a body that every country has -> the country, where the report tells it.

    The words round one mention speak for it; a mention without such words is the only one told of in the report, or the body of
    the only country that the report names.
    """
    told: dict[str, set[str]] = defaultdict(set)
    own: dict[tuple[str, Span | None], str] = {}
    for kind, form, span in mentions:
        if kind == "organisation" and is_everywhere(form):
            own[(form, span)] = owner(text, span.start, span.end) if span is not None else ""
            told[form] |= {own[(form, span)]} - {""}
    only = next(iter(named_countries)) if len(named_countries) == 1 else ""
    return {key: country or (min(told[key[0]]) if len(told[key[0]]) == 1 else only) for key, country in own.items()}
