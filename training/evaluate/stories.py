"""Stories against the tuning incidents, in two folds: fitted on one, measured on the other.

    python -m training.evaluate.stories          B3 F1 and ARI of both folds
    python -m training.evaluate.stories --fit    and the weights fitted on both together, for sayso/link/story_score.py

An incident is in a fold by the hash of its number. Each fold is one ledger: 800 shooting incidents, 1,400 reports, half of them
the only one on theirs. A report the archive gives to two incidents counts for the first.
"""

import gzip
import hashlib
import json
import math
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from sayso.annotate import annotate
from sayso.extract import extract
from sayso.link.cluster import agglomerate
from sayso.link.stories import ENOUGH, find_stories, proposed, story_traits
from sayso.link.story_score import NAMES, Fame, Model, measured
from sayso.link.story_traits import StoryTraits
from sayso.read import read
from sayso.schema import Reading
from training.convert.attributions import articles
from training.evaluate.corpora import CORPORA

INCIDENTS = CORPORA / "incidents" / "tune.jsonl.gz"
POLNEAR = CORPORA / "polnear" / "train.jsonl.gz"
THRESHOLDS = tuple(n / 50 for n in range(2, 26))  # of mean probability, tried on the fold that is fitted
RIDGE = 1.0  # so that a feature that parts the folds perfectly keeps a finite weight

Labels = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Fold:
    """Reports read, and the incident of each by report id."""

    readings: Sequence[Reading]
    incidents: Labels

    def traits(self) -> tuple[list[str], list[StoryTraits]]:
        """Report ids in order, and their traits."""
        reports = {reading.report.id: reading.report for reading in self.readings}
        ids = sorted(reports)
        return ids, story_traits([reports[i] for i in ids], [claim for reading in self.readings for claim in reading.claims])


def incidents(path: Path = INCIDENTS) -> Iterator[tuple[int, str, list[Mapping[str, str]]]]:
    """Fold, number and reports of each incident."""
    with gzip.open(path, "rt", encoding="utf8") as rows:
        for row in map(json.loads, rows):
            yield int(hashlib.sha256(row["incident"].encode()).hexdigest(), 16) % 2, row["incident"], row["reports"]


def folds(path: Path = INCIDENTS) -> tuple[Fold, Fold]:
    """Both folds, read from text to claims."""
    made: tuple[list[tuple[str, Reading]], list[tuple[str, Reading]]] = ([], [])
    for part, incident, rows in incidents(path):
        raw = b"".join(json.dumps(row).encode() + b"\n" for row in rows)
        made[part].extend((incident, Reading(report, extract(annotate(report)))) for report in read(raw))
    return fold(made[0]), fold(made[1])


def fold(found: Sequence[tuple[str, Reading]]) -> Fold:
    """Each report once, under the first of its incidents."""
    first: dict[str, tuple[str, Reading]] = {}
    for incident, reading in found:
        first.setdefault(reading.report.id, (incident, reading))
    return Fold([reading for _, reading in first.values()], {id_: incident for id_, (incident, _) in first.items()})


def general(path: Path = POLNEAR) -> Fold:
    """Shorter training articles of PolNeAR, each taken for a story of its own (nearly all are): politics, where all name all."""
    rows = [row for row in articles(path) if row["published"] and len(row["text"].split()) < 700][:320]
    fields = ({name: row[name] for name in ("published", "title", "text")} | {"id": row["name"]} for row in rows)
    raw = b"".join(json.dumps(row).encode() + b"\n" for row in fields)
    return fold([(report.id, Reading(report, extract(annotate(report)))) for report in read(raw)])


def b_cubed(gold: Labels, got: Labels) -> float:
    """F1 of precision and recall averaged over reports (Bagga and Baldwin 1998)."""
    there, found, both = (Counter(pairs) for pairs in (gold.values(), got.values(), ((gold[k], got[k]) for k in gold)))
    precision = sum(n * n / found[cluster] for (_, cluster), n in both.items()) / len(gold)
    recall = sum(n * n / there[incident] for (incident, _), n in both.items()) / len(gold)
    return 2 * precision * recall / (precision + recall)


def adjusted_rand(gold: Labels, got: Labels) -> float:
    """Pairs judged alike, above chance (Hubert and Arabie 1985)."""
    both, there, found = (
        sum(math.comb(n, 2) for n in Counter(labels).values())
        for labels in (((gold[k], got[k]) for k in gold), gold.values(), (got[k] for k in gold))
    )
    expected = there * found / math.comb(len(gold), 2)
    most = (there + found) / 2
    return (both - expected) / (most - expected) if most != expected else 1.0


def fitted(parts: Sequence[Fold]) -> Model:
    """Logistic regression by Newton's steps, on all pairs worth comparing.

    Give it general news as well (`general`): an archive of shootings alone teaches that a name is always a victim's.
    """
    rows, same = [], []
    for part in parts:
        ids, traits = part.traits()
        fame = Fame(traits)
        for i, j in proposed(traits):
            values = measured(traits[i], traits[j], fame)
            if values is not None:
                rows.append((1.0, *values))
                same.append(part.incidents[ids[i]] == part.incidents[ids[j]])
    x, y = np.array(rows), np.array(same, dtype=float)
    weights = np.zeros(x.shape[1])
    for _ in range(25):  # it settles after about ten
        p = 1 / (1 + np.exp(-x @ weights))
        hessian = (x * (p * (1 - p))[:, None]).T @ x + RIDGE * np.eye(len(weights))
        weights += np.linalg.solve(hessian, x.T @ (y - p) - RIDGE * weights)
    bias, *rest = (round(float(w), 2) for w in weights)
    return Model(bias, tuple(rest))


def threshold(part: Fold, model: Model) -> float:
    """The threshold that gives the best sum of the two measures on a fold; of several the middle one."""
    ids, traits = part.traits()
    fame = Fame(traits)

    def likeness(i: int, j: int) -> float:
        return model.likeness(traits[i], traits[j], fame)

    pairs = [(likeness(i, j), i, j) for i, j in proposed(traits)]
    totals: dict[float, float] = {}
    for enough in THRESHOLDS:
        groups = agglomerate(
            len(ids),
            [pair for pair in pairs if pair[0] >= enough],
            likeness=likeness,
            enough=enough,
        )
        got = {ids[member]: ids[group[0]] for group in groups for member in group}
        totals[enough] = round(b_cubed(part.incidents, got) + adjusted_rand(part.incidents, got), 3)
    best = [enough for enough, total in totals.items() if total == max(totals.values())]
    return best[len(best) // 2]


def measure(part: Fold, model: Model, enough: float) -> tuple[float, float]:
    """B3 F1 and ARI of a fold taken as one ledger."""
    reports = {reading.report.id: reading.report for reading in part.readings}
    claims = [claim for reading in part.readings for claim in reading.claims]
    stories = find_stories(reports, claims, {}, model=model, enough=enough)
    got = {report: story.id for story in stories for report in story.reports}
    return b_cubed(part.incidents, got), adjusted_rand(part.incidents, got)


def scores(parts: tuple[Fold, Fold], other_news: Fold) -> dict[str, float]:
    """Both measures of both folds, each by weights and threshold of the other, and their means."""
    out: dict[str, list[float]] = defaultdict(list)
    for here, other in ((0, 1), (1, 0)):
        model = fitted([parts[other], other_news])
        for name, value in zip(("B3 F1", "ARI"), measure(parts[here], model, threshold(parts[other], model)), strict=True):
            out[f"stories {name}"].append(value)
    each = {f"{name}, fold {n}": value for name, values in out.items() for n, value in enumerate(values)}
    return {name: sum(values) / len(values) for name, values in out.items()} | each


def main(arguments: Sequence[str]) -> None:
    """Print."""
    parts, other_news = folds(), general()
    for name, value in scores(parts, other_news).items():
        print(f"{name:24} {value:.3f}")
    for n, part in enumerate(parts):
        print(f"as shipped, fold {n} (its weights have seen it): B3 F1 %.3f, ARI %.3f" % measure(part, Model(), ENOUGH))
    if "--fit" in arguments:
        model = fitted([*parts, other_news])
        print(f"bias {model.bias}", *(f"{name} {weight}" for name, weight in zip(NAMES, model.weights, strict=True)), sep="\n")
        print("thresholds", [threshold(part, model) for part in parts])


if __name__ == "__main__":
    main(sys.argv[1:])
