"""Copies found in a pile of known copies (benchmarks/copy_generator.py), made anew from a seed.

    python -m training.evaluate.copies   the table by kind of edit

The peers on the same kind of pile are in `make bench`. Thresholds were chosen on another draw of the same corpora.
"""

from functools import lru_cache

from benchmarks.copies import Counted, ours, score, stories, truth
from benchmarks.copy_generator import COPIES, Corpus, pile
from rich.console import Console
from rich.table import Table

from training.evaluate.corpora import CORPORA, REPOSITORY, digest

# Incidents and articles drawn: three thousand texts, of each kind of edit at least 160 with their originals, in seconds.
_DRAWN = 600
_SEED = 2  # `make bench` draws with 1, on which the thresholds were chosen


def data() -> str:
    """Digest of what the pile is made from: the corpora and the generator."""
    generator = REPOSITORY / "benchmarks" / "copy_generator.py"
    return digest(CORPORA / "incidents" / "tune.jsonl.gz", CORPORA / "polnear" / "train.jsonl.gz", generator)


@lru_cache(maxsize=1)
def by_kind() -> dict[str, Counted]:
    """Pairs there, found, right and wrong, by kind of edit."""
    corpus, texts = pile(stories(take=_DRAWN, seed=_SEED), copies=2, seed=_SEED)
    return score(texts, truth(Corpus(corpus), texts), ours([text.text for text in texts]))


def measure() -> dict[str, float]:
    """Recall and precision over all pairs, and of the kind of edit that has the least."""
    found = by_kind()
    kinds = [found[kind] for kind in COPIES]
    return {
        "copies: recall": found["all pairs"].recall,
        "copies: precision": found["all pairs"].precision,
        "copies, hardest kind of edit: recall": min(kind.recall for kind in kinds),
        "copies, hardest kind of edit: precision": min(kind.precision for kind in kinds),
    }


def main() -> None:
    """Print the table."""
    table = Table("copies", "pairs", "recall", "precision")
    for kind, counted in by_kind().items():
        table.add_row(kind, f"{counted.there:,}", f"{counted.recall:.3f}", f"{counted.precision:.3f}")
    Console(width=100).print(table)


if __name__ == "__main__":
    main()
