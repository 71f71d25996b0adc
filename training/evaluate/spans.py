"""How well sources, cues, contents and their pairing are read, on PolNeAR's dev articles.

Exact: a span counts if it starts and ends where PolNeAR's does (character for character), each span once an article. Per
token: the same over words. Pair: a source with one piece of its content, both exact. PolNeAR marks one layer, so what we find
inside another's content counts as wrong; "pair, outermost" leaves it out.
"""

import re
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from sayso.annotate.attributions import find_attributions
from sayso.annotate.pipeline import parse
from sayso.annotate.words import words_of
from sayso.schema import Attribution, Report
from training.convert.attributions import articles

KINDS = ("source", "cue", "content")
_WORD = re.compile(r"\w+|[^\w\s]")


def read(name: str, text: str) -> tuple[Attribution, ...]:
    """The attributions of one text, as `sayso annotate` gives them."""
    report = Report(id=name, name=name, raw=b"", text=text, media_type="text/plain")
    parsed = parse(text)
    tokens, sentences, index = words_of(report, parsed)
    return find_attributions(report, parsed, tokens, sentences, index)


def f1(hits: int, got: int, gold: int) -> float:
    """The harmonic mean of precision and recall."""
    return 2 * hits / (got + gold) if got + gold else 0.0


def _words(text: str, spans: Iterable[tuple[int, int]]) -> set[int]:
    return {m.start() for start, end in spans for m in _WORD.finditer(text, start, end)}


def _pairs(found: Iterable[Attribution]) -> set[tuple[int, int, int, int]]:
    return {(s.start, s.end, c.start, c.end) for a in found for s in a.source for c in a.content}


def score(path: Path, *, limit: int | None = None) -> dict[str, float]:
    """F1 by measure: "source exact", "source token", … and "pair"; with precision and recall beside them ("source exact P")."""
    n: Counter[tuple[str, str]] = Counter()

    def count(name: str, got: set, gold: set) -> None:
        n[name, "hits"] += len(got & gold)
        n[name, "got"] += len(got)
        n[name, "gold"] += len(gold)

    for number, row in enumerate(articles(path)):
        if limit is not None and number >= limit:
            break
        found = read(row["name"], row["text"])
        for kind in KINDS:
            gold = {tuple(span) for a in row["attributions"] for span in a[kind]}
            got = {(s.start, s.end) for a in found for s in getattr(a, kind)}
            count(f"{kind} exact", got, gold)
            count(f"{kind} token", _words(row["text"], got), _words(row["text"], gold))
        gold = {(*s, *c) for a in row["attributions"] for s in a["source"] for c in a["content"]}
        count("pair", _pairs(found), gold)
        count("pair, outermost", _pairs(a for a in found if a.parent is None), gold)
    out = {}
    for name in dict.fromkeys(name for name, _ in n):
        hits, got, gold_ = n[name, "hits"], n[name, "got"], n[name, "gold"]
        out |= {name: f1(hits, got, gold_), f"{name} P": hits / max(got, 1), f"{name} R": hits / max(gold_, 1)}
    return out
