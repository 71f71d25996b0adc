"""spaCy's tokens -> ours: with places in the report's text and without white space."""

from itertools import accumulate

from spacy.attrs import DEP, HEAD, LEMMA, ORTH, TAG
from spacy.tokens import Doc

from sayso.annotate.pipeline import Parse
from sayso.schema import Report, Sentence, Token


def words_of(report: Report, parse: Parse) -> tuple[tuple[Token, ...], tuple[Sentence, ...], tuple[int, ...]]:
    """The report's tokens and sentences, and for each spaCy token the index of ours at or after it (one more at the end)."""
    doc, starts = parse.doc, parse.starts
    index = list(accumulate([start >= 0 for start in starts], initial=0))
    tokens: list[Token] = []
    sentences: list[Sentence] = []
    rows = _rows(doc)
    for span in doc.sents if len(doc) else ():
        first, number = len(tokens), len(sentences)
        for i in range(span.start, span.end):
            start = starts[i]
            if start < 0:
                continue
            text, lemma, tag, dep, away = rows[i]
            here, governor = index[i], i + away
            head = index[governor] if starts[governor] >= 0 else here
            relation = "ROOT" if head == here else dep
            tokens.append(Token(start, start + len(text), text, lemma or text, tag, relation, head, number))
        if len(tokens) > first:
            place = report.span(tokens[first].start, tokens[-1].end)
            sentences.append(Sentence(place, first, len(tokens)))
    return tuple(tokens), tuple(sentences), tuple(index)


def _rows(doc: Doc) -> list[tuple[str, str, str, str, int]]:
    """Text, lemma, tag, relation and distance to the head of every token, read in one go: token by token takes twice as long."""
    if not len(doc):
        return []
    columns = doc.to_array([ORTH, LEMMA, TAG, DEP, HEAD])
    strings = doc.vocab.strings
    names = []
    for column in columns[:, :4].T.tolist():
        known = {key: strings[key] for key in set(column)}
        names.append([known[key] for key in column])
    away = columns[:, 4].astype("int64").tolist()  # distances backwards come as huge positive numbers
    return list(zip(*names, away, strict=True))


def recognised(parse: Parse, index: tuple[int, ...]) -> list[tuple[int, int, str]]:
    """What the statistical entity recogniser found, as ranges of our tokens: (first, last exclusive, label)."""
    return [(index[e.start], index[e.end], e.label_) for e in parse.doc.ents if index[e.start] < index[e.end]]
