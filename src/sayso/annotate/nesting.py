"""Attributions that the recogniser does not look for: those inside another's content, nouns, adverbs and refusals.

PolNeAR marks one layer. What stands inside a content ("she added that one of the divers hoped to go home") is found
here, from the parse and the list of cue words.
"""

from sayso.annotate.draft import Draft
from sayso.annotate.lexicon import is_cue
from sayso.schema.tree import Range, Tree

REPORTS = frozenset(("report", "claim", "allegation", "rumor", "rumour", "speculation", "suggestion"))
UTTERED = frozenset(("express", "voice", "repeat", "reiterate", "share", "have"))
NOTHING_SAID = frozenset(("detail", "information", "comment", "explanation", "evidence", "timeline", "figure", "reason"))
GIVEN = frozenset(("provide", "give", "offer", "release", "find", "disclose", "share"))
# No voice, or the speaker's own ("I think that …" inside a quotation adds no link to the chain).
NOBODY = frozenset(("it", "there", "who", "which", "that", "what", "this", "i", "we", "you"))
# Verbs whose object is what was said: "the ministry confirmed two deaths". Others ("see", "find", "call") mean too much besides.
SPOKEN_OBJECT = frozenset(
    (
        "announce",
        "confirm",
        "deny",
        "reject",
        "dismiss",
        "disclose",
        "present",
        "condemn",
        "denounce",
        "predict",
        "demand",
        "dispute",
        "refute",
        "propose",
        "outline",
        "acknowledge",
        "admit",
        "allege",
        "recommend",
        "describe",
    )
)
SPEECH = ("say", "think", "wish", "order", "deny", "doubt", "show", "ask", "offer")


def nested(drafts: list[Draft], tree: Tree) -> list[Draft]:
    """Further attributions, none of which repeats the cue of one that is there."""
    taken = {i for d in drafts if d.contents for i in range(*d.cue)}
    inside = {i for d in drafts for first, last in d.contents for i in range(first, last)}
    found: list[Draft] = []
    for i in range(len(tree.tokens)):
        draft = next((d for rule in RULES if (d := rule(i, tree)) is not None), None)
        if draft is None and i not in taken:
            draft = _predicate(i, tree, nested=i in inside)
        if draft is not None and not taken.intersection(range(*draft.cue)):
            found.append(draft)
            taken.update(range(*draft.cue))
    return found


def _content(child: int, tree: Tree) -> list[Range]:
    first, last = tree.phrase(child)
    return [(first, last)] if first < last else []


def _predicate(i: int, tree: Tree, *, nested: bool) -> Draft | None:
    """ "X said that …", "X wished to …", "X voiced a hope that …", "X is worried that …" """
    token = tree.tokens[i]
    subject = tree.subject(i)
    if subject is None and nested and i and tree.tokens[i - 1].lemma.lower() in ("other", "others", "another"):
        subject = i - 1  # "while the other hoped to stay": small parsers take the pronoun for an adjective
    if subject is None or tree.tokens[subject].lemma.lower() in NOBODY:
        return None
    source = (
        (i - 2, i)
        if subject == i - 1 and tree.tokens[i - 2].lemma.lower() == "the"
        else tree.phrase(subject, without=frozenset(("acl:relcl", "advcl", "parataxis")))
    )
    if token.tag.startswith("VB") and token.lemma in UTTERED:
        noun = tree.child(i, "obj")
        if noun is None or not is_cue(tree.tokens[noun].lemma, "noun"):
            return None
        clause = tree.child(noun, "acl", "ccomp", "nmod")
        return Draft((i, noun + 1), source, _content(clause, tree)) if clause is not None and clause > noun else None
    clause = tree.child(i, "ccomp") or (tree.child(i, "xcomp") if nested or is_cue(token.lemma, "wish", "order") else None)
    if clause is None or clause < i:
        return None
    speaks = token.tag.startswith("VB") and is_cue(
        token.lemma, *(SPEECH if nested else ("say", "deny", "think", "wish", "order"))
    )
    if not speaks and not is_cue(token.lemma, "adjective"):
        return None
    if tree.tokens[clause].dep == "xcomp" and not is_cue(token.lemma, "wish", "deny", "order", "offer"):
        return None
    return Draft((i, i + 1), source, _content(clause, tree))


def _viewed_by(i: int, tree: Tree) -> Draft | None:
    """ "the move is viewed by officials as an escalation": what is viewed and as what are the two pieces of the content."""
    token = tree.tokens[i]
    if token.tag != "VBN" or not is_cue(token.lemma, "think", "say"):
        return None
    helper, viewed = tree.child(i, "aux"), tree.subject(i)
    by = next((c for c in tree.children[i] if c > i and (tree.tokens[c].dep == "obl:agent" or _case(c, tree) == "by")), None)
    if by is None or helper is None or viewed is None:
        return None
    start, end = tree.phrase(by)
    start += tree.tokens[start].lemma.lower() == "by"
    as_what = next((c for c in tree.children[i] if c >= end and _case(c, tree) == "as"), None)
    if as_what is None:
        return None
    last = max(tree.phrase(c)[1] for c in tree.children[i] if c >= as_what and tree.tokens[c].dep.startswith(("obl", "advcl")))
    return Draft((helper, i + 1), (start, end), [tree.phrase(viewed), (tree.phrase(as_what)[0], last)])


def _object(i: int, tree: Tree) -> Draft | None:
    """ "The mayor presented two sealed files", said of a person, an office or a body by name or pronoun."""
    token = tree.tokens[i]
    if token.lemma not in SPOKEN_OBJECT or token.tag not in ("VBD", "VBZ", "VBP", "VBN"):
        return None
    subject, thing = tree.subject(i), tree.child(i, "obj")
    if subject is None or thing is None or thing < i or tree.tokens[subject].dep == "nsubj:pass":
        return None
    if tree.tokens[subject].tag not in ("NNP", "PRP", "NNPS") or tree.tokens[subject].lemma.lower() in NOBODY:
        return None
    first, last = tree.phrase(thing)
    under = tree.subtree(i)
    while last in under and tree.tokens[last].text not in (",", "“", '"', ".", ";", "—"):
        last += 1  # "presented two files marked as secret": small parsers hang the rest on the verb
    return Draft((i, i + 1), tree.phrase(subject, without=frozenset(("acl:relcl", "advcl"))), [tree.stripped(first, last)])


def _puts(i: int, tree: Tree) -> Draft | None:
    """ "the log puts the blast at 9:40 p.m.", "organisers put the crowd at 2,000" """
    if tree.tokens[i].lemma != "put" or tree.tokens[i].tag not in ("VBD", "VBZ", "VBP", "VB"):
        return None
    subject, thing = tree.subject(i), tree.child(i, "obj")
    value = next((c for c in tree.children[i] if thing is not None and c > thing and _case(c, tree) == "at"), None)
    if subject is None or thing is None or value is None or not any(tree.tokens[j].tag == "CD" for j in tree.subtree(value)):
        return None
    return Draft((i, i + 1), tree.phrase(subject), [(tree.phrase(thing)[0], tree.phrase(value)[1])])


def _adverb(i: int, tree: Tree) -> Draft | None:
    """ "has reportedly supplied …": the clause round the adverb, credited to nobody."""
    token = tree.tokens[i]
    if token.dep != "advmod" or not is_cue(token.lemma, "adverb"):
        return None
    head = token.head
    while tree.tokens[head].dep in ("xcomp", "amod", "aux", "cop") and tree.tokens[head].head != head:
        head = tree.tokens[head].head
    first, last = tree.phrase(head, without=frozenset(("parataxis", "advcl", "conj", "mark", "discourse")))
    return Draft((i, i + 1), None, [(first, last)]) if last - first > 2 else None


def _denied_noun(i: int, tree: Tree) -> Draft | None:
    """ "reports the company had always disputed": the noun is what is denied."""
    token = tree.tokens[i]
    if not is_cue(token.lemma, "deny") or not token.tag.startswith("VB") or not token.dep.startswith(("acl", "advcl")):
        return None
    noun, subject = token.head, tree.subject(i)
    if noun > i or subject is None or not is_cue(tree.tokens[noun].lemma, "noun") or tree.child(i, "obj", "ccomp") is not None:
        return None
    first = min(c for c in (*tree.children[i], i) if c > subject)
    return Draft((first, i + 1), tree.phrase(subject), [(noun, noun + 1)])


def _nothing_given(i: int, tree: Tree) -> Draft | None:
    """ "no figures were released by the port", "inspectors saw no evidence of …" """
    token = tree.tokens[i]
    if token.lemma not in GIVEN or not token.tag.startswith("VB"):
        return None
    noun = tree.child(i, "obj", "nsubj")
    if noun is None or tree.tokens[noun].lemma not in NOTHING_SAID:
        return None
    determiner = tree.child(noun, "det")
    if determiner is None or tree.tokens[determiner].lemma.lower() != "no":
        return None
    by = next((c for c in tree.children[i] if tree.tokens[c].dep.startswith("obl") and _case(c, tree) == "by"), None)
    subject = tree.subject(i) if noun > i else None
    source = (
        (tree.phrase(by)[0] + 1, tree.phrase(by)[1]) if by is not None else tree.phrase(subject) if subject is not None else None
    )
    first, last = tree.phrase(noun)
    cue = (min(first, i), max(determiner + 1, i + 1)) if noun > i else (i, i + 1)
    return Draft(cue, source, [(determiner + 1, last)]) if source else None


def _case(i: int, tree: Tree) -> str:
    case = tree.child(i, "case")
    return tree.tokens[case].lemma.lower() if case is not None else ""


def _reports_that(i: int, tree: Tree) -> Draft | None:
    """ "This fits reports that …": unnamed reports speak."""
    token = tree.tokens[i]
    if token.lemma not in REPORTS or not token.tag.startswith("NN"):
        return None
    clause = tree.child(i, "acl", "ccomp")
    if clause is None or clause < i:
        return None
    mark = tree.child(clause, "mark")
    if mark is None or tree.tokens[mark].lemma.lower() != "that" or tree.child(i, "nmod") is not None:
        return None
    return Draft((i, i + 1), (i, i + 1), _content(clause, tree))


RULES = (_adverb, _denied_noun, _nothing_given, _reports_that, _viewed_by, _object, _puts)
