"""What the words of one clause tell of how firmly it is meant: negation, hedges, what is open, what is still to come.

All functions take the clause's words in lower case, in order, without its subordinate clauses.
"""

import re
from collections.abc import Sequence
from itertools import pairwise

from sayso.extract.attacked import is_overdone, is_said_number
from sayso.extract.tables import speakers
from sayso.schema import Kind, Token
from sayso.schema.tree import FINITE
from sayso.tables import word_set
from sayso.text import QUOTATION_MARKS

FUTURE = frozenset(("will", "'ll", "’ll", "wo", "shall"))
NEGATIONS = frozenset(("not", "n't", "n’t", "no", "never", "nobody", "none", "nothing", "neither", "nor"))
HAVE = frozenset(("have", "has", "had", "having"))
CONTRASTING = frozenset(("but", ",", "and", "—", "–", "or", "if", "though", "although"))
OPENING = CONTRASTING | {"as", "when", "while", "after", "before", "because", "since", "that", "who", "which", ";", ":"}
NO_NEGATION = frozenset(
    {("no", word) for word in ("doubt", "more", "fewer", "less", "later", "sooner", "matter")}
    | {("no", word) for word in ("secret", "surprise", "accident", "coincidence", "exception", "wonder")}
    | {("not", word) for word in ("only", "least", "just", "merely", "more", "fewer", "less", "but")}
    | {("nothing", word) for word in ("less", "short")}
)
NEAR = 7  # words from a "no" to a comparative: "never in living memory been higher"
SENSING = frozenset(("see", "hear", "smell", "feel"))
# What somebody is able to do with his body, as it is told of the sick: "could speak again"; not "could walk free".
BODILY = frozenset(("speak", "talk", "walk", "stand", "move", "breathe", "swallow", "eat", "see", "hear", "sit"))
HOW = frozenset(("again", "normally", "unaided", "alone", "without", "only", "and", "but", "clearly", "well"))
FORGED = frozenset(("forged", "forgery"))  # what a paper is, be it called a report or a statement
YEARLY = frozenset(("annual", "audited", "financial", "consolidated"))  # "the annual accounts" are a company's books
FORCES = frozenset(("police", "army", "navy", "military"))  # whose accounts are what they tell
BARE = frozenset(("it", "this", "that", "these", "those", "they"))
SELF = frozenset(("i", "me", "my", "we", "us", "our", "he", "him", "his", "she", "her", "it", "its", "they", "them", "their"))

# "Three did not survive", "two could not be saved": they died, and nothing is denied.
_DIED = re.compile(
    r"none of (?:\w+ ){1,4}survived\b"
    r"|(?:not|n['’]t|never) (?:(?:survived?|(?:be )?(?:saved?|revived?)|pull(?:ed)? through|regain(?:ed)? consciousness)\b"
    r"|ma[kd]e it(?: out| alive)*(?: (?:and|while|but|after|when|as|because|on|in)\b| \W|$))"
)
_IGNORANT = re.compile(
    r"(?:i|we|he|she|they|it) (?:(?:do|does|did|could|can|was|were|is|are|am)(?: not| ?n't)|cannot)"
    r"(?: yet| really| immediately)? (?:know|say|tell|sure|certain)(?: (?:how|why|what|who|where|when|whether|if))?"
    r"|(?:i|we|he|she|they|it) (?:(?:was|were|is|are|am)(?: not aware| ?n't aware| unaware) of"
    r"|(?:had|has|have) no (?:information|word|news) (?:on|of|about)) .+"
)

_IN_DISPUTE = re.compile(
    r"\b(?:is|are|was|were|remains?|remained|stays?|stayed) (?:still |now |hotly |bitterly |also |much |in )*"
    r"(?:dispute|disputed|contested|debated|unresolved|unsettled|a mystery"
    r"|an open question|(?:a matter|the subject) of (?:dispute|debate)|anyone [’']s guess)"
    r"(?: (?:still|between|among|by|today|on|for)\b.*)?[ .]*$"
)
_UNCONFIRMED = re.compile(
    r"\bit (?:has|have|had|was|is|could|can)(?: not| ?n['’]t)(?: yet| been| be| \w+ly)* "
    r"(?:confirmed|verified|established|determined|proven)\b(?: by (?:\w+ ){1,4}?)? ?"
    r"(?:that|whether|if|how|who|what|why|where|when)\b"
)
_FAR = re.compile(
    r"(?:that )?(?:nothing (?:could|can|would) (?:possibly )?be|nothing (?:is|was)"
    r"|(?:it|this|that|these|they) (?:is|was|were|are|'s|’s)) (?:very |so )?(?:further|farther|far) from the truth"
)


def is_negated(texts: Sequence[str]) -> bool:
    """Whether a word says no."""
    return not NEGATIONS.isdisjoint(texts)


def hedge(words: set[str]) -> str | None:
    """ "possible" or "probable", if a word makes the statement one; None if none does."""
    if words & word_set("possible"):
        return "possible"
    return "probable" if words & word_set("probable") else None


def without_contrast(texts: Sequence[str]) -> list[str]:
    """The words without a "not" that negates no clause: "furious but not surprised", "weeks, not months", "no doubt", "No. 1".

    So with "power but no water", which has power, and "sailed with no crew", which sailed.
    """
    kept = []
    for i, word in enumerate(texts):
        if word in NEGATIONS and _DIED.match(" ".join(texts[i : i + 6])):
            continue
        before, after = texts[i - 1] if i else "", texts[i + 1] if i + 1 < len(texts) else ""
        contrast = word == "not" and before in CONTRASTING
        numbered = word == "no" and after == "." and "".join(texts[i + 2 : i + 3]).isdigit()
        contrast = contrast or (word == "no" and before in ("but", "with"))
        contrast = contrast or (word == "nothing" and before in CONTRASTING and _only_ends(texts[i + 1 :]))
        if not contrast and not numbered and (word, after) not in NO_NEGATION:
            kept.append(word)
    return kept


def _only_ends(rest: Sequence[str]) -> bool:
    """ "They gave us bread, nothing | else", "and nothing | more": they did."""
    return rest[:1] in (["else"], ["more"]) and not any(word[:1].isalnum() for word in rest[1:])


def without_described(clause: Sequence[Token]) -> list[Token]:
    """The clause without a "not" that only says which of them are meant: "villagers not involved in the fight were killed".

    It stands right behind a noun, and the clause's finite verb comes later; "guards not hurt" has no other verb and keeps it.
    """
    kept, verbs = [], 0
    for i, token in enumerate(clause):
        verbs += token.tag in FINITE
        described = token.text.lower() == "not" and not verbs and i > 0 and clause[i - 1].tag in ("NN", "NNS")
        if not described or not _verb_follows(clause[i + 1 :]):
            kept.append(token)
    return kept


def without_corrected(clause: Sequence[Token], content: Sequence[Token]) -> list[Token]:
    """The clause without a "not" that only says what somebody has wrong: "stole 4.8 million, not 1.2 million as they claim".

    Its comma may belong to the clause behind it, and is missing here: the content tells. Where a verb follows, the "not" is that
    verb's: "the guards had, as the union claims, not slept".
    """
    before = {id(token): last.text.lower() for last, token in pairwise(content)}
    kept, verbs = [], 0
    for i, token in enumerate(clause):
        verbs += token.tag in FINITE
        aside = token.text.lower() == "not" and verbs and before.get(id(token)) in CONTRASTING
        if not aside or _any_verb_follows(clause[i + 1 :]):
            kept.append(token)
    return kept


def _any_verb_follows(rest: Sequence[Token]) -> bool:
    """Whether a verb of any form stands ahead of "as", which tells who has said so."""
    until = next((i for i, token in enumerate(rest) if token.text.lower() == "as"), len(rest))
    return any(token.tag.startswith(("VB", "MD")) for token in rest[:until])


def without_superlative(clause: Sequence[Token]) -> list[Token]:
    """The clause without a "no" that only makes a highest degree: "has never been higher", "no one could be happier"."""
    return [t for i, t in enumerate(clause) if t.text.lower() not in NEGATIONS or not _tops(i, clause)]


def _tops(no: int, clause: Sequence[Token]) -> bool:
    """Whether a comparative follows a "never … been" or a "could not … be", or "than this" follows it behind "no dam"."""
    words = [token.text.lower() for token in clause[no + 1 : no + 1 + NEAR]]
    degree = next((i for i, token in enumerate(clause[no + 1 : no + 1 + NEAR]) if token.tag in ("JJR", "RBR")), None)
    if degree is None or not {",", ";", "but", "and"}.isdisjoint(words[:degree]):
        return False
    before = words[:degree]
    if clause[no].text.lower() == "never":
        return bool(before) and before[-1] in ("been", "a", "an")
    able = "could" in before or "can" in before or clause[no - 1].text.lower() in ("could", "can")
    none = clause[no].text.lower() in ("no", "nobody", "nothing", "none")
    return ("be" in before and able) or (none and "than" in words[degree:])


def unquoted(tokens: Sequence[Token]) -> Sequence[Token]:
    """The words without the quotation marks and the comma or full stop round them, which say nothing of how they are meant."""
    first, last = 0, len(tokens)
    while first < last and tokens[first].text in QUOTATION_MARKS:
        first += 1
    while first < last and tokens[last - 1].text in QUOTATION_MARKS | {",", "."}:
        last -= 1
    return tokens[first:last] or tokens


def _verb_follows(rest: Sequence[Token]) -> bool:
    """Whether a finite verb stands ahead of any word that opens another clause."""
    for token in rest:
        if token.text.lower() in OPENING:
            return False
        if token.tag in FINITE:
            return True
    return False


def is_unchecked(clause: Sequence[Token], texts: Sequence[str]) -> bool:
    """ "could not verify the footage", "has yet to establish what …", "nobody has yet explained": open, not denied."""
    negated = any(a in ("unable", "could", "can", "able", "not", "n't", "n’t", "yet", "nobody") for a in texts) and (
        "yet" in texts or "able" in texts or is_unable(texts) or "unable" in texts or _of_none(texts)
    )
    open_ended = "yet" in texts or "unable" in texts or is_negated(texts)
    return negated and open_ended and any(t.lemma.lower() in word_set("checking") and t.tag.startswith("VB") for t in clause)


def is_unconfirmed(texts: Sequence[str]) -> bool:
    """ "It has not been confirmed that he was ill": open, not denied."""
    return _UNCONFIRMED.search(" ".join(texts)) is not None


def nobody_tells(clause: Sequence[Token], texts: Sequence[str]) -> bool:
    """ "Nobody at the ministry could say how many": what nobody is able to tell is open."""
    none = texts[:1] == ["nobody"] or texts[:2] == ["no", "one"]
    could = next((i for i, text in enumerate(texts) if text in ("could", "can")), len(texts))
    return none and any(token.lemma.lower() in ("say", "tell", "explain") for token in clause[could + 1 : could + 3])


def _of_none(texts: Sequence[str]) -> bool:
    """ "Neither account could be verified", "none of the claims could be confirmed" """
    return texts[:1] in (["neither"], ["none"], ["no"]) and any(text in ("could", "can") for text in texts)


def disowns(texts: Sequence[str]) -> bool:
    """ "no warning ever reached me", "he had never read it": a flat no about what the speaker knew or did."""
    said = [text for text in texts if text[0].isalpha() and text != "that"]
    did = "never" in texts and bool(said) and said[0] in SELF and not {"been", "denied", "disputed"} & {*texts}
    flatly = "no" in texts and not {"ever", "reached", "received"}.isdisjoint(texts) and not _got_none(texts)
    reached = flatly and not SELF.isdisjoint(texts)
    return (did or reached) and word_set("ahead").isdisjoint(texts)


def _got_none(texts: Sequence[str]) -> bool:
    """ "had received no answer": what was waited for has not come, and nothing is denied."""
    return any(a == "no" and b in word_set("awaited") for a, b in pairwise(texts))


def is_ignorant(texts: Sequence[str]) -> bool:
    """ "she did not know", "he could not say": the whole of the clause, for what she does not know is a clause of its own."""
    words = [text for text in texts if text[0].isalpha()]
    said = " ".join(words[words[:1] == ["that"] :])
    return _IGNORANT.fullmatch(said.replace("’", "'")) is not None


def is_unable(texts: Sequence[str]) -> bool:
    """ "could not", "cannot": a plain no, not a possibility."""
    return any(a in ("could", "can") and b in NEGATIONS for a, b in pairwise(texts))


def is_able(clause: Sequence[Token]) -> bool:
    """ "They could confirm seven deaths", "he could hear shots": what the speaker was able to do was so, and is no forecast."""
    could = next((i for i, t in enumerate(clause[:-1]) if i and t.text.lower() in ("could", "can")), None)
    if could is None:
        return False
    verb = clause[could + 1].lemma.lower()
    after = clause[could + 2].text.lower() if could + 2 < len(clause) else "."
    if verb in BODILY and (after in HOW or not after[0].isalpha()):
        return True
    return clause[could - 1].text.lower() in SELF and (verb in word_set("checking") or verb in SENSING)


def is_unknown(texts: Sequence[str]) -> bool:
    """ "it is not known", "was not immediately clear": open, not denied; "she had not known" tells what somebody did not know."""
    return any(
        word in ("clear", "known")
        and any(before in ("not", "n't", "n’t") for before in texts[max(0, i - 3) : i])
        and not (word == "known" and "been" not in texts[max(0, i - 2) : i] and HAVE.intersection(texts[max(0, i - 4) : i]))
        for i, word in enumerate(texts)
    )


def is_disputed_question(content: Sequence[Token]) -> bool:
    """ "How many died is in dispute", "who fired first is contested": open; "who won is no secret" is not."""
    if not content or not (content[0].tag in ("WRB", "WP", "WDT") or content[0].text.lower() == "whether"):
        return False
    return _IN_DISPUTE.search(" ".join(token.text.lower() for token in content)) is not None


def said_before_the_open(clause: Sequence[Token]) -> bool:
    """ "Four people were hit, but their condition is unknown": what comes first is said all the same, if it is no question."""
    unsettled = word_set("unsettled")
    at = next((i for i, t in enumerate(clause) if t.lemma.lower() in unsettled or t.text.lower() in unsettled), 0)
    joint = next((i for i in reversed(range(at)) if clause[i].text.lower() in ("but", "and", "though", "although")), 0)
    told = any(token.tag in ("VBD", "VBZ", "VBP") for token in clause[:joint])
    asks = any(token.text.lower() in ("whether", "if") or token.tag in ("WRB", "WP", "WDT") for token in clause[:joint])
    return told and not asks and any(token.tag.startswith("NN") for token in clause[joint:at])


def appeals(texts: Sequence[str]) -> bool:
    """ "we must …", "those who know should …", "let us …"; "there should be no doubt" is no appeal."""
    for i, (first, second) in enumerate(pairwise(texts)):
        if (first, second) == ("let", "us"):
            return True
        if (
            second in ("must", "should")
            and "have" not in texts[i + 2 : i + 4]
            and not word_set("urged").isdisjoint(texts[max(0, i - 4) : i + 1])
        ):
            return "there" not in texts[max(0, i - 1) : i + 1]
    return False


def would_be(texts: Sequence[str]) -> bool:
    """ "said that buses would run": what was to come when it was said; "would have run" never came."""
    return any(word in ("would", "'d", "’d") and "have" not in texts[i + 1 : i + 4] for i, word in enumerate(texts))


def would_like(texts: Sequence[str]) -> bool:
    """ "I would rather …", "would have wanted to …", "would like to …" """
    return any(
        word in ("would", "'d", "’d")
        and not {"rather", "like", "love", "prefer", "preferred", "wanted", "liked", "want"}.isdisjoint(texts[i + 1 : i + 4])
        for i, word in enumerate(texts)
    )


def guesses_number(texts: Sequence[str]) -> bool:
    """ "The toll may be 400": a guess at how many there are by now, and no forecast."""
    modal = next((i for i, word in enumerate(texts) if word in ("could", "may", "might")), len(texts))
    of_number = not (word_set("number told") - {"estimate"}).isdisjoint(texts[:modal])
    numbered = any(word[:1].isdigit() for word in texts[modal + 2 : modal + 6])
    return of_number and texts[modal + 1 : modal + 2] == ["be"] and numbered


def going_to(texts: Sequence[str]) -> bool:
    """ "is going to …" """
    return any(a == "going" and b == "to" for a, b in pairwise(texts))


# Said of a number, that another has come in its place.
_GIVEN_UP = frozenset(("first", "initial", "original", "preliminary"))


def calls_untrue(clause: Sequence[Token]) -> bool:
    """ "the report was false", "that is a lie", "it is not true that …": the clause denies what somebody else has said.

    "The passport was false" does not: a passport says nothing. Nor does "the report was forged", which is said of its paper.
    """
    be = next((i for i, token in enumerate(clause) if token.lemma.lower() == "be" and token.tag != "POS" and i), None)
    if be is None:
        return False
    words = [token for token in clause[:be] if token.text[0].isalnum() or token.tag == "POS"]
    before = words[1:] if len(words) > 1 and words[0].tag == "IN" else words  # "said that …"
    told = any(token.lemma.lower() in word_set("told before") and not _is_books(before, i) for i, token in enumerate(before))
    number = any(is_said_number(before, i) for i in range(len(before)))
    bare = len(before) == 1 and before[0].text.lower() in BARE
    said = [token for token in clause[be + 1 :] if token.text[0].isalnum() or token.text.lower() in NEGATIONS]
    after = [t.text.lower() for t in said if t.tag not in ("DT", "RB") or t.text.lower() in NEGATIONS]
    if not (told or number or bare) or not after:
        return False
    negated = after[0] in NEGATIONS
    if number and not told and not negated and _is_given_up(clause[:be]):
        return False
    if number and not negated and is_overdone([t.text.lower() for t in said]):
        return True
    named = after[negated : negated + 2]  # room for "an outright lie"
    told_off = (word_set("untrue") | word_set("rejecting")) - FORGED | word_set("rejecting what was said")
    untrue = word_set("untrue") if bare else told_off
    return any(word in (word_set("true") if negated else untrue) for word in named)


def _is_given_up(subject: Sequence[Token]) -> bool:
    """ "The first estimate", with no number and nobody else's: whoever says that it was wrong is not against the number that he
    has just given.
    """
    words = [token.text.lower() for token in subject]
    anothers = "by" in words or any(token.tag == "POS" for token in subject)
    return not _GIVEN_UP.isdisjoint(words) and not anothers and not any(token.tag == "CD" for token in subject)


def _is_books(words: Sequence[Token], at: int) -> bool:
    """Whether "accounts" are those of a company: "the firm's accounts", "the annual accounts", not "the witnesses' accounts"."""
    if words[at].text.lower() != "accounts":
        return False
    owner = words[at - 1 - (words[at - 1].tag == "POS")].lemma.lower() if at else ""
    speaker = speakers().get(owner)
    body = (speaker is not None and speaker.kind is Kind.ORGANISATION) or owner in word_set("firm heads")
    return owner in YEARLY or (body and owner not in FORCES)


def is_far_from_true(texts: Sequence[str]) -> bool:
    """ "Nothing could be further from the truth", "that is far from the truth": no to what others say."""
    return _FAR.match(" ".join(text for text in texts if text[0].isalnum() or text[0] in "'’")) is not None
