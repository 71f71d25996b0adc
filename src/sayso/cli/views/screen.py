"""What goes to stdout: JSON, or tables and trees that fit a terminal and are plain and whole anywhere else.

Hints and warnings go to stderr. Words from a report reach a terminal only through `visible`: they may hold control sequences.
"""

import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache

from rich.cells import cell_len
from rich.console import Console
from rich.table import Table
from rich.text import Text
from rich.tree import Tree

from sayso.export.visible import visible

# In plain output a column is padded to its longest cell, but not beyond this; a longer cell shifts its own row only.
_PAD_UP_TO = 60

# Below this a statement's column is so narrow that most cells wrap.
_NARROW = 140

# Plain trees are printed at this width, so that nothing is ever wrapped.
_ENDLESS = 100_000


@dataclass(frozen=True, slots=True)
class Column:
    """One column. whole: never wrapped (ids, numbers); most: cells it takes at most; share: its part of the room that is left to
    columns that are neither; style: a Rich style."""

    title: str
    whole: bool = False
    right: bool = False
    most: int | None = None
    share: int = 1
    style: str = ""


Cell = str | Text


class _Screen(Console):
    def on_broken_pipe(self) -> None:
        """Let the command end as it does when anything else finds the pipe broken; Rich would exit with 1 at once."""
        raise BrokenPipeError


@cache
def console() -> Console:
    """Rich on stdout. It follows NO_COLOR, FORCE_COLOR, COLUMNS and TERM."""
    found = _Screen(highlight=False, markup=False, emoji=False)
    return found if found.is_terminal else _Screen(highlight=False, markup=False, emoji=False, width=_ENDLESS, color_system=None)


def is_terminal() -> bool:
    """Whether a person looks at stdout."""
    return console().is_terminal


def width() -> int:
    """The columns of the terminal; more than any line has where stdout is none."""
    return console().width


def text(words: str, style: str = "") -> Text:
    """Words, maybe a report's, as a cell or a part of one."""
    return Text(visible(words), style=style)


def line(text: Cell = "", style: str = "") -> None:
    """One line of running text, wrapped on a terminal."""
    console().print(_cell(text), style=style or None)


def hint(text: str) -> None:
    """How to go on: for a person, on stderr."""
    sys.stdout.flush()
    _Screen(stderr=True, highlight=False, markup=False, emoji=False, soft_wrap=True).print(visible(text), style="dim")


def warn(text: str) -> None:
    """One line on stderr about something that went wrong without ending the command."""
    sys.stdout.flush()
    sys.stderr.write(f"sayso: {visible(text)}\n")


def write(data: bytes) -> None:
    """Bytes to stdout, exactly."""
    sys.stdout.flush()
    sys.stdout.buffer.write(data)
    sys.stdout.buffer.flush()


def table(columns: Sequence[Column], rows: Iterable[Sequence[Cell]], *, airy: bool = False) -> None:
    """A table: fitted on a terminal; elsewhere aligned with spaces, one line a row, nothing cut. Without rows it has no head.

    airy: rows of several lines each, to be kept apart where the terminal is so narrow that they wrap.
    """
    rows = list(rows)
    if not rows:
        return
    if not is_terminal():
        _plain_table(columns, [[_plain(cell) for cell in row] for row in rows])
        return
    below = 1 if airy and console().width < _NARROW else 0
    shown = Table(box=None, pad_edge=False, padding=(0, 2, below, 0), header_style="bold")
    for column in columns:
        shown.add_column(
            column.title,
            no_wrap=column.whole,
            justify="right" if column.right else "left",
            max_width=column.most,
            ratio=None if column.whole or column.most else column.share,
            style=column.style or None,
            overflow="fold",
        )
    for row in rows:
        shown.add_row(*(_cell(cell) for cell in row))
    shown.expand = console().measure(shown).maximum >= console().width  # Rich shares out the room only then
    console().print(shown)


def tree(root: Tree) -> None:
    """A tree whose labels were made with `label`."""
    console().print(root)


def label(words: str, style: str = "") -> Text:
    """A node of a tree."""
    return text(words, style)


def _cell(cell: Cell) -> Text:
    return cell if isinstance(cell, Text) else Text(visible(cell))


def _plain(cell: Cell) -> str:
    text = cell.plain if isinstance(cell, Text) else visible(cell)
    return "; ".join(part.strip() for part in text.splitlines())


def _plain_table(columns: Sequence[Column], rows: Sequence[Sequence[str]]) -> None:
    everything = [[column.title for column in columns], *rows]
    widths = [min(_PAD_UP_TO, max(cell_len(row[at]) for row in everything)) for at in range(len(columns))]
    for row in everything:
        padded = (
            " " * (width - cell_len(cell)) + cell if column.right else cell + " " * (width - cell_len(cell))
            for cell, width, column in zip(row, widths, columns, strict=True)
        )
        sys.stdout.write("  ".join(padded).rstrip() + "\n")
