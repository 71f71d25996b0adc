"""What a word says became of whom: the harmed tokens of each verb, adjective or noun of harm.

The victim of "kill" is its object, of "die" its subject; "shot" alone leaves open whether the person lives.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from sayso.schema import Tree
from sayso.schema.victims import Harm

# Verbs whose object comes to harm.
_DONE = dict.fromkeys("kill murder slay assassinate execute behead massacre slaughter strangle lynch electrocute".split(), Harm.KILLED)
_DONE |= dict.fromkeys("wound injure hurt maim hospitalize hospitalise graze concuss".split(), Harm.WOUNDED)
_DONE |= dict.fromkeys("shoot stab gun bayonet".split(), Harm.HIT)
# Verbs whose subject comes to harm.
_SUFFERED = dict.fromkeys("die perish succumb drown".split(), Harm.KILLED)
_SUFFERED |= dict.fromkeys("recover recuperate".split(), Harm.WOUNDED)
# "was struck by a bullet", "hit in the leg": only with a missile or a part of the body; else a car was hit, or a target.
_STRUCK = frozenset("strike hit pierce catch graze".split())
_MISSILE = frozenset("bullet gunfire shot round gunshot shrapnel crossfire missile shell pellet knife fire".split())
_BODY = frozenset(
    "head face neck chest back stomach abdomen torso arm leg foot hand shoulder hip thigh knee ankle buttock buttocks groin side wrist "
    "cheek eye jaw elbow finger toe calf body forehead throat pelvis hamstring".split()
)
_NATURAL = frozenset("natural cancer overdose illness disease pneumonia stroke leukemia leukaemia tumor tumour diabetes aids".split())
_DEATHS = frozenset("death killing murder slaying homicide assassination execution".split())
# Nouns for a death that need not say whose.
_DEADLY = frozenset("murder homicide manslaughter suicide killing slaying shooting".split())
_NOT_DONE = frozenset("attempted no alleged non-fatal nonfatal possible second third fourth fifth other attempt".split())
_MANIFOLD = {"double": 2, "triple": 3, "quadruple": 4}
_WOUNDS = frozenset("wound injury".split())
_BEARING = frozenset("suffer sustain receive have get find take transport treat rush bring fly airlift locate discover be recover".split())
_CARRIED = frozenset("take transport rush fly airlift transfer bring send convey admit drive carry treat".split())
_WARDS = frozenset(("hospital", "surgery", "emergency", "icu", "medical", "trauma", "clinic"))
_CONDITIONS = frozenset("critical serious stable grave fair guarded good poor satisfactory".split())
_PRONOUNCED = frozenset("pronounce declare find leave shoot lie beat stab believe presume fear report list gun confirm drop fall wind end turn".split())
_UNREAL = frozenset(
    "threaten try attempt want plan intend order go vow plot conspire hire wish refuse hope aim seek offer ask need prepare".split()
)
_MAYBE = frozenset("would could might can may should will must".split())
_SELF = frozenset(("himself", "herself", "themselves", "itself", "myself"))
_NEGATIVE = frozenset(("not", "n't", "never", "nobody", "no", "none", "neither", "nearly", "almost"))


@dataclass(frozen=True, slots=True)
class Harmed:
    """Token `who` heads the words for the harmed; token `cue` says so. own_hand: whether they did it themselves."""

    who: int
    cue: int
    harm: Harm
    own_hand: bool = False


def harmed(tree: Tree, first: int, last: int) -> Iterator[Harmed]:
    """The harmed of one sentence, tokens [first, last); a person may be told twice ("was shot and killed")."""
    for i in range(first, last):
        token = tree.tokens[i]
        lemma, tag = token.lemma.lower(), token.tag
        if tag.startswith("VB"):
            found = _of_verb(tree, i, lemma)
        elif tag.startswith("NN"):
            found = _of_noun(tree, i, lemma)
        elif tag.startswith("JJ") or tag == "RB":
            found = _of_adjective(tree, i, token.text.lower())
        else:
            continue
        own = tag.startswith("VB") and _by_own_hand(tree, i, lemma)
        for who, harm in found:
            yield Harmed(who, i, harm, own)


def _of_verb(tree: Tree, i: int, lemma: str) -> Iterator[tuple[int, Harm]]:
    if lemma in _DONE or lemma in _STRUCK:
        harm = _DONE.get(lemma, Harm.HIT)
        if lemma in _STRUCK and not _by_missile(tree, i):
            return
        if lemma == "gun" and not _has_child(tree, i, "down"):
            return
        if not real(tree, i):
            return
        harm = _worse(tree, i, harm)
        for who in _patients(tree, i):
            yield who, harm
    elif lemma in _SUFFERED and real(tree, i):
        who = _subject(tree, i)
        healing = lemma in ("recover", "recuperate") and (_is_passive(tree, i) or tree.child(i, "obj") is not None)
        if who is not None and not healing and not _by_nature(tree, i):
            yield who, _SUFFERED[lemma]
    elif lemma == "survive" and real(tree, i) and tree.child(i, "obj") is None:
        who = _subject(tree, i)
        if who is not None:
            yield who, Harm.WOUNDED
    elif lemma in ("take", "lose", "commit", "turn", "end", "claim") and real(tree, i):
        yield from _own_life(tree, i, lemma)
    elif lemma in _CARRIED and real(tree, i) and _to_hospital(tree, i):
        for who in _patients(tree, i):
            yield who, Harm.WOUNDED


def _own_life(tree: Tree, i: int, lemma: str) -> Iterator[tuple[int, Harm]]:
    """ "took his own life", "lost their lives", "committed suicide", "turned the gun on himself" """
    thing = tree.child(i, "obj")
    if thing is None:
        return
    noun = tree.tokens[thing].lemma.lower()
    if noun == "life" and lemma in ("take", "claim"):
        yield from ((c, Harm.KILLED) for c in tree.children[thing] if _case(tree, c) == "of" and tree.tokens[c].dep == "nmod")
    who = _subject(tree, i)
    if who is None:
        return
    under = [tree.tokens[c].text.lower() for c in tree.children[thing]]
    if noun == "life" and (lemma == "lose" or "own" in under):
        yield who, Harm.KILLED
    elif noun == "suicide" and lemma == "commit":
        yield who, Harm.KILLED
    elif lemma == "turn" and noun in ("gun", "weapon", "pistol", "rifle", "handgun", "shotgun", "revolver", "firearm"):
        if any(tree.tokens[c].text.lower() in _SELF for c in tree.children[i]):
            yield who, Harm.KILLED


def deadly(tree: Tree, i: int) -> int | None:
    """How many deaths at least a noun names without naming anybody: "a double homicide" 2, "charged with murder" 1; else None."""
    token = tree.tokens[i]
    if token.lemma.lower() not in _DEADLY or not token.tag.startswith("NN"):
        return None
    words = [tree.tokens[c].text.lower() for c in tree.children[i]]
    if any(word in _NOT_DONE for word in words):
        return None
    head = tree.tokens[token.head]
    if token.dep == "compound" and head.tag.startswith("NN") and head.lemma.lower() not in _DEADLY | {"charge", "victim", "count"}:
        return None  # "homicide detectives", "the murder scene"
    if token.lemma.lower() == "shooting" and not {"fatal", "deadly"} & set(words):
        return None
    if token.lemma.lower() in ("shooting", "death") and token.tag != "NN":
        return None
    if token.lemma.lower() == "murder" and [t.text.lower() for t in tree.tokens[i + 1 : i + 3]] in (["-", "suicide"], ["suicide"]):
        return 2
    return next((n for word, n in _MANIFOLD.items() if word in words), 1)


def _by_own_hand(tree: Tree, i: int, lemma: str) -> bool:
    """ "shot himself", "took her own life" """
    return lemma in ("take", "commit", "turn", "end") or any(tree.tokens[c].text.lower() in _SELF for c in tree.children[i])


def _of_noun(tree: Tree, i: int, lemma: str) -> Iterator[tuple[int, Harm]]:
    if lemma in _DEATHS or lemma == "shooting":
        fatal = lemma in _DEATHS or any(tree.tokens[c].text.lower() in ("fatal", "deadly") for c in tree.children[i])
        if any(tree.tokens[c].text.lower() == "attempted" for c in tree.children[i]):
            return
        harm = Harm.KILLED if fatal else Harm.HIT
        for c in tree.children[i]:
            dep = tree.tokens[c].dep
            if (dep == "nmod:poss" and lemma != "shooting") or (dep == "nmod" and c > i and _case(tree, c) == "of"):
                yield c, harm
        return
    if lemma in _WOUNDS:
        who = _bearer(tree, i)
        if who is not None:
            yield who, Harm.HIT if lemma == "wound" else Harm.WOUNDED
    elif lemma == "condition":
        if not any(tree.tokens[c].text.lower() in _CONDITIONS for c in tree.children[i]):
            return
        who = _bearer(tree, i)
        if who is not None:
            yield who, Harm.WOUNDED


def _of_adjective(tree: Tree, i: int, word: str) -> Iterator[tuple[int, Harm]]:
    harm = {"dead": Harm.KILLED, "deceased": Harm.KILLED, "injured": Harm.WOUNDED, "wounded": Harm.WOUNDED, "hurt": Harm.WOUNDED, "fatally": Harm.KILLED, "slain": Harm.KILLED, "lifeless": Harm.KILLED}.get(word)
    if harm is None:
        return
    token = tree.tokens[i]
    dep = token.dep
    if word == "dead" and i > 1 and tree.tokens[i - 1].text == "-":
        return  # "brain-dead"
    if word == "fatally":  # "four were shot, one of them fatally"
        who = next((c for c in (i - 1, i - 3) if c >= 0 and tree.tokens[c].tag == "CD"), None)
        if who is not None and tree.tokens[i - 1].text.lower() in (tree.tokens[who].text.lower(), "them", "victims", "people"):
            yield who, harm
        return
    if dep == "amod" and tree.tokens[token.head].tag.startswith("NN"):
        yield token.head, harm
        return
    if tree.child(i, "cop") is not None:
        who = _subject(tree, i)
        if who is not None and real(tree, i):
            yield who, harm
        return
    head = tree.tokens[token.head]
    if head.lemma.lower() in _PRONOUNCED and head.tag.startswith("VB") and real(tree, token.head) and dep != "obj":
        lying = head.lemma.lower() in ("lie", "drop", "fall", "wind", "end", "turn")
        whom = _subject(tree, token.head) if lying else None
        for who in [whom] if whom is not None else _patients(tree, token.head):
            if who != i:
                yield who, harm


def _worse(tree: Tree, i: int, harm: Harm) -> Harm:
    """ "shot dead", "fatally shot", "stabbed to death", "gunned down" """
    if harm is Harm.KILLED:
        return harm
    for c in tree.children[i]:
        word = tree.tokens[c].text.lower()
        if tree.tokens[c].dep == "conj":
            continue
        if word in ("dead", "slain") or (word == "death" and _case(tree, c) == "to"):
            return Harm.KILLED
        if word in ("fatally", "mortally") and (c == i - 1 or tree.tokens[c - 1].tag not in ("CD", "NN", "NNS", "PRP")):
            return Harm.KILLED
        if word == "down" and tree.tokens[i].lemma.lower() == "gun":
            return Harm.KILLED
    return harm


def _patients(tree: Tree, i: int) -> list[int]:
    """The tokens that head what a verb is done to."""
    token = tree.tokens[i]
    # the nearest: a dateline before it may read as a subject too
    passive = max((c for c in tree.children[i] if c < i and tree.tokens[c].dep == "nsubj:pass"), default=None)
    if passive is not None:
        return [_antecedent(tree, passive, i)]
    thing = tree.child(i, "obj")
    if thing is not None and not _is_passive(tree, i):
        if tree.tokens[thing].text.lower() in _SELF:
            subject = _subject(tree, i)
            return [subject] if subject is not None else []
        return [thing]
    if token.tag == "VBN" and token.dep in ("acl", "amod") and tree.tokens[token.head].tag[:2] in ("NN", "CD", "PR", "DT"):
        return [token.head]
    if token.tag == "VBN" or _is_passive(tree, i):
        who = _subject(tree, i)
        return [who] if who is not None and _is_passive_like(tree, i) else []
    if harm_verb(token.lemma.lower()) and token.tag in ("VBD", "VBN") and thing is None and not _aimed(tree, i):
        subject = tree.subject(i)
        if subject is not None and tree.tokens[subject].dep == "nsubj" and not _shares_object(tree, i):
            return [_antecedent(tree, subject, i)]  # "Man shot in Bay Street"
    shared = next((c for c in tree.children[i] if tree.tokens[c].dep == "conj" and tree.tokens[c].tag[:2] == "VB"), None)
    if shared is not None and (thing := tree.child(shared, "obj")) is not None and shared - i <= 3:
        return [thing]  # "shot and killed a man"
    return []


def harm_verb(lemma: str) -> bool:
    """Whether a verb without an object is a headline's or a note's passive: "Clerk shot in Bay Street"."""
    return lemma in _DONE and lemma != "murder"


def _aimed(tree: Tree, i: int) -> bool:
    return any(_case(tree, c) in ("at", "into", "toward", "towards", "through", "back") for c in tree.children[i]) or _has_child(tree, i, "back")


def _shares_object(tree: Tree, i: int) -> bool:
    return any(tree.tokens[c].dep == "conj" and tree.child(c, "obj") is not None for c in tree.children[i])


def _is_passive(tree: Tree, i: int) -> bool:
    return any(tree.tokens[c].dep == "aux:pass" for c in tree.children[i])


def _is_passive_like(tree: Tree, i: int) -> bool:
    """Whether a participle shares a passive's auxiliary: "was shot and killed", "died after being shot", "found shot"."""
    if _is_passive(tree, i):
        return True
    token = tree.tokens[i]
    if token.dep == "conj":
        return _is_passive(tree, token.head) or (tree.tokens[token.head].tag == "VBN" and tree.tokens[token.head].dep in ("acl", "acl:relcl"))
    return token.dep in ("xcomp", "advcl", "acl", "acl:relcl", "ROOT", "parataxis", "ccomp") and token.tag == "VBN" and not any(
        tree.tokens[c].dep == "aux" and tree.tokens[c].lemma.lower() == "have" for c in tree.children[i]
    )


def _subject(tree: Tree, i: int, depth: int = 0) -> int | None:
    """Who a predicate is said of: its own subject, the noun its clause belongs to, or that of the predicate it joins."""
    subject = tree.subject(i)
    if subject is not None:
        return _antecedent(tree, subject, i)
    token = tree.tokens[i]
    if token.head == i or depth > 4:
        return None
    head = tree.tokens[token.head]
    if token.dep in ("acl", "acl:relcl") and head.tag[:2] in ("NN", "CD", "PR", "DT"):
        return token.head
    if token.dep == "xcomp":
        thing = tree.child(token.head, "obj")
        if thing is not None and not _is_passive(tree, token.head):
            return thing
    if token.dep in ("conj", "xcomp", "advcl", "parataxis") and head.tag[:2] in ("VB", "JJ", "NN"):
        return _subject(tree, token.head, depth + 1)
    return None


def _antecedent(tree: Tree, subject: int, i: int) -> int:
    """The noun that a relative "who" stands for."""
    token = tree.tokens[i]
    if tree.tokens[subject].tag in ("WP", "WDT") and token.dep == "acl:relcl":
        return token.head
    if tree.tokens[subject].tag in ("WP", "WDT") and token.dep == "conj" and tree.tokens[token.head].dep == "acl:relcl":
        return tree.tokens[token.head].head
    return subject


def _by_missile(tree: Tree, i: int) -> bool:
    for c in tree.children[i]:
        if tree.tokens[c].dep.startswith("obl"):
            case, noun = _case(tree, c), tree.tokens[c].lemma.lower()
            if (case in ("by", "with", "in", "from") and noun in _MISSILE) or (case in ("in", "on") and noun in _BODY):
                return True
        if tree.tokens[c].dep == "nsubj" and tree.tokens[c].lemma.lower() in _MISSILE:
            return True
    return False


def _by_nature(tree: Tree, i: int) -> bool:
    """Whether somebody died of an illness or by mischance with a drug: no deed and no event killed them."""
    causes = {tree.tokens[k].lemma.lower() for c in tree.children[i] if tree.tokens[c].dep.startswith("obl") for k in range(*tree.phrase(c))}
    return not _NATURAL.isdisjoint(causes)


def _to_hospital(tree: Tree, i: int) -> bool:
    for c in tree.children[i]:
        if tree.tokens[c].dep.startswith("obl") and _case(tree, c) in ("to", "into", "at"):
            names = [tree.tokens[k].text.lower() for k in range(*tree.phrase(c))]
            if not _WARDS.isdisjoint(names):
                return True
    return False


def _bearer(tree: Tree, i: int) -> int | None:
    """Whose wound: "a man with a gunshot wound", "was found suffering from a wound", "suffered a wound", "is in critical condition"."""
    token = tree.tokens[i]
    if any(tree.tokens[c].text.lower() in _NEGATIVE for c in tree.children[i]):
        return None
    if tree.child(i, "cop") is not None or _case(tree, i) == "in" and tree.subject(i) is not None:
        return _subject(tree, i) if real(tree, i) and token.lemma.lower() == "condition" else None
    owner = next((c for c in tree.children[i] if tree.tokens[c].dep == "nmod:poss"), None)
    if owner is not None:
        return owner
    head = tree.tokens[token.head]
    if token.dep == "nmod" and head.tag[:2] in ("NN", "CD") and _case(tree, i) == "with":
        return token.head
    if not head.tag.startswith("VB") or not real(tree, token.head):
        return None
    if _is_passive(tree, token.head) or head.lemma.lower() in ("suffer", "sustain", "receive", "have", "get", "die", "remain", "recover", "be"):
        return _subject(tree, token.head)
    if _case(tree, i) in ("with", "for", "from") and (thing := tree.child(token.head, "obj")) is not None:
        return thing
    return None


def _case(tree: Tree, i: int) -> str:
    found = next((c for c in tree.children[i] if tree.tokens[c].dep == "case"), None)
    return tree.tokens[found].text.lower() if found is not None else ""


def _has_child(tree: Tree, i: int, word: str) -> bool:
    return any(tree.tokens[c].text.lower() == word for c in tree.children[i])


def real(tree: Tree, i: int) -> bool:
    """Whether a predicate is told as something that happened: neither negated, possible, conditional nor only attempted."""
    for c in tree.children[i]:
        token = tree.tokens[c]
        word = token.text.lower()
        if word in _NEGATIVE and token.dep in ("advmod", "det", "nsubj", "nsubj:pass", "cc:preconj"):
            return False
        if token.dep == "aux" and token.tag == "MD" and token.lemma.lower() in _MAYBE | {"ca"}:
            return False
        if token.dep == "mark" and word in ("if", "whether", "unless"):
            return False
    token = tree.tokens[i]
    head = tree.tokens[token.head]
    if token.tag == "VB" and token.dep in ("xcomp", "advcl", "acl", "ccomp") and head.lemma.lower() in _UNREAL:
        return False
    if token.dep == "conj" and token.head != i:
        return real(tree, token.head) if tree.subject(i) is None else True
    return True
