"""`sayso show`: one report, claim or point, opened."""

from typing import Annotated

import typer

from sayso.cli.setting import Setting

Id = Annotated[
    str, typer.Argument(metavar="ID", help="A report, claim or point: its id, or the beginning of it.", show_default=False)
]


def show(setting: Setting, *, id_: Id) -> None:
    """Open a report, a claim or a point: the words in their place, the chain, the links and their reasons."""
    from sayso.cli.views.show import run  # noqa: PLC0415  what a command does loads when it runs

    run(setting, id_)
