"""The ledger's killed and wounded of an incident, held against the archive's count.

    python -m training.evaluate.incidents          the table: each fold and both, all and with three or more victims
    python -m training.evaluate.incidents --miss   and each incident that is wrong, with what its reports come to

Each incident of corpora/incidents with gold counts (SemEval-2018 task 5, from the Gun Violence Archive) is read, linked as one
declared story, and its best supported killed and wounded (`sayso.link.toll.story.tolls`) compared with the archive's. The archive
counts a shooter who dies or is wounded among them, as the ledger does; an incident of which nothing is told counts as 0.

Two folds by digest of the incident's id. The weights (`sayso.link.toll.story.Weights`) are chosen on one fold and measured on the
other, both ways: that is what `score` gives. The rules of the reading were written from errors of fold 0, a few from fold 1 too.
"""

import gzip
import hashlib
import json
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import product
from pathlib import Path
from typing import Any

import sayso
from sayso.link.toll.story import Told, Weights, choose, told_in
from sayso.schema import Story
from sayso.schema.victims import Harm
from training.evaluate.corpora import CORPORA

INCIDENTS = CORPORA / "incidents" / "tune.jsonl.gz"
MANY = 3  # victims: below that most incidents have one, and a majority guess goes far
HARMS = ((Harm.KILLED, "killed"), (Harm.WOUNDED, "injured"))
GRID = tuple(Weights(one_by_one, late) for one_by_one, late in product((0.25, 0.5, 0.75, 1.0), repeat=2))


@dataclass(frozen=True, slots=True)
class Incident:
    """One incident: the archive's counts, and what each report of its ledger tells. fold: 0 or 1."""

    id: str
    fold: int
    gold: tuple[int, int]
    story: Story
    told: tuple[Told, ...]

    def got(self, weights: Weights) -> tuple[float, float]:
        """The best supported killed and wounded; 0 where nobody is told of."""
        best = {toll.harm: toll.best for toll in choose(self.story, self.told, weights)}
        return best.get(Harm.KILLED, 0.0), best.get(Harm.WOUNDED, 0.0)


def fold_of(incident: str) -> int:
    """0 or 1, by digest of the id: no fold knows another's incident, and nobody chose."""
    return int(hashlib.sha256(incident.encode()).hexdigest(), 16) % 2


def incidents(path: Path = INCIDENTS) -> Iterator[Incident]:
    """Each incident with gold counts, read and linked. About four minutes on one core."""
    with gzip.open(path, "rt", encoding="utf8") as rows:
        for row in map(json.loads, rows):
            if row["gold"]:
                yield _incident(row)


def _incident(row: dict[str, Any]) -> Incident:
    raw = "\n".join(json.dumps(report) for report in row["reports"]).encode()
    documents = list(sayso.annotate(sayso.read(raw, name=f"{row['incident']}.jsonl")))
    ids = list(dict.fromkeys(document.report.id for document in documents))
    ledger = sayso.link(documents, stories={row["incident"]: ids})
    story, told = next(told_in(ledger))
    gold = row["gold"]["killed"], row["gold"]["injured"]
    return Incident(row["incident"], fold_of(row["incident"]), gold, story, tuple(told))


def shares(found: Sequence[Incident], weights: Weights) -> dict[str, float]:
    """The share of incidents whose killed, and whose injured, are the archive's: of all, and of those with `MANY` victims."""
    out = {}
    for chosen, among in ((list(found), ""), ([i for i in found if sum(i.gold) >= MANY], f", {MANY} or more victims")):
        for n, (_, name) in enumerate(HARMS):
            out[f"{name} right{among}"] = sum(i.got(weights)[n] == i.gold[n] for i in chosen) / max(len(chosen), 1)
    return out


def chosen_on(found: Sequence[Incident]) -> Weights:
    """The weights with the best mean of the four shares; of equals the ones that the product has, else the first of the grid."""

    def rank(weights: Weights) -> tuple[float, bool]:
        return sum(shares(found, weights).values()), weights == Weights()

    return max(GRID, key=rank)


def crossed(found: Sequence[Incident]) -> dict[str, float]:
    """The shares over both folds, each measured with the weights chosen on the other."""
    folds = [[i for i in found if i.fold == n] for n in (0, 1)]
    out: dict[str, float] = {}
    for here, there in ((folds[0], folds[1]), (folds[1], folds[0])):
        sizes = {"": len(here), f", {MANY} or more victims": sum(sum(i.gold) >= MANY for i in here)}
        whole = {"": len(found), f", {MANY} or more victims": sum(sum(i.gold) >= MANY for i in found)}
        for name, share in shares(here, chosen_on(there)).items():
            among = name.split(" right")[1]
            out[name] = out.get(name, 0.0) + share * sizes[among] / max(whole[among], 1)
    return out


def score(path: Path = INCIDENTS) -> dict[str, float]:
    """ "killed right", "injured right" and the same for incidents with three or more victims, over two folds, 0 to 1."""
    return crossed(list(incidents(path)))


def main(arguments: Sequence[str], path: Path = INCIDENTS) -> None:
    """Print the shares of each fold with the weights chosen on the other, and of both with the product's own."""
    found = list(incidents(path))
    for n in (0, 1):
        here, there = ([i for i in found if (i.fold == n) is same] for same in (True, False))
        weights = chosen_on(there)
        print(f"fold {n}, {len(here)} incidents, weights of the other: {weights}")
        _print(shares(here, weights))
    print(f"both folds, {len(found)} incidents, each with the other's weights")
    _print(crossed(found))
    print(f"both folds, with the product's {Weights()}")
    _print(shares(found, Weights()))
    for i in found if "--miss" in arguments else ():
        if i.got(Weights()) != i.gold:
            told = [tuple(t.number if t else None for t in (each.killed, each.wounded)) for each in i.told]
            print(f"MISS {i.id} gold {i.gold} got {i.got(Weights())} told {told}")


def _print(found: dict[str, float]) -> None:
    for name, share in found.items():
        print(f"  {share:.3f}  {name}")


if __name__ == "__main__":
    main(sys.argv[1:])
