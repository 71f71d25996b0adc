"""Entity corpora of several schemes -> documents with PERSON, ORG and PLACE.

What a corpus does not mark is no evidence against an entity in another one: WNUT's products and Wikigold's MISC become
nothing, as they are neither of our three kinds. GUM marks every noun phrase; only phrases headed by a proper noun count, cut
down to the run of proper nouns round the head ("retired Australian major general Mick Ryan" is one name, two words long).
"""

import gzip
import json
import re
from collections.abc import Iterator
from pathlib import Path

import spacy
from spacy.tokens import Doc, Span

from sayso.annotate.encoder.pieces import BREAK
from training.convert.conllu import Sentence, sentences

KINDS = {
    "PER": "PERSON",
    "person": "PERSON",
    "Person": "PERSON",
    "ORG": "ORG",
    "organization": "ORG",
    "Organisation": "ORG",
    "corporation": "ORG",
    "group": "ORG",
    "LOC": "PLACE",
    "place": "PLACE",
    "location": "PLACE",
    "Location": "PLACE",
}
FREE = ("CC BY 2.5", "CC BY 4.0", "CC BY-SA 3.0")
GROUP = 10
PARAGRAPH = 3
NO_SPACE_BEFORE = re.compile(r"^([.,;:!?)\]%]|['’](s|t|re|ve|ll|m|d)|n['’]t)$")
NO_SPACE_AFTER = re.compile(r"^[(\[$£€]$")
Tagged = list[tuple[str, str]]


def column_sentences(path: Path, word: int) -> Iterator[Tagged]:
    """(word, tag) sentences from a file with one token a line; the tag is the last column unless the file is IOB2 by UNER."""
    now: Tagged = []
    with gzip.open(path, "rt", encoding="utf8") as stream:
        for line in stream:
            cells = line.split()
            if line.startswith("# ") and "\t" not in line:
                continue
            if len(cells) < 2 or cells[0] == "-DOCSTART-":
                if now:
                    yield now
                now = []
                continue
            tag = cells[2] if path.name.endswith(".iob2.gz") else cells[-1]
            now.append((cells[word], tag))
    if now:
        yield now


def bilou_free(tagged: Tagged) -> list[tuple[int, int, str]]:
    """Entity spans from IOB1, IOB2 or mixed tags: a B-, a change of kind or a gap starts a new one."""
    out: list[tuple[int, int, str]] = []
    for i, (_, tag) in enumerate(tagged):
        if tag == "O":
            continue
        prefix, kind = tag.split("-", 1)
        last = out[-1] if out else None
        if last and prefix == "I" and last[1] == i and last[2] == kind:
            out[-1] = (last[0], i + 1, kind)
        else:
            out.append((i, i + 1, kind))
    return out


def capitalised(words: list[str], start: int, end: int) -> tuple[int, int]:
    """The part of a span from its first capitalised word to its last: re3d marks whole phrases, even "the library"."""
    upper = [i for i in range(start, end) if words[i][:1].isupper() and words[i] not in ("The", "A", "An")]
    if not upper or end - start > 8:
        return start, start
    return upper[0], upper[-1] + 1


def gum_entities(sentence: Sentence) -> list[tuple[int, int, str]]:
    """Named entities of a GUM sentence from the Entity column of MISC."""
    open_spans: dict[str, list[tuple[int, str]]] = {}
    found = []
    for i, row in enumerate(sentence.rows):
        entity = next((m[7:] for m in row[9].split("|") if m.startswith("Entity=")), "")
        for part in re.findall(r"\([^()]+\)?|[^()]+\)", entity):
            fields = part.strip("()").split("-")
            if part.startswith("("):
                open_spans.setdefault(fields[0], []).append((i, fields[1]))
            if part.endswith(")") and open_spans.get(fields[0]):
                start, kind = open_spans[fields[0]].pop()
                found.append((start, i + 1, kind))
    out = []
    for start, end, kind in found:
        inside = range(start, end)
        head = next((i for i in inside if not start < int(sentence.rows[i][6]) <= end), start)
        if kind not in KINDS or sentence.rows[head][4] not in ("NNP", "NNPS"):
            continue
        left = right = head
        while left > start and sentence.rows[left - 1][4] in ("NNP", "NNPS"):
            left -= 1
        while right + 1 < end and sentence.rows[right + 1][4] in ("NNP", "NNPS"):
            right += 1
        out.append((left, right + 1, kind))
    return out


def column_docs(vocab: spacy.Vocab, path: Path) -> Iterator[Doc]:
    word = 1 if path.name.endswith(".iob2.gz") else 0
    for tagged in column_sentences(path, word):
        words = [w for w, _ in tagged]
        spaces = [
            i + 1 < len(words) and not NO_SPACE_BEFORE.match(words[i + 1]) and not NO_SPACE_AFTER.match(w)
            for i, w in enumerate(words)
        ]
        doc = Doc(vocab, words=words, spaces=spaces)
        spans = [(*capitalised(words, s, e), KINDS[k]) for s, e, k in bilou_free(tagged) if k in KINDS]
        doc.set_ents([Span(doc, s, e, kind) for s, e, kind in spans if s < e])
        yield doc


def gum_docs(vocab: spacy.Vocab, path: Path) -> Iterator[Doc]:
    with gzip.open(path, "rt", encoding="utf8") as stream:
        for row in map(json.loads, stream):
            if row["licence"] not in FREE:
                continue
            for sentence in sentences(row["conllu"].split("\n")):
                words = [r[1] for r in sentence.rows]
                doc = Doc(vocab, words=words, spaces=[i not in sentence.glued for i in range(len(words))])
                spans = [Span(doc, s, e, KINDS[k]) for s, e, k in gum_entities(sentence)]
                doc.set_ents(spacy.util.filter_spans(spans))
                yield doc


def merged(vocab: spacy.Vocab, run: list[Doc]) -> Doc:
    """One document of several sentences, with the pipeline's paragraph break after every PARAGRAPH of them."""
    words: list[str] = []
    spaces: list[bool] = []
    spans: list[tuple[int, int, str]] = []
    for n, doc in enumerate(run):
        if n and n % PARAGRAPH == 0:
            spaces[-1] = False
            words.append(BREAK)
            spaces.append(False)
        spans += [(len(words) + e.start, len(words) + e.end, e.label_) for e in doc.ents]
        words += [token.text for token in doc]
        spaces += [*(bool(token.whitespace_) for token in doc[:-1]), True]
    out = Doc(vocab, words=words, spaces=spaces)
    out.set_ents([Span(out, s, e, label) for s, e, label in spans])
    return out
