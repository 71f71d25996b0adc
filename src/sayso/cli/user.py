"""`sayso user`: the accounts of a team."""

from typing import Annotated

import typer

from sayso.cli.setting import Setting

Action = Annotated[str, typer.Argument(metavar="ACTION", help="add, password, role, remove or list.", show_default=False)]
Name = Annotated[str | None, typer.Argument(metavar="NAME", help="Whose account; not for list.", show_default=False)]
RoleName = Annotated[
    str | None,
    typer.Option("--role", metavar="ROLE", help="reader: look; reviewer: also decide; admin: also add reports. Else reviewer."),
]


def user(setting: Setting, *, action: Action, name: Name = None, role: RoleName = None) -> None:
    """Make and change the accounts for `sayso serve --team`. A password is asked for, or read from what is piped in."""
    from sayso.cli.views.user import run  # noqa: PLC0415  what a command does loads when it runs

    run(setting, action, name, role)
