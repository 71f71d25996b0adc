"""What a report recalls beside an admission: "he acknowledged … He had insisted that no …", "a week after it denied that".

Whoever grants a thing takes back the denial that is told with it, and that denial where he made it.
"""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import cached_property

from sayso.link.compared.compare import alike, cosine, features
from sayso.link.compared.traits import Traits
from sayso.link.relations.denier import SAME_STATEMENT
from sayso.link.relations.grants import cue_words, grants
from sayso.link.relations.statements import who
from sayso.link.relations.succession import one_voice, said_later
from sayso.link.relations.withdrawn import takes_back
from sayso.schema import Feature, Kind, Link, LinkKind, Report, Stance
from sayso.text import folded, one_line

# Claims between an admission and the denial that the report recalls with it: a paragraph or two.
_NEAR = 6
# "Admitted that …, a week after it | denied that": in the sentence of the admission, before the cue.
_AFTER = re.compile(r"\b(?:after|having|despite)\b[^.;:]{0,40}\Z", re.IGNORECASE)
_BEFORE = re.compile(r"had (?:earlier|previously|first|at first|initially|originally|before)? ?(?:denied|rejected|dismissed)")
# Cosine of the meanings from which two denials by one voice, with one word for what happened, are of one thing.
_ONE_DENIAL = 0.72
# Likewise of what is granted and what was denied: of two matters they have up to .65, of one from .77.
_ONE_MATTER = 0.72


def recalled_denials(
    reports: Iterable[Sequence[Traits]], groups: Sequence[Sequence[str]], traits: Mapping[str, Traits]
) -> Iterator[Link]:
    """Links from what is granted to the denials that it takes back.

    reports: the claims of each; groups: the ids of each point's claims.
    """
    told = list(reports)
    texts = _Texts(claims[0].report for claims in told)
    home = {claim: n for n, group in enumerate(groups) for claim in group}
    for claims in told:
        denials = [t for t in claims if t.claim.stance is Stance.DENIES and not takes_back(t)]
        for new in (t for t in claims if denials and t.side > 0):
            for old in denials:
                if _takes_back(new, old, home, texts):
                    yield _link(new, old, f"before, the report recalls, {who(old)} denied it")
                    group = groups[home[old.claim.id]] if old.claim.id in home else ()
                    yield from (_link(new, first, f"{who(first)} denied it") for first in _made(new, old, group, traits))


def _takes_back(new: Traits, old: Traits, home: Mapping[str, int], texts: "_Texts") -> bool:
    one_point = home.get(new.claim.id) == home.get(old.claim.id, -1)
    if abs(new.position - old.position) > _NEAR:
        return False
    granted = new.claim.stance is Stance.CONFIRMS or grants(new)
    if granted and cue_words(old)[:1] == ["had"]:
        if not one_point and _of_two_matters(new, old):
            return False
        return _one_person(new, old, texts) if old.claim.voice.kind is Kind.PERSON else new.speaker == old.speaker
    if new.speaker != old.speaker or not one_point:
        return False
    if granted:
        return _in_its_sentence(new, old)
    # "A man drowned, the ministry said. It had earlier denied that anybody drowned."
    plain = new.claim.stance is Stance.STATES and old.position == new.position + 1
    return plain and not new.events.isdisjoint(old.events) and _BEFORE.match(" ".join(cue_words(old))) is not None


def _of_two_matters(new: Traits, old: Traits) -> bool:
    """Whether one thing is granted, and another denied, by their meanings: the mayor who confirms a closure took no money."""
    return new.meaning is not None and old.meaning is not None and alike(new, old) < _ONE_MATTER


def _in_its_sentence(new: Traits, old: Traits) -> bool:
    """Whether the denial is told in the admission's own sentence as what went before it."""
    start = new.claim.occurrences[0].context.start
    if not old.claim.cue or old.claim.occurrences[0].context.start != start:
        return False
    cue = old.claim.cue[0]
    return bool(_AFTER.search(old.report.text, start, cue.start)) or cue_words(old)[:1] == ["having"]


def _made(new: Traits, old: Traits, group: Collection[str], traits: Mapping[str, Traits]) -> Iterator[Traits]:
    """The denials of earlier reports that are the one recalled."""
    for first in (traits[claim] for claim in sorted(group)):
        denial = first.claim.stance is Stance.DENIES and not takes_back(first) and first.report.id != new.report.id
        deed = not first.events.isdisjoint(old.events)
        same = denial and (cosine(first, old) >= SAME_STATEMENT or (deed and alike(first, old) >= _ONE_DENIAL))
        if same and said_later(new, first) > 0 and one_voice(first, old):
            yield first


def _link(new: Traits, old: Traits, told: str) -> Link:
    reason = f"{who(new)} grants this now; {told}: “{one_line(old.claim.quote)}”."
    detail = features(new, old) or (Feature("said", one_line(new.claim.quote), one_line(old.claim.quote), 0.0),)
    return Link(LinkKind.SUPERSEDES, new.claim.id, old.claim.id, reason, detail)


class _Texts:
    """All reports' texts, folded once somebody looks."""

    def __init__(self, reports: Iterable[Report]) -> None:
        self._reports = list(reports)

    @cached_property
    def _folded(self) -> list[str]:
        return [folded(report.text) for report in self._reports]

    def have(self, words: str) -> bool:
        """Whether the words stand in any."""
        return any(words in text for text in self._folded)


def _one_person(new: Traits, old: Traits, texts: _Texts) -> bool:
    """Whether the two are one speaker, or the newer one an office that some report gives the older one by name."""
    if new.speaker == old.speaker:
        return True
    office = folded(new.claim.voice.name).split()[-2:]
    held = " ".join([*office, folded(old.claim.voice.name)])
    return new.claim.voice.kind is Kind.OFFICE and texts.have(held)
