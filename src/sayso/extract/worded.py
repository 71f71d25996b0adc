"""Contents that alone say nothing, with the word of the cue that makes them a statement: "expressed | confidence in her board",
"declined to comment". Annotated are the words as PolNeAR marks them; who reads a claim needs the feeling, or the silence, too.
"""

from collections.abc import Sequence
from dataclasses import replace

from sayso.extract.place import Grid
from sayso.extract.wording import RELATIVE
from sayso.schema import Attribution, Document, Tree
from sayso.schema.silence import ASKED, NOT
from sayso.schema.tree import FINITE, Range
from sayso.tables import word_set

LOOKING = frozenset(("find", "see", "have", "uncover", "discover"))
SILENT = word_set("keeping silent")


def worded(document: Document, tree: Tree, grid: Grid) -> list[Attribution]:
    """The document's attributions, each content as long as it takes to say something."""
    return [_whole(document, attribution, tree, grid) for attribution in document.attributions]


def _whole(document: Document, attribution: Attribution, tree: Tree, grid: Grid) -> Attribution:
    if not attribution.content or len(attribution.cue) != 1:
        return attribution
    attribution = _relative(document, _none_of_it(document, attribution, tree, grid), tree, grid)
    cue, said = grid.tokens(attribution.cue[0]), grid.tokens(attribution.content[0])
    if cue[1] != said[0]:
        return attribution
    first = _feeling(tree, cue) if tree.tokens[cue[1] - 1].tag == "IN" else None
    first = _short_of(tree, cue) if first is None else first
    first = _knowing(tree, cue) if first is None else first
    first = _unanswered(tree, cue, said) if first is None else first
    if first is None and gives_number(attribution, tree, grid):  # "70,000" alone tells nobody what it counts, or of what
        first = min(grid.tokens(span)[0] for span in (*attribution.source, *attribution.cue))
    if first is None and said[1] - said[0] == 2 and tree.tokens[said[0]].tag == "TO":  # "to comment"
        first = next((i for i in range(*cue) if tree.tokens[i].lemma.lower() in SILENT), None)
    if first is None:
        return attribution
    whole = document.report.span(tree.tokens[first].start, attribution.content[0].end)
    return replace(attribution, content=(whole, *attribution.content[1:]))


def _none_of_it(document: Document, attribution: Attribution, tree: Tree, grid: Grid) -> Attribution:
    """ "Found | no evidence that the lock was forced" as "found no | evidence that": what is denied must not say "no" again."""
    (cue, end), (first, last) = grid.tokens(attribution.cue[0]), grid.tokens(attribution.content[0])
    looked = tree.tokens[end - 1].lemma.lower() in LOOKING
    if end != first or last - first < len(("no", "sign")) or not looked or tree.tokens[first].text.lower() != "no":
        return attribution
    if word_set("evidence").isdisjoint(token.lemma.lower() for token in tree.tokens[first + 1 : first + 3]):
        return attribution
    said = document.report.span(tree.tokens[first + 1].start, attribution.content[0].end)
    found = document.report.span(tree.tokens[cue].start, tree.tokens[first].end)
    return replace(attribution, cue=(found,), content=(said, *attribution.content[1:]))


def gives_number(attribution: Attribution, tree: Tree, grid: Grid) -> bool:
    """ "The organisers | spoke of 70,000": a number right behind, as whoever gives it says it."""
    cue, first = [i for span in attribution.cue for i in range(*grid.tokens(span))], grid.tokens(attribution.content[0])[0]
    talks = tree.tokens[cue[0]].lemma.lower() in ("speak", "talk")
    first = cue[-1] + 1 if talks and first <= cue[0] else first
    number = next((i for i in range(first, min(first + 4, len(tree.tokens))) if tree.tokens[i].tag == "CD"), None)
    near = number is not None and not any(t.tag.startswith("NN") for t in tree.tokens[first:number])
    return talks and bool(attribution.source) and near and tree.tokens[first - 1].text.lower() == "of"


def _short_of(tree: Tree, cue: Sequence[int]) -> int | None:
    """ "Stopped short of | blaming the mill": what was not said is the blame, not the mill."""
    words = [tree.tokens[i].text.lower() for i in range(*cue)]
    return cue[1] - 1 if words[-3:-1] == ["short", "of"] and tree.tokens[cue[1] - 1].tag == "VBG" else None


def _knowing(tree: Tree, cue: Sequence[int]) -> int | None:
    """ "Denied | knowing of the leak": the leak is not what was denied."""
    verb = cue[1] - 1 - (tree.tokens[cue[1] - 1].tag == "IN")
    denied = verb > cue[0] and tree.tokens[verb].tag == "VBG" and tree.tokens[verb - 1].lemma.lower() == "deny"
    return verb if denied else None


def _unanswered(tree: Tree, cue: Sequence[int], said: Range) -> int | None:
    """ "Did not respond to | a request for comment", "made no | comment on the fire": what was withheld is the answer."""
    noun = tree.tokens[tree.head_of(*said)].lemma.lower()
    return cue[0] if noun in ASKED and any(t.text.lower() in NOT | {"no"} for t in tree.tokens[slice(*cue)]) else None


def _relative(document: Document, attribution: Attribution, tree: Tree, grid: Grid) -> Attribution:
    """ "She found a bag which, he said, was his": of the words before "he said" only "which" is his, and all after it."""
    last = grid.tokens(attribution.content[0])[1]
    inner = min((*attribution.source, *attribution.cue), key=lambda span: span.start)
    before = grid.tokens(inner)[0] - 1
    before -= before > 0 and tree.tokens[before].text == ","
    if before != last - 1 or tree.tokens[before].text.lower() not in RELATIVE or tree.tokens[before].tag not in ("WDT", "WP"):
        return attribution
    tokens, rest = tree.tokens, attribution.content[1:]
    if not rest:  # "which, according to the union, has no alarm"
        start = max(grid.tokens(span)[1] for span in (*attribution.source, *attribution.cue))
        start += start < len(tokens) and tokens[start].text == ","
        end = start
        while end < len(tokens) and tokens[end].sentence == tokens[before].sentence and tokens[end].text not in (",", ";", "."):
            end += 1
        if end - start < 2 or tokens[start].tag not in FINITE:
            return attribution
        rest = (document.report.span(tokens[start].start, tokens[end - 1].end),)
    whole = document.report.span(tokens[before].start, tokens[before].end)
    return replace(attribution, content=(whole, *rest))


def _feeling(tree: Tree, cue: Sequence[int]) -> int | None:
    """Where a feeling begins that is voiced by a verb before it: "little confidence" in "had expressed little confidence in"."""
    verb = next((i for i in range(*cue) if tree.tokens[i].lemma.lower() in word_set("voicing")), None)
    nouns = [t.lemma.lower() for t in tree.tokens[verb + 1 : cue[1]] if t.tag in ("NN", "NNS")] if verb is not None else []
    # "Doubts about the count": of the count the speaker is not sure; of his doubts he is.
    if verb is None or not nouns or "doubt" in nouns:
        return None
    return verb + 1 + (tree.tokens[verb + 1].tag == "PRP$")  # "its | solidarity with"
