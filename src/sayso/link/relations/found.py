"""Which numbers of missing people are out of date, as some were found since: "nine of the missing were found alive"."""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sayso.link.compared.traits import Traits
from sayso.link.counts.amount import Amount
from sayso.link.counts.told_as import ALIVE
from sayso.link.relations.succession import said_later

# "The last of the missing was found", "all the missing have been found"
_ALL = re.compile(
    r"\b(?:the last(?: of)?|all(?: of)?|every ?one of) (?:the )?(?:[\w-]+ ){0,2}missing(?: [\w-]+)?"
    r" (?:was|were|had|has|have|is|are)(?: now| since| all| been)* (?:found|recovered|located|accounted for|rescued)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Finding:
    """A claim that so many of the missing were found. amount: None for all of them."""

    traits: Traits
    amount: Amount | None

    @property
    def number(self) -> float:
        """How many were found; 0 stands for all."""
        return self.amount.low if self.amount else 0.0


def tells_all_found(traits: Traits) -> bool:
    """Whether a claim says that nobody is missing any more, as the last of them was found."""
    return traits.side > 0 and _ALL.search(traits.claim.quote) is not None


def findings(traits: Iterable[Traits]) -> list[Finding]:
    """The claims that tell so, each number as it was told first. traits: of a block's claims."""
    known_of = list(traits)
    told = [Finding(t, x) for t in known_of for x in t.amounts if _tells(x)]
    told += [Finding(t, None) for t in known_of if tells_all_found(t)]
    told.sort(key=lambda f: (f.traits.printed or "9999", f.traits.claim.id))
    known: dict[float, set[str]] = defaultdict(set)  # where each number was told
    out = []
    for each in told:
        if known[each.number].isdisjoint(each.traits.told_in):
            out.append(each)
        known[each.number] |= each.traits.told_in
    return out


def _tells(amount: Amount) -> bool:
    """Whether it is a number of missing people who were found, alive or dead."""
    dead = amount.role == "killed" and "missing" in (amount.figure.counted or "").split()
    return amount.low > 0 and (dead or (amount.figure.role == "missing" and ALIVE in amount.fates))


def found_since(value: Traits, amount: Amount, told: Iterable[Finding]) -> str | None:
    """The id of the claim by which a number of missing is out of date; None if there is none."""
    if amount.role != "missing" or amount.vague:
        return None
    for found in told:
        if not found.traits.told_in & value.told_in or found.number >= amount.low:
            continue
        inside = amount.whole and found.traits.claim.id == value.claim.id
        if inside or said_later(found.traits, value) > 0:
            return found.traits.claim.id
    return next((value.claim.id for x in value.amounts if amount.whole and ALIVE in x.fates), None)


def found(values: Iterable[tuple[Traits, Amount]], told: Sequence[Finding]) -> dict[int, str]:
    """Of a history's values, by number, those that are out of date, with the claim that makes them so. told: see `findings`."""
    kept = [(n, t, x) for n, (t, x) in enumerate(values) if x.role == "missing"]
    return {n: claim for n, t, x in kept if told and (claim := found_since(t, x, told)) is not None}
