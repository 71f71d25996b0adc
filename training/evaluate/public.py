"""Whether claims about one thing come into one point in politics and war, where reports are longer and less alike.

    python -m training.evaluate.public          the table
    python -m training.evaluate.public --piles  and each pile of the half that may be tuned on

On 18 piles of training/links (`public.jsonl`, `marks/public.txt`): articles of PolNeAR and of TimeBank and AQUAINT. Counted as by
`training.evaluate.links`; of the kinds of links nothing is marked.
"""

import sys
from collections.abc import Iterator, Sequence

from training.evaluate.links import HALVES, Read, Scored, alone, pair_figures, read
from training.links.gold import FOLDER, gold_piles
from training.links.piles import public

UNITS = FOLDER / "public.jsonl"


def read_piles() -> Iterator[Read]:
    """Every pile of the gold, read. About ten seconds on one core."""
    yield from read(public(UNITS), gold_piles("public", units=UNITS))


def figures(scored: Sequence[Scored]) -> dict[str, float]:
    """Every figure by its name."""
    out = {}
    for half in HALVES:
        part = [s for s in scored if s.gold.half == half]
        out[f"points, public, {half} half: pair F1"] = pair_figures(part)[2]
        out[f"points, public, {half} half: pair F1, two reports"] = pair_figures(part, across=True)[2]
    return out


def score() -> dict[str, float]:
    """The figures, 0 to 1."""
    return figures(alone(read_piles()))


def main(arguments: Sequence[str]) -> None:
    """Print precision, recall and F1 of each half; with --piles of each pile that may be tuned on."""
    scored = alone(read_piles())
    if "--piles" in arguments:
        for s in (s for s in scored if s.gold.half == "tuning"):
            print(f"{s.gold.name:12} " + "precision {:.3f} recall {:.3f} F1 {:.3f}".format(*pair_figures([s])))
    for half in HALVES:
        part = [s for s in scored if s.gold.half == half]
        for title, across in (("all pairs", False), ("pairs of two reports", True)):
            precision, recall, mean = pair_figures(part, across=across)
            print(f"{half}, {title}: precision {precision:.3f} recall {recall:.3f} F1 {mean:.3f}")


if __name__ == "__main__":
    main(sys.argv[1:])
