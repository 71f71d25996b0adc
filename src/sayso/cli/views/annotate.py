"""`sayso annotate`: what the machine reads in a report; no store is touched."""

from collections.abc import Sequence

from sayso.cli.setting import Setting
from sayso.cli.views import screen
from sayso.cli.views.failures import Failures
from sayso.cli.views.gather import gather, sources
from sayso.cli.views.progress import meter
from sayso.cli.views.wording import chain_words, report_words, stand_words
from sayso.export.canonical import dumps
from sayso.export.reading_json import reading_json
from sayso.export.words import count
from sayso.flow import Read, readings_of, reports_of
from sayso.text import one_line


def run(setting: Setting, paths: Sequence[str], *, outlet: str | None, published: str | None) -> int:
    """Print each report's reading as it is done, name what failed; the exit code."""
    inputs = gather(paths, setting, outlet=outlet, published=published)
    failures = Failures()
    with meter(len(inputs)) as progress:
        reports = reports_of(sources(inputs, failures.add, started=progress.begin), on_failure=failures.add)
        for read in readings_of(reports, on_failure=failures.add):
            if setting.as_json:
                screen.write(dumps(reading_json(read.document, read.claims)) + b"\n")
            else:
                _show(read)
            progress.done()
    return failures.report()


def _show(read: Read) -> None:
    report, document = read.report, read.document
    screen.line(report_words(report), style="bold")
    if report.title:
        screen.line(report.title.value)
    screen.line(", ".join(_counts(read)))
    for warning in report.warnings:
        screen.warn(f"{report.name}: {warning}")
    columns = [screen.Column("Who", style="cyan"), screen.Column("How"), screen.Column("What", share=3)]
    screen.table(
        columns, [(chain_words(claim.chain), stand_words(claim), one_line(claim.quote)) for claim in read.claims], airy=True
    )
    for title, items in (
        ("Figures", [f"{one_line(report.quote(figure.span))} ({figure.role})" for figure in document.figures]),
        ("Times", [f"{one_line(report.quote(time.span))} = {time.in_words()}" for time in document.times]),
        ("Places", [f"{one_line(report.quote(place.span))} ({place.country or 'country unknown'})" for place in document.places]),
        ("Names", [f"{entity.name} ({entity.kind or entity.label})" for entity in document.entities]),
    ):
        if items:
            screen.line(f"{title}: {'; '.join(_once(items))}")
    screen.line()


def _counts(read: Read) -> Sequence[str]:
    document = read.document
    return (
        count(len(document.sentences), "sentence"),
        count(len(document.attributions), "attribution"),
        count(len(read.claims), "claim"),
    )


def _once(items: Sequence[str]) -> Sequence[str]:
    return tuple(dict.fromkeys(items))
