"""Every figure of a report."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from sayso.annotate.figures.line import Line
from sayso.annotate.figures.moved import moved
from sayso.annotate.figures.priced import last_sum, priced
from sayso.annotate.figures.restated import restated
from sayso.annotate.figures.sentence import figures_of
from sayso.schema import Figure, Report, Sentence, Span, TimeExpression, Token
from sayso.schema.illness import is_of_the_ill


def find_figures(
    report: Report,
    tokens: Sequence[Token],
    sentences: Sequence[Sentence],
    times: Sequence[TimeExpression],
    *,
    named: Sequence[Span] = (),
) -> tuple[Figure, ...]:
    """The figures in text order, none overlapping another, each inside one sentence.

    A number inside a time is none, but a DURATION told in numbers is one too. Without sentences every line is taken as
    one. Numbers that name ("Flight 370", "810 Brigade") or order ("the first battles") are left out. named: where people and
    bodies are named: the 23 of a "March 23 Movement" counts nothing.
    """
    starts = tuple(token.start for token in tokens)
    out: list[Figure] = []
    before: Figure | None = None
    paid: Figure | None = None
    said = ""
    for start, end, first, last in _stretches(report, sentences, len(tokens)):
        if not any(character.isalnum() for character in report.text[start:end]):
            continue
        inside = tuple(time for time in times if start <= time.span.start and time.span.end <= end)
        found = figures_of(Line(report, tokens, starts, start, end, first, last, inside), before)
        found = moved(report.text, priced(paid, report.text, restated(said, report.text[start:end], found)))
        paid = last_sum(found)
        said = report.text[start:end]
        counting = [f for f in found if f.counted and f.unit is None and f.role not in ("age", "ordinal", "designation")]
        before = max(counting, key=lambda f: f.span.start, default=None)
        out += found
    out = [f for f in out if not any(span.covers(f.span) for span in named)]
    out = [replace(f, role="count") if _is_of_the_ill(report.text, f) else f for f in out]
    out.sort(key=lambda figure: (figure.span.start, figure.span.end))
    return tuple(out[:1]) + tuple(b for a, b in pairwise(out) if not a.span.overlaps(b.span))


def _is_of_the_ill(text: str, figure: Figure) -> bool:
    """Whether people told to be in hospital are ill: "The fever has killed four. Another 23 were in hospital"."""
    return figure.role == "wounded" and is_of_the_ill(text, figure.span.start, figure.span.end)


def _stretches(report: Report, sentences: Sequence[Sentence], count: int) -> Iterator[tuple[int, int, int, int]]:
    if sentences:
        for sentence in sentences:
            yield sentence.span.start, sentence.span.end, sentence.first, min(sentence.last, count)
        return
    start = 0
    for line in report.text.splitlines(keepends=True):
        yield start, start + len(line), 0, 0
        start += len(line)
