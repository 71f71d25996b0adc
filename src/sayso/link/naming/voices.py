"""Who speaks, as something that can be compared: named speakers across reports, all others within their report only."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from sayso.link.naming.bodies import AREAS, body_words, is_everywhere, speaker_nouns
from sayso.link.naming.known import entry, words_of
from sayso.link.naming.names import same_name
from sayso.schema import Claim, Kind, Report, Span, Voice
from sayso.tables import word_set
from sayso.text import folded, one_line

# Lower-case or capitalised, these name nobody: two reports' "police" need not be one desk.
_GENERIC = """
police official officials authority authorities government army military state source sources witness witnesses resident
residents doctor doctors medic medics spokesman spokeswoman spokesperson report reports some others analyst analysts
expert experts local media both nation nations country countries neighbour neighbours neighbor neighbors rescuer
rescuers firefighter firefighters senior they he she it one two several many people man woman minister ministry
president mayor governor officer officers investigators
"""
GENERIC = frozenset(_GENERIC.split())
# What notes of correction call the pages they correct.
_OWN_PAGES = re.compile(
    r"(?:our (?:report|article|story|headline)s? (?:of|on|from|published)"
    r"|our (?:[\w-]+ )?(?:obituary|article|profile|headline|caption)"
    r"|(?:an? |the )?(?:earlier|previous|original) (?:version|(?:report|article|story|headline)\b"
    r"(?! (?:by|of|from) (?!\d|[A-Z]\w+day\b))))\b",
    re.IGNORECASE,
)
# "The Ellbrook Post newspaper", "the daily Ellbrook Post": the small word tells what it is, not how it is called.
_KIND_OF_OUTLET = re.compile(
    r"(?<=\w) (?:newspaper|daily|weekly|tabloid|magazine|website|news site|broadcaster|outlet|paper)$"
    r"|^(?:[Tt]he )?(?:(?:news)?paper|daily|weekly|tabloid|magazine|website|broadcaster) (?=[A-Z]\S* [A-Z])"
)
_ARTICLES = frozenset({"the", "a", "an", "this", "that", "its", "his", "her", "their"})
_NAMED_KINDS = frozenset({Kind.PERSON, Kind.ORGANISATION, Kind.OUTLET, Kind.DOCUMENT, Kind.OFFICE})
_KIND_OF_NAME = {Kind.PERSON: "person", Kind.ORGANISATION: "organisation", Kind.OUTLET: "organisation"}


@dataclass(frozen=True, slots=True)
class NameIndex:
    """Ids of the ledger's names, by where they stand and by what a report calls them.

    spans: (kind, place); forms: (report, kind, compared form), without forms by which one report calls two; anywhere: (kind,
    compared form), without forms by which two are called in any reports.
    """

    spans: Mapping[tuple[str, Span], str]
    forms: Mapping[tuple[str, str, str], str]
    anywhere: Mapping[tuple[str, str], str]

    def of(self, report: str, kind: str, form: str, place: Span | None = None) -> str | None:
        """The id of whoever or whatever the report calls so there; None if the ledger does not know it."""
        known = self.spans.get((kind, place)) if place is not None else None
        return known or self.forms.get((report, kind, bare(form))) or self.anywhere.get((kind, bare(form)))

    def renamed(self, ids: Mapping[str, str]) -> "NameIndex":
        """The index of the same persons under other ids."""
        spans = {key: ids.get(name, name) if key[0] == "person" else name for key, name in self.spans.items()}
        forms = {key: ids.get(name, name) if key[1] == "person" else name for key, name in self.forms.items()}
        anywhere = {key: ids.get(name, name) if key[0] == "person" else name for key, name in self.anywhere.items()}
        return NameIndex(spans, forms, anywhere)


def family(kind: str | None) -> str:
    """The kinds within which names are compared: outlets are organisations, whatever the report took them for."""
    return "organisation" if kind == "outlet" else kind or "other"


@lru_cache(maxsize=65536)
def bare(name: str) -> str:
    """A name in its compared form: folded, without a leading article, possessive or web suffix."""
    form = folded(name).removesuffix("'s").removesuffix("'")
    first, _, rest = form.partition(" ")
    form = rest if first in _ARTICLES and rest else form
    return form.removeprefix("www.").removesuffix(".com")


def own_pages(voice: Voice) -> bool:
    """Whether the voice is what the outlet printed before: "our report of 5 March", "an earlier version of this article"."""
    return voice.kind is Kind.DOCUMENT and _OWN_PAGES.match(voice.name) is not None


def named(voice: Voice) -> bool:
    """Whether the voice has a name that would be the same person or body in another report."""
    if voice.anonymous or voice.kind not in _NAMED_KINDS or own_pages(voice):
        return False
    return has_name(voice.name)


@lru_cache(maxsize=65536)
def has_name(words: str) -> bool:
    """Whether a word among these has a capital and is no title, pronoun or article.

    The first one may have it because a sentence begins with it: "Emergency services", "Hospital staff", "Prosecutors".
    """
    first, *others = words.split() or [""]
    if first[:1].isupper() and not any(word[:1].isupper() for word in others) and _is_plain(first):
        return entry(words_of(words)) is not None
    return any(word[:1].isupper() and bare(word) not in GENERIC | _ARTICLES for word in (first, *others))


def _is_plain(word: str) -> bool:
    """Whether a word is a noun for whoever speaks, or one of those that bodies everywhere are named by."""
    form = bare(word)
    nouns = (form, form.removesuffix("s"), f"{form.removesuffix('ies')}y")
    if form.removesuffix("s") in word_set("owning and making"):
        return True
    return form in AREAS or is_everywhere(form) or not body_words().isdisjoint(nouns) or not speaker_nouns().isdisjoint(nouns)


def speaker(voice: Voice, report: Report, index: NameIndex) -> str:
    """A key that two voices share only if they are one: across reports for names, within the report for all others.

    The report's own voice, and what its outlet printed before, is its outlet's, where the outlet is known.
    """
    if voice.kind is Kind.REPORT or own_pages(voice):
        return f"outlet:{bare(report.outlet.value)}" if report.outlet else f"report:{report.id}"
    form = bare(voice.name)
    if not named(voice):
        return f"{report.id}:{form}"
    kinds = (_KIND_OF_NAME.get(voice.kind, voice.kind.value), *(("organisation",) if voice.kind is Kind.OFFICE else ()))
    known = next((name for kind in kinds if (name := index.of(report.id, kind, voice.name, voice.mention))), None)
    return known or f"{voice.kind.value}:{form}"


def shown(claim: Claim, report: Report) -> str:
    """The claim's innermost voice for a reader, with the outlet if the voice has no name of its own."""
    voice = claim.voice
    outlet = outlet_name(report)
    if voice.kind is Kind.REPORT:
        return outlet
    if voice.kind is Kind.UNATTRIBUTED:
        return f"an unnamed source in {outlet}"
    name = one_line(voice.name)
    return name if named(voice) else f"{name} ({outlet})"


def outlet_name(report: Report) -> str:
    """What to call the report: its outlet, else its file's name, as pages and tables call it."""
    return one_line(report.published_by)


@lru_cache(maxsize=65536)
def same_body(a: str, b: str) -> bool:
    """Whether two names of outlets or organisations are one."""
    a, b = _KIND_OF_OUTLET.sub("", a), _KIND_OF_OUTLET.sub("", b)
    return bare(a) == bare(b) or same_name(a, b) is not None


def lasting(a: Voice, a_report: Report, b: Voice, b_report: Report) -> bool:
    """Whether a generic voice is the same desk in two reports: "police" in two reports of one outlet, credited in the same
    words.
    """
    if Kind.UNATTRIBUTED in (a.kind, b.kind) or a.anonymous or b.anonymous or not a_report.outlet or not b_report.outlet:
        return False
    return a_report.outlet.value == b_report.outlet.value and a.kind is b.kind and bare(a.name) == bare(b.name)
