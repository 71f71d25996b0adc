"""Words a second from text to claims on one core, stage by stage, beside spaCy's tagger, parser and recogniser alone.

The peer reads tags, heads and entities with the convolutions of spaCy's small models (benchmarks/peer.py), through `nlp.pipe`:
what a spaCy user pays before a single attribution is read. Words that were met before are at hand, as in any run of more than
a few reports.
"""

import time
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from benchmarks.peer import trained
from sayso.annotate import annotate, with_meanings
from sayso.annotate.pipeline import parse
from sayso.extract import extract
from sayso.schema import Report, report_id

# Asked: 5,000 words a second where the peer reads 11,900 (the design's table of floors): machines differ, the ratio stays.
ASKED = 5_000 / 11_900
# Every stage is run so often, in turn with the others, and its quickest run counts: what slows a run down comes from outside.
ROUNDS = 3
LIMIT = 40  # articles: about 30,000 words, enough to drown the clock's noise


def texts(corpus: Path, demo: Path) -> list[str]:
    """PolNeAR dev articles if they are there, else the demo's plain texts."""
    if corpus.exists():
        from training.convert.attributions import articles  # noqa: PLC0415  (only where the corpora are)

        return [row["text"] for _, row in zip(range(LIMIT), articles(corpus), strict=False)]
    return [path.read_text(encoding="utf8") for path in sorted(demo.glob("*.txt"))]


def _seconds(run: Callable[[], Iterable[object]]) -> float:
    start = time.process_time()
    for _ in run():
        pass
    return time.process_time() - start


def _whole(report: Report) -> object:
    return with_meanings(report, extract(annotate(report)))


def measure(corpus: Path, demo: Path) -> Iterator[tuple[str, float, float]]:
    """(what, words a second, ratio to the peer) for the peer and for each stage, cumulated."""
    found = texts(corpus, demo)
    words = sum(len(text.split()) for text in found)
    reports = [Report(report_id(t.encode()), f"{n}", t.encode(), t, "text/plain") for n, t in enumerate(found)]
    for report in reports[:2]:  # load tables and warm caches before the clock runs
        _whole(report)
    nlp = trained([path.read_text(encoding="utf8") for path in sorted(demo.glob("*.txt"))])
    stages: dict[str, Callable[[], Iterable[object]]] = {
        "spaCy tagger, parser, entities": lambda: nlp.pipe(found),
        "our reader alone: tags, heads, entities, attribution spans, factuality": lambda: (parse(text) for text in found),
        "annotate: and times, figures, places, names, attributions": lambda: map(annotate, reports),
        "annotate and extract: text to claims": lambda: (extract(annotate(report)) for report in reports),
        "and what each claim is about": lambda: map(_whole, reports),
    }
    took = dict.fromkeys(stages, float("inf"))
    for _ in range(ROUNDS):
        for name, run in stages.items():
            took[name] = min(took[name], _seconds(run))
    peer = next(iter(took.values()))
    for name, seconds in took.items():
        yield name, words / seconds, peer / seconds
