"""Charges and verdicts: who is cleared of a deed has not done it by that word; who is charged with one may have."""

from collections.abc import Sequence
from itertools import pairwise, takewhile

from sayso.extract.clause import is_negated
from sayso.schema import Token
from sayso.tables import word_set

CLEARING = frozenset(("acquit", "clear", "exonerate", "absolve", "exculpate"))
CHARGING = word_set("accusing") | {"indict"}
FINDING = frozenset(("find", "judge", "hold", "declare", "pronounce"))
COURTS = frozenset(("court", "jury", "juror", "judge", "tribunal", "magistrate", "panel", "inquiry", "verdict"))
PARTLY = frozenset(("half", "partly", "mostly", "largely", "partially", "mixture", "part", "half-true"))
JUDGED = frozenset(("verdict", "rating", "ruling", "conclusion", "finding"))  # a fact check's words for what it has found
LINKS = frozenset(("of", "with", "for", "on", "in", "over"))
DEED = 4  # words from "of" to the deed: "of all the other charges"
NEAR = 8  # words from "acquitted" to "of": "acquitted the two former ward nurses of"


def acquits(clause: Sequence[Token], content: Sequence[Token]) -> bool:
    """ "Acquitted her of killing two", "was cleared of the theft": not "cleared the square".

    clause: the main clause, whose verb is asked. content: all words, as a parser hangs "of killing" below.
    """
    # "A jury found her not guilty of killing two": small parsers hang "guilty" below.
    finding = not FINDING.isdisjoint(token.lemma.lower() for token in clause)
    if any((a.text.lower(), b.text.lower()) == ("not", "guilty") for a, b in pairwise(content if finding else clause)):
        return True
    verb = next((t for t in clause if t.lemma.lower() in CLEARING and t.tag in ("VBD", "VBN", "VBZ", "VBP")), None)
    if verb is None or is_negated([token.text.lower() for token in clause]):
        return False
    return _of_a_deed(verb, content)


def found_of_claim(cue: Sequence[Token]) -> str:
    """What a fact check has found of a claim: "true", "false", "open", or "" where the cue is no "Verdict: …"."""
    words = [token.text.lower() for token in cue]
    if len(words) == 1 and words[0] in word_set("falsely"):
        return "false"
    if ":" not in words or not any(token.lemma.lower() in JUDGED for token in cue[: words.index(":")]):
        return ""
    found = words[words.index(":") + 1 :]
    negated = is_negated(found)
    if not (word_set("untrue") | word_set("rejecting")).isdisjoint(found) and not {"misleading", "exaggerated"} & {*found}:
        return "open" if negated or PARTLY & {*found} else "false"
    if "true" in found or "correct" in found or "accurate" in found:
        return "open" if PARTLY & {*found} else "false" if negated else "true"
    return "open"


def only_charged(clause: Sequence[Token], content: Sequence[Token]) -> bool:
    """ "Has been charged with killing four", "is accused of burning the barn": what nobody has said he did."""
    passive = (
        token
        for token in clause
        if token.lemma.lower() in CHARGING and token.tag in ("VBN", "VBD") and token.text.lower() != "blamed"
    )
    return any(_doing(token, content) for token in passive)


def _doing(verb: Token, content: Sequence[Token]) -> bool:
    """Whether a deed follows right behind: "of killing", "with having burned"."""
    at = next((i for i, token in enumerate(content) if token.start == verb.start), None)
    return at is not None and any(a.text.lower() in LINKS and b.tag == "VBG" for a, b in pairwise(content[at + 1 : at + 4]))


def _of_a_deed(verb: Token, content: Sequence[Token]) -> bool:
    """Whether what somebody is cleared of follows: "acquitted her of killing", "cleared of all charges"; not "of protesters"."""
    at = next((i for i, token in enumerate(content) if token.start == verb.start), len(content))
    words = content[at + 1 : at + 1 + NEAR]
    clears = verb.lemma.lower() == "clear"
    of = next((i for i, token in enumerate(words) if token.text.lower() in (("of",) if clears else ("of", "in"))), None)
    if of is None or not clears:
        return of is not None
    before, behind = (*content[:at], *words[:of]), content[at + of + 2 : at + of + 2 + DEED]
    if any(token.text == "," for token in words[:of]):
        return False
    if behind and behind[0].tag == "VBG":  # "of killing two"; "cleared the square of fleeing rebels" has no court
        return any(token.lemma.lower() in COURTS | {"be"} for token in before)
    named = takewhile(lambda token: token.tag != "IN" and token.text != ",", behind)
    return any(token.lemma.lower() in word_set("deeds") for token in named)
