"""`make bench`: prints the tables."""

from importlib.resources import files
from pathlib import Path

from rich.console import Console
from rich.table import Table

from benchmarks import copies, gazetteer, hard_cases, late, linking, pages, reading

REPOSITORY = Path(__file__).parents[1]


def main() -> None:
    """Measure and print."""
    demo = Path(str(files("sayso") / "data" / "demo"))
    corpus = REPOSITORY.parent / "shared" / "corpora" / "polnear" / "dev.jsonl.gz"
    console = Console(width=110)
    table = Table("reading, one core", "words a second", f"ratio to spaCy alone (asked: {reading.ASKED:.2f})")
    for name, speed, ratio in reading.measure(corpus, demo):
        table.add_row(name, f"{speed:,.0f}", f"{ratio:.2f}")
    console.print(table)
    for made in linking.tables(demo):
        console.print(made)
    console.print(late.table(demo))
    table = Table("gazetteer", "measured")
    for what, value in gazetteer.measure():
        table.add_row(what, value)
    console.print(table)
    console.print(hard_cases.table())
    wide = Console(width=150)
    wide.print(copies.quality())
    wide.print(copies.growth())
    for table in pages.tables(demo):
        wide.print(table)


if __name__ == "__main__":
    main()
