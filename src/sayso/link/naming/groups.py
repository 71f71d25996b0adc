"""Bearers that are one, joined across reports with a reason each."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from jellyfish import metaphone

from sayso.link.naming.apart import Apart, held_apart
from sayso.link.naming.bearers import Bearer, last_only
from sayso.link.naming.known import entry, words_of
from sayso.link.naming.names import Why, why_same
from sayso.link.naming.near import Near, body, last_name, last_words, person
from sayso.link.naming.persons import is_common, parts_of
from sayso.link.naming.voices import bare
from sayso.schema import NameMerge, Span
from sayso.text import words

Clash = Callable[[Iterable[Bearer], Iterable[Bearer]], bool]


@dataclass(slots=True, eq=False)
class Group:
    """Bearers that are one, and why."""

    bearers: list[Bearer]
    merges: list[NameMerge] = field(default_factory=list)

    @property
    def forms(self) -> list[str]:
        """The names under which they are compared, each once, in the order in which they came."""
        return list(dict.fromkeys(bearer.compared for bearer in self.bearers))

    @property
    def whole(self) -> list[str]:
        """The names that are no last names alone; all if there are none."""
        forms = self.forms
        if self.bearers[0].kind != "person":
            return forms
        return [form for form in forms if not last_only(form)] or forms

    def take(self, other: "Group", merge: NameMerge) -> None:
        """Join another group to this one."""
        self.bearers += other.bearers
        self.merges += [*other.merges, merge]


@dataclass(frozen=True, slots=True)
class Rules:
    """What speaks against a join.

    marked: whether anything does for this bearer; the others need no look. clash: what the reports say of the bearers (age,
    line of work); far: whether their reports tell of different countries; apart: what a person said are two.
    """

    marked: Callable[[Bearer], bool]
    clash: Clash
    far: Clash
    apart: Sequence[Apart]

    def bar(self, one: Group, other: Group) -> bool:
        """Whether the groups may not be joined."""
        return held_apart(one.bearers, other.bearers, self.apart) or self.clash(one.bearers, other.bearers)


def joined(bearers: Sequence[Bearer], rules: Rules) -> list[Group]:
    """Bearers of one kind, grouped: first those of the same name, then the whole names alike, then last names alone."""
    by_form: dict[str, list[Bearer]] = defaultdict(list)
    for bearer in bearers:
        known = bearer.kind == "organisation" and entry(words_of(bearer.compared)) is not None
        by_form[f"{bare(bearer.compared)}{'=' if known else ''}"].append(bearer)  # "Amazon.com" and the Amazon are two
    whole = [g for form in sorted(by_form) for g in _of_one_form(by_form[form], rules) if not g.bearers[0].last_only]
    lasts = [b for form in sorted(by_form) for b in by_form[form] if b.last_only]
    groups = _ends_of_names(_whole_names(whole, rules), rules)
    return groups + _last_names(lasts, groups, rules) if lasts else groups


def _of_one_form(bearers: Sequence[Bearer], rules: Rules) -> list[Group]:
    """Bearers of the same words as one group, or as several where the reports tell namesakes apart.

    Of several namesakes nobody knows which was meant by one of whom nothing is told: that one stays alone.
    """
    marked = [bearer for bearer in bearers if rules.marked(bearer)]
    plain = [bearer for bearer in bearers if not rules.marked(bearer)]
    groups: list[Group] = []
    for bearer in marked:
        home = next((group for group in groups if not rules.bar(group, Group([bearer]))), None)
        if home is None:
            groups.append(Group([bearer]))
        else:
            home.bearers.append(bearer)
    if len(groups) > 1:
        groups = [part for group in groups for part in _sure(group, groups, rules)] + [Group([bearer]) for bearer in plain]
    else:
        groups = [Group([*(groups[0].bearers if groups else ()), *plain])]
    for group in groups:
        if len(group.bearers) > 1:
            form = group.bearers[0].form
            reason = f"“{form}” stands in {len(group.bearers)} reports, and nothing in them tells two of that name apart"
            group.merges.append(NameMerge("same name", (form, form), reason, first_mentions(group.bearers)))
    return groups


def _sure(group: Group, groups: Sequence[Group], rules: Rules) -> list[Group]:
    """The group without bearers that would fit another group as well; those alone."""
    unsure = [b for b in group.bearers if any(g is not group and not rules.bar(g, Group([b])) for g in groups)]
    rest = [b for b in group.bearers if b not in unsure]
    return [*([Group(rest)] if rest else []), *(Group([b]) for b in unsure)]


def first_mentions(bearers: Iterable[Bearer]) -> tuple[Span, ...]:
    """The first place of each bearer that is named anywhere."""
    return tuple(spans[0] for bearer in bearers if (spans := bearer.mentions))


def _whole_names(found: Iterable[Group], rules: Rules) -> list[Group]:
    """Longest names first; each joins the first group of which it is the same as every whole name."""
    ordered = sorted(found, key=lambda g: (-_length(g.forms[0]), g.forms[0], g.bearers[0].report))
    groups: list[Group] = []
    near = Near(person if ordered and ordered[0].bearers[0].kind == "person" else body)
    for group in ordered:
        form = group.forms[0]
        for at in near.groups(form):
            why = _fits(form, groups[at], unique=False)
            if why is not None and not rules.bar(groups[at], group):
                groups[at].take(group, merge_of(groups[at], group, why))
                break
        else:
            at = len(groups)
            groups.append(group)
        near.enter(form, at)
    return groups


def _ends_of_names(groups: list[Group], rules: Rules) -> list[Group]:
    """The groups, with those that have the last words of a longer name ("Suu Kyi") in the only group that has it."""
    if not groups or groups[0].bearers[0].kind != "person":
        return groups
    near = Near(last_words)
    for at, group in enumerate(groups):
        near.enter(group.forms[0], at)
    gone: set[int] = set()
    for at, group in enumerate(groups):
        form = group.forms[0]
        takers = [
            (n, why)
            for n in near.groups(form)
            if _length(groups[n].forms[0]) > _length(form)
            and (why := _fits(form, groups[n], unique=True))
            and why.rule == "surname"
        ]
        if len(takers) == 1 and takers[0][0] not in gone and not rules.bar(groups[takers[0][0]], group):
            groups[takers[0][0]].take(group, merge_of(groups[takers[0][0]], group, takers[0][1]))
            gone.add(at)
    return [group for at, group in enumerate(groups) if at not in gone]


def _last_names(lasts: Sequence[Bearer], groups: Sequence[Group], rules: Rules) -> list[Group]:
    """Last names alone join the only group that takes them; what is left is one if few people have the name.

    Of two Kims in the ledger nobody knows which was meant. Returns the groups that none of the given ones took.
    """
    near = Near(last_name)
    for at, group in enumerate(groups):
        for form in group.whole:
            near.enter(form, at)
    alone: list[Group] = []
    rare: list[Group] = []
    for bearer in lasts:
        one, common = Group([bearer]), is_common(bearer.form)
        takers = [(groups[at], why) for at in near.groups(bearer.form) if (why := _fits(bearer.form, groups[at], unique=True))]
        if len(takers) == 1 and not rules.bar(takers[0][0], one) and not (common and rules.far(takers[0][0].bearers, [bearer])):
            group, why = takers[0]
            group.take(one, merge_of(group, one, why))
        else:
            (alone if common or takers else rare).append(one)
    return alone + _rest(rare, rules)


def _rest(rare: Sequence[Group], rules: Rules) -> list[Group]:
    """Last names that few have and that nobody named whole has: one by name."""
    out: dict[str, list[Group]] = {}
    for one in rare:
        form = one.bearers[0].form
        like = out.setdefault(metaphone(parts_of(form)[-1]), [])
        fitting = ((group, why_same(form, group.bearers[0].form, kind="person", unique=True)) for group in like)
        home = next(((group, why) for group, why in fitting if why is not None and not rules.bar(group, one)), None)
        if home is None:
            like.append(one)
        else:
            group, why = home
            reason = "the same last name, which few have, and nobody of that name is named whole"
            group.take(one, merge_of(group, one, Why(why.rule if why.rule != "surname" else "spelling", reason)))
    return [group for like in out.values() for group in like]


def merge_of(group: Group, other: Group, why: Why, told: tuple[Span, ...] = ()) -> NameMerge:
    """The reason why one group joins another, in a sentence, with a place of each."""
    a, b = other.bearers[0].form, group.bearers[0].form
    return NameMerge(
        why.rule, (a, b), f"“{a}” and “{b}”: {why.reason}", first_mentions([other.bearers[0], group.bearers[0]]), told
    )


def _fits(form: str, group: Group, *, unique: bool) -> Why | None:
    """Why the form is the group's name, None if any whole name in the group is another's."""
    kind = "person" if group.bearers[0].kind == "person" else None
    reasons = [why_same(form, other, kind=kind, unique=unique) for other in group.whole]
    return reasons[0] if all(reasons) else None


@lru_cache(maxsize=65536)
def _length(form: str) -> int:
    return sum(1 for _ in words(form))
