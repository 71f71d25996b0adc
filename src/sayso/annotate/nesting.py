"""Attributions that the recogniser does not look for: those inside another's content, nouns, adverbs and refusals.

PolNeAR marks one layer. What stands inside a content ("she added that one of the divers hoped to go home") is found
here, from the parse and the list of cue words.
"""

from collections.abc import Callable

from sayso.annotate.draft import Draft
from sayso.annotate.edges import NOTHING_SAID
from sayso.annotate.lexicon import NOBODY, is_cue
from sayso.annotate.nouns import credited_noun, reports_that
from sayso.annotate.taken_back import taken_back
from sayso.annotate.withheld import claims_responsibility, denied_by, not_told
from sayso.schema import Token
from sayso.schema.tree import FINITE, Tree
from sayso.tables import word_set

GIVEN = frozenset(("provide", "give", "offer", "release", "find", "disclose", "share"))
BEFORE = frozenset(("compared", "up", "down", "against", "from"))  # with the number that was given before
DASHES = frozenset(("-", "--", "—", "–", ","))


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


def _viewed_by(i: int, tree: Tree) -> Draft | None:
    """ "the move is viewed by officials as an escalation": what is viewed and as what are the two pieces of the content."""
    token = tree.tokens[i]
    if token.tag != "VBN" or not is_cue(token.lemma, "think", "say"):
        return None
    helper, viewed = tree.child(i, "aux"), tree.subject(i)
    by = next((c for c in tree.children[i] if c > i and (tree.tokens[c].dep == "obl:agent" or tree.case(c) == "by")), None)
    if by is None or helper is None or viewed is None:
        return None
    start, end = tree.phrase(by)
    start += tree.tokens[start].lemma.lower() == "by"
    as_what = next((c for c in tree.children[i] if c >= end and tree.case(c) == "as"), None)
    if as_what is None:
        return None
    later = (c for c in tree.children[i] if c > as_what and tree.tokens[c].dep.startswith(("obl", "advcl")))
    last = max(tree.phrase(c)[1] for c in (as_what, *later))
    return Draft((helper, i + 1), (start, end), [tree.phrase(viewed), (tree.phrase(as_what)[0], last)])


def _object(i: int, tree: Tree) -> Draft | None:
    """ "The mayor presented two sealed files", said of a person, an office or a body by name or pronoun."""
    token = tree.tokens[i]
    if token.lemma not in word_set("spoken object") or token.tag not in ("VBD", "VBZ", "VBP", "VBN"):
        return None
    subject, thing = tree.subject(i), tree.child(i, "obj")
    if subject is None or thing is None or thing < i or tree.tokens[subject].dep == "nsubj:pass":
        return None
    anybody = token.lemma == "deny" and tree.tokens[subject].tag in ("NN", "NNS")  # "her client denies everything"
    named = tree.tokens[subject].tag in ("NNP", "PRP", "NNPS") and tree.tokens[subject].lemma.lower() not in NOBODY
    itself = tree.tokens[subject].text.lower() == "it" and token.lemma == "demand"  # a body: no weather and no hour demands
    if not (named or anybody or itself):
        return None
    first, last = tree.phrase(thing)
    under = tree.subtree(i)
    while last in under and tree.tokens[last].text not in (",", "“", '"', ".", ";", "—"):
        last += 1  # "presented two files marked as secret": small parsers hang the rest on the verb
    return Draft((i, i + 1), tree.phrase(subject, without=frozenset(("acl:relcl", "advcl"))), [tree.stripped(first, last)])


def _recorded(i: int, tree: Tree) -> Draft | None:
    """ "The register lists two tenants and gives May as the date of sale": what a document holds, by a verb for it."""
    token = tree.tokens[i]
    if token.lemma not in word_set("recording") or token.tag not in ("VBD", "VBZ", "VBP"):
        return None
    first_verb = token.head if token.dep == "conj" and tree.subject(i) is None else i
    subject, thing = tree.subject(first_verb), tree.child(i, "obj")
    if subject is None or thing is None or thing < i or tree.tokens[subject].dep == "nsubj:pass":
        return None
    if tree.tokens[subject].tag not in ("NN", "NNS") or tree.tokens[subject].lemma not in word_set("documents"):
        return None
    as_what = any(tree.case(c) == "as" for c in tree.children[i])
    if token.lemma == "give" and not as_what and tree.tokens[thing].tag != "CD":
        return None  # "the letter gave her hope"
    beside = [c for c in tree.children[i] if c > i and tree.tokens[c].dep.startswith(("obj", "obl", "advmod", "xcomp"))]
    last = max(tree.phrase(c)[1] for c in beside)
    source = tree.phrase(subject, without=frozenset(("acl:relcl", "advcl")))
    return Draft((i, i + 1), source, [tree.stripped(tree.phrase(thing)[0], last)])


def _puts(i: int, tree: Tree) -> Draft | None:
    """ "the log puts the blast at 9:40 p.m.", "police had put the crowd at 2,000", "the toll was put at 14 by the council" """
    if tree.tokens[i].lemma != "put" or tree.tokens[i].tag not in ("VBD", "VBZ", "VBP", "VB", "VBN"):
        return None
    subject, thing = tree.subject(i), tree.child(i, "obj")
    if subject is None and tree.tokens[i].dep == "conj":  # "withdrew its figure and put it at 26"
        subject = tree.subject(tree.tokens[i].head)
    if subject is not None and tree.tokens[subject].dep == "nsubj:pass":
        return _put_by(i, subject, tree)
    hung = subject is None and _hangs_on_who_puts(i, tree)
    subject = tree.tokens[i].head if hung else subject
    active = hung or tree.tokens[i].tag != "VBN" or tree.child(i, "aux") is not None
    end = _value_end(i, thing, tree) if thing is not None and active else None
    if subject is None or thing is None or end is None:
        return None
    first, last = tree.phrase(subject)
    return Draft((i, i + 1), (first, i) if hung else (first, last), [(tree.phrase(thing)[0], end)])


def _hangs_on_who_puts(i: int, tree: Tree) -> bool:
    """ "Counters hired by the Post put the march at 28,000": a parser may hang the only verb of a sentence on its subject."""
    token = tree.tokens[i]
    head = tree.tokens[token.head]
    return token.dep == "acl" and head.dep == "ROOT" and head.tag.startswith("NN") and token.head < i


def _value_end(i: int, after: int, tree: Tree) -> int | None:
    """Where the number ends that something is put "at", as a parser hangs it: on the verb, or on what is counted."""
    under = sorted(tree.subtree(i))
    value = next((c for c in under if c > max(i, after) and tree.case(c) == "at"), None)
    if value is None or not _is_number(value, tree) or tree.tokens[value].head not in (i, *tree.subtree(after)):
        return None
    if tree.tokens[value].tag.startswith("NNP"):
        return None  # "put her house at 4 Mill Lane on the market"
    end = tree.phrase(value)[1]
    behind = [token.text.lower() for token in tree.tokens[end : end + 2]]
    if behind[:1] == [","] and behind[-1] in BEFORE:  # "at 17, compared with 12 a day earlier"
        sentence = tree.tokens[i].sentence
        end += 1
        while end < len(tree.tokens) and tree.tokens[end].sentence == sentence and tree.tokens[end].text not in (",", ";", "."):
            end += 1
    return end


def _is_number(value: int, tree: Tree) -> bool:
    return any(tree.tokens[j].tag == "CD" for j in tree.subtree(value))


def _put_by(i: int, subject: int, tree: Tree) -> Draft | None:
    """The passive, which tells who puts it only behind "by": what is counted and the number are the two pieces."""
    by = next((c for c in tree.children[i] if c > i and tree.case(c) == "by"), None)
    helper = tree.child(i, "aux")
    value = next((c for c in tree.children[i] if i < c and tree.case(c) == "at"), None)
    if by is None or helper is None or value is None or not _is_number(value, tree):
        return None
    start, end = tree.phrase(by)
    return Draft((helper, i + 1), (start + 1, end), [tree.phrase(subject), tree.phrase(value)])


def _adverb(i: int, tree: Tree) -> Draft | None:
    """ "has reportedly supplied …": the clause round the adverb, credited to nobody."""
    token = tree.tokens[i]
    if token.dep != "advmod" or not is_cue(token.text, "adverb"):
        return None
    head = next(above for above in (*tree.climbs(i), i) if tree.tokens[above].dep not in ("xcomp", "amod", "aux", "cop"))
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
    if noun > i or subject is None or not _is_told(noun, tree) or tree.child(i, "obj", "ccomp") is not None:
        return None
    first = min(c for c in (*tree.children[i], i) if c > subject)
    return Draft((first, i + 1), tree.phrase(subject), [(noun, noun + 1)])


def _is_told(noun: int, tree: Tree) -> bool:
    return is_cue(tree.tokens[noun].lemma, "noun") or tree.tokens[noun].lemma in word_set("number told")


def _nothing_given(i: int, tree: Tree) -> Draft | None:
    """ "no figures were released by the port", "inspectors saw no evidence of …" """
    token = tree.tokens[i]
    if token.lemma not in GIVEN or not token.tag.startswith("VB"):
        return None
    noun = tree.child(i, "obj")
    noun = tree.child(i, "nsubj") if noun is None else noun
    if noun is None or tree.tokens[noun].lemma not in NOTHING_SAID:
        return None
    determiner = tree.child(noun, "det")
    if determiner is None or tree.tokens[determiner].lemma.lower() != "no" or tree.tokens[determiner + 1].text.lower() == "such":
        return None  # "gave no such figure" takes a figure back
    by = next((c for c in tree.children[i] if tree.tokens[c].dep.startswith("obl") and tree.case(c) == "by"), None)
    subject = tree.subject(i) if noun > i else None
    source = (
        (tree.phrase(by)[0] + 1, tree.phrase(by)[1]) if by is not None else tree.phrase(subject) if subject is not None else None
    )
    first, last = tree.phrase(noun)
    cue = (min(first, i), max(determiner + 1, i + 1)) if noun > i else (i, i + 1)
    return Draft(cue, source, [(determiner + 1, last)]) if source else None


def _what_was_told(i: int, tree: Tree) -> Draft | None:
    """ "The palace confirmed what she had told us: the castle is sold": what it says stands behind the colon."""
    token, subject, what = tree.tokens[i], tree.subject(i), tree.child(i, "obj", "ccomp")
    if token.tag not in ("VBD", "VBZ", "VBP") or subject is None or subject > i or not is_cue(token.lemma, "say", "deny"):
        return None
    if (
        what is None
        or [t.text.lower() for t in tree.tokens[i + 1 : i + 2]] != ["what"]
        or tree.tokens[subject].lemma.lower() in NOBODY
    ):
        return None
    end = next((j for j in range(i, len(tree.tokens)) if tree.tokens[j].sentence != token.sentence), len(tree.tokens))
    colon = next((j for j in range(i, end) if tree.tokens[j].text == ":"), end)
    if not any(tree.tokens[j].tag in FINITE for j in range(colon, end)):
        return None
    source = tree.phrase(subject, without=frozenset(("acl:relcl", "advcl")))
    return Draft((i, i + 1), source, [tree.stripped(colon + 1, end)])


VERB_RULES = (
    _what_was_told,
    _denied_noun,
    taken_back,
    _nothing_given,
    denied_by,
    not_told,
    _viewed_by,
    _object,
    _recorded,
    _puts,
    claims_responsibility,
)


def _rules_for(token: Token) -> tuple[Callable[[int, Tree], Draft | None], ...]:
    """The rules that a word can start: asking all of every word takes as long as everything else here."""
    if token.dep == "advmod":
        return (_adverb,)
    if token.tag.startswith("VB"):
        return VERB_RULES
    return (credited_noun, reports_that) if token.tag.startswith("NN") else ()
