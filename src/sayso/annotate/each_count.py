"""Numbers that two give in one sentence, "70,000 according to the organisers and 25,000 according to the police", or one speaks
of.
"""

from collections.abc import Collection, Sequence
from itertools import pairwise

from sayso.annotate.draft import Draft
from sayso.annotate.lexicon import NOBODY
from sayso.schema.tree import FINITE, Range, Tree

JOINTS = frozenset(("and", "but", "while"))
BOUNDS = frozenset(
    ["about", "around", "some", "nearly", "almost", "over", "than", "more", "less", "fewer", "only", "at", "least", "most"]
)
ENDS = frozenset((",", ".", ";", ")", "—", "–"))
LONGEST = 8  # words of whoever gives a number there
TALKING = frozenset(("speak", "talk"))


def each_according(drafts: list[Draft], tree: Tree) -> list[Draft]:
    """The drafts that are missing where two are credited with a number each; the second one's content is cut in place."""
    cues = [i for i in range(len(tree.tokens) - 1) if _text(i, tree) == "according" and _text(i + 1, tree) == "to"]
    out: list[Draft] = []
    for one, other in pairwise(cues):
        joint = next((i for i in range(one + 2, other) if _text(i, tree) in JOINTS), None)
        if _text(one - 1, tree) == "(" or _text(other - 1, tree) == "(":
            continue  # each credit in brackets parts the halves by itself (`halves`)
        if joint is None or tree.tokens[one].sentence != tree.tokens[other].sentence or joint - one - 2 > LONGEST:
            continue
        who, behind = tree.stripped(one + 2, joint), tree.stripped(joint + 1, other)
        before = _before(one, tree)
        number = next((i for i in reversed(range(*before)) if tree.tokens[i].tag == "CD"), None)
        if number is None or who[0] >= who[1] or not _has(behind, tree, ("CD",)) or _has(who, tree, FINITE):
            continue
        while number > before[0] and _text(number - 1, tree) in BOUNDS:
            number -= 1
        alone = number == before[0] or _has(behind, tree, FINITE)
        pieces = [behind] if alone else [(before[0], number), behind]
        for cue, source, contents in ((one, who, [before]), (other, (other + 2, _end(other + 2, tree)), pieces)):
            known = next((d for d in drafts if d.cue[0] == cue), None)
            if known is None:
                out.append(Draft((cue, cue + 2), source, contents))
            else:
                known.contents = contents
    return out


def spoken_of(drafts: Sequence[Draft], tree: Tree) -> list[Draft]:
    """ "The organisers | spoke of | 70,000": who speaks of a number gives it."""
    taken = {i for d in drafts if d.contents for i in range(*d.cue)}
    return [d for i in range(len(tree.tokens) - 2) if i not in taken and (d := _spoken_of(i, tree)) is not None]


def _spoken_of(i: int, tree: Tree) -> Draft | None:
    if tree.tokens[i].lemma.lower() not in TALKING or tree.tokens[i].tag not in FINITE or _text(i + 1, tree) != "of":
        return None
    subject = tree.subject(i)
    if subject is None or subject > i or tree.tokens[subject].lemma.lower() in NOBODY:
        return None
    end = _end(i + 2, tree)
    start = next((j for j in range(i + 2, end) if tree.tokens[j].tag == "CD"), None)
    if start is None or any(_text(j, tree) not in BOUNDS | {"up", "to", "a"} for j in range(i + 2, start)):
        return None  # "spoke of a plan for 2031" tells of the plan
    return Draft((i, i + 2), tree.phrase(subject), [(i + 2, end)])  # see `sayso.extract.worded`


def _before(cue: int, tree: Tree) -> Range:
    """The words of the clause before the first "according to"."""
    first = cue
    while first and tree.tokens[first - 1].sentence == tree.tokens[cue].sentence and _text(first - 1, tree) not in (";", ":"):
        first -= 1
    return tree.stripped(first, cue)


def _has(place: Range, tree: Tree, tags: Collection[str]) -> bool:
    return any(tree.tokens[i].tag in tags for i in range(*place))


def _end(first: int, tree: Tree) -> int:
    """Where the words from `first` end: before a pause, or with the sentence."""
    i = first
    while i < len(tree.tokens) and tree.tokens[i].sentence == tree.tokens[first].sentence and tree.tokens[i].text not in ENDS:
        i += 1
    return i


def _text(i: int, tree: Tree) -> str:
    return tree.tokens[i].text.lower()
