"""Whoever is told, warned or ordered something says nothing: "residents were urged to stay in", "the port was told of a leak"."""

from sayso.extract.place import Grid
from sayso.extract.tables import speakers
from sayso.extract.wording import among
from sayso.schema import Attribution, Tree
from sayso.schema.tree import FINITE
from sayso.tables import word_set
from sayso.text import QUOTATION_MARKS

ORDERING = frozenset(("order", "urge", "ask", "direct", "command"))
NOT = word_set("negations") | {"yet"}


def is_told(attribution: Attribution, tree: Tree, grid: Grid) -> bool:
    """ "Valley told to leave", "residents were urged to stay in": whoever is told says nothing, and who told him nobody says.

    "Told residents to leave" has whom between; "urged by the council" has who.
    """
    first, last = grid.tokens(attribution.cue[-1])
    said = next((said for span in attribution.content if (said := grid.tokens(span)[0]) >= last), None)
    if said is not None and not attribution.source and _is_bidden(last - 1, said, tree):
        return True
    if said != last or tree.tokens[said].tag != "TO":
        return False
    bare = last - first == 1 and tree.tokens[first].lemma.lower() == "tell" and len(attribution.content) == 1
    verb = tree.tokens[last - 1]
    passive = verb.tag in ("VBN", "VBD") and any(t.lemma.lower() in ("be", "get") for t in tree.tokens[first : last - 1])
    ordered = verb.lemma.lower() in word_set("addressing") | ORDERING
    return bare or (passive and ordered and not attribution.source)


def _is_bidden(verb: int, said: int, tree: Tree) -> bool:
    """ "He was told | three times to drop it", "residents were told | on Monday to boil water": what comes first is when."""
    subject = tree.subject(verb)
    if subject is None or tree.tokens[subject].dep != "nsubj:pass" or tree.child(verb, "ccomp") is not None:
        return False
    told = tree.tokens[verb].lemma.lower() in word_set("addressing") | ORDERING
    to = (c for c in tree.children[verb] if c >= said and tree.tokens[c].tag == "VB")
    return told and any(tree.tokens[m].tag == "TO" for c in to for m in tree.children[c])


def never_told(attribution: Attribution, tree: Tree, grid: Grid) -> bool:
    """ "The ministry was never warned that the roof could fall": the report says so of the ministry, and nobody kept silent."""
    cue = [tree.tokens[i] for span in attribution.cue for i in range(*grid.tokens(span))]
    by = attribution.source and attribution.source[0].start > cue[0].start
    passive = cue[-1].tag == "VBN" and among(cue[-1], "addressing") and any(t.lemma.lower() in ("be", "get") for t in cue)
    return passive and not by and any(t.text.lower() in NOT for t in cue)


def told_about(attribution: Attribution, tree: Tree, grid: Grid) -> bool:
    """ "Residents were warned | about | the heat", "the port was told of | a leak": what it was about, no word of anybody's."""
    cue = [i for span in attribution.cue for i in range(*grid.tokens(span))]
    said = [tree.tokens[i] for span in attribution.content for i in range(*grid.tokens(span))]
    verb = next((i for i in reversed(cue) if tree.tokens[i].tag == "VBN" and among(tree.tokens[i], "addressing")), None)
    if verb is None or not any(tree.tokens[i].lemma.lower() in ("be", "get") for i in cue if i < verb):
        return False
    topic = (
        ("about",) if tree.tokens[verb].lemma.lower() in ("warn", "alert") else ("about", "of")
    )  # "was warned of floods" to come
    between = {tree.tokens[i].text.lower() for i in range(verb + 1, grid.tokens(attribution.content[0])[0] + 1)}
    # "Was told of it by the coastguard": who told it is credited.
    by = any(t.text.lower() == "by" and tree.tokens[t.head].lemma.lower() in speakers() for t in said)
    whole = by or any(t.tag in FINITE or t.text in QUOTATION_MARKS for t in said)
    return not between.isdisjoint(topic) and not whole
