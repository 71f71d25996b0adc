"""What a denial says did not befall people: to be killed, hurt, held. It is no denial of what else befell them, or befell others.

Who denies that soldiers were captured does not deny that four fell; who denies that 11 of his own fell does not deny that three
of the other side did; and who denies that he killed the driver leaves open who did.
"""

import re
from functools import lru_cache

from sayso.link.compared.distances import places_near
from sayso.link.compared.traits import NEGATES, Traits
from sayso.link.counts.others import others_harmed
from sayso.link.counts.sides import group_of, side_of
from sayso.link.naming.bodies import SMALL
from sayso.link.naming.known import words_of
from sayso.link.relations.accused import names_accused, side
from sayso.link.relations.grants import grants
from sayso.link.when import apart
from sayso.link.words.concepts import concept, country, one_people, singular
from sayso.link.words.tables import EVENTS
from sayso.schema import Stance
from sayso.schema.roles import HURT
from sayso.text import folded, words

# What becomes of people, in the classes in which claims are compared, and the roles of figures that tell the same.
FATES = {
    "killed": "!kill",
    "wounded": "!wound",
    "missing": "!missing",
    "captured": "!capture",
    "detained": "!capture",
}
_CLASSES = frozenset(FATES.values())
_HELD = EVENTS["abduct"]  # who was kidnapped was captured
# Who denies that anybody "was hurt" denies that anybody died.
_HURT_AT_ALL = re.compile(r"\b(?:hurt|harm\w*|casualt\w+|victims?|anyone|anybody|no[- ]one|nobody)\b", re.IGNORECASE)
# A town that was captured, which those killed there do not speak against.
_GROUND = r"(?:towns?|villages?|cit(?:y|ies)|ports?|bridges?|airports?|bases?|hills?|districts?|provinces?|capital|outposts?)"
_NAMED_GROUND = r"[A-Z][\w-]+(?=\W*\Z|[,.;]| (?:on|in|from|at|after)\b)"
_NO_PLACE = r"(?!(?:at|in|near|on|by|from|during|after|when|as|off)\b)"  # "captured at Brel" is told of people
_TAKEN_GROUND = re.compile(
    rf"\b(?:captur|seiz)\w+ (?:the |an? |any )?(?:{_NO_PLACE}[\w’'-]+ )?(?:{_GROUND}\b|{_NAMED_GROUND})"
    rf"|\b{_GROUND}\b[^,;:]{{0,40}}\b(?:captur|seiz)\w+"
)
_ARREST = re.compile(r"\b(?:arrest|detain|jail|imprison)\w*", re.IGNORECASE)
# Who fell ill need not have died of it; who died of it had fallen ill.
_FELL_ILL = re.compile(r"\b(?:ill(?!-)|sick|unwell|infected|contracted|cases of)\b", re.IGNORECASE)
_ANYBODY = re.compile(r"\b(?:anyone|anybody|no[- ]one|nobody)\b", re.IGNORECASE)
_PASSIVE = r"(?:(?:ha[sd]|have)\s+(?:\w+ly\s+|ever\s+)?been|was|were|being|been)"
_WHOM = re.compile(
    rf"(?P<whom>(?:(?!(?:ha[sd]|have|was|were|who|that|which|by)\b)[^\s,;:]+\s+){{1,7}})"
    rf"(?:{_PASSIVE}\s+(?:\w+ly\s+)?\w+|(?:(?:ha[sd]|have)\s+)?died\b)",
    re.IGNORECASE,
)
_OWN = re.compile(r"(?:\w+\s+of\s+)?(?:its|their|his|her|our)\b", re.IGNORECASE)
_DID = re.compile(
    r"\W*(?:that\s+)?(?:(?:(?:it|he|she|they)\s+(?:(?:ha[sd]|have|did)\s+)?|(?P<who>(?:[\w’'-]+\s+){1,4}?)(?:ha[sd]|have)\s+)"
    r"(?:(?:\w+ly|ever|not|never)\s+)*|having\s+|)(?P<verb>[a-z]+)\b(?!\s+(?:by|in|at|on|when|during)\b)",
    re.IGNORECASE,
)
_UNDONE = re.compile(r"die|dying|perish|disappear|vanish|suffer", re.IGNORECASE)  # what nobody does to another
_ITS = frozenset(("its", "his", "her", "their", "any", "other"))
_FORM = re.compile(rf"(?:{_PASSIVE}\s+(?:\w+ly\s+|\w+\s+and\s+)?)(?P<verb>[a-z]+)\b(?!\s+(?:\w+\s+)?by\b)", re.IGNORECASE)
_DIED = re.compile(r"\b(?:died|dies|dead|lost (?:his|her|their) li(?:fe|ves))\b", re.IGNORECASE)


def fates(traits: Traits) -> frozenset[str]:
    """What a claim tells became of people, as classes of words."""
    told = {FATES[x.role] for x in traits.amounts if x.role in FATES} | (traits.events & _CLASSES)
    return frozenset(told | ({"!capture"} if _HELD in traits.events else set()))


def befell_otherwise(denial: Traits, target: Traits) -> bool:
    """Whether what a denial, or a "no", says befell nobody is another thing than what a claim tells, or befell others, or is the
    denier's own doing where the claim only says that it was done.
    """
    return _other_fate(denial, target) or _others(denial, target) or _left_open_who(denial, target)


def _other_fate(denial: Traits, target: Traits) -> bool:
    """Whether both tell what became of people, and not the same."""
    mine, theirs = fates(denial), fates(target)
    if not mine or _TAKEN_GROUND.search(denial.claim.quote):
        return False
    if _TAKEN_GROUND.search(target.claim.quote) and not any(x.role == "captured" for x in target.amounts):
        return mine.isdisjoint(theirs - {FATES["captured"]})
    if not theirs:
        return not _FELL_ILL.search(denial.claim.quote) and _FELL_ILL.search(target.claim.quote) is not None
    if not mine.isdisjoint(theirs):
        return False
    return mine != {FATES["wounded"]} or not _HURT_AT_ALL.search(denial.claim.quote)


def _others(denial: Traits, target: Traits) -> bool:
    """Whether it is of another side's people: the Karsan dead, the Tolun dead."""
    if others_harmed(denial.amounts, target.amounts):
        return True
    harmed = [x for x in target.amounts if x.role in HURT]
    found = _WHOM.match(denial.claim.quote)
    if found is None or not harmed:
        return False
    whom = found["whom"].strip()
    mine = _names(denial.claim.voice.name if _OWN.match(whom) else whom)
    if mine and all(x.proper and not one_people(mine, x.proper) for x in harmed):
        return True
    part, group = side_of(whom), group_of(whom)
    if part is not None and all(x.side and x.side != part for x in harmed):
        return True
    groups = [group_of(x.figure.counted or "") for x in harmed]
    return group is not None and all(each and each != group for each in groups)


@lru_cache(maxsize=16384)
def _names(said: str) -> frozenset[str]:
    """The words with a capital, a people's as its country."""
    found = (said[start:end] for _, start, end in words(said))
    return frozenset(country(singular(folded(word).removesuffix("'s"))) for word in found if word[0].isupper())


def granted_of_them(denial: Traits, target: Traits) -> bool:
    """Whether somebody grants that to some of those befell what he had denied of any: "any soldiers had been captured", "two of
    its soldiers were being held".
    """
    if not (grants(target) or target.claim.stance is Stance.CONFIRMS) or denial.amounts or _others(denial, target):
        return False
    if apart(denial.within, target.within) or places_near(denial, target) is False or NEGATES.search(target.claim.quote):
        return False
    mine, anybody = fates(denial), _ANYBODY.search(denial.claim.quote)
    told = [x for x in target.amounts if FATES.get(x.role) in mine]
    return bool(told) and all(anybody or x.head in denial.concepts for x in told)


def _left_open_who(denial: Traits, target: Traits) -> bool:
    """Whether a denial is of having killed or hurt somebody, and the claim says that he was, and not who did it."""
    deed, doers = _own_deed(denial.claim.quote)
    if deed is None or deed not in fates(target) or not names_accused(target).isdisjoint(side(denial)):
        return False
    if deed == FATES["captured"] and _ARREST.search(target.claim.quote):
        return False  # nobody but the police arrests
    if doers.difference(SMALL, _ITS).intersection(_sufferers(target.claim.quote, deed)):
        return True  # "the striker had injured a team-mate", "the striker was injured"
    if doers.union(words_of(denial.claim.voice.name)).difference(SMALL, _ITS).intersection(words_of(target.claim.quote)):
        return False  # "was killed when police opened fire"
    return _only_suffered(target.claim.quote, deed)


@lru_cache(maxsize=16384)
def _own_deed(quote: str) -> tuple[str | None, frozenset[str]]:
    """What somebody says that he, or some of his, did not do to people, and the words for these: of "guards had killed the
    driver" the word class for killing, and "guards".
    """
    found = _DID.match(quote)
    done = _class(found["verb"]) if found and not _UNDONE.match(found["verb"]) else None
    return (done if done in _CLASSES else None), frozenset(words_of((found["who"] or "") if found else ""))


@lru_cache(maxsize=16384)
def _only_suffered(quote: str, deed: str) -> bool:
    """Whether a claim tells what befell somebody without who did it: "was killed", "died"."""
    if deed == FATES["killed"] and _DIED.search(quote):
        return True
    return any(_class(found["verb"]) == deed for found in _FORM.finditer(quote))


@lru_cache(maxsize=16384)
def _sufferers(quote: str, deed: str) -> frozenset[str]:
    """The words for those to whom a deed was done: of "an officer was hurt" "officer"."""
    ends = [found.start() for found in _FORM.finditer(quote) if _class(found["verb"]) == deed]
    return frozenset(words_of(quote[: min(ends, default=0)]))


def _class(verb: str) -> str | None:
    """The word class of a verb's form."""
    form = folded(verb)
    stems = (form, form.removesuffix("ed"), form.removesuffix("d"), form.removesuffix("ing"), f"{form.removesuffix('ing')}e")
    undoubled = stems[1][:-1]  # "kidnapped"
    found = next((each for stem in (*stems, undoubled) if (each := concept(stem)) in _CLASSES | {_HELD}), None)
    return FATES["captured"] if found == _HELD else found
