"""Words that say the contrary of one another: "the alarm had worked", "the alarm was out of order"."""

import re
from collections import defaultdict
from functools import cache, lru_cache
from re import Pattern

from sayso.link.compared.compare import alike
from sayso.link.compared.traits import Traits
from sayso.link.counts.amounts import MEASURES, relation
from sayso.link.relations.accepted import accepted_and_refused
from sayso.link.relations.killed_or_alive import killed_or_alive
from sayso.link.relations.own_hand import by_own_hand_or_not
from sayso.link.relations.passed import passed_and_failed
from sayso.link.when import apart
from sayso.link.words.concepts import concept, singular
from sayso.tables import read_table, word_set
from sayso.text import folded, words

_LONGEST = 30  # words of a statement that says one thing; a longer one may say both
_BEFORE = 40  # characters before a word in which what negates it stands
_NEGATED = re.compile(
    r"\b(?:no|not(?! (?:only|just|merely)\b)|never|without|nothing|none|nobody|neither|nor|hardly|barely|scarcely"
    r"|yet to|far from|free of|rul(?:ed?|es|ing) out|\w+n[’']t)\b[^,.;:]*\Z",
    re.IGNORECASE,
)
# "Was not locked" is read as "not was locked", so that the table's words stand together.
_AUXILIARY = re.compile(
    r"\b(?P<verb>is|are|was|were|will|wo|would|could|can|may|might|had|has|have|did|does|do)"
    r"(?: (?:not|never)\b(?! (?:only|just|merely)\b)|n[’']t\b)\s+",
    re.IGNORECASE,
)
_PARTLY = re.compile(
    r"\b(?:part(?:ly|ially)|half|almost|nearly|only|some)\b[^,.;:]{0,20}\Z"
    r"|\b(?:most|many|several|others?|another|a few|the rest|one of)\b[^,.;:]{0,40}\Z",
    re.IGNORECASE,
)
# A word for papers of any kind, with nothing before it that tells of which, and words for those of some kind.
_THE_PAPERS = re.compile(
    r"\W*(?:(?:all )?(?:the|these|those) )?(?:documents|papers|files|records) (?:is|are|was|were|had|have)\b", re.I
)
_A_PAPER = re.compile(r"\b(?:documents?|papers?|files?|records?|letters?|e-?mails?|memos?|contracts?|invoices?)\b", re.IGNORECASE)
_SOMEBODY = re.compile(r"\W*(?:he|she|they|it|who)\b", re.IGNORECASE)
_POINTS_BACK = re.compile(r"\b(?:it|they|this|these|them)\b", re.IGNORECASE)
_ALL = re.compile(r"\b(?:all|every|each|both|none|no)\b", re.IGNORECASE)
_THE = re.compile(r"\W*(?:the|these|those|his|her|its|their)\b", re.IGNORECASE)
_STILL = re.compile(r"\b(?:still|remain(?:s|ed)?|never)\b", re.IGNORECASE)
# "Hostages were freed" and "hostages are held" may be told of two groups of them.
_BARE_PLURAL = re.compile(r"\W*(?!(?:his|its|this|was|is|has)\b)[a-z]+s\s", re.IGNORECASE)
_OTHERS = re.compile(r"\b(?:others?|another|more|further|additional|remaining|rest|first|second|third)\b", re.IGNORECASE)
_THE_WHOLE = re.compile(r"\W*(?:all|both|the|these|those|his|her|its|their)\b", re.IGNORECASE)
_LEAST_LETTERS = 3  # of a word that tells which one is meant
_GENUINE = "is it genuine"
# What is known, accepted or committed is told behind it; the table's words for some of them end with its article.
_OF_A_THING = frozenset(("did one know", "did one agree", "is one guilty", "was one convicted", "had one leave for it"))
# "Cracks in the dam", "a hole in the budget", "arson at the mill": what it is told of may stand behind it. And "the dead" and
# "those killed" are the same.
_BEHIND = frozenset((_GENUINE, "is it sound", "does the budget balance", "was it meant", "were they fighters"))
_WHAT = re.compile(r"\b(?:of|about|that|the|an?|its|their|his|her) (?P<what>[^,;:.]+)", re.IGNORECASE)
_ARTICLE = 6  # letters of "their" and a space
# Cosine of the meanings from which two words are for one thing: of those tried by hand "exits" and "doors" had .81 or more, a
# strike and a blockade .79 or less.
_ALIKE = 0.8
_NAME = re.compile(r"(?<=[a-z,] )[A-Z][\w-]+")  # where no sentence begins
_OF_ONE = " one "  # in a question: it is asked of one person or thing
_SMALL = frozenset(
    (
        "the",
        "and",
        "all",
        "has",
        "had",
        "was",
        "are",
        "not",
        "been",
        "were",
        "have",
        "will",
        "would",
        "could",
        "still",
        "that",
        "his",
        "her",
        "its",
        "their",
        "who",
        "for",
        "now",
    )
)


def contrary(a: Traits, b: Traits) -> int:
    """-1 if two claims say contrary things by their words ("worked", "was switched off"), 1 if they say the same by contrary
    words ("is sound", "no faults were found"), 0 where the words do not tell.
    """
    mine, theirs = _poles(a.claim.quote), _poles(b.claim.quote)
    both = sorted(mine.keys() & theirs.keys())
    for decided in (by_own_hand_or_not(a, b), killed_or_alive(a, b), accepted_and_refused(a, b)):
        if decided is not None:
            return decided
    if not both:
        return passed_and_failed(a, b)
    if not _asked_of_one(a, b, both):
        return 0
    found = {_stand(mine[asked], theirs[asked]) for asked in both}
    return found.pop() if len(found) == 1 else 0


def _asked_of_one(a: Traits, b: Traits, both: list[str]) -> bool:
    """Whether the questions that two claims answer are asked of one thing, and at one time."""
    if not (_of_one_thing(a, b) or (both == [_GENUINE] and _of_the_papers(a, b))) or (
        a.when and b.when and apart(a.when, b.when)
    ):
        return False
    if any(_OF_ONE in asked and not _of_one(a, b, asked) for asked in both):
        return False
    return all(_one_object(a, b, asked) and _told_of_one(a, b, asked) for asked in both)


def answers_by_words(a: Traits, b: Traits) -> int:
    """1 if the words of two claims, whoever denies them, tell one thing by the table ("had failed", "was out of order"), -1 if
    contrary things ("was working"), 0 where it does not tell.
    """
    mine, theirs = _poles(a.claim.quote), _poles(b.claim.quote)
    both = sorted(mine.keys() & theirs.keys())
    if not both or not _asked_of_one(a, b, both):
        return 0
    same = {mine[asked][1] == theirs[asked][1] for asked in both}
    return 0 if len(same) > 1 else 1 if same.pop() else -1


def _stand(one: tuple[int, int], other: tuple[int, int]) -> int:
    """How two answers to one question stand to each other, each a word's pole and where it stands: as `contrary`."""
    (word, stands), (another, there) = one, other
    return -1 if stands != there else int(word != another)


def _of_one_thing(a: Traits, b: Traits) -> bool:
    """Whether the two share a word for what they tell of, or one only points back to it ("it worked")."""
    return not a.concepts.keys().isdisjoint(b.concepts) or any(_POINTS_BACK.search(t.claim.quote) for t in (a, b))


def _of_the_papers(a: Traits, b: Traits) -> bool:
    """Whether one says "the documents", which means the papers that the other tells of: "the bank records", "his letters"."""
    return any(_THE_PAPERS.match(x.claim.quote) and _A_PAPER.search(y.claim.quote) for x, y in ((a, b), (b, a)))


def contrary_of_one(a: Traits, b: Traits) -> bool:
    """Whether two claims of one story that stand in different points say contrary things of one person or thing."""
    if a.stories.isdisjoint(b.stories) or contrary(a, b) >= 0:
        return False
    return all(_of_one(a, b, asked) for asked in _poles(a.claim.quote).keys() & _poles(b.claim.quote).keys())


def has_contrary(quote: str) -> bool:
    """Whether a statement has a word of which the table knows the contrary."""
    return bool(_poles(quote))


def after(new: Traits, old: Traits) -> str | None:
    """What may have come of what one claim says until another, of a later day, says the contrary by its words (see `contrary`),
    as the table has it: "ends it", "may change", "day to day". None if it cannot have changed: the two do not hold together.
    """
    mine, theirs = _poles(new.claim.quote), _poles(old.claim.quote)
    found = {_after(asked, mine[asked][1], theirs[asked][1]) for asked in mine.keys() & theirs.keys()}
    return None if _STILL.search(new.claim.quote) or len(found) != 1 else found.pop()


def _after(asked: str, new: int, old: int) -> str | None:
    then = _then()
    came, was = then.get((asked, new), "stays"), then.get((asked, old), "stays")
    if was == "for good":
        return None
    if was != "stays":
        return "may change" if was == "ends it" else was
    return "ends it" if came in ("ends it", "for good") else None


@cache
def _then() -> dict[tuple[str, int], str]:
    """By question and pole what comes of it."""
    return {(row["of"], 1 if row["pole"] == "+" else -1): row["then"] for row in read_table("opposites")}


def _of_one(a: Traits, b: Traits, asked: str) -> bool:
    """Whether two claims answer a question of one person or thing, and of all that is meant by it: who says that nine hostages
    are free is not against who says that seven are held.
    """
    return _of_one_person(a, b) and _all_of_it(a, b) and _one_subject(a, b, asked)


def _one_subject(a: Traits, b: Traits, asked: str) -> bool:
    """Whether one of two claims has all words for what the other is told of: open shops are no locked exits."""
    one, other = (_told_of(t.claim.quote, asked) for t in (a, b))
    return not (one - _long_words(b.claim.quote)) or not (other - _long_words(a.claim.quote))


def _told_of_one(a: Traits, b: Traits, asked: str) -> bool:
    """Whether two claims are told of one thing, by their words or meaning, as far as it stands before what they say of it."""
    if asked in _BEHIND or _one_subject(a, b, asked):
        return True
    mine, theirs = (frozenset(_NAME.findall(t.claim.quote)) for t in (a, b))
    return alike(a, b) >= _ALIKE and not (mine and theirs and mine.isdisjoint(theirs))


def _one_object(a: Traits, b: Traits, asked: str) -> bool:
    """Whether two claims may be of one thing known, accepted or committed: not of the flood and of the debt."""
    if asked not in _OF_A_THING:
        return True
    one, other = (_object(t.claim.quote, asked) for t in (a, b))
    return not one or not other or not one.isdisjoint(other)


def _all_of_it(a: Traits, b: Traits) -> bool:
    """Whether neither tells of some only, of which there may be others."""
    if all(_BARE_PLURAL.match(t.claim.quote) and not _people(t) for t in (a, b)):
        return False
    counting = [t for t in (a, b) if any(x.role not in MEASURES for x in t.amounts)]
    if not counting or counts_the_same(a, b):
        return True
    counts, whole = (a, b) if counting[0] is a else (b, a)
    every = _ALL.search(whole.claim.quote) or (_STILL.search(counts.claim.quote) and _THE.match(whole.claim.quote))
    return len(counting) == 1 and bool(every)


def counts_the_same(a: Traits, b: Traits) -> bool:
    """Whether both give one number of one thing, as all of them: "all six hostages", "the six hostages", and no six others."""
    mine, theirs = ([x for x in t.amounts if x.role not in MEASURES] for t in (a, b))
    if len(mine) != 1 or len(theirs) != 1 or mine[0].head != theirs[0].head or relation(mine[0], theirs[0]) != "equal":
        return False
    return all(_THE_WHOLE.match(t.claim.quote) and not _OTHERS.search(t.claim.quote) for t in (a, b))


@lru_cache(maxsize=16384)
def _told_of(quote: str, asked: str) -> frozenset[str]:
    """The words before that which answers a question: who or what it is told of."""
    quote = _AUXILIARY.sub(lambda m: f"not {m['verb']} ", quote).lower()
    starts = [match.start() for of, _, said in _words() if of == asked and (match := said.search(quote))]
    return _long_words(quote[: min(starts, default=0)])


@lru_cache(maxsize=16384)
def _object(quote: str, asked: str) -> frozenset[str]:
    """The words behind that which answers a question, as far as they tell of what: "of the ice", "the appeal"."""
    quote = _AUXILIARY.sub(lambda m: f"not {m['verb']} ", quote).lower()
    ends = [match.end() for of, _, said in _words() if of == asked and (match := said.search(quote))]
    found = _WHAT.search(quote, max(ends, default=len(quote)) - _ARTICLE)
    return _long_words(found["what"]) if found else frozenset()


@lru_cache(maxsize=16384)
def _long_words(text: str) -> frozenset[str]:
    told = (concept(singular(w)) or w for w, _, _ in words(folded(text)) if len(w) >= _LEAST_LETTERS and w not in _SMALL)
    return frozenset(told) - word_set("nobody's names")


def _of_one_person(a: Traits, b: Traits) -> bool:
    """Whether the two name one person, or begin with one subject, or one points back: the one driver was sober, the other drunk,
    and officers may be armed and the man unarmed.
    """
    mine, theirs = _people(a), _people(b)
    if mine and theirs:
        return not mine.isdisjoint(theirs)
    one, other = (next(iter(t.concepts), None) for t in (a, b))
    return (one is not None and one == other) or any(_SOMEBODY.match(t.claim.quote) for t in (a, b))


def _people(t: Traits) -> frozenset[str]:
    """Last names of the people that a claim names."""
    return frozenset(folded(e.name).split(" ")[-1] for e in t.claim.entities if e.label == "PERSON" and e.name)


@cache
def _words() -> tuple[tuple[str, int, Pattern[str]], ...]:
    """The table's rows, for text in lower case: read so, and not by a flag, it takes half the time."""
    return tuple(
        (row["of"], 1 if row["pole"] == "+" else -1, re.compile(rf"\b(?:{row['words']})\b")) for row in read_table("opposites")
    )


@lru_cache(maxsize=16384)  # the statements of a few large points: each is held against hundreds of others
def _poles(quote: str) -> dict[str, tuple[int, int]]:
    """By question the pole of a statement's word, and where it stands with what is negated; not where there are several."""
    if len(quote.split()) > _LONGEST:
        return {}
    quote = _AUXILIARY.sub(lambda m: f"not {m['verb']} ", quote).lower()
    found: dict[str, set[tuple[int, int]]] = defaultdict(set)
    for asked, pole, said in _words():
        for match in said.finditer(quote):
            before = quote[max(0, match.start() - _BEFORE) : match.start()]
            stands = -pole if _NEGATED.search(before) else pole
            found[asked] |= {(pole, 1), (pole, -1)} if _PARTLY.search(before) else {(pole, stands)}
    return {asked: min(poles) for asked, poles in found.items() if len(poles) == 1}
