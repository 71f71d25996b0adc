"""Who a verb is said of and done to, and whether it is told as something that happened."""

from sayso.extract.victims.words import DEATHS, DONE, MAYBE, NEGATIVE, SELF, UNREAL
from sayso.schema import Tree

_NOMINAL = ("NN", "CD", "PR", "DT")
_FAR = 4  # clauses that a subject is looked for outwards; further off it is another's
_NEAR = 3  # words between two verbs with one object: "shot and killed a man"


def patients(tree: Tree, i: int) -> list[int]:
    """The tokens that head what a verb is done to, in passive, active and reduced clauses; empty if nobody is told."""
    token = tree.tokens[i]
    # the nearest: a dateline before it may read as a subject too
    passive = max((c for c in tree.children[i] if c < i and tree.tokens[c].dep == "nsubj:pass"), default=None)
    if passive is not None:
        return [_antecedent(tree, passive, i)]
    thing = tree.child(i, "obj")
    if thing is not None and not is_passive(tree, i):
        if tree.tokens[thing].text.lower() not in SELF:
            subject = subject_of(tree, i) if _and_self(tree, i) else None
            return [thing] if subject is None else [thing, subject]
        subject = subject_of(tree, i)
        beside = [c for c in tree.children[thing] if tree.tokens[c].dep == "conj"]  # "himself and his son"
        return beside if subject is None else [subject, *beside]
    if token.tag == "VBN" and token.dep in ("acl", "amod") and tree.tokens[token.head].tag[:2] in _NOMINAL:
        return [token.head]
    if token.tag == "VBN" or is_passive(tree, i):
        subject = subject_of(tree, i)
        return [subject] if subject is not None and _is_passive_like(tree, i) else []
    return _without_object(tree, i)


def _and_self(tree: Tree, i: int) -> bool:
    """ "Shot his wife and himself", "kills two, self" """
    objects = [c for c in tree.children[i] if tree.tokens[c].dep == "obj"]
    others = (k for c in objects for k in sorted(tree.subtree(c)) if tree.tokens[k].dep in ("conj", "appos"))
    return any(tree.tokens[k].text.lower() in SELF or tree.tokens[k].text.lower() == "self" for k in others)


def _without_object(tree: Tree, i: int) -> list[int]:
    """ "Man shot in Bay Street", "shot and killed a clerk" """
    token = tree.tokens[i]
    conjoined = [c for c in tree.children[i] if tree.tokens[c].dep == "conj" and tree.tokens[c].tag.startswith("VB")]
    shared = [(c, thing) for c in conjoined if (thing := tree.child(c, "obj")) is not None]
    if token.lemma.lower() in DONE and token.tag == "VBD" and not shared and not _is_aimed(tree, i):
        subject = tree.subject(i)
        return [_antecedent(tree, subject, i)] if subject is not None and tree.tokens[subject].dep == "nsubj" else []
    return [thing for c, thing in shared[:1] if c - i <= _NEAR]


def _is_aimed(tree: Tree, i: int) -> bool:
    """ "shot at the car", "shot back" """
    return any(case_of(tree, c) in ("at", "into", "toward", "towards", "through") for c in tree.children[i]) or has(
        tree, i, "back"
    )


def subject_of(tree: Tree, i: int, depth: int = 0) -> int | None:
    """Who a predicate is said of: its own subject, the noun its clause belongs to, or that of the predicate it joins."""
    subject = tree.subject(i)
    if subject is not None:
        return _antecedent(tree, subject, i)
    token = tree.tokens[i]
    if token.head == i or depth > _FAR:
        return None
    if (hung := _hung_on_the_saying(tree, i)) is not None:
        return hung
    head = tree.tokens[token.head]
    if token.dep in ("acl", "acl:relcl") and head.tag[:2] in _NOMINAL:
        return token.head
    if token.dep == "xcomp" and not is_passive(tree, token.head) and (thing := tree.child(token.head, "obj")) is not None:
        return thing
    if token.dep in ("conj", "xcomp", "advcl", "parataxis") and head.tag[:2] in ("VB", "JJ", "NN"):
        return subject_of(tree, token.head, depth + 1)
    return None


def _hung_on_the_saying(tree: Tree, i: int) -> int | None:
    """ "Ida Voll, 52, died on Monday, her family said": a parser may hang both subjects on "said"."""
    said = tree.tokens[i].head
    if tree.tokens[i].dep != "ccomp" or said < i:
        return None
    subjects = [c for c in tree.children[said] if tree.tokens[c].dep.startswith("nsubj")]
    before = [c for c in subjects if c < i]
    return before[-1] if before and len(subjects) > len(before) else None


def _antecedent(tree: Tree, subject: int, i: int) -> int:
    """The noun that a relative "who" stands for, of "the murder of a clerk, who" the clerk; any other subject itself."""
    token = tree.tokens[i]
    if tree.tokens[subject].tag not in ("WP", "WDT"):
        return subject
    if token.dep == "conj":
        token = tree.tokens[token.head]
    if token.dep != "acl:relcl":
        return subject
    noun = token.head
    if tree.tokens[subject].text.lower() != "who" or tree.tokens[noun].lemma.lower() not in DEATHS:
        return noun
    return max((k for k in tree.children[noun] if noun < k < subject and tree.tokens[k].dep == "nmod"), default=noun)


def is_passive(tree: Tree, i: int) -> bool:
    """Whether a verb has a passive's auxiliary of its own."""
    return any(tree.tokens[c].dep == "aux:pass" for c in tree.children[i])


def _is_passive_like(tree: Tree, i: int) -> bool:
    """Whether a participle is passive: "was shot and killed", "died after being shot", "found shot", never "had shot"."""
    if is_passive(tree, i):
        return True
    token = tree.tokens[i]
    head = tree.tokens[token.head]
    if token.dep == "conj":
        return is_passive(tree, token.head) or (head.tag == "VBN" and head.dep in ("acl", "acl:relcl"))
    standing = token.dep in ("xcomp", "advcl", "acl", "acl:relcl", "ROOT", "parataxis", "ccomp")
    perfect = any(tree.tokens[c].dep == "aux" and tree.tokens[c].lemma.lower() == "have" for c in tree.children[i])
    return standing and token.tag == "VBN" and not perfect


def case_of(tree: Tree, i: int) -> str:
    """The preposition before a noun, empty if there is none."""
    found = tree.child(i, "case")
    return tree.tokens[found].text.lower() if found is not None else ""


def has(tree: Tree, i: int, *words: str) -> bool:
    """Whether a token governs one of these words directly."""
    return any(tree.tokens[c].text.lower() in words for c in tree.children[i])


def real(tree: Tree, i: int) -> bool:
    """Whether a predicate is told as something that happened: neither negated, possible, conditional nor only attempted."""
    for c in tree.children[i]:
        token = tree.tokens[c]
        word = token.text.lower()
        if word in NEGATIVE and token.dep in ("advmod", "det", "nsubj", "nsubj:pass", "cc:preconj"):
            return False
        if token.dep == "aux" and token.tag == "MD" and token.lemma.lower() in MAYBE:
            return False
        if token.dep == "mark" and word in ("if", "whether", "unless"):
            return False
    token = tree.tokens[i]
    if token.tag == "VB" and token.dep in ("xcomp", "advcl", "acl", "ccomp"):
        return tree.tokens[token.head].lemma.lower() not in UNREAL
    return token.dep != "conj" or tree.subject(i) is not None or real(tree, token.head)
