"""Who counts says how many: "the ministry counts 17 dead", "the Red Cross has recorded 52 deaths", "raised its toll to 19"."""

from collections.abc import Sequence
from itertools import pairwise

from sayso.extract.mention import mention_of
from sayso.extract.place import Grid
from sayso.schema import Attribution, Document, Kind, Tree
from sayso.schema.roles import BEFELL

COUNTS = frozenset(("count", "record", "register", "tally"))
# "The rebels claim 30 dead": by their word, whoever they are.
CLAIMS = frozenset(("claim", "acknowledge", "admit"))
# "The fire brigade lowered the number of dead to six": who sets a count right gives the new one. "The army gives the toll as 34".
REVISES = frozenset(("give", "put", "correct", "revise", "lower", "raise", "update", "cut", "reduce", "increase"))
TOLLS, NUMBERS = frozenset(("toll", "count", "figure", "tally", "estimate")), frozenset(("number", "total"))
# Of these nobody has a number in his hand: who "reduced the number of detained" let some go.
HARMED = frozenset(("dead", "deaths", "killed", "victims", "fatalities", "casualties", "missing", "injured", "wounded"))
COUNTERS = frozenset((Kind.PERSON, Kind.ORGANISATION, Kind.OFFICE, Kind.OUTLET))
# "Villagers counted 12 bodies", "the police counted 4,000": whoever has counted, says so of anything. What "three hospitals
# recorded" is no one's word, and who "counts three branches" has them.
BY_HAND = frozenset(("count", "tally"))
PUT_AT = 14  # words: "the number of bikes that were returned to the shops so far at"
ONE = frozenset(("It", "He", "She"))
# What goes on after the count and is no part of it.
BEYOND = frozenset(("conj", "cc", "punct", "advcl", "parataxis"))


def counting(document: Document, credited: Sequence[Attribution], tree: Tree, grid: Grid) -> list[Attribution]:
    """An attribution for each count that somebody makes, where nobody is credited with its words."""
    told = [grid.tokens(figure.span)[0] for figure in document.figures]
    # "Counts three branches", "recorded a profit of 4m" tell of the counter.
    fates = [grid.tokens(figure.span)[0] for figure in document.figures if figure.role in BEFELL]
    if not told:
        return []
    taken = {i for a in credited for span in (*a.source, *a.cue, *a.content) for i in range(*grid.tokens(span))}
    out = []
    for i, token in enumerate(tree.tokens):
        if _counts(tree, i) and i not in taken and token.tag in ("VBZ", "VBP", "VBD", "VBN"):
            source, said = counter(document, tree, i) or _told_before(document, credited, i, tree, grid), _counted(tree, i)
            by_hand = token.lemma.lower() in BY_HAND and token.tag in ("VBD", "VBN")
            numbers = told if by_hand or token.lemma.lower() == "put" or _sets_right(tree, i) else fates
            if source is not None and said is not None and any(said[0] <= n < said[1] for n in numbers):
                out.append(Attribution(f"i{i}", None, *((grid.span(part),) for part in (source, (i, i + 1), said))))
    return out


def _counts(tree: Tree, verb: int) -> bool:
    lemma = tree.tokens[verb].lemma.lower()
    if _sets_right(tree, verb):
        return True
    if lemma not in REVISES:
        return lemma in COUNTS | CLAIMS
    counted = tree.child(verb, "obj", "dobj")
    if counted is None:
        return False
    of = {token.text.lower() for token in tree.tokens[counted + 1 : counted + 5]}
    if lemma == "put":  # "put the number of bikes returned so far at 31,000"
        behind = [t for t in tree.tokens[counted : counted + PUT_AT] if t.sentence == tree.tokens[verb].sentence]
        at = any(a.text.lower() == "at" and b.tag in ("CD", "IN", "RB") for a, b in pairwise(behind))
        return at and tree.tokens[counted].lemma.lower() in TOLLS | NUMBERS
    lemma = tree.tokens[counted].lemma.lower()
    return lemma in TOLLS or (lemma in NUMBERS and not of.isdisjoint(HARMED))


def _sets_right(tree: Tree, verb: int) -> bool:
    """ "Corrected the length of the crack to 4 metres from 6": whatever was measured, who sets it right gives the new number."""
    if tree.tokens[verb].lemma.lower() not in ("correct", "revise") or tree.child(verb, "obj", "dobj") is None:
        return False
    to = next((i for i in range(verb + 1, len(tree.tokens) - 1) if tree.tokens[i].text.lower() == "to"), None)
    return to is not None and tree.tokens[to].sentence == tree.tokens[verb].sentence and tree.tokens[to + 1].tag == "CD"


def counter(document: Document, tree: Tree, verb: int) -> tuple[int, int] | None:
    """Whoever counts. "The province recorded 12 deaths" says where they were, and credits nobody."""
    subject = tree.subject(verb)
    if subject is None or subject > verb:
        return None
    first, last = tree.phrase(subject, without=frozenset(("acl:relcl", "advcl")))
    mention = mention_of(document, first, last)
    place = mention.entity is not None and mention.entity.label == "PLACE"
    counts = mention.kind in COUNTERS or (mention.kind is Kind.GROUP and tree.tokens[verb].lemma.lower() in BY_HAND | CLAIMS)
    return (first, last) if counts and not place and mention.pronoun is None else None


def _told_before(
    document: Document, credited: Sequence[Attribution], verb: int, tree: Tree, grid: Grid
) -> tuple[int, int] | None:
    """The "they" of "Monitors said that the shells were new. They counted 19 bodies": of several who spoke right before; the "it"
    of "The ministry denied it. It lowered the toll to six": of one who did.
    """
    subject, number, lemma = tree.subject(verb), tree.tokens[verb].sentence, tree.tokens[verb].lemma.lower()
    pronoun = tree.tokens[subject].text if subject is not None else ""
    if subject is None or number == 0 or lemma not in (BY_HAND if pronoun == "They" else REVISES if pronoun in ONE else ()):
        return None
    sources = [grid.tokens(a.source[0]) for a in credited if a.source]
    before = {place for place in sources if tree.tokens[place[0]].sentence == number - 1}
    text, start = document.report.text, tree.tokens[subject].start
    paragraph = "\n" not in text[document.sentences[number - 1].span.start : start]
    several = [tree.tokens[tree.head_of(*place)].tag == "NNS" for place in before]
    return (subject, subject + 1) if paragraph and several == [pronoun == "They"] else None


def _counted(tree: Tree, verb: int) -> tuple[int, int] | None:
    """What is counted, with what is said of it: "17 dead", "41 deaths since Monday"."""
    counted = tree.child(verb, "obj", "dobj", "xcomp")  # a parser may take "112 dead" for a clause
    if counted is None or counted < verb:
        return None
    first = tree.phrase(counted)[0]
    own = {n for c in tree.children[verb] if c >= first and tree.tokens[c].dep not in BEYOND for n in tree.subtree(c)}
    last = next(n for n in range(first, len(tree.tokens) + 1) if n not in own)
    aside = (n for n in range(first, last - 1) if tree.tokens[n].text == "," and tree.tokens[n + 1].tag == "VBG")
    last = next(aside, last)  # ", citing a broken scale"
    return tree.stripped(first, last)
