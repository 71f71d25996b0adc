"""`sayso export`: the ledger as a file."""

from typing import Annotated

import typer

from sayso.cli.setting import OneStory, Setting

Format = Annotated[
    str, typer.Argument(metavar="FORMAT", help="html, json, csv; an unknown one lists them all.", show_default=False)
]
Output = Annotated[str | None, typer.Option("-o", "--output", metavar="FILE", help="Where to; without it, or with -, to stdout.")]
Vague = Annotated[
    str | None,
    typer.Option("--vague", metavar="RULE", help="csv: also give the number a codebook writes for dozens killed: acled, ucdp."),
]


def export(setting: Setting, *, name: Format, output: Output = None, story: OneStory = None, vague: Vague = None) -> None:
    """Write the ledger in another format; `html` is a dossier in one self-contained file."""
    from sayso.cli.views.export import run  # noqa: PLC0415  what a command does loads when it runs

    run(setting, name, output, story, vague)
