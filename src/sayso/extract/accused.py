"""Accusations: "X accused Y of Z" is X's word with the accusation in it; "Y, accused of Z" is not Y's word.

PolNeAR has "accused" in the cue and leaves "Y of Z" for a content, which says nothing alone. Where Y stands before the cue, the
recogniser often takes Y for the speaker.
"""

from collections.abc import Sequence
from dataclasses import replace

from sayso.extract.place import Grid
from sayso.extract.tables import speakers
from sayso.extract.wording import RELATIVE
from sayso.schema import Attribution, Document, Tree
from sayso.schema.tree import FINITE, Range
from sayso.tables import word_set

LINKS = frozenset(("of", "for", "with", "on"))  # "accused of", "blamed for", "charged with", "blamed on"
STOPS = frozenset((",", ";", ":", "—", "–", "”", '"'))


def accusing(document: Document, attributions: Sequence[Attribution], tree: Tree, grid: Grid) -> list[Attribution]:
    """The attributions, each accusation with its word and with whoever makes it as its source."""
    return [_accusation(document, a, tree, grid) for a in attributions]


def only_described(attribution: Attribution, tree: Tree, grid: Grid) -> bool:
    """ "Rebels accused of killing two farmers were freed": the report tells something of whoever is accused."""
    verb = _verb(attribution, tree, grid)
    return verb is not None and _is_passive(verb, tree) and not _has_auxiliary(verb, tree)


def is_court_act(attribution: Attribution, tree: Tree, grid: Grid) -> bool:
    """ "He was charged with fraud", "indicted for theft": an act of the law that the report tells, with nobody named who acts."""
    cue = [tree.tokens[i] for span in attribution.cue for i in range(*grid.tokens(span))]
    acts = any(t.lemma.lower() in word_set("charging") and t.tag == "VBN" for t in cue)
    last = grid.tokens(attribution.cue[-1])[1] if attribution.cue else 0
    following = {t.text.lower() for t in tree.tokens[last : last + 1]} | {t.text.lower() for t in cue}
    return acts and not attribution.source and bool(following & {"with", "for", "on", "over", "of"})


def _accusation(document: Document, attribution: Attribution, tree: Tree, grid: Grid) -> Attribution:
    verb = _verb(attribution, tree, grid)
    if verb is None or not attribution.content:
        return attribution
    if _is_passive(verb, tree):
        return _turned(document, attribution, verb, tree, grid)
    first, last = grid.tokens(attribution.content[0])
    linked = any(tree.tokens[i].text.lower() in LINKS for i in range(first, last))
    if first != verb + 1 or not (linked or tree.tokens[verb].lemma.lower() in ("accuse", "blame")):
        return attribution
    whole = document.report.span(tree.tokens[verb].start, attribution.content[0].end)
    return replace(attribution, content=(whole, *attribution.content[1:]))


def _verb(attribution: Attribution, tree: Tree, grid: Grid) -> int | None:
    cue = [i for span in attribution.cue for i in range(*grid.tokens(span))]
    verbs = (i for i in cue if tree.tokens[i].lemma.lower() in word_set("accusing") and tree.tokens[i].tag.startswith("VB"))
    return next(verbs, None)


def _is_passive(verb: int, tree: Tree) -> bool:
    """Whether nobody stands right behind the verb: whom an active one accuses does; but "prosecutors charged on Monday that"."""
    following = tree.tokens[verb + 1].text.lower() if verb + 1 < len(tree.tokens) else ""
    tag = tree.tokens[verb].tag
    return (tag == "VBN" or (tag == "VBD" and following != "on")) and (following in LINKS or following == "by")


def _has_auxiliary(verb: int, tree: Tree) -> bool:
    return any(tree.tokens[i].lemma.lower() in ("be", "get") for i in tree.children[verb] if i < verb)


def _turned(document: Document, attribution: Attribution, verb: int, tree: Tree, grid: Grid) -> Attribution:
    """A passive: whoever is accused and of what is the content, the source is who stands behind "by", or nobody."""
    tokens = tree.tokens
    link, accused = _link(attribution, verb, tree, grid), _accused(attribution, verb, tree, grid)
    if link is None or accused is None:
        return attribution
    source = (verb + 2, link) if link > verb + 2 else None
    end = _end(attribution, verb, link, tree, grid)
    by = _agent(link, end, tree) if source is None else None
    if by is not None:
        source, end = (by + 1, end), by
    if end - link < 2:
        return attribution
    spans = [document.report.span(tokens[a].start, tokens[b - 1].end) for a, b in (accused, (verb, verb + 1), (link, end))]
    who = () if source is None else (document.report.span(tokens[source[0]].start, tokens[source[1] - 1].end),)
    said = (document.report.span(spans[1].start, spans[2].end),) if link == verb + 1 else (spans[1], spans[2])
    return replace(attribution, source=who, cue=(spans[1],), content=(spans[0], *said))


def _link(attribution: Attribution, verb: int, tree: Tree, grid: Grid) -> int | None:
    """The "of" of the accusation, behind the accuser's name: "by the Ministry of Health of hiding two deaths".

    The recogniser may take it for a part of the name. What somebody does is none: "by the head of the union of drinking on duty".
    """
    tokens = tree.tokens
    behind = max([verb + 1, *(last for first, last in map(grid.tokens, attribution.source) if first > verb)])
    doing = [i for i in range(verb + 2, behind - 1) if tokens[i].text.lower() in LINKS and tokens[i + 1].tag == "VBG"]
    if doing and (behind == len(tokens) or tokens[behind].text.lower() != "of"):
        return doing[-1]
    end = next((i for i in range(behind, len(tokens)) if tokens[i].sentence != tokens[verb].sentence), len(tokens))
    return next((i for i in range(behind, end) if tokens[i].text.lower() in LINKS), None)


def _accused(attribution: Attribution, verb: int, tree: Tree, grid: Grid) -> Range | None:
    """Who is accused: what stands before the verb as source or content, else the verb's subject; None for "who is accused"."""
    before = [grid.tokens(span) for span in (*attribution.content, *attribution.source)]
    place = next((place for place in before if place[1] <= verb), None)
    subject = tree.subject(verb)
    if place is None and subject is not None and subject < verb:
        place = tree.phrase(subject, without=frozenset(("acl", "acl:relcl", "advcl")))
    return None if place is None or tree.tokens[place[0]].text.lower() in RELATIVE else place


def _end(attribution: Attribution, verb: int, link: int, tree: Tree, grid: Grid) -> int:
    """Where the accusation ends: with the content, or before a pause; of somebody told of, before his verb."""
    tokens = tree.tokens
    found = [grid.tokens(span)[1] for span in attribution.content if grid.tokens(span)[1] > link]
    end = found[0] if found else link + 1
    while not found and end < len(tokens) and tokens[end].sentence == tokens[verb].sentence and tokens[end].text not in STOPS:
        end += 1
    if not _has_auxiliary(verb, tree):
        end = next((i for i in range(link + 2, end) if tokens[i].tag in FINITE and not _is_below(link, i, tree)), end)
    return tree.stripped(link, end)[1]


def _is_below(first: int, verb: int, tree: Tree) -> bool:
    """Whether a word between tells that a verb is one of a clause below: "accused of saying that it was safe"."""
    return any(tree.tokens[i].tag in ("PRP", "WP", "WDT", "WRB") or tree.tokens[i].text == "that" for i in range(first, verb))


def _agent(link: int, end: int, tree: Tree) -> int | None:
    """The "by" before whoever accuses: "accused of lying by the union", not "of being paid by the union"."""
    by = next((i for i in reversed(range(link + 2, end - 1)) if tree.tokens[i].text.lower() == "by"), None)
    if by is None or tree.tokens[by - 1].tag == "VBN":
        return None
    words = tree.tokens[by + 1 : end]
    named = words[-1].tag in ("NNP", "NNPS") or words[-1].lemma.lower() in speakers()
    return by if named and all(t.tag in ("DT", "JJ", "NN", "NNS", "NNP", "NNPS", "POS", "PRP$") for t in words) else None
