"""What a voice does with a content, and how firmly: from the cue, its helpers and negation, and the hedges in the content.

The scale is FactBank's (Saurí and Pustejovsky 2009): the voice's own commitment, not the world's.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from sayso.extract.tables import Cue, cues
from sayso.schema import Factuality, Polarity, Stance, Token

POSSIBLE = frozenset(("could", "may", "might", "possibly", "perhaps", "maybe", "possible", "potentially"))
PROBABLE = frozenset(
    (
        "likely",
        "probably",
        "apparently",
        "presumably",
        "reportedly",
        "allegedly",
        "expected",
        "estimated",
        "seem",
        "appear",
        "seemingly",
        "purportedly",
        "believed",
        "thought",
        "suspected",
        "probable",
        "unlikely",
    )
)
ROUGH = frozenset(("estimated", "estimate", "approximately", "roughly"))
FUTURE = frozenset(("will", "'ll", "’ll", "wo", "shall"))
NEGATIONS = frozenset(("not", "n't", "n’t", "no", "never", "nobody", "none", "nothing", "neither", "nor"))
UNSETTLED = frozenset(("unclear", "unknown", "uncertain", "unconfirmed"))
SEEMS = frozenset(("appear", "seem"))
SILENCE = frozenset(("decline", "refuse"))
STATES = Cue("say", Stance.STATES, Factuality.CERTAIN)

_WEAKER = {
    Factuality.CERTAIN: {"probable": Factuality.PROBABLE, "possible": Factuality.POSSIBLE},
    Factuality.PROBABLE: {"probable": Factuality.PROBABLE, "possible": Factuality.POSSIBLE},
    Factuality.NOT_CERTAIN: {"probable": Factuality.NOT_PROBABLE, "possible": Factuality.NOT_POSSIBLE},
    Factuality.NOT_PROBABLE: {"probable": Factuality.NOT_PROBABLE, "possible": Factuality.NOT_POSSIBLE},
}
_NEGATED = {
    Factuality.CERTAIN: Factuality.NOT_CERTAIN,
    Factuality.PROBABLE: Factuality.NOT_PROBABLE,
    Factuality.POSSIBLE: Factuality.NOT_POSSIBLE,
    Factuality.NOT_CERTAIN: Factuality.CERTAIN,
    Factuality.NOT_PROBABLE: Factuality.PROBABLE,
    Factuality.NOT_POSSIBLE: Factuality.POSSIBLE,
}


@dataclass(frozen=True, slots=True)
class Firmness:
    """stance, factuality and polarity of one claim."""

    stance: Stance
    factuality: Factuality
    polarity: Polarity


def _cue_of(cue: Sequence[Token], content: Sequence[Token]) -> tuple[Cue, bool]:
    """The entry of the cue's strongest word, and whether the reporter hedges it ("appeared to confirm")."""
    table = cues()
    lemmas = [token.lemma.lower() for token in cue]
    phrase = " ".join(token.text.lower() for token in cue)
    if "according to" in phrase:
        return table["according to"], False
    if any(lemma in SEEMS for lemma in lemmas):
        verbs = [t.lemma.lower() for t in (*cue, *content[:3]) if t.tag.startswith("VB") and t.lemma.lower() in table]
        return (table[verbs[0]] if verbs else STATES), True
    for first, second in zip(lemmas, [*lemmas[1:], ""], strict=True):
        if f"{first} {second}" in table:
            return table[f"{first} {second}"], False
    silent = [lemma for lemma in lemmas if lemma in SILENCE]
    known = silent or [lemma for lemma in lemmas if lemma in table]
    return (table[known[-1]] if known else STATES), False


def _negated(tokens: Sequence[Token]) -> bool:
    return any(token.text.lower() in NEGATIONS for token in tokens)


def _hedge(words: set[str]) -> str | None:
    if words & POSSIBLE:
        return "possible"
    return "probable" if words & PROBABLE else None


def firmness(cue: Sequence[Token], content: Sequence[Token], clause: Sequence[Token]) -> Firmness:
    """How a claim is put.

    cue: the cue's tokens, empty for the report's own claim. content: all tokens of the content. clause: those of its main clause,
    in which negation and hedges count.
    """
    entry, hedged = _cue_of(cue, content) if cue else (STATES, False)
    if cue and _found_nothing(cue, content):
        return Firmness(Stance.DENIES, Factuality.NOT_CERTAIN, Polarity.POSITIVE)
    if cue and (_negated(cue) or _gave_nothing(cue)) and entry.stance is not Stance.DENIES:
        return Firmness(Stance.WITHHOLDS, Factuality.UNCOMMITTED, Polarity.POSITIVE)
    if cue and _negated(cue):  # "did not dispute that": not disputing is not confirming
        return Firmness(Stance.STATES, Factuality.UNCOMMITTED, Polarity.POSITIVE)
    words = {token.text.lower() for token in clause} | {token.lemma.lower() for token in clause}
    if _unable(clause):  # "could not move": no possibility, a plain no
        words -= {"could", "can"}
    polarity = Polarity.NEGATIVE if _negated(clause) and not words & POSSIBLE & NEGATIONS else Polarity.POSITIVE
    if (words & UNSETTLED or _not_yet_known(clause)) and entry.stance is Stance.STATES:
        return Firmness(Stance.UNKNOWN, Factuality.UNCOMMITTED, polarity)
    if not cue and _is_question(content):
        return Firmness(Stance.ASKS, Factuality.UNCOMMITTED, polarity)
    entry = _as_meant(entry, clause, words, own=not cue)
    factuality = entry.factuality
    if polarity is Polarity.NEGATIVE and entry.stance is not Stance.DENIES:
        factuality = _NEGATED.get(factuality, factuality)
    weaker = "probable" if hedged else _hedge(words)
    if weaker:
        factuality = _WEAKER.get(factuality, {}).get(weaker, factuality)
    return Firmness(entry.stance, factuality, polarity)


def _unable(clause: Sequence[Token]) -> bool:
    return any(a.text.lower() in ("could", "can") and b.text.lower() in NEGATIONS for a, b in pairwise(clause))


def _not_yet_known(clause: Sequence[Token]) -> bool:
    """ "it is not known", "was not immediately clear": open, not denied."""
    texts = [token.text.lower() for token in clause]
    return any(
        word in ("clear", "known") and any(before in ("not", "n't", "n’t") for before in texts[max(0, i - 3) : i])
        for i, word in enumerate(texts)
    )


def _found_nothing(cue: Sequence[Token], content: Sequence[Token]) -> bool:
    """ "found no evidence": absence of evidence, not a refutation, but a denial by its speaker."""
    words = [token.lemma.lower() for token in (*cue, *content[:3])]
    return any(w in ("find", "see", "have") for w in words[: len(cue)]) and "no" in words and "evidence" in words


def _gave_nothing(cue: Sequence[Token]) -> bool:
    """A cue of giving, with what was not given as its content: "no details have been provided by …"."""
    return (
        bool(cue)
        and all(token.lemma.lower() in ("provide", "give", "offer", "release", "disclose", "share") for token in cue[-1:])
        and (cue[-1].tag == "VBN" and len(cue) == 1)
    )


def _is_question(content: Sequence[Token]) -> bool:
    return bool(content) and content[-1].text == "?"


def _as_meant(entry: Cue, clause: Sequence[Token], words: set[str], *, own: bool) -> Cue:
    """A plain "said" takes its stance from what was said: an appeal, a prediction, an estimate."""
    if entry.stance is not Stance.STATES:
        return entry
    texts = [token.text.lower() for token in clause]
    if _appeals(texts):
        return replace(entry, stance=Stance.URGES, factuality=Factuality.UNCOMMITTED)
    perfect = any(a in POSSIBLE and "have" in texts[i + 1 : i + 3] for i, a in enumerate(texts))
    if words & {"could", "may", "might"}:
        return replace(entry, stance=Stance.BELIEVES if perfect else Stance.PREDICTS)
    if words & FUTURE or _going_to(texts) or "expected" in texts:
        return replace(entry, stance=Stance.PREDICTS)
    if words & ROUGH and own:
        return replace(entry, stance=Stance.ESTIMATES, factuality=Factuality.PROBABLE)
    if words & {"estimated", "estimate"}:
        return replace(entry, stance=Stance.ESTIMATES, factuality=Factuality.PROBABLE)
    return entry


def _appeals(texts: Sequence[str]) -> bool:
    """ "we must …", "they should …", "let us …"; "there should be no doubt" is no appeal."""
    for first, second in pairwise(texts):
        if (second in ("must", "should") and first in ("we", "you", "they", "everyone", "everybody")) or (first, second) == (
            "let",
            "us",
        ):
            return True
    return False


def _going_to(texts: Sequence[str]) -> bool:
    return any(a == "going" and b == "to" for a, b in pairwise(texts))
