"""Whom "the official", "the ministry", "both nations" or "others" stand for: somebody whom the text has told of before."""

from bisect import bisect_left
from functools import cache

from sayso.extract.body_kinds import can_be, is_called
from sayso.extract.holders import holders, others
from sayso.extract.mention import ROLES, Mention, head_lemma, mention_of
from sayso.extract.ranked import ranked_speaker
from sayso.extract.referents import Human, described_before, humans_before
from sayso.extract.stage import Stage, nearest_body
from sayso.extract.tables import speakers
from sayso.extract.wording import among
from sayso.schema import Entity, Kind, Span, Voice
from sayso.schema.timex_words import WEEKDAYS
from sayso.tables import read_table, word_set

BODIES = frozenset((Kind.ORGANISATION, Kind.OUTLET))
MEDIA = frozenset(("newspaper", "paper", "daily", "weekly", "website", "broadcaster"))
WRITING = frozenset(("report", "write"))
ONE_OF_A_TEAM = frozenset(("coach", "captain", "manager", "skipper", "trainer"))  # "Coach Mats Elander … the United coach said"
NO_TEAM = frozenset(("head", "first", "team", "club", "national", "home", "visiting"))
NAMELESS = MEDIA | {"company", "firm", "operator"}  # no part of names


def pointed_back(stage: Stage, mention: Mention, place: Span) -> Voice | None:
    """The voice that "the …" goes back to, None if it is told here for the first time."""
    return (
        _same_office(stage, mention, place)
        or title_holder(stage, mention, place)
        or _same_body(stage, mention, place)
        or _same_phrase(stage, mention, place)
        or ranked_speaker(stage, mention, head_lemma(stage.document, mention), place)
    )


def _same_phrase(stage: Stage, mention: Mention, place: Span) -> Voice | None:
    """ "the official" -> "a senior port official", who was described but has not spoken."""
    lemma = head_lemma(stage.document, mention)
    if lemma not in speakers() or stage.document.tokens[mention.first].text.lower() not in ("the", "this", "that"):
        return None
    phrase = described_before(stage.document, stage.tree, mention.first, lemma, mention.modifiers | {lemma})
    if phrase is None:
        return None
    found = mention_of(stage.document, *phrase)
    return Voice(found.name, found.kind, found.anonymous, place, None, f'"the {lemma}": {found.name}, named before it')


def _same_office(stage: Stage, mention: Mention, place: Span) -> Voice | None:
    """ "the official" -> the last official described in more words, if no word speaks against it."""
    lemma = head_lemma(stage.document, mention)
    for turn in reversed(stage.turns):
        alike = turn.lemma == lemma and turn.mention.plural == mention.plural
        if alike and turn.voice.kind in BODIES and _described_since(stage, mention, lemma, turn.mention.last):
            return None
        if alike and mention.modifiers <= turn.mention.modifiers and turn.voice.name != mention.name:
            v = turn.voice
            return Voice(v.name, v.kind, v.anonymous, place, v.reason, f'"the {lemma}": {v.name}, the last one before it')
    return None


def _same_body(stage: Stage, mention: Mention, place: Span) -> Voice | None:
    """ "the ministry" -> the last body with that word in its name; "the company" -> the last body named that can be one."""
    lemma = head_lemma(stage.document, mention)
    if mention.plural or mention.modifiers - {lemma} or lemma not in speakers() or speakers()[lemma].kind not in BODIES:
        return None
    firm = lemma in NAMELESS - MEDIA
    body = nearest_body(
        stage,
        mention,
        lambda e: can_be(lemma, e) and not (firm and _only_reports(stage, e)) if lemma in NAMELESS else is_called(lemma, e),
    )
    if body is None:
        return None
    end = bisect_left(stage.document.tokens, body.span.end, key=lambda token: token.start)
    if lemma not in NAMELESS and _described_since(stage, mention, lemma, end):
        return None
    kind = Kind.OUTLET if body.kind == "outlet" else Kind.ORGANISATION
    return Voice(body.name, kind, False, place, None, f'"the {lemma}": {body.name}, named before it')


def _only_reports(stage: Stage, body: Entity) -> bool:
    """ "The Echo reported on Monday that the firm had known. The company said …": a paper that only tells of it is not it. Nor is
    the one that prints it, or was shown a letter: "seen by the Evening Echo".
    """
    tokens = stage.document.tokens
    first = bisect_left(tokens, body.span.start, key=lambda token: token.start)
    last = bisect_left(tokens, body.span.end, key=lambda token: token.start)
    before = [token for token in tokens[max(0, first - 3) : first] if token.text.lower() != "the"]
    shown = len(before) > 1 and before[-1].text.lower() == "by" and among(before[-2], "seen")
    if shown or _is_own_paper(stage, body):
        return True
    if body.kind != "outlet":
        return tokens[max(0, first - 1)].text.lower() == "the" and _writes(stage, body)
    subject = any(token.dep.startswith("nsubj") for token in tokens[first:last])
    return not subject or any(span.covers(body.span) for a in stage.document.attributions for span in a.source)


def _is_own_paper(stage: Stage, body: Entity) -> bool:
    """Whether a body goes by the name of the report's outlet, or by the end of it: "the Evening Echo" of the Orm Evening Echo."""
    outlet = stage.document.report.outlet
    name, own = (text.casefold().removeprefix("the ").split() for text in (body.name, outlet.value if outlet else ""))
    return own[-len(name) :] == name


def _writes(stage: Stage, body: Entity) -> bool:
    """Whether a body of no known kind is credited with what it "reported" or "wrote", as a paper is, and has no firm's name."""
    if body.name.split()[-1].lower() in word_set("firm heads"):
        return False
    cues = [span for a in stage.document.attributions if any(s.covers(body.span) for s in a.source) for span in a.cue]
    return any(t.lemma.lower() in WRITING for span in cues for t in stage.document.tokens if span.start <= t.start < span.end)


def _described_since(stage: Stage, mention: Mention, lemma: str, end: int) -> bool:
    """ "The health ministry said … A spokesman for the transport ministry said … The ministry declined": another one since token
    `end`.
    """
    phrase = described_before(stage.document, stage.tree, mention.first, lemma, mention.modifiers | {lemma})
    return phrase is not None and phrase[0] >= end


def title_holder(stage: Stage, mention: Mention, place: Span) -> Voice | None:
    """ "the minister", "Owner" in a headline -> the one whom the report names as that, if no word of the title speaks against it.

    "The operator" behind two companies is rather the last one named than the one called so.
    """
    lemma = head_lemma(stage.document, mention)
    office = lemma in speakers() and (speakers()[lemma].kind is Kind.OFFICE or (lemma in ONE_OF_A_TEAM and mention.pointing))
    if mention.plural or not (office or lemma in (ROLES - NAMELESS if mention.pointing else ROLES)):
        return None
    named = holders(stage.document, lemma)
    told = (mention.modifiers, *others(stage.document, lemma))
    if len({holder.name for holder in named}) != 1 or not all(any(h.can_be(words) for h in named) for words in told):
        return None
    holder = named[0]
    if lemma in ONE_OF_A_TEAM and not _is_of_that_team(stage, mention, holder.name):
        return None
    kind = Kind.PERSON if holder.kind == "person" else Kind.ORGANISATION
    return Voice(holder.name, kind, False, place, None, f'"the {lemma}": the only one the report names')


def _is_of_that_team(stage: Stage, mention: Mention, name: str) -> bool:
    """Whether "the Osk coach" may be the one named before: not "the ferry captain", nor where a sentence tells the one named as
    another team's: "Coach Ida Reth saw Arvik beat Osk".
    """
    tokens = stage.document.tokens
    words = mention.modifiers - NO_TEAM
    if not words:
        return True
    if any(t.text.islower() and t.text in words for t in tokens[mention.first : mention.last]):
        return False
    known = words | {*name.casefold().split(), *ONE_OF_A_TEAM} | {day.lower() for day in WEEKDAYS}
    places = (e.span.start for e in stage.document.entities if e.name == name)
    held = {tokens[bisect_left(tokens, start, key=lambda t: t.start)].sentence for start in places}
    named = (t for t in tokens[: mention.first] if t.tag.startswith("NNP") and t.sentence in held)
    return all(t.text.casefold() in known for t in named)


def pair(stage: Stage, mention: Mention) -> Human | None:
    """ "Both said …" -> "two players", if the sentences before tell of two."""
    people = humans_before(stage.document, stage.tree, mention.first)
    pairs = [h for h in people if h.plural and stage.document.tokens[h.at].text.lower() == "two"]
    return next(reversed(pairs), None)


def out_of_whom(stage: Stage, mention: Mention) -> str | None:
    """ "Some …" -> the last group named in the sentence before."""
    tokens = stage.document.tokens
    sentence = tokens[mention.first].sentence
    for i in range(mention.first - 1, -1, -1):
        if tokens[i].sentence < sentence - 1:
            return None
        if tokens[i].tag in ("NNS", "NNPS") and (
            tokens[i].lemma.lower() in speakers() or tokens[i].lemma.lower() in ("ally", "official")
        ):
            first, last = stage.tree.phrase(i, without=frozenset(("acl", "acl:relcl", "case")))
            first_text, last_text = tokens[first].start, tokens[last - 1].end
            return "out of: " + " ".join(stage.document.report.text[first_text:last_text].split())
    return None


@cache
def _countries() -> frozenset[str]:
    return frozenset(row["name"] for row in read_table("countries"))


def both(stage: Stage, mention: Mention) -> str | None:
    """ "both officials" -> the last two different voices of that noun; "both nations" -> the last two countries named."""
    lemma = head_lemma(stage.document, mention)
    names: list[str] = []
    if lemma in ("nation", "country", "side", "government", "state"):
        end = stage.document.tokens[mention.first].start
        spoken = {turn.voice.name for turn in stage.turns} | _countries()  # two villages are no "both sides"
        named = [e.name for e in stage.document.entities if e.label == "PLACE" and e.span.end <= end and e.name in spoken]
    else:
        named = [t.voice.name for t in stage.turns if t.lemma == lemma and not t.mention.plural]
    for name in reversed(named):
        if name not in names:
            names.append(name)
        if len(names) == 2:
            return f"the two before it: {names[1]} and {names[0]}"
    return None
