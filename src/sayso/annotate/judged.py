"""What somebody called a thing, apart from it: "described the claims, first printed by the Echo, | as false"."""

from collections.abc import Sequence

from sayso.annotate.draft import Draft, cue_head
from sayso.annotate.longer import is_free
from sayso.annotate.sources import is_passive
from sayso.annotate.told import WORDED
from sayso.schema.tree import FINITE, Range, Tree, overlap
from sayso.tables import word_set

JUDGING = WORDED | {"dismiss", "reject", "denounce", "condemn", "characterise", "characterize", "decry", "slam", "portray"}
DISMISSING = frozenset(("dismiss", "reject", "deny", "rebut", "refute", "brush"))  # who does so denies, whatever he calls it
SCORN = frozenset(
    ("propaganda", "provocation", "provocations", "disinformation", "misinformation", "hearsay", "gossip", "slander")
)
BETWEEN = 12  # words between the commas: "which were first printed by the Valley Echo on Monday"
BY = 6  # words: "a complete and utter fabrication", before "by the union"
LONGEST = 4  # words of the judgement: "as a complete fabrication"


def judged_behind(drafts: Sequence[Draft], tree: Tree) -> list[Draft]:
    """The drafts, a judgement behind an aside joined to what is judged. Whoever is credited in the aside has not said so."""
    asides: list[tuple[Range, Range]] = []  # what is judged with its cue and its judgement, and the aside in it
    for draft in drafts:
        judgement = _judgement(draft, tree)
        if judgement is not None:
            asides.append(((draft.cue[0], judgement[1]), (draft.contents[0][1], judgement[0])))
            draft.contents = [*draft.contents, judgement]
    return [d for d in drafts if not any(_is_of(d, whole, aside) for whole, aside in asides)]


def judged_by(drafts: Sequence[Draft], tree: Tree) -> None:
    """ "The figure of 900 | has been called | exaggerated | by the union": what it is called is what the union says, in place."""
    for draft in drafts:
        if draft.source is None or len(draft.contents) != 1 or not draft.contents[0][1] <= draft.cue[0] < draft.source[0]:
            continue
        head = cue_head(draft, tree)
        named = tree.tokens[head].lemma.lower() in word_set("naming") and is_passive(head, tree)
        if named and (said := _between(draft.cue[1], draft.source[0], tree)) is not None and is_free(said, draft):
            draft.contents.append(said)


def without_judgement(drafts: Sequence[Draft], tree: Tree) -> None:
    """ "Dismissed | reports that a school had been hit | as propaganda": the last is no part of what was told; in place."""
    for draft in drafts:
        if len(draft.contents) != 1 or draft.contents[0][0] < draft.cue[1]:
            continue
        first, last = draft.contents[0]
        if tree.tokens[cue_head(draft, tree)].lemma.lower() not in DISMISSING or (cut := _judged_last(first, last, tree)) is None:
            continue
        for other in drafts:
            other.contents = [(a, cut) if a < cut and b == last else (a, b) for a, b in other.contents]


def _judged_last(first: int, last: int, tree: Tree) -> int | None:
    """Where "as an outright lie" begins at the end of a content."""
    at = next((i for i in range(last - 2, max(first + 1, last - LONGEST - 2), -1) if tree.tokens[i].text.lower() == "as"), None)
    if at is None or any(token.tag in FINITE for token in tree.tokens[at:last]):
        return None
    judgement = word_set("rejecting") | word_set("untrue") | word_set("rejecting what was said") | SCORN
    # Its last word: who "served as a lie detector expert" is called nothing.
    ends = (i for i in range(at + 1, last) if i + 1 == last or tree.tokens[i + 1].text.lower() in ("and", "or", ","))
    return at if any(tree.tokens[i].text.lower() in judgement for i in ends) else None


def _between(first: int, last: int, tree: Tree) -> Range | None:
    first, last = tree.stripped(first, last)
    last -= last > first and tree.tokens[last - 1].text.lower() == "by"
    words = tree.tokens[first:last]
    clause = any(t.tag in FINITE and t.tag != "VBD" for t in words)  # "called invented": a small parser takes it for a past tense
    return (first, last) if words and len(words) <= BY and not clause else None


def _judgement(draft: Draft, tree: Tree) -> Range | None:
    """Where a draft's judgement stands, if it stands behind an aside between commas."""
    if len(draft.contents) != 1 or draft.contents[0][0] < draft.cue[1]:
        return None
    if tree.tokens[cue_head(draft, tree)].lemma.lower() not in JUDGING:
        return None
    first, last = draft.contents[0]
    tokens, sentence = tree.tokens, tree.tokens[first].sentence
    if last >= len(tokens) or tokens[last].text != ",":
        return None
    for comma in range(last + 2, min(last + 2 + BETWEEN, len(tokens) - 1)):
        clause = tokens[comma].tag in FINITE and tokens[comma + 1].text != "by" and tokens[last + 1].tag not in ("WDT", "WP")
        if tokens[comma].sentence != sentence or clause:
            return None  # what is called so there is called so by somebody else
        if tokens[comma].text == ",":
            return _untrue(comma + 1, tree)
    return None


def _untrue(start: int, tree: Tree) -> Range | None:
    end = min(start + LONGEST, len(tree.tokens))
    words = [token.text.lower() for token in tree.tokens[start:end]]
    judged = next((n for n, word in enumerate(words) if word in word_set("rejecting") | word_set("untrue")), None)
    if judged is None or (judged and words[0] not in ("as", "a", "an")):
        return None
    return start, start + judged + 1


def _is_of(draft: Draft, whole: Range, aside: Range) -> bool:
    """Whether a draft's cue stands in the aside, and what it was given outside of it."""
    in_aside = aside[0] <= draft.cue[0] and draft.cue[1] <= aside[1]
    return in_aside and all(overlap(content, whole) and not overlap(content, aside) for content in draft.contents)
