"""The application: its commands and the options before them."""

from typing import Annotated

import typer

from sayso.cli import (
    add,
    annotate,
    check,
    claims,
    demo,
    export,
    figures,
    history,
    ledger,
    origins,
    search,
    serve,
    show,
    since,
    sources,
    timeline,
    user,
)
from sayso.cli.setting import AsJson, Database, NoInput, Setting, command

app = typer.Typer(
    name="sayso",
    help="On whose say-so? Keeps a claim ledger of news reports: who says it, through whom, how firmly, and how many "
    "independent origins stand behind it. It never decides what is true.",
    epilog="Data goes to stdout, progress and warnings to stderr. Exit code 0: done; 1: some inputs failed; 2: wrong usage.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def _version(wanted: bool) -> None:
    if wanted:
        import sayso  # noqa: PLC0415  the version is looked up only when asked for

        typer.echo(f"sayso {sayso.__version__}")
        raise typer.Exit


@app.callback()
def before(
    context: typer.Context,
    *,
    db: Database = None,
    as_json: AsJson = False,
    no_input: NoInput = False,
    version: Annotated[bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version.")] = False,
) -> None:
    """Hand the options given before the command's name on to the command."""
    context.obj = Setting(db, as_json, no_input)


# In the order of a day's work: put reports in, look at the whole, look closer, take it away.
command(app, "add")(add.add)
command(app, "ledger")(ledger.ledger)
command(app, "claims")(claims.claims)
command(app, "figures")(figures.figures)
command(app, "origins")(origins.origins)
command(app, "timeline")(timeline.timeline)
command(app, "since")(since.since)
command(app, "sources")(sources.sources)
command(app, "show")(show.show)
command(app, "history")(history.history)
command(app, "search")(search.search)
command(app, "serve")(serve.serve)
command(app, "user")(user.user)
command(app, "annotate")(annotate.annotate)
command(app, "export")(export.export)
command(app, "check")(check.check)
command(app, "demo")(demo.demo)
