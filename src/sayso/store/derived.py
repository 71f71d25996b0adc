"""What is derived from the readings and kept until they change: rows in and out, inside one transaction."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any, TypeVar

from sqlalchemy import Connection, Select, Table, delete, func, insert, or_, select

from sayso.errors import Damaged
from sayso.schema import Claim, Decision, Reading
from sayso.store import derived_tables as tables
from sayso.store import load, lookup, rows
from sayso.store.deciding import load_decisions
from sayso.store.seal import Row, seal, sealed
from sayso.store.tables import decision as decision_table
from sayso.store.tables import report as report_table
from sayso.store.tables import story_report

T = TypeVar("T")
# Values in one query; SQLite takes at most 32,766.
_BATCH = 10_000


@dataclass(frozen=True, slots=True)
class StoryRow:
    """A story in a list. title: its own name or a headline; first, last: days of publication (ISO 8601), None if unknown."""

    id: str
    block: str
    title: str
    reports: int
    claims: int
    points: int
    first: str | None
    last: str | None


class Derived:
    """The derived rows, and the readings they are derived from, as one transaction sees them."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def version(self) -> str | None:
        """Of the code that derived the rows; None if nothing is derived."""
        return self._connection.execute(select(tables.linking.c.version)).scalar_one_or_none()

    def clear(self) -> None:
        """Throw everything away: then `version` is None, and all readings are to be linked."""
        for table in tables.metadata.sorted_tables:
            if table is not tables.unlinked:  # what was seen of the log is for `linked` to say
                self._connection.execute(delete(table))

    def begin(self, version: str) -> None:
        """Say which code derives what comes now."""
        self._connection.execute(delete(tables.linking))
        self._connection.execute(insert(tables.linking), {"number": 1, "version": version})

    def waiting(self) -> tuple[int, tuple[str, ...]]:
        """The reports that changed since they were linked, and the number of the last of these changes, 0 if there is none."""
        found = self._connection.execute(select(tables.unlinked.c.number, tables.unlinked.c.report_id)).all()
        return max((row.number for row in found), default=0), tuple(sorted({row.report_id for row in found}))

    def turn(self) -> int:
        """A number for the linking done in this transaction, greater than any before: no two blocks of one id share one."""
        number = tables.unlinked.c.number
        made: int = self._connection.execute(insert(tables.unlinked).returning(number), {"report_id": ""}).scalar_one()
        self._connection.execute(delete(tables.unlinked).where(number == made))
        return made

    def linked(self, number: int) -> None:
        """Say that the changes up to this one are taken in."""
        self._connection.execute(delete(tables.unlinked).where(tables.unlinked.c.number <= number))

    def size(self) -> int:
        """How many reports there are."""
        return self._connection.execute(select(func.count()).select_from(report_table)).scalar_one()

    def readings(self, reports: Collection[str] | None = None) -> list[Reading]:
        """The readings of these reports that are there, or of all, by report id."""
        if reports is None:
            return load.load_readings(self._connection)
        return [each for batch in _batches(sorted(reports)) for each in load.load_readings(self._connection, batch)]

    def decisions(self, *, after: int = 0) -> tuple[Decision, ...]:
        """What people decided after the decision of this number, in the order made."""
        return load_decisions(self._connection, after=after)

    def last_decision(self) -> tuple[int, str]:
        """The number and id of the last decision; 0 and "" if there is none."""
        table = decision_table
        found = self._connection.execute(select(table.c.number, table.c.id).order_by(table.c.number.desc()).limit(1)).first()
        return (found.number, found.id) if found else (0, "")

    def declared(self, reports: Collection[str] | None = None) -> Mapping[str, tuple[str, ...]]:
        """The declared stories that have one of these reports, or all, with all their reports, sorted."""
        if reports is None:
            return load.load_stories(self._connection)
        names: set[str] = set()
        for batch in _batches(sorted(reports)):
            query = select(story_report.c.story).where(story_report.c.report_id.in_(batch)).distinct()
            names.update(self._connection.execute(query).scalars())
        whole = select(story_report.c.report_id).order_by(story_report.c.report_id)
        return {
            name: tuple(self._connection.execute(whole.where(story_report.c.story == name)).scalars()) for name in sorted(names)
        }

    def home(self, report: str) -> str | None:
        """The block of a report."""
        table = tables.linked_home
        return self._connection.execute(select(table.c.block).where(table.c.report_id == report)).scalar_one_or_none()

    def homes(self, reports: Collection[str]) -> dict[str, str]:
        """The block of each of these reports that has one."""
        table, out = tables.linked_home, {}
        for batch in _batches(sorted(reports)):
            for row in self._connection.execute(select(table.c.report_id, table.c.block).where(table.c.report_id.in_(batch))):
                out[row.report_id] = row.block
        return out

    def home_and_story(self, report: str) -> tuple[str, str | None] | None:
        """The block of a report and the first of its stories."""
        table = tables.linked_home
        found = self._connection.execute(select(table.c.block, table.c.story).where(table.c.report_id == report)).first()
        return None if found is None else (found.block, found.story)

    def stories_of(self, reports: Collection[str]) -> dict[str, StoryRow]:
        """The first story of each of these reports."""
        home, story = tables.linked_home, tables.linked_story
        out = {}
        for batch in _batches(sorted(reports)):
            query = select(home.c.report_id, story).join_from(home, story, home.c.story == story.c.id)
            for row in self._connection.execute(query.where(home.c.report_id.in_(batch))).mappings():
                out[row["report_id"]] = StoryRow(**{name: row[name] for name in StoryRow.__slots__})
        return out

    def stories_with_name(self, name: str, *, offset: int, limit: int) -> tuple[list[StoryRow], int]:
        """The stories of the blocks that have a name, the last reported on first, and how many there are."""
        named, story = tables.linked_name, tables.linked_story
        query = select(story).join_from(named, story, named.c.block == story.c.block).where(named.c.id == name)
        return self._stories(query, offset, limit)

    def claims(self, ids: Collection[str]) -> dict[str, Claim]:
        """The claims with these ids, as the machine read them."""
        return {claim.id: claim for batch in _batches(sorted(ids)) for claim in load.claims_by_id(self._connection, batch)}

    def blocks(self) -> list[str]:
        """The ids of all blocks, sorted."""
        return list(self._connection.execute(select(tables.linked_block.c.id).order_by(tables.linked_block.c.id)).scalars())

    def block(self, block: str) -> tuple[bytes, bytes]:
        """What makes a block, and its part of the ledger. Raises Damaged if the row is missing or damaged."""
        row = self._row(tables.linked_block, "id", block)
        return row["joined"], row["part"]

    def turn_of(self, block: str) -> int | None:
        """When the block was linked, None if there is no such block."""
        table = tables.linked_block
        return self._connection.execute(select(table.c.turn).where(table.c.id == block)).scalar_one_or_none()

    def linked_since(self, turn: int) -> set[str]:
        """The reports of the blocks that were linked after this turn."""
        home, block = tables.linked_home, tables.linked_block
        query = select(home.c.report_id).join_from(home, block, home.c.block == block.c.id).where(block.c.turn > turn)
        return set(self._connection.execute(query).scalars())

    def joined(self, block: str) -> bytes:
        """What makes a block, without looking at the rest of its row."""
        table = tables.linked_block
        found = self._connection.execute(select(table.c.joined).where(table.c.id == block)).scalar_one_or_none()
        if found is None:
            raise Damaged(f"linked_block {block}: it is missing")
        return bytes(found)

    def put_block(  # noqa: PLR0913 (what a block is, and what is asked for in lists)
        self,
        block: str,
        *,
        turn: int,
        joined: bytes,
        part: bytes,
        reports: Mapping[str, str | None],
        points: Sequence[str],
        names: Sequence[str],
        stories: Sequence[StoryRow],
    ) -> None:
        """Keep a block; it is the home of its reports from now on. reports: each with the first of its stories."""
        self._put(tables.linked_block, [sealed("linked_block", {"id": block, "turn": turn, "joined": joined, "part": part})])
        self._put(tables.linked_home, [{"report_id": each, "block": block, "story": story} for each, story in reports.items()])
        self._put(tables.linked_point, [{"id": point, "block": block} for point in points])
        self._put(tables.linked_name, [{"id": name, "block": block} for name in names])
        self._put(tables.linked_story, [asdict(story) for story in stories])

    def drop_block(self, block: str) -> None:
        """Forget a block."""
        self._connection.execute(delete(tables.linked_block).where(tables.linked_block.c.id == block))
        for table in (tables.linked_home, tables.linked_point, tables.linked_name, tables.linked_story):
            self._connection.execute(delete(table).where(table.c.block == block))

    def traits(self, report: str) -> bytes | None:
        """By what a report finds its story, if it is linked and in no declared story."""
        table = tables.linked_report
        return self._connection.execute(select(table.c.traits).where(table.c.report_id == report)).scalar_one_or_none()

    def traits_of(self, reports: Collection[str]) -> Iterator[tuple[str, bytes | None]]:
        """The same of several, of those that are linked."""
        table = tables.linked_report
        for batch in _batches(sorted(reports)):
            for row in self._connection.execute(select(table.c.report_id, table.c.traits).where(table.c.report_id.in_(batch))):
                yield row.report_id, row.traits

    def fingerprints(self) -> list[tuple[str, bytes]]:
        """Every linked report with its fingerprint."""
        table = tables.linked_report
        return [(id_, made) for id_, made in self._connection.execute(select(table.c.report_id, table.c.fingerprint)).all()]

    def put_report(self, report: str, fingerprint: bytes, traits: bytes | None, keys: Iterable[int]) -> None:
        """Keep by what a report finds its copies and its story."""
        row: Row = {"report_id": report, "fingerprint": fingerprint, "traits": traits}
        self._put(tables.linked_report, [sealed("linked_report", row)])
        number = rows.number(report_table, report)
        self._put(tables.story_key, [{"key": key, "report": number} for key in sorted(set(keys))])

    def drop_report(self, report: str, keys: Iterable[int]) -> None:
        """Forget a report with these keys, and its edges."""
        number = rows.number(report_table, report)
        self._connection.execute(delete(tables.linked_report).where(tables.linked_report.c.report_id == report))
        for batch in _batches(sorted(set(keys))):
            key = tables.story_key
            self._connection.execute(delete(key).where(key.c.key.in_(batch), key.c.report == number))
        edge = tables.story_edge
        self._connection.execute(delete(edge).where(or_(edge.c.a == report, edge.c.b == report)))

    def holders(self, keys: Iterable[int]) -> list[str]:
        """The reports that have one of these keys, sorted."""
        key = tables.story_key
        out: set[str] = set()
        for batch in _batches(sorted(set(keys))):
            query = select(report_table.c.id).join(key, key.c.report == report_table.c.number).where(key.c.key.in_(batch))
            out.update(self._connection.execute(query).scalars())
        return sorted(out)

    def edges(self, reports: Collection[str]) -> Iterator[tuple[str, str, float, bool]]:
        """The edges of these reports, of each pair of batches of them once or twice: a, b, likeness, whether it is a copy's."""
        edge = tables.story_edge
        query = select(edge.c.a, edge.c.b, edge.c.likeness, edge.c.copy)
        for batch in _batches(sorted(reports)):
            here, there = edge.c.a.in_(batch), edge.c.b.in_(batch)
            for found in (query.where(here), query.where(there, ~here)):
                # Tens of thousands in a large story: all at once, not row by row.
                yield from [(a, b, like, bool(copy)) for a, b, like, copy in self._connection.execute(found).all()]

    def put_edges(self, edges: Iterable[tuple[str, str, float, bool]]) -> None:
        """Keep edges."""
        self._put(tables.story_edge, [{"a": a, "b": b, "likeness": like, "copy": int(copy)} for a, b, like, copy in edges])

    def stories(self, *, offset: int = 0, limit: int | None = None) -> tuple[list[StoryRow], int]:
        """Stories, the last reported on first, undated ones last, and how many there are in all."""
        return self._stories(select(tables.linked_story), offset, limit)

    def large_stories(self, claims: int) -> list[StoryRow]:
        """The stories of at least so many claims, the largest first."""
        table = tables.linked_story
        query = select(table).where(table.c.claims >= claims).order_by(table.c.claims.desc(), table.c.id)
        return [StoryRow(**row) for row in self._connection.execute(query).mappings()]

    def block_of_story(self, story: str) -> str | None:
        """The block of a story."""
        table = tables.linked_story
        return self._connection.execute(select(table.c.block).where(table.c.id == story)).scalar_one_or_none()

    def block_of_point(self, point: str) -> str | None:
        """The block of a point."""
        table = tables.linked_point
        return self._connection.execute(select(table.c.block).where(table.c.id == point)).scalar_one_or_none()

    def found(self, prefix: str, most: int) -> list[lookup.Found]:
        """The reports and claims whose id begins so, at most so many, the reports first."""
        return lookup.beginning(self._connection, prefix)[:most]

    def beginning(self, prefix: str, most: int) -> list[tuple[str, str, str]]:
        """(kind, id, block) of the points, stories and names whose id begins so, at most so many of each.

        Of a name it is its first block.
        """
        out: list[tuple[str, str, str]] = []
        prefix = lookup.speakable(prefix)
        for kind, table in (("point", tables.linked_point), ("story", tables.linked_story), ("name", tables.linked_name)):
            query = select(table.c.id, func.min(table.c.block).label("block")).group_by(table.c.id).order_by(table.c.id)
            found = self._connection.execute(query.where(*lookup.begins(table.c.id, prefix)).limit(most))
            out += [(kind, row.id, row.block) for row in found]
        return out

    def _stories(self, query: Select[Any], offset: int, limit: int | None) -> tuple[list[StoryRow], int]:
        total = self._connection.execute(select(func.count()).select_from(query.subquery())).scalar_one()
        story = tables.linked_story.c
        order = (story.last.is_(None), story.last.desc(), story.id)
        found = self._connection.execute(query.order_by(*order).offset(offset).limit(limit))
        return [StoryRow(**row) for row in found.mappings()], total

    def _put(self, table: Table, made: Sequence[Mapping[str, object]]) -> None:
        if made:
            self._connection.execute(insert(table), made)

    def _row(self, table: Table, key: str, value: str) -> dict[str, bytes]:
        found = self._connection.execute(select(table).where(table.c[key] == value)).mappings().one_or_none()
        if found is None or seal(table.name, dict(found)) != found["sha256"]:
            raise Damaged(f"{table.name} {value}: it is {'missing' if found is None else 'damaged'}")
        return dict(found)


def _batches(items: Sequence[T]) -> Iterator[Sequence[T]]:
    return (items[first : first + _BATCH] for first in range(0, len(items), _BATCH))
