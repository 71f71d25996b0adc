"""Numbers that a statement is compared with are not the speaker's: "3,200 jobs, fewer than the 4,000 the paper had reported"."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sayso.annotate.draft import Draft
from sayso.annotate.figures.lexicon import lexicon
from sayso.schema.tree import NAME_TAGS, Range, Tree, overlap
from sayso.tables import word_set

GIVING = lexicon(
    "report give announce claim cite put state mention publish release confirm count say estimate calculate record register"
)
# What stands between the comma and the number: ", well below the 30", ", compared with the 12".
LEADS = lexicon(
    "fewer more less higher lower larger smaller greater well far much slightly compared as than against with to above below up "
    "down from rather instead of many and"
)
TURNS = lexicon("than against with to above below from of")
PAUSES = lexicon(", ; . — –")
BETWEEN = NAME_TAGS | {"RB", "IN", "JJR"}
FAR = 7  # words from "than" to the number: "than the defence ministry's first figure of 30"
COUNTED = 3  # words that the number counts: "the 30 dead soldiers"
HELPERS = lexicon("had has have previously earlier first initially originally later also that")


@dataclass(frozen=True, slots=True)
class Comparison:
    """A comparison from its comma to its end, with whose number it is: source may be None where nobody is named."""

    place: Range
    number: Range
    cue: Range
    source: Range | None


def compared(drafts: Sequence[Draft], tree: Tree) -> list[Draft]:
    """Attributions of the numbers that somebody else gave; they are cut from the contents that held them, in place."""
    out = []
    for found in _comparisons(tree):
        for draft in drafts:
            if not any(overlap(part, found.place) for part in (draft.cue, draft.source or draft.cue)):
                kept = [piece for content in draft.contents for piece in _without(content, found.place, tree)]
                draft.contents = kept or draft.contents
        taken = any(d.contents and overlap(d.cue, found.cue) for d in drafts)
        if found.source is not None and not taken:
            out.append(Draft(found.cue, found.source, [found.number]))
    return out


def _without(content: Range, place: Range, tree: Tree) -> list[Range]:
    """A content without a comparison that begins inside it, nothing of one that is no more."""
    if place[0] < content[0] and content[1] <= place[1]:
        return []
    if not content[0] < place[0] < content[1]:
        return [content]
    pieces = (tree.stripped(content[0], place[0]), tree.stripped(min(place[1], content[1]), content[1]))
    return [piece for piece in pieces if piece[0] < piece[1]]


def _comparisons(tree: Tree) -> Iterator[Comparison]:
    for i, token in enumerate(tree.tokens):
        if token.text == "," and i and i + 3 < len(tree.tokens):
            found = _from(i, tree)
            if found is not None:
                yield found


def _from(comma: int, tree: Tree) -> Comparison | None:
    """The comparison that begins at a comma, if there is one with a number that somebody else gave."""
    tokens, sentence = tree.tokens, tree.tokens[comma].sentence
    at = comma + 1
    while at < len(tokens) and tokens[at].text.lower() in LEADS and tokens[at].sentence == sentence:
        at += 1
    if at == comma + 1 or tokens[at - 1].text.lower() not in TURNS or at >= len(tokens):
        return None
    number = next((n for n in range(at, min(at + FAR, len(tokens))) if tokens[n].tag == "CD"), None)
    if number is None or tokens[number].sentence != sentence or any(t.tag not in BETWEEN for t in tokens[at:number]):
        return None
    return _by_possessor(comma, at, number, tree) or _by_verb(comma, at, number, tree)


def _by_possessor(comma: int, at: int, number: int, tree: Tree) -> Comparison | None:
    """ ", more than | the army | 's figure | of 30" """
    tokens = tree.tokens
    owner = next((n for n in range(at + 1, number) if tokens[n].tag == "POS"), None)
    told = next((n for n in range(at, number) if tokens[n].lemma.lower() in word_set("number told")), None)
    if owner is None or told is None or told < owner:
        return None
    return Comparison((comma, _end(number + 1, tree)), (number, _counted(number, tree)), (told, told + 1), (at, owner))


def _by_verb(comma: int, at: int, number: int, tree: Tree) -> Comparison | None:
    """ ", fewer than the | 4,000 | reported | by the Dealer", "the 30 | the army | had given", "the 12 reported on Monday" """
    tokens, end = tree.tokens, _counted(number, tree)
    if tokens[at].text.lower() not in ("the", "those", "an", "a"):
        return None
    first = end
    while first < len(tokens) and tokens[first].text.lower() in HELPERS:
        first += 1
    verb = first
    while verb < len(tokens) and tokens[verb].tag in NAME_TAGS and tokens[verb].sentence == tokens[comma].sentence:
        verb += 1
    cue = verb
    while cue < len(tokens) and tokens[cue].text.lower() in HELPERS:
        cue += 1
    if cue >= len(tokens) or tokens[cue].lemma.lower() not in GIVING or tokens[cue].tag not in ("VBN", "VBD"):
        return None
    if verb > first:  # "the 30 | the army | had given"
        return Comparison((comma, _end(cue + 1, tree)), (at, end), (verb, cue + 1), (first, verb))
    by = next((n for n in range(cue + 1, min(cue + 2, len(tokens))) if tokens[n].text.lower() == "by"), None)
    if by is None:
        return Comparison((comma, _end(cue + 1, tree)), (at, end), (cue, cue + 1), None)
    last = by + 1
    while last < len(tokens) and (tokens[last].tag in NAME_TAGS or tokens[last].text.lower() == "of"):
        last += 1
    return Comparison((comma, _end(last, tree)), (at, end), (cue, by + 1), (by + 1, last)) if last > by + 1 else None


def _counted(number: int, tree: Tree) -> int:
    """Where the words end that a number counts."""
    end = number + 1
    while end < len(tree.tokens) and end <= number + COUNTED and tree.tokens[end].tag in ("NN", "NNS", "JJ", "CD"):
        end += 1
    return end


def _end(at: int, tree: Tree) -> int:
    """Where the comparison stops: at the next pause, or with the sentence."""
    here = tree.tokens[at - 1].sentence
    while at < len(tree.tokens) and tree.tokens[at].sentence == here and tree.tokens[at].text not in PAUSES:
        at += 1
    return at
