"""Who speaks in the story: each voice with how much it says, through whom, and how often without a name."""

from collections import Counter
from dataclasses import dataclass, field

from sayso.export.dossier.claims import Reference, reference
from sayso.export.dossier.index import Index, report_order
from sayso.export.words import KIND, STANCE
from sayso.schema import Claim, Kind, Name, Voice


@dataclass(frozen=True, slots=True)
class Source:
    """One voice. through: the other voices of its chains and the outlets, with how many claims came that way, the most first."""

    name: str
    kind: str
    forms: tuple[str, ...]
    several: bool
    claims: int
    anonymous: int
    reports: int
    through: tuple[tuple[str, int], ...]
    stances: tuple[tuple[str, int], ...]
    references: tuple[Reference, ...]


@dataclass(slots=True)
class _Tally:
    """What is counted while the claims go by."""

    claims: list[Claim] = field(default_factory=list)
    forms: dict[str, None] = field(default_factory=dict)
    through: Counter[str] = field(default_factory=Counter)


def sources(index: Index) -> list[Source]:
    """Every voice but the reports' own, those with the most claims first, then by name.

    Spellings are one voice where the ledger's names say so, never for an anonymous voice: two reports' "senior official" share a
    line because they share the words, and the line says that they may be several.
    """
    names = spellings(index)
    tallies: dict[tuple[str, str], _Tally] = {}
    for claim in sorted(index.ledger.claims, key=lambda claim: (report_order(index.report(claim.report_id)), claim.id)):
        voice = claim.voice
        if voice.kind is Kind.REPORT:
            continue
        name = names.voice(voice)
        tally = tallies.setdefault((name, voice.kind.value), _Tally())
        tally.claims.append(claim)
        tally.forms[voice.name] = None
        tally.through.update(_through(index, claim, names))
    found = [_source(index, key, tally) for key, tally in tallies.items()]
    return sorted(found, key=lambda source: (-source.claims, source.name, source.kind))


@dataclass(frozen=True, slots=True)
class Spellings:
    """The ledger's names for what a voice or an outlet is called. owners: a spelling and kind to its name."""

    owners: dict[tuple[str, str], str]

    def voice(self, voice: Voice) -> str:
        """The voice's name; an anonymous one keeps its words, as another report's may be somebody else."""
        if voice.anonymous:
            return voice.name
        return self.outlet(voice.name) if voice.kind is Kind.OUTLET else self._named(voice.name, voice.kind.value)

    def outlet(self, outlet: str) -> str:
        """The outlet's name; what reads reports takes some outlets for organisations."""
        return self._named(outlet, Kind.OUTLET.value, Kind.ORGANISATION.value)

    def _named(self, said: str, *kinds: str) -> str:
        return next((self.owners[said, kind] for kind in kinds if (said, kind) in self.owners), said)


def spellings(index: Index) -> Spellings:
    """A spelling and kind to the name it belongs to, where the ledger knows one and only one."""
    owners: dict[tuple[str, str], set[Name]] = {}
    for name in index.ledger.names:
        for form in (name.name, *name.forms):
            owners.setdefault((form, name.kind), set()).add(name)
    return Spellings({key: next(iter(names)).name for key, names in owners.items() if len(names) == 1})


def _through(index: Index, claim: Claim, names: Spellings) -> list[str]:
    """Each relay once: a chain that ends in its own outlet names it once."""
    outlet = names.outlet(index.outlet(index.report(claim.report_id)))
    relays = [outlet if voice.kind is Kind.REPORT else names.voice(voice) for voice in claim.chain[1:]]
    return list(dict.fromkeys((*relays, outlet)))


def _source(index: Index, key: tuple[str, str], tally: _Tally) -> Source:
    name, kind = key
    reports = {claim.report_id for claim in tally.claims}
    anonymous = sum(claim.voice.anonymous for claim in tally.claims)
    stances = Counter(claim.stance for claim in tally.claims)
    return Source(
        name=name,
        kind=KIND[Kind(kind)],
        forms=tuple(form for form in tally.forms if form != name),
        several=(anonymous > 0 or kind == Kind.UNATTRIBUTED.value) and len(reports) > 1,
        claims=len(tally.claims),
        anonymous=anonymous,
        reports=len(reports),
        through=tuple(sorted(tally.through.items(), key=lambda pair: (-pair[1], pair[0]))),
        stances=tuple((STANCE[stance], stances[stance]) for stance in STANCE if stance in stances),
        references=tuple(reference(index, claim.id) for claim in tally.claims),
    )
