"""A denial in the speaker's own words: “We deny that the minister knew”, “I categorically reject the allegations”."""

from collections.abc import Sequence

from sayso.extract.tables import cues
from sayso.schema import Token
from sayso.tables import word_set

_ADVERBS = 3  # words between "we" and what we do: "we do most strongly deny"
_NOUN = 4  # words behind the verb in which the noun for what others said stands: "the claim", "all of these allegations"

_HELPING = frozenset(("do", "have", "must", "can"))
_NOT = frozenset(("not", "never", "n't", "n’t", "hardly"))


def denies_it(content: Sequence[Token]) -> bool:
    """Whether the content says of its own speaker that he denies what it goes on with.

    Who denies others entry, or rejects an offer, denies nothing that was said.
    """
    words = [token for token in content if token.text[0].isalnum() or token.text in ("n't", "n’t")]
    if not words or words[0].text.lower() not in ("i", "we"):
        return False
    at = 1
    while at <= _ADVERBS and at < len(words) and (words[at].tag == "RB" or words[at].lemma.lower() in _HELPING):
        if words[at].text.lower() in _NOT:
            return False
        at += 1
    if at >= len(words) or not _is_denying(words[at]):
        return False
    after = words[at + 1 : at + 1 + _NOUN]
    if not after or after[0].text.lower() in ("that", "it", "this", "everything", "having"):
        return bool(after)
    return after[0].tag == "VBG" or any(t.lemma.lower() in word_set("told before") for t in after)


def _is_denying(verb: Token) -> bool:
    entry = cues().get(verb.lemma.lower())
    return verb.tag.startswith("VB") and entry is not None and entry.kind == "deny"
