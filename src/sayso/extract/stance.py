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
FUTURE = frozenset(("will", "'ll", "’ll", "wo", "shall"))
NEGATIONS = frozenset(("not", "n't", "n’t", "no", "never", "nobody", "none", "nothing", "neither", "nor"))
UNSETTLED = frozenset(("unclear", "unknown", "uncertain", "unconfirmed"))
SEEMS = frozenset(("appear", "seem"))
SILENCE = frozenset(("decline", "refuse"))
STATES = Cue("say", Stance.STATES, Factuality.CERTAIN)
# Words that reject what they are said of: "called the letter a forgery", "described the account as a fairy tale".
REJECTING = frozenset(
    (
        "lie",
        "lies",
        "lying",
        "fabrication",
        "fabrications",
        "fabricated",
        "fiction",
        "fictional",
        "fake",
        "speculation",
        "forgery",
        "forged",
        "hoax",
        "nonsense",
        "myth",
        "slander",
        "untrue",
        "false",
        "baseless",
        "groundless",
        "unfounded",
        "absurd",
        "ridiculous",
        "fantasy",
        "misleading",
        "invention",
        "propaganda",
        "libel",
        "fairy",
        "rubbish",
    )
)
NAMING = frozenset(("call", "describe", "label", "brand", "term", "characterize", "characterise", "deem"))
WARNINGS = frozenset(("warn", "caution"))
AHEAD = FUTURE | {
    "would",
    "could",
    "may",
    "might",
    "can",
    "risk",
    "if",
    "unless",
    "should",
    "must",
    "going",
    "likely",
    "unlikely",
    "expected",
}
CHECKING = frozenset(
    (
        "confirm",
        "verify",
        "establish",
        "determine",
        "explain",
        "corroborate",
        "authenticate",
        "identify",
        "know",
        "learn",
        "ascertain",
        "confirmed",
        "explained",
    )
)
PRESUMING = frozenset(("believe", "think", "understand", "suspect", "presume", "assume", "fear"))
LOST = frozenset(("dead", "lost", "drowned", "killed", "missing", "trapped", "buried", "injured"))
CONTRASTING = frozenset(("but", ",", "and", "—", "–", "or", "if", "though", "although"))
NO_NEGATION = frozenset(
    {("no", word) for word in ("doubt", "more", "fewer", "less", "later", "sooner", "matter")}
    | {("not", word) for word in ("only", "least", "just", "merely")}
)
SELF = frozenset(("i", "me", "my", "we", "us", "our", "he", "him", "his", "she", "her", "it", "its", "they", "them", "their"))
URGED = frozenset(("we", "you", "they", "everyone", "everybody", "those", "people", "all", "anyone", "who"))

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


def _lower(tokens: Sequence[Token]) -> list[str]:
    return [token.text.lower() for token in tokens]


def _negated(texts: Sequence[str]) -> bool:
    return not NEGATIONS.isdisjoint(texts)


def _presumed(cue: Sequence[Token], texts: Sequence[str]) -> bool:
    """ "are believed to have crossed", "nine feared dead": nobody stands for it with his name."""
    passive = (
        len(cue) > 1 and cue[-1].tag == "VBN" and cue[-1].lemma.lower() in PRESUMING and cue[-2].lemma.lower() in ("be", "widely")
    )
    return passive or any(a == "feared" and b in LOST for a, b in pairwise(texts))


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
    if cue and _rejects(cue, content):
        return Firmness(Stance.DENIES, Factuality.NOT_CERTAIN, Polarity.POSITIVE)
    refused = _negated(_lower(cue))
    if cue and (refused or _gave_nothing(cue)) and entry.stance is not Stance.DENIES:
        return Firmness(Stance.WITHHOLDS, Factuality.UNCOMMITTED, Polarity.POSITIVE)
    if refused:  # "did not dispute that": not disputing is not confirming
        return Firmness(Stance.STATES, Factuality.UNCOMMITTED, Polarity.POSITIVE)
    texts = _lower(clause)
    words = {*texts, *(token.lemma.lower() for token in clause)}
    if _unable(texts):  # "could not move": no possibility, a plain no
        words -= {"could", "can"}
    polarity = Polarity.NEGATIVE if _negated(_without_contrast(texts)) else Polarity.POSITIVE
    if (words & UNSETTLED or _not_yet_known(texts) or _unchecked(clause, texts)) and entry.stance is Stance.STATES:
        return Firmness(Stance.UNKNOWN, Factuality.UNCOMMITTED, polarity)
    if not cue and _is_question(content):
        return Firmness(Stance.ASKS, Factuality.UNCOMMITTED, polarity)
    if entry.stance is Stance.PREDICTS and not WARNINGS.isdisjoint(t.lemma.lower() for t in cue) and not words & AHEAD:
        entry = STATES  # "cautioned that the search was not complete": a fact, not a threat
    if cue and entry.stance is Stance.STATES and _disowns(texts) and cue[-1].tag.startswith("VB"):
        return Firmness(Stance.DENIES, Factuality.NOT_CERTAIN, polarity)
    entry = _as_meant(entry, texts, words, own=not cue)
    factuality = entry.factuality
    if polarity is Polarity.NEGATIVE and entry.stance is not Stance.DENIES:
        factuality = _NEGATED.get(factuality, factuality)
    weaker = "probable" if hedged or _presumed(cue, texts) else _hedge(words)
    if weaker:
        factuality = _WEAKER.get(factuality, {}).get(weaker, factuality)
    return Firmness(entry.stance, factuality, polarity)


def _rejects(cue: Sequence[Token], content: Sequence[Token]) -> bool:
    """ "called the report a lie", "described it as speculation": who names it so denies it."""
    names = any(token.lemma.lower() in NAMING for token in cue)
    return names and not _negated(_lower(cue)) and not REJECTING.isdisjoint(_lower(content))


def _without_contrast(texts: Sequence[str]) -> list[str]:
    """The words without a "not" that negates no clause: "furious but not surprised", "weeks, not months", "no doubt"."""
    kept = []
    for i, word in enumerate(texts):
        before, after = texts[i - 1] if i else "", texts[i + 1] if i + 1 < len(texts) else ""
        contrast = word == "not" and before in CONTRASTING
        if not contrast and (word, after) not in NO_NEGATION:
            kept.append(word)
    return kept


def _unchecked(clause: Sequence[Token], texts: Sequence[str]) -> bool:
    """ "could not verify the footage", "has yet to establish what …", "nobody has yet explained": open, not denied."""
    negated = any(a in ("could", "can", "able", "not", "n't", "n’t", "yet", "nobody") for a in texts) and (
        "yet" in texts or "able" in texts or _unable(texts) or "unable" in texts
    )
    open_ended = "yet" in texts or "unable" in texts or _negated(texts)
    return negated and open_ended and any(t.lemma.lower() in CHECKING and t.tag.startswith("VB") for t in clause)


def _disowns(texts: Sequence[str]) -> bool:
    """ "no warning ever reached me", "he had never read it": a flat no about what the speaker knew or did."""
    said = [text for text in texts if text[0].isalpha() and text != "that"]
    did = "never" in texts and bool(said) and said[0] in SELF and "been" not in texts
    reached = "no" in texts and "ever" in texts and not SELF.isdisjoint(texts)
    return (did or reached) and AHEAD.isdisjoint(texts)


def _unable(texts: Sequence[str]) -> bool:
    return any(a in ("could", "can") and b in NEGATIONS for a, b in pairwise(texts))


def _not_yet_known(texts: Sequence[str]) -> bool:
    """ "it is not known", "was not immediately clear": open, not denied."""
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


def _as_meant(entry: Cue, texts: Sequence[str], words: set[str], *, own: bool) -> Cue:
    """A plain "said" takes its stance from what was said: an appeal, a prediction, an estimate."""
    if entry.stance is not Stance.STATES:
        return entry
    if _appeals(texts):
        return replace(entry, stance=Stance.URGES, factuality=Factuality.UNCOMMITTED)
    if _would_like(texts):
        return replace(entry, stance=Stance.WISHES, factuality=Factuality.UNCOMMITTED)
    perfect = any(a in POSSIBLE and "have" in texts[i + 1 : i + 3] for i, a in enumerate(texts))
    if words & {"could", "may", "might"}:
        return replace(entry, stance=Stance.BELIEVES if perfect else Stance.PREDICTS)
    if words & FUTURE or _going_to(texts) or "expected" in texts or (not own and _would_be(texts)):
        return replace(entry, stance=Stance.PREDICTS)
    if "expects" in texts or "expect" in texts:
        return replace(entry, stance=Stance.PREDICTS, factuality=Factuality.PROBABLE)
    if words & {"estimated", "estimate"}:
        return replace(entry, stance=Stance.ESTIMATES, factuality=Factuality.PROBABLE)
    return entry


def _appeals(texts: Sequence[str]) -> bool:
    """ "we must …", "those who know should …", "let us …"; "there should be no doubt" is no appeal."""
    for i, (first, second) in enumerate(pairwise(texts)):
        if (first, second) == ("let", "us"):
            return True
        if (
            second in ("must", "should")
            and "have" not in texts[i + 2 : i + 4]
            and not URGED.isdisjoint(texts[max(0, i - 4) : i + 1])
        ):
            return "there" not in texts[max(0, i - 1) : i + 1]
    return False


def _would_be(texts: Sequence[str]) -> bool:
    """ "said that buses would run": what was to come when it was said; "would have run" never came."""
    return any(word in ("would", "'d", "’d") and "have" not in texts[i + 1 : i + 4] for i, word in enumerate(texts))


def _would_like(texts: Sequence[str]) -> bool:
    """ "I would rather …", "would have wanted to …", "would like to …" """
    return any(
        word in ("would", "'d", "’d")
        and not {"rather", "like", "love", "prefer", "preferred", "wanted", "liked", "want"}.isdisjoint(texts[i + 1 : i + 4])
        for i, word in enumerate(texts)
    )


def _going_to(texts: Sequence[str]) -> bool:
    return any(a == "going" and b == "to" for a, b in pairwise(texts))
