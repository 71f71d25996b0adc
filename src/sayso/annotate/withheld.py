"""What was not told, and what was denied in the passive: "have not named the 15", "did not rule out a strike"."""

from sayso.annotate.draft import Draft
from sayso.annotate.lexicon import NOBODY, is_cue, is_speaker
from sayso.schema.tree import Range, Tree
from sayso.tables import word_set

NOT = word_set("negations")
# Who does not name "the" dead keeps silent; who has not named "a" successor has not chosen one.
KNOWN = frozenset(("the", "those", "these", "its", "their", "his", "her"))
NAMES = frozenset(("name", "identify"))
TELLS = frozenset(("release", "disclose", "give", "provide", "publish", "reveal", "specify", "share"))
TOLD = frozenset(
    ("name", "identity", "number", "toll", "cause", "detail", "figure", "list", "reason", "explanation", "nationality", "count")
)
JUDGES = frozenset(("deny", "dispute", "rule"))


def not_told(i: int, tree: Tree) -> Draft | None:
    """ "Officials | did not name | the nine dead", "have not released | the names of the six", "did not rule out | a strike" """
    verb = tree.tokens[i].lemma.lower()
    if verb not in NAMES | TELLS | JUDGES or tree.tokens[i].tag not in ("VB", "VBN"):
        return None
    helpers = [
        c for c in tree.children[i] if c < i and (tree.tokens[c].dep.startswith("aux") or tree.tokens[c].text.lower() in NOT)
    ]
    subject, thing = tree.subject(i), _object(i, tree)
    yet = [token.text.lower() for token in tree.tokens[max(0, i - 3) : i]]
    if yet[1:] == ["yet", "to"] and yet[0] in ("has", "have", "had"):  # "has yet to publish the names"
        helpers, subject = [i - 3, i - 2], tree.subject(tree.tokens[i].head) if subject is None else subject
    out = next((c for c in tree.children[i] if c == i + 1 and tree.tokens[c].text.lower() == "out"), None)
    if subject is None or thing is None or not any(tree.tokens[c].text.lower() in NOT | {"yet"} for c in helpers):
        return None
    if not speaks(subject, tree) or tree.tokens[subject].dep == "nsubj:pass" or (verb == "rule" and out is None):
        return None
    first, last = thing
    noun = tree.tokens[tree.head_of(first, last)].lemma.lower()
    if (verb in TELLS and noun not in TOLD) or (verb in NAMES and tree.tokens[first].text.lower() not in KNOWN):
        return None
    source = tree.phrase(subject, without=frozenset(("acl:relcl", "advcl")))
    return Draft((min(helpers), i + 1 + (out is not None)), source, [(first, last)])


def _object(i: int, tree: Tree) -> Range | None:
    """What is behind a verb up to the end of its object, which a parser may have cut in two ("the nine | dead")."""
    things = [c for c in tree.children[i] if c > i and tree.tokens[c].dep.split(":")[0] == "obj"]
    if not things:
        return None
    start = min(tree.phrase(c)[0] for c in things)
    return start, max(tree.phrase(c)[1] for c in things)


def speaks(subject: int, tree: Tree) -> bool:
    token = tree.tokens[subject]
    if token.lemma.lower() in NOBODY or any(tree.tokens[c].text.lower() == "no" for c in tree.children[subject]):
        return False
    return token.tag in ("NNP", "NNPS", "PRP") or is_speaker(token.lemma)


def denied_by(i: int, tree: Tree) -> Draft | None:
    """ "The report that the king had died | was dismissed | as false by | the palace": it is the palace that denies it."""
    subject = tree.subject(i)
    if tree.tokens[i].tag != "VBN" or not is_cue(tree.tokens[i].lemma, "deny") or subject is None or subject > i:
        return None
    helper = next((c for c in tree.children[i] if subject < c < i and tree.tokens[c].dep.startswith("aux")), None)
    by = next((c for c in tree.children[i] if c > i and tree.case(c) == "by"), None)
    told = tree.tokens[subject].lemma.lower() in word_set("told before") | word_set("number told")
    if helper is None or by is None or not told or tree.tokens[subject].dep != "nsubj:pass":
        return None
    start, end = tree.phrase(by, without=frozenset(("acl:relcl", "advcl")))
    return Draft((helper, i + 1), (start + 1, end), [tree.phrase(subject)])


def claims_responsibility(i: int, tree: Tree) -> Draft | None:
    """ "The rebels | claimed | responsibility for the blast" """
    subject, thing = tree.subject(i), tree.child(i, "obj")
    if tree.tokens[i].lemma != "claim" or not tree.tokens[i].tag.startswith("VB") or subject is None or thing is None:
        return None
    if tree.tokens[thing].lemma not in ("responsibility", "credit") or thing < i or not speaks(subject, tree):
        return None
    first, last = tree.phrase(thing)
    joined = any(tree.tokens[c].text.lower() in ("neither", "nor") for c in tree.subtree(subject))
    if joined or last - first < 2 or tree.tokens[subject].dep == "nsubj:pass":
        return None
    return Draft((i, i + 1), tree.phrase(subject, without=frozenset(("acl:relcl", "advcl"))), [(first, last)])
