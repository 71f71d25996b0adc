"""What the gazetteer costs: bytes on the disk, seconds until a fresh process knows its first place, names a second after."""

import subprocess
import sys
import time
from collections.abc import Iterator
from importlib.resources import files

from sayso.annotate.places.gazetteer import lookup

RUNS = 3  # fresh processes; the quickest counts, as the others waited for the machine
NAMES = ("Paris", "Springfield", "Kharkiv", "São Paulo", "Donetsk Oblast", "Quellenbarrow", "Washington", "Deir ez-Zor")
FIRST = (
    "import time; from sayso.annotate.places.gazetteer import lookup; start = time.process_time(); lookup('Paris');"
    " print(time.process_time() - start)"
)


def measure() -> Iterator[tuple[str, str]]:
    """(what, value with its unit)."""
    size = sum(len(path.read_bytes()) for path in (files("sayso") / "data" / "gazetteer").iterdir())
    yield "gazetteer on the disk", f"{size / 1e6:.1f} MB"
    first = min(
        float(subprocess.run([sys.executable, "-c", FIRST], capture_output=True, text=True, check=True).stdout)
        for _ in range(RUNS)
    )
    yield "until the first place is known, fresh process", f"{first:.2f} s"
    lookup("Paris")
    start = time.process_time()
    for name in NAMES:
        lookup.__wrapped__(name)
    yield "names looked up", f"{len(NAMES) / (time.process_time() - start):,.0f} a second"


if __name__ == "__main__":
    for what, value in measure():
        print(f"{what}: {value}")
