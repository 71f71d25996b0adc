"""The command line: the only place that prints and that looks at the environment. One thin file a command."""

import sys


def main() -> None:
    """The `sayso` command: runs it on this process's arguments and exits with its code (0 done, 1 some failed, 2 wrong usage)."""
    from sayso.cli.outcome import run  # noqa: PLC0415  Typer loads when the command runs, not when sayso.cli is looked at

    sys.exit(run(sys.argv[1:]))
