"""How common each English word is: src/sayso/data/tables/word_spread.tsv, from the Python package wordfreq.

    python -m training.word_spread

wordfreq 3.1.1 (Speer 2022; data CC BY-SA 4.0) puts Wikipedia, subtitles, news, books, web and Twitter together, two decades of
them, and so knows the names the news knows. Its large English list has a word in steps of a hundredth of a power of ten. Kept are
words of letters, down to one in three million; what is rarer is rare enough.
"""

import re
from collections.abc import Iterable, Iterator, Sequence

from wordfreq import get_frequency_list

from sayso.text import folded
from training.evaluate.corpora import REPOSITORY

TABLE = REPOSITORY / "src" / "sayso" / "data" / "tables" / "word_spread.tsv"
RAREST = 650  # hundredths: 10 ** -6.5, below which the list is names of pets and slips of the pen
# Letters, and a short form's apostrophe ("don't"); "'s" is taken off before a word is looked up.
WORD = re.compile(r"[^\W\d_]+(?:'(?!s$)[^\W\d_]+)?")
HEAD = """\
# English words by how common they are: one in 10 ** (step / 100) words of running text.
# From wordfreq 3.1.1 (Robyn Speer, CC BY-SA 4.0, https://doi.org/10.5281/zenodo.7199437), which credits among others Wikipedia,
# OPUS OpenSubtitles 2018, SUBTLEX (Brysbaert et al.), Google Books Ngrams, the Leeds Internet Corpus and ParaCrawl.
# Changed by us: words of letters, down to step 650. This file is under CC BY-SA 4.0. Made by training/word_spread.py.
step\twords
"""


def rows(steps: Sequence[Iterable[str]]) -> Iterator[str]:
    """A line for each step that has words. steps: words by step."""
    for step, found in enumerate(steps[: RAREST + 1]):
        kept = sorted(word for word in found if WORD.fullmatch(word) and word == folded(word))
        if kept:
            yield f"{step}\t{'|'.join(kept)}\n"


def main() -> None:
    """Write the table."""
    TABLE.write_text(HEAD + "".join(rows(get_frequency_list("en", "large"))), encoding="utf8")


if __name__ == "__main__":
    main()
