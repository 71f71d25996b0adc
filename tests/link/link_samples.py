"""Readings made by hand for the link tests: a report, the claims in it, and lemmas by a crude rule."""

import re
from collections.abc import Sequence
from typing import Any

from sayso.annotate import with_meanings
from sayso.extract.moments import moments
from sayso.link.words.concepts import singular
from sayso.link.words.tables import EVENTS, THINGS
from sayso.schema import (
    Bound,
    Claim,
    Entity,
    Fact,
    Factuality,
    Figure,
    Kind,
    Occurrence,
    Place,
    Polarity,
    Reading,
    Report,
    Span,
    Stance,
    TimeExpression,
    Voice,
    report_id,
)
from sayso.text import folded, words

_STOP = """
    the a an of in on at by to for with from and or but that which who whom whose this these those it its they their them he
    his she her we our i you as is are was were be been being has have had do does did not no nor will would could can may
    might should must there here when where what how why if then than so also after before during into over under about
    against between through out up down off more most very still already now only both each all any some such own same other
    others alone last next ago since while yet
"""
STOP = frozenset(_STOP.split())
IRREGULAR = {
    "sent": "send",
    "fought": "fight",
    "met": "meet",
    "told": "tell",
    "held": "hold",
    "said": "say",
    "rose": "rise",
    "hit": "hit",
    "blew": "blow",
    "blown": "blow",
}
PLACES = {"Harrow Bay": (40.0, 10.0), "Port Ellen": (44.0, 20.0), "Lower Moor": (40.2, 10.3)}


def lemma(word: str) -> str:
    """A crude lemma: the first of the word's shorter forms that the tables know, else its singular."""
    if word in IRREGULAR:
        return IRREGULAR[word]
    forms = [
        word,
        re.sub("ied$", "y", word),
        re.sub("s$", "", word),
        re.sub("es$", "", word),
        re.sub("d$", "", word),
        re.sub("ed$", "", word),
        re.sub("ing$", "", word),
    ]
    forms += [re.sub("ing$", "e", word), re.sub("(.)\\1ed$", "\\1", word), re.sub("(.)\\1ing$", "\\1", word)]
    known = next((form for form in forms if form in EVENTS or form in THINGS), None)
    return known or singular(re.sub("(?<=....)(?:ing|ed)$", "", re.sub("ied$", "y", word)))


def terms(text: str) -> tuple[str, ...]:
    """Lower-case lemmas of the words that are neither small nor numbers nor adverbs."""
    found = (folded(part) for w, _, _ in words(text) for part in [re.sub("'s$", "", w)])
    return tuple(lemma(w) for w in found if w not in STOP and not w[0].isdigit() and not (w.endswith("ly") and len(w) > 5))


def report(
    text: str, *, outlet: str | None = None, published: str | None = None, title: str | None = None, name: str = "sample.txt"
) -> Report:
    raw = text.encode()
    return Report(
        id=report_id(raw, outlet, published),
        name=name,
        raw=raw,
        text=text,
        media_type="text/plain",
        outlet=Fact(outlet, "option") if outlet else None,
        published=Fact(published, "option") if published else None,
        title=Fact(title, "first line") if title else None,
    )


def place(story: Report, quote: str, after: int = 0) -> Span:
    start = story.text.index(quote, after)
    return story.span(start, start + len(quote))


def figure(story: Report, content: Span, said: str, low: float | None, high: float | None = None, **more: Any) -> Figure:
    start = story.text.index(said, content.start)
    values: dict[str, Any] = {"bound": Bound.EXACT, "approximate": False, "unit": None, "counted": None, "role": "count"} | more
    top = low if high is None and values["bound"] in (Bound.EXACT, Bound.ABOUT) else high
    return Figure(span=story.span(start, start + len(said)), low=low, high=top, **values)


def voice(story: Report, name: str | None, kind: Kind | None = None, **more: Any) -> Voice:
    if name is None:
        return Voice("the report itself", Kind.REPORT)
    return Voice(name, kind or Kind.PERSON, **more)


def claim(
    story: Report,
    quote: str,
    speaker: str | None = None,
    kind: Kind | None = None,
    *,
    via: Sequence[str] = (),
    anonymous: bool = False,
    figures: Sequence[tuple[str, dict[str, Any]]] = (),
    when: str | None = None,
    mod: str | None = None,
    names: Sequence[tuple[str, str]] = (),
    stance: Stance = Stance.STATES,
    factuality: Factuality = Factuality.CERTAIN,
    polarity: Polarity = Polarity.POSITIVE,
    about: Sequence[str] = (),
    nested_in: str | None = None,
    after: int = 0,
) -> Claim:
    """A claim whose content is `quote`, found in the report; figures as (words, fields), names as (words, label)."""
    span = place(story, quote, after)
    end = story.text.find("\n", span.end)
    context = Span(story.id, story.text.rfind("\n", 0, span.start) + 1, end if end >= 0 else len(story.text))
    chain = (voice(story, speaker, kind, anonymous=anonymous), *(Voice(outlet, Kind.OUTLET) for outlet in via))
    entities = tuple(Entity(place(story, said, span.start), label, said, None) for said, label in names)
    places = tuple(Place(place(story, name, span.start), name, *where, None) for name, where in PLACES.items() if name in quote)
    times = (TimeExpression(span, "DATE", when, mod=mod),) if when else ()
    happened, as_of = moments(story, (span,), times, None)
    return Claim(
        id=f"c{story.id[1:9]}{span.start:04d}{len(quote):04d}",
        report_id=story.id,
        quote=quote,
        occurrences=(Occurrence((span,), context),),
        chain=chain,
        stance=stance,
        factuality=factuality,
        polarity=polarity,
        figures=tuple(figure(story, span, said, **fields) for said, fields in figures),
        times=times,
        places=places,
        entities=entities,
        terms=terms(quote),
        about=tuple(about),
        happened=happened,
        as_of=as_of,
        nested_in=nested_in,
    )


def killed(said: str, low: float, **more: Any) -> tuple[str, dict[str, Any]]:
    """A figure of people killed."""
    return said, {"low": low, "role": "killed", "counted": "people"} | more


def reading(story: Report, *claims: Claim) -> Reading:
    return Reading(story, claims)


def understood(story: Report, *claims: Claim) -> Reading:
    """A reading whose claims have their meanings, where words alone do not bring them into one point."""
    return Reading(story, with_meanings(story, claims))
