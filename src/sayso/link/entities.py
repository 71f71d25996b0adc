"""One entity across reports: every spelling found, and why they are one."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from sayso.link.ids import made_id
from sayso.link.names import same_name
from sayso.link.voices import GENERIC, NameIndex, bare, family, named
from sayso.schema import Claim, Name
from sayso.text import one_line, words

_FAMILY_OF_LABEL = {"PERSON": "person", "ORG": "organisation", "OUTLET": "organisation", "PLACE": "place", "NORP": "group"}
# Words a place's name may carry or leave out: "Kursk Oblast" and "the Kursk region" are one.
_PLACE_WORDS = frozenset({"region", "oblast", "province", "city", "state", "district", "governorate", "of", "town", "county"})
_TITLES = GENERIC | frozenset(
    {"mr", "mrs", "ms", "dr", "sir", "prof", "professor", "general", "colonel", "prime", "foreign", "judge", "king"}
)
_SMALL = frozenset({"of", "the", "and", "for", "in", "on", "&"})
# Groups of spellings looked at for one new spelling. Three letters of a common first name are shared by hundreds of people; the
# right group shares more than one word's beginning, so it is among the best.
_MOST_GROUPS = 25


@dataclass(slots=True)
class _Group:
    forms: list[str]
    reasons: list[str] = field(default_factory=list)


def find_names(claims: Iterable[Claim]) -> tuple[Name, ...]:
    """Names of the persons, organisations, places and groups in the claims and of their named voices, by kind and name."""
    found: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for claim in claims:
        for kind, form in _mentions(claim):
            found[kind][form].add(claim.id)
    names = []
    for kind in sorted(found):
        forms = found[kind]
        grouped = _joined(forms, kind) if kind in ("person", "organisation") else _equal(forms, kind)
        names += [_name(kind, group, forms) for group in grouped]
    return tuple(sorted(names, key=lambda n: (n.kind, n.name, n.id)))


def name_index(names: Iterable[Name]) -> NameIndex:
    """(kind, compared form) -> id of the name."""
    return {(name.kind, bare(form)): name.id for name in names for form in name.forms}


def _mentions(claim: Claim) -> Iterable[tuple[str, str]]:
    for entity in claim.entities:
        kind = _FAMILY_OF_LABEL.get(entity.label)
        if kind and bare(entity.name):
            yield kind, one_line(entity.name)
    for place in claim.places:
        yield "place", one_line(place.name)
    for voice in claim.chain:
        if named(voice) and voice.kind.value in ("person", "organisation", "outlet"):
            yield family(voice.kind.value), one_line(voice.name)


def _equal(forms: Mapping[str, set[str]], kind: str) -> list[_Group]:
    """Places and peoples are one when their names are, apart from words such as "region"."""
    groups: dict[str, _Group] = {}
    for form in sorted(forms):
        parts = [w for w, _, _ in words(bare(form))]
        key = " ".join(w for w in parts if kind != "place" or w not in _PLACE_WORDS) or bare(form)
        groups.setdefault(key, _Group([])).forms.append(form)
    for group in groups.values():
        group.reasons += [f"“{form}” and “{group.forms[0]}” are one name" for form in group.forms[1:]]
    return list(groups.values())


def _joined(forms: Iterable[str], kind: str) -> list[_Group]:
    """Spellings grouped by `same_name`: whole names first, each joining a group only if it is the same as every whole name in it.

    A last name ("Kim", "President Kim") joins only if exactly one group takes it: of two Kims nobody knows which was meant.
    """
    ordered = sorted(forms, key=lambda form: (_last_only(form, kind), -_length(form), form))
    groups: list[_Group] = []
    blocks: dict[str, list[int]] = defaultdict(list)
    for form in ordered:
        fitting = [(n, why) for n in _near(form, blocks) if (why := _fits(form, groups[n], kind))]
        if fitting and (not _last_only(form, kind) or len(fitting) == 1):
            at, why = fitting[0]
            groups[at].forms.append(form)
            groups[at].reasons.append(f"“{form}” and “{groups[at].forms[0]}”: {why}")
        else:
            at = len(groups)
            groups.append(_Group([form]))
        for key in _keys(form):
            if at not in blocks[key]:
                blocks[key].append(at)
    return groups


def _fits(form: str, group: _Group, kind: str) -> str | None:
    """Why the form is the group's name, None if any whole name in the group is another's."""
    whole = [other for other in group.forms if not _last_only(other, kind)] or group.forms
    reasons = [_same(form, other, kind) for other in whole]
    return reasons[0] if all(reasons) else None


def _same(a: str, b: str, kind: str) -> str | None:
    if bare(a) == bare(b):
        return "the same words"
    return same_name(a, b, kind="person" if kind == "person" else None, unique=_last_only(a, kind) or _last_only(b, kind))


def _last_only(form: str, kind: str) -> bool:
    """Whether a person's name is a last name, with or without a title."""
    return kind == "person" and sum(1 for w, _, _ in words(form) if w not in _TITLES) < 2


def _near(form: str, blocks: Mapping[str, list[int]]) -> list[int]:
    shared: dict[int, int] = defaultdict(int)
    for key in _keys(form):
        for at in blocks.get(key, ()):
            shared[at] += 1
    return sorted(shared, key=lambda at: (-shared[at], at))[:_MOST_GROUPS]


def _keys(form: str) -> list[str]:
    """Beginnings of a name's words, and its initials for the sake of short forms ("NIS")."""
    parts = [w for w, _, _ in words(bare(form)) if w not in _SMALL]
    keys = {part[:3] for part in parts}
    if len(parts) > 1:
        keys.add("#" + "".join(part[0] for part in parts))
    elif form.replace(".", "").isupper():
        keys.add("#" + bare(form).replace(".", ""))
    return sorted(keys)


def _length(form: str) -> int:
    return sum(1 for _ in words(form))


def _name(kind: str, group: _Group, forms: Mapping[str, set[str]]) -> Name:
    """The name most claims use, whole names before single words."""
    best = min(group.forms, key=lambda form: (_last_only(form, kind), -len(forms[form]), -_length(form), form))
    claims = sorted({claim for form in group.forms for claim in forms[form]})
    merges = tuple(sorted(group.reasons))
    return Name(made_id("n", kind, best), best, kind, tuple(sorted(group.forms)), tuple(claims), merges)
