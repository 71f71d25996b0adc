"""Report -> Document: the machine's reading of one text."""

from collections.abc import Iterable, Iterator

from sayso.collector import no_collection
from sayso.schema import Claim, Document, Report


@no_collection()
def annotate(report: Report) -> Document:
    """Read one report: words, sentences, entities, times, places, figures and attributions.

    Raises PipelineError if the trained pipeline is missing.
    """
    from sayso.annotate.attributions import find_attributions  # noqa: PLC0415  (spaCy takes a second to import)
    from sayso.annotate.figures import find_figures  # noqa: PLC0415
    from sayso.annotate.names import find_entities  # noqa: PLC0415
    from sayso.annotate.pipeline import parse  # noqa: PLC0415
    from sayso.annotate.places import find_places  # noqa: PLC0415
    from sayso.annotate.times import find_times  # noqa: PLC0415
    from sayso.annotate.words import recognised, words_of  # noqa: PLC0415

    parsed = parse(report.text, _beside_the_story(report))
    tokens, sentences, index = words_of(report, parsed)
    entities = find_entities(report, tokens, sentences, recognised(parsed, index))
    named = [entity.span for entity in entities if entity.label in ("PERSON", "ORG", "OUTLET")]
    times = find_times(report, tokens, sentences, named=named)
    return Document(
        report=report,
        sentences=sentences,
        tokens=tokens,
        entities=entities,
        times=times,
        places=find_places(report, entities),
        figures=find_figures(report, tokens, sentences, times, named=named),
        attributions=find_attributions(report, parsed, tokens, sentences, index),
    )


def _beside_the_story(report: Report) -> list[int]:
    """Where, within a line, the story begins behind a dateline, and where an agency's name behind it does."""
    text, out = report.text, []
    for region in report.regions:
        if region.role == "dateline":
            out.append(next((i for i in range(region.span.end, len(text)) if not text[i].isspace()), len(text)))
        elif region.role == "byline":
            out.append(region.span.start)
    return out


def annotate_many(reports: Iterable[Report]) -> Iterator[Document]:
    """Read reports one after the other, in the order given."""
    return map(annotate, reports)


def with_meanings(report: Report, claims: Iterable[Claim]) -> tuple[Claim, ...]:
    """The same claims of a report, each with what it is about. Raises PipelineError if the trained weights are missing."""
    from sayso.annotate.meaning import meant  # noqa: PLC0415

    return meant(report, claims)


def pipeline_version() -> str:
    """Name and version of the trained pipeline, kept with every reading."""
    from sayso.annotate.pipeline import version  # noqa: PLC0415

    return version()
