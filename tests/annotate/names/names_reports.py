"""Reports of a line or two for the tests of names and places, cut into words and sentences without any trained pipeline."""

import re
from collections.abc import Sequence
from itertools import pairwise

from sayso.annotate.names import find_entities
from sayso.schema import Entity, Fact, Region, Report, Sentence, Token, report_id

Guess = tuple[str, str]
_TOKEN = re.compile(r"[^\W_]+|[^\w\s]")
_END = re.compile(r"(?<=[a-z)\"”][.!?])\s+(?=[A-Z“\"])|\n{2,}")


def report_of(text: str, *, outlet: str | None = None, regions: tuple[tuple[str, str], ...] = ()) -> Report:
    """A plain report; regions are (words, role), each at the first place where its words stand."""
    rid = report_id(text.encode())
    bare = Report(rid, "test", text.encode(), text, "text/plain")
    marked = tuple(Region(bare.span(text.index(w), text.index(w) + len(w)), role) for w, role in regions)
    return Report(
        rid, "test", text.encode(), text, "text/plain", outlet=Fact(outlet, "option") if outlet else None, regions=marked
    )


def parsed(report: Report) -> tuple[tuple[Token, ...], tuple[Sentence, ...]]:
    """Tokens at every change of letters and signs, sentences at full stops before capitals."""
    bounds = [0, *(m.end() for m in _END.finditer(report.text)), len(report.text)]
    tokens: list[Token] = []
    sentences: list[Sentence] = []
    for start, end in pairwise(bounds):
        first = len(tokens)
        for match in _TOKEN.finditer(report.text, start, end):
            word = match.group()
            tokens.append(Token(match.start(), match.end(), word, word.lower(), "", "", len(tokens), len(sentences)))
        if len(tokens) > first:
            sentences.append(Sentence(report.span(tokens[first].start, tokens[-1].end), first, len(tokens)))
    return tuple(tokens), tuple(sentences)


def guesses(report: Report, tokens: Sequence[Token], wanted: Sequence[Guess]) -> list[tuple[int, int, str]]:
    """A recogniser's answer: every place where the words stand, with the label."""
    out = []
    for words, label in wanted:
        for match in re.finditer(re.escape(words), report.text):
            inside = [i for i, t in enumerate(tokens) if match.start() <= t.start and t.end <= match.end()]
            out.append((inside[0], inside[-1] + 1, label))
    return out


def entities(text: str, *recognised: Guess, outlet: str | None = None) -> list[Entity]:
    """The entities of a text, the recogniser having answered as told."""
    report = report_of(text, outlet=outlet)
    tokens, sentences = parsed(report)
    return list(find_entities(report, tokens, sentences, guesses(report, tokens, recognised)))


def found(text: str, *recognised: Guess, outlet: str | None = None) -> list[tuple[str, str, str]]:
    """(words, label, name) of each entity."""
    return [(text[e.span.start : e.span.end], e.label, e.name) for e in entities(text, *recognised, outlet=outlet)]
