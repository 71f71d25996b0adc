"""Which wire agency a report credits: in its outlet, its byline, its dateline or a closing line."""

import re
from collections.abc import Iterable
from functools import lru_cache

from sayso.link.naming.known import countries, words_of
from sayso.link.naming.voices import bare
from sayso.schema import Claim, Kind, Report

# Short name -> the other names it is credited by. Agencies whose text other outlets print under their credit.
_AGENCIES = {
    "ap": ("associated press", "the associated press"),
    "reuters": ("thomson reuters",),
    "afp": ("agence france-presse", "agence france presse"),
    "dpa": ("deutsche presse-agentur", "german press agency"),
    "upi": ("united press international",),
    "pa": ("pa media", "press association"),
    "efe": ("agencia efe",),
    "ansa": (),
    "tass": ("itar-tass",),
    "interfax": (),
    "ria novosti": ("ria",),
    "xinhua": ("xinhua news agency",),
    "kyodo": ("kyodo news",),
    "jiji": ("jiji press",),
    "yonhap": ("yonhap news agency",),
    "kcna": ("korean central news agency",),
    "anadolu": ("anadolu agency", "aa"),
    "irna": (),
    "isna": (),
    "sana": (),
    "wafa": (),
    "petra": (),
    "spa": ("saudi press agency",),
    "pti": ("press trust of india",),
    "ani": ("asian news international",),
    "ians": ("indo-asian news service",),
    "antara": (),
    "bernama": (),
    "aap": ("australian associated press",),
    "cp": ("canadian press", "the canadian press"),
    "ukrinform": (),
    "unian": (),
    "belta": (),
    "pap": (),
    "mti": (),
    "tanjug": (),
    "belga": (),
    "anp": (),
    "ntb": (),
    "ritzau": (),
    "lusa": (),
    "tt": (),
}
_BY_NAME = {name: short for short, others in _AGENCIES.items() for name in (short, *others)}
# A body that calls itself an agency is one, known to us or not: "Northern Wire Service".
_CALLED = re.compile(r"\b(?:news agency|wire|news service|press agency|press association|newswire|wire service)\b", re.IGNORECASE)
# "PORT ELLEN, Oct 3 (NWA) -": a place in capitals, maybe a date, the agency in brackets, a dash.
_DATELINE = re.compile(r"^\W*[A-Z][A-Z'’.-]{2,}[\w ,.'’/-]{0,60}\(([^()\n]{2,40})\)\s*[-–—:]", re.MULTILINE)
_OPENING = re.compile(r"^\s*\(([^()\n]{2,40})\)\s*[-–—]", re.MULTILINE)
_HEAD = 600  # a dateline stands in the first lines, below title and byline
# "Reporting by Northern Wire", "Source: Northern Wire"; "additional reporting by" it is no word of its own for all of the story.
_CREDIT_LINE = re.compile(
    r"(?:^|\n)\W*(?:report(?:ing|ed)?|text|source|story|credit)\s*(?:by|:)?\s+(?:the )?"
    r"(?P<agency>[A-Z][\w .’'-]{1,40}?)\W*$",
    re.IGNORECASE,
)
_BYLINE_PARTS = re.compile(r"[,;/|()]|\band\b|\bby\b|\bwith\b|\bfrom\b", re.IGNORECASE)
_INITIALS = re.compile(r"[A-Z]{3,6}")
_NO_AGENCY = frozenset({"end", "ends", "more", "stop", "staff", "news", "desk", "admin", "editor", "copy", "update", "nnnn"}) | {
    *("phd", "mba", "ceo", "cfo"),  # behind a writer's name
    *("usa", "uae", "gmt", "utc", "cet", "cest", "est", "edt", "pst", "pdt", "bst"),  # where, and by which clock
}
_CLOSING = re.compile(r"[(\[—–-]\s*([A-Z][\w .’'-]{1,40}?)\s*[)\]]?\s*$")


def agencies(report: Report, claim: Claim | None = None) -> frozenset[str]:
    """Agencies credited by a report's head and foot and, if a claim is given, by the outlets its chain goes through."""
    found = set(_of_report(report))
    if claim is not None:
        found |= {
            name for voice in claim.chain if voice.kind in (Kind.OUTLET, Kind.ORGANISATION) if (name := _agency(voice.name))
        }
    return frozenset(found)


def signatures(report: Report) -> frozenset[str]:
    """Names that a report's byline or last line has where an agency's may stand: an agency's if another report tells so."""
    return _signed(report.byline.value if report.byline else "", report.text)


def initials(names: Iterable[str]) -> frozenset[str]:
    """Of these names those in capitals, of three letters or more: two papers that sign with one credit one agency."""
    return frozenset(bare(name) for name in names if _INITIALS.fullmatch(name) and bare(name) not in _NO_AGENCY)


@lru_cache(maxsize=16384)
def _signed(byline: str, text: str) -> frozenset[str]:
    closing = _CLOSING.search(text.rstrip()[-60:])
    parts = [*_BYLINE_PARTS.split(byline), *([closing[1]] if closing else [])]
    return frozenset(part.strip() for part in parts if part.strip())


@lru_cache(maxsize=16384)
def _credits(outlet: str, byline: str, text: str) -> frozenset[str]:
    head, foot = text[:_HEAD], text.rstrip()[-60:]
    found = {_agency(outlet)}
    found |= {_agency(part) for part in _BYLINE_PARTS.split(byline)}
    for credit in (*_DATELINE.findall(head), *_OPENING.findall(head)):
        # In a dateline's brackets stands the agency, whatever its name; or the country of the place: "MOMBASA (Kenya) -".
        found |= {_agency(part) or bare(part) for part in re.split(r"[/,;]", credit) if bare(part) and not _is_country(part)}
    if closing := _CLOSING.search(foot):
        found.add(_agency(closing[1]))
    if line := _CREDIT_LINE.search(foot):
        found.add(_agency(line["agency"]))
    return frozenset(name for name in found if name)


def _of_report(report: Report) -> frozenset[str]:
    outlet = report.outlet.value if report.outlet else ""
    byline = report.byline.value if report.byline else ""
    return _credits(outlet, byline, report.text)


def _is_country(name: str) -> bool:
    return words_of(name) in countries()


@lru_cache(maxsize=16384)
def _agency(name: str) -> str | None:
    """The agency's short name if the name is one."""
    form = bare(name.strip())
    return _BY_NAME.get(form) or (form if _CALLED.search(form) else None)
