"""The voices of a report: each mention resolved to a name, going through the text as a reader does.

"he" and "she" go back to the last person who spoke, else to the last one named; "the official" to the last official who is
described in more words; "the minister" to the name that stands beside that title. What the text does not settle keeps
its own words.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

from sayso.extract import gender
from sayso.extract.mention import Mention, head_lemma, mention_of, span_of
from sayso.extract.referents import Human, described_before, humans_before
from sayso.extract.tables import speakers
from sayso.schema import Document, Entity, Kind, Span, Tree, Voice

UNNAMED = "unnamed reports"
SINGULAR = frozenset(("he", "she", "him", "her", "his"))
PLURAL = frozenset(("they", "them", "their"))
SPEAKER = frozenset(("i", "we", "me", "us"))
BODIES = frozenset((Kind.ORGANISATION, Kind.OUTLET))
NAMELESS = frozenset(
    ("company", "firm", "operator", "newspaper", "paper", "daily", "weekly", "website", "broadcaster")
)  # no part of names
SELF = Voice("the report itself", Kind.REPORT)


@dataclass(frozen=True, slots=True)
class Spoken:
    """A voice that has had its turn, with its mention."""

    at: int
    voice: Voice
    mention: Mention
    lemma: str
    gender: str = gender.EITHER


@dataclass(slots=True)
class Cast:
    """Resolves mentions left to right."""

    document: Document
    tree: Tree
    turns: list[Spoken] = field(default_factory=list)

    def voice(self, first: int, last: int, *, speaker: Voice | None = None) -> Voice:
        """The voice of the source at these tokens. speaker: whose words it stands in, for "I" and "we"."""
        if last - first == 1 and self.document.tokens[first].text.lower() in ("who", "which", "that"):
            first, last = self._antecedent_of_relative(first)
        mention = mention_of(self.document, self.tree, first, last)
        voice = self._resolved(mention, speaker)
        if mention.pronoun not in SPEAKER:
            lemma = head_lemma(self.document, mention)
            self.turns.append(Spoken(first, voice, mention, lemma, self._gender(mention, voice, lemma)))
        return voice

    def _resolved(self, mention: Mention, speaker: Voice | None) -> Voice:
        place = span_of(self.document, mention)
        if mention.pronoun is not None:
            return self._antecedent(mention, place, speaker)
        if mention.entity is None and mention.pointing:
            back = (
                self._same_office(mention, place)
                or self._title_holder(mention, place)
                or self._same_body(mention, place)
                or self._same_phrase(mention, place)
            )
            if back is not None:
                return back
        own = self.document.report.outlet
        if (
            own is not None
            and mention.entity is not None
            and mention.entity.kind == "outlet"
            and mention.name.casefold() == own.value.casefold()
        ):
            return SELF
        pair = self._pair(mention) if mention.name.casefold() == "both" else None
        if pair is not None:
            return self._person(pair, place, '"both": the two before it')
        resolved = None
        if mention.entity is not None and mention.name.casefold() not in self._words(mention).casefold():
            resolved = f"named in full elsewhere in the report: {mention.name}"
        elif mention.name.casefold() in ("some", "others", "many", "the other", "other", "both", "several"):
            resolved = self._out_of_whom(mention)
        elif mention.plural and mention.name.casefold().startswith("both "):
            resolved = self._both(mention)
        return Voice(mention.name, mention.kind, mention.anonymous, place, None, resolved)

    def _antecedent_of_relative(self, i: int) -> tuple[int, int]:
        """ "the Chronicle, which said …": the noun phrase before the pronoun."""
        tokens = self.document.tokens
        noun = i - 1
        while noun > 0 and tokens[noun].sentence == tokens[i].sentence and not tokens[noun].tag.startswith("NN"):
            noun -= 1
        if not tokens[noun].tag.startswith("NN"):
            return i, i + 1
        first, last = self.tree.phrase(noun, without=frozenset(("acl", "acl:relcl", "advcl", "punct", "case")))
        return first, min(last, noun + 1)

    def _words(self, mention: Mention) -> str:
        text = self.document.report.text
        return " ".join(text[self.document.tokens[mention.first].start : self.document.tokens[mention.last - 1].end].split())

    def _antecedent(self, mention: Mention, place: Span, speaker: Voice | None) -> Voice:
        pronoun = mention.pronoun or ""
        if pronoun in SPEAKER:
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
        turn = next((t for t in reversed(self.turns) if self._fits(pronoun, t)), None)
        near = self._nearest_person(mention, speaker)
        if turn is not None and not (near and self._is_fresher(near, turn, mention, speaker)):
            v = turn.voice
            return Voice(v.name, v.kind, v.anonymous, place, v.reason, f'"{pronoun}": the last voice before it that it fits')
        if near is not None:
            return self._person(near, place, f'"{pronoun}": the last person named before it')
        body = self._nearest_body(mention) if pronoun == "it" else None
        if body is not None:
            kind = Kind.OUTLET if body.kind == "outlet" else Kind.ORGANISATION
            return Voice(body.name, kind, False, place, None, '"it": the last body named before it')
        return Voice(self._words(mention), mention.kind, False, place)

    def _nearest_body(self, mention: Mention, noun: str = "") -> Entity | None:
        """The last organisation or outlet named in this sentence or the two before, whose name holds `noun` if one is given."""
        tokens, start = self.document.tokens, self.document.tokens[mention.first].start
        since = self.document.sentences[max(0, tokens[mention.first].sentence - 2)].span.start
        bodies = [e for e in self.document.entities if e.kind in ("organisation", "outlet") and since <= e.span.start < start]
        return next((e for e in reversed(bodies) if noun in e.name.casefold()), None)

    @staticmethod
    def _fits(pronoun: str, turn: Spoken) -> bool:
        if pronoun in SINGULAR:
            human = turn.voice.kind in (Kind.PERSON, Kind.OFFICE) and not turn.mention.plural
            return human and gender.fits(pronoun, turn.gender)
        if pronoun == "it":
            return turn.voice.kind in (Kind.ORGANISATION, Kind.DOCUMENT, Kind.OUTLET)
        return turn.voice.kind in (Kind.GROUP, Kind.ORGANISATION) or turn.mention.plural

    def _gender(self, mention: Mention, voice: Voice, lemma: str) -> str:
        """What a voice's own words, or the pronoun it was found by, tell of "he" or "she"."""
        if mention.pronoun is not None:
            return gender.PRONOUNS.get(mention.pronoun, gender.EITHER)
        if mention.entity is not None:
            before = self.document.tokens[mention.first].text
            return gender.of_name(mention.entity.name, before if before.rstrip(".").casefold() in gender.TITLES else "")
        return gender.of_noun(lemma)

    def _nearest_person(self, mention: Mention, speaker: Voice | None) -> Human | None:
        """The person who is the subject of the sentence before, else the last one in the two sentences before."""
        pronoun = mention.pronoun or ""
        if pronoun not in SINGULAR | PLURAL:
            return None
        said = [span for a in self.document.attributions for span in a.content] if speaker is None else []
        people = [
            h
            for h in humans_before(self.document, self.tree, mention.first)
            if h.plural == (pronoun in PLURAL)
            and gender.fits(pronoun, h.gender)
            and not self._is_inside(h, said, mention)
            and not (speaker is not None and self._is_speaker(h, speaker))
        ]
        known = [h for h in people if h.gender and h.gender == gender.PRONOUNS.get(pronoun)]
        people = known or people  # who is known to be a woman is likelier "she" than one of whom nothing is known
        subjects = [h for h in people if h.subject]
        return next(reversed(subjects or people), None)

    def _is_inside(self, human: Human, said: Sequence[Span], mention: Mention) -> bool:
        """Whether someone is only spoken of in the words before "he said" in the same sentence."""
        tokens = self.document.tokens
        here = tokens[human.at].sentence == tokens[mention.first].sentence
        return here and any(span.start <= tokens[human.at].start < span.end for span in said)

    @staticmethod
    def _is_speaker(human: Human, speaker: Voice) -> bool:
        return human.entity is not None and human.entity.name == speaker.name

    def _person(self, human: Human, place: Span, how: str) -> Voice:
        if human.entity is not None:
            return Voice(human.entity.name, Kind.PERSON, False, place, None, how)
        described = mention_of(self.document, self.tree, *human.phrase)
        return Voice(described.name, described.kind, described.anonymous, place, None, how)

    def _is_fresher(self, near: Human, turn: Spoken, mention: Mention, speaker: Voice | None) -> bool:
        """Whether a person named since the last voice spoke, in a later sentence than that voice, is the likelier "he".

        Inside the words of somebody who was not there before ("An aide said he …") "he" is the one the text was about.
        """
        tokens = self.document.tokens
        later = tokens[near.at].sentence
        if speaker is not None and turn.voice.name == speaker.name and near.entity is not None:
            return tokens[turn.mention.first].text.lower() in ("a", "an", "one", "another") and near.subject
        if mention.pronoun in PLURAL:
            return later > tokens[turn.at].sentence
        return later > tokens[turn.at].sentence + 1 and later >= tokens[mention.first].sentence - 1

    def _same_phrase(self, mention: Mention, place: Span) -> Voice | None:
        """ "the official" -> "a senior port official", who was described but has not spoken."""
        lemma = head_lemma(self.document, mention)
        if lemma not in speakers() or self.document.tokens[mention.first].text.lower() not in ("the", "this", "that"):
            return None
        phrase = described_before(self.document, self.tree, mention.first, lemma, mention.modifiers | {lemma})
        if phrase is None:
            return None
        found = mention_of(self.document, self.tree, *phrase)
        return Voice(found.name, found.kind, found.anonymous, place, None, f'"the {lemma}": {found.name}, named before it')

    def _same_office(self, mention: Mention, place: Span) -> Voice | None:
        """ "the official" -> the last official described in more words, if no word speaks against it."""
        lemma = head_lemma(self.document, mention)
        for turn in reversed(self.turns):
            alike = turn.lemma == lemma and turn.mention.plural == mention.plural
            if alike and mention.modifiers <= turn.mention.modifiers and turn.voice.name != mention.name:
                v = turn.voice
                return Voice(v.name, v.kind, v.anonymous, place, v.reason, f'"the {lemma}": {v.name}, the last one before it')
        return None

    def _same_body(self, mention: Mention, place: Span) -> Voice | None:
        """ "the ministry" -> the last body with that word in its name; "the company" -> the last body named."""
        lemma = head_lemma(self.document, mention)
        if mention.plural or mention.modifiers - {lemma} or lemma not in speakers() or speakers()[lemma].kind not in BODIES:
            return None
        body = self._nearest_body(mention, "" if lemma in NAMELESS else lemma)
        if body is None:
            return None
        kind = Kind.OUTLET if body.kind == "outlet" else Kind.ORGANISATION
        return Voice(body.name, kind, False, place, None, f'"the {lemma}": {body.name}, named before it')

    def _title_holder(self, mention: Mention, place: Span) -> Voice | None:
        """ "the minister" -> the person named right after that title, or before it as an appositive."""
        lemma = head_lemma(self.document, mention)
        if lemma not in speakers() or mention.plural or speakers()[lemma].kind is not Kind.OFFICE:
            return None
        text = self.document.report.text
        names = []
        for entity in self.document.entities:
            if entity.kind == "person":
                before = text[max(0, entity.span.start - 30) : entity.span.start].casefold().rstrip()
                after = text[entity.span.end : entity.span.end + 40].casefold()
                titled = before.endswith(lemma) or (after.startswith((", the ", ", a ")) and lemma in after.split(",")[1])
                if titled and entity.name not in names:
                    names.append(entity.name)
        if len(names) != 1:
            return None
        return Voice(names[0], Kind.PERSON, False, place, None, f'"the {lemma}": the only one the report names')

    def _pair(self, mention: Mention) -> Human | None:
        """ "Both said …" -> "two players", if the sentences before tell of two."""
        people = humans_before(self.document, self.tree, mention.first)
        pairs = [h for h in people if h.plural and self.document.tokens[h.at].text.lower() == "two"]
        return next(reversed(pairs), None)

    def _out_of_whom(self, mention: Mention) -> str | None:
        """ "Some …" -> the last group named in the sentence before."""
        tokens = self.document.tokens
        sentence = tokens[mention.first].sentence
        for i in range(mention.first - 1, -1, -1):
            if tokens[i].sentence < sentence - 1:
                return None
            if tokens[i].tag in ("NNS", "NNPS") and (
                tokens[i].lemma.lower() in speakers() or tokens[i].lemma.lower() in ("ally", "official")
            ):
                first, last = self.tree.phrase(i, without=frozenset(("acl", "acl:relcl", "case")))
                first_text, last_text = tokens[first].start, tokens[last - 1].end
                return "out of: " + " ".join(self.document.report.text[first_text:last_text].split())
        return None

    def _both(self, mention: Mention) -> str | None:
        """ "both officials" -> the last two different voices of that noun; "both nations" -> the last two countries named."""
        lemma = head_lemma(self.document, mention)
        names: list[str] = []
        if lemma in ("nation", "country", "side", "government", "state"):
            end = self.document.tokens[mention.first].start
            named = [e.name for e in self.document.entities if e.label == "PLACE" and e.span.end <= end]
        else:
            named = [t.voice.name for t in self.turns if t.lemma == lemma and not t.mention.plural]
        for name in reversed(named):
            if name not in names:
                names.append(name)
            if len(names) == 2:
                return f"the two before it: {names[1]} and {names[0]}"
        return None
