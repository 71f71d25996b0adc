"""What two names need to be made one by a person: others that may be meant, and what was decided on a name before."""

from collections.abc import Sequence
from urllib.parse import quote

from rapidfuzz import fuzz, process

from sayso.schema import About, Decision, Name, Reviewed, Span, State
from sayso.text import folded
from sayso.web.addresses import in_story
from sayso.web.ledger_source import LedgerSource
from sayso.web.linking import Linking
from sayso.web.opened import Opened

OFFERED = 12  # names offered: what fits a screen; any other is found by its words
LIKE = 60  # of 100: "Vesk" beside "Dorian Vesk" has 90, two people's names some 45; less is offered only to whoever looks for it
FORMS = 20  # places of a name that a decision stands on, one for each way it is written; more were never seen
_LONGEST = 200  # characters of a search that are looked at; no name is longer


def others(story: Opened, name: Name, words: str) -> list[Name]:
    """Names of the same kind, those written most alike first; with words, only those that have them all."""
    alike = [other for other in story.names if other.kind == name.kind and other.id != name.id and place_of(story, other)]
    alike = called(alike, words)
    least = 0 if words.strip() else LIKE
    written = [folded(other.name) for other in alike]
    scored = process.extract(folded(name.name), written, scorer=fuzz.WRatio, limit=OFFERED, score_cutoff=least)
    return [alike[place] for _, _, place in scored]


def called(names: Sequence[Name], words: str) -> list[Name]:
    """The names whose forms have all these words, in any case; all of them where there are no words."""
    wanted = folded(words[:_LONGEST]).split()
    if not wanted:
        return list(names)
    forms = ((name, folded(" ".join(name.forms))) for name in names)
    return [name for name, form in forms if all(word in form for word in wanted)]


def place_of(story: Opened, name: Name) -> Span | None:
    """Where the name stands first in the story's reports; None for one that stands nowhere, as some voices' do."""
    return next((span for span in name.mentions if span.report_id in story.index.reports), None)


def places_of_forms(story: Opened, name: Name) -> list[Span]:
    """A place for each way in which the name is written: with all of them a decision outweighs what parted any two before."""
    found: dict[str, Span] = {}
    for span in name.mentions:
        if span.report_id in story.index.reports and len(found) < FORMS:
            found.setdefault(story.index.report(span.report_id).quote(span), span)
    return list(found.values())


def name_at(story: Opened, places: Sequence[Span]) -> Name | None:
    """The name that stands at one of the places."""
    wanted = set(places)
    return next((name for name in story.names if not wanted.isdisjoint(name.mentions)), None)


def page_after(source: LedgerSource, story_id: str, decision: Decision) -> str:
    """Where a decision on names leads: to the name that stands there now, whose id may be another one.

    While that is still being linked, to the list, which says so: an error here would look as if nothing had been decided.
    """
    try:
        story = source.story(story_id)
    except Linking:
        return in_story("/entities", story_id)
    name = name_at(story, [span for anchor in decision.anchors for span in anchor.spans])
    return in_story(f"/entity/{quote(name.id, safe='')}" if name else "/entities", story_id)


def decided_on(story: Opened, name: Name) -> list[Reviewed]:
    """What people decided on the name and is in force, the last first."""
    here = set(name.mentions)
    return [
        each
        for each in reversed(story.ledger.decisions)
        if each.decision.about is About.NAME
        and each.state is State.IN_FORCE
        and each.decision.undoes is None
        and any(span in here for anchor in each.decision.anchors for span in anchor.spans)
    ]
