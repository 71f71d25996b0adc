"""A denial is a claim by its speaker: it points at what it denies, also in other reports, and makes nothing false."""

import re
from collections.abc import Callable, Container, Iterator, Mapping, Sequence

from sayso.link.compared.compare import alike, cosine, denied_words
from sayso.link.compared.traits import NEGATES, Traits
from sayso.link.counts.amounts import counts
from sayso.link.memo import Denied, Told
from sayso.link.relations.accepted import accepted_and_refused
from sayso.link.relations.accused import answers, answers_for, one_side, shares_matter
from sayso.link.relations.befell import befell_otherwise, granted_of_them
from sayso.link.relations.deeds import others_deed
from sayso.link.relations.denier import SAME_STATEMENT, goes_on, own_finding
from sayso.link.relations.grants import grants
from sayso.link.relations.named_acts import has_another_act, names_act, tells_named
from sayso.link.relations.negated import says_there_was
from sayso.link.relations.not_found import none_found
from sayso.link.relations.opposites import answers_by_words
from sayso.link.relations.paid import of_other_money, of_that_money, of_that_sum
from sayso.link.relations.part_in import is_of_that_part, only_a_part
from sayso.link.relations.quantities import distinct
from sayso.link.relations.rejected import of_a_number, of_that_number, one_number, rejects_number
from sayso.link.relations.statements import ONE_PROPOSITION, who
from sayso.link.relations.succession import one_voice, said_later
from sayso.link.relations.withdrawn import is_own_word, names_own_word, own_word, takes_back, withdrawal
from sayso.link.when import days, recalled
from sayso.schema import Factuality, Feature, Kind, Link, LinkKind, Stance
from sayso.text import one_line

# A reason is one sentence in a cell; longer quotes are cut at a word.
_SHOWN = 80
# Cosine of the words from which a denial that says what it denies is against another claim of its point.
SAME_MATTER = 0.2
# Cosine of the meanings from which what somebody grants is what he had denied, if he says that he was wrong.
ONE_MATTER = 0.72
_WRONG = re.compile(
    r"\b(?:I|we|he|she|they) (?:was|were|had been) (?:wrong|mistaken|misinformed)|\bmisspoken?\b"
    r"|\bapologi[sz]\w+ for (?:saying|denying)",
    re.IGNORECASE,
)
_TURNING_DOWN = re.compile(r"\b(?:reject|refus|turn\w* down|spurn|dismiss|rebuff)", re.IGNORECASE)
_ASKED = re.compile(
    r"(?:[\w’'-]+\s+){0,4}?(?:offers?|demands?|proposals?|deal|truce|ceasefire|armistice|plans?|agreements?|plea|invitation|calls?|requests?|appeals?)\b"
    r"(?!\s+(?:that|claims?|reports?|was|were|is|ha[sd])\b)",
    re.IGNORECASE,
)
_RULED_OUT, _DOING = re.compile(r"\brul\w+\s+(?:\w+\s+)?out\b", re.IGNORECASE), re.compile(r"\W*[a-z]+ing\b", re.IGNORECASE)
# "Ruled out a heater as the cause of the fire": only the heater is ruled out.
_AS = re.compile(r"(?P<what>[^.;:!?]{3,80}?)\s+as\s+(?:an?|the|its|his|her|their)\b", re.IGNORECASE)
_ACCUSING = re.compile(r"\W*(?:accus|blam|charg)\w*\b", re.IGNORECASE)
LEAST_WORDS = 2  # that say something: who "took bribes" grants a thing, who "spoke" does not
BESIDE = 2  # claims from a denial to what its speaker says on the matter with it
Says = Callable[[Traits, Traits, Told], Link]


def denials(group: Sequence[Traits], traits: Mapping[str, Traits], is_denied: Denied) -> Iterator[tuple[Traits, Traits, Says]]:
    """Each denial in a point with every claim it denies, and two voices that deny the same, each with what makes the link of
    them.

    What it denies: the claims it points back to, wherever they stand, and the point's claims on the other side. A denial that
    only points back takes the other side of whatever it points to. is_denied: as `denied`.
    """
    members = sorted(group, key=_id)
    deniers = [(t, frozenset(t.claim.about)) for t in members if t.claim.stance is Stance.DENIES]
    yield from ((t, target, against) for t, _ in deniers if names_own_word(t) for target in members if is_own_word(t, target))
    admitted = {(t.report.id, t.speaker) for t in members if _WRONG.search(t.claim.quote)}
    here, said = frozenset(map(_id, members)), [t for t in members if _says_so(t)]
    for one, about in deniers:
        pointed = [traits[c] for c in sorted(about) if c in traits]
        elsewhere = [t for t in pointed if t.claim.id not in here and _says_so(t)]
        # A story of hundreds of reports has a hundred denials in one point of five hundred claims: first what is quickly asked.
        targets = [*said, *elsewhere] if pointed else [t for t in said if _set_against(one, t) or answers_by_words(one, t) > 0]
        yield from (
            (one, target, against) for target in targets if is_denied(one, target, pointed) or _granted(one, target, admitted)
        )
    for one in _with_a_denial(members, [t for t, _ in deniers]):
        yield from ((one, target, against) for target in said if target.speaker != one.speaker and is_denied(one, target, ()))
    for n, (a, about) in enumerate(deniers):
        for b, too in deniers[n + 1 :]:
            if takes_back(a) is not takes_back(b):
                continue  # who no longer stands by it does not say that it is not so
            # Of one thing are two that say what they deny, or that both point back to one claim.
            if a.side == b.side and (not (about or too) or not about.isdisjoint(too)):
                yield a, b, _both_deny


def _granted(one: Traits, target: Traits, admitted: Container[tuple[str, str]]) -> bool:
    """Whether who denied a thing says later that it is so, and beside it that he was wrong. admitted: reports, with who does."""
    if (target.report.id, target.speaker) not in admitted or one.side * target.side >= 0:
        return False
    return one_voice(one, target) and said_later(target, one) > 0 and alike(one, target) >= ONE_MATTER


def _with_a_denial(members: Sequence[Traits], deniers: Sequence[Traits]) -> Iterator[Traits]:
    """What is said right beside a denial by the same voice, and says no itself: "Nobody told us anything", she added."""
    for t in members:
        if t.claim.stance is Stance.STATES and t.side < 0 and not t.claim.about:
            beside = (d for d in deniers if d.report.id == t.report.id and d.speaker == t.speaker and d.side == t.side)
            near = (d for d in beside if abs(d.position - t.position) <= BESIDE)
            if any(denied_words(d, t) or cosine(d, t) >= SAME_MATTER for d in near):
                yield t


def _id(traits: Traits) -> str:
    return traits.claim.id


def _says_so(target: Traits) -> bool:
    """Whether a claim can be denied: it says that something is so, or is not so, and is no denial itself."""
    return target.side != 0 and target.claim.stance is not Stance.DENIES


def _both_deny(a: Traits, b: Traits, told: Told) -> Link:
    does = "take it back" if takes_back(a) else "deny it"
    if a.speaker != b.speaker:
        reason = f"{who(a)} and {who(b)} both {does}."
        return Link(LinkKind.AGREES, a.claim.id, b.claim.id, reason, _compared(a, b, told))
    return Link(LinkKind.REPEATS, a.claim.id, b.claim.id, f"Both are denials by {who(a)}.", _compared(a, b, told))


def against(one: Traits, target: Traits, told: Told) -> Link:
    """The denial's link, or the admission's, if the one who denied says later that it is so. told: as `compare.features`."""
    detail = _compared(one, target, told)
    if takes_back(one):
        return withdrawal(one, target, detail)
    granted = one_voice(one, target) or (grants(target) and one_side(one, target))
    if granted and (said_later(target, one) > 0 or _recalled(one, target)):
        when = target.said
        had = "found no evidence of" if none_found(one) else "denied"
        reason = f"{who(target)} later ({when}) {_said(target)} what {who(one)} had {had}: {_cut(target.claim.quote)}."
        return Link(LinkKind.SUPERSEDES, target.claim.id, one.claim.id, reason, detail)
    if one_voice(one, target) and said_later(one, target) > 0:
        reason = f"{who(one)} later ({one.said}) denies what it had said before: {_cut(target.claim.quote)}."
        return Link(LinkKind.SUPERSEDES, one.claim.id, target.claim.id, reason, detail)
    reason = f"{who(one)} {none_found(one) or 'denies'} what {who(target)} {_said(target)}: {_cut(target.claim.quote)}."
    return Link(LinkKind.DENIES, one.claim.id, target.claim.id, reason, detail)


def _recalled(one: Traits, target: Traits) -> bool:
    """Whether a report tells, beside what somebody says now, what he "had denied" before: "confirmed it after denying it"."""
    of_his_own = one.speaker == target.speaker and target.claim.id in one.claim.about
    return one.report.id == target.report.id and (of_his_own or recalled(one.claim, one.report))


def _compared(one: Traits, other: Traits, told: Told) -> tuple[Feature, ...]:
    """What is compared; the two texts themselves where a bare pointer shares no word with what it denies."""
    return told(one, other) or (Feature("denied", one_line(one.claim.quote), one_line(other.claim.quote), 0.0),)


def denied(one: Traits, target: Traits, pointed: Sequence[Traits]) -> bool:
    """Whether a denial, with the claims it points back to, is against this target.

    A denial that points back is against what it points to and what says the same; one that says what it denies, against what is
    on the other side of it.
    """
    if not _says_so(target):
        return False
    if one.claim.voice.kind is Kind.DOCUMENT and one.speaker == target.speaker and one.report.id == target.report.id:
        return False  # "the memo contradicts Dell", and says that she was warned: it does not deny what it says
    if _within(one, target):
        return False  # "was safe, as tests found no trace of solvent": the tests deny nothing of what they are told for
    if takes_back(one) and not own_word(one, target):
        return False
    if goes_on(target, one):
        return False  # "denied that he had fled. “I am at home,” he said"
    if pointed:
        if any(target.claim.id == t.claim.id or _says_the_same(t, target) for t in pointed):
            return True
        return any(_says_of_it(t, target) and (_ACCUSING.match(t.claim.quote) or one_voice(one, target)) for t in pointed)
    return not own_finding(target, one) and _denies_by_its_words(one, target)


def _denies_by_its_words(one: Traits, target: Traits) -> bool:
    """Whether a denial that points to nothing is against a claim. What its own voice tells elsewhere on the same day it does not
    deny: a copy has it beside the denial.
    """
    if one.speaker == target.speaker and one.report.id != target.report.id and said_later(one, target) == 0:
        return False
    if _refuses(one):
        return accepted_and_refused(one, target) == -1 and said_later(target, one) <= 0  # later he changed his mind
    if one.side * target.side < 0 and of_that_number(one, target):
        return one.claim.factuality is not Factuality.UNCOMMITTED or one_voice(one, target)  # what is taken back is one's own
    if of_a_number(one):
        return False  # "reports of 40,000 were exaggerated" is against nobody who gives no such number
    if by_words := answers_by_words(one, target):
        return by_words > 0  # who denies that it worked does not deny that it was out of order
    # First what hardly any pair has: a point of hundreds of claims has tens of thousands of pairs.
    if not _set_against(one, target):
        return False
    in_other_words = _in_other_words(one, target)
    if not in_other_words and not _of_one_matter(one, target):
        return False
    if not _same_figures(one, target) or _yet_to_come(one, target) or others_deed(one, target) or _ruled_out_else(one, target):
        return False
    if (only_a_part(one) and not is_of_that_part(one, target)) or befell_otherwise(one, target) or of_other_money(one, target):
        return False
    return in_other_words or not _granted_otherwise(one, target)


def _of_one_matter(one: Traits, target: Traits) -> bool:
    """Whether a denial is of what a claim tells by their words, by whoever is said to have done it, or by the sum of money.

    "The shelling" is like any raid: what only names an act has too few words for that.
    """
    alike_in_words = (denied_words(one, target) or cosine(one, target) >= SAME_MATTER) and shares_matter(one, target)
    alike_in_words = alike_in_words and not (names_act(one) and has_another_act(one, target))
    return alike_in_words or answers(one, target) or answers_for(one, target) or of_that_sum(one, target)


def _in_other_words(one: Traits, target: Traits) -> bool:
    """Whether a denial is of what a claim tells though they may share no word: an act only named, a number, money, or some of
    those whom the denier's side grants later.
    """
    if (names_act(one) and tells_named(one, target)) or rejects_number(one, target) or of_that_money(one, target):
        return True
    return says_there_was(one, target) or (granted_of_them(one, target) and _grants_later(one, target))


def _set_against(one: Traits, target: Traits) -> bool:
    """Whether a denial is on the other side of a claim. Who takes back that nobody was warned takes back a "no"."""
    if one.side * target.side < 0:
        return True
    took_back = takes_back(one) and target.side < 0 and own_word(one, target)
    return took_back and all(NEGATES.search(t.claim.quote) for t in (one, target))


def _granted_otherwise(one: Traits, target: Traits) -> bool:
    """Whether the denier's side grants something else later: that a tank was old is not what it had denied of the tank."""
    if not _grants_later(one, target):
        return False
    return cosine(one, target) < ONE_PROPOSITION and alike(one, target) < ONE_MATTER


def _grants_later(one: Traits, target: Traits) -> bool:
    """Whether the target is what the denier's side says later."""
    own = one_voice(one, target) or (grants(target) and one_side(one, target))
    return own and said_later(target, one) > 0


def _within(one: Traits, target: Traits) -> bool:
    """Whether a denial, with the cue, is told in the target's own words."""
    told = (*one.claim.cue, *one.claim.content)
    return one.report.id == target.report.id and all(any(c.covers(span) for c in target.claim.content) for span in told)


def _refuses(one: Traits) -> bool:
    """Whether a denial refuses what was offered or asked for: who rejects an offer does not say that there was none."""
    return bool(_TURNING_DOWN.search(_cue(one)) and _ASKED.match(one_line(one.claim.quote)))


def _cue(one: Traits) -> str:
    return " ".join(one.report.quote(span) for span in one.claim.cue)


def _says_the_same(told: Traits, target: Traits) -> bool:
    """Whether a claim gives the figure that another gives, or says it in much the same words where neither gives a figure."""
    if told.side != target.side:
        return False
    pairs = [(x, y) for x in told.amounts for y in target.amounts if counts(x, y) == "same"]
    if pairs:
        # "23" and "at least 23" are one figure; 17 and "at least 9" are two, though both may hold.
        return any(not x.vague and not y.vague and not distinct(x, y) for x, y in pairs)
    # Who disputes that the plant failed three inspections does not deny that it failed one.
    numbered = any(x.role == "count" and x.exact and x.head for x in told.amounts) and not target.amounts
    return not numbered and cosine(told, target) >= SAME_STATEMENT


def _says_of_it(told: Traits, target: Traits) -> bool:
    """Whether a claim says, without its accuser, what an accusation says: "accuses the mayor of taking bribes", "he took bribes".
    Or what somebody denied, who grants it in his own words then.
    """
    if told.side != target.side or len(target.concepts) < LEAST_WORDS:
        return False
    return target.concepts.keys() <= told.concepts.keys() and _same_figures(told, target)


def _same_figures(one: Traits, target: Traits) -> bool:
    """Whether the target gives no other figure than the one denied: who denies that 23 died does not deny that 17 did."""
    told = [one_number(one, x, target, y) for x in one.amounts for y in target.amounts if counts(x, y) == "same"]
    return not told or any(told)


def _ruled_out_else(one: Traits, target: Traits) -> bool:
    """Whether who rules out a thing as the cause of another rules out nothing that the target tells of."""
    found = _AS.match(one.claim.quote) if _RULED_OUT.search(_cue(one)) else None
    if found is None:
        return False
    words = set(re.findall(r"[a-z]{3,}", found["what"].lower()))
    what = {term for term in one.claim.terms if any(word.startswith(term[:5]) for word in words)}
    return bool(what) and what.isdisjoint(target.claim.terms)


def _yet_to_come(one: Traits, target: Traits) -> bool:
    """Whether the target tells of days after the denial: nobody denies on Tuesday that a village fell on Thursday. Who rules out
    resigning denies no resignation that is told of later.
    """
    day = days(one.said)
    if _RULED_OUT.search(_cue(one)) and _DOING.match(one.claim.quote) and said_later(target, one) > 0:
        return target.claim.stance is not Stance.PREDICTS
    return day is not None and target.within is not None and target.within[0] > day[1]


def _said(target: Traits) -> str:
    return {
        Stance.CONFIRMS: "confirms",
        Stance.ESTIMATES: "estimates",
        Stance.PREDICTS: "predicts",
        Stance.BELIEVES: "believes",
    }.get(target.claim.stance, "says")


def _cut(quote: str) -> str:
    text = one_line(quote).strip("“”\"'.,; ")
    short = text if len(text) <= _SHOWN else text[:_SHOWN].rsplit(" ", 1)[0] + " …"
    return f"“{short}”"
