"""Tokens for tests: one sentence a line, words split by a pattern, tags given by hand where a test needs them."""

import re

from sayso.annotate.times import find_times
from sayso.schema import Fact, Report, Sentence, TimeExpression, Token, report_id

_WORD = re.compile(r"\w+(?:[.,:]\d+)*|[^\w\s]")


def report_of(text: str, published: str | None = None) -> Report:
    raw = text.encode("utf8", "surrogatepass")
    fact = Fact(published, "option") if published else None
    return Report(report_id(raw), "a.txt", raw, text, "text/plain", published=fact)


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


def times_of(text: str, published: str | None = None, tags: dict[str, str] | None = None) -> tuple[TimeExpression, ...]:
    report = report_of(text, published)
    tokens, sentences = split(report, tags)
    return find_times(report, tokens, sentences)


def told(text: str, published: str | None = None, tags: dict[str, str] | None = None) -> list[tuple[str, str, str]]:
    """(words, type, value) of each expression."""
    return [(text[t.span.start : t.span.end], t.type, t.value) for t in times_of(text, published, tags)]
