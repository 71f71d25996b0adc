"""Fits the weights by which two claims are taken for one point: src/sayso/data/tables/point_weights.tsv.

    python -m training.links.fit

Logistic regression over all pairs of units of a pile, each pile linked as one story, on the tuning half of the gold; L2 penalty
on standardised features, Newton's method, no chance in it; some weights are held fast. Prints the best pair F1 that a cut through
the scores gives, on the same piles and, a pile at a time left out of the fit, on piles not fitted to. About half a minute on one
core.
"""

from itertools import combinations

import numpy as np

from sayso.link.block import Block, traits_of
from sayso.link.compared.compare import BY_HAND, SIGNALS, signals
from sayso.link.copies.find import find_copies
from sayso.link.order import in_order
from sayso.schema import Story
from training.evaluate.corpora import REPOSITORY
from training.evaluate.links import Read, read_piles
from training.links.match import matched

TABLE = REPOSITORY / "src" / "sayso" / "data" / "tables" / "point_weights.tsv"
PENALTY = 3.0  # of the squares of the weights of standardised features; between 1 and 10 the left-out piles do not care
MOST = 5.0  # nats: what a few dozen pairs teach ("no two share a number over 20 by chance") is no more certain than that
LEARNT = 20.0  # for the meaning, which was taught by thousands of pairs of other piles
# Held fast: the piles are mostly of shootings, where who acts, what happened and who speaks part statements otherwise than in a
# war or a dispute. Chosen among some 800 settings where both halves, politics, the seeds and the demo story are all well
# (training/README.md).
GIVEN = {
    "words": 1.2,
    "kinds of event": -1.25,
    "fate": 0.25,
    "figure": 0.9,
    "actors": 2.0,
    "act": -1.15,
    "one report": -0.3,
    "voice": 0.45,
}
FAST = 1e6  # times the square of what is held fast
STEPS = 12  # of Newton's; it stands still after eight
HEAD = """\
# What each feature adds to the log-odds that two claims are one point, for a feature of 1 (see sayso.link.compared.compare).
# Fitted by training/links/fit.py on the tuning half of training/links (gold of our own). "start": what every pair begins with.
feature\tweight
"""


def pairs_of(pile: Read) -> tuple[list[list[float]], list[bool]]:
    """The features of each pair of a pile's units, and whether the gold has the pair in one point."""
    readings = tuple(in_order(pile.readings))
    reports = tuple(sorted(reading.report.id for reading in readings))
    copies = tuple(find_copies([reading.report for reading in readings]))
    traits = traits_of(Block(readings, (Story("pile", reports),), copies))
    found = matched(pile.gold, pile.claims())
    rows, right = [], []
    for a, b in combinations(sorted(found), 2):
        if found[a] != found[b] and (a, b) not in pile.gold.open:
            rows.append([*signals(traits[found[a]], traits[found[b]]).values()])
            right.append((a, b) in pile.gold.pairs)
    return rows, right


def fit(features: np.ndarray, right: np.ndarray) -> np.ndarray:
    """The weights (features + 1,), the last being the start, in the features' own scale."""
    mean, spread = features.mean(0), features.std(0) + 1e-9
    x = np.c_[(features - mean) / spread, np.ones(len(features))]
    given = np.array([GIVEN.get(name, 0.0) for name in SIGNALS] + [0.0]) * np.append(spread, 0.0)
    penalty = np.diag([FAST if name in GIVEN else PENALTY for name in SIGNALS] + [0.0])
    weights = given.copy()
    for _ in range(STEPS):
        chance = 1 / (1 + np.exp(-x @ weights))
        slope = x.T @ (chance - right) + penalty @ (weights - given)
        weights = weights - np.linalg.solve((x * (chance * (1 - chance))[:, None]).T @ x + penalty, slope)
    most = np.array([LEARNT if name == "meaning" else MOST for name in SIGNALS])
    own = np.clip(weights[:-1] / spread, -most, most)
    return np.append(own, weights[-1] - own @ mean)


def best_cut(scores: np.ndarray, right: np.ndarray) -> tuple[float, float]:
    """The best F1 of taking all pairs above a score for one point, and that score."""
    order = np.argsort(-scores, kind="stable")
    hits = np.cumsum(right[order])
    f1 = 2 * hits / (np.arange(1, len(order) + 1) + right.sum())
    return float(f1.max()), float(scores[order[f1.argmax()]])


def main() -> None:
    """Fit, print and write the table."""
    tuning = [pairs_of(pile) for pile in read_piles() if pile.gold.half == "tuning"]
    parts = [(np.array(rows), np.array(right, float)) for rows, right in tuning if rows]
    features, right = (np.concatenate([part[n] for part in parts]) for n in (0, 1))
    left_out = [
        np.c_[x, np.ones(len(x))] @ fit(*(np.concatenate([p[n] for m, p in enumerate(parts) if m != out]) for n in (0, 1)))
        for out, (x, _) in enumerate(parts)
    ]
    weights = fit(features, right)
    print(
        "best cut, the same piles: F1 {:.3f} at {:.2f}".format(*best_cut(np.c_[features, np.ones(len(right))] @ weights, right))
    )
    print("best cut, each pile left out: F1 {:.3f} at {:.2f}".format(*best_cut(np.concatenate(left_out), right)))
    rows = "".join(f"{name}\t{round(weight, 3) + 0.0:.3f}\n" for name, weight in zip([*SIGNALS, "start"], weights, strict=True))
    TABLE.write_text(HEAD + rows, encoding="utf8")
    print(rows, "by hand:", BY_HAND)


if __name__ == "__main__":
    main()
