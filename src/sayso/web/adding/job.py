"""A job: inputs that are read into the store one after another while the pages go on answering."""

import secrets
import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from sayso.errors import InputError, SaysoError
from sayso.flow import Source, add_to
from sayso.web.adding.given import Declared, Given
from sayso.web.ledger_source import LedgerSource

KEPT = 20  # jobs that can still be looked at


class State(StrEnum):
    """How far an input has come."""

    WAITING = "waiting"
    READING = "reading"
    DONE = "done"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class ReportIn:
    """A report that came out of an input. new: whether it was not in the store before; stories: those that users put it in; left:
    those that it was taken out of; doubts: what its reader was not sure of, if it is new.
    """

    id: str
    name: str
    claims: int
    new: bool
    stories: tuple[str, ...] = ()
    left: tuple[str, ...] = ()
    doubts: tuple[str, ...] = ()


@dataclass(slots=True)
class Input:
    """One input with what came of it. failures: what could not be read, with the reason; the rest is kept."""

    name: str
    state: State = State.WAITING
    reports: list[ReportIn] = field(default_factory=list)
    failures: list[str] = field(default_factory=list)


@dataclass(slots=True)
class Job:
    """One press of the button. Written by its own thread, read by the pages; `done` is set last."""

    id: str
    story: str | None
    inputs: list[Input]
    done: bool = False

    @property
    def finished(self) -> int:
        """How many inputs are through, well or not."""
        return sum(each.state in (State.DONE, State.FAILED) for each in self.inputs)


class Jobs:
    """The jobs of one running server. They run one at a time, as one store takes one writer."""

    def __init__(self, ledger: LedgerSource, *, fetch: Callable[[str], Source]) -> None:
        self._ledger = ledger
        self._fetch = fetch
        self._jobs: dict[str, Job] = {}
        self._turn = threading.Lock()

    def start(self, given: Sequence[Given], declared: Declared) -> Job:
        """Begin to read these; returns at once."""
        job = Job(secrets.token_hex(8), declared.story, [Input(each.name) for each in given])
        self._jobs[job.id] = job
        while len(self._jobs) > KEPT:
            del self._jobs[next(iter(self._jobs))]
        threading.Thread(target=self._run, args=(job, list(given), declared), name=f"adding {job.id}", daemon=True).start()
        return job

    def get(self, job_id: str) -> Job | None:
        """The job, as long as it is kept."""
        return self._jobs.get(job_id)

    def _run(self, job: Job, given: list[Given], declared: Declared) -> None:
        with self._turn:
            try:
                for each, one in zip(given, job.inputs, strict=True):
                    one.state = State.READING
                    self._read(each, one, declared)
            finally:
                for one in job.inputs:
                    if one.state in (State.WAITING, State.READING):
                        one.failures.append("stopped before it was read")
                        one.state = State.FAILED
                job.done = True

    def _read(self, given: Given, one: Input, declared: Declared) -> None:
        """Read one input; whatever goes wrong with it is its own affair, and the next one's turn comes."""

        def failed(error: InputError) -> None:
            one.failures.append(str(error))

        try:
            source = given.source or self._fetch(given.address or "")
            with self._ledger.store() as store:
                given_sources = [declared.on(source)]
                for each in add_to(store, given_sources, story=declared.story, move=declared.move, on_failure=failed):
                    found = each.report
                    doubts = found.warnings if each.new else ()
                    one.reports.append(ReportIn(found.id, found.name, each.claims, each.new, each.stories, each.left, doubts))
        except SaysoError as error:
            one.failures.append(str(error))
        except Exception as error:
            one.failures.append(f"sayso could not read it ({type(error).__name__}: {error})")
        one.state = State.DONE if one.reports or not one.failures else State.FAILED
