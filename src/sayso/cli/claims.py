"""`sayso claims`: every statement, one a row, with filters."""

from typing import Annotated

import typer

from sayso.cli.setting import OneStory, Setting
from sayso.schema import Kind, Stance

Words = Annotated[str | None, typer.Option("--voice", metavar="WORDS", help="Only where a voice's name holds these words.")]
Of = Annotated[str | None, typer.Option("--report", metavar="ID|NAME", help="Only from this report or outlet.")]
Stances = Annotated[
    Stance | None, typer.Option("--stance", metavar="STANCE", help=f"Only with this stance: {', '.join(Stance)}.")
]
Kinds = Annotated[
    Kind | None, typer.Option("--kind", metavar="KIND", help=f"Only where the one who speaks is of this kind: {', '.join(Kind)}.")
]
Unnamed = Annotated[bool, typer.Option("--anonymous", help="Only where the one who speaks is not named.")]


def claims(  # noqa: PLR0913  a command's options are its parameters
    setting: Setting,
    *,
    story: OneStory = None,
    voice: Words = None,
    report: Of = None,
    stance: Stances = None,
    kind: Kinds = None,
    anonymous: Unnamed = False,
) -> None:
    """List the claims: who says it, through whom, how firmly, and in which report it stands."""
    from sayso.cli.views.claims import Filter, run  # noqa: PLC0415  what a command does loads when it runs

    run(setting, story, Filter(voice=voice, report=report, stance=stance, kind=kind, anonymous=anonymous))
