"""A claim as a person set it right: other words of the report, another chain of voices, another cue, stance or firmness."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from typing import Any

from sayso.schema import Claim, Event, Kind, Moment, Occurrence, Reading, Report, Span, Version, Voice
from sayso.text import folded, words

RESOLVED = "as a reviewer named it"
# Letters in which a word and its lemma agree at least: "denied" and "deny", "ships" and "ship".
_STEM = 3


def edited(claim: Claim, before: Version, after: Version, reading: Reading, *, by: int = 0) -> Claim | None:
    """The claim with what the edit changed, and with nothing else changed; None if the words are no longer there.

    reading: the claim's, as the machine made it: what it found in the new words goes with them. by: characters by which the
    text has moved since. The claim keeps its id.
    """
    report = reading.report
    made = claim
    if after.content != before.content:
        content = moved(after.content, by, report, after.quote)
        if content is None:
            return None
        made = _with_content(made, content, reading)
    if (after.voice, after.relays) != (before.voice, before.relays):
        chain = _chain(before, after, made, by, report)
        if chain is None:
            return None
        made = replace(made, chain=chain)
    if after.cue != before.cue:
        cue = moved(after.cue, by, report, after.cue_quote)
        if cue is None:
            return None
        made = replace(made, cue=cue)
    if after.stance is not before.stance:
        made = replace(made, stance=after.stance)
    if after.factuality is not before.factuality:
        made = replace(made, factuality=after.factuality)
    return made


def moved(spans: Sequence[Span], by: int, report: Report, quote: str) -> tuple[Span, ...] | None:
    """The spans so many characters further on; None unless they hold the same words as before."""
    if any(span.start + by < 0 or span.end + by > len(report.text) for span in spans):
        return None
    found = tuple(Span(report.id, span.start + by, span.end + by) for span in spans)
    return found if " ".join(report.quote(span) for span in found) == quote else None


def _placed(voice: Voice, said: str | None, by: int, report: Report) -> Voice | None:
    if voice.mention is None or said is None:
        return replace(voice, mention=None)
    place = moved((voice.mention,), by, report, said)
    return replace(voice, mention=place[0]) if place else None


def _chain(before: Version, after: Version, claim: Claim, by: int, report: Report) -> tuple[Voice, ...] | None:
    """The chain with what the edit changed of it: the report's own word has no other, any other voice stands before the rest."""
    voice = _placed(after.voice, after.said, by, report)
    if voice is None or voice.kind is Kind.REPORT:
        return (voice,) if voice else None
    if after.relays == before.relays:
        return (voice, *(claim.chain[1:] if claim.voice.kind is not Kind.REPORT else ()))
    relays = [_placed(relay, said, by, report) for relay, said in zip(after.relays, after.relays_said, strict=True)]
    return None if None in relays else (voice, *(relay for relay in relays if relay is not None))


def _with_content(claim: Claim, content: tuple[Span, ...], reading: Reading) -> Claim:
    """The claim with these words, and what the machine found in them, in this claim or in any other of the report."""
    report = reading.report
    pool = [claim, *(other for other in reading.claims if other.id != claim.id)]

    def inside(place: Span) -> bool:
        return _among(place, content)

    beside = {time.span for time in claim.times if not _among(time.span, claim.content)}  # said beside the cue, and true of all
    quote = " ".join(report.quote(span) for span in content)
    return replace(
        claim,
        quote=quote,
        occurrences=_occurrences(claim, content, report),
        figures=_found((f for other in pool for f in other.figures), inside),
        times=_found((t for other in pool for t in other.times), lambda place: place in beside or inside(place)),
        places=_found((p for other in pool for p in other.places), inside),
        entities=_found((e for other in pool for e in other.entities), inside),
        victims=_found((v for other in pool for v in other.victims), inside),
        event=_event(claim, pool, inside),
        happened=_moment(claim.happened, claim, inside),
        as_of=_moment(claim.as_of, claim, inside),
        terms=_terms(quote, pool, content),
        meaning=claim.meaning if _mostly(claim.content, content) else b"",
    )


def _mostly(before: Sequence[Span], now: Sequence[Span]) -> bool:
    """Whether most of the characters are the same: only the reader works out a meaning, and that of other words misleads."""
    old, new = ({at for piece in pieces for at in range(piece.start, piece.end)} for pieces in (before, now))
    return 2 * len(old & new) >= len(old | new)


def _among(place: Span, pieces: Iterable[Span]) -> bool:
    return any(piece.covers(place) for piece in pieces)


def _found(items: Iterable[Any], inside: Callable[[Span], bool]) -> tuple[Any, ...]:
    """Those whose span is inside, each place once, in text order."""
    kept: dict[Span, Any] = {}
    for item in items:
        if inside(item.span):
            kept.setdefault(item.span, item)
    return tuple(kept[span] for span in sorted(kept))


def _event(claim: Claim, pool: Sequence[Claim], inside: Callable[[Span], bool]) -> Event | None:
    """The claim's own, if its word stands in the new words or in the cue; else the first that any claim found in them."""
    own = claim.event
    if own is not None and (inside(own.trigger) or not _among(own.trigger, claim.content)):
        return own
    return next((other.event for other in pool if other.event is not None and inside(other.event.trigger)), None)


def _moment(moment: Moment | None, claim: Claim, inside: Callable[[Span], bool]) -> Moment | None:
    """The moment, unless the words that tell it were taken out."""
    gone = moment is not None and moment.span is not None and _among(moment.span, claim.content) and not inside(moment.span)
    return None if gone else moment


def _occurrences(claim: Claim, content: tuple[Span, ...], report: Report) -> tuple[Occurrence, ...]:
    """The new place, in a context that holds it, and its like in each sentence that says the same word for word."""
    first = claim.occurrences[0]
    start, end = min(first.context.start, content[0].start), max(first.context.end, content[-1].end)
    out = [Occurrence(content, Span(report.id, start, end))]
    for other in claim.occurrences[1:]:
        by = other.context.start - first.context.start
        context = moved((Span(report.id, start, end),), by, report, report.text[start:end])
        if context is not None:
            out.append(Occurrence(tuple(Span(report.id, s.start + by, s.end + by) for s in content), context[0]))
    return tuple(out)


def _terms(quote: str, pool: Sequence[Claim], content: Sequence[Span]) -> tuple[str, ...]:
    """The lemmas of the quote's words, as far as claims that share words with it have them.

    The machine keeps no lemma's place, so a word and a lemma go together by their first letters: "went" loses its "go".
    """
    near = [c for c in pool if any(piece.overlaps(own) for own in c.content for piece in content)]
    known = dict.fromkeys(term for claim in near for term in claim.terms)
    out = []
    for word in (folded(word) for word, _, _ in words(quote)):
        fits = [
            term for term in known if term == word or (len(term) >= _STEM and _shared(term, word) >= max(_STEM, len(term) - 2))
        ]
        out += [max(fits, key=lambda term: (term == word, _shared(term, word), term))] if fits else []
    return tuple(out)


def _shared(one: str, other: str) -> int:
    """How many letters the two begin with alike."""
    return next((n for n, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
