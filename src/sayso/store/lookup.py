"""From an id, or its first characters, to what it names."""

import difflib
from dataclasses import dataclass
from typing import Literal

from sqlalchemy import ColumnElement, Connection, Table, select

from sayso.errors import NotFound
from sayso.store import tables
from sayso.store.load import load_stories

# How many ids a message shows when several fit: enough to see what to type next.
_SHOWN = 5
_LAST = "\U0010ffff"  # the greatest character: nothing that begins with a prefix sorts after the prefix and this


@dataclass(frozen=True, slots=True)
class Found:
    """What an id names. report_id: the report itself, or the one the claim is from."""

    kind: Literal["report", "claim"]
    id: str
    report_id: str


def find(connection: Connection, prefix: str) -> Found:
    """The report or claim with this id, or the only one whose id begins so. Raises NotFound saying what to do."""
    return _only_one(prefix, "report or claim", beginning(connection, prefix))


def beginning(connection: Connection, prefix: str) -> list[Found]:
    """The reports and claims whose id begins so, a handful of each."""
    return _reports(connection, prefix) + _claims(connection, prefix)


def find_report(connection: Connection, prefix: str) -> str:
    """The id of the report meant."""
    return _only_one(prefix, "report", _reports(connection, prefix)).id


def find_claim(connection: Connection, prefix: str) -> Found:
    """The claim meant."""
    return _only_one(prefix, "claim", _claims(connection, prefix))


def find_story(connection: Connection, story: str) -> None:
    """Raise NotFound, naming those most like it, unless some report was added to this story."""
    stories = load_stories(connection)
    if story in stories:
        return
    near = difflib.get_close_matches(story, stories, n=_SHOWN)
    if near:
        raise NotFound(f"no story {story!r}; did you mean {' or '.join(map(repr, near))}?")
    raise NotFound(
        f"no story {story!r}; " + (f"there are {', '.join(map(repr, stories))}" if stories else "no story was declared")
    )


def _reports(connection: Connection, prefix: str) -> list[Found]:
    return [Found("report", row_id, row_id) for row_id, *_ in _beginning(connection, tables.report, ("id",), prefix)]


def _claims(connection: Connection, prefix: str) -> list[Found]:
    return [Found("claim", row[0], row[1]) for row in _beginning(connection, tables.claim, ("id", "report_id"), prefix)]


def _beginning(connection: Connection, table: Table, columns: tuple[str, ...], prefix: str) -> list[tuple[str, ...]]:
    prefix = speakable(prefix)
    if not prefix:
        return []
    query = select(*(table.c[column] for column in columns)).order_by(table.c.id).limit(_SHOWN + 1)
    rows = connection.execute(query.where(*begins(table.c.id, prefix))).all()
    return [tuple(row) for row in rows]


def begins(column: "ColumnElement[str]", prefix: str) -> "tuple[ColumnElement[bool], ColumnElement[bool]]":
    """The two conditions under which the column's text begins so, which an index on it can answer."""
    return column >= prefix, column < prefix + _LAST


def _only_one(prefix: str, what: str, found: list[Found]) -> Found:
    exact = [each for each in found if each.id == prefix]
    if len(exact) == 1:
        return exact[0]
    if len(found) == 1:
        return found[0]
    if not prefix:
        raise NotFound(f"which {what}? Give its id, or the id's first characters")
    if not found:
        raise NotFound(f"no {what} has an id that begins with {prefix!r}")
    ids = ", ".join(each.id for each in found[:_SHOWN]) + (" …" if len(found) > _SHOWN else "")
    raise NotFound(f"{prefix!r} fits more than one {what}: {ids}; give more characters")


def speakable(text: str) -> str:
    """The text with what UTF-8 cannot hold replaced, so that the database can be asked for it (and has nothing like it)."""
    return text.encode("utf-8", "replace").decode()
