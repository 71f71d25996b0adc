"""`sayso search`: where words stand."""

from typing import Annotated

import typer

from sayso.cli.setting import Setting

Words = Annotated[
    list[str],
    typer.Argument(metavar="WORDS...", help='Words that all must stand there; "in quotation marks" together; begin* of a word.'),
]
Limit = Annotated[
    int, typer.Option("--limit", min=1, max=10_000, help="At most so many hits.")
]  # the store ranks no more than that


def search(setting: Setting, *, words: Words, limit: Limit = 50) -> None:
    """Search reports and claims, in any case, with or without accents; the best hits first."""
    from sayso.cli.views.search import run  # noqa: PLC0415  what a command does loads when it runs

    run(setting, " ".join(words), limit=limit)
