"""What holds for every command: which store, whether to print JSON, whether anyone may be asked."""

import functools
import inspect
import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from sayso.errors import StoreError, UsageError

if TYPE_CHECKING:
    from sayso.store import Store

Database = Annotated[
    str | None, typer.Option("--db", metavar="PATH", help="The store. Else SAYSO_DB, else one in the user data folder.")
]
AsJson = Annotated[bool, typer.Option("--json", help="Print JSON, for scripts.")]
NoInput = Annotated[bool, typer.Option("--no-input", help="Never wait for anything to be typed.")]

# Options that several commands share.
Paths = Annotated[
    list[str],
    typer.Argument(metavar="PATH|URL|-...", help="Files, folders, web addresses, or - for what is piped in.", show_default=False),
]
Outlet = Annotated[
    str | None, typer.Option("--outlet", metavar="NAME", help="Who published it, if the report does not say or says it wrong.")
]
Published = Annotated[
    str | None, typer.Option("--published", metavar="DATE", help="When it was published (2031-03-04), likewise.")
]


def _named(story: str | None) -> str | None:
    """A story's name as typed, without the white space round it. Raises UsageError where nothing is left."""
    if story is not None and not story.strip():
        raise UsageError("--story: a story needs a name")
    return story and story.strip()


StoryName = Annotated[
    str | None, typer.Option("--story", metavar="NAME", help="The story these reports belong to.", callback=_named)
]
OneStory = Annotated[str | None, typer.Option("--story", metavar="NAME", help="Only this story.", callback=_named)]
Move = Annotated[bool, typer.Option("--move", help="With --story: in that story alone, and in no other one any more.")]


class ReaderGone(Exception):
    """Nobody reads what is being printed any more. Not an OSError, which Typer would end the command on with exit code 1."""


@dataclass(frozen=True, slots=True)
class Setting:
    """The options that every command takes, before or after its name."""

    db: str | None = None
    as_json: bool = False
    no_input: bool = False

    def path(self) -> Path:
        """Where the store is: the option, else SAYSO_DB, else the user data folder."""
        from sayso.store.location import locate  # noqa: PLC0415

        return locate(self.db, os.environ)

    def store(self) -> "Store":
        """The store, made if there is none."""
        from sayso.store import open_store  # noqa: PLC0415  SQLAlchemy loads only for commands that need it

        return open_store(self.path())

    def existing_store(self) -> "Store":
        """The store to look things up in. Raises StoreError if there is none yet: looking must not leave an empty file behind."""
        from sayso.store import open_store  # noqa: PLC0415

        path = self.path()
        if not path.exists():
            raise StoreError(f"there is no store at {path} yet; `sayso add FILE --db {path}` makes one")
        return open_store(path, looking=True)


def command(app: typer.Typer, name: str) -> Callable[[Callable[..., int | None]], Callable[..., int | None]]:
    """Make `function(setting, its own options …)` a command that takes --db, --json and --no-input as well.

    They work before the command's name and after it; after it wins. What the function returns is the exit code, None for 0.
    """

    def register(function: Callable[..., int | None]) -> Callable[..., int | None]:
        @functools.wraps(function)
        def run(
            context: typer.Context, *, db: str | None = None, as_json: bool = False, no_input: bool = False, **options: Any
        ) -> int:
            before = context.obj if isinstance(context.obj, Setting) else Setting()
            setting = Setting(db or before.db, as_json or before.as_json, no_input or before.no_input)
            try:
                return function(setting, **options) or 0
            except BrokenPipeError as error:
                raise ReaderGone from error

        common = [
            inspect.Parameter("db", inspect.Parameter.KEYWORD_ONLY, default=None, annotation=Database),
            inspect.Parameter("as_json", inspect.Parameter.KEYWORD_ONLY, default=False, annotation=AsJson),
            inspect.Parameter("no_input", inspect.Parameter.KEYWORD_ONLY, default=False, annotation=NoInput),
        ]
        context = inspect.Parameter("context", inspect.Parameter.POSITIONAL_OR_KEYWORD, annotation=typer.Context)
        own = [each.replace(kind=inspect.Parameter.KEYWORD_ONLY) for each in inspect.signature(function).parameters.values()]
        run.__signature__ = inspect.Signature([context, *own[1:], *common])  # type: ignore[attr-defined]
        return app.command(name)(run)

    return register
