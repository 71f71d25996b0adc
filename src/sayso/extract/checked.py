"""Fact checks: "Claim: X" is somebody's word, whoever prints it; "Verdict: False" is what the outlet says of it.

So with "the party falsely claimed that X".
"""

from collections.abc import Sequence

from sayso.extract.cast import UNNAMED
from sayso.extract.draft import Draft
from sayso.extract.stage import SELF
from sayso.extract.verdicts import JUDGED
from sayso.schema import Document, Kind, Sentence, Tree, Voice
from sayso.schema.tree import Range
from sayso.tables import word_set

CLAIMED = frozenset(("claim", "claimed", "rumour", "rumor", "allegation"))
BEFORE = frozenset(("the", "our", "viral", "what", "was", "is", "final"))
NOT = word_set("negations")
LABEL = 4  # words: "What was claimed:"


def checked(document: Document, tree: Tree, drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts, the claims that a fact check puts to the test not as the outlet's own, and its verdict on each."""
    tested: list[list[Range]] = []
    found: list[Range] = []
    made: list[Draft] = []
    for number, sentence in enumerate(document.sentences):
        label = _label(document, tree, sentence)
        if label is None:
            continue
        said = _behind(document, tree, number, label[1] + 1)
        if tree.tokens[label[1] - 1].text.lower() in CLAIMED:
            place = document.report.span(tree.tokens[label[0]].start, tree.tokens[label[1] - 1].end)
            nobody = Voice(UNNAMED, Kind.UNATTRIBUTED, True, place)
            credited = {d.first for d in drafts if d.attribution is not None}
            made += [Draft([each], (nobody,), cue=[label]) for each in said if credited.isdisjoint(range(*each))]
            tested += [said] if said else []
        elif tested and said:
            found.append((label[0], said[0][1]))
            made.append(Draft([tested[-1][0]], (SELF,), cue=[found[-1]]))
    made += [_called_false(tree, draft) for draft in drafts if _is_called_false(tree, draft)]
    held = [each for said in tested for each in said]
    return [d for d in drafts if not _among(d, found) and (d.attribution is not None or not _among(d, held))] + made


def _is_called_false(tree: Tree, draft: Draft) -> bool:
    """Whether the reporter says of somebody's claim that it was falsely made; not what another says so in his words."""
    if draft.attribution is None or draft.parent is not None or len(draft.cue) != 1 or len(draft.chain) != 1:
        return False
    first, last = draft.cue[0]
    verbs = [token for token in tree.tokens[first:last] if token.tag.startswith("VB")]
    said = bool(verbs) and verbs[-1].tag not in ("VB", "VBG") and all(t.text.lower() not in NOT for t in tree.tokens[first:last])
    return said and _adverb(tree, draft) is not None


def _adverb(tree: Tree, draft: Draft) -> int | None:
    """The "falsely" in a cue, or right before it."""
    first, last = draft.cue[0]
    return next((i for i in range(max(0, first - 1), last) if tree.tokens[i].text.lower() in word_set("falsely")), None)


def _called_false(tree: Tree, draft: Draft) -> Draft:
    """ "The party | falsely | claimed that X": X is denied by whoever calls it so, the report itself."""
    adverb = _adverb(tree, draft)
    assert adverb is not None  # `_is_called_false` asks for it
    return Draft(draft.pieces, (SELF,), cue=[(adverb, adverb + 1)])


def _among(draft: Draft, ranges: Sequence[Range]) -> bool:
    return any(first < draft.pieces[-1][1] and draft.first < last for first, last in ranges)


def _label(document: Document, tree: Tree, sentence: Sentence) -> Range | None:
    """The words before the colon with which a line begins, if they announce a claim or a verdict."""
    text, start = document.report.text, sentence.span.start
    if text[text.rfind("\n", 0, start) + 1 : start].strip():
        return None
    colon = next(
        (i for i in range(sentence.first, min(sentence.first + LABEL, sentence.last)) if tree.tokens[i].text == ":"), None
    )
    if colon is None or colon == sentence.first:
        return None
    words = [tree.tokens[i] for i in range(sentence.first, colon)]
    noun = words[-1].text.lower() in CLAIMED | JUDGED
    return (sentence.first, colon) if noun and all(word.text.lower() in BEFORE for word in words[:-1]) else None


def _behind(document: Document, tree: Tree, number: int, first: int) -> list[Range]:
    """The sentences behind a label in its line; if nothing stands there, the one below it."""
    sentences, text = document.sentences, document.report.text
    out = [(first, sentences[number].last)]
    while number + 1 < len(sentences):
        end, start = sentences[number].span.end, sentences[number + 1].span.start
        below = out[-1][0] >= out[-1][1]
        if (not below and "\n" in text[end:start]) or _label(document, tree, sentences[number + 1]):
            break
        out = [*([] if below else out), (sentences[number + 1].first, sentences[number + 1].last)]
        number += 1
    return [part for part in (tree.stripped(*each) for each in out) if part[0] < part[1]]
