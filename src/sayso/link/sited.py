"""Of which place a count is, where its story counts two places apart: 247 dead in the one country and ten in the other.

Only places that some report of the story counts apart matter, the one beside the other: "in the port" and "in the province" may
be one place told twice, and then nothing parts them. Where the words of a count tie no such place to it, what stands around them
does: "there", the count before it in its sentence, a report that names one of the places only, or the number itself.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import combinations

from sayso.link.amounts import EVERYWHERE, Amount, relation
from sayso.link.concepts import peoples
from sayso.link.tables import COUNTRIES
from sayso.link.traits import Traits
from sayso.schema import Place
from sayso.text import folded, one_line

# What befalls people and things at a place; troops and money are told of where they go.
_BEFELL = frozenset(("killed", "wounded", "missing", "displaced", "evacuated", "detained", "captured", "destroyed"))
_STOP = re.compile(r"[;:!?]|(?<=[a-z0-9])\.(?=\s)")  # "the U.S. embassy" ends no sentence
# "Flown to Harven", "taken to a hospital in Harven", "treated at the hospital in Harven": where they were brought.
_BROUGHT = re.compile(
    r"\b(?:(?:from|(?<!next )(?<!close )(?<!near )(?<!due )to|into|via)\s+(?:the\s+)?(?:(?:[\w.’'-]+\s+){1,5}(?:in|at|of)\s+)?"
    r"|(?:hospitals?|clinics?|cent(?:er|re)s?|morgues?|jails?|prisons?)\s+(?:in|at|of)\s+)(?:the\s+)?$",
    re.IGNORECASE,
)
# "The Brack colliery in the Harrin valley": the second place only says where the first one is.
_WITHIN = re.compile(r"(?:(?!\b(?:and|or|as)\b)[^,])*\b(?:in|of)\s+(?:the\s+)?\Z", re.IGNORECASE)
# "Outside the U.S. embassy": whose it is, not where.
_WHOSE = re.compile(
    r"(?:[’']s?)?\s+(?:[a-z-]+\s+)?(?:embass|consul|mission|compound|offici|govern|presiden|polic|arm(?:y|ies)\b|troop|soldier|forces?\b"
    r"|militar|minist|ambassador|citizen|nationals?\b|diplomat|bases?\b|marine|navy|air\s?(?:force|line)|senat|congress|deleg|court)",
    re.IGNORECASE,
)
_OF_THEM = re.compile(
    r"(?:\s+of\s+(?:them|whom|those|the\s+(?:dead|victims|killed|wounded|injured|missing)))?\s+(?:in|at|near)\b", re.IGNORECASE
)
# "Nairobi, Kenya, and Dar es Salaam, Tanzania" are named together; so many characters hold "the capital, and in the".
_TOGETHER, _TIED = 40, 150
_THERE = re.compile(r"\bthere\b(?!\s+(?:is|are|was|were|has|have|had|will|would|may|might|could)\b)", re.IGNORECASE)

Named = tuple[str, str | None]
"""A place's name and country (ISO 3166-1 alpha-2)."""


@dataclass(frozen=True, slots=True)
class _Tied:
    """A count and the places that its words tie to it."""

    traits: Traits
    number: int
    places: frozenset[Named]

    @property
    def amount(self) -> Amount:
        return self.traits.amounts[self.number]


def with_sites(traits: Mapping[str, Traits]) -> dict[str, Traits]:
    """The traits of a block, by claim, with the place of each count that its story counts apart from other places."""
    stories: dict[str, list[Traits]] = defaultdict(list)
    for t in traits.values():
        for story in t.told_in:
            stories[story].append(t)
    out = dict(traits)
    for _, told in sorted(stories.items()):
        counting = [t for t in told if any(x.role in _BEFELL for x in t.amounts)]
        if sites := _Sites.of([tied for t in counting for tied in _tied(t, t.claim.places)], told):
            for claim, where in _where(counting, sites).items():
                known = out[claim]
                # a report in two stories: what the first one tells apart stands
                amounts = (x if x.where else _at(x, known, where.get(n, frozenset())) for n, x in enumerate(known.amounts))
                out[claim] = replace(known, amounts=tuple(amounts))
    return out


def _at(amount: Amount, traits: Traits, where: frozenset[str]) -> Amount:
    return replace(amount, where=where, there=bool(where) and amount.part and _of_them(traits, amount))


def _of_them(traits: Traits, amount: Amount) -> bool:
    """Whether the words make it a part by its place alone: "nine of them in Harven", "and eight at Kolm"."""
    return bool(_OF_THEM.match(traits.report.text[amount.figure.span.end : traits.claim.content[-1].end]))


def without_sites(traits: Mapping[str, Traits]) -> dict[str, Traits]:
    """The traits that `with_sites` was given."""
    return {claim: _without(t) if any(x.where for x in t.amounts) else t for claim, t in traits.items()}


def _without(traits: Traits) -> Traits:
    return replace(traits, amounts=tuple(replace(x, where=frozenset(), there=False) for x in traits.amounts))


def _tied(traits: Traits, places: Iterable[Place]) -> list[_Tied]:
    """Each count of a claim with the places that its words tie to it. places: those of the claim that may matter."""
    numbers = [n for n, x in enumerate(traits.amounts) if x.role in _BEFELL]
    groups = _groups(traits, places)
    found: dict[int, frozenset[Named]] = {}
    for at, (start, _, named) in enumerate(groups):
        before = groups[at - 1][1] if at else -1
        run = [n for n in numbers if before <= traits.amounts[n].figure.span.start < start]
        for n in _ahead(traits, run, start, led=at > 0):
            found[n] = named
    for n in numbers:
        start = traits.amounts[n].figure.span.start
        led = [named for _, end, named in groups if end <= start]
        if n not in found and led:
            found[n] = led[-1]
    return [_Tied(traits, n, found.get(n, frozenset())) for n in numbers]


def _ahead(traits: Traits, run: list[int], start: int, *, led: bool) -> list[int]:
    """The counts of a run that a place behind them, from `start`, is told of: "247 in Kenya", "82 were killed and 1,700 injured
    in Kenya". led: whether a place stands before the run, which is then of that place but for the last count.
    """
    if not run:
        return []
    last = traits.amounts[run[-1]]
    between = traits.report.text[last.figure.span.end : start]
    if len(between) > _TIED or _STOP.search(between):
        return []
    if led:
        return run[-1:]
    beside = [n for n in run[:-1] if traits.amounts[n].role != last.role or not (last.of_all and traits.amounts[n].of_all)]
    return [*beside, run[-1]]


def _groups(traits: Traits, places: Iterable[Place]) -> list[tuple[int, int, frozenset[Named]]]:
    """The places of a claim, those named together as one: first and last character, names."""
    text, marks = traits.report.text, [x.figure.span.start for x in traits.amounts]
    out: list[tuple[int, int, frozenset[Named]]] = []
    for place in sorted(places, key=lambda p: p.span):
        start, end = place.span.start, place.span.end
        if _BROUGHT.search(text[max(0, start - _TOGETHER) : start]) or _WHOSE.match(text, end):
            continue
        named = frozenset(((place.name, place.country),))
        if out and _one_group(text[out[-1][1] : start]) and not any(out[-1][1] <= at < start for at in marks):
            within = _WITHIN.match(text[out[-1][1] : start])
            out[-1] = (out[-1][0], end, out[-1][2] if within else out[-1][2] | named)
        else:
            out.append((start, end, named))
    return out


def _one_group(between: str) -> bool:
    return len(between) <= _TOGETHER and not _STOP.search(between)


@dataclass(frozen=True, slots=True)
class _Sites:
    """The places that a story counts apart. of_name: what each, and each place in it, goes by; of_form: the same by the words
    that the reports have for it; all: what they go by.
    """

    of_name: Mapping[str, str]
    of_form: Mapping[str, str]
    all: frozenset[str]

    @classmethod
    def of(cls, counts: Iterable[_Tied], told: Sequence[Traits]) -> "_Sites | None":
        """Of the counts of a story, and all that is told in it; None if no report counts two places apart."""
        apart = _told_apart(counts)
        named = sorted({place for pair in apart for place in pair}, key=str)
        if not named:
            return None
        forms = _forms(told)
        known = {place: _called(place, named, apart) for place in named}
        lands = {code: name for (_, code), name in known.items() if code and folded(name) in COUNTRIES}
        within = {p.name: lands[p.country] for t in told for p in t.claim.places if p.country in lands}
        names = within | {name: site for (name, _), site in known.items()}
        shown = {site: min(forms[site], key=lambda form: (-forms[site][form], form)) for site in sorted(set(names.values()))}
        of_name = {name: shown[site] for name, site in names.items()}
        of_form = {form: site for name, site in of_name.items() for form in forms[name]}
        return cls(of_name, of_form, frozenset(of_name.values()))

    def named(self, places: Iterable[Named]) -> frozenset[str]:
        """Which of them the places are."""
        return frozenset(self.of_name[name] for name, _ in places if name in self.of_name)


def _told_apart(counts: Iterable[_Tied]) -> set[tuple[Named, Named]]:
    """The places of a story two by two of which some report counts the one beside the other."""
    by_report: dict[str, list[_Tied]] = defaultdict(list)
    for each in counts:
        if each.places:
            by_report[each.traits.report.id].append(each)
    two = ((x, y) for held in by_report.values() for x, y in combinations(held, 2) if _are_two(x, y))
    return {(min(a, b, key=str), max(a, b, key=str)) for x, y in two for a in x.places for b in y.places}


def _forms(told: Iterable[Traits]) -> dict[str, Counter[str]]:
    """The words that reports have for each place, by the place's name, with how often they stand there."""
    out: dict[str, Counter[str]] = defaultdict(Counter)
    for t in told:
        for place in t.claim.places:
            out[place.name][one_line(t.report.quote(place.span))] += 1
    return out


def _are_two(x: _Tied, y: _Tied) -> bool:
    """Whether two counts of one report are of two places: one fate, no place in common, and one sentence or two numbers."""
    a, b = x.amount, y.amount
    parts = x.traits.claim.id == y.traits.claim.id and all(_of_them(t.traits, t.amount) for t in (x, y))
    if a.role != b.role or a.figure.real != b.figure.real or not (parts or (a.of_all and b.of_all)):
        return False
    if _overlap(x.places, y.places):
        return False
    return x.traits.claim.id == y.traits.claim.id or relation(a, b) == "apart"


def _overlap(one: Iterable[Named], other: Iterable[Named]) -> bool:
    """Whether two lots of places have one in common, or a country and a place in it."""
    return any(_one_place(a, b) for a in one for b in other)


def _one_place(a: Named, b: Named) -> bool:
    if a[0] == b[0]:
        return True
    return a[1] is not None and a[1] == b[1] and (_is_country(a) or _is_country(b))


def _is_country(place: Named) -> bool:
    return folded(place[0]) in COUNTRIES


def _called(place: Named, named: Sequence[Named], apart: Iterable[tuple[Named, Named]]) -> str:
    """What a place goes by: its country, if that is counted apart too and no other place in it is."""
    if _is_country(place) or place[1] is None:
        return place[0]
    inside = {p for p in named if p[1] == place[1] and not _is_country(p)}
    two = any(set(pair) <= inside for pair in apart)
    wholes = sorted(p[0] for p in named if p[1] == place[1] and _is_country(p))
    return wholes[0] if wholes and not two else place[0]


def _where(counting: Iterable[Traits], sites: _Sites) -> dict[str, dict[int, frozenset[str]]]:
    """The sites of each count of a story, by claim and number; none of one that is of all of them, or of nobody knows which."""
    told = [tied for t in counting for tied in _tied(t, (p for p in t.claim.places if p.name in sites.of_name))]
    reports: dict[str, frozenset[str]] = {}
    for each in told:
        report = each.traits.report
        if report.id not in reports:
            reports[report.id] = _named_in(report.text, sites)
    by_words = {(e.traits.claim.id, e.number): sites.named(e.places) for e in told}
    in_sentence = _by_sentence(told, by_words)
    numbers: dict[tuple[str, float, float], set[frozenset[str]]] = defaultdict(set)
    for each in told:
        if found := by_words[each.traits.claim.id, each.number]:
            numbers[_counted(each.amount)].add(found)
    out: dict[str, dict[int, frozenset[str]]] = defaultdict(dict)
    for each in told:
        key = each.traits.claim.id, each.number
        found = by_words[key] or _around(each, sites, in_sentence, reports[each.traits.report.id])
        if not found and len(same := numbers.get(_counted(each.amount), set())) == 1:
            (only,) = same
            found = only if only <= reports[each.traits.report.id] else found
        if found:
            out[key[0]][key[1]] = frozenset((EVERYWHERE,)) if found == sites.all else found
    return out


def _counted(amount: Amount) -> tuple[str, float, float]:
    return amount.role, amount.low, amount.high


def _around(
    each: _Tied, sites: _Sites, in_sentence: Mapping[tuple[str, int], list[tuple[int, frozenset[str]]]], named: frozenset[str]
) -> frozenset[str]:
    """The sites of a count whose words name none: "there", those of the count before it in its sentence, the only one of its
    report.
    """
    text, span = each.traits.report.text, each.amount.figure.span
    if _THERE.search(text[span.end : each.traits.claim.content[-1].end]):
        return _last_named(text[: each.traits.claim.occurrences[0].context.start], sites)
    before = [found for at, found in in_sentence.get(_sentence(each), ()) if at < span.start]
    if before and not each.places:
        return before[-1]
    return named if len(named) == 1 else frozenset()


def _sentence(each: _Tied) -> tuple[str, int]:
    return each.traits.report.id, each.traits.claim.occurrences[0].context.start


def _by_sentence(
    told: Iterable[_Tied], by_words: Mapping[tuple[str, int], frozenset[str]]
) -> dict[tuple[str, int], list[tuple[int, frozenset[str]]]]:
    """Where in each sentence counts of a site stand, and the site."""
    out: dict[tuple[str, int], list[tuple[int, frozenset[str]]]] = defaultdict(list)
    for each in told:
        if found := by_words[each.traits.claim.id, each.number]:
            out[_sentence(each)].append((each.amount.figure.span.start, found))
    return {key: sorted(found, key=lambda pair: pair[0]) for key, found in out.items()}


@lru_cache(maxsize=4096)
def _name(form: str) -> re.Pattern[str]:
    return re.compile(rf"\b{re.escape(form)}\b")


def _named_in(text: str, sites: _Sites) -> frozenset[str]:
    """The sites that a text names, also by their people."""
    lands = peoples(text)
    return frozenset(site for form, site in sites.of_form.items() if folded(site) in lands or _name(form).search(text))


def _last_named(text: str, sites: _Sites) -> frozenset[str]:
    """The site that a text names last."""
    at: dict[str, int] = {}
    for form, site in sites.of_form.items():
        for found in _name(form).finditer(text):
            at[site] = max(at.get(site, -1), found.start())
    return frozenset((max(at, key=lambda site: (at[site], site)),)) if at else frozenset()
