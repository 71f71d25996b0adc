"""`sayso demo`: the built-in story, from reports to ledger to dossier."""

from pathlib import Path
from typing import Annotated

import typer

from sayso.cli.setting import Setting

Out = Annotated[Path, typer.Option("--out", metavar="DIR", help="Where the demo's store and dossier go.")]


def demo(setting: Setting, *, out: Out = Path("sayso-demo")) -> int:
    """Read a made-up story of a dozen reports into a store of its own, print its ledger and write its dossier.

    Nothing of yours is touched: the store is DIR/ledger.db, whatever --db and SAYSO_DB say.
    """
    from sayso.cli.views.demo import run  # noqa: PLC0415  what a command does loads when it runs

    return run(setting, out)
