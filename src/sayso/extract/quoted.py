"""Who is quoted by another: "AFP quoted the envoy as saying that P", "the envoy was quoted by AFP as saying that P"."""

from collections.abc import Sequence
from dataclasses import dataclass

from sayso.extract.cited import extended
from sayso.extract.outlets import phrase_at
from sayso.extract.place import Grid
from sayso.extract.wording import among
from sayso.schema import Attribution, Tree
from sayso.schema.tree import FINITE, Range

EMPTY = frozenset(("it", "there"))
NEAR = 12  # words from "quoted" to "as saying": "quoted by the state-run daily on Monday evening as saying"


@dataclass(frozen=True, slots=True)
class Quoted:
    """inner: the words for who is quoted; content: what of the attribution's content is left as said by them."""

    inner: Range
    content: tuple[Range, ...]


def cue_has(attribution: Attribution, tree: Tree, grid: Grid, *sets: str) -> bool:
    """Whether a word of one of these sets stands in the cue."""
    return any(among(tree.tokens[i], *sets) for span in attribution.cue for i in range(*grid.tokens(span)))


def quoted_as(attribution: Attribution, tree: Tree, grid: Grid) -> Quoted | None:
    """ "AFP quoted the envoy as saying P", "The daily quotes the envoy: “P”", "P, Reuters reported the envoy as saying"."""
    lemmas = {tree.tokens[i].lemma.lower() for span in attribution.cue for i in range(*grid.tokens(span))}
    if not cue_has(attribution, tree, grid, "cited", "reporting on") or "be" in lemmas:
        return None
    ranges = [grid.tokens(span) for span in attribution.content]
    for n, (first, last) in enumerate(ranges):
        end = _past_name(tree, extended(tree, phrase_at(tree.tokens, first, last)[1], last), last)
        if end >= last or end == first or not tree.tokens[end - 1].tag.startswith(("NN", "PRP")):
            continue
        said = _after_as(tree, end + (tree.tokens[end].text == ","), last)
        if said is None and tree.tokens[end].text == ":" and "report" not in lemmas:
            said = end + 1
        if said is not None:
            others = ranges[:n] + ranges[n + 1 :]
            rest = [] if others else [(said, last)]  # "as telling lawmakers": what he told them stands before
            return Quoted((first, end), tuple(sorted([*others, *rest])))
    return None


def _past_name(tree: Tree, end: int, last: int) -> int:
    """The end of a phrase with the name between commas behind it: "the police chief, Ada Morn, as saying"."""
    comma = next((i for i in range(end + 1, last) if tree.tokens[i].text == ","), None)
    if tree.tokens[min(end, last - 1)].text != "," or comma is None or _after_as(tree, comma + 1, last) is None:
        return end
    return comma if all(token.tag.startswith("NNP") for token in tree.tokens[end + 1 : comma]) else end


def _after_as(tree: Tree, i: int, last: int) -> int | None:
    """The token after "as saying that", "as having told reporters that"; None if `i` begins no such words."""
    tokens = tree.tokens
    if i + 1 >= last or tokens[i].text.lower() != "as" or tokens[i + 1].tag not in ("VBG", "VBN"):
        return None
    said = i + 2
    if said < last and tokens[i + 1].text.lower() == "having" and tokens[said].tag == "VBN":
        said += 1
    that = next((j for j in range(said, min(said + 5, last)) if tokens[j].text.lower() == "that"), None)
    return said if that is None else that + 1


def was_quoted(attribution: Attribution, tree: Tree, grid: Grid, *, sentence: Range) -> Quoted | None:
    """ "The engineer is quoted by Xinhua as saying P", read by the recogniser as words of Xinhua's with the engineer in them.

    The content that is left may be empty: then another attribution of the same outlet's has it.
    """
    agent = grid.tokens(attribution.source[0])[0]
    by = agent - 1 if tree.tokens[agent - 1].text.lower() == "by" else agent - 2
    if by < sentence[0] or tree.tokens[by].text.lower() != "by":
        return None
    passive = _passive_before(tree, sentence, by)
    if passive is None:
        return None
    subject = _subject_before(tree, sentence[0], passive)
    if subject is None:
        return None
    content = [piece for span in attribution.content for piece in _without(tree, grid.tokens(span), subject)]
    return Quoted(subject, tuple(content))


def _passive_before(tree: Tree, sentence: Range, by: int) -> int | None:
    """The "was" of "was quoted … as saying", "is cited", "was reported … to have told" before a "by"."""
    for i in range(by - 1, max(sentence[0], by - NEAR), -1):
        if not among(tree.tokens[i], "cited", "reporting on"):
            continue
        be = next((j for j in (i - 1, i - 2) if j >= sentence[0] and tree.tokens[j].lemma.lower() == "be"), None)
        after = range(i + 1, min(i + NEAR, sentence[1] - 1))
        as_saying = any(tree.tokens[j].text.lower() == "as" and tree.tokens[j + 1].tag == "VBG" for j in after)
        to_have = any(tree.tokens[j].text.lower() == "to" and tree.tokens[j + 1].tag == "VB" for j in after)
        return be if as_saying or (to_have and tree.tokens[i].lemma.lower() == "report") else None
    return None


def _subject_before(tree: Tree, first: int, be: int) -> Range | None:
    """The words before "was quoted", back to a comma, a quotation mark or the sentence's start; None for an empty "it"."""
    start = be
    while start > first and tree.tokens[start - 1].text not in (",", "“", "”", '"', ";", ":", "—"):
        start -= 1
        if tree.tokens[start].tag in FINITE:
            return None
    if start == be or tree.tokens[start].text.lower() in EMPTY:
        return None
    return start, be


def _without(tree: Tree, piece: Range, subject: Range) -> Sequence[Range]:
    """A piece of content without whoever is quoted and without "as saying that" at its start."""
    first, last = piece
    if first >= subject[0] and last <= subject[1]:
        return []
    if first < subject[0] < last <= subject[1]:
        last = subject[0]
    said = _after_as(tree, first, last) if first < last - 1 else None
    first = first if said is None else said
    first, last = tree.stripped(first, last)
    return [(first, last)] if first < last else []
