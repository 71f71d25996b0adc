"""The piles of reports that the gold set of points and links is about: 40 incidents and 5 stories of our own.

Beside them piles of public life (politics, war, courts), from corpora of articles. No corpus' text is ever copied: the gold names
a report by id, and a place in it by code points.
"""

import gzip
import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import sayso
from sayso.schema import Document
from training.evaluate import times
from training.evaluate.corpora import CORPORA, REPOSITORY

INCIDENTS = CORPORA / "incidents" / "tune.jsonl.gz"
STORIES = REPOSITORY / "training" / "links" / "stories"
POLNEAR, TIMEX = CORPORA / "polnear" / "train.jsonl.gz", CORPORA / "timex" / "tbaq.jsonl.gz"
AGENCIES = {"APW": "AP", "AP9": "AP", "NYT": "The New York Times", "XIE": "Xinhua", "WSJ": "The Wall Street Journal"}
# How many incidents of how many reports: most have two, so longer piles are taken more often than they occur.
WANTED = {2: 18, 3: 12, 4: 7, 5: 3}
# Victims from which on reports begin to differ in their counts; every second incident has so many.
MANY = 3
# Words of a pile and of its longest report: below, there is nothing to join; above, no annotator keeps it in mind.
FEWEST, MOST, LONGEST = 200, 1100, 600


@dataclass(frozen=True, slots=True)
class Pile:
    """Reports in one heap. kind: "incident", "story" or "public"; rows: as the format JSONL has them, by date and id."""

    name: str
    kind: str
    rows: tuple[Mapping[str, Any], ...]

    def documents(self) -> list[Document]:
        """The reports as sayso reads them, in the rows' order; `report.name` is the row's id."""
        raw = "\n".join(json.dumps(row) for row in self.rows).encode()
        return list(sayso.annotate(sayso.read(raw, name=f"{self.name}.jsonl")))


def stories(folder: Path = STORIES) -> Iterator[Pile]:
    """Our own stories, by name."""
    for path in sorted(folder.glob("*.jsonl")):
        yield Pile(path.stem, "story", _ordered(map(json.loads, path.read_text(encoding="utf8").splitlines())))


def incidents(path: Path = INCIDENTS) -> Iterator[Pile]:
    """Every incident of the corpus, in its order."""
    for row in _rows(path):
        yield Pile(row["incident"], "incident", _ordered(row["reports"]))


def public(units: Path) -> Iterator[Pile]:
    """The piles of a file of units whose reports are articles of PolNeAR's train or of TimeBank and AQUAINT, by name."""
    found = {row["name"]: _of_polnear(row) for row in _rows(POLNEAR)}
    found |= {row["name"]: _of_timex(row) for row in _rows(TIMEX)}
    for row in map(json.loads, units.read_text(encoding="utf8").splitlines()):
        yield Pile(row["pile"], "public", tuple(found[name] for name in row["reports"]))


def _of_polnear(row: Mapping[str, Any]) -> Mapping[str, Any]:
    return {
        "id": row["name"],
        "outlet": row["publisher"],
        "published": row["published"][:10],
        "title": row["title"],
        "text": row["text"],
    }


def _of_timex(row: Mapping[str, Any]) -> Mapping[str, Any]:
    item = times.article(dict(row))
    outlet = AGENCIES.get(item.name[:3], item.name[:3])
    return {"id": item.name, "outlet": outlet, "published": item.created[:10], "title": "", "text": item.text.strip()}


def choose(path: Path = INCIDENTS) -> list[Pile]:
    """The 40 incidents, by id: of each number of reports in `WANTED` the first by digest, half of them with many victims.

    Left out: piles whose reports are all one text, and those too short or too long to be read in one go.
    """
    fit = sorted((row for row in _rows(path) if _fits(row)), key=lambda row: _digest(row["incident"]))
    chosen: list[dict[str, Any]] = []
    for reports, number in WANTED.items():
        of_size = [row for row in fit if len(row["reports"]) == reports]
        many = [row for row in of_size if _victims(row) >= MANY]
        fewer = [row for row in of_size if _victims(row) < MANY]
        half = min(len(many), number // 2)
        chosen += many[:half] + fewer[: number - half]
    return [Pile(row["incident"], "incident", _ordered(row["reports"])) for row in sorted(chosen, key=lambda r: r["incident"])]


def _rows(path: Path) -> Iterator[dict[str, Any]]:
    with gzip.open(path, "rt", encoding="utf8") as lines:
        yield from map(json.loads, lines)


def _fits(row: Mapping[str, Any]) -> bool:
    lengths = [len(report["text"].split()) for report in row["reports"]]
    texts = {" ".join(report["text"].split()) for report in row["reports"]}
    return len(texts) > 1 and FEWEST <= sum(lengths) <= MOST and max(lengths) <= LONGEST and len(lengths) in WANTED


def _victims(row: Mapping[str, Any]) -> int:
    return sum(row["gold"][name] for name in ("killed", "injured")) if row["gold"] else 0


def _ordered(rows: Iterable[Mapping[str, Any]]) -> tuple[Mapping[str, Any], ...]:
    return tuple(sorted(rows, key=lambda row: (row["published"] or "", row["id"])))


def _digest(name: str) -> str:
    return hashlib.sha256(f"links {name}".encode()).hexdigest()
