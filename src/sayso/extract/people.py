"""Which words stand for people: by their ending, or as so many of some people."""

from collections.abc import Sequence

from sayso.schema import Token

SOME = frozenset(("most", "those", "many", "others", "whom", "percent", "each", "everybody", "everyone", "anybody", "anyone"))
SO_MANY = frozenset(("majority", "number", "share", "percentage", "proportion", "plurality", "minority", "handful", "string"))
# Plural nouns that end so are people …
PEOPLE = ("ers", "ors", "ists", "ants", "ians", "men", "women", "ees", "mates", "kin", "folk")
# … but for these.
NOT_PEOPLE = frozenset(
    (
        "humen",
        "germen",
        "romen",
        "ottomen",
        "talismen",
        "papers",
        "newspapers",
        "figures",
        "numbers",
        "letters",
        "orders",
        "computers",
        "powers",
        "committees",
    )
)


def is_some(tokens: Sequence[Token], first: int, end: int, head: int) -> bool:
    """Whether it is so many of some people: "most", "nine in ten", "a majority of voters", "two of them", "many of whom"."""
    start = next((i for i in range(first, end) if tokens[i].tag not in ("DT", "RB", "JJ", "JJR", "IN")), head)
    of = tokens[head + 1].text.lower() == "of" if head + 1 < end else False
    word = tokens[head].text.lower()
    if tokens[start].tag == "CD" and (start == head or word in ("percent", "%") or tokens[head].tag in ("WP", "PRP")):
        return word != "one"
    return word in SOME or (of and word in SO_MANY)


def is_people(token: Token, *, plural: bool = True) -> bool:
    """Whether a common noun is by its ending one for people: "keepers", "organisers", "economists"; or one of them."""
    word = token.text.lower()
    if not plural:
        word = word[:-3] + "men" if word.endswith(("man", "woman")) else word + "s"
    if plural != (token.tag == "NNS") or token.tag not in ("NN", "NNS"):
        return False
    return word.endswith(PEOPLE) and word not in NOT_PEOPLE and len(word) > 5
