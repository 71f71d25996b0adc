"""`sayso since`: what later reports changed."""

from typing import Annotated

import typer

from sayso.cli.setting import OneStory, Setting

Day = Annotated[
    str,
    typer.Argument(
        metavar="DATE",
        help="A day (2031-03-04, 4 March 2031) or a month, from its first day; reports of that day count as later.",
    ),
]


def since(
    setting: Setting,
    day: Day,
    *,
    story: OneStory = None,
    everything: Annotated[bool, typer.Option("--all", help="Also list what is new in reports' own voice only.")] = False,
) -> None:
    """Show what reports published since a day brought: denied, confirmed, superseded, disputed, more independent, new.

    Reports without a date count as known before; they are named.
    """
    from sayso.cli.views.since import run  # noqa: PLC0415  what a command does loads when it runs

    run(setting, day, story, everything=everything)
