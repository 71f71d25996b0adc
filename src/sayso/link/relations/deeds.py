"""Whose deed a claim tells of: "its forces had fired" is the speaker's side, "Varnian units fired" is Varnia's."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from sayso.link.compared.traits import Traits
from sayso.link.naming.known import words_of
from sayso.link.relations.accused import side
from sayso.link.when import apart
from sayso.link.words.concepts import concept, peoples, singular
from sayso.schema import EventCode, Report
from sayso.text import folded, one_line, words

# Two of three words the same: the two say much the same.
SAME_PART = 2 / 3
_ROOT = 4  # letters in which the names of a country and its people are alike
# What one side does in answer, or is said to have done first, is not what the other is said to have done.
_IN_ANSWER = re.compile(r"\b(?:back|in return|returned|retaliat\w+|respon\w+|reveng\w+|too|counter\w*)\b", re.IGNORECASE)
_FIRST = re.compile(r"\bfirst\b", re.IGNORECASE)
_BY_FORCE = (EventCode.ASSAULT, EventCode.COERCE)
# "His party had been behind it", "the accusation that he had done it": of the speaker, or his.
_BY_HIMSELF = re.compile(
    r"\W*(?:(?:the |any |all )?(?:accusation|allegation|claim|charge|report|suggestion|rumour|rumor)s? that )?"
    r"(?:its|their|his|her|our|my|it|they|he|she|we|i)\s",
    re.IGNORECASE,
)
_OWN_SOME = re.compile(r"\W*(?:(?:one|two|some|several) of )?(?:its|their|his|her|our|my)\s", re.IGNORECASE)
_SUBJECT = re.compile(r"\W*(?P<who>(?:(?:the|a|an) )?(?:[\w’'-]+ ){1,3}?)(?:has|have|had|was|were|is|are|[a-z]+ed)\b")
_OWN = re.compile(r"\W*(?:its|their|his|her|our|my)\s", re.IGNORECASE)


def others_deed(denial: Traits, target: Traits) -> bool:
    """Whether a denial of what the speaker's own people did meets the deed of a people who are not the speaker's, or what he says
    himself that others did.

    "The ministry denied that its guns had fired" is not against "Varnian guns fired": it may even be the ministry that says so.
    """
    if denial.speaker == target.speaker:
        return bool(_BY_HIMSELF.match(denial.claim.quote)) and not _BY_HIMSELF.match(target.claim.quote) and _by_another(target)
    if _BY_HIMSELF.match(denial.claim.quote) and _own_deed(target):
        return side(denial).isdisjoint(side(target))  # "that they had fired", "one of its guns had fired"
    if not _OWN.match(denial.claim.quote):
        return False
    doer, own = _doer(target), peoples(denial.claim.voice.name)
    return bool(doer and own) and doer.isdisjoint(own)


def _own_deed(target: Traits) -> bool:
    """Whether the speaker tells what his own people did."""
    event = target.claim.event
    return event is not None and bool(event.actor) and _OWN_SOME.match(target.report.quote(event.actor[0])) is not None


def _by_another(target: Traits) -> bool:
    """Whether a claim begins with somebody whom the speaker's name has no word of: "the government had staged it"."""
    own = frozenset(words_of(target.claim.voice.name))
    first = _SUBJECT.match(target.claim.quote)
    return first is not None and own.isdisjoint(words_of(first["who"]))


def two_doers(a: Traits, b: Traits) -> tuple[str, str] | None:
    """Who did it, by each of two claims that tell of one deed and give it to two sides: "Karsan guns shelled the town", "Tolun
    guns shelled the town". None where they do not, or where the words do not tell.
    """
    if not _one_deed(a, b):
        return None
    mine, theirs = (_doers(t, (a.report, b.report)) for t in (a, b))
    if mine is None or theirs is None or kin(mine.side, theirs.side) or mine.arm != theirs.arm:
        return None
    if not _two_parties(a, mine.side, b, theirs.side):
        return None
    left, right = (t.concepts.keys() - {concept(folded(by.side))} for t, by in ((a, mine), (b, theirs)))
    few = min(len(left), len(right))
    alike = few > 1 and len(left & right) >= SAME_PART * few
    return (mine.said, theirs.said) if alike or _done_to(a) == _done_to(b) != () else None


def _done_to(traits: Traits) -> tuple[str, ...]:
    """The deed's own word and what it was done to, whatever else the claim tells of it: "shelled", "the town of Merrow"."""
    event = traits.claim.event
    if event is None or not event.target:
        return ()
    target = words_of(" ".join(traits.report.quote(span) for span in event.target))
    return () if target == ("fire",) else (folded(traits.report.quote(event.trigger)), *target)  # both sides open fire


class _Doers(NamedTuple):
    """Who did a deed. said: as the text has it, "Karsan guns"; side: "Karsan"; arm: "gun"."""

    said: str
    side: str
    arm: str


def _two_parties(a: Traits, mine: str, b: Traits, theirs: str) -> bool:
    """Whether two sides are known to be two: two peoples, or each is blamed by whoever speaks for the other. A country's planes
    and its air force's may be the same.
    """
    if peoples(mine) and peoples(theirs):
        return True
    voices = (a.claim.voice.name, b.claim.voice.name)
    blamed = ((theirs, voices[0]), (mine, voices[1]))
    return all(any(kin(side, name[start:end]) for _, start, end in words(name)) for side, name in blamed)


def _one_deed(a: Traits, b: Traits) -> bool:
    """Whether both say that the same was done by force in one place, on no two days: two may well both rescue, or treat."""
    one, other = a.claim.event, b.claim.event
    if one is None or other is None or a.side != 1 or b.side != 1:
        return False
    if (one.code, one.acled) != (other.code, other.acled) or set(a.places).isdisjoint(b.places):
        return False
    if one.code not in _BY_FORCE:
        return False
    done_to = [t.report.quote(span) for t, event in ((a, one), (b, other)) for span in event.target]
    if any(_OWN.match(said) or _some_of_many(said) for said in done_to):
        return False  # "attacked its positions": each tells of an attack on his own; "shelled villages": there are many
    quotes = (a.claim.quote, b.claim.quote)
    if any(map(_IN_ANSWER.search, quotes)) or len({bool(_FIRST.search(quote)) for quote in quotes}) > 1:
        return False
    return not (a.when and b.when and apart(a.when, b.when))


def _some_of_many(said: str) -> bool:
    """Whether the words are a bare plural: "villages", "fishermen"."""
    return " " not in said and said.islower() and (singular(said) != said or said.endswith(("men", "people")))


def _doers(traits: Traits, reports: Sequence[Report]) -> _Doers | None:
    """Who did it, if one side did and the words name it. reports: in which a word may show that it is a name."""
    event = traits.claim.event
    if event is None or len(event.actor) != 1:
        return None
    said = traits.report.quote(event.actor[0])
    forms = [said[start:end] for _, start, end in words(said)]
    names = [form for form in forms[:-1] if form[0].isupper() and form.lower() != "the"]
    if len(names) != 1 or not is_name(names[0], reports):
        return None
    last = singular(folded(forms[-1]))
    return _Doers(one_line(said), names[0], concept(last) or last)


def is_name(word: str, reports: Sequence[Report]) -> bool:
    """Whether a word with a capital is a name: a people's, or written so where no sentence begins."""
    return bool(peoples(word)) or any(re.search(rf"[\w,;] {re.escape(word)}\b", report.text) for report in reports)


def kin(one: str, other: str) -> bool:
    """Whether two names may be of one side, as "Karsa" and "Karsan" are."""
    a, b = folded(one), folded(other)
    return a[:_ROOT] == b[:_ROOT] or not peoples(one).isdisjoint(peoples(other))


def _doer(target: Traits) -> frozenset[str]:
    """The countries whose people did what the claim tells; nothing if its words name none."""
    event = target.claim.event
    if event is None or not event.actor:
        return frozenset()
    return peoples(" ".join(target.report.quote(span) for span in event.actor))
