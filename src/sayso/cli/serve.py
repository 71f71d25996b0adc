"""`sayso serve`: the ledger in the browser."""

from typing import Annotated

import typer

from sayso.cli.setting import Setting

Port = Annotated[
    int | None,
    typer.Option(
        "--port", metavar="N", min=1, max=65535, help="The port. Else 8470, or the next that is free.", show_default=False
    ),
]
Team = Annotated[bool, typer.Option("--team", help="Only for who signs in: `sayso user add NAME` makes the accounts.")]
NoBrowser = Annotated[bool, typer.Option("--no-browser", help="Do not open a browser.")]


def serve(setting: Setting, *, port: Port = None, no_browser: NoBrowser = False, team: Team = False) -> None:
    """Show the ledger in the browser, to read, check and correct it.

    Answers on this machine only (127.0.0.1), until Ctrl-C. A store that is not there yet is made when the first report is added.
    """
    from sayso.cli.views.serve import run  # noqa: PLC0415  what a command does loads when it runs

    run(setting, port, browser=not no_browser, team=team)
