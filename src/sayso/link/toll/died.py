"""The wounded who have died since: where a text says so, and how many."""

import re
from collections.abc import Sequence

from sayso.link.toll.people import Mention
from sayso.schema.victims import Harm

# "Two of the wounded died", "two of the ten wounded in the blast have died".
_OF_WOUNDED = re.compile(
    r"\s+(?:\w+ )?of (?:the|those|these|them|his|her|its|their)(?: \w+){0,2} (?:wounded|injured|hurt|casualties|patients)\b",
    re.IGNORECASE,
)
# "… and wounded ten, two of whom later died": of the people told just before.
_OF_WHOM = re.compile(r"\s+of (?:whom|them)\b")
# "Two wounded men have died".
_WOUNDED_WHO = re.compile(r"^(?:\w+ )?(?:more )?(?:wounded|injured)\b", re.IGNORECASE)
# "The docker who was wounded on Monday has died", "died of her wounds", "succumbed", "died later in a hospital".
_HURT_FIRST = re.compile(
    r"^[^.;!?]{0,20}?\bwho (?:was|were|had been|has been) (?:\w+ly )?(?:wounded|injured|hurt|shot|stabbed|hit|struck)\b"
    r"|^[^.;!?]{0,80}?\b(?:succumbed\b|(?:died|dies|dead)\b[^.;!?]{0,60}?\b"
    r"(?:(?:of|from) (?:\w+ ){1,4}?(?:wounds?|injur(?:y|ies))|(?:in|at) (?:an? |the |\w+ )?(?:\w+ ){0,3}hospital)\b)",
    re.IGNORECASE,
)


def was_hurt_first(text: str, told: Mention) -> bool:
    """Whether the words behind somebody who died say that they were hurt first."""
    return told.victim.harm is Harm.KILLED and bool(_HURT_FIRST.match(text[told.victim.span.end : told.victim.span.end + 160]))


def of_the_wounded(text: str, mentions: Sequence[Mention]) -> list[Mention]:
    """The mentions of the killed that the words tell to have been among the wounded. mentions: a report's, in text order."""
    return [m for n, m in enumerate(mentions) if m.victim.harm is Harm.KILLED and _was_wounded(text, m, mentions[:n])]


def _was_wounded(text: str, told: Mention, before: Sequence[Mention]) -> bool:
    victim = told.victim
    start, end = victim.span.start, victim.span.end
    if not victim.numbered and not re.match(r"one\b", text[start:end], re.IGNORECASE):
        return False
    if _OF_WOUNDED.match(text, end) or _WOUNDED_WHO.match(text[start : end + 20]):  # the number and the word after it
        return True
    numbers = [m for m in before if m.victim.numbered and m.sentence == told.sentence]
    return bool(_OF_WHOM.match(text, end)) and bool(numbers) and numbers[-1].victim.harm is Harm.WOUNDED
