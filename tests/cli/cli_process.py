"""sayso run as a process, as a user or a script runs it."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

PILE = Path(__file__).parents[1] / "golden" / "pile"

Done = subprocess.CompletedProcess[bytes]
Run = Callable[..., Done]


def environment(home: Path, **changes: str) -> dict[str, str]:
    """This process's environment without what would reach the user's own store or change how things look.

    Compiled modules are kept for the session: without them every start compiles spaCy again, which takes seconds.
    """
    kept = {name: value for name, value in os.environ.items() if not name.startswith("SAYSO_")}
    for name in ("NO_COLOR", "FORCE_COLOR", "COLUMNS", "PYTHONDONTWRITEBYTECODE"):
        kept.pop(name, None)
    own = {"HOME": str(home), "XDG_DATA_HOME": str(home / "data"), "PYTHONPYCACHEPREFIX": str(home / "compiled")}
    return {**kept, **own, "OMP_NUM_THREADS": "1", **changes}


def run_sayso(home: Path, *arguments: str | Path, env: dict[str, str] | None = None, **options: Any) -> Done:
    """Run `sayso` with these arguments. env: variables to set; options: of subprocess.run. Without input, stdin is empty."""
    if "input" not in options:
        options.setdefault("stdin", subprocess.DEVNULL)
    return subprocess.run(
        [sys.executable, "-m", "sayso", *map(str, arguments)],
        env=environment(home, **(env or {})),
        capture_output=True,
        timeout=300,
        check=False,
        **options,
    )


def one_line(done: Done) -> str:
    """What stderr says, which must be one line and no traceback."""
    said = done.stderr.decode()
    assert "Traceback" not in said
    assert said.count("\n") == 1, said
    return said
