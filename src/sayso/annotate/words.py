"""spaCy's tokens -> ours: with places in the report's text and without white space."""

from itertools import accumulate

from sayso.annotate.pipeline import Parse
from sayso.schema import Report, Sentence, Token


def words_of(report: Report, parse: Parse) -> tuple[tuple[Token, ...], tuple[Sentence, ...], tuple[int, ...]]:
    """The report's tokens and sentences, and for each spaCy token the index of ours at or after it (one more at the end)."""
    doc, starts = parse.doc, parse.starts
    index = [0, *accumulate(int(start >= 0) for start in starts)]
    tokens: list[Token] = []
    sentences: list[Sentence] = []
    for span in doc.sents if len(doc) else ():
        first = len(tokens)
        for token in span:
            start = starts[token.i]
            if start < 0:
                continue
            head = index[token.head.i] if starts[token.head.i] >= 0 else index[token.i]
            tokens.append(
                Token(
                    start=start,
                    end=start + len(token.text),
                    text=token.text,
                    lemma=token.lemma_ or token.text,
                    tag=token.tag_,
                    dep="ROOT" if head == index[token.i] else token.dep_,
                    head=head,
                    sentence=len(sentences),
                )
            )
        if len(tokens) > first:
            place = report.span(tokens[first].start, tokens[-1].end)
            sentences.append(Sentence(place, first, len(tokens)))
    return tuple(tokens), tuple(sentences), tuple(index)


def recognised(parse: Parse, index: tuple[int, ...]) -> list[tuple[int, int, str]]:
    """What the statistical entity recogniser found, as ranges of our tokens: (first, last exclusive, label)."""
    return [(index[e.start], index[e.end], e.label_) for e in parse.doc.ents if index[e.start] < index[e.end]]
