"""What a voice does with a content, and how firmly: from the cue, its helpers and negation, and the hedges in the content.

The scale is FactBank's (Saurí and Pustejovsky 2009): the voice's own commitment, not the world's.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from sayso.extract.at_odds import is_at_odds_with_the_facts
from sayso.extract.attacked import BACK, is_word_of_somebody, overturns, speaks_against
from sayso.extract.clause import (
    FUTURE,
    appeals,
    calls_untrue,
    disowns,
    going_to,
    guesses_number,
    hedge,
    is_able,
    is_disputed_question,
    is_far_from_true,
    is_ignorant,
    is_negated,
    is_unable,
    is_unchecked,
    is_unconfirmed,
    is_unknown,
    nobody_tells,
    said_before_the_open,
    unquoted,
    without_contrast,
    without_corrected,
    without_described,
    without_superlative,
    would_be,
    would_like,
)
from sayso.extract.erring import calls_mistaken, denies_a_no
from sayso.extract.first_person import denies_it
from sayso.extract.tables import Cue, cues
from sayso.extract.verdicts import acquits, found_of_claim, only_charged
from sayso.extract.worded import LOOKING
from sayso.schema import Factuality, Polarity, Stance, Token
from sayso.schema.homographs import without_names
from sayso.schema.tree import FINITE
from sayso.tables import word_set
from sayso.text import QUOTATION_MARKS

SILENCE = word_set("keeping silent")
STATES = Cue("say", Stance.STATES, Factuality.CERTAIN)
DISPUTING = frozenset(("dispute", "contest", "challenge"))
GIVES_IN = Cue("no longer dispute", Stance.CONFIRMS, Factuality.PROBABLE)
WARNINGS = frozenset(("warn", "caution"))
ADVISING = frozenset(("warn", "caution", "advise", "urge", "recommend", "counsel", "argue"))
TELLS_WHOM = WARNINGS | {"advise"}
SAYING = frozenset(("say", "report", "state", "claim", "announce", "tell", "write", "put", "give"))
POSSESSIVES = frozenset(("his", "her", "its", "my", "our"))
WHOM = frozenset(("DT", "JJ", "NN", "NNS", "NNP", "NNPS", "PRP", "PRP$", "CD", "POS"))  # tags in "its 300 members"
TOLD_LONGEST = 8  # words until the "to" of "told its 300 members in the north not to strike"
MISTAKEN = 10  # words in which a speaker owns to it: "that it had been mistaken when it said"
NOT_TOLD = frozenset(("that", "had", "has", "have", "been", "was", "were", "made", "a", "an"))  # of "it had made a mistake when"
DOUBTED = frozenset(("believe", "think", "expect", "suppose", "consider"))  # who does not believe P believes that it is not so

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


# What a fact check has found of a claim; what is misleading, unproven or half true is neither said nor denied.
VERDICTS = {
    "true": Firmness(Stance.CONFIRMS, Factuality.CERTAIN, Polarity.POSITIVE),
    "false": Firmness(Stance.DENIES, Factuality.NOT_CERTAIN, Polarity.POSITIVE),
    "open": Firmness(Stance.UNKNOWN, Factuality.UNCOMMITTED, Polarity.POSITIVE),
}

# Who denies a claim that nobody was warned says that somebody was.
AFFIRMS = Firmness(Stance.DENIES, Factuality.CERTAIN, Polarity.NEGATIVE)


def _cue_of(cue: Sequence[Token], content: Sequence[Token]) -> tuple[Cue, bool]:
    """The entry of the cue's strongest word, and whether the reporter hedges it ("appeared to confirm")."""
    if _gives_in(cue):
        return GIVES_IN, False
    table = cues()
    lemmas = [token.lemma.lower() for token in cue]
    phrase = " ".join(token.text.lower() for token in cue)
    if cue[0].tag in ("VBN", "VBD") and lemmas[0] in word_set("putting a question") and "by" in lemmas:
        return table["ask"], False  # "pressed by reporters on whether"
    denying = next((i for i, lemma in enumerate(lemmas) if lemma in table and table[lemma].kind == "deny"), None)
    if denying is not None and denying + 1 < len(cue) and cue[denying].tag in FINITE and cue[denying + 1].tag == "VBG":
        return table[lemmas[denying]], False  # "denied knowing of"
    if "according to" in phrase:
        return table["according to"], False
    if any(lemma in word_set("seeming") for lemma in lemmas):
        verbs = [t.lemma.lower() for t in (*cue, *content[:3]) if t.tag.startswith("VB") and t.lemma.lower() in table]
        return (table[verbs[0]] if verbs else STATES), True
    silent = [lemma for lemma in lemmas if lemma in SILENCE]  # "refused to rule out"
    for first, second in zip(lemmas, [*lemmas[1:], ""], strict=True):
        if f"{first} {second}" in table and not silent:
            return table[f"{first} {second}"], False
    if "rule" in lemmas and lemmas[-1] == "out" and not silent:
        return table["rule out"], False  # "ruled that out"
    known = silent or [lemma for lemma in lemmas if lemma in table]
    return (table[known[-1]] if known else STATES), False


def _lower(tokens: Sequence[Token]) -> list[str]:
    return [token.text.lower() for token in tokens]


def _cue_negated(cue: Sequence[Token]) -> bool:
    """ "Did not say", but "not only said": that is said."""
    return is_negated(without_contrast(_lower(cue)))


def _presumed(cue: Sequence[Token], texts: Sequence[str]) -> bool:
    """ "are believed to have crossed", "nine feared dead": nobody stands for it with his name."""
    helped = len(cue) > 1 and cue[-1].tag == "VBN" and cue[-2].lemma.lower() in ("be", "widely")
    passive = helped and cue[-1].lemma.lower() in word_set("presuming")
    return passive or any(a == "feared" and b in word_set("lost") for a, b in pairwise(texts))


def firmness(cue: Sequence[Token], content: Sequence[Token], clause: Sequence[Token], *, alone: bool = False) -> Firmness:
    """How a claim is put.

    cue: the cue's tokens, empty for the report's own claim. content: all tokens of the content. clause: those of its main clause,
    in which negation and hedges count. alone: whether one person speaks, whose "they" are others.
    """
    entry, hedged = _cue_of(cue, content) if cue else (STATES, False)
    content = unquoted(content)
    clause = without_names(unquoted(clause))
    texts = _lower(clause)
    untrue = entry.stance is Stance.STATES and _is_contradiction(clause, content)
    if (said := _by_the_cue(entry, cue, content, untrue=untrue, alone=alone)) is not None:
        negative = denies_a_no(clause, content) or (found_of_claim(cue) and is_negated(without_contrast(texts)))
        return AFFIRMS if said == VERDICTS["false"] and negative else said
    if (silent := _no_answer(cue, content)) is not None:
        return silent
    words = {*texts, *(token.lemma.lower() for token in clause)} - _owned(clause)
    if is_unable(texts) or is_able(clause):  # "could not move": no possibility, a plain no
        words -= {"could", "can"}
    meant = without_superlative(without_described(without_corrected(clause, content)))
    polarity = Polarity.NEGATIVE if is_negated(without_contrast(_lower(meant))) else Polarity.POSITIVE
    if acquits(clause, content) and entry.stance is Stance.STATES:
        return Firmness(Stance.STATES, Factuality.NOT_CERTAIN, Polarity.NEGATIVE)
    open_ = words & word_set("unsettled") or is_unknown(texts) or is_unchecked(clause, texts)
    open_ = open_ or is_ignorant(texts) or nobody_tells(clause, texts) or is_disputed_question(content)
    open_ = open_ or is_unconfirmed(_lower(content)) or _is_looked_into(cue, content)
    if open_ and entry.stance is Stance.STATES and not said_before_the_open(clause):
        return Firmness(Stance.UNKNOWN, Factuality.UNCOMMITTED, polarity)
    if entry.stance is Stance.STATES and _is_question(content):
        return Firmness(Stance.ASKS, Factuality.UNCOMMITTED, polarity)
    if not cue and _on_nobodys_word(content):
        return Firmness(Stance.UNKNOWN, Factuality.UNCOMMITTED, polarity)
    if (
        entry.stance is Stance.PREDICTS
        and not WARNINGS.isdisjoint(t.lemma.lower() for t in cue)
        and not words & word_set("ahead")
        and any(t.tag in FINITE for t in clause)
    ):
        entry = STATES  # "cautioned that the search was not complete": a fact, not a threat; "warned of floods" is one
    if cue and entry.stance is Stance.STATES and disowns(texts) and cue[-1].tag.startswith("VB"):
        return Firmness(Stance.DENIES, Factuality.NOT_CERTAIN, polarity)
    entry = _as_meant(entry, texts, words, own=not cue) if not _tells_to(cue, content) else cues()["order"]
    factuality = entry.factuality
    if polarity is Polarity.NEGATIVE and entry.stance is not Stance.DENIES:
        factuality = _NEGATED.get(factuality, factuality)
    weaker = "probable" if hedged or _presumed(cue, texts) else hedge(words)
    if weaker:
        factuality = _WEAKER.get(factuality, {}).get(weaker, factuality)
    if entry.stance is Stance.DENIES and polarity is Polarity.POSITIVE and denies_a_no(clause, content):
        return AFFIRMS
    return Firmness(entry.stance, factuality, polarity)


def _owned(clause: Sequence[Token]) -> set[str]:
    """ "Against his will", "the will was forged": no word for what is to come."""
    tags = {token.tag for token in clause if token.text.lower() == "will"}
    return {"will"} if tags and "MD" not in tags else set()


def _no_answer(cue: Sequence[Token], content: Sequence[Token]) -> Firmness | None:
    """How it is put that nothing was said; None where something was."""
    if not cue or _gives_in(cue) or not (_cue_negated(cue) or _falls_short(cue) or _gave_nothing(cue) or _says_nothing(content)):
        return None
    undisputed = any(token.lemma.lower() in DISPUTING for token in cue)  # which is neither confirming nor keeping silent
    return Firmness(Stance.STATES if undisputed else Stance.WITHHOLDS, Factuality.UNCOMMITTED, Polarity.POSITIVE)


def _is_contradiction(clause: Sequence[Token], content: Sequence[Token]) -> bool:
    """Whether what is said is that what others say is not so."""
    if calls_untrue(clause) or calls_mistaken(clause, content):
        return True
    return denies_it(content) or is_far_from_true(_lower(content)) or is_at_odds_with_the_facts(content)


def _by_the_cue(entry: Cue, cue: Sequence[Token], content: Sequence[Token], *, untrue: bool, alone: bool) -> Firmness | None:
    """How a claim is put where the cue alone tells it. untrue: whether the content calls what others said untrue."""
    if cue and (found := found_of_claim(cue)):
        return VERDICTS[found]
    if untrue or (cue and (found_nothing(cue, content) or _rejects(cue, content))):
        return Firmness(Stance.DENIES, Factuality.NOT_CERTAIN, Polarity.POSITIVE)
    if cue and _takes_back(cue) and any(token.lemma.lower() == "denial" for token in cue):
        return Firmness(Stance.UNKNOWN, Factuality.UNCOMMITTED, Polarity.POSITIVE)  # who no longer denies it need not grant it
    if cue and (_takes_back(cue) or overturns(cue, content) or _was_mistaken(content, alone=alone)):
        return Firmness(Stance.DENIES, Factuality.UNCOMMITTED, Polarity.POSITIVE)  # taking it back is not saying the opposite
    if _disbelieves(cue):
        return Firmness(entry.stance, Factuality.NOT_PROBABLE, Polarity.POSITIVE)
    if cue and _cue_negated(cue) and any(token.lemma.lower() == "aware" for token in cue):
        return Firmness(Stance.UNKNOWN, Factuality.UNCOMMITTED, Polarity.POSITIVE)  # "is not aware of any leak"
    if cue and not _cue_negated(cue) and _advises_against(cue, content):
        return Firmness(Stance.URGES, Factuality.UNCOMMITTED, Polarity.NEGATIVE)
    return None


def weakened(firm: Firmness, clause: Sequence[Token], content: Sequence[Token], cue: Sequence[Token]) -> Firmness:
    """How a claim is put that nobody named stands for: of what somebody is only charged with, that it is possible."""
    if firm.factuality is Factuality.CERTAIN and firm.stance is Stance.STATES and only_charged([*cue, *clause], content):
        return replace(firm, factuality=Factuality.POSSIBLE)
    return firm


def only_possible(firm: Firmness) -> Firmness:
    """How a claim is put that holds in one case only."""
    return replace(firm, factuality=_WEAKER.get(firm.factuality, {}).get("possible", firm.factuality))


def _says_nothing(content: Sequence[Token]) -> bool:
    """ "(Seoul said) nothing", "nothing of the letter" is no answer; "nothing of it was true" is one."""
    words = _lower(content)
    of = words[1:2] == ["of"] and words[-1] not in ("kind", "sort")
    return words[:1] == ["nothing"] and (len(words) == 1 or of) and not any(t.tag.startswith(("VB", "MD")) for t in content)


def _as_meant(entry: Cue, texts: Sequence[str], words: set[str], *, own: bool) -> Cue:
    """A plain "said" takes its stance from what was said: an appeal, a prediction, an estimate."""
    if entry.stance is not Stance.STATES:
        return entry
    if appeals(texts):
        return replace(entry, stance=Stance.URGES, factuality=Factuality.UNCOMMITTED)
    if would_like(texts):
        return replace(entry, stance=Stance.WISHES, factuality=Factuality.UNCOMMITTED)
    perfect = any(a in word_set("possible") and "have" in texts[i + 1 : i + 3] for i, a in enumerate(texts))
    if words & {"could", "may", "might"}:
        return replace(entry, stance=Stance.BELIEVES if perfect or guesses_number(texts) else Stance.PREDICTS)
    if words & FUTURE or going_to(texts) or "expected" in texts or (not own and would_be(texts)):
        return replace(entry, stance=Stance.PREDICTS)
    if "expects" in texts or "expect" in texts:
        return replace(entry, stance=Stance.PREDICTS, factuality=Factuality.PROBABLE)
    if words & {"estimated", "estimate"}:
        return replace(entry, stance=Stance.ESTIMATES, factuality=Factuality.PROBABLE)
    return entry


def _tells_to(cue: Sequence[Token], content: Sequence[Token]) -> bool:
    """ "Told residents to leave", "warned them not to drink": what somebody is to do is no statement that he does it."""
    if not cue or cue[-1].lemma.lower() not in word_set("telling to") or not cue[-1].tag.startswith("VB"):
        return False
    at = next((n for n, token in enumerate(content[:TOLD_LONGEST]) if token.tag == "TO"), len(content))
    passive = len(cue) > 1 and cue[-2].lemma.lower() == "be"
    whom = all(t.tag in WHOM or t.text.lower() in ("not", "never") for t in content[:at])
    does = content[at + 1 : at + 2]
    return not passive and whom and bool(does) and does[0].tag == "VB" and does[0].text.lower() != "have"


def _advises_against(cue: Sequence[Token], content: Sequence[Token]) -> bool:
    """ "Cautioned against panic", "advised | his men against striking": nobody is to do so. Not "warned | the case against it was
    weak".
    """
    verbs = {token.lemma.lower() for token in cue if token.tag.startswith("VB")}
    if ADVISING.isdisjoint(verbs):
        return False
    at = next((n for n, token in enumerate(content[:TOLD_LONGEST]) if token.text.lower() == "against"), 0)
    whom = at > 0 and all(token.tag in WHOM for token in content[:at]) and not any(token.tag in FINITE for token in content)
    # Who is warned is told first; what is urged, too: "urged sanctions against the firm".
    return cue[-1].text.lower() == "against" or (whom and not TELLS_WHOM.isdisjoint(verbs))


CREDIBLE = word_set("true") | {"credible", "plausible", "believable", "serious"}


def _rejects(cue: Sequence[Token], content: Sequence[Token]) -> bool:
    """ "called the report a lie", "described it as speculation": who names it so denies it."""
    names = any(token.lemma.lower() in word_set("naming") for token in cue)
    of_words = is_word_of_somebody(content) or any(token.lemma.lower() in word_set("told before") for token in cue)
    rejecting = word_set("rejecting") | word_set("rejecting what was said") if of_words else word_set("rejecting")
    said = _lower((*cue, *content))
    called = names and not rejecting.isdisjoint(said)  # "has been | called exaggerated | by the union"
    words = [word for word in said if word not in QUOTATION_MARKS]  # "called the claim “not credible”"
    unlikely = names and of_words and any(a in ("not", "hardly") and b in CREDIBLE for a, b in pairwise(words))
    return (called or unlikely or speaks_against(cue, content)) and not _cue_negated(cue)


def _disbelieves(cue: Sequence[Token]) -> bool:
    """ "The company does not believe that …": no silence, but a doubt."""
    verbs = [lemma for token in cue if token.tag.startswith("VB") and (lemma := token.lemma.lower()) != "do"]
    return bool(verbs) and verbs[-1] in DOUBTED and _cue_negated(cue) and not any(t.tag == "MD" for t in cue)


def _gives_in(cue: Sequence[Token]) -> bool:
    """ "No longer disputed that", "no longer denies that": who denied it does so no more, and lets it stand."""
    disputes = any(token.lemma.lower() in DISPUTING or token.lemma.lower() == "deny" for token in cue)
    return disputes and ("no", "longer") in pairwise(_lower(cue))


def _falls_short(cue: Sequence[Token]) -> bool:
    """ "Was unable to confirm", "failed to say", "has yet to confirm": what was not said."""
    words = [token.text.lower() for token in cue]
    failed = any(a.lemma.lower() in ("unable", "fail") and b == "to" for a, b in zip(cue, words[1:], strict=False))
    return failed or any((a, b) == ("yet", "to") for a, b in pairwise(words))


def _takes_back(cue: Sequence[Token]) -> bool:
    """ "retracted his claim that", "walked back its assertion that", "does not stand by its claim that", "no longer claims" """
    lemmas = [token.lemma.lower() for token in cue]
    if ("no", "longer") in pairwise(_lower(cue)) and not word_set("claiming").isdisjoint(lemmas):
        return True
    if ("stand", "by") in pairwise(lemmas):
        return _cue_negated(cue)
    back = any(a in BACK and b == "back" for a, b in pairwise(lemmas))
    return (back or not word_set("taking back").isdisjoint(lemmas)) and not _cue_negated(cue)


def _was_mistaken(content: Sequence[Token], *, alone: bool) -> bool:
    """ "(said) it had been mistaken when it said that 14 had died", "he was wrong to say so": the speaker takes it back."""
    words = [word for word in _lower(content)[:MISTAKEN] if word not in NOT_TOLD]
    if words[:1] and words[0] in POSSESSIVES:  # "acknowledged that his statement of Saturday was wrong"
        more = ("and", "that") in pairwise(_lower(content))  # "… and that it had been warned" is granted
        return not more and not word_set("told before").isdisjoint(words[1:3]) and not word_set("untrue").isdisjoint(words[2:])
    own = bool(words) and words[0] in ("it", "he", "she", "i", "we", *(() if alone else ("they",)))
    error = words[1:2] in (["mistaken"], ["wrong"], ["mistake"], ["error"]) or words[1:3] == ["in", "error"]
    behind = words[2 + (words[1:2] == ["in"]) :][:1]
    return own and error and behind in (["when"], ["to"], ["in"]) and any(t.lemma in SAYING for t in content)


def found_nothing(cue: Sequence[Token], content: Sequence[Token]) -> bool:
    """ "found no evidence", "saw no sign": absence of evidence, not a refutation, but a denial by its speaker."""
    words = [token.lemma.lower() for token in (*cue, *content[:3])]
    looked = any(w in LOOKING for w in words[: len(cue)])
    return looked and "no" in words and not word_set("evidence").isdisjoint(words)


def _gave_nothing(cue: Sequence[Token]) -> bool:
    """A cue of giving, with what was not given as its content: "no details have been provided by …"."""
    return (
        bool(cue)
        and all(token.lemma.lower() in ("provide", "give", "offer", "release", "disclose", "share") for token in cue[-1:])
        and (cue[-1].tag == "VBN" and len(cue) == 1)
    )


def _is_looked_into(cue: Sequence[Token], content: Sequence[Token]) -> bool:
    """ "Officials | are investigating | whether it was the heater": they say neither that it was nor that it was not. A headline
    says "police investigating whether" of what the text tells in full.
    """
    asked = bool(content) and content[0].text.lower() in ("whether", "if", "how", "why", "what", "who")
    helped = any(token.lemma.lower() in ("be", "have", "will") for token in cue)
    return asked and helped and any(token.lemma.lower() in word_set("looking into") for token in cue)


def _is_question(content: Sequence[Token]) -> bool:
    """Whether all of it is a question: not "It is over. Why?"."""
    return bool(content) and content[-1].text == "?" and not any(t.text in (".", "!") for t in content)


def _on_nobodys_word(content: Sequence[Token]) -> bool:
    """ "According to nobody, the bridge was safe": a jest, which vouches for nothing."""
    first, second, *who = [token.text.lower() for token in content[:4]] + [""] * 4
    return (first, second) == ("according", "to") and (who[0] in word_set("no one") or who[:2] == ["no", "one"])
