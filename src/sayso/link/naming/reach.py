"""Names that a report tells reach into the others: its acronyms, its aliases, and who holds which office."""

from collections.abc import Mapping, Sequence

from sayso.link.naming.bearers import Bearer
from sayso.link.naming.groups import Group, Rules, first_mentions, merge_of
from sayso.link.naming.known import entry, words_of
from sayso.link.naming.names import Why
from sayso.link.naming.offices import Office, Offices, office_name
from sayso.link.naming.told import ACRONYM, ALIAS, Told, acronyms, is_acronym
from sayso.link.when import days, distance, published
from sayso.schema import Claim, NameMerge, Report, Span
from sayso.text import one_line

# Days after which an office may have changed hands, so that no report speaks for another's.
_TERM = 366


class _Homes:
    """Which group each bearer is in, kept up while groups join."""

    def __init__(self, groups: Sequence[Group], rules: Rules) -> None:
        self.groups, self.rules = list(groups), rules
        self._home = {id(bearer): group for group in groups for bearer in group.bearers}
        self._called = {(b.report, b.form): b for group in groups for b in group.bearers if b.kind in ("person", "organisation")}

    def of(self, report: str, form: str) -> Group | None:
        """The group of whoever the report calls so."""
        bearer = self._called.get((report, form))
        return self._home[id(bearer)] if bearer is not None else None

    def join(self, one: Group, other: Group, why: Why, told: tuple[Span, ...]) -> None:
        """Make the groups one, unless something speaks against it."""
        if not self.rules.bar(one, other):
            one.take(other, merge_of(one, other, why, told))
            self.groups.remove(other)
            self._home.update((id(bearer), one) for bearer in other.bearers)


def with_other_names(groups: Sequence[Group], told: Sequence[Told], rules: Rules) -> list[Group]:
    """The groups with those joined that a report says are one by another name."""
    homes = _Homes(groups, rules)
    for each in told:
        if each.rule == ALIAS:
            one, other = homes.of(each.report, each.name), homes.of(each.report, each.other)
            if one is not None and other is not None and one is not other:
                homes.join(one, other, Why(ALIAS, f"a report says that {each.name} is {each.other} too"), (each.place,))
    explained = acronyms(told)
    for group in [g for g in groups if _only_acronym(g)] if explained else ():
        meanings = explained.get(group.bearers[0].form.replace(".", ""), [])
        meant = {id(home): home for each in meanings if (home := homes.of(each.report, each.name)) is not None}
        home = next(iter(meant.values()), None)
        if len(meant) == 1 and home is not None and home is not group and not rules.far(home.bearers, group.bearers):
            why = Why(ACRONYM, f"a report explains {meanings[0].other} as {meanings[0].name}")
            homes.join(home, group, why, (meanings[0].place,))
    return homes.groups


def _only_acronym(group: Group) -> bool:
    """Whether a group of bodies has acronyms for names that no table knows."""
    return group.bearers[0].kind == "organisation" and all(is_acronym(f) and entry(words_of(f)) is None for f in group.forms)


def with_offices(
    groups: Sequence[Group], offices: Offices, claims: Sequence[Claim], reports: Mapping[str, Report], rules: Rules
) -> list[Group]:
    """The groups with the places where an office stands for its holder; an office without a named holder is a name itself."""
    home = {id(bearer): group for group in groups for bearer in group.bearers}
    by_report: dict[str, list[Claim]] = {}
    for claim in claims if offices.meant else ():
        by_report.setdefault(claim.report_id, []).append(claim)
    out = list(groups)
    for office, places in offices.meant.items():
        nameless: dict[str, Bearer] = {}
        held: dict[tuple[str, int], Bearer] = {}
        for place in places:
            report = reports[place.report_id]
            named_by = {claim.id for claim in by_report.get(report.id, ()) if _names(claim, place)}
            holder = _holder(office, offices, home, report, reports)
            form = _form(report.quote(place))
            key = (report.id, id(holder[0]) if holder else 0)
            bearer = held.get(key)
            if bearer is None:
                bearer = held[key] = Bearer(report.id, "office", form)
                if holder is None or rules.bar(holder[0], Group([bearer])):
                    nameless[report.id] = bearer
                else:
                    _attach(holder[0], bearer, office, place, holder[1])
            bearer.claims_at[place] = named_by
        if nameless:
            out.append(_nameless(office, list(nameless.values())))
    return out


def _attach(group: Group, bearer: Bearer, office: Office, place: Span, told: Span) -> None:
    name = next(b.form for b in group.bearers if b.kind == "person")
    reason = f"“{bearer.form}” and “{name}”: a report names {name} as {office_name(office)}"
    group.bearers.append(bearer)
    group.merges.append(NameMerge("office", (bearer.form, name), reason, (place,), (told,)))


def _nameless(office: Office, bearers: list[Bearer]) -> Group:
    group = Group(bearers)
    if len(bearers) > 1:
        reason = f"{len(bearers)} reports speak of the {office_name(office)}, and none says who that is"
        forms = bearers[0].form, bearers[-1].form
        group.merges.append(NameMerge("same name", forms, reason, first_mentions(bearers)))
    return group


def _holder(
    office: Office, offices: Offices, home: Mapping[int, Group], report: Report, reports: Mapping[str, Report]
) -> tuple[Group, Span] | None:
    """Who holds the office, and where that is told: the only one whom this report names, else the only one whom any report of
    about the time does.
    """
    known = [(home[id(bearer)], place) for bearer, place in offices.holders.get(office, ())]
    own = [(group, place) for group, place in known if place.report_id == report.id]
    near = own or [(g, p) for g, p in known if not _terms_apart(report, reports[p.report_id])]
    return near[0] if near and all(group is near[0][0] for group, _ in near) else None


def _terms_apart(one: Report, other: Report) -> bool:
    gap = distance(days(published(one)), days(published(other)))
    return gap is not None and gap > _TERM


def _names(claim: Claim, place: Span) -> bool:
    """Whether the claim speaks of what stands at this place, or is said by it."""
    said = [span for occurrence in claim.occurrences for span in occurrence.content]
    voices = [voice.mention for voice in claim.chain if voice.mention is not None]
    return any(span.covers(place) or place.covers(span) for span in said + voices)


def _form(words: str) -> str:
    plain = one_line(words)
    return plain[4:] if plain[:4].casefold() == "the " else plain
