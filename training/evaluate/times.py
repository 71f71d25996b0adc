"""Time expressions against TimeBank and AQUAINT, scored as in TempEval-3 (UzZaman et al. 2013).

    python -m training.evaluate.times CORPUS.jsonl.gz [--folds] [--errors [--fold K]]

Strict, relaxed and value F1, with the document's creation time given. The value score is relaxed F1 times the share of
overlapping expressions whose value is right, as the task's own scorer has it. A corpus row: name, set, timeml.

The rules are written by hand, so "trained" means "looked at". The corpus is cut into five folds by the digest of the
article's name, the same ones for everybody and for any selection of the articles. Whoever mends a rule names one fold,
reads the errors of the other four (`--errors --fold K` prints those and none of fold K), and keeps the change only if
fold K does not lose by it. `--folds` prints each fold's figures, their mean and their standard deviation: a change smaller
than the spread between folds says nothing unless the articles it touches are read. `--fold K` alone prints the four folds'
figures and fold K's beside each other, which shows how far the rules have grown to fit what was read.
"""

import argparse
import hashlib
import html
import re
import statistics
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields
from pathlib import Path

from sayso.annotate.pipeline import parse
from sayso.annotate.times import find_times
from sayso.annotate.words import words_of
from sayso.schema import Fact, Report, TimeExpression, report_id
from training.convert.attributions import articles

_TAG = re.compile(r"<(/?)(\w+)([^>]*)>")
FOLDS = 5
_ATTRIBUTE = re.compile(r'(\w+)="([^"]*)"')


@dataclass(frozen=True)
class Gold:
    """One TIMEX3 of the corpus."""

    start: int
    end: int
    type: str
    value: str


@dataclass(frozen=True)
class Article:
    """An article's words, when it was made, and its time expressions."""

    name: str
    text: str
    created: str
    times: tuple[Gold, ...]


def article(row: dict[str, str]) -> Article:
    """The text between the TEXT tags, mark-up taken out and entities read, with each TIMEX3 at its place."""
    timeml = row["timeml"]
    created = re.search(r'<TIMEX3[^>]*functionInDocument="(?:CREATION_TIME|PUBLICATION_TIME)"[^>]*>', timeml)
    body = re.search(r"<TEXT>(.*?)</TEXT>", timeml, re.DOTALL)
    if created is None or body is None:
        raise SystemExit(f"{row['name']}: no creation time or no TEXT")
    out, length, at, opened, times = [], 0, 0, [], []
    for tag in _TAG.finditer(body[1]):
        words = html.unescape(body[1][at : tag.start()])
        out.append(words)
        length, at = length + len(words), tag.end()
        if tag[2] == "TIMEX3" and not tag[1]:
            opened.append((length, dict(_ATTRIBUTE.findall(tag[3]))))
        elif tag[2] == "TIMEX3" and opened:
            start, attributes = opened.pop()
            if length > start:
                times.append(Gold(start, length, attributes["type"], attributes.get("value", "")))
    text = "".join(out) + html.unescape(body[1][at:])
    value = dict(_ATTRIBUTE.findall(created[0]))["value"]
    return Article(row["name"], text, value, tuple(sorted(times, key=lambda t: t.start)))


def read_times(item: Article) -> tuple[TimeExpression, ...]:
    """What `sayso annotate` finds in an article."""
    raw = item.text.encode()
    report = Report(report_id(raw), item.name, raw, item.text, "text/plain", published=Fact(item.created, "option"))
    tokens, sentences, _ = words_of(report, parse(item.text))
    return find_times(report, tokens, sentences)


@dataclass
class Tally:
    """Counts over articles."""

    gold: int = 0
    found: int = 0
    strict: int = 0
    overlap_gold: int = 0
    overlap_found: int = 0
    value: int = 0

    def __add__(self, other: "Tally") -> "Tally":
        return Tally(*(getattr(self, field.name) + getattr(other, field.name) for field in fields(self)))

    def scores(self) -> dict[str, float]:
        """Strict, relaxed and value F1."""
        strict = _f1(self.strict / max(1, self.found), self.strict / max(1, self.gold))
        relaxed = _f1(self.overlap_found / max(1, self.found), self.overlap_gold / max(1, self.gold))
        value = self.value / max(1, self.overlap_gold)
        return {"times strict": strict, "times relaxed": relaxed, "times value": relaxed * value}


def _f1(precision: float, recall: float) -> float:
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def score(item: Article, found: tuple[TimeExpression, ...], tally: Tally) -> Iterator[str]:
    """Add one article to the tally; yields a line for each miss."""
    tally.gold += len(item.times)
    tally.found += len(found)
    hit: set[int] = set()
    for gold in item.times:
        over = [n for n, f in enumerate(found) if f.span.start < gold.end and gold.start < f.span.end]
        words = " ".join(item.text[gold.start : gold.end].split())
        around = " ".join(item.text[max(0, gold.start - 40) : gold.end + 25].split())
        if not over:
            yield f"MISSED {gold.type} {gold.value} [{words}] … {around}"
            continue
        hit.update(over)
        tally.overlap_gold += 1
        best = min(over, key=lambda n: abs(found[n].span.start - gold.start) + abs(found[n].span.end - gold.end))
        ours = found[best]
        said = " ".join(item.text[ours.span.start : ours.span.end].split())
        same = (ours.span.start, ours.span.end) == (gold.start, gold.end)
        tally.strict += same
        tally.value += ours.value == gold.value
        if not same:
            yield f"EXTENT [{words}] we [{said}] … {around}"
        if ours.value != gold.value:
            yield f"VALUE {item.created} [{words}] {gold.type} {gold.value} we {ours.type} {ours.value} … {around}"
    tally.overlap_found += len(hit)
    for n, extra in enumerate(found):
        if n not in hit:
            s = extra.span
            yield f"EXTRA {extra.type} {extra.value} [{item.text[s.start : s.end]!r}] … " + " ".join(
                item.text[max(0, s.start - 40) : s.end + 25].split()
            )


def fold_of(name: str) -> int:
    """Which fold an article is in, 0 to 4: from the digest of its name, so that it never moves."""
    return int.from_bytes(hashlib.sha256(name.encode()).digest()[:8], "big") % FOLDS


@dataclass(frozen=True)
class Scored:
    """One article's counts and misses."""

    fold: int
    tally: Tally
    misses: tuple[str, ...]


def scored(corpus: Path) -> list[Scored]:
    """Every article of a corpus, read and scored by itself."""
    out = []
    for row in articles(corpus):
        item, tally = article(row), Tally()
        misses = tuple(score(item, read_times(item), tally))
        out.append(Scored(fold_of(item.name), tally, misses))
    return out


def total(items: Iterable[Scored]) -> dict[str, float]:
    """Strict, relaxed and value F1 over articles taken together."""
    return sum((item.tally for item in items), Tally()).scores()


def measure(corpus: Path) -> dict[str, float]:
    """Strict, relaxed and value F1 over a corpus."""
    return total(scored(corpus))


def _row(label: str, values: Iterable[float]) -> str:
    return f"{label:14}" + "".join(f"{value:9.3f}" for value in values)


def _report(items: list[Scored], *, folds: bool, errors: bool, fold: int | None) -> Iterator[str]:
    shown = [item for item in items if item.fold != fold]
    if errors:
        yield from (miss for item in shown for miss in item.misses)
    everything = total(items)
    yield f"{'':14}" + "".join(f"{name.removeprefix('times '):>9}" for name in everything)
    if fold is not None:
        yield _row("four folds", total(shown).values())
        yield _row(f"fold {fold}, unread", total(item for item in items if item.fold == fold).values())
    if folds:
        each = [total(item for item in items if item.fold == k).values() for k in range(FOLDS)]
        yield from (_row(f"fold {k}", values) for k, values in enumerate(each))
        columns = list(zip(*each, strict=True))
        yield _row("mean", (statistics.mean(column) for column in columns))
        yield _row("deviation", (statistics.stdev(column) for column in columns))
    yield _row("all", everything.values())


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description="Time expressions against TimeBank and AQUAINT.")
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--folds", action="store_true", help="each fold's figures, mean and standard deviation")
    parser.add_argument("--errors", action="store_true", help="each miss; with --fold, those of the other four folds only")
    parser.add_argument("--fold", type=int, choices=range(FOLDS), help="the fold that is not read")
    args = parser.parse_args()
    print("\n".join(_report(scored(args.corpus), folds=args.folds, errors=args.errors, fold=args.fold)))
