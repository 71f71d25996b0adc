"""The weights of `sayso.link.stories.score`: a logistic regression on pairs of reports whose stories are known.

    python -m training.story_weights      prints bias and weights

Each set is used twice, as it is and spoilt (`training.story_sets`), so that what is not known of a report is weighed as well. Two
weights are not fitted but set, see `SET`.
"""

from collections.abc import Iterable, Mapping, Sequence

import numpy as np

from sayso.link.stories.score import NAMES, Model, measured
from sayso.link.stories.traits import StoryTraits
from training.story_sets import Labels, Pile, general, incidents, pairs, politics

RIDGE = 1.0  # so that a feature that parts the sets perfectly keeps a finite weight
STEPS = 30  # of Newton's: it settles after about ten
# no day: fitted, -3, which is what an undated report deserves in an archive of two years. Somebody's pile of clippings is not
# one, and in it a report must not stand alone for want of a date. Against -1.5, -1.0 costs cut and undated reports of the
# incidents .012 in B3 F1 and keeps together what -1.5 tears (tests/golden/piles/ferry). seasons apart: no set has a flood that
# comes again, and what the pairs say (0) is chance.
SET: Mapping[str, float] = {"no day": -1.0, "seasons apart": -9.0}


def fitted(piles: Iterable[Pile], alone: Iterable[Pile] = ()) -> Model:
    """Bias and weights. alone: piles whose reports are each on a story of their own, used as they are."""
    rows: list[tuple[float, ...]] = []
    same: list[bool] = []
    for pile in piles:
        for traits in (pile.traits(), pile.spoilt()):
            _take(traits, pile.stories, rows, same)
    for pile in alone:
        _take(pile.traits(), pile.stories, rows, same)
    x, y = np.array(rows), np.array(same, dtype=float)
    x[:, NAMES.index("seasons apart")] = 0.0
    found = _regression(x, y)
    weights = {name: round(float(weight), 2) for name, weight in zip(NAMES, found[1:], strict=True)} | SET
    return Model(round(float(found[0]), 2), tuple(weights[name] for name in NAMES))


def _take(traits: Mapping[str, StoryTraits], stories: Labels, rows: list[tuple[float, ...]], same: list[bool]) -> None:
    for a, b in pairs(traits):
        rows.append(measured(traits[a], traits[b]))
        same.append(stories[a] == stories[b])


def _regression(x: np.ndarray, y: np.ndarray) -> Sequence[float]:
    """Bias and weights by Newton's method; the bias is not held back."""
    rows = np.c_[np.ones(len(x)), x]
    ridge = RIDGE * np.eye(rows.shape[1])
    ridge[0, 0] = 0.0
    weights = np.zeros(rows.shape[1])
    for _ in range(STEPS):
        p = 1 / (1 + np.exp(-rows @ weights))
        hessian = (rows * (p * (1 - p))[:, None]).T @ rows + ridge
        weights += np.linalg.solve(hessian, rows.T @ (y - p) - ridge @ weights)
    return [float(weight) for weight in weights]


def main() -> None:
    """Print."""
    model = fitted([incidents(), general()], [politics()])
    print(f"bias {model.bias}", *(f"{name} {weight}" for name, weight in zip(NAMES, model.weights, strict=True)), sep="\n")


if __name__ == "__main__":
    main()
