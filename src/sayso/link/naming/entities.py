"""One entity across reports: every name found, and why they are one."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from sayso.link.ids import made_id
from sayso.link.naming.apart import Apart, parted
from sayso.link.naming.bearers import Bearer, countries_of, find_bearers, last_only
from sayso.link.naming.evidence import evidence
from sayso.link.naming.groups import Group, first_mentions, joined
from sayso.link.naming.offices import find_offices
from sayso.link.naming.one import with_decisions
from sayso.link.naming.reach import with_offices, with_other_names
from sayso.link.naming.readings import readings_of
from sayso.link.naming.told import ACRONYM, told_names
from sayso.link.naming.voices import NameIndex, bare
from sayso.schema import Claim, Name, NameMerge, Report, Span
from sayso.text import one_line, words

# Words a place's name may carry or leave out: "Kursk Oblast" and "the Kursk region" are one.
_PLACE_WORDS = frozenset({"region", "oblast", "province", "city", "state", "district", "governorate", "of", "town", "county"})


def find_names(
    claims: Iterable[Claim], reports: Mapping[str, Report], *, apart: Sequence[Apart] = (), one: Sequence[Apart] = ()
) -> tuple[tuple[Name, ...], NameIndex]:
    """Names of the persons, organisations, places, groups and offices in the claims, by kind and name, and an index of them.

    apart: what a person said are two; one: what a person said is one.
    """
    read = list(claims)
    bearers = [part for bearer in find_bearers(read, reports) for part in parted(bearer, reports[bearer.report], apart)]
    rules = evidence(bearers, reports, countries_of(read), apart)
    by_report: dict[str, list[Bearer]] = defaultdict(list)
    for bearer in bearers:
        by_report[bearer.report].append(bearer)
    told = [each for report in sorted(by_report) for each in told_names(reports[report], by_report[report])]
    groups: list[Group] = []
    for kind in sorted({bearer.kind for bearer in bearers}):
        of_kind = [bearer for bearer in bearers if bearer.kind == kind]
        groups += joined(of_kind, rules) if kind in ("person", "organisation") else _equal(of_kind)
    groups = with_other_names(groups, told, rules)
    groups = with_offices(groups, find_offices(reports, bearers), read, reports, rules)
    groups = with_decisions(groups, one, apart)
    explained = {(each.report, each.name, each.other): each.place for each in told if each.rule == ACRONYM}
    for group in groups:
        group.merges += [merge for bearer in group.bearers for merge in readings_of(bearer, reports[bearer.report], explained)]
    names = _told_apart([(_name(group), group) for group in groups])
    ordered = sorted(names, key=lambda pair: (pair[0].kind, pair[0].name, pair[0].id))
    return tuple(name for name, _ in ordered), _index(ordered)


def _index(names: Iterable[tuple[Name, Group]]) -> NameIndex:
    """Each name by the places and the words it has in each report."""
    spans: dict[tuple[str, Span], str] = {}
    forms: dict[tuple[str, str, str], set[str]] = defaultdict(set)
    anywhere: dict[tuple[str, str], set[str]] = defaultdict(set)
    for name, group in names:
        for bearer in group.bearers:
            spans.update(((bearer.kind, span), name.id) for span in bearer.mentions)
            forms[(bearer.report, bearer.kind, bare(bearer.form))].add(name.id)
    for (_, kind, form), ids in forms.items():
        anywhere[(kind, form)] |= ids
    own = {key: min(ids) for key, ids in forms.items() if len(ids) == 1}
    return NameIndex(spans, own, {key: min(ids) for key, ids in anywhere.items() if len(ids) == 1})


def _told_apart(names: list[tuple[Name, Group]]) -> list[tuple[Name, Group]]:
    """The names with ids of their own: namesakes are called after the first place where they stand too."""
    shared = Counter(name.id for name, _ in names)
    out = []
    for name, group in names:
        first = name.mentions[0] if name.mentions else None
        place = f"{first.report_id}:{first.start}" if first is not None else group.bearers[0].report
        out.append((replace(name, id=made_id("n", name.kind, name.name, place)) if shared[name.id] > 1 else name, group))
    return out


def _equal(bearers: Iterable[Bearer]) -> list[Group]:
    """Places and peoples are one when their names are, apart from words such as "region"."""
    groups: dict[str, Group] = {}
    for bearer in bearers:
        parts = [w for w, _, _ in words(bare(bearer.form))]
        key = " ".join(w for w in parts if bearer.kind != "place" or w not in _PLACE_WORDS) or bare(bearer.form)
        groups.setdefault(key, Group([])).bearers.append(bearer)
    for group in groups.values():
        first: dict[str, Bearer] = {}
        for bearer in group.bearers:
            first.setdefault(bearer.form, bearer)
        one, *others = first.values()
        for other in others:
            reason = f"“{other.form}” and “{one.form}” are one name"
            group.merges.append(NameMerge("same name", (other.form, one.form), reason, first_mentions([other, one])))
    return list(groups.values())


def _name(group: Group) -> Name:
    """The name most claims use, whole names before single words, a person's before an office's."""
    kind = group.bearers[0].kind
    used: Counter[str] = Counter()
    for bearer in group.bearers:
        used[one_line(bearer.form)] += len(bearer.claims)
    own = [form for form in used if any(one_line(b.form) == form and b.kind == kind for b in group.bearers)]
    best = min(own, key=lambda form: (kind == "person" and last_only(form), -used[form], -sum(1 for _ in words(form)), form))
    claims = sorted({claim for bearer in group.bearers for claim in bearer.claims})
    mentions = sorted({s for b in group.bearers for s in b.mentions}, key=lambda s: (s.report_id, s.start, s.end))
    merges = sorted(group.merges, key=lambda merge: (merge.forms, merge.rule, merge.reason, repr(merge.mentions)))
    compared = min(bearer.compared for bearer in group.bearers if one_line(bearer.form) == best)
    return Name(made_id("n", kind, compared), best, kind, tuple(sorted(used)), tuple(claims), tuple(mentions), tuple(merges))
