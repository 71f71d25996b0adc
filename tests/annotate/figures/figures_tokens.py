"""Tokens for tests: one sentence a line, words split by a pattern, tags given by hand where a test needs them."""

import re

from sayso.annotate.figures import find_figures
from sayso.annotate.times import find_times
from sayso.schema import Figure, Report, Sentence, Token, report_id

_WORD = re.compile(r"\d[\d,.]*\d|\w+|[^\w\s]")


def report_of(text: str) -> Report:
    raw = text.encode("utf8", "surrogatepass")
    return Report(report_id(raw), "a.txt", raw, text, "text/plain")


def split(report: Report, tags: dict[str, str] | None = None) -> tuple[list[Token], list[Sentence]]:
    """tags: Penn tags by word; words without one keep an empty tag, as if no tagger had run."""
    tokens: list[Token] = []
    sentences: list[Sentence] = []
    for line in re.finditer(r"[^\n]+", report.text):
        first = len(tokens)
        for word in _WORD.finditer(line[0]):
            start, end = line.start() + word.start(), line.start() + word.end()
            tag = (tags or {}).get(word[0], "")
            tokens.append(Token(start, end, word[0], word[0].lower(), tag, "", len(tokens), len(sentences)))
        if len(tokens) > first:
            sentences.append(Sentence(report.span(tokens[first].start, tokens[-1].end), first, len(tokens)))
    return tokens, sentences


def figures_of(text: str, tags: dict[str, str] | None = None) -> tuple[Figure, ...]:
    report = report_of(text)
    tokens, sentences = split(report, tags)
    return find_figures(report, tokens, sentences, find_times(report, tokens, sentences))


def told(
    text: str, tags: dict[str, str] | None = None
) -> list[tuple[str, float | None, float | None, str, str | None, str | None, str]]:
    """(words, low, high, bound, unit, counted, role) of each figure; the bound with "~" before it if it is approximate."""
    return [
        (
            text[f.span.start : f.span.end],
            f.low,
            f.high,
            ("~" if f.approximate else "") + f.bound.value,
            f.unit,
            f.counted,
            f.role,
        )
        for f in figures_of(text, tags)
    ]
