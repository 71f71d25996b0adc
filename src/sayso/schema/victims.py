"""Who is said to have come to harm."""

from dataclasses import dataclass
from enum import StrEnum

from sayso.schema.span import Span


class Harm(StrEnum):
    """What became of somebody."""

    KILLED = "killed"
    WOUNDED = "wounded"
    HIT = "hit"  # shot, stabbed, struck: dead or alive is not said here


_TO_TWENTIETH = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth "
    "seventeenth eighteenth nineteenth twentieth"
)
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
_ENDINGS = {1: "st", 2: "nd", 3: "rd"}
_MOST = 99  # past a hundred nobody counts so
# "A seventh person died", "a 13th victim", "a twenty-second man": ordinals that tell somebody new, and how many there are then.
NTH = (
    {
        f"{ten}-{word}": 10 * n + unit
        for n, ten in enumerate(_TENS.split(), 2)
        for unit, word in enumerate(_TO_TWENTIETH.split()[:9], 1)
    }
    | {word: n for n, word in enumerate(_TO_TWENTIETH.split(), 1) if n > 1}
    | {f"{n}{'th' if n in (11, 12, 13) else _ENDINGS.get(n % 10, 'th')}": n for n in range(2, _MOST + 1)}
)


@dataclass(frozen=True, slots=True)
class Victim:
    """One person, or a number of people, said to have been killed, wounded or hit: what the words point to, nothing added.

    span: the words for the person or people; cue: the word that says what happened ("shot", "pronounced"), the span itself where
    that says it. low, high: how many, as a Figure's limits; 1 and 1 for one person, None where nothing tells ("the victims").
    name: the whole name if one is given. noun: lemma of the noun or pronoun ("man", "he"); of a number, what it counts. age: in
    years. gender: "she", "he" or "" where nothing tells. determiner: "a" (someone new), "the" (someone mentioned: "the victim",
    "his wife", "he"), "other" ("another man", "a third", "two others"), or "" (a name, a bare number). own_hand: whether they did
    it themselves ("killed himself"). numbered: whether a number of the text says how many.
    """

    span: Span
    cue: Span
    harm: Harm
    low: float | None
    high: float | None
    name: str | None = None
    noun: str | None = None
    age: float | None = None
    gender: str = ""
    determiner: str = ""
    own_hand: bool = False
    numbered: bool = False
