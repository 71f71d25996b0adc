"""Statements inside statements: a content that holds a cue is read again on its own.

The recogniser marks one layer, as PolNeAR does. Read alone, what somebody said is a little text whose outermost
attribution is the one inside: "the surgeon had bragged nobody would miss it". Each sentence of a content is read
alone, and only where a word in it can be a cue, so that few words are read twice.
"""

from collections.abc import Iterator, Sequence

from sayso.annotate.draft import Draft
from sayso.annotate.encoder.component import Reader
from sayso.annotate.encoder.pieces import BREAK
from sayso.annotate.encoder.read import Spans, read_spans
from sayso.annotate.lexicon import NOBODY, is_cue
from sayso.annotate.pairing import Mark, grouped, opens_quotation, weights
from sayso.annotate.pipeline import pipeline
from sayso.annotate.sources import find_source
from sayso.annotate.told import ACTS, can_credit, is_statement, is_told
from sayso.schema.tree import SUBJECTS, Range, Tree
from sayso.text import QUOTATION_MARKS

DEEPEST = 3  # layers inside the outermost: nobody writes, and no reader follows, a fifth voice in one sentence
SHORTEST = 4  # words: a speaker, a verb and what was said do not fit in fewer

NOUNS = frozenset(("NN", "NNS", "NNP", "NNPS"))
SHARING = frozenset(("conj", "acl", "advcl", "parataxis"))  # a verb without a subject of its own may share another's


Unit = tuple[int, ...]  # the tokens of one sentence of a content, without what parts it


def reread(drafts: Sequence[Draft], tree: Tree) -> list[Draft]:
    """The attributions inside the contents of these, layer by layer."""
    out: list[Draft] = []
    taken = {i for d in drafts for i in range(*d.cue)}
    layer = list(drafts)
    for _ in range(DEEPEST):
        units = sorted({unit for draft in layer for unit in _units(draft, taken, tree)})
        layer = [d for d in _read(units, tree) if not taken.intersection(range(*d.cue))]
        taken.update(i for d in layer for i in range(*d.cue))
        out += layer
        if not layer:
            break
    return out


def _units(draft: Draft, taken: set[int], tree: Tree) -> Iterator[Unit]:
    """The sentences of a content, or its parts of one, that can hold an attribution."""
    by_sentence: dict[int, list[int]] = {}
    for i in (i for content in sorted(draft.contents) for i in range(*content)):
        by_sentence.setdefault(tree.tokens[i].sentence, []).append(i)
    for places in by_sentence.values():
        unit = _bared(places, tree)
        if len(unit) >= SHORTEST and any(i not in taken and may_credit(i, unit, tree) for i in unit):
            yield unit


def _bared(places: list[int], tree: Tree) -> Unit:
    """Without the conjunction and the marks that say that somebody speaks: the recogniser should look past them."""
    words = [tree.tokens[i].text for i in places]
    first, last = 0, len(words)
    if first < last and (words[first] in QUOTATION_MARKS or words[first].lower() == "that"):
        first += 1
    if words[0] in QUOTATION_MARKS or not any(word in QUOTATION_MARKS for word in words[:-1]):
        last -= last > first and words[last - 1] in QUOTATION_MARKS
    return tuple(places[first:last])


def may_credit(i: int, unit: Unit, tree: Tree) -> bool:
    """Whether a word can credit somebody inside a stretch: it has a subject there and something said, or quotes."""
    token, first, last = tree.tokens[i], unit[0], unit[-1] + 1
    if token.text in QUOTATION_MARKS:
        return i > first and i + 2 < last and tree.tokens[i - 1].text in (",", ":")
    if not token.tag.startswith(("VB", "JJ")) or not can_credit(token):
        return False
    subject = tree.subject(i)
    if subject is not None and (tree.tokens[subject].lemma.lower() in NOBODY or not first <= subject < last):
        return tree.tokens[subject].dep == "nsubj:pass" and is_cue(token.lemma, "say")  # "it was told by its lawyers that …"
    let_know = token.dep == "xcomp" and tree.tokens[token.head].lemma == "let"
    named = (
        token.tag != "VBN" and is_cue(token.lemma, "say") and tree.tokens[i - 1].tag in NOUNS and i > first
    )  # a subject that the parser hung elsewhere
    if subject is None and not let_know and not named and token.dep.split(":")[0] not in SHARING:
        return False
    said = {tree.tokens[c].dep.split(":")[0] for c in tree.children[i] if first <= c < last and c > i}
    if "ccomp" in said or (token.lemma in ACTS and (said & {"obj", "xcomp"} or tree.tokens[min(i + 1, last - 1)].tag == "TO")):
        return True
    # "The gates were shut, the clerk added": what was said stands before
    if subject is not None and i == unit[-1] and is_cue(token.lemma, "say") and tree.phrase(subject)[0] - 1 in unit[2:]:
        return tree.tokens[tree.phrase(subject)[0] - 1].text in (",", *QUOTATION_MARKS)
    # "told the family his fever was nothing": a parser may hang the second clause anywhere
    return any(tree.tokens[c].dep in SUBJECTS for c in range(i + 1, last))


def _read(units: Sequence[Unit], tree: Tree) -> list[Draft]:
    """Read the units as the paragraphs of one text."""
    if not units:
        return []
    words: list[str] = []
    starts: list[int] = []
    for unit in units:
        starts.append(len(words))
        words += [tree.tokens[i].text for i in unit]
        words += [BREAK] if words[-1] in ".?!" else [".", BREAK]
    spans = _spans(words)
    out: list[Draft] = []
    for start, unit in zip(starts, units, strict=True):
        here = [
            (unit[a - start], unit[b - start - 1] + 1, label) for a, b, label in spans if start <= a and b <= start + len(unit)
        ]
        out += _drafts(here, set(unit), tree)
    return out


def _spans(words: list[str]) -> Spans:
    reader = pipeline().get_pipe("reader")
    assert isinstance(reader, Reader)
    assert reader.weights is not None  # loading sets them
    return read_spans(reader.weights, words)


def _drafts(spans: Spans, unit: set[int], tree: Tree) -> Iterator[Draft]:
    """The attributions of one unit that name who speaks and what is said."""
    marks = [
        Mark(a, b, label, " ".join([t.text for t in tree.tokens[a:b]]).lower(), 0, 0, opens_quotation(tree.tokens[a].text))
        for a, b, label in spans
    ]
    for group in grouped(marks, weights()):
        cue, source = marks[group.cue], None if group.source is None else marks[group.source]
        pieces = [piece for c in group.contents for piece in _pieces(marks[c], unit)]
        # "it was told that …", "assured him the pipe was dry": the hearer is no part of what was said
        pieces = [(a + _is_hearer(a, cue, tree), b) for a, b in pieces]
        contents = [(a, b) for a, b in pieces if b - a > 1 or (a < b and tree.tokens[a].tag != "PRP")]
        draft = Draft((cue.start, cue.end), None if source is None else (source.start, source.end), contents)
        if draft.source is None:
            find_source(draft, tree)
        if not draft.contents:
            draft.contents = _clause(draft, unit, tree)
        if is_told(draft, tree) and is_statement(draft, tree):
            yield draft


def _clause(draft: Draft, unit: set[int], tree: Tree) -> list[Range]:
    """The clause that hangs on a cue for which no content was marked."""
    clause = tree.child(tree.head_of(*draft.cue), "ccomp")
    if clause is None or clause < draft.cue[1] or clause not in unit:
        return []
    first, last = tree.phrase(clause)
    return [(max(first, draft.cue[1]), last)]


def _is_hearer(i: int, cue: Mark, tree: Tree) -> bool:
    token = tree.tokens[i]
    return token.tag == "PRP" and token.dep in ("iobj", "obj") and cue.start <= token.head < cue.end


def _pieces(mark: Mark, unit: set[int]) -> Iterator[Range]:
    """A content without the words between the parts of its unit: those are the outer cue and its source."""
    start = mark.start
    for i in range(mark.start, mark.end + 1):
        if i == mark.end or i not in unit:
            if start < i:
                yield start, i
            start = i + 1
