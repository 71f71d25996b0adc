"""One table: each figure beside its floor and what others have published.

    python -m training.evaluate          measures everything
    python -m training.evaluate --raise  and raises the floors in training/floors.json to what was measured

A floor that is not reached makes the command exit 1. Floors never sink.
"""

import json
import sys
from pathlib import Path

from rich.console import Console
from rich.table import Table

from training.evaluate import parse, places, seeds, spans, times
from training.evaluate.corpora import CORPORA, REPOSITORY, SHARED, digest

FLOORS = REPOSITORY / "training" / "floors.json"
# Half a point: what another order of additions on another processor may move, and no more.
SLACK = 0.005
PUBLISHED = {
    "source exact": "BERT .775; two people .777",
    "cue exact": "BERT .716; two people .704",
    "content exact": "BERT .625; two people .678",
    "source token": "BERT .841",
    "cue token": "BERT .729",
    "content token": "BERT .869",
    "times strict": "HeidelTime .818 (TempEval-3 platinum)",
    "times relaxed": "HeidelTime .907 (TempEval-3 platinum)",
    "times value": "HeidelTime .781 (TempEval-3 platinum)",
    "places within 161 km, LGL": "PyPI-only baseline .622",
    "places within 161 km, GeoVirus": "PyPI-only baseline .710",
    "seeds found": "50 there are",
    "seeds links": "8 there are",
}


def measured() -> dict[str, tuple[float, str]]:
    """Every figure with the digest of the data it was measured on."""
    dev = CORPORA / "polnear" / "dev.jsonl.gz"
    out = {name: (value, digest(dev)) for name, value in spans.score(dev).items() if name[-2:] not in (" P", " R")}
    data = digest(SHARED / "gold" / "seeds.json", *sorted((SHARED / "seeds").glob("*.txt")))
    out |= {name: (value, data) for name, value in seeds.score().items()}
    data = digest(CORPORA / "ewt" / "dev.conllu.gz", CORPORA / "gum" / "dev.jsonl.gz")
    out |= {name: (value, data) for name, value in parse.syntax(CORPORA).items()}
    tbaq = CORPORA / "timex" / "tbaq.jsonl.gz"
    out |= {name: (value, digest(tbaq)) for name, value in times.measure(tbaq).items()}
    data = digest(CORPORA / "places" / "lgl.xml.gz", CORPORA / "places" / "GeoVirus.xml.gz")
    out |= {name: (value, data) for name, value in places.shares(CORPORA / "places").items()}
    data = digest(CORPORA / "ner" / "uner_ewt" / "en_ewt-ud-test.iob2.gz", CORPORA / "gum" / "dev.jsonl.gz")
    return out | {name: (value, data) for name, value in parse.entities(CORPORA).items()}


def main(arguments: list[str], floors_file: Path = FLOORS) -> int:
    """Measure, print, and raise the floors if asked. Returns the exit code."""
    floors = json.loads(floors_file.read_text(encoding="utf8")) if floors_file.exists() else {}
    table, sunk = Table("measure", "ours", "floor", "published elsewhere", "data"), []
    for name, (value, data) in measured().items():
        floor = floors.get(name, {}).get("floor")
        if floor is not None and value < floor:
            sunk.append(name)
        shown = f"{value:.3f}" if value <= 1 else f"{value:g}"
        table.add_row(name, shown, "" if floor is None else f"{floor:g}", PUBLISHED.get(name, ""), data)
        if "--raise" in arguments:
            pinned = round(value - SLACK, 3) if value <= 1 else value
            floors[name] = {"floor": max(pinned, floor or 0), "measured": round(value, 4), "data": data}
    Console(width=130).print(table)
    if "--raise" in arguments:
        floors_file.write_text(json.dumps(floors, indent=1, ensure_ascii=False) + "\n", encoding="utf8")
    for name in sunk:
        print(f"below its floor: {name}")
    return 1 if sunk else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
