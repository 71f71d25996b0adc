"""How far each English word is spread: src/sayso/data/tables/word_spread.tsv, from texts that may be shared.

    python -m training.word_spread

EWT's training sentences (CC BY-SA 4.0) and GUM's genres under CC BY and CC BY-SA, in chunks of 300 words, about a news report;
for each word the number of chunks that have it. Counts only, no text.
"""

import gzip
import json
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from sayso.text import words
from training.evaluate.corpora import CORPORA, REPOSITORY

TABLE = REPOSITORY / "src" / "sayso" / "data" / "tables" / "word_spread.tsv"
CHUNK = 300  # words: the median report
FEWEST = 4  # chunks: fewer are chance


def forms(conllu: str) -> Iterator[str]:
    """The tokens of a CoNLL-U text that are words, folded."""
    for line in conllu.split("\n"):
        cells = line.split("\t")
        if len(cells) > 3 and cells[0].isdigit() and cells[3] != "PUNCT":
            yield from (word for word, _, _ in words(cells[1]))


def texts(corpora: Path = CORPORA) -> Iterator[Iterable[str]]:
    """Words, document by document."""
    with gzip.open(corpora / "gum" / "train.jsonl.gz", "rt", encoding="utf8") as rows:
        for row in map(json.loads, rows):
            if row["licence"].startswith("CC BY"):
                yield forms(row["conllu"])
    with gzip.open(corpora / "ewt" / "train.conllu.gz", "rt", encoding="utf8") as rows:
        yield forms(rows.read())


def spread(documents: Iterable[Iterable[str]]) -> tuple[Counter[str], int]:
    """In how many chunks each word stands, and how many chunks there are."""
    held: Counter[str] = Counter()
    chunks = 0
    for document in documents:
        found = list(document)
        for start in range(0, len(found), CHUNK):
            held.update(set(found[start : start + CHUNK]))
            chunks += 1
    return held, chunks


def main() -> None:
    """Count and write."""
    held, chunks = spread(texts())
    rows = [f"{word}\t{count}" for word, count in sorted(held.items()) if count >= FEWEST]
    head = (
        f"# In how many of {chunks} chunks of {CHUNK} words of English a word stands, if in {FEWEST} or more.\n"
        "# Made by training/word_spread.py from EWT (CC BY-SA 4.0) and GUM's genres under CC BY and CC BY-SA. Counts only.\n"
        f"\t{chunks}\n"
    )
    TABLE.write_text(head + "\n".join(rows) + "\n", encoding="utf8")
    print(f"{len(rows)} words of {chunks} chunks")


if __name__ == "__main__":
    main()
