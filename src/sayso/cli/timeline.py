"""`sayso timeline`: what happened when, by whose account, when they said so, and who denied or confirmed it since."""

from enum import StrEnum
from typing import Annotated

import typer

from sayso.cli.setting import OneStory, Setting


class By(StrEnum):
    """What a timeline goes by."""

    HAPPENED = "happened"
    SAID = "said"


Order = Annotated[
    By, typer.Option("--by", metavar="ORDER", help="In the order in which it happened, or in which it was said: happened, said.")
]


def timeline(setting: Setting, *, story: OneStory = None, by: Order = By.HAPPENED) -> None:
    """List the claims in time: when it happened (in the report's words too where they count from another day), when it was said.

    What was said to it stands below: denied by whom and when, confirmed by whom and when. "?" is not known.
    """
    from sayso.cli.views.timeline import run  # noqa: PLC0415  what a command does loads when it runs

    run(setting, story, by_said=by is By.SAID)
