"""Places found in a text without being told where they stand: LGL and GeoVirus, for information (no floor).

A span is right if it is the gold span; "put right" counts those that are also within 161 km. LGL marks peoples ("Irish") as
places and we do not, so its recall has a ceiling; GeoVirus does not.
Run: python -m training.evaluate.toponyms FOLDER [HOW MANY MISSES TO SHOW].
"""

import gzip
import sys
import xml.etree.ElementTree as ET
from collections import Counter
from pathlib import Path

from sayso.annotate import annotate
from sayso.annotate.places.gazetteer import Site
from sayso.annotate.places.resolve import distance
from sayso.schema import Report, report_id
from training.evaluate.places import CORPORA, NEAR, Gold


def measured(texts: list[tuple[str, list[Gold]]], missed: Counter[str], added: Counter[str]) -> tuple[int, int, int, int, int]:
    """(spans found, gold spans, right ones, gold spans with coordinates, those of them found and put right)."""
    found = gold = right = placed = near = 0
    for text, toponyms in texts:
        document = annotate(Report(report_id(text.encode()), "article", text.encode(), text, "text/plain"))
        ours = {(place.span.start, place.span.end): place for place in document.places}
        spans = {(start, end) for start, end, _, _ in toponyms}
        found, gold, right = found + len(ours), gold + len(spans), right + len(spans & set(ours))
        missed.update(text[start:end] for start, end in spans - set(ours))
        added.update(text[start:end] for start, end in set(ours) - spans)
        for start, end, lat, lon in toponyms:
            if lat is None or lon is None:
                continue
            placed += 1
            place = ours.get((start, end))
            if place is not None and place.lat is not None and place.lon is not None:
                here, there = Site("", lat, lon, None, "", "", 0), Site("", place.lat, place.lon, None, "", "", 0)
                near += distance(here, there) <= NEAR
    return found, gold, right, placed, near


def main(folder: Path, show: int) -> None:
    for corpus, name, read in CORPORA:
        with gzip.open(folder / name) as stream:
            texts = list(read(ET.parse(stream).getroot()))
        missed: Counter[str] = Counter()
        added: Counter[str] = Counter()
        found, gold, right, placed, near = measured(texts, missed, added)
        precision, recall = right / found, right / gold
        score = 2 * precision * recall / (precision + recall)
        print(
            f"{corpus}: spans precision {precision:.3f}, recall {recall:.3f}, F1 {score:.3f};"
            f" found and put right {near / placed:.3f}"
        )
        for kind, counts in (("missed", missed), ("added", added)):
            listed = sorted(counts.items(), key=lambda item: (-item[1], item[0]))[:show]
            print(f"  {kind}: " + ", ".join(f"{words!r} {times}" for words, times in listed))


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 0)
