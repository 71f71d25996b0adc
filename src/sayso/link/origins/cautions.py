"""Origins that nobody can tell from one already counted: each lowers the least number of origins, with the reason why."""

from collections.abc import Mapping, Sequence

from sayso.link.bonds import Pairs
from sayso.link.compared.traits import Traits
from sayso.link.naming.voices import bare, named, outlet_name, shown
from sayso.link.origins.may_be_one import many_words, may_be_one, names_nobody
from sayso.schema import Kind, Merge, Origin

UNNAMED = "unnamed"
ALIKE = "may be one"


def find_cautions(origins: Sequence[Origin], traits: Mapping[str, Traits], said: Pairs) -> tuple[Merge, ...]:
    """One merge for each origin that may be one already counted, so that those that are left are surely as many.

    First those with a name are counted, then those told of in most words. One that may be anybody is taken for the first
    counted: unattributed, anonymous, a report's own word or an outlet's whose sources nobody tells. said: what a person said
    are two.
    """
    voices = {o.id: [traits[c] for c in o.claims if not _is_nobody(traits[c])] for o in origins}
    counted: list[Origin] = []
    out: list[Merge] = []
    for origin in sorted(origins, key=lambda o: (_may_be_anybody(o), *_definite(voices[o.id]))):
        free = [o for o in counted if not (said.apart and any(said.bars(x, y) for x in o.claims for y in origin.claims))]
        if _may_be_anybody(origin):
            found = next(((o, _unnamed(origin, o, traits)) for o in free), None)
        else:
            pairs = ((o, x, y) for o in free for x in voices[origin.id] for y in voices[o.id])
            found = next(((o, _alike(x, y)) for o, x, y in pairs if may_be_one(x, y)), None)
        if found is None:
            counted.append(origin)
            continue
        out.append(found[1])
    return tuple(sorted(out, key=lambda m: (m.claims, m.reason)))


def _is_nobody(traits: Traits) -> bool:
    voice = traits.claim.voice
    return names_nobody(voice.kind, voice.name, anonymous=voice.anonymous)


def _may_be_anybody(origin: Origin) -> bool:
    return names_nobody(Kind(origin.kind), origin.name, anonymous=origin.anonymous)


def _definite(voices: Sequence[Traits]) -> tuple[bool, int]:
    return not any(named(t.claim.voice) for t in voices), -max(map(many_words, voices), default=0)


def _unnamed(origin: Origin, first: Origin, traits: Mapping[str, Traits]) -> Merge:
    silent = origin.kind in (Kind.REPORT, Kind.UNATTRIBUTED)
    what = "gives no source" if silent else f"does not name its source ({origin.name})"
    if origin.kind == Kind.OUTLET and not origin.anonymous:
        what = f"has it from {origin.name} and does not tell whose word that is"
    a, b = sorted((first.claims[0], origin.claims[0]))
    outlet = outlet_name(traits[origin.claims[0]].report)
    return Merge(UNNAMED, (a, b), f"{outlet} {what}; it may rest on an origin already counted here, such as {first.name}.")


def _alike(one: Traits, counted: Traits) -> Merge:
    a, b = sorted((one.claim.id, counted.claim.id))
    x, y = shown(one.claim, one.report), shown(counted.claim, counted.report)
    told = f"{x} may be {y}"
    if bare(x) == bare(y):
        places = f"{outlet_name(one.report)} and {outlet_name(counted.report)}"
        told = f"{x} speaks in {places}" if one.speaker == counted.speaker else f"{x} may be one voice in {places}"
    return Merge(ALIKE, (a, b), f"{told}; that is an origin already counted here.")
