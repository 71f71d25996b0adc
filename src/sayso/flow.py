"""The whole system as one sentence: sources are read into reports, reports are annotated, their claims extracted, and the claims
of all reports linked into a ledger.

This is the one file that knows the order. The stages are imported where they are used: spaCy alone takes longer to load than
most commands take to run.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from sayso.errors import InputError, PipelineError
from sayso.schema import Claim, Decision, Document, Ledger, Reading, Report

if TYPE_CHECKING:
    from sayso.store import Store

OnFailure = Callable[[InputError], None]


@dataclass(frozen=True, slots=True)
class Source:
    """One thing to read: a file or bytes, and what the user declared about it. name: None for a file's own, or for a pipe."""

    content: Path | bytes
    name: str | None = None
    outlet: str | None = None
    published: str | None = None
    url: str | None = None
    media_type: str | None = None


@dataclass(frozen=True, slots=True)
class Read:
    """One report with all that was read from it."""

    document: Document
    claims: tuple[Claim, ...]

    @property
    def report(self) -> Report:
        """The report itself."""
        return self.document.report

    @property
    def reading(self) -> Reading:
        """What the link stage takes of it."""
        return Reading(self.document.report, self.claims)


@dataclass(frozen=True, slots=True)
class Added:
    """One report that is in the store; claims: how many were read from it; new: whether it was not there before.

    stories: those that users put it in, now; left: those that it was taken out of.
    """

    report: Report
    claims: int
    new: bool
    stories: tuple[str, ...] = ()
    left: tuple[str, ...] = ()


def reports_of(sources: Iterable[Source], *, on_failure: OnFailure | None = None) -> Iterator[Report]:
    """The reports in the sources, in their order. What cannot be read goes to on_failure, or is raised if there is none."""
    from sayso.read import read  # noqa: PLC0415

    for source in sources:
        try:
            yield from read(
                source.content,
                name=source.name,
                outlet=source.outlet,
                published=source.published,
                url=source.url,
                media_type=source.media_type,
                on_error=on_failure,
            )
        except OSError as error:
            failure = InputError(source.name or str(source.content), f"cannot be read: {error.strerror or error}")
            if on_failure is None:
                raise failure from error
            on_failure(failure)


def readings_of(reports: Iterable[Report], *, on_failure: OnFailure | None = None) -> Iterator[Read]:
    """Each report annotated and its claims extracted, in the order given. One that fails does not take the others with it."""
    from sayso.annotate import annotate, with_meanings  # noqa: PLC0415
    from sayso.extract import extract  # noqa: PLC0415

    for report in reports:
        try:
            document = annotate(report)
            read = Read(document, with_meanings(report, extract(document)))
        except (PipelineError, ImportError):  # not this report's fault: without the pipeline none can be read
            raise
        except Exception as error:
            if on_failure is None:
                raise
            on_failure(InputError(report.name, f"the machine could not read it ({type(error).__name__}: {error})"))
        else:
            yield read


def add_to(
    store: "Store",
    sources: Iterable[Source],
    *,
    story: str | None = None,
    move: bool = False,
    on_failure: OnFailure | None = None,
) -> Iterator[Added]:
    """Put the sources' reports into the store, one transaction a report. A report that is there already is not added again.

    story: one that they are put in, beside those that they are in; move: instead of these.
    """
    from sayso.annotate import pipeline_version  # noqa: PLC0415

    version = pipeline_version()
    for report in reports_of(sources, on_failure=on_failure):
        kept = store.keep(report, story=story, pipeline=version)
        if kept is not None:
            yield _placed(store, Added(report, kept, new=False), story if move else None)
            continue
        for read in readings_of([report], on_failure=on_failure):
            new = store.add(read.document, read.claims, story=story, pipeline=version)
            yield _placed(store, Added(read.report, len(read.claims), new), story if move else None)


def _placed(store: "Store", added: Added, alone: str | None) -> Added:
    """What was added, with the stories that it is in. alone: the one that it is to be in."""
    left = () if alone is None else store.leave_others(added.report.id, alone)
    return replace(added, stories=store.stories_of(added.report.id), left=left)


def ledger_of(items: Iterable[Document | Reading], *, stories: Mapping[str, Sequence[str]] | None = None) -> Ledger:
    """The ledger of these reports; documents have their claims extracted first. stories: story id -> report ids, where known."""
    from sayso.annotate import with_meanings  # noqa: PLC0415
    from sayso.extract import extract  # noqa: PLC0415
    from sayso.link import link  # noqa: PLC0415

    def read(document: Document) -> Reading:
        return Reading(document.report, with_meanings(document.report, extract(document)))

    return link([each if isinstance(each, Reading) else read(each) for each in items], stories=stories)


def ledger_in(store: "Store", *, story: str | None = None) -> Ledger:
    """The ledger of everything in the store, or of one story. Raises NotFound for a story that is not there."""
    from sayso.kept import Kept  # noqa: PLC0415

    kept = Kept(store)
    return kept.ledger() if story is None else kept.story(story)


def ledgers_since(store: "Store", day: str, *, story: str | None = None) -> tuple[Ledger, Ledger]:
    """The ledger of what had been published before a day (ISO 8601), and that of everything, in the store or in one story.

    Undated reports stand in both: nobody knows that they are later. Raises NotFound for a story that is not there.
    """
    from sayso.kept import Kept  # noqa: PLC0415

    kept = Kept(store)
    return kept.since(day) if story is None else (ledger_before(store, day, story=story), kept.story(story))


def ledger_before(store: "Store", day: str, *, story: str) -> Ledger:
    """The first of `ledgers_since`: of one story, what had been published before a day or has no date. Raises NotFound."""
    return linked_before(readings_in(store, story=story), store.decisions(), day, story=story)


def linked_before(readings: Iterable[Reading], decisions: Iterable[Decision], day: str, *, story: str) -> Ledger:
    """The same of a story's readings, as people decided on them."""
    earlier = [r for r in readings if r.report.published is None or r.report.published.value[: len(day)] < day]
    known = {story: [r.report.id for r in earlier]} if earlier else {}
    return _linked(earlier, decisions, known)


def _linked(readings: Iterable[Reading], decisions: Iterable[Decision], stories: Mapping[str, Sequence[str]]) -> Ledger:
    """The ledger of these readings as people decided on them."""
    from sayso.link import link  # noqa: PLC0415
    from sayso.link.decided import decide  # noqa: PLC0415

    made = decide(readings, decisions)
    return made.over(link(made.readings, stories=stories, apart=made.apart, bonds=made.bonds))


def decided_in(store: "Store", *, story: str | None = None) -> list[Reading]:
    """As `readings_in`, with the claims as people decided on them."""
    from sayso.link.decided import decide  # noqa: PLC0415

    return list(decide(readings_in(store, story=story), store.decisions()).readings)


def readings_in(store: "Store", *, story: str | None = None) -> list[Reading]:
    """The machine's readings in the store, by publication date, undated ones last, then by id; all, or those of one story.

    A story is one that the user named, or one that linking found.
    """
    from sayso.kept import Kept  # noqa: PLC0415

    if story is None or story in store.stories():
        chosen = list(store.readings(story))
    else:
        inside = set(Kept(store).reports_of(story))
        chosen = [reading for reading in store.readings() if reading.report.id in inside]
    return sorted(chosen, key=lambda reading: (_published(reading.report), reading.report.id))


def _published(report: Report) -> str:
    return report.published.value if report.published else "9999"  # after every year a report can have
