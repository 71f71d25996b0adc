"""The store as the rest of sayso sees it."""

from collections.abc import Collection, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Self

from sqlalchemy import URL, Connection, Engine

from sayso.errors import Conflict, Damaged, NotFound, StoreError
from sayso.schema import Claim, Decision, Document, Reading, Report
from sayso.store import add, deciding, load, lookup
from sayso.store.checks import check
from sayso.store.derived import Derived
from sayso.store.engine import driver, for_writing, make_engine
from sayso.store.faults import as_store_errors
from sayso.store.headings import Heading, headings
from sayso.store.quick import QuickClaims
from sayso.store.relinking import note_decision
from sayso.store.search import Hit, search, search_counted, search_page


class Store:
    """Reports, what was read from them, and the stories they were added to. Close it, or use it in a `with` statement.

    Every method is one transaction; all raise StoreError naming the database if it fails. A report or claim is meant by its
    id or by as many first characters as tell it from the others; where none or several fit, NotFound says so.
    """

    def __init__(self, engine: Engine, place: str) -> None:
        """Use `open_store`. place: how messages name the database."""
        self._engine = engine
        self._place = place
        file = engine.url.database
        self.quick = QuickClaims(Path(file) if file not in (None, "", ":memory:") else None)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.close()

    def close(self) -> None:
        """Give back the connections."""
        self._engine.dispose()

    def add(self, document: Document, claims: Sequence[Claim], *, story: str | None = None, pipeline: str) -> bool:
        """Keep a report and its reading; False if it was there with one of the same pipeline version.

        With one of another version the reading is replaced. A declared story gains the report either way, and the report goes
        by the first, by alphabet, of the names it was ever added under. Raises SpanError for a span that does not fit,
        StoreError for what cannot be kept (the store's bytes under this id differ; a claim's id is taken; a value has no
        stored form); then nothing changes.
        """
        add.check_addable(document, claims, story=story, pipeline=pipeline)
        with self._writing() as connection:
            return add.add(connection, document, claims, story=story, pipeline=pipeline)

    def keep(self, report: Report, *, story: str | None = None, pipeline: str) -> int | None:
        """How many claims the store has of a report that `add` would leave as it is; None if it must be read and added.

        A declared story gains the report, as with `add`.
        """
        with self._writing() as connection:
            return add.keep(connection, report, story=story, pipeline=pipeline)

    def leave_others(self, report_id: str, story: str) -> tuple[str, ...]:
        """Take a report out of all declared stories but this one; gives those that it was in, sorted."""
        with self._writing() as connection:
            return add.leave_others(connection, report_id, story)

    def stories_of(self, report_id: str) -> tuple[str, ...]:
        """The declared stories that a report is in, sorted."""
        with self._reading() as connection:
            return load.stories_of(connection, report_id)

    def readings(self, story: str | None = None) -> list[Reading]:
        """All reports with their claims, or those of one declared story, by report id. Raises NotFound for an unknown story."""
        with self._reading() as connection:
            if story is None:
                return load.load_readings(connection)
            lookup.find_story(connection, story)
            return load.load_readings(connection, load.of_story(story))

    def decide(self, decision: Decision) -> Decision:
        """Keep a person's decision; it comes back with its number and id. Nothing ever changes it or takes it out.

        Raises Conflict, with the other's decision, if somebody decided on the same thing after the last decision that this one's
        maker had seen; SpanError for words that do not stand where it says; NotFound for a report, or a decision to undo, that
        is not there; UsageError for an undo of what is undone already. Then nothing is kept.
        """
        with self._writing() as connection:
            kept = deciding.keep_decision(connection, decision)
            note_decision(connection, kept)
            return kept

    def decisions(self, *, after: int = 0) -> tuple[Decision, ...]:
        """All decisions whose number is greater than `after`, undone ones too, in the order made."""
        with self._reading() as connection:
            return deciding.load_decisions(connection, after=after)

    def stories(self) -> dict[str, tuple[str, ...]]:
        """The declared stories and the ids of their reports, both sorted."""
        with self._reading() as connection:
            return load.load_stories(connection)

    def reports(self) -> list[Report]:
        """All reports, by id."""
        with self._reading() as connection:
            return load.load_reports(connection)

    def report(self, report_id: str) -> Report:
        """One report."""
        with self._reading() as connection:
            return load.load_report(connection, lookup.find_report(connection, report_id))

    def document(self, report_id: str) -> Document:
        """One report with what the machine marked in it, but without tokens."""
        with self._reading() as connection:
            return load.load_documents(connection, [lookup.find_report(connection, report_id)])[0]

    def claims(self, report_id: str) -> tuple[Claim, ...]:
        """The claims of one report, in the order they were added in."""
        with self._reading() as connection:
            found = lookup.find_report(connection, report_id)
            return load.load_claims(connection, [found]).get(found, ())

    def claim(self, claim_id: str) -> Claim:
        """One claim."""
        with self._reading() as connection:
            found = lookup.find_claim(connection, claim_id)
            claims = load.load_claims(connection, [found.report_id])[found.report_id]
            return next(claim for claim in claims if claim.id == found.id)

    def find(self, prefix: str) -> lookup.Found:
        """Whether an id, or its beginning, means a report or a claim, and which."""
        with self._reading() as connection:
            return lookup.find(connection, prefix)

    def search(self, words: str, *, limit: int = 50, offset: int = 0, reports: Collection[str] | None = None) -> list[Hit]:
        """Places where all the words stand, the best first. reports: only in these. See `sayso.store.search.search`."""
        with self._reading() as connection:
            return search(connection, words, limit=limit, offset=offset, reports=reports)

    def search_page(
        self, words: str, *, number: int, size: int, reports: Collection[str] | None = None
    ) -> tuple[list[Hit], int, bool]:
        """A page of what `search` finds, its number, and whether there is another. See `sayso.store.search.search_page`."""
        with self._reading() as connection:
            return search_page(connection, words, number=number, size=size, reports=reports)

    def search_counted(self, words: str, *, limit: int, offset: int, most: int) -> tuple[list[Hit], int]:
        """A stretch of what `search` finds, and how much that is up to `most`. See `sayso.store.search.search_counted`."""
        with self._reading() as connection:
            return search_counted(connection, words, limit=limit, offset=offset, most=most)

    def headings(self, report_ids: Sequence[str]) -> dict[str, Heading]:
        """What stands over these reports in a list, of those that are there."""
        with self._reading() as connection:
            return headings(connection, report_ids)

    @contextmanager
    def deriving(self, *, writing: bool = False) -> Iterator[Derived]:
        """What is derived from the readings, in one transaction; see `sayso.kept`, which keeps it up to date."""
        with self._writing() if writing else self._reading() as connection:
            yield Derived(connection)

    def in_memory(self) -> "Store":
        """A copy in memory, for one thread, to be derived from where nothing can be written. Close it."""
        engine = make_engine(URL.create("sqlite"))
        with self._reading() as here, engine.connect() as there:
            driver(here).backup(driver(there))
        return Store(engine, self._place)

    def check(self) -> list[str]:
        """What is wrong with the database, a line each, naming table and row; empty if it is sound. Reads every byte."""
        with as_store_errors(self._place):
            return check(self._engine)

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        with self._named(), self._engine.begin() as connection:
            yield connection

    @contextmanager
    def _writing(self) -> Iterator[Connection]:
        with self._named(), for_writing(self._engine).begin() as connection:
            yield connection

    @contextmanager
    def _named(self) -> Iterator[None]:
        """Every error names the database. NotFound and Conflict, which are about what was asked, stay as they are, and so does
        Damaged, which nobody sees.
        """
        with as_store_errors(self._place):
            try:
                yield
            except (NotFound, Conflict, Damaged):
                raise
            except StoreError as error:
                raise StoreError(f"{self._place}: {error}") from error
