"""One table: each figure beside its floor and what others have published.

    python -m training.evaluate          measures everything
    python -m training.evaluate --raise  and raises the floors in training/floors.json to what was measured

A floor that is not reached makes the command exit 1. Floors never sink: of an error, where less is better, the floor is a ceiling
that never rises. Speed is shown without a floor, as machines differ; `make bench` has it stage by stage.
"""

import json
import sys
from importlib.resources import files
from pathlib import Path

from rich.console import Console
from rich.table import Table

from benchmarks import hard_cases, reading
from training.evaluate import (
    chains,
    copies,
    events,
    factuality,
    figures,
    incidents,
    links,
    names,
    parse,
    places,
    public,
    seeds,
    spans,
    stories,
    times,
)
from training.evaluate.corpora import CORPORA, REPOSITORY, SHARED, digest
from training.links.gold import MARKS, UNITS
from training.links.piles import POLNEAR, STORIES, TIMEX

FLOORS = REPOSITORY / "training" / "floors.json"
# Half a point: what another order of additions on another processor may move, and no more.
SLACK = 0.005
ERROR = "mean absolute error"
# Told for what it is worth (a second way to count), not promised.
UNPINNED = frozenset(
    (
        "chains right P",
        "chains extra",
        "factuality through claims, correlation",
        f"factuality through claims, {ERROR}",
        *(f"stories{kind} {measure}" for kind in stories.TOLD for measure in ("B3 F1", "ARI")),
        "points, units matched",  # claims may be cut otherwise than they were; pairs that are lost so count in the recall
        "links, tuning half: kind, macro",  # some kinds have a handful of pairs
        "links, check half: kind, macro",
    )
)
TUNED = "(tuning)"  # the half of a gold set that rules were fitted to: no promise either
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
    "killed right": "regex and majority .791",
    "injured right": "regex and majority .537",
    "killed right, 3 or more victims": "regex and majority .685",
    "injured right, 3 or more victims": "regex and majority .455",
    "stories B3 F1": "TF-IDF with date decay .916",
    "stories ARI": "TF-IDF with date decay .747",
    "copies: recall": "datasketch .806, rensa .843 (make bench)",
    "copies: precision": "datasketch .984, rensa .978 (make bench)",
    "hard cases": "25 there are",
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
    out |= {name: (value, data) for name, value in parse.entities(CORPORA).items()}
    uw = CORPORA / "factuality" / "uw" / "dev.jsonl.gz"
    out |= {name: (value, digest(uw)) for name, value in factuality.score(uw).items()}
    out |= {name: (value, digest(chains.CHAINS)) for name, value in chains.score().items()}
    out |= {name: (value, digest(figures.FIGURES)) for name, value in figures.score().items()}
    out |= {name: (value, digest(names.NAMES)) for name, value in names.score().items()}
    out |= {name: (value, digest(events.EVENTS)) for name, value in events.score().items()}
    out |= {name: (value, digest(incidents.INCIDENTS)) for name, value in incidents.score().items()}
    out |= {name: (value, digest(*stories.DATA)) for name, value in stories.score().items()}
    data = digest(UNITS, MARKS / "gold.txt", *sorted(STORIES.glob("*.jsonl")), incidents.INCIDENTS)
    out |= {name: (value, data) for name, value in links.score().items()}
    data = digest(public.UNITS, MARKS / "public.txt", POLNEAR, TIMEX)
    out |= {name: (value, data) for name, value in public.score().items()}
    out |= {name: (value, copies.data()) for name, value in copies.measure().items()}
    right = sum(passes for _, passes, _ in hard_cases.measure())
    return out | {"hard cases": (float(right), digest(hard_cases.CASES))}


def reaches(name: str, value: float, floor: float) -> bool:
    """Whether a figure is at its floor or better."""
    return value <= floor if name.endswith(ERROR) else value >= floor


def raised(name: str, value: float, floor: float | None) -> float:
    """The floor after a measurement: half a point of room below the figure (above an error), and never worse than it was."""
    if name.endswith(ERROR):
        return round(min(value + SLACK, floor if floor is not None else value + SLACK), 3)
    return max(round(value - SLACK, 3) if value <= 1 else value, floor or 0)


def speeds() -> dict[str, str]:
    """Words a second on one core, shown only."""
    demo = Path(str(files("sayso") / "data" / "demo"))
    return {
        f"speed: {name}": f"{speed:,.0f} words/s"
        for name, speed, _ in reading.measure(CORPORA / "polnear" / "dev.jsonl.gz", demo)
    }


def main(arguments: list[str], floors_file: Path = FLOORS) -> int:
    """Measure, print, and raise the floors if asked. Returns the exit code."""
    floors = json.loads(floors_file.read_text(encoding="utf8")) if floors_file.exists() else {}
    table, sunk = Table("measure", "ours", "floor", "published elsewhere", "data"), []
    for name, (value, data) in measured().items():
        floor = floors.get(name, {}).get("floor")
        if floor is not None and not reaches(name, value, floor):
            sunk.append(name)
        shown = f"{value:g}" if value == int(value) else f"{value:.3f}"
        table.add_row(name, shown, "" if floor is None else f"{floor:g}", PUBLISHED.get(name, ""), data)
        if "--raise" in arguments and name not in UNPINNED and TUNED not in name:
            floors[name] = {"floor": raised(name, value, floor), "measured": round(value, 4), "data": data}
    for name, shown in speeds().items() if "--raise" not in arguments else ():
        table.add_row(name, shown, "", "5,000 asked" if "claims" in name else "", "")
    Console(width=130).print(table)
    if "--raise" in arguments:
        floors_file.write_text(json.dumps(floors, indent=1, ensure_ascii=False) + "\n", encoding="utf8")
    for name in sunk:
        print(f"below its floor: {name}")
    return 1 if sunk else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
