"""Which named body a noun can stand for: "the company" is no union, no ministry and no front; "the newspaper" is no firm."""

from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from sayso.extract.tables import speakers
from sayso.schema import Entity, Kind, Token
from sayso.tables import read_table, word_set

FIRMS = frozenset(("company", "firm", "operator"))
LANDS = 2  # words: "the Karven army"
JOINS = frozenset(("of", "for"))  # "Ministry of Rivers": what it is stands before


def can_be(noun: str, body: Entity) -> bool:
    """Whether a body can be "the <noun>", of a noun that names of such bodies seldom hold: a firm, a paper.

    A name that does not tell what it is can be either.
    """
    if noun not in FIRMS:
        return body.kind == "outlet" or not (
            _heads(body.name) & word_set("heads") or body.name.split()[-1] in word_set("legal forms")
        )
    if body.name in _offices():
        return False
    no_firm = word_set("no firms") - (word_set("public operators") if noun == "operator" else frozenset())
    return _heads(body.name).isdisjoint(no_firm)


def is_called(noun: str, body: Entity) -> bool:
    """Whether the noun is a word of the body's name, or ends one: "the bank" is the Riksbank, not Burbankian Steel. "The army" is
    a land's, not the Free Valley Army that fights it.
    """
    if noun == "army" and len(body.name.split()) > LANDS:
        return False
    return any(word.endswith((noun, noun + "s")) for word in body.name.casefold().split())


def second_body(tokens: Sequence[Token], of: int, last: int) -> bool:
    """Whether "and the …" follows a name behind "of": "the government of Karven | and the Delta Front" are two."""
    end = next((i for i in range(of + 1, last) if not tokens[i].tag.startswith("NNP")), last)
    speaker = speakers().get(tokens[of - 1].lemma.lower())
    body = speaker is not None and speaker.kind is Kind.ORGANISATION and tokens[of - 1].tag == "NN"
    return body and of + 1 < end < last - 1 and tokens[end].text.lower() == "and" and tokens[end + 1].tag in ("DT", "PRP$")


def _heads(name: str) -> frozenset[str]:
    """The words that tell what a body is, in the singular: the last, and the one before "of"."""
    words = [word.strip("().,'’") for word in name.casefold().split()]
    found = {words[-1], *(word for word, after in pairwise(words) if after in JOINS)}
    return frozenset(found | {word.removesuffix("s") for word in found})


@cache
def _offices() -> frozenset[str]:
    return frozenset(row["name"] for row in read_table("offices"))
