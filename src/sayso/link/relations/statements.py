"""What two claims without comparable figures say of each other."""

import re

from sayso.link.compared.compare import alike, cosine, denied_words, in_names
from sayso.link.compared.traits import Traits
from sayso.link.copies.shared import SharedText, same_words
from sayso.link.counts.amount import Amount
from sayso.link.counts.amounts import MEASURES, relation
from sayso.link.counts.others import others_harmed
from sayso.link.naming.voices import named, shown
from sayso.link.relations.accused import answers
from sayso.link.relations.aged import other_age
from sayso.link.relations.befell import befell_otherwise
from sayso.link.relations.began import both_first
from sayso.link.relations.clock import other_clock, other_time_given
from sayso.link.relations.deeds import SAME_PART, two_doers
from sayso.link.relations.doing import tells_what_it_does
from sayso.link.relations.fared import fared_since
from sayso.link.relations.found import tells_all_found
from sayso.link.relations.he_or_she import of_two_sexes
from sayso.link.relations.informed import not_told
from sayso.link.relations.mood import denies_other_verb, mood, only_names
from sayso.link.relations.negated import denies_what_is_meant, may_have_begun, plain_no
from sayso.link.relations.not_found import none_found
from sayso.link.relations.not_yet import told_since
from sayso.link.relations.opposites import after, contrary
from sayso.link.relations.paid import of_that_money
from sayso.link.relations.succession import one_voice, said_later
from sayso.link.relations.turned import turned
from sayso.link.relations.two_persons import two_persons
from sayso.link.relations.unsettled import OPEN, unsettled
from sayso.link.relations.winners import both_won
from sayso.link.when import Days, days, distance, happened
from sayso.link.words.tables import PEOPLE
from sayso.schema import Factuality, Feature, Link, LinkKind, Stance
from sayso.text import words

# Nine of ten words the same: one sentence with a word changed.
NEARLY_ALL = 0.9
_A_SENTENCE = 4  # words: "it was a toy" is a saying, "a man" is a subject
# Opposite sides are a conflict only over one proposition; loosely related claims on either side are not.
ONE_PROPOSITION = 0.45
# One voice that says yes on one day and no on another has more likely changed its mind than its subject.
ONE_VOICES_PROPOSITION = 0.4
ONE_QUESTION = 0.55  # cosine of the meanings of two that stand in one point already
ONE_VOICES_MEANING = 0.72  # cosine of the meanings: the same in other words
# Who says that something is not so is against what has half of its words: "the water was safe" is not against "no solvent was
# found in the water".
NEGATED_PART = 0.5
_SAYS_NO = re.compile(r"\b(?:no|not|never|none|nobody|nothing|without)\b|n[’']t\b", re.IGNORECASE)
_FIRM = {
    Factuality.CERTAIN: "as certain",
    Factuality.NOT_CERTAIN: "as certain",
    Factuality.PROBABLE: "as probable",
    Factuality.NOT_PROBABLE: "as probable",
    Factuality.POSSIBLE: "as possible",
    Factuality.NOT_POSSIBLE: "as possible",
    Factuality.UNCOMMITTED: "without committing to it",
}
# Wishes, questions and the like agree only with their own kind: asking for a thing is not saying that it is so.
NOT_STATING = frozenset({Stance.URGES, Stance.OFFERS, Stance.ASKS, Stance.WISHES, Stance.WITHHOLDS, Stance.UNKNOWN})

A_DAY_ON = 1  # days: the second of two who contradict each other is heard the day after
# What befell those counted, as word classes of claims name it.
_FATES = {
    "killed": "!kill",
    "wounded": "!wound",
    "missing": "!missing",
    "captured": "!capture",
    "detained": "!capture",
    "deployed": "!deploy",
    "displaced": "!evacuate",
}
_HOW_MANY = re.compile(r"\b(?:how (?:many|much|large|big)|number|toll|count|size|extent|scale)\b", re.IGNORECASE)


def compare_statements(a: Traits, b: Traits, shared: SharedText, detail: tuple[Feature, ...]) -> list[Link]:
    """At most one link: repeats, conflicts, refines (a coarser time against a finer one) or agrees."""
    a, b = (a, b) if a.claim.id < b.claim.id else (b, a)
    if (reason := passes_on(a, b)) is not None:
        return [Link(LinkKind.REPEATS, a.claim.id, b.claim.id, reason, detail)]
    stated = not {a.claim.stance, b.claim.stance} & (NOT_STATING | {Stance.DENIES})
    if stated and (told := contrary(a, b)) and not two_persons(a, b):
        return _contrary_words(a, b, detail) if told < 0 else [_agree(a, b, detail)]
    if found := _taken_over(a, b, detail) or ((_at_odds(a, b, detail) or _other_time(a, b, detail)) if stated else []):
        return found
    if (reason := repeats(a, b, shared)) is not None:
        return [Link(LinkKind.REPEATS, a.claim.id, b.claim.id, reason, detail)]
    if "appeal" in a.questions & b.questions and a.side * b.side >= 0:
        return [
            Link(LinkKind.AGREES, a.claim.id, b.claim.id, f"{who(a)} and {who(b)} both call for whoever knows something.", detail)
        ]
    if _both_open(a, b):
        return [Link(LinkKind.AGREES, a.claim.id, b.claim.id, _open(a, b), detail)]
    kinds = {a.claim.stance, b.claim.stance} & NOT_STATING
    if kinds and a.claim.stance is not b.claim.stance:
        return _answered(a, b, detail)
    if a.side * b.side < 0:
        return _conflict(a, b, detail)
    if a.side != b.side or others_harmed(a.amounts, b.amounts) or two_persons(a, b):
        return []
    finer = _finer(a, b)
    if finer is not None:
        one, other = finer
        reason = f"{who(one)} gives the time as {_when(one)}, {who(other)} only as {_when(other)}."
        return [Link(LinkKind.REFINES, one.claim.id, other.claim.id, reason, detail)]
    return [_agree(a, b, detail)]


def _contrary_words(a: Traits, b: Traits, detail: tuple[Feature, ...]) -> list[Link]:
    """What two say who say the contrary by their words: a conflict, unless it may have changed from the one day to the other."""
    new, old = (a, b) if said_later(a, b) >= 0 else (b, a)
    gap = distance(days(a.said), days(b.said))
    came = after(new, old) if gap and not one_voice(a, b) else None
    if came is None:
        return _set_against(a, b, detail)
    if came == "ends it":
        reason = f"{who(new)} later ({new.said}) tells what has ended what {who(old)} said."
        return [Link(LinkKind.SUPERSEDES, new.claim.id, old.claim.id, reason, detail)]
    if came == "day to day" or gap is None or gap > A_DAY_ON:
        return []
    reason = f"{who(a)} and {who(b)} say contrary things of it, on two days: they do not meet, unless it changed."
    return [Link(LinkKind.DIFFERS, a.claim.id, b.claim.id, reason, detail)]


def _taken_over(a: Traits, b: Traits, detail: tuple[Feature, ...]) -> list[Link]:
    """What a later report says of how somebody fares, or of what was not so yet, in the place of what the earlier one says."""
    for new, old in ((a, b), (b, a)):
        later = f"{who(new)} later ({new.said})"
        if (how := fared_since(new, old)) is not None:
            reason = f"{later} says that the person {how}; {who(old)} tells how he fared."
        elif any(x.role == "missing" for x in old.amounts) and tells_all_found(new) and said_later(new, old) > 0:
            reason = f"{later} says that the last of the missing was found."
        elif told_since(new, old):
            reason = f"{later} says what {who(old)} says was not so, or not known, yet."
        else:
            continue
        return [Link(LinkKind.SUPERSEDES, new.claim.id, old.claim.id, reason, detail)]
    return []


def _at_odds(a: Traits, b: Traits, detail: tuple[Feature, ...]) -> list[Link]:
    """Two ages of one person, two times of day of one event, two sides that are said to have done one deed."""
    if a.speaker != b.speaker and (doers := two_doers(a, b) or turned(a, b)) is not None:
        told = f"says that “{doers[0]}” did it, {who(b)} that “{doers[1]}” did"
    elif a.speaker != b.speaker and (firsts := both_first(a, b)) is not None:
        told = f"says that “{firsts[0]}” did it first, {who(b)} that “{firsts[1]}” did"
    elif a.speaker != b.speaker and (winners := both_won(a, b)) is not None:
        told = f"says that “{winners[0]}” won, {who(b)} that “{winners[1]}” did"
    elif (ages := other_age(a, b)) is not None:
        told = f"gives the age of {ages[0]} as {ages[1]}, {who(b)} as {ages[2]}"
    elif (times := other_clock(a, b)) is not None:
        told = f"puts it at {times[0]}, {who(b)} at {times[1]} of one day"
    else:
        return []
    return [Link(LinkKind.CONFLICTS, a.claim.id, b.claim.id, f"{who(a)} {told}: the two cannot both hold.", detail)]


def _other_time(a: Traits, b: Traits, detail: tuple[Feature, ...]) -> list[Link]:
    """Two days, or two times of day, given for what is told in the same words."""
    if a.side != b.side or not _same_but_for_time(a, b) or (times := other_time_given(a, b)) is None:
        return []
    new, old = (a, b) if said_later(a, b) > 0 else (b, a)
    if one_voice(a, b) and said_later(new, old) > 0:
        mine, before = times if new is a else times[::-1]
        reason = f"{who(new)} gives {mine}, later ({new.said}) than {before}."
        return [Link(LinkKind.SUPERSEDES, new.claim.id, old.claim.id, reason, detail)]
    reason = f"{who(a)} gives {times[0]}, {who(b)} {times[1]}: they do not meet, if it is one event."
    return [Link(LinkKind.DIFFERS, a.claim.id, b.claim.id, reason, detail)]


def _same_but_for_time(a: Traits, b: Traits) -> bool:
    return len(a.concepts) > 1 and a.concepts.keys() == b.concepts.keys() and _no_other(a, b)


def _both_open(a: Traits, b: Traits) -> bool:
    """Whether neither says that it is so. Who will not say does not say that nobody knows; a wish alone leaves nothing open."""
    asked = {a.claim.stance, b.claim.stance} & OPEN
    if len(asked) > 1 and Stance.WITHHOLDS in asked:
        return False
    return (bool(asked) or a.side == b.side == 0) and unsettled(a) and unsettled(b)


def _agree(a: Traits, b: Traits, detail: tuple[Feature, ...]) -> Link:
    return Link(LinkKind.AGREES, a.claim.id, b.claim.id, _agreement(a, b), detail)


def passes_on(a: Traits, b: Traits) -> str | None:
    """Why one claim only passes on the other, which stands in its words; None if it does not."""
    for outer, inner in ((a, b), (b, a)):
        if inner.claim.nested_in == outer.claim.id:
            return f"{who(outer)} passes on what {who(inner)} says."
    return None


def repeats(a: Traits, b: Traits, shared: SharedText) -> str | None:
    """Why one claim only says the other again: copied text, the same words, or one voice; None if it does not."""
    if a.side != b.side:
        return None
    if shared.same(a.claim, b.claim):
        copy = shared.copies[(a.report.id, b.report.id)]
        return f"Both stand in text the two reports share ({copy.containment:.0%} of the shorter one), credited to {who(a)}."
    alike = same_words(a.claim.quote, b.claim.quote)
    if alike >= NEARLY_ALL and (len(a.concepts) > 1 or len([*words(a.claim.quote)]) >= _A_SENTENCE) and _no_other(a, b):
        return f"{who(a)} and {who(b)} are quoted in nearly the same words ({alike:.0%} alike)."
    if len(a.concepts) > 1 and a.concepts.keys() == b.concepts.keys() and _no_other(a, b):
        return f"{who(a)} and {who(b)} say it in the same words but for their forms."
    if a.speaker == b.speaker and (named(a.claim.voice) or a.report.id == b.report.id):
        return f"Both are the word of {who(a)}."
    return None


def _no_other(a: Traits, b: Traits) -> bool:
    """Whether like words say the same: no other number, which is no other form of a word, and as open or as settled."""
    one, other = ({(f.low, f.high, f.unit) for f in t.claim.figures} for t in (a, b))
    return one == other and unsettled(a) is unsettled(b)


def _answered(a: Traits, b: Traits, detail: tuple[Feature, ...]) -> list[Link]:
    """A number against the word that nobody knows, says or asks how many: refines; nothing else is said of what is left open."""
    for one, other in ((a, b), (b, a)):
        asked = other.claim.stance in OPEN and not other.amounts and _HOW_MANY.search(other.claim.quote)
        if asked and one.side and one.claim.stance not in NOT_STATING and any(_answers(x, other) for x in one.amounts):
            given = "a number" if any(not x.vague for x in one.amounts) else "some number"
            reason = f"{who(one)} gives {given}, where {who(other)} leaves it open."
            return [Link(LinkKind.REFINES, one.claim.id, other.claim.id, reason, detail)]
    for one, other in ((a, b), (b, a)):
        left_open = other.claim.stance in (Stance.WITHHOLDS, Stance.UNKNOWN)
        if left_open and one.claim.stance not in NOT_STATING and not unsettled(one):
            return (_of_no_number if _HOW_MANY.search(other.claim.quote) else _tells)(one, other, detail)
    for one, other in ((a, b), (b, a)):
        if one.claim.stance not in NOT_STATING and tells_what_it_does(one, other):
            reason = f"{who(one)} tells of what {who(other)} wants, offers or foresees."
            return [Link(LinkKind.AGREES, a.claim.id, b.claim.id, reason, detail)]
    return []


def _tells(one: Traits, other: Traits, detail: tuple[Feature, ...]) -> list[Link]:
    """What one says, and another leaves open, if it is one question."""
    if not _of_one_question(one, other):
        return []
    reason = f"{who(one)} says what {who(other)} leaves open."
    return [Link(LinkKind.REFINES, one.claim.id, other.claim.id, reason, detail)]


def _of_no_number(one: Traits, other: Traits, detail: tuple[Feature, ...]) -> list[Link]:
    """What one says without a number, where another leaves open how many it was: "some were hurt", "how many is not known"."""
    if one.side <= 0 or any(_answers(x, other) for x in one.amounts) or alike(one, other) < ONE_QUESTION:
        return []
    return [
        Link(LinkKind.AGREES, one.claim.id, other.claim.id, f"{who(one)} and {who(other)} tell of it, and not how many.", detail)
    ]


def _of_one_question(a: Traits, b: Traits) -> bool:
    """Whether two claims of a point may answer one question by their words, of which that an act happened is what nearly all say;
    or else by their meaning.
    """
    return bool((a.questions & b.questions) - {"happened"}) or denied_words(a, b) or alike(a, b) >= ONE_QUESTION


def _answers(given: Amount, asked: Traits) -> bool:
    """Whether a figure counts what is asked for: the same fate, or where none is named, people or the thing named."""
    fates = {word for word in _FATES.values() if word in asked.concepts}
    if given.role in MEASURES:
        return False
    return _FATES.get(given.role) in fates if fates else given.head in (None, PEOPLE) or given.head in asked.concepts


def _conflict(a: Traits, b: Traits, detail: tuple[Feature, ...]) -> list[Link]:
    """Contrary statements of one mood: a conflict between two voices, a change of mind of one."""
    negative, other = (a, b) if a.side < 0 else (b, a)
    if mood(a) != mood(b) or only_names(a) or only_names(b) or denies_what_is_meant(negative, other) or two_persons(a, b):
        return []
    if of_two_sexes(a, b):
        return []
    one = one_voice(a, b) and said_later(a, b) != 0
    if (not one and may_have_begun(negative, other)) or befell_otherwise(negative, other):
        return []
    near = cosine(a, b) >= (ONE_VOICES_PROPOSITION if one else ONE_PROPOSITION) or (one and alike(a, b) >= ONE_VOICES_MEANING)
    contrary_words = near and (one or _of_its_words(negative, other)) and not denies_other_verb(negative, other)
    against = (
        contrary_words
        or not_told(negative, other)
        or answers(negative, other)
        or plain_no(negative, other)
        or of_that_money(negative, other)
    )
    return _set_against(a, b, detail) if against else []


def _of_its_words(negative: Traits, other: Traits) -> bool:
    """Whether a statement has enough of the words that another negates, and says no itself of none; names do not count."""
    if _SAYS_NO.search(other.claim.quote):
        return False  # "was safe, as tests found no trace of solvent"
    negated = negative.concepts.keys() - in_names(negative, other)
    return len(negated & other.concepts.keys()) >= NEGATED_PART * len(negated)


def _set_against(a: Traits, b: Traits, detail: tuple[Feature, ...]) -> list[Link]:
    """Two statements that cannot both hold: of one voice the later stands in the place of the earlier."""
    if not _definite(a) or not _definite(b) or unsettled(a) or unsettled(b):
        return []
    order = said_later(a, b)
    if one_voice(a, b) and order != 0:
        new, old = (a, b) if order > 0 else (b, a)
        later = f"{who(new)} later ({new.said or _when(new)})"
        reason = f"{later} says the contrary of what {who(old)} said before."
        return [Link(LinkKind.SUPERSEDES, new.claim.id, old.claim.id, reason, detail)]
    if a.speaker == b.speaker and a.report.id == b.report.id:
        return []
    if a.side == b.side:
        reason = f"{who(a)} ({_how(a)}) and {who(b)} ({_how(b)}) say contrary things of it."
    else:
        yes, no = (a, b) if a.side > 0 else (b, a)
        if (found := none_found(no)) is not None:
            reason = f"{who(no)} {found} what {who(yes)} says, which does not refute it."
            return [Link(LinkKind.DENIES, no.claim.id, yes.claim.id, reason, detail)]
        reason = f"{who(yes)} says that it is so ({_how(yes)}), {who(no)} that it is not ({_how(no)})."
    return [Link(LinkKind.CONFLICTS, a.claim.id, b.claim.id, reason, detail)]


def _definite(traits: Traits) -> bool:
    """Certain or probable: two possibilities can stand side by side."""
    return traits.claim.factuality.value[:2] in ("CT", "PR")


def _open(a: Traits, b: Traits) -> str:
    return f"{who(a)} and {who(b)} speak of one thing, and neither says that it is so."


def _agreement(a: Traits, b: Traits) -> str:
    """That two say so, where they do in much the same words; else no more than that both tell of it."""
    few = min(len(a.concepts), len(b.concepts))
    if len(a.concepts.keys() & b.concepts.keys()) < SAME_PART * few:
        return (
            f"{who(a)} ({_how(a)}) and {who(b)} ({_how(b)}) tell of one matter in words of their own, and not against each other."
        )
    if _count_otherwise(a, b):
        return f"{who(a)} ({_how(a)}) and {who(b)} ({_how(b)}) tell of one matter with other numbers."
    if a.claim.factuality is b.claim.factuality:
        return f"{who(a)} and {who(b)} both say so, {_how(a)}."
    return f"{who(a)} says so {_how(a)}, {who(b)} {_how(b)}."


def _count_otherwise(a: Traits, b: Traits) -> bool:
    """Whether each gives numbers of something that the other counts too, and none of them meet: "71 were shot down", "74"."""
    pairs = [(x, y) for x in a.amounts for y in b.amounts if x.role == y.role and x.figure.unit == y.figure.unit]
    alike = [(x, y) for x, y in pairs if x.head == y.head or None in (x.head, y.head)]
    return bool(alike) and all(relation(x, y) == "apart" for x, y in alike)


def _finer(a: Traits, b: Traits) -> tuple[Traits, Traits] | None:
    """The claim whose time lies within the other's and is at least ten times as exact (a day against a month), with the other."""
    for one, other in ((a, b), (b, a)):
        if one.when and other.when and _within(one.when, other.when) and 10 * _length(one.when) <= _length(other.when):
            return one, other
    return None


def _within(inner: Days, outer: Days) -> bool:
    return outer[0] <= inner[0] and inner[1] <= outer[1]


def _length(days: Days) -> int:
    return (days[1] - days[0]).days + 1


def _when(traits: Traits) -> str:
    return happened(traits.claim) or "unknown"


def who(traits: Traits) -> str:
    """Whose word the claim is, for a reader."""
    return shown(traits.claim, traits.report)


def _how(traits: Traits) -> str:
    return _FIRM[traits.claim.factuality]
