"""Places resolved within 161 km (100 miles) of where the corpus has them, spans given: LGL and GeoVirus.

Share of all mentions that have coordinates (Lieberman et al. 2010; Gritta et al. 2018); LGL counts peoples ("Russian") as places.
Run: python -m training.evaluate.places FOLDER [HOW MANY MISTAKES TO SHOW].
"""

import gzip
import sys
import xml.etree.ElementTree as ET
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from sayso.annotate.names import find_entities
from sayso.annotate.places import find_places
from sayso.annotate.places.gazetteer import Site
from sayso.annotate.places.resolve import WEIGHTS, Weights, distance
from sayso.schema import Entity, Report, Sentence, report_id

NEAR = 161.0  # km: the distance the field uses
Gold = tuple[int, int, float | None, float | None]
Reader = Callable[[ET.Element], Iterator[tuple[str, list[Gold]]]]


def lgl(root: ET.Element) -> Iterator[tuple[str, list[Gold]]]:
    """Texts of LGL with their toponyms; those without a GeoNames entry have no coordinates."""
    for article in root.iter("article"):
        gold: list[Gold] = []
        for toponym in article.iter("toponym"):
            tag = toponym.find("gaztag")
            point = (None, None) if tag is None else (float(tag.findtext("lat", "")), float(tag.findtext("lon", "")))
            gold.append((int(toponym.findtext("start", "")), int(toponym.findtext("end", "")), *point))
        yield article.findtext("text", ""), gold


def geovirus(root: ET.Element) -> Iterator[tuple[str, list[Gold]]]:
    """Texts of GeoVirus with their locations; its offsets count from 1 in some articles, so each is set where its name stands."""
    for article in root.iter("article"):
        text, gold = article.findtext("text", ""), []
        for location in article.iter("location"):
            name, start = location.findtext("name", ""), int(location.findtext("start", ""))
            start = next(
                (s for s in (start, start - 1, start + 1, start - 2) if s >= 0 and text[s : s + len(name)] == name), start
            )
            gold.append((start, start + len(name), float(location.findtext("lat", "")), float(location.findtext("lon", ""))))
        yield text, gold


def entities_of(report: Report, gold: list[Gold]) -> list[Entity]:
    """The gold places, with the nationalities and organisations we find ourselves round them."""
    whole = [Sentence(report.span(0, len(report.text)), 0, 0)]
    spans = sorted({(start, end) for start, end, _, _ in gold if 0 <= start < end <= len(report.text)})
    places = [Entity(report.span(start, end), "PLACE", report.text[start:end], "place") for start, end in spans]
    own = [
        e for e in find_entities(report, [], whole, []) if e.label != "PLACE" and not any(e.span.overlaps(p.span) for p in places)
    ]
    return sorted([*own, *places], key=lambda entity: entity.span)


@dataclass(frozen=True)
class Article:
    """A text with its gold places, ready to be resolved as often as weights are tried."""

    report: Report
    entities: list[Entity]
    gold: list[Gold]


def articles(folder: Path, name: str, read: Reader) -> list[Article]:
    """A corpus."""
    with gzip.open(folder / name) as stream:
        texts = list(read(ET.parse(stream).getroot()))
    reports = [Report(report_id(text.encode()), "article", text.encode(), text, "text/plain") for text, _ in texts]
    return [Article(report, entities_of(report, gold), gold) for report, (_, gold) in zip(reports, texts, strict=True)]


def score(corpus: list[Article], wrong: Counter[str], weights: Weights = WEIGHTS) -> tuple[int, int]:
    """(right, all) mentions with coordinates."""
    right = total = 0
    for article in corpus:
        text = article.report.text
        found = {(p.span.start, p.span.end): p for p in find_places(article.report, article.entities, weights=weights)}
        for start, end, lat, lon in article.gold:
            if lat is None or lon is None:
                continue
            total += 1
            place = found.get((start, end))
            if place is None or place.lat is None or place.lon is None:
                wrong[f"{text[start:end]} -> nothing"] += 1
                continue
            off = distance(Site("", lat, lon, None, "", "", 0), Site("", place.lat, place.lon, None, "", "", 0))
            right += off <= NEAR
            if off > NEAR:
                points = f"({lat:.1f} {lon:.1f} / {place.lat:.1f} {place.lon:.1f})"
                wrong[f"{text[start:end]} -> {place.name}, {place.country} {points}"] += 1
    return right, total


CORPORA: tuple[tuple[str, str, Reader], ...] = (("LGL", "lgl.xml.gz", lgl), ("GeoVirus", "GeoVirus.xml.gz", geovirus))


def shares(folder: Path) -> dict[str, float]:
    """The share of right mentions by corpus."""
    out = {}
    for corpus, name, read in CORPORA:
        right, total = score(articles(folder, name, read), Counter())
        out[f"places within 161 km, {corpus}"] = right / total
    return out


def main(folder: Path, show: int) -> None:
    for corpus, name, read in CORPORA:
        wrong: Counter[str] = Counter()
        right, total = score(articles(folder, name, read), wrong)
        print(f"{corpus}: within {NEAR:.0f} km {right / total:.3f} ({right} of {total})")
        for line, times in wrong.most_common(show):
            print(f"  {times:4} {line}")


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 0)
