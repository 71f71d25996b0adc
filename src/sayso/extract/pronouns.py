"""Whom a pronoun stands for: "he" is the last person who spoke, else the last one named; "I" is whoever is speaking."""

from collections.abc import Sequence

from sayso.extract import gender
from sayso.extract.mention import Mention, head_lemma, mention_of, span_of, words_of
from sayso.extract.referents import Human, humans_before, thing_before
from sayso.extract.stage import SELF, Spoken, Stage, nearest_body, person_of
from sayso.extract.tables import speakers
from sayso.schema import Kind, Span, Voice
from sayso.tables import word_set

SINGULAR = frozenset(("he", "she", "him", "her", "his"))
PLURAL = frozenset(("they", "them", "their"))
SPEAKER = frozenset(("i", "we", "me", "us"))


def antecedent(stage: Stage, mention: Mention, place: Span, speaker: Voice | None) -> Voice:
    """The voice that a pronoun stands for; its own words where the text does not settle it. speaker: as in `Cast.voice`."""
    pronoun = mention.pronoun or ""
    if pronoun in SPEAKER:
        if speaker is None and not _is_quoted(stage, place):
            return SELF  # a statement's "we", a live blog's "here is what we know"
        if speaker is None:
            return Voice(pronoun.upper() if pronoun == "i" else pronoun, Kind.PERSON, False, place)
        return Voice(
            speaker.name,
            speaker.kind,
            speaker.anonymous,
            place,
            speaker.reason,
            f'"{pronoun}" inside the words of {speaker.name}',
        )
    doer = _doer_of_its_clause(stage, mention)
    if doer is not None:
        return person_of(stage, doer, place, f'"{pronoun}": whoever the clause that it hangs on is about')
    turn = _last_turn(stage, pronoun, speaker)
    about = _body_told_of(stage, mention, turn) if pronoun == "it" else None
    if about is not None:
        return about
    near = _nearest_person(stage, mention, speaker)
    if turn is not None and not (near and _is_fresher(stage, near, turn, mention, speaker)):
        v = turn.voice
        return Voice(v.name, v.kind, v.anonymous, place, v.reason, f'"{pronoun}": the last voice before it that it fits')
    if near is not None:
        return person_of(stage, near, place, f'"{pronoun}": the last person named before it')
    body = nearest_body(stage, mention) if pronoun == "it" else None
    if body is not None:
        kind = Kind.OUTLET if body.kind == "outlet" else Kind.ORGANISATION
        return Voice(body.name, kind, False, place, None, '"it": the last body named before it')
    thing = thing_before(stage.document, stage.tree, mention.first) if pronoun == "it" else None
    if thing is not None:
        told = mention_of(stage.document, *thing)
        return Voice(told.name, told.kind, told.anonymous, place, None, f'"it": {told.name}, told of before it')
    return Voice(words_of(stage.document, mention), mention.kind, False, place)


def _doer_of_its_clause(stage: Stage, mention: Mention) -> Human | None:
    """ "Ost claimed that Morn had lied when she said so": who said so is she of whom the lie is told."""
    tokens, tree = stage.document.tokens, stage.tree
    if mention.pronoun not in ("he", "she") or not tokens[mention.head].dep.startswith("nsubj"):
        return None
    verb = tokens[mention.head].head
    marks = [tokens[i].text.lower() for i in tree.children[verb] if i < mention.first]
    if not tokens[verb].dep.startswith("advcl") or "when" not in marks:
        return None
    subject = _doer(stage, tokens[verb].head)
    if subject is None or subject >= mention.first:
        return None
    named = (h for h in humans_before(stage.document, tree, mention.first) if h.entity is not None and not h.plural)
    return next((h for h in named if h.phrase[0] <= subject < h.phrase[1] and gender.fits(mention.pronoun, h.gender)), None)


def _doer(stage: Stage, verb: int) -> int | None:
    """Whoever does what a verb tells, or is accused of it: "accused Morn of lying"."""
    tokens, tree = stage.document.tokens, stage.tree
    for i in (verb, tokens[verb].head):
        if tokens[i].lemma.lower() in word_set("accusing"):
            return tree.child(i, "obj")
        if (subject := tree.subject(i)) is not None:
            return subject
    return None


def _is_quoted(stage: Stage, place: Span) -> bool:
    """Whether a quotation is open at a place of its paragraph."""
    text = stage.document.report.text
    before = text[text.rfind("\n", 0, place.start) + 1 : place.start]
    return before.count("“") > before.count("”") or before.count('"') % 2 == 1


def _is_of(stage: Stage, pronoun: str, turn: Spoken, speaker: Voice | None) -> bool:
    """ "Her lawyer said she denies it": inside the lawyer's words "she" is rather the one whose lawyer it is."""
    first = stage.document.tokens[turn.mention.first]
    whose = gender.PRONOUNS.get(first.text.lower(), gender.EITHER) if first.tag == "PRP$" else gender.EITHER
    return speaker is not None and turn.voice.name == speaker.name and bool(whose) and whose == gender.PRONOUNS.get(pronoun)


def _last_turn(stage: Stage, pronoun: str, speaker: Voice | None) -> Spoken | None:
    """The last fitting voice; of two in one sentence the one that is its subject, not one whose words it mentions.

    "The authority said 11 were ill, contradicting the firm's statement that all was well. It said …": the authority.
    """
    last = next((t for t in reversed(stage.turns) if _fits(pronoun, t) and not _is_of(stage, pronoun, t, speaker)), None)
    if last is None or _is_subject(stage, last):
        return last
    tokens = stage.document.tokens
    same = (t for t in reversed(stage.turns) if tokens[t.at].sentence == tokens[last.at].sentence and _fits(pronoun, t))
    same = (t for t in same if not _is_of(stage, pronoun, t, speaker))
    return next((t for t in same if _is_subject(stage, t)), last)


def _is_subject(stage: Stage, turn: Spoken) -> bool:
    return stage.document.tokens[turn.mention.head].dep.startswith("nsubj") or turn.mention.pronoun is not None


def _body_told_of(stage: Stage, mention: Mention, turn: Spoken | None) -> Voice | None:
    """ "Norvik Line has corrected its list. It says …": the body that the sentence before is about, if nobody spoke since.

    "Norvik Line lost 40 boats, of which it said 12 were old": the one that its own sentence is about.
    """
    tokens = stage.document.tokens
    here = tokens[mention.first].sentence
    relative = mention.first > 0 and tokens[mention.first - 1].tag in ("WDT", "WP")
    told = here if relative else here - 1
    if told < 0 or (turn is not None and tokens[turn.at].sentence >= told):
        return None
    sentence = stage.document.sentences[told]
    verb = next((i for i in range(sentence.first, sentence.last) if tokens[i].dep == "ROOT"), None)
    subject = None if verb is None else stage.tree.subject(verb)
    if subject is None or subject >= mention.first:
        return None
    body = _body_at(stage, subject)
    if body is None:
        return None
    place = span_of(stage.document, mention)
    which = "its own sentence" if relative else "the sentence before"
    return Voice(body[0], body[1], False, place, None, f'"it": {body[0]}, of which {which} tells')


def _body_at(stage: Stage, subject: int) -> tuple[str, Kind] | None:
    """The body that is a sentence's subject, by its name or by a noun for one: "the ministry"."""
    start = stage.document.tokens[subject].start
    bodies = (e for e in stage.document.entities if e.kind in ("organisation", "outlet"))
    body = next((e for e in bodies if e.span.start <= start < e.span.end), None)
    if body is not None:
        return body.name, Kind.OUTLET if body.kind == "outlet" else Kind.ORGANISATION
    told = mention_of(stage.document, *stage.tree.phrase(subject, without=frozenset(("acl:relcl", "advcl", "appos"))))
    speaker = speakers().get(head_lemma(stage.document, told))
    speaks = speaker is not None and speaker.kind is Kind.ORGANISATION
    return (told.name, told.kind) if speaks and told.kind is Kind.ORGANISATION and not told.plural else None


def _fits(pronoun: str, turn: Spoken) -> bool:
    if pronoun in SINGULAR:
        human = turn.voice.kind in (Kind.PERSON, Kind.OFFICE) and not turn.mention.plural
        return human and gender.fits(pronoun, turn.gender)
    if pronoun == "it":
        return turn.voice.kind in (Kind.ORGANISATION, Kind.DOCUMENT, Kind.OUTLET)
    return turn.voice.kind in (Kind.GROUP, Kind.ORGANISATION) or turn.mention.plural


def _nearest_person(stage: Stage, mention: Mention, speaker: Voice | None) -> Human | None:
    """The person who is the subject of the sentence before, else the last one in the two sentences before."""
    pronoun = mention.pronoun or ""
    if pronoun not in SINGULAR | PLURAL:
        return None
    said = [span for a in stage.document.attributions for span in a.content] if speaker is None else []
    people = [
        h
        for h in humans_before(stage.document, stage.tree, mention.first)
        if h.plural == (pronoun in PLURAL)
        and gender.fits(pronoun, h.gender)
        and not _is_inside(stage, h, said, mention)
        and not (speaker is not None and _is_speaker(stage, h, speaker))
    ]
    known = [h for h in people if h.gender and h.gender == gender.PRONOUNS.get(pronoun)]
    # who is known to be a woman is likelier "she" than one of whom nothing is known
    people = _in_paragraph(stage, people, mention) or known or people
    subjects = [h for h in people if h.subject]
    return next(reversed(subjects or people), None)


def _in_paragraph(stage: Stage, people: Sequence[Human], mention: Mention) -> list[Human]:
    """The one whom the sentence before is about, by name and in the same paragraph."""
    tokens = stage.document.tokens
    begin = stage.document.report.text.rfind("\n", 0, tokens[mention.first].start) + 1
    here = [h for h in people if h.subject and tokens[h.at].start >= begin]
    named = len(here) == 1 and here[0].entity is not None
    return here if named and begin and tokens[here[0].at].sentence == tokens[mention.first].sentence - 1 else []


def _is_inside(stage: Stage, human: Human, said: Sequence[Span], mention: Mention) -> bool:
    """Whether someone is only spoken of in the words before "he said" in the same sentence."""
    tokens = stage.document.tokens
    here = tokens[human.at].sentence == tokens[mention.first].sentence
    return here and any(span.start <= tokens[human.at].start < span.end for span in said)


def _is_speaker(stage: Stage, human: Human, speaker: Voice) -> bool:
    place, start = speaker.mention, stage.document.tokens[human.at].start
    if human.entity is None:
        return place is not None and place.start <= start < place.end
    return human.entity.name == speaker.name


def _is_fresher(stage: Stage, near: Human, turn: Spoken, mention: Mention, speaker: Voice | None) -> bool:
    """Whether a person named since the last voice spoke, in a later sentence than that voice, is the likelier "he".

    Inside the words of somebody who was not there before ("An aide said he …") "he" is the one the text was about.
    """
    tokens = stage.document.tokens
    later = tokens[near.at].sentence
    if speaker is not None and turn.voice.name == speaker.name and near.entity is not None:
        return tokens[turn.mention.first].text.lower() in ("a", "an", "one", "another") and near.subject
    if mention.pronoun in PLURAL:
        return later > tokens[turn.at].sentence
    if later < tokens[mention.first].sentence - 1:
        return False
    named = near.subject and near.entity is not None
    return later > tokens[turn.at].sentence + 1 or (named and _opens_paragraph(stage, near, turn))


def _opens_paragraph(stage: Stage, near: Human, turn: Spoken) -> bool:
    """Whether a paragraph ended between the last voice and whoever is named next, who then is whom the new one is about."""
    tokens = stage.document.tokens
    return "\n" in stage.document.report.text[tokens[turn.at].end : tokens[near.at].start]
