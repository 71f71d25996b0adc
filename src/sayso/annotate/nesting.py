"""Attributions that the recogniser does not look for: those inside another's content, nouns, adverbs and refusals.

PolNeAR marks one layer. What stands inside a content ("she added that one of the divers hoped to go home") is found
here, from the parse and the list of cue words.
"""

from collections.abc import Callable

from sayso.annotate.contents import NOTHING_SAID
from sayso.annotate.draft import Draft
from sayso.annotate.lexicon import is_cue
from sayso.schema import Token
from sayso.schema.tree import Range, Tree

REPORTS = frozenset(("report", "claim", "allegation", "rumor", "rumour", "speculation", "suggestion"))
UTTERED = frozenset(("express", "voice", "share", "have", "make", "raise", "issue"))
GIVEN = frozenset(("provide", "give", "offer", "release", "find", "disclose", "share"))
DASHES = frozenset(("-", "--", "—", "–", ","))
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


NAME_TAGS = frozenset(("DT", "PRP$", "JJ", "NN", "NNS", "NNP", "NNPS", "CD", "POS", "HYPH"))


def nested(drafts: list[Draft], tree: Tree) -> list[Draft]:
    """Further attributions, none of which repeats the cue of one that is there."""
    taken = {i for d in drafts if d.contents for i in range(*d.cue)}
    found: list[Draft] = []
    for i, token in enumerate(tree.tokens):
        rules = _rules_for(token)
        draft = next((d for rule in rules if (d := rule(i, tree)) is not None), None) if rules else None
        if draft is not None and not taken.intersection(range(*draft.cue)):
            found.append(draft)
            taken.update(range(*draft.cue))
            if rules is VERB_RULES and draft.source is not None and draft.contents[0][1] == draft.source[0]:
                _set_free(drafts, draft.contents[0][0], draft.cue[1], tree)
        elif draft is not None and len(draft.contents) > 1:
            _completed(drafts, draft)
    return found


def _set_free(drafts: list[Draft], first: int, last: int, tree: Tree) -> None:
    """Take a denial that follows a content ("…, claims both sides had denied") out of it: it is the reporter's."""
    for draft in drafts:
        kept = (tree.stripped(a, first) if a <= first and b == last else (a, b) for a, b in draft.contents)
        draft.contents = [piece for piece in kept if piece[0] < piece[1]]


def _completed(drafts: list[Draft], fuller: Draft) -> None:
    """Give one of the drafts, of the same cue and with one of two pieces of content, the other piece too."""
    same = (d for d in drafts if d.cue[1] == fuller.cue[1] and len(d.contents) == 1)
    for draft in same:
        if draft.contents[0] in fuller.contents:
            draft.contents = list(fuller.contents)


def _content(child: int, tree: Tree) -> list[Range]:
    first, last = tree.phrase(child)
    return [(first, last)] if first < last else []


def _credited_noun(i: int, tree: Tree) -> Draft | None:
    """ "the auditor's claim that …", "a warning from the bank that …", "she voiced the hope that …" """
    noun = tree.tokens[i]
    if not is_cue(noun.lemma, "noun"):
        return None
    verb, clause = noun.head, _that_clause(i, tree)
    if clause is None and noun.dep == "obj" and tree.tokens[verb].lemma in UTTERED:
        clause = tree.child(i, "acl")  # "expressed a desire to stay"
        if clause is None and i + 2 < len(tree.tokens) and tree.tokens[i + 1].tag == "TO":
            return _uttered(i, verb, [_up_to_comma(i + 1, tree)], tree)
    after = tree.child(i, "parataxis", "appos")
    if clause is None and after is not None and i + 1 < len(tree.tokens) and tree.tokens[i + 1].text == ":":
        clause = after  # "the minister's verdict: the budget will not survive"
    if clause is None or clause < i:
        return None
    if noun.dep == "obj" and tree.tokens[verb].lemma in UTTERED and tree.tokens[verb].tag.startswith("VB"):
        return _uttered(i, verb, _content(clause, tree), tree)
    source = whose(i, clause, tree)
    return Draft((i, i + 1), source, _content(clause, tree)) if source else None


def _uttered(noun: int, verb: int, content: list[Range], tree: Tree) -> Draft | None:
    """ "expressed a desire …": verb and noun are the cue, the verb's subject is the source."""
    subject = tree.subject(verb)
    if subject is None or tree.tokens[subject].lemma.lower() in NOBODY:
        return None
    return Draft((verb, noun + 1), tree.phrase(subject), content)


def _up_to_comma(first: int, tree: Tree) -> Range:
    """From a word to the next comma or the sentence's end: for an infinitive that the parse has hung elsewhere."""
    last = first + 1
    while (
        last < len(tree.tokens)
        and tree.tokens[last].text not in (",", ";", ".")
        and (tree.tokens[last].sentence == tree.tokens[first].sentence)
    ):
        last += 1
    return tree.stripped(first, last)


def _that_clause(i: int, tree: Tree) -> int | None:
    """The head of the clause with "that" that says what a noun is about, hung on the noun or on one that hangs on it."""
    near = (i, *tree.children[i])
    for c in (c for n in near for c in tree.children[n] if c > i):
        mark = tree.child(c, "mark")
        if tree.tokens[c].dep.startswith(("acl", "ccomp", "advcl")) and mark is not None and tree.tokens[mark].lemma == "that":
            return c
    return None


def whose(i: int, clause: int, tree: Tree) -> Range | None:
    """Whose claim it is: its possessor, or the name after "by", "from" or "made by"."""
    if i and tree.tokens[i - 1].tag in ("POS", "PRP$"):
        end = i - (tree.tokens[i - 1].tag == "POS")
        start = end - 1
        while start and tree.tokens[start - 1].tag in NAME_TAGS and tree.tokens[start - 1].sentence == tree.tokens[i].sentence:
            start -= 1
        return start, end
    by_whom = [d for child in tree.children[i] if tree.tokens[child].tag == "VBN" for d in tree.children[child]]  # "made by X"
    for c in (*tree.children[i], *by_whom):
        case = tree.child(c, "case")
        if i < c < clause and case is not None and tree.tokens[case].lemma.lower() in ("by", "from"):
            return case + 1, max(c + 1, tree.phrase(c, without=frozenset(("acl", "acl:relcl", "ccomp", "conj", "cc")))[1])
    return None


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
    later = (c for c in tree.children[i] if c > as_what and tree.tokens[c].dep.startswith(("obl", "advcl")))
    last = max(tree.phrase(c)[1] for c in (as_what, *later))
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
    if token.dep != "advmod" or not is_cue(token.text, "adverb"):
        return None
    head = token.head
    while tree.tokens[head].dep in ("xcomp", "amod", "aux", "cop") and tree.tokens[head].head != head:
        head = tree.tokens[head].head
    first, last = tree.phrase(head, without=frozenset(("parataxis", "advcl", "conj", "mark", "discourse")))
    return Draft((i, i + 1), None, [(first, last)]) if last - first > 2 else None


def _denied_noun(i: int, tree: Tree) -> Draft | None:
    """ "reports the company had always disputed": the noun is what is denied."""
    token = tree.tokens[i]
    if not is_cue(token.lemma, "deny") or not token.tag.startswith("VB"):
        return None
    noun, subject = token.head, tree.subject(i)
    if not token.dep.startswith(("acl", "advcl")):
        if subject is None or not tree.phrase(subject)[0]:
            return None
        noun = tree.phrase(subject)[0] - 1  # "— claims both sides had denied": a noun right before the subject, hung elsewhere
        if not tree.tokens[noun].tag.startswith("NN") or noun < 1 or tree.tokens[noun - 1].text not in DASHES:
            return None
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


VERB_RULES = (_denied_noun, _nothing_given, _viewed_by, _object, _puts)


def _rules_for(token: Token) -> tuple[Callable[[int, Tree], Draft | None], ...]:
    """The rules that a word can start: asking all of every word takes as long as everything else here."""
    if token.dep == "advmod":
        return (_adverb,)
    if token.tag.startswith("VB"):
        return VERB_RULES
    return (_credited_noun, _reports_that) if token.tag.startswith("NN") else ()
