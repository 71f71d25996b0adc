"""`sayso ledger`: what is said, on whose word, resting on how many origins."""

from typing import Annotated

import typer

from sayso.cli.setting import OneStory, Setting

All = Annotated[bool, typer.Option("--all", help="Also list what one report alone says in its own voice.")]


def ledger(setting: Setting, *, story: OneStory = None, everything: All = False) -> None:
    """Show the ledger: per story a row for each point, heaviest first.

    Origins "1-3": at least 1, at most 3 independent origins; `sayso origins POINT` gives the reasons.
    """
    from sayso.cli.views.ledger import run  # noqa: PLC0415  what a command does loads when it runs

    run(setting, story, everything=everything)
