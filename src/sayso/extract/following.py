"""Outlets that an earlier sentence names: "Der Landbote has spoken to the pilot's wife. She said …"."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from sayso.extract.mention import POINTING, mention_of
from sayso.extract.outlets import outlet_at, phrase_at
from sayso.extract.scope import Surroundings
from sayso.extract.wording import SPEAK, among
from sayso.schema import Attribution, Kind, Voice

PRONOUNS = frozenset(("he", "she", "they", "both", "it"))
SOON = 2  # sentences for which a reader still knows whom a named person was talking to
WITH = frozenset(("with", "by", "from", "of"))


@dataclass(frozen=True, slots=True)
class Meeting:
    """An outlet that spoke with somebody or has a document, in a sentence of its own. first, last: the tokens for it."""

    sentence: int
    outlet: Voice
    first: int
    last: int


def carried_on(
    around: Surroundings, voices: dict[str, Voice], through: Mapping[str, tuple[Voice, ...]]
) -> dict[str, tuple[Voice, ...]]:
    """For each attribution its media and outlets, with the outlet that an earlier sentence tells where its own tells none.

    voices: by attribution; a pronoun that went back to nobody, or to the outlet, is made whoever the outlet met.
    """
    meetings = list(_meetings(around))
    heard = _heard(around, voices, through)
    out = dict(through)
    for attribution in around.attributions:
        voice = voices[attribution.id]
        if attribution.parent is not None or any(v.kind is Kind.OUTLET for v in (voice, *through[attribution.id])):
            continue
        met = _met(around, attribution, meetings)
        if met is not None:
            voice = voices[attribution.id] = _who_it_met(around, voice, met)
        outlet = _as_met(met) if met is not None else _told_before(around, attribution, voice, heard)
        if outlet is not None and outlet.name != voice.name:
            out[attribution.id] = (*through[attribution.id], outlet)
    return out


def _as_met(meeting: Meeting) -> Voice:
    return replace(meeting.outlet, resolved=meeting.outlet.resolved or "named in a sentence before")


def _who_it_met(around: Surroundings, voice: Voice, meeting: Meeting) -> Voice:
    """The voice of a pronoun: whoever the outlet met, unless the pronoun was found to be somebody else."""
    if voice.name.casefold() not in PRONOUNS and voice.name != meeting.outlet.name:
        return voice
    mention = mention_of(around.document, meeting.first, meeting.last)
    return Voice(
        mention.name, mention.kind, mention.anonymous, voice.mention, None, f"whom {meeting.outlet.name} met, told before it"
    )


def _heard(
    around: Surroundings, voices: Mapping[str, Voice], through: Mapping[str, tuple[Voice, ...]]
) -> list[tuple[int, Voice, Voice]]:
    """Who spoke to which outlet, and in which sentence."""
    out = []
    for attribution in around.attributions:
        chain = list(through[attribution.id])
        parent = around.by_id.get(attribution.parent or "")
        if parent is not None:
            chain.append(voices[parent.id])
        outlet = next((voice for voice in chain if voice.kind is Kind.OUTLET), None)
        if outlet is not None:
            out.append((around.sentence(attribution), voices[attribution.id], outlet))
    return out


def _told_before(
    around: Surroundings, attribution: Attribution, voice: Voice, heard: Sequence[tuple[int, Voice, Voice]]
) -> Voice | None:
    """The outlet a voice spoke to: a named one just before, an unnamed one anywhere, as only that outlet knows who it is."""
    if voice.kind not in (Kind.PERSON, Kind.OFFICE):
        return None
    here = around.sentence(attribution)
    for sentence, speaker, outlet in sorted(heard, key=lambda each: abs(here - each[0])):
        soon = 0 < here - sentence <= SOON
        if speaker.name == voice.name and (soon or voice.anonymous):
            return replace(outlet, resolved=outlet.resolved or f"whom {voice.name} spoke to elsewhere in the report")
    return None


def _met(around: Surroundings, attribution: Attribution, meetings: Sequence[Meeting]) -> Meeting | None:
    """The meeting that a sentence before tells of, if the source points back to whoever was met there."""
    if not attribution.source:
        return None
    here = around.sentence(attribution)
    first, last = around.grid.tokens(attribution.source[0])
    source = [t.text.lower() for t in around.tree.tokens[first:last]]
    for meeting in reversed(meetings):
        who = [t.text.lower() for t in around.tree.tokens[meeting.first : meeting.last]]
        back = (len(source) == 1 and source[0] in PRONOUNS) or _same_noun(source, who)
        if back and 0 < here - meeting.sentence <= SOON:
            return meeting
    return None


def _same_noun(source: Sequence[str], who: Sequence[str]) -> bool:
    """Whether "the minutes" are the "minutes of the cabinet meeting"."""
    bare = [word for word in source if word not in POINTING]
    return bool(bare) and len(bare) < len(source) and bare[-1] in who and set(bare) <= set(who)


def _meetings(around: Surroundings) -> Sequence[Meeting]:
    out = []
    for i, token in enumerate(around.tree.tokens):
        if token.tag.startswith("VB") and (token.lemma.lower() in SPEAK or among(token, "asked", "carried by", "seen")):
            meeting = _meeting(around, i)
            if meeting is not None:
                out.append(meeting)
    return out


def _meeting(around: Surroundings, i: int) -> Meeting | None:
    """What a verb tells of an outlet and whom it met, or of a document it has."""
    document, tree = around.document, around.tree
    verb, last = tree.tokens[i], document.sentences[tree.tokens[i].sentence].last
    subject = tree.subject(i)
    if subject is None or subject > i or tree.tokens[subject].dep == "nsubj:pass":
        return None
    start = tree.phrase(subject)[0]
    while (
        start and tree.tokens[start - 1].sentence == tree.tokens[i].sentence and tree.tokens[start - 1].tag in ("NNP", "DT", "JJ")
    ):
        start -= 1  # parsers give a name of two words two subjects
    if verb.lemma.lower() in SPEAK:
        to = next((j for j in range(i + 1, min(i + 3, last)) if tree.tokens[j].text.lower() in ("to", "with")), None)
        if to is None:
            return None
        other = outlet_at(document, to + 1, last, certain=True)
        if other is not None:
            return Meeting(tree.tokens[i].sentence, other, start, subject + 1)
        return _if_outlet(around, start, i, phrase_at(tree.tokens, to + 1, last))
    if among(verb, "asked"):
        return _if_outlet(around, start, i, phrase_at(tree.tokens, i + 1, last))
    thing = phrase_at(tree.tokens, i + 1, last)
    if thing[0] == thing[1]:
        return None
    given_to = among(verb, "carried by") and tree.tokens[min(thing[1], last - 1)].text.lower() in WITH
    if given_to and among(tree.tokens[thing[1] - 1], "meetings", "occasions", "media"):
        return _if_outlet(around, start, i, phrase_at(tree.tokens, thing[1] + 1, last))
    return _if_outlet(around, start, i, thing) if among(tree.tokens[thing[1] - 1], "documents") else None


def _if_outlet(around: Surroundings, start: int, verb: int, who: tuple[int, int]) -> Meeting | None:
    outlet = outlet_at(around.document, start, verb, certain=False)
    if outlet is None or who[0] == who[1]:
        return None
    return Meeting(around.tree.tokens[verb].sentence, outlet, *who)
