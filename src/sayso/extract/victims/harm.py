"""What a word says became of whom: the harmed of each verb, adjective or noun of harm.

The victim of "kill" is its object, of "die" its subject; "shot" alone leaves open whether the person lives.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from sayso.extract.victims import words as w
from sayso.extract.victims.clauses import case_of, has, is_passive, patients, real, subject_of
from sayso.schema import Tree
from sayso.schema.victims import Harm

Found = Iterator[tuple[int, Harm]]
_TURNED = 14  # tokens between "injured" and its "were": where, and when


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
        if token.text.lower() in w.TURNED:
            yield from (Harmed(who, i, harm) for who, harm in (*_turned_round(tree, i, first), *_left(tree, i, first)))
        if tag.startswith("VB"):
            own = lemma in w.LIFE or any(tree.tokens[c].text.lower() in w.SELF for c in tree.children[i])
            yield from (Harmed(who, i, harm, own and not _beside_self(tree, who)) for who, harm in _of_verb(tree, i, lemma))
        elif tag.startswith("NN"):
            yield from (Harmed(who, i, harm) for who, harm in _of_noun(tree, i, lemma))
        elif token.text.lower() in w.STATES:
            yield from (Harmed(who, i, harm) for who, harm in _of_state(tree, i))
        elif lemma == "fatally":
            yield from (Harmed(who, i, harm) for who, harm in _one_fatally(tree, i))


def _beside_self(tree: Tree, who: int) -> bool:
    """ "Himself and his son": the son did not do it."""
    return tree.tokens[tree.tokens[who].head].text.lower() in w.SELF


def _of_verb(tree: Tree, i: int, lemma: str) -> Found:
    if lemma in w.STRUCK:
        if real(tree, i) and _by_missile(tree, i):
            yield from ((who, Harm.HIT) for who in patients(tree, i))
    elif lemma in w.DONE:
        if real(tree, i) and (lemma != "gun" or has(tree, i, "down")):
            yield from ((who, _worst(tree, i, w.DONE[lemma])) for who in patients(tree, i))
    elif _is_lost(tree, i, lemma):
        if (who := subject_of(tree, i)) is not None:
            yield who, Harm.KILLED
    elif lemma in w.DIED or lemma in w.LIVED:
        who = subject_of(tree, i)
        if who is not None and real(tree, i) and not _by_nature(tree, i):
            if lemma in w.DIED:
                yield who, Harm.KILLED
            elif not is_passive(tree, i) and tree.child(i, "obj") is None:  # shell cases are recovered, and things
                yield who, Harm.WOUNDED
    elif lemma in w.LIFE and real(tree, i) and (thing := tree.child(i, "obj")) is not None:
        noun = tree.tokens[thing].lemma.lower()
        yield from _life(tree, i, thing) if noun == "life" else _own_hand(tree, i, noun)
    if lemma in w.CARRIED and real(tree, i) and _to_hospital(tree, i):
        yield from ((who, Harm.WOUNDED) for who in patients(tree, i))


def _is_lost(tree: Tree, i: int, lemma: str) -> bool:
    """ "passed away", "did not survive" """
    if lemma == "pass":
        away = [c for c in tree.children[i] if tree.tokens[c].dep == "compound:prt" or c == i + 1]
        return any(tree.tokens[c].text.lower() == "away" for c in away) and real(tree, i) and not _by_nature(tree, i)
    return lemma == "survive" and has(tree, i, "not", "n't", "never") and not has(tree, i, *w.MAYBE)


def _worst(tree: Tree, i: int, harm: Harm) -> Harm:
    """ "shot dead", "fatally shot", "stabbed to death", "gunned down" """
    for c in tree.children[i]:
        word = tree.tokens[c].text.lower()
        if tree.tokens[c].dep == "conj":
            continue
        counted = tree.tokens[c - 1].tag in ("CD", "NN", "NNS", "PRP")  # "four were shot, one fatally"
        dead = word in ("dead", "slain") or (word == "death" and case_of(tree, c) == "to")
        if dead or (word in ("fatally", "mortally") and (c == i - 1 or not counted)):
            return Harm.KILLED
        if word == "down" and tree.tokens[i].lemma.lower() == "gun":
            return Harm.KILLED
    return harm


def _life(tree: Tree, i: int, life: int) -> Found:
    """ "took his own life", "lost their lives", "claimed the lives of two" """
    lemma = tree.tokens[i].lemma.lower()
    if lemma in ("take", "claim"):
        yield from ((c, Harm.KILLED) for c in tree.children[life] if tree.tokens[c].dep == "nmod" and case_of(tree, c) == "of")
    who = subject_of(tree, i)
    if who is not None and (lemma == "lose" or has(tree, life, "own")):
        yield who, Harm.KILLED


def _own_hand(tree: Tree, i: int, noun: str) -> Found:
    """ "committed suicide", "turned the gun on himself" """
    lemma, who = tree.tokens[i].lemma.lower(), subject_of(tree, i)
    turned = lemma == "turn" and noun in w.GUNS and has(tree, i, *w.SELF)
    thing = tree.child(i, "obj")
    figurative = thing is not None and has(tree, thing, *w.FIGURATIVE)
    if who is not None and (turned or (lemma == "commit" and noun == "suicide" and not figurative)):
        yield who, Harm.KILLED


def _by_missile(tree: Tree, i: int) -> bool:
    for c in tree.children[i]:
        dep, case, noun = tree.tokens[c].dep, case_of(tree, c), tree.tokens[c].lemma.lower()
        if dep.startswith("obl") and (
            (case in ("by", "with", "in", "from") and noun in w.MISSILES) or (case in ("in", "on") and noun in w.BODY)
        ):
            return True
        if dep == "nsubj" and noun in w.MISSILES:
            return True
    return tree.tokens[i].lemma.lower() == "graze"


def _by_nature(tree: Tree, i: int) -> bool:
    """Whether somebody died of an illness or by mischance with a drug: no deed and no event killed them."""
    causes = (tree.phrase(c) for c in tree.children[i] if tree.tokens[c].dep.startswith("obl"))
    return any(tree.tokens[k].lemma.lower() in w.NATURAL for cause in causes for k in range(*cause))


def _to_hospital(tree: Tree, i: int) -> bool:
    places = (c for c in tree.children[i] if tree.tokens[c].dep.startswith("obl") and case_of(tree, c) in ("to", "into", "at"))
    return any(tree.tokens[k].text.lower() in w.WARDS for c in places for k in range(*tree.phrase(c)))


def _of_noun(tree: Tree, i: int, lemma: str) -> Found:
    """ "the killing of a clerk", "her death", "with a gunshot wound", "is in critical condition" """
    if lemma in w.DEATHS or lemma == "shooting":
        if has(tree, i, "attempted"):
            return
        harm = Harm.KILLED if lemma in w.DEATHS or has(tree, i, *w.FATAL) else Harm.HIT
        for c in tree.children[i]:
            dep = tree.tokens[c].dep
            if (dep == "nmod:poss" and lemma != "shooting") or (dep == "nmod" and c > i and _is_of(tree, c)):
                yield c, harm
    elif lemma in w.WOUNDS or (lemma == "condition" and has(tree, i, *w.CONDITIONS)):
        who = _bearer(tree, i)
        if who is not None:
            alive = tree.tokens[tree.tokens[i].head].lemma.lower() in w.TREATED
            yield who, Harm.WOUNDED if alive else w.WOUNDS.get(lemma, Harm.WOUNDED)


def _is_of(tree: Tree, c: int) -> bool:
    """ "The murder of 16-year-old Jan Reld": before an age a parser may hang the "of" elsewhere."""
    return case_of(tree, c) == "of" or tree.tokens[max(0, tree.phrase(c)[0] - 1)].text.lower() == "of"


def _bearer(tree: Tree, i: int) -> int | None:
    """Whose wound: "a man with a gunshot wound", "was found suffering from a wound", "suffered a wound", "his wound"."""
    token = tree.tokens[i]
    if has(tree, i, *w.NEGATIVE):
        return None
    if tree.child(i, "cop") is not None or (case_of(tree, i) == "in" and tree.subject(i) is not None):
        return subject_of(tree, i) if token.lemma.lower() == "condition" and real(tree, i) else None
    owner = tree.child(i, "nmod")
    if owner is not None and tree.tokens[owner].dep == "nmod:poss":
        return owner
    head, case = tree.tokens[token.head], case_of(tree, i)
    if token.dep == "nmod" and case == "with" and head.tag[:2] in ("NN", "CD"):
        return token.head
    if not head.tag.startswith("VB") or not real(tree, token.head):
        return None
    arrived = case == "with" and head.lemma.lower() in w.COMING
    if is_passive(tree, token.head) or arrived or head.lemma.lower() in w.BEARING:
        return subject_of(tree, token.head)
    return tree.child(token.head, "obj") if case in ("with", "for", "from") else None


def _turned_round(tree: Tree, i: int, first: int) -> Found:
    """ "Injured in the fire were a girl and her aunt", "also wounded was a clerk", "found dead were two men" """
    token = tree.tokens[i]
    opening = all(t.text.lower() in w.OPENING for t in tree.tokens[first:i])
    if not opening or token.dep in ("amod", "obl") or token.text.lower() not in w.TURNED:
        return
    verb = next((k for k in range(i + 1, min(i + _TURNED, len(tree.tokens))) if tree.tokens[k].tag[:2] in ("VB", "MD")), None)
    if verb is not None and tree.tokens[verb].dep == "cop" and tree.tokens[verb].head > verb:
        yield tree.tokens[verb].head, w.TURNED[token.text.lower()]


def _left(tree: Tree, i: int, first: int) -> Found:
    """ "Left a man, a boy and a girl wounded", "found one man dead and another wounded": whose state a word behind them is."""
    words = [token.text.lower() for token in tree.tokens[first : i + 1]]
    verb = next(
        (k for k in range(i - 1, first - 1, -1) if tree.tokens[k].tag.startswith("VB") and words[k - first] not in w.TURNED), None
    )
    thing = tree.child(verb, "obj") if verb is not None and tree.tokens[verb].lemma.lower() in w.LEFT else None
    if thing is None or thing > i or tree.tokens[i].dep == "amod":
        return
    before = max((k for k in range(thing, i) if words[k - first] in w.TURNED), default=thing - 1)
    heads = (k for k in range(before + 1, i) if _is_head(tree, k, before_state=k + 1 == i))
    who = thing if before < thing else next(heads, None)
    if who is not None:
        yield who, w.TURNED[words[-1]]


def _is_head(tree: Tree, k: int, *, before_state: bool) -> bool:
    """Whether a token heads words for somebody, or stands for them: "another", "two", "a man"."""
    token, after = tree.tokens[k], tree.tokens[k + 1].tag
    if token.tag.startswith("NN"):
        return token.dep not in ("compound", "nmod:poss", "obl")
    alone = before_state or not after.startswith(("NN", "JJ"))
    return alone and (token.tag == "CD" or token.text.lower() in ("another", "others"))


def _of_state(tree: Tree, i: int) -> Found:
    """ "the dead man", "two are dead", "was pronounced dead", "left one man dead" """
    token = tree.tokens[i]
    harm, head = w.STATES[token.text.lower()], tree.tokens[token.head]
    if i and tree.tokens[i - 1].text == "-":
        return  # "brain-dead"
    if token.dep == "amod" and head.tag.startswith("NN"):
        yield token.head, harm
    elif tree.child(i, "cop") is not None:
        who = subject_of(tree, i) or _subject_elsewhere(tree, i)
        if who is not None and real(tree, i):
            yield who, harm
    elif head.tag.startswith("VB") and token.dep != "obj" and real(tree, token.head) and not _had_been_held(tree, token.head):
        lemma = head.lemma.lower()
        lying = subject_of(tree, token.head) if lemma in w.LYING else None
        for who in [lying] if lying is not None else patients(tree, token.head) if lemma in w.CALLED | w.LYING else []:
            if who != i:
                yield who, harm


def _had_been_held(tree: Tree, i: int) -> bool:
    """ "Had been listed as dead": what people had been taken for, which has turned out otherwise."""
    had = any(tree.tokens[c].dep == "aux" and tree.tokens[c].text.lower() == "had" for c in tree.children[i])
    return had and is_passive(tree, i) and tree.tokens[i].lemma.lower() in w.HELD


def _subject_elsewhere(tree: Tree, i: int) -> int | None:
    """ "Ida Voll, 52, and her son were among the dead, the family said": a parser may hang both subjects on "said"."""
    said = tree.tokens[i].head
    before = (c for c in tree.children[said] if c < i and tree.tokens[c].dep == "nsubj")
    return next(before, None) if tree.tokens[i].dep == "ccomp" and said > i else None


def _one_fatally(tree: Tree, i: int) -> Found:
    """ "four were shot, one of them fatally" """
    who = next((c for c in (i - 1, i - 3) if c >= 0 and tree.tokens[c].tag == "CD"), None)
    if who is not None and (who == i - 1 or tree.tokens[i - 1].text.lower() in ("them", "victims", "people")):
        yield who, Harm.KILLED
