"""`sayso origins`: where the chains of a point end, and why some ends count as one."""

from typing import Annotated

import typer

from sayso.cli.setting import OneStory, Setting

PointId = Annotated[str | None, typer.Argument(metavar="[POINT]", help="A point's id, or its beginning.", show_default=False)]


def origins(setting: Setting, *, point: PointId = None, story: OneStory = None) -> None:
    """Show on how many independent origins a point rests, with the reason for every merge.

    Without POINT: every point with two claims or more, heaviest first.
    """
    from sayso.cli.views.origins import run  # noqa: PLC0415  what a command does loads when it runs

    run(setting, story, point)
