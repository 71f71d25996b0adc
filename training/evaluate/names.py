"""Whether the ledger puts two mentions in one entity, on `training/names.jsonl`: 237 pairs in sentences of our own.

Each pair is two places in two texts, or in one: then there is one report. Half are one person or body, half are two that look
alike. The gold was written before any output was looked at. Rules and tables were tuned on the errors of the tuning half and on
other sentences of our own; a pair's half comes from a digest that nobody chose. The check half's errors were never printed,
but it is no blind test: its figures were seen after each change, the one who tuned had written its pairs, many of the other
sentences are like them, and that the end of a name is enough for a match (`named_at`) was settled after the first figures.

"same" is what the ledger says of the two places: both are mentions of one name. A place that the reading does not name at all is
in no entity, so such a pair counts as two.
"""

import hashlib
import json
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sayso.flow import readings_of
from sayso.link import link
from sayso.read import read
from sayso.schema import Name, Reading, Report, Span

NAMES = Path(__file__).parents[1] / "names.jsonl"
# Of the characters that either has, those that both must have: "the Harven board" is the board, "Gaza Health Ministry" not Gaza.
ENOUGH = 0.5
HALVES = ("tuning", "check")


@dataclass(frozen=True, slots=True)
class Verdict:
    """One gold pair and what the ledger makes of it. found: the names at the two places, None where there is none."""

    row: dict[str, Any]
    found: tuple[Name | None, Name | None]

    @property
    def same(self) -> bool:
        """Whether the ledger has both in one entity."""
        one, other = self.found
        return one is not None and other is not None and one.id == other.id

    @property
    def half(self) -> str:
        """The half that the pair belongs to."""
        return half_of(self.row)


def half_of(row: dict[str, Any]) -> str:
    """ "tuning" or "check", by the digest of the pair's texts and places."""
    digest = hashlib.sha256(json.dumps([row["a"], row["b"]], sort_keys=True).encode())
    return HALVES[digest.digest()[0] % 2]


def _report(text: str, name: str) -> Report:
    (report,) = read(text.encode(), name=name)
    return report


def readings(row: dict[str, Any]) -> tuple[list[Reading], tuple[Span, Span]]:
    """The readings of a pair's texts, and the two places in them."""
    reports = [_report(row[side]["text"], f"{row['id']}{side}") for side in "ab"]
    read_once = {found.report.id: found.reading for found in readings_of({r.id: r for r in reports}.values())}
    a, b = (read_once[report.id].report.span(row[s]["start"], row[s]["end"]) for s, report in zip("ab", reports, strict=True))
    return list(read_once.values()), (a, b)


def named_at(names: Iterable[Name], place: Span) -> Name | None:
    """The name whose mention is most nearly at the place; None if none shares half of its characters or ends where it ends.

    "Ilse Varn" ends where "Mayor Ilse Varn" does: the words before a name are its titles.
    """
    best: tuple[float, Name] | None = None
    for name in names:
        for span in name.mentions:
            if span.overlaps(place):
                both = min(span.end, place.end) - max(span.start, place.start)
                share = both / (len(span) + len(place) - both)
                if (share >= ENOUGH or span.end == place.end) and (best is None or share > best[0]):
                    best = share, name
    return best[1] if best is not None else None


def verdicts(path: Path = NAMES) -> list[Verdict]:
    """What the ledger makes of each pair, in the file's order."""
    out = []
    for line in path.read_text(encoding="utf8").splitlines():
        row = json.loads(line)
        read_texts, (a, b) = readings(row)
        names = link(read_texts).names
        out.append(Verdict(row, (named_at(names, a), named_at(names, b))))
    return out


def figures(found: Sequence[Verdict]) -> dict[str, float]:
    """Precision and recall of "one entity", over all pairs and over the half that nobody tuned on."""
    out = {}
    for title, part in (("names", found), ("names, check half", [v for v in found if v.half == "check"])):
        both = sum(v.same and v.row["same"] for v in part)
        out[f"{title}: precision"] = both / max(sum(v.same for v in part), 1)
        out[f"{title}: recall"] = both / max(sum(v.row["same"] for v in part), 1)
    return out


def score(path: Path = NAMES) -> dict[str, float]:
    """ "names: precision" and "names: recall" of pairs put in one entity, and the same over the check half."""
    return figures(verdicts(path))


def main(path: Path = NAMES) -> None:
    """Print the errors of the tuning half, how many the check half has, and the figures."""
    found = verdicts(path)
    for v in found:
        if v.same != v.row["same"] and v.half == "tuning":
            names = " | ".join("nothing" if name is None else f"{name.kind} {name.name}" for name in v.found)
            print(f"{'MISSED' if v.row['same'] else 'WRONG '} {v.row['id']} [{v.row['note']}] {names}")
            for side in "ab":
                text, start, end = v.row[side]["text"], v.row[side]["start"], v.row[side]["end"]
                print(f"    {text[:start]}[{text[start:end]}]{text[end:]}")
    for half in HALVES:
        part = [v for v in found if v.half == half]
        print(f"{half}: {sum(v.same != v.row['same'] for v in part)} wrong of {len(part)} pairs")
    for name, value in figures(found).items():
        print(f"{name} {value:.3f}")


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:2]))
