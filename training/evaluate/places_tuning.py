"""The weights that decide between places of one name, tuned on half of LGL and GeoVirus and measured on the other, both ways.

The halves are by the digest of the text, so that nobody chose them. A half's best weights are found by trying each weight's
steps in turn, the others held, `SWEEPS` times over. The shipped weights were set with both halves in sight: what they are worth
on text that no weight has seen is the figure of the halves.

Run: python -m training.evaluate.places_tuning FOLDER.
"""

import sys
from collections import Counter
from dataclasses import fields, replace
from hashlib import sha256
from pathlib import Path

from sayso.annotate.places.resolve import WEIGHTS, Weights
from training.evaluate.places import CORPORA, Article, articles, score

SWEEPS = 2
STEPS = {"near": (-1.0, -0.5, 0.5, 1.0), "nearby": (-50.0, -25.0, 25.0, 50.0), "maybe": (-0.25, 0.25)}  # km for the second
USUAL = (-1.0, -0.5, 0.5, 1.0)  # of log10 of people: a step is a factor of three

Corpora = list[list[Article]]


def half_of(article: Article) -> int:
    """0 or 1, by the text alone."""
    return sha256(article.report.text.encode()).digest()[0] % 2


def right(corpora: Corpora, weights: Weights) -> int:
    """Mentions put right in all the corpora together."""
    return sum(score(corpus, Counter(), weights)[0] for corpus in corpora)


def tuned(corpora: Corpora) -> Weights:
    """The weights that put most mentions right; of equal ones the first tried."""
    best, most = WEIGHTS, right(corpora, WEIGHTS)
    for _ in range(SWEEPS):
        for field in fields(Weights):
            for step in STEPS.get(field.name, USUAL):
                tried = replace(best, **{field.name: getattr(best, field.name) + step})
                found = right(corpora, tried) if tried.nearby > 0 else 0
                if found > most:
                    best, most = tried, found
    return best


def main(folder: Path) -> None:
    whole = [articles(folder, name, read) for _, name, read in CORPORA]
    halves = [[[a for a in corpus if half_of(a) == half] for corpus in whole] for half in (0, 1)]
    totals = [[0, 0] for _ in CORPORA]
    for half in (0, 1):
        weights = tuned(halves[half])
        print(f"tuned on half {half}: {weights}")
        for k, (name, _, _) in enumerate(CORPORA):
            found, of = score(halves[1 - half][k], Counter(), weights)
            shipped, _ = score(halves[1 - half][k], Counter())
            print(f"  {name}, half {1 - half}: {found / of:.3f} ({found} of {of}); with the shipped weights {shipped / of:.3f}")
            totals[k][0] += found
            totals[k][1] += of
    for (name, _, _), (found, of) in zip(CORPORA, totals, strict=True):
        print(f"{name}, each half with the other's weights: {found / of:.3f} ({found} of {of})")
    print(f"tuned on all: {tuned(whole)}")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
