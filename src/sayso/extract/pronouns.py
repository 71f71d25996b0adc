"""Whom a pronoun stands for: "he" is the last person who spoke, else the last one named; "I" is whoever is speaking."""

from collections.abc import Sequence

from sayso.extract.erring import who_erred
from sayso.extract.mention import Mention, head_lemma, mention_of, span_of, words_of
from sayso.extract.referents import Human, humans_before, thing_before, title_before
from sayso.extract.stage import SELF, Spoken, Stage, nearest_body, person_of
from sayso.extract.tables import speakers
from sayso.schema import Kind, Span, Voice, gender

SINGULAR = frozenset(("he", "she", "him", "her", "his"))
PLURAL = frozenset(("they", "them", "their"))
GROUNDS = frozenset(("after", "because", "since", "when", "once", "as"))  # what a clause begins with that gives time or ground
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
    erred = _who_erred(stage, mention)
    if erred is not None:
        return person_of(stage, erred, place, f'"{pronoun}": who is said to have erred')
    turn = _unknown_name_before(stage, mention) or _last_turn(stage, pronoun, speaker)
    about = _body_told_of(stage, mention, turn) if pronoun == "it" else None
    if about is not None:
        return about
    near = _nearest_person(stage, mention, speaker)
    if turn is None and near is None and speaker is None:
        turn = _against_first_name(stage, mention)
    if turn is not None and not (near and _is_fresher(stage, near, turn, mention, speaker)):
        v = turn.voice
        return Voice(v.name, v.kind, v.anonymous, place, v.reason, f'"{pronoun}": the last voice before it that it fits')
    if near is not None:
        return person_of(stage, near, place, f'"{pronoun}": the last person named before it')
    himself = _of_himself(stage, mention) if speaker is None else None
    if himself is not None:
        return person_of(stage, himself, place, f'"{pronoun}": the one person named of whom the words tell')
    body = nearest_body(stage, mention) if pronoun == "it" else None
    if body is not None:
        kind = Kind.OUTLET if body.kind == "outlet" else Kind.ORGANISATION
        return Voice(body.name, kind, False, place, None, '"it": the last body named before it')
    thing = thing_before(stage.document, stage.tree, mention.first) if pronoun == "it" else None
    if thing is not None:
        told = mention_of(stage.document, *thing)
        return Voice(told.name, told.kind, told.anonymous, place, None, f'"it": {told.name}, told of before it')
    return Voice(words_of(stage.document, mention), mention.kind, False, place)


def _who_erred(stage: Stage, mention: Mention) -> Human | None:
    """Whoever is said to have lied, or been wrong, "when she said" it."""
    noun = who_erred(stage.tree, mention.first)
    pronoun = mention.pronoun or ""
    if noun is None:
        return None
    first, last = stage.tree.phrase(noun)
    people = humans_before(stage.document, stage.tree, mention.first)
    return next((h for h in reversed(people) if first <= h.at < last and gender.fits(pronoun, h.gender)), None)


def _is_quoted(stage: Stage, place: Span) -> bool:
    """Whether a quotation is open at a place of its paragraph."""
    text = stage.document.report.text
    before = text[text.rfind("\n", 0, place.start) + 1 : place.start]
    return before.count("“") > before.count("”") or before.count('"') % 2 == 1


def _unknown_name_before(stage: Stage, mention: Mention) -> Spoken | None:
    """ "Ask said the number was false. “This is embarrassing,” he said": the name of one word of whom the sentence before in the
    paragraph has told the words, of which nothing is known, is a person's.
    """
    tokens = stage.document.tokens
    last = stage.turns[-1] if stage.turns else None
    if last is None or mention.pronoun not in ("he", "she") or last.mention.entity is not None or not _is_subject(stage, last):
        return None
    name = tokens[last.mention.head]
    known = head_lemma(stage.document, last.mention) in speakers()
    lone = name.tag in ("NNP", "NN") and last.voice.name == name.text and name.text.istitle() and not known
    near = name.sentence == tokens[mention.first].sentence - 1
    between = stage.document.report.text[name.end : tokens[mention.first].start]
    return last if lone and near and "\n" not in between else None


def _against_first_name(stage: Stage, mention: Mention) -> Spoken | None:
    """ "…, Amal Sarif said. He said …": whoever spoke right before, also where a first name is rather a woman's: no table knows
    all names. Not against a title.
    """
    last = stage.turns[-1] if stage.turns else None
    if last is None or mention.pronoun not in ("he", "she") or last.mention.entity is None or last.mention.plural:
        return None
    tokens, name = stage.document.tokens, last.mention.entity.name
    near = tokens[last.at].sentence == tokens[mention.first].sentence - 1
    between = stage.document.report.text[tokens[last.at].end : tokens[mention.first].start]
    titled = any(title_before(stage.document, e) for e in stage.document.entities if e.name == name)
    by_name = last.voice.kind is Kind.PERSON and last.gender == gender.of_name(name) and not titled
    alone = not any(t.voice.name != name for t in stage.turns if tokens[t.at].sentence == tokens[last.at].sentence)
    return last if near and by_name and alone and "\n" not in between else None


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
    if last is None:
        return None
    tokens = stage.document.tokens
    same = [t for t in reversed(stage.turns) if tokens[t.at].sentence == tokens[last.at].sentence and _fits(pronoun, t)]
    same = [t for t in same if not _is_of(stage, pronoun, t, speaker)]
    if _is_subject(stage, last):
        return next((t for t in same if pronoun == "it" and _stands_over(stage, t, last)), last)
    return next((t for t in same if _is_subject(stage, t)), last)


def _stands_over(stage: Stage, turn: Spoken, other: Spoken) -> bool:
    """ "The authority lowered the number after a test showed …": the one whose doing the sentence tells, not whoever only gives
    the ground or the time for it.
    """
    tokens = stage.document.tokens
    verb, ground = tokens[turn.mention.head].head, tokens[other.mention.head].head
    if tokens[ground].dep != "advcl" or tokens[ground].head != verb or not _is_subject(stage, turn):
        return False
    marks = [c for c in stage.tree.children[ground] if c < other.mention.first and tokens[c].dep == "mark"]
    return any(tokens[c].text.lower() in GROUNDS for c in marks)


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


def _of_himself(stage: Stage, mention: Mention) -> Human | None:
    """ "Ms Haskel will remain in office, she told reporters": whom a paragraph begins with, if nobody else is named."""
    pronoun = mention.pronoun or ""
    if pronoun not in ("he", "she"):
        return None
    tokens, text = stage.document.tokens, stage.document.report.text
    here = tokens[mention.first].sentence
    start = tokens[stage.document.sentences[here].first].start
    if text[:start].rstrip(" ") and not text[:start].rstrip(" ").endswith("\n"):
        return None  # "An angler found the body. Mr Vael had drowned, he said": whoever was told of before
    people = humans_before(stage.document, stage.tree, mention.first)
    people = [h for h in people if not h.plural and h.entity is not None and gender.fits(pronoun, h.gender)]
    told = [h for h in people if h.subject and tokens[h.at].sentence == here]
    return told[0] if told and len({h.entity.name for h in people if h.entity is not None}) == 1 else None


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
