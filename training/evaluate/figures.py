"""How figures are read, on `training/figures.jsonl`: fictional sentences, many with numbers that are no figures.

What the gold holds to (the words are those of `sayso.schema.values`): a figure spans the words of its bound, its number and its
unit. Shares are percent to one decimal ("a third": 33.3) and have the role percentage, money has the role money, whatever
became of it. Numbers that name or order ("810 Brigade", "the fifth night", a score, a clock, a date, a phone number) are none,
nor are multiples ("doubled", "three times that"); an article is no number. Words for an order of magnitude ("dozens",
"several", "most of") are vague figures. What is counted is the head noun with the words before it; what holds or packs goes
with what it holds ("crates of flares"); where the noun is left out, that of the figure before. A range of ages or of prices is
one figure.

The file is split in two by a digest of each id. Only the tuning half may be looked at; the check half is scored, never listed.
"""

import hashlib
import json
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import sayso
from sayso.schema import Figure

FIGURES = Path(__file__).parents[1] / "figures.jsonl"

Gold = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Verdict:
    """One gold figure beside ours on the same words, or one of the two alone."""

    row: Gold
    gold: Gold | None
    got: Figure | None


def tuning(row: Gold) -> bool:
    """Whether a row belongs to the half that may be looked at."""
    return hashlib.sha256(row["id"].encode()).digest()[0] % 2 == 0


def rows(path: Path = FIGURES) -> list[Gold]:
    """The rows of the gold file."""
    return [json.loads(line) for line in path.read_text(encoding="utf8").splitlines()]


def figures_in(text: str) -> Sequence[Figure]:
    """What the product reads in a text."""
    return next(sayso.annotate(sayso.read(text.encode(), name="a.txt"))).figures


def judged(row: Gold) -> list[Verdict]:
    """Gold and ours paired one to one by overlapping words, those with most characters in common first; then what is left."""
    ours = list(figures_in(row["text"]))
    pairs = sorted(
        (-_shared(gold, figure), i, j)
        for i, gold in enumerate(row["figures"])
        for j, figure in enumerate(ours)
        if _shared(gold, figure) > 0
    )
    left, right = dict(enumerate(row["figures"])), dict(enumerate(ours))
    out = [Verdict(row, left.pop(i), right.pop(j)) for _, i, j in pairs if i in left and j in right]
    return out + [Verdict(row, gold, None) for gold in left.values()] + [Verdict(row, None, got) for got in right.values()]


def _shared(gold: Gold, figure: Figure) -> int:
    return min(int(gold["end"]), figure.span.end) - max(int(gold["start"]), figure.span.start)


def _values(gold: Gold, got: Figure) -> bool:
    return (gold["low"], gold["high"], gold["bound"]) == (got.low, got.high, got.bound)


def head(phrase: str | None) -> str | None:
    """The noun that a phrase is built on: "crates of flares" are crates."""
    return phrase.casefold().split(" of ")[0].split()[-1] if phrase else None


RIGHT: dict[str, Callable[[Gold, Figure], bool]] = {
    "low, high, bound": _values,
    "approximate": lambda gold, got: bool(gold["approximate"] == got.approximate),
    "role": lambda gold, got: bool(gold["role"] == got.role),
    "unit": lambda gold, got: bool(gold["unit"] == got.unit),
    "counted, head": lambda gold, got: head(gold["counted"]) == head(got.counted),
    "counted": lambda gold, got: (gold["counted"] or "").casefold() == (got.counted or "").casefold(),
}


def _shares(verdicts: Sequence[Verdict], named: str) -> dict[str, float]:
    wanted = sum(v.gold is not None for v in verdicts)
    ours = sum(v.got is not None for v in verdicts)
    pairs = [(v.gold, v.got) for v in verdicts if v.gold is not None and v.got is not None]
    out = {
        f"{named} P": len(pairs) / max(ours, 1),
        f"{named} R": len(pairs) / max(wanted, 1),
        f"{named} F1": 2 * len(pairs) / max(wanted + ours, 1),
    }
    return out | {f"{named} {what}": sum(right(*pair) for pair in pairs) / max(wanted, 1) for what, right in RIGHT.items()}


def score(path: Path = FIGURES) -> dict[str, float]:
    """Shares of the gold's figures, "figures …" of the check half and "figures (tuning) …" of the half that rules were tuned on.

    P, R, F1: found, by overlapping words. The others: of all gold figures, those found with that much right; one that was
    not found is wrong in everything.
    """
    checked = [v for row in rows(path) if not tuning(row) for v in judged(row)]
    tuned = [v for row in rows(path) if tuning(row) for v in judged(row)]
    return _shares(checked, "figures") | _shares(tuned, "figures (tuning)")


def wrong(verdict: Verdict) -> list[str]:
    """What of a pair is not right; "missed" or "extra" of a figure that stands alone."""
    if verdict.gold is None or verdict.got is None:
        return ["extra" if verdict.gold is None else "missed"]
    return [what for what, right in RIGHT.items() if not right(verdict.gold, verdict.got)]


def _told(verdict: Verdict) -> str:
    gold, got, text = verdict.gold, verdict.got, verdict.row["text"]
    names = ("low", "high", "bound", "approximate", "unit", "counted", "role")
    said = f"gold {gold['text']!r} {[gold[n] for n in names]}" if gold else "gold none"
    ours = f"got {text[got.span.start : got.span.end]!r} {[getattr(got, n) for n in names]}" if got else "got none"
    return f"  {said}\n  {ours}"


def main(arguments: Sequence[str]) -> None:
    """Print the figures; with --errors, each figure of the tuning half that is not wholly right before them."""
    if "--errors" in arguments:
        for verdict in (v for row in rows() if tuning(row) for v in judged(row)):
            faults = wrong(verdict)
            if faults:
                print(f"{verdict.row['id']} [{'; '.join(faults)}] {verdict.row['text']!r}\n{_told(verdict)}")
    for name, value in score().items():
        print(f"{name} {value:.3f}")


if __name__ == "__main__":
    main(sys.argv[1:])
