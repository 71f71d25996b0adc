"""Of which place a count is, where its story counts two places apart: 247 dead in the one country and ten in the other.

Only places that some report of the story counts apart matter, the one beside the other: "in the port" and "in the province" may
be one place told twice, and then nothing parts them. Where the words of a count tie no such place to it, what stands around them
does: "there", the count before it in its sentence, a report that names one of the places only, or the number itself.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations, pairwise

from sayso.link.compared.tied import Mention, Named, Tied, is_there, lies_in, of_them, places_of, tied
from sayso.link.compared.traits import Traits
from sayso.link.counts.amount import EVERYWHERE, Amount
from sayso.link.counts.amounts import relation
from sayso.link.words.concepts import peoples
from sayso.link.words.tables import COUNTRIES, PEOPLE
from sayso.schema.roles import BEFELL
from sayso.tables import word_set
from sayso.text import folded, one_line

_ALONE = re.compile(r"(?:\s+[a-z]+)?\s+alone\b")
_STREETS = word_set("streets")
_THERE = re.compile(r"\bthere\b(?!\s+(?:is|are|was|were|has|have|had|will|would|may|might|could)\b)", re.IGNORECASE)


def with_sites(traits: Mapping[str, Traits]) -> dict[str, Traits]:
    """The traits of a block, by claim, with the place of each count that its story counts apart from other places."""
    stories: dict[str, list[Traits]] = defaultdict(list)
    for t in traits.values():
        for story in t.told_in:
            stories[story].append(t)
    out = dict(traits)
    for _, told in sorted(stories.items()):
        counting = [t for t in told if any(x.role in BEFELL or is_there(t, x) for x in t.amounts)]
        if sites := _Sites.of([each for t in counting for each in tied(t, places_of(t))], told):
            for claim, sited in _where(counting, sites).items():
                known = out[claim]
                # a report in two stories: what the first one tells apart stands
                amounts = (x if x.where else _at(x, known, sited.get(n, frozenset())) for n, x in enumerate(known.amounts))
                out[claim] = replace(known, amounts=tuple(amounts))
            continue
        for t, n, named in _parts_elsewhere(counting):
            known = out[t.claim.id]
            amounts = (_at(x, known, named) if m == n and not x.where else x for m, x in enumerate(known.amounts))
            out[t.claim.id] = replace(known, amounts=tuple(amounts))
    return out


def _parts_elsewhere(counting: Sequence[Traits]) -> list[tuple[Traits, int, frozenset[str]]]:
    """The counts of a place of which some report gives so many of all as there: "34 died in Orrin, 21 of them in Kelm"."""
    by_claim = [[each for each in tied(t, places_of(t)) if each.places] for t in counting]
    told = [each for held in by_claim for each in held]
    inside: set[tuple[str, str]] = set()
    for x, y in (pair for held in by_claim for pair in combinations(held, 2)):
        part = y.amount.part and of_them(y.traits, y.amount) and x.amount.of_all and x.amount.role == y.amount.role
        if part and not _overlap(x.places, y.places):
            inside |= {(y.amount.role, name) for name, _ in y.places}
    found = ((each, frozenset(name for name, _ in each.places)) for each in told)
    return [(e.traits, e.number, names) for e, names in found if all((e.amount.role, name) in inside for name in names)]


def _at(amount: Amount, traits: Traits, where: frozenset[str]) -> Amount:
    return replace(amount, where=where, there=bool(where) and amount.part and of_them(traits, amount))


def without_sites(traits: Mapping[str, Traits]) -> dict[str, Traits]:
    """The traits that `with_sites` was given."""
    return {claim: _without(t) if any(x.where for x in t.amounts) else t for claim, t in traits.items()}


def _without(traits: Traits) -> Traits:
    return replace(traits, amounts=tuple(replace(x, where=frozenset(), there=False) for x in traits.amounts))


@dataclass(frozen=True, slots=True)
class _Sites:
    """The places that a story counts apart. of_form: what each, and each place in it, goes by, by the words that the reports have
    for it, `EVERYWHERE` for one that holds another; all: what the others go by; words: any of those words.
    """

    of_form: Mapping[str, str]
    all: frozenset[str]
    words: re.Pattern[str]

    @classmethod
    def of(cls, counts: Iterable[Tied], told: Sequence[Traits]) -> "_Sites | None":
        """Of the counts of a story, and all that is told in it; None if no report counts two places apart."""
        counts, inside = tuple(counts), _inside(told)
        holding = _holding(counts)
        apart = {(a, b) for a, b in _told_apart(counts) if not inside & {(a[0], b[0]), (b[0], a[0])}}
        named = sorted({place for pair in apart for place in pair}, key=str)
        if not named:
            return None
        forms = _forms(told)
        known = {place: _called(place, named, apart) for place in named}
        lands = {code: name for (_, code), name in known.items() if code and folded(name) in COUNTRIES}
        within = {p.name: lands[p.country] for t in told for p in t.claim.places if p.country in lands}
        names = within | {name: site for (name, _), site in known.items()}
        shown = {site: min(forms[site], key=lambda form: (-forms[site][form], form)) for site in sorted(set(names.values()))}
        of_name = {name: EVERYWHERE if site in holding else shown[site] for name, site in names.items()}
        of_form = {form: site for name, site in of_name.items() for form in forms[name]}
        longest_first = sorted(of_form, key=lambda form: (-len(form), form))
        called = frozenset(of_name.values()) - {EVERYWHERE}
        return cls(of_form, called, re.compile(rf"\b(?:{'|'.join(map(re.escape, longest_first))})\b"))

    def mentions(self, traits: Traits) -> list[Mention]:
        """Where a claim has words for one of them, also where these were not read as a place; "Sella Bahn" is a firm."""
        others = [each.span for each in traits.claim.entities if each.label != "PLACE"]
        pieces = ((piece.start, piece.end) for piece in traits.claim.content)
        found = (match for start, end in pieces for match in self.words.finditer(traits.report.text, start, end))
        return [
            (match.start(), match.end(), (self.of_form[match[0]], None))
            for match in found
            if not any(span.start <= match.start() < span.end for span in others)
        ]


def _told_apart(counts: Iterable[Tied]) -> set[tuple[Named, Named]]:
    """The places of a story two by two of which some report counts the one beside the other."""
    by_report: dict[str, list[Tied]] = defaultdict(list)
    for each in counts:
        if each.places:
            by_report[each.traits.report.id].append(each)
    two = ((x, y) for held in by_report.values() for x, y in combinations(held, 2) if _are_two(x, y))
    return {(min(a, b, key=str), max(a, b, key=str)) for x, y in two for a in x.places for b in y.places}


def _holding(counts: Iterable[Tied]) -> frozenset[str]:
    """The places of which a report counts more than in another one "alone", by name: that one is a part of them."""
    by_report: dict[str, list[Tied]] = defaultdict(list)
    parts: set[str] = set()
    for each in counts:
        if each.places:
            by_report[each.traits.report.id].append(each)
            parts |= {name for name, _ in each.places if _is_alone(each.traits, name)}
    two = [pair for held in by_report.values() for pair in combinations(held, 2) if _are_two(*pair)] if parts else []
    ordered = [(x, y) if x.amount.high < y.amount.low else (y, x) for x, y in two]
    found = (name for x, y in ordered if {n for n, _ in x.places} & parts for name, _ in y.places)
    return frozenset(name for name in found if name not in parts)


def _is_alone(traits: Traits, name: str) -> bool:
    """Whether a claim tells of a place as of a part: "70 died in the Ansedo district alone"."""
    ends = (place.span.end for place in traits.claim.places if place.name == name)
    return any(_ALONE.match(traits.report.text, end) for end in ends)


def _inside(told: Iterable[Traits]) -> set[tuple[str, str]]:
    """Which place lies in which by the reports' own words, by name: "Alder Lane in Harven"."""
    out: set[tuple[str, str]] = set()
    for t in told:
        places = sorted(t.claim.places, key=lambda place: place.span)
        out |= {(a.name, b.name) for a, b in pairwise(places) if lies_in(t.report.text[a.span.end : b.span.start])}
    return out


def _forms(told: Iterable[Traits]) -> dict[str, Counter[str]]:
    """The words that reports have for each place, by the place's name, with how often they stand there."""
    out: dict[str, Counter[str]] = defaultdict(Counter)
    for t in told:
        for place in t.claim.places:
            out[place.name][one_line(t.report.quote(place.span))] += 1
    return out


def _are_two(x: Tied, y: Tied) -> bool:
    """Whether two counts of one report are of two places: one fate, no place in common, and one sentence or two numbers."""
    a, b = x.amount, y.amount
    parts = x.traits.claim.id == y.traits.claim.id and all(of_them(t.traits, t.amount) for t in (x, y))
    if a.role != b.role or a.figure.real != b.figure.real or not (parts or (a.of_all and b.of_all)):
        return False
    if _overlap(x.places, y.places) or (a.head or PEOPLE) != (b.head or PEOPLE):
        return False  # guards shot at one place, people drowned at another
    if x.traits.claim.id == y.traits.claim.id:
        return True
    return relation(a, b) == "apart" and all(_in_town(one) == _in_town(other) for one in x.places for other in y.places)


def _overlap(one: Iterable[Named], other: Iterable[Named]) -> bool:
    """Whether two lots of places have one in common, or a country and a place in it."""
    return any(_one_place(a, b) for a in one for b in other)


def _one_place(a: Named, b: Named) -> bool:
    if a[0] == b[0]:
        return True
    return a[1] is not None and a[1] == b[1] and (_is_country(a) or _is_country(b))


def _in_town(place: Named) -> str:
    """What of a town a place is by its last word, "street" or "hall"; "" for any other place."""
    last = folded(place[0]).rsplit(maxsplit=1)[-1]
    return last if last in _STREETS else ""


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
    told = [each for t in counting for each in tied(t, sites.mentions(t))]
    reports: dict[str, frozenset[str]] = {}
    for each in told:
        report = each.traits.report
        if report.id not in reports:
            reports[report.id] = _named_in(report.text, sites)
    by_words = {(e.traits.claim.id, e.number): frozenset(name for name, _ in e.places) for e in told}
    in_sentence = _by_sentence(told, by_words)
    numbers: dict[tuple[str, float, float], set[frozenset[str]]] = defaultdict(set)
    for each in told:
        if found := by_words[each.traits.claim.id, each.number]:
            numbers[_counted(each.amount)].add(found)
    in_report: dict[str, list[Tied]] = defaultdict(list)
    for each in told:
        in_report[each.traits.report.id].append(each)
    out: dict[str, dict[int, frozenset[str]]] = defaultdict(dict)
    for each in told:
        key = each.traits.claim.id, each.number
        found = by_words[key] or _around(each, sites, in_sentence, reports[each.traits.report.id])
        told_there = bool(by_words[key]) or is_there(each.traits, each.amount)
        beside = in_report[each.traits.report.id] if found and not told_there else ()
        if any(_is_less(x, each) and by_words[x.traits.claim.id, x.number] == found for x in beside):
            found = frozenset()  # "61 died. Fifty-two of them died in Harven"
        if not found and len(same := numbers.get(_counted(each.amount), set())) == 1:
            (only,) = same
            found = only if only <= reports[each.traits.report.id] else found
        if found:
            whole = EVERYWHERE in found or (found == sites.all and len(found) > 1)
            out[key[0]][key[1]] = frozenset((EVERYWHERE,)) if whole else found
    return out


def _is_less(one: Tied, other: Tied) -> bool:
    """Whether of two counts of one report the one is of fewer people of one fate."""
    return one.amount.role == other.amount.role and one.amount.high < other.amount.low


def _counted(amount: Amount) -> tuple[str, float, float]:
    return amount.role, amount.low, amount.high


def _around(
    each: Tied, sites: _Sites, in_sentence: Mapping[tuple[str, int], list[tuple[int, frozenset[str]]]], named: frozenset[str]
) -> frozenset[str]:
    """The sites of a count whose words name none: "there", those of the count before it in its sentence, the only one of its
    report.
    """
    text, span = each.traits.report.text, each.amount.figure.span
    if is_there(each.traits, each.amount) or _THERE.search(text[span.end : each.traits.claim.content[-1].end]):
        return _last_named(text[: each.traits.claim.occurrences[0].context.start], sites)
    before = [found for at, found in in_sentence.get(_sentence(each), ()) if at < span.start]
    if before and not each.places:
        return before[-1]
    return named if len(named) == 1 else frozenset()


def _sentence(each: Tied) -> tuple[str, int]:
    return each.traits.report.id, each.traits.claim.occurrences[0].context.start


def _by_sentence(
    told: Iterable[Tied], by_words: Mapping[tuple[str, int], frozenset[str]]
) -> dict[tuple[str, int], list[tuple[int, frozenset[str]]]]:
    """Where in each sentence counts of a site stand, and the site."""
    out: dict[tuple[str, int], list[tuple[int, frozenset[str]]]] = defaultdict(list)
    for each in told:
        if found := by_words[each.traits.claim.id, each.number]:
            out[_sentence(each)].append((each.amount.figure.span.start, found))
    return {key: sorted(found, key=lambda pair: pair[0]) for key, found in out.items()}


def _named_in(text: str, sites: _Sites) -> frozenset[str]:
    """The sites that a text names, also by their people."""
    lands = peoples(text)
    by_people = frozenset(site for site in sites.all if folded(site) in lands)
    return by_people | {sites.of_form[form] for form in sites.words.findall(text)}


def _last_named(text: str, sites: _Sites) -> frozenset[str]:
    """The site that a text names last."""
    found = sites.words.findall(text)
    return frozenset((sites.of_form[found[-1]],)) if found else frozenset()
