"""The stated reason why a voice is unnamed."""

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from sayso.extract.place import Grid
from sayso.schema import Attribution, Document, Kind, Report, Span, Tree, Voice
from sayso.schema.tree import FINITE
from sayso.text import trimmed

_ASKED = r"(?:ask|request|wish|want|prefer|insist|demand|agree|choose)\w*|chose"
_DECLINED = r"declin\w+|refus\w+"
_CALLED = r"(?:named|identified|quoted\s+by\s+name|credited\s+by\s+name)"
# "Identified as a suspect", "named in the lawsuit", "named captain" are no wish to stay unnamed.
_NOT_AS = (
    r"(?!\s+(?:as\s+(?:an?|its|his|her|their)\b|to\s+the\b|after\b"
    r"|(?:head|chair|leader|captain|manager|director|president|minister)\b"
    r"|in\s+(?:the|a|any|his|her)\s+(?!(?:article|story|report|paper|press|media|news)\b)))"
)
_NAME = r"(?:his|her|their|my|our)\s+(?:(?:first|full|real|last|own)\s+)?(?:names?|identit(?:y|ies)|surnames?)"
_UNWILLING = r"(?:did|does|do)(?:\s+not|n[’']t)\s+(?:want|wish)"
_MADE_KNOWN = (
    r"(?:used|published|printed|revealed|disclosed|mentioned|known|made\s+(?:public|known)|in\s+(?:the\s+(?:paper|press)|print))"
)
_FORMULAS = (
    r"(?:on|under)\s+(?:the\s+)?condition\s+(?:of\s+anonymity|(?:(?:of|that)\s+)?(?:\w+\s+){0,3}?not\s+(?:be|being)\s+(?:named|identified))",
    rf"(?:{_ASKED})\s+(?:for\s+)?anonymity",
    rf"(?:{_ASKED})\s+(?:on\s+|to\s+|that\s+(?:he|she|they)\s+)?(?:remain|stay|be\s+kept)(?:ing)?\s+(?:anonymous|unnamed|unidentified)",
    rf"(?:{_ASKED})\s+to\s+speak\s+anonymously",
    rf"(?:{_ASKED})\s+(?:on\s+)?(?:not\s+(?:to\s+be|being)|(?:that\s+)?(?:he|she|they|we)\s+not\s+be)\s+{_CALLED}{_NOT_AS}",
    rf"(?:{_DECLINED})\s+to\s+be\s+{_CALLED}{_NOT_AS}",
    rf"(?:{_ASKED})\s+(?:that\s+)?(?:only\s+)?{_NAME}\s+(?:(?:to\s+)?be\s+)?(?:used|withheld|kept|changed|not\s+(?:to\s+)?be\s+\w+)",
    rf"(?:{_DECLINED}|(?:would|did)\s+not|(?:{_ASKED})\s+not)(?:\s+to)?\s+(?:give|reveal|disclose)\s+{_NAME}",
    rf"{_UNWILLING}\s+(?:to\s+be\s+{_CALLED}{_NOT_AS}|(?:for\s+)?{_NAME}\s+(?:to\s+be\s+)?{_MADE_KNOWN})",
    r"(?:(?:was|were|is|are)(?:\s+not|n[’']t)|not)\s+authori[sz]ed\s+to\s+(?:speak|discuss|comment|talk|brief)",
    r"sp(?:oke|eaking)\s+anonymously",
)
_STATED = re.compile(rf"\b(?:{'|'.join(_FORMULAS)})", re.IGNORECASE)
_GROUND = re.compile(
    r"(?:, )?(?:because|as|since|for fear|out of (?:fear|concern)|fearing|citing|lest|given|due to)\b", re.IGNORECASE
)
# One is in every match, and looking for them is quick.
_SIGNS = ("anonym", "name", "identi", "authori")
_FORMULA = len("spoke anonymously")  # the shortest way to state anonymity: what begins earlier is a part of it
_ASIDE = re.compile(r",\s*(?:\w+ing|who(?:\s+\w+)?)\s+$")  # ", speaking on condition of anonymity": no part of what was said

_OTHER = re.compile(
    r",\s+(?:but|and|while|whereas|although|though)\s"
)  # "asked not to be named, but the mayor said …": another one


@dataclass(frozen=True, slots=True)
class Condition:
    """Where a sentence says that somebody stays unnamed. formula: "asked not to be named"; reason: from there to its end."""

    formula: Span
    reason: Span


def conditions(document: Document) -> dict[int, Condition]:
    """The condition of anonymity in each sentence that states one."""
    found: dict[int, Condition] = {}
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
            found[number] = Condition(document.report.span(*match.span()), document.report.span(match.start(), end))
    return found


def stated_reasons(document: Document) -> dict[int, Span]:
    """For each sentence that states a condition of anonymity, the words from there to the sentence's end."""
    return {number: condition.reason for number, condition in conditions(document).items()}


def states_condition(attribution: Attribution, stated: Mapping[int, Condition], tree: Tree, grid: Grid) -> bool:
    """Whether an attribution is a voice's condition of anonymity, or its ground for it: "asked | not to be named", "because he
    feared | for his job". It is kept with the voice; no claim about the world.

    Of somebody who is named it is news: "Mayor Rell asked not to be named in the programme".
    """
    cue = grid.tokens(attribution.cue[0])[0]
    condition = stated.get(tree.tokens[cue].sentence)
    if condition is None or any(
        tree.tokens[i].tag in ("NNP", "NNPS") for span in attribution.source for i in range(*grid.tokens(span))
    ):
        return False
    start = attribution.cue[0].start
    if condition.formula.start <= start < condition.formula.end:
        return True
    if start < condition.formula.end or start >= condition.reason.end:
        return False
    words = [t.text for t in tree.tokens[grid.tokens(condition.formula)[1] : grid.tokens(attribution.cue[0])[1]]]
    inside = all(span.start >= condition.formula.end for span in attribution.source) or words[-1].lower() == "citing"
    return inside and "," not in words[1:] and _GROUND.match(" ".join(words)) is not None


def without_conditions(
    attributions: Sequence[Attribution], stated: Mapping[int, Condition], tree: Tree, grid: Grid
) -> list[Attribution]:
    """The attributions, without what only says on which condition their voice speaks: "the mill will close, two aides said | on
    condition of anonymity because they feared for their jobs".
    """
    return [replace(a, content=_without_condition(a, stated, tree, grid)) for a in attributions] if stated else list(attributions)


def _without_condition(attribution: Attribution, stated: Mapping[int, Condition], tree: Tree, grid: Grid) -> tuple[Span, ...]:
    condition = stated.get(tree.tokens[grid.tokens(attribution.cue[0])[0]].sentence)
    if condition is None:
        return attribution.content
    formula, reason = condition.formula, condition.reason
    if len(attribution.content) == 1:
        return (_behind_condition(attribution.content[0], formula, tree, grid),)
    return tuple(s for s in attribution.content if not (s.start >= formula.start and s.end <= reason.end)) or attribution.content


def _behind_condition(content: Span, formula: Span, tree: Tree, grid: Grid) -> Span:
    """ "Said | on condition of anonymity that the mill will close", "told | the Echo on condition of anonymity that …": it begins
    at "that".
    """
    if not content.start <= formula.start < formula.end < content.end:
        return content
    first, that = grid.tokens(content)[0], grid.tokens(formula)[1]
    tells = any(token.tag in FINITE for token in tree.tokens[first : grid.tokens(formula)[0]])
    if tells or tree.tokens[that].text.lower() != "that":
        return content
    return replace(content, start=tree.tokens[that].start)


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
        elif not names:  # "The source asked to remain anonymous. He said …"
            after = [a for a in by_id.values() if sentence_of(a) == number + 1 and voices[a.id].anonymous]
            names = {voices[min(after, key=lambda a: a.cue[0].start).id].name} if after else set()
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
    after = [a for a in near if not _OTHER.search(text, reason.start, a.source[0].start)]
    return min(after, key=lambda a: a.source[0].start, default=None)


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
