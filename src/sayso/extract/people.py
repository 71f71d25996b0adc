"""Which words stand for people: by their ending, or as so many of some people; and where the name of a paper ends."""

from collections.abc import Sequence

from sayso.extract.tables import speakers
from sayso.schema import Kind, Token

SOME = frozenset(("most", "those", "many", "others", "whom", "each", "everybody", "everyone", "anybody", "anyone"))
SO_MANY = frozenset(
    ("percent", "%", "majority", "number", "share", "percentage", "proportion", "plurality", "minority", "handful", "string")
)
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
    start = next((i for i in range(first, end) if tokens[i].tag not in ("DT", "RB", "JJ", "JJR", "JJS", "IN")), head)
    of = tokens[head + 1].text.lower() == "of" if head + 1 < end else False
    word = tokens[head].text.lower()
    if tokens[head].tag in ("WP", "PRP") and head > first and tokens[head - 1].text.lower() == "of":  # "two of them"
        return tokens[start].text.lower() != "one"
    if tokens[start].tag == "CD" and start == head:
        return word != "one" or is_share(tokens, head + 1, end)
    return word in SOME or (word in SO_MANY and not (of and _of_bodies(tokens, head + 2, end)))


def is_share(tokens: Sequence[Token], i: int, end: int) -> bool:
    """Whether the word at `i` joins two numbers: "one | in four", "nine | out of ten"."""
    return 0 < i < end - 1 and tokens[i].text.lower() == "in" and tokens[i - 1].tag == tokens[i + 1].tag == "CD"


def _of_bodies(tokens: Sequence[Token], first: int, end: int) -> bool:
    """Whether it is so many of some papers or bodies: "a number of studies", "a majority of the court"."""
    stop = next((i for i in range(first, end) if tokens[i].tag in ("IN", "TO")), end)
    nouns = [tokens[i].lemma.lower() for i in range(first, stop) if tokens[i].tag.startswith("NN")]
    kind = speakers()[nouns[-1]].kind if nouns and nouns[-1] in speakers() else None
    return kind in (Kind.DOCUMENT, Kind.OUTLET, Kind.ORGANISATION)


def is_people(token: Token, *, plural: bool = True) -> bool:
    """Whether a common noun is by its ending one for people: "keepers", "organisers", "economists"; or one of them."""
    word = token.text.lower()
    if not plural:
        word = word[:-3] + "men" if word.endswith(("man", "woman")) else word + "s"
    if plural != (token.tag == "NNS") or token.tag not in ("NN", "NNS"):
        return False
    return word.endswith(PEOPLE) and word not in NOT_PEOPLE and len(word) > 5


def before_published(tokens: Sequence[Token], head: int, end: int) -> int:
    """Where the name of a paper ends before "published" and the like: "a poll by Tessel | published on Tuesday"."""
    return end - 1 if end - 1 > head and tokens[end - 1].tag in ("VBN", "VBD") and tokens[end - 1].text.islower() else end
