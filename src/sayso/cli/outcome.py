"""From arguments to an exit code: every way in which a command can end.

0 done; 1 some inputs failed, or there was an error that one line explains; 2 wrong usage; 130 stopped with Ctrl-C.
"""

import io
import os
import sys
from collections.abc import Sequence

import typer

from sayso.cli.app import app
from sayso.cli.interrupt import noticed
from sayso.cli.setting import ReaderGone
from sayso.errors import SaysoError, UsageError

FAILED = 1
WRONG_USAGE = 2
STOPPED = 130  # 128 + SIGINT, what a shell gives


def run(arguments: Sequence[str]) -> int:
    """Run one command and return its exit code. With SAYSO_DEBUG set, errors come with their traceback."""
    _make_streams_lenient()
    try:
        with noticed():
            code = typer.main.get_command(app).main(list(arguments), prog_name="sayso", standalone_mode=False)
            sys.stdout.flush()
    except (BrokenPipeError, ReaderGone):
        return _reader_has_gone()
    except KeyboardInterrupt:
        code = STOPPED
    except (typer.TyperException, SaysoError) as error:
        if os.environ.get("SAYSO_DEBUG"):
            raise
        code = _explained(error)
    if code == STOPPED:
        _complain("stopped; reports that were finished are kept, nothing is half stored")
    return code if isinstance(code, int) else 0


def _explained(error: typer.TyperException | SaysoError) -> int:
    """Print the error as one line with what to do about it; the exit code for it."""
    if isinstance(error, SaysoError):
        from sayso.export.visible import visible  # noqa: PLC0415  only when there is something to explain

        _complain(visible(str(error)))
        return WRONG_USAGE if isinstance(error, UsageError) else FAILED
    context = getattr(error, "ctx", None)
    message = error.format_message().replace("Value error, ", "").rstrip(".")
    if message:  # none where `sayso` alone has already printed its help
        _complain(f"{message}{'' if message.endswith('?') else '.'} See: {context.command_path if context else 'sayso'} --help")
    return error.exit_code


def _complain(message: str) -> None:
    sys.stderr.write(f"sayso: {message}\n")


def _reader_has_gone() -> int:
    """`sayso claims | head`: the reader had enough. Whatever is still buffered has nowhere to go."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return 0


def _make_streams_lenient() -> None:
    """A terminal that cannot show a character shows its escape; it does not end the command."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
