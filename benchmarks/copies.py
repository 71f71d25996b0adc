"""Copies found in a pile of known copies, beside MinHash; and what finding them costs as the pile grows.

python -m benchmarks.copies          recall by kind of edit, precision, seconds and megabytes, ours and the peers'
python -m benchmarks.copies --grow   seconds for growing piles
"""

import gzip
import json
import random
import subprocess
import sys
import tempfile
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial
from itertools import combinations, islice
from math import ceil, log
from pathlib import Path

from rich.console import Console
from rich.table import Table

from benchmarks.copy_generator import COPIES, Corpus, Made, invented, pile
from sayso.link.copies.find import find_copies
from sayso.schema import Report
from sayso.text import words

CORPORA = Path(__file__).parents[2] / "shared" / "corpora"
FEWEST = 60  # words: shorter texts of the corpora are captions and headlines
# From this share of the shorter text on two texts are a copy; below the other they are none, between the two it is a matter of
# taste and counts neither way. By what the generator did, not by what anybody finds.
COPY, NO_COPY = 0.45, 0.30
_PART, _LENGTH = 20_000, 300  # reports that the issue asks to be quick for; words of an invented text, about a report's
Pair = tuple[int, int]


def stories(corpora: Path = CORPORA, *, take: int | None = None, seed: int = 1) -> list[list[str]]:
    """The reports of each tuning incident, and each training article of PolNeAR by itself; `take` of them at random."""
    with gzip.open(corpora / "incidents" / "tune.jsonl.gz", "rt", encoding="utf8") as rows:
        found = [[report["text"] for report in json.loads(row)["reports"]] for row in rows]
    with gzip.open(corpora / "polnear" / "train.jsonl.gz", "rt", encoding="utf8") as rows:
        found += [[json.loads(row)["text"]] for row in rows]
    long = [[text for text in reports if len(text.split()) >= FEWEST] for reports in found]
    long = [reports for reports in long if reports]
    return random.Random(seed).sample(long, take) if take else long


@dataclass(slots=True)
class Truth:
    """What stands in what, in a pile. copies: pairs (i < j); unsure: pairs that count neither way."""

    copies: dict[Pair, float] = field(default_factory=dict)
    unsure: set[Pair] = field(default_factory=set)


def truth(corpus: Corpus, texts: Sequence[Made]) -> Truth:
    """By the words' origins: every pair that took words from one report is looked at."""
    held = [Counter(corpus.origin(o) for o in text.origins if o) for text in texts]
    holders: dict[int, list[int]] = defaultdict(list)
    for n, words_held in enumerate(held):
        for source in {source for source, _ in words_held}:
            holders[source].append(n)
    pairs = {pair for found in holders.values() for pair in combinations(found, 2)}
    out = Truth()
    for i, j in sorted(pairs):
        share = (held[i] & held[j]).total() / min(len(texts[i].words), len(texts[j].words))
        if share >= COPY:
            out.copies[i, j] = share
        elif share >= NO_COPY:
            out.unsure.add((i, j))
    return out


@dataclass(slots=True)
class Counted:
    """Pairs of one kind. there, found: pairs of an original and its copy; right, wrong: all pairs found with such a text."""

    there: int = 0
    found: int = 0
    right: int = 0
    wrong: int = 0

    @property
    def recall(self) -> float:
        return self.found / self.there if self.there else 0.0

    @property
    def precision(self) -> float:
        return self.right / (self.right + self.wrong) if self.right + self.wrong else 0.0


def score(texts: Sequence[Made], known: Truth, pairs: Iterable[Pair]) -> dict[str, Counted]:
    """Pairs found (i < j) against the truth: "all pairs", by kind of edit, and "copy of a copy" for pairs without an original."""
    out: dict[str, Counted] = defaultdict(Counted)
    given = set(pairs)
    for pair in known.copies:
        for kind in ("all pairs", _kind(texts, pair)):
            out[kind].there += 1
            out[kind].found += pair in given
    for i, j in sorted(given - known.unsure):
        right = (i, j) in known.copies
        for kind in {"all pairs", texts[i].kind, texts[j].kind} | ({_kind(texts, (i, j))} & {BETWEEN}):
            out[kind].right += right
            out[kind].wrong += not right
    return out


BETWEEN = "copy of a copy"


def _kind(texts: Sequence[Made], pair: Pair) -> str:
    one, other = (texts[n].kind for n in pair)
    if "original" in (one, other):
        return other if one == "original" else one
    return BETWEEN


def reports(texts: Iterable[str]) -> list[Report]:
    """Texts as reports whose ids tell their places in the pile."""
    return [Report(f"r{n:07}", f"{n}", text.encode(), text, "text/plain") for n, text in enumerate(texts)]


def ours(texts: Sequence[str]) -> set[Pair]:
    """Pairs by sayso."""
    return {_ordered(int(c.a[1:]), int(c.b[1:])) for c in find_copies(reports(texts))}


def _ordered(i: int, j: int) -> Pair:
    return (i, j) if i < j else (j, i)


def tokens(text: str) -> list[bytes]:
    """A text for MinHash: its shingles of three words, which finds edited copies best of one to five."""
    found = [word for word, _, _ in words(text)]
    return [" ".join(found[n : n + 3]).encode() for n in range(max(1, len(found) - 2))]


def datasketch(texts: Sequence[str], threshold: float) -> set[Pair]:
    """Pairs by datasketch: MinHash of 128 permutations behind LSH, those with an estimated Jaccard of `threshold` kept."""
    from datasketch import MinHash, MinHashLSH  # noqa: PLC0415  (a peer, not needed by anything else)

    index, made = MinHashLSH(threshold=threshold, num_perm=128), []
    for n, text in enumerate(texts):
        sketch = MinHash(num_perm=128)
        sketch.update_batch(tokens(text))
        made.append(sketch)
        index.insert(n, sketch)
    near = ((n, other) for n, sketch in enumerate(made) for other in index.query(sketch) if other < n)
    return {_ordered(i, j) for i, j in near if made[i].jaccard(made[j]) >= threshold}


def rensa(texts: Sequence[str], threshold: float) -> set[Pair]:
    """Pairs by rensa: the same sketch, 128 permutations in 64 bands, which finds the least alike."""
    from rensa import RMinHash, RMinHashLSH  # noqa: PLC0415

    index, made = RMinHashLSH(threshold=threshold, num_perm=128, num_bands=64), []
    for n, text in enumerate(texts):
        sketch = RMinHash(num_perm=128, seed=1)
        sketch.update(tokens(text))
        made.append(sketch)
        index.insert(n, sketch)
    near = ((n, other) for n, sketch in enumerate(made) for other in index.query(sketch) if other < n)
    return {_ordered(i, j) for i, j in near if made[i].jaccard(made[j]) >= threshold}


THRESHOLDS = (0.1, 0.15, 0.2, 0.3, 0.4)
Scored = dict[str, Counted]


Peer = Callable[[Sequence[str], float], set[Pair]]


def best(find: Peer, scored: Callable[[Iterable[Pair]], Scored], made: Sequence[str]) -> Scored:
    """A peer's score at the threshold that gives it the best F1 on this very pile."""
    return max((scored(find(made, threshold)) for threshold in THRESHOLDS), key=lambda found: _f1(found["all pairs"]))


def _f1(counted: Counted) -> float:
    total = counted.recall + counted.precision
    return 2 * counted.recall * counted.precision / total if total else 0.0


def quality(take: int = 1200) -> Table:
    """Recall and precision by kind of edit, beside the peers in one run. take: incidents and articles drawn from the corpora."""
    corpus_texts, texts = pile(stories(take=take), copies=2, seed=7)
    made = [text.text for text in texts]
    scored = partial(score, texts, truth(Corpus(corpus_texts), texts))
    scores = {"sayso": scored(ours(made)), "datasketch": best(datasketch, scored, made), "rensa": best(rensa, scored, made)}
    columns = [f"{name} {what}" for name in scores for what in ("recall", "precision")]
    table = Table(f"copies: {len(texts):,} texts", "pairs", *columns)
    for kind in ("all pairs", *COPIES, BETWEEN, "same quotation", "same foot"):
        cells = [f"{value:.3f}" for found in scores.values() for value in (found[kind].recall, found[kind].precision)]
        table.add_row(kind, f"{scores['sayso'][kind].there:,}", *cells)
    return table


def texts_for_cost(size: int) -> Iterator[str]:
    """A pile for the clock, in parts of `_PART` made alike: reports with one copy each and the near-misses, and as many texts
    that copy nothing. The first part's reports are the corpora's, the others' invented; their feet are the same.
    """
    groups = stories()
    corpus = [text for reports in groups for text in reports]
    for part in range(ceil(size / _PART)):
        made = [text.text for text in pile(groups, copies=1, seed=7 + part)[1]]
        made += invented(corpus, size=_PART - len(made), length=_LENGTH, seed=50 + part)
        random.Random(part).shuffle(made)
        yield from made[: size - part * _PART]
        groups = [[text] for text in invented(corpus, size=len(corpus), length=_LENGTH, seed=90 + part)]


def cost(path: Path, size: int) -> dict[str, float]:
    """Seconds and megabytes of `find_copies` on the first `size` texts of a file, measured in a process of its own."""
    command = [sys.executable, "-m", "benchmarks.copies", "--cost", str(path), str(size)]
    found: dict[str, float] = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
    return found


def _peak() -> float:
    """Megabytes this process has held at most. Not getrusage: its figure is handed down from the parent on Linux."""
    status = Path("/proc/self/status").read_text(encoding="utf8")
    return int(status.split("VmHWM:")[1].split()[0]) / 1024


def _measure(path: Path, size: int) -> dict[str, float]:
    with path.open(encoding="utf8") as rows:
        found = reports(json.loads(row) for row in islice(rows, size))
    before = _peak()
    start = time.process_time()
    copies = find_copies(found)
    took = time.process_time() - start
    peak = _peak()
    return {"reports": len(found), "pairs": len(copies), "seconds": took, "before": before, "peak": peak}


def growth(sizes: Sequence[int] = (20_000,)) -> Table:
    """Cost of growing piles, one core. Growing no faster than n log n is a last ratio of 1 or less."""
    table = Table(
        "copies: reports", "pairs", "seconds", "seconds a report, ratio", "of n log n", "MB with the reports", "MB in all"
    )
    first = 0.0
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "pile.jsonl"
        with path.open("w", encoding="utf8") as rows:
            rows.writelines(json.dumps(text) + "\n" for text in texts_for_cost(max(sizes)))
        for size in sizes:
            found = cost(path, size)
            each = found["seconds"] / found["reports"]
            first = first or each
            megabytes = (f"{found[when]:.0f}" for when in ("before", "peak"))
            ratios = f"{each / first:.2f}", f"{each / first * log(sizes[0]) / log(size):.2f}"
            table.add_row(f"{size:,}", f"{found['pairs']:,}", f"{found['seconds']:.1f}", *ratios, *megabytes)
    return table


def main(arguments: Sequence[str]) -> None:
    """Measure and print."""
    if "--cost" in arguments:
        path, size = arguments[-2:]
        print(json.dumps(_measure(Path(path), int(size))))
        return
    console = Console(width=150)
    console.print(growth((20_000, 50_000, 100_000, 200_000)) if "--grow" in arguments else quality())


if __name__ == "__main__":
    main(sys.argv[1:])
