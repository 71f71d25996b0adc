"""The stated reason why a voice is unnamed."""

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import replace

from sayso.schema import Attribution, Document, Kind, Report, Span, Voice
from sayso.text import trimmed

_STATED = re.compile(
    r"(?:on|under)\s+(?:the\s+)?condition\s+(?:of\s+anonymity|that\s+\w+(?:\s+\w+)?\s+not\s+be\s+(?:named|identified))"
    r"|(?:asked|asking|wished|wishing|requested|requesting|wanted|preferred|agreed)\s+(?:to\s+remain\s+anonymous|not\s+to\s+be\s+(?:named|identified)|anonymity)"
    r"|declin\w+\s+to\s+be\s+(?:named|identified)"
    r"|(?:was|were|is|are)(?:\s+not|n[’']t)\s+authori[sz]ed\s+to\s+(?:speak|discuss|comment|talk|brief)"
    r"|not\s+authori[sz]ed\s+to\s+(?:speak|discuss|comment|talk|brief)"
    r"|sp(?:oke|eaking)\s+anonymously",
    re.IGNORECASE,
)
_SIGNS = ("anonym", "named", "identified", "authori")  # one is in every match, and looking for them is quick
_FORMULA = len("spoke anonymously")  # the shortest way to state anonymity: what begins earlier is a part of it
_ASIDE = re.compile(r",\s*(?:\w+ing|who(?:\s+\w+)?)\s+$")  # ", speaking on condition of anonymity": no part of what was said


def stated_reasons(document: Document) -> dict[int, Span]:
    """For each sentence that states a condition of anonymity, the words from there to the sentence's end."""
    found: dict[int, Span] = {}
    text = document.report.text
    for number, sentence in enumerate(document.sentences):
        said = text[sentence.span.start : sentence.span.end].casefold()
        if not any(sign in said for sign in _SIGNS):
            continue
        match = _STATED.search(text, sentence.span.start, sentence.span.end)
        if match:
            end = sentence.span.end
            while end > match.end() and text[end - 1] in ".!?”\"’' ":
                end -= 1
            found[number] = document.report.span(match.start(), end)
    return found


def with_reasons(document: Document, voices: dict[str, Voice], by_id: Mapping[str, Attribution]) -> dict[str, Voice]:
    """Voices with the stated reason for their anonymity: of the one who speaks in that sentence, or of both before it."""
    reasons = stated_reasons(document)
    if not reasons:
        return voices
    starts = [sentence.span.start for sentence in document.sentences]

    def sentence_of(attribution: Attribution) -> int:
        return bisect_left(starts, attribution.cue[0].start + 1) - 1

    covered: dict[str, Span] = {}
    for number, stated in sorted(reasons.items()):
        here = [a for a in by_id.values() if sentence_of(a) == number and voices[a.id].kind is not Kind.REPORT]
        speaker = _who_gives(stated, here, document.report.text)
        names = {voices[speaker.id].name} if speaker else set()
        span = _without_statement(stated, speaker, document.report) if speaker else stated
        said = document.report.quote(document.sentences[number].span).casefold()
        earlier = [a for a in sorted(by_id.values(), key=lambda a: a.cue[0].start) if sentence_of(a) < number]
        unnamed = [voices[a.id].name for a in earlier if voices[a.id].anonymous]
        if said.startswith(("both", "the two", "all ")):
            names |= set(unnamed)
        elif not names and unnamed:
            names = {unnamed[-1]}
        for name in names:
            covered.setdefault(name, span)
    return {
        key: replace(voice, anonymous=True, reason=covered[voice.name])
        if voice.name in covered and voice.kind not in (Kind.ORGANISATION, Kind.OUTLET, Kind.DOCUMENT)
        else voice
        for key, voice in voices.items()
    }


def _who_gives(reason: Span, here: Sequence[Attribution], text: str) -> Attribution | None:
    """Whose words the ones round a reason are: the nearest source before it, else the first after it."""
    aside = _ASIDE.search(text, max(0, reason.start - 20), reason.start) is not None
    near = [a for a in here if a.source and not _is_formula(a, reason) and (aside or not _about_itself(a, reason))]
    before = [a for a in near if a.source[0].start < reason.start]
    if before:
        return max(before, key=lambda a: a.source[0].start)
    return min(near, key=lambda a: a.source[0].start, default=None)


def _about_itself(attribution: Attribution, reason: Span) -> bool:
    """Whether the words about anonymity are what is said there: "said that he was not authorised to speak"."""
    return any(span.start < reason.start + _FORMULA and span.end > reason.start for span in attribution.content)


def _is_formula(attribution: Attribution, reason: Span) -> bool:
    """Whether the cue is one of the words about anonymity: "who declined to be named"."""
    return any(span.start < reason.start + _FORMULA and span.end > reason.start for span in attribution.cue)


def _without_statement(reason: Span, speaker: Attribution, report: Report) -> Span:
    """ "The official, who spoke on condition of anonymity because …, said that …": the reason without all that follows it."""
    starts = [s.start for s in (*speaker.source, *speaker.cue, *speaker.content) if s.start >= reason.start + _FORMULA]
    return report.span(*trimmed(report.text, reason.start, min([reason.end, *starts]), " ,"))
