"""How well reports are grouped by what they tell of, in two folds: fitted on one, measured on the other.

    python -m training.evaluate.stories     the figures of each fold and both, and with the weights that ship

Sets and folds: `training.story_sets`. Each fold is one ledger (800 shootings, 1,400 reports, half of them the only one on
theirs; or general news). The thresholds are the product's. Politics, where all reports name the same people, has no gold: what is
shown is the largest story that its articles run into.
"""

from collections import Counter
from math import comb

from sayso.link.bonds import Pairs
from sayso.link.relink import stories_of
from sayso.link.stories.score import MODEL, Model
from training.story_sets import GENERAL, INCIDENTS, POLITICS, STORIES, Labels, Pile, general, incidents, politics, shelved
from training.story_weights import fitted

DATA = (INCIDENTS, GENERAL, POLITICS, STORIES)
# Sets told for what they are worth, not promised: spoilt reports, and a gold of 256 articles that one hand made.
TOLD = (", cut and undated", ", general news", ", general news, cut and undated")


def grouped(pile: Pile, model: Model, *, spoilt: bool = False) -> dict[str, str]:
    """The story each report is put into, by report id; a story goes by its first report."""
    traits = pile.spoilt() if spoilt else pile.traits()
    found = stories_of(shelved(traits, model), traits, Pairs(), (), model)
    return {report: story.reports[0] for story in found for report in story.reports}


def b_cubed(gold: Labels, got: Labels) -> float:
    """F1 of precision and recall averaged over reports (Bagga and Baldwin 1998)."""
    there, found, both = (Counter(pairs) for pairs in (gold.values(), got.values(), ((gold[k], got[k]) for k in gold)))
    precision = sum(n * n / found[cluster] for (_, cluster), n in both.items()) / len(gold)
    recall = sum(n * n / there[story] for (story, _), n in both.items()) / len(gold)
    return 2 * precision * recall / (precision + recall)


def adjusted_rand(gold: Labels, got: Labels) -> float:
    """Pairs judged alike, above chance (Hubert and Arabie 1985)."""
    both, there, found = (
        sum(comb(n, 2) for n in Counter(labels).values())
        for labels in (((gold[k], got[k]) for k in gold), gold.values(), (got[k] for k in gold))
    )
    expected = there * found / comb(len(gold), 2)
    most = (there + found) / 2
    return (both - expected) / (most - expected) if most != expected else 1.0


def folds() -> list[dict[str, float]]:
    """The figures of each fold, with the weights fitted on the other."""
    out = []
    for here in (0, 1):
        model = fitted([incidents().part(1 - here), general().part(1 - here)], [politics().part(1 - here)])
        out.append(_figures({"stories": incidents().part(here), "stories, general news": general().part(here)}, model))
    return out


def score() -> dict[str, float]:
    """B3 F1 and ARI of the incidents and of general news, as they are and spoilt: means of the two folds."""
    first, second = folds()
    return {name: (first[name] + second[name]) / 2 for name in first}


def largest(model: Model = MODEL) -> tuple[int, int]:
    """Reports in the largest story that the articles of `politics` run into, and all of them."""
    sizes = Counter(grouped(politics(), model).values())
    return max(sizes.values()), sizes.total()


def _figures(piles: dict[str, Pile], model: Model) -> dict[str, float]:
    out = {}
    for name, pile in piles.items():
        for spoilt in (False, True):
            got = grouped(pile, model, spoilt=spoilt)
            told = f"{name}, cut and undated" if spoilt else name
            out[f"{told} B3 F1"], out[f"{told} ARI"] = b_cubed(pile.stories, got), adjusted_rand(pile.stories, got)
    return out


def main() -> None:
    """Print."""
    first, second = folds()
    for name in first:
        print(f"{name:46} {(first[name] + second[name]) / 2:.3f}   folds {first[name]:.3f} {second[name]:.3f}")
    print("with the weights that ship, which have seen all of it")
    for name, value in _figures({"stories": incidents(), "stories, general news": general()}, MODEL).items():
        print(f"{name:46} {value:.3f}")
    print("largest story of politics: {} of {} articles".format(*largest()))


if __name__ == "__main__":
    main()
