"""The document without what the reader marked as no part of the story: "Most read", navigation, "Read more: …".

Nothing there is claimed, whoever is credited with it, and nobody there is "he" or "the minister" of the story.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import replace

from sayso.extract.place import Placed, T
from sayso.schema import Attribution, Document, Sentence, Span, Token

OUTSIDE = "boilerplate"


def story_alone(document: Document) -> Document:
    """The same document, its tokens and sentences renumbered; the document itself if nothing in it is so marked."""
    marked = sorted((r.span for r in document.report.regions if r.role == OUTSIDE), key=lambda span: span.start)
    if not marked:
        return document
    tokens, sentences = _kept(document, marked)
    return replace(
        document,
        sentences=sentences,
        tokens=tokens,
        entities=_outside(document.entities, marked),
        times=_outside(document.times, marked),
        places=_outside(document.places, marked),
        figures=_outside(document.figures, marked),
        attributions=_credited(document, marked),
    )


def _kept(document: Document, marked: Sequence[Span]) -> tuple[tuple[Token, ...], tuple[Sentence, ...]]:
    hidden = _inside(document.tokens, marked)
    place = [0]  # for each token, how many are kept before it
    for gone in hidden:
        place.append(place[-1] + (not gone))
    ranges = [(place[s.first], place[s.last]) for s in document.sentences]
    number = [0]
    for first, last in ranges:
        number.append(number[-1] + (first < last))
    tokens = tuple(
        t._replace(head=place[i if hidden[t.head] else t.head], sentence=number[t.sentence])
        for i, t in enumerate(document.tokens)
        if not hidden[i]
    )
    rooted = tuple(t if t.head != i else t._replace(dep="ROOT") for i, t in enumerate(tokens))
    full = zip(document.sentences, ranges, strict=True)
    return rooted, tuple(Sentence(s.span, first, last) for s, (first, last) in full if first < last)


def _inside(tokens: Sequence[Token], marked: Sequence[Span]) -> list[bool]:
    hidden = [False] * len(tokens)
    for span in marked:
        first = bisect_right(tokens, span.start, key=lambda token: token.end)
        last = bisect_left(tokens, span.end, key=lambda token: token.start)
        hidden[first:last] = [True] * (last - first)
    return hidden


def _outside(values: Sequence[T], marked: Sequence[Span]) -> tuple[T, ...]:
    return tuple(value for value in values if not _touches(value, marked))


def _touches(value: Placed, marked: Sequence[Span]) -> bool:
    return any(span.overlaps(value.span) for span in marked)


def _credited(document: Document, marked: Sequence[Span]) -> tuple[Attribution, ...]:
    """Who is credited in the story: an attribution whose words or cue stand outside of it goes, a source there is nobody."""
    out = []
    for attribution in document.attributions:
        source, cue, content = (
            tuple(s for s in spans if not any(span.overlaps(s) for span in marked))
            for spans in (attribution.source, attribution.cue, attribution.content)
        )
        if cue and (content or not attribution.content):
            out.append(replace(attribution, source=source, cue=cue, content=content))
    return tuple(out)
