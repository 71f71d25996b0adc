"""The voices of a report: each mention resolved to a name, going through the text as a reader does.

"he" and "she" go back to the last person who spoke, else to the last one named; "the official" to the last official who is
described in more words; "the minister" to the name that stands beside that title. What the text does not settle keeps
its own words.
"""

from dataclasses import dataclass, field

from sayso.extract.definites import both, out_of_whom, pair, pointed_back, title_holder
from sayso.extract.mention import Mention, head_lemma, in_full, mention_of, span_of, words_of
from sayso.extract.mouthpiece import whose_client
from sayso.extract.named_below import named_below
from sayso.extract.pronouns import SPEAKER, antecedent
from sayso.extract.referents import title_before
from sayso.extract.reporting import reporting_outlet
from sayso.extract.stage import SELF, Spoken, Stage, person_of
from sayso.schema import Document, Kind, Span, Tree, Voice, gender
from sayso.text import folded

CLIENT = "client"
UNNAMED = "unnamed reports"
# Who is one or some of those told of before.
OUT_OF = frozenset(("some", "others", "many", "the other", "other", "both", "several", "one of them", "some of them"))


def _outlet(name: str) -> str:
    return folded(name).removeprefix("the ")


@dataclass(slots=True)
class Cast:
    """Resolves mentions left to right."""

    document: Document
    tree: Tree
    stage: Stage = field(init=False)

    def __post_init__(self) -> None:
        self.stage = Stage(self.document, self.tree)

    def voice(self, first: int, last: int, *, speaker: Voice | None = None) -> Voice:
        """The voice of the source at these tokens. speaker: whose words it stands in, for "I" and "we"."""
        if last - first == 1 and self.document.tokens[first].text.lower() in ("who", "which", "that"):
            first, last = self._antecedent_of_relative(first)
        mention = mention_of(self.document, first, last)
        voice = self._resolved(mention, speaker)
        lemma = head_lemma(self.document, mention)
        if mention.pronoun not in SPEAKER and lemma != CLIENT:  # after the words of "her client" the lawyer goes on
            self.stage.turns.append(Spoken(first, voice, mention, lemma, self._gender(mention, lemma)))
        return voice

    def _resolved(self, mention: Mention, speaker: Voice | None) -> Voice:
        place = span_of(self.document, mention)
        if mention.pronoun is not None:
            return antecedent(self.stage, mention, place, speaker)
        reported = self._reporting(mention)
        if reported is not None:
            return reported
        if mention.entity is None and speaker is not None and head_lemma(self.document, mention) == CLIENT:
            client = whose_client(self.stage, mention, speaker.name)
            if client is not None:
                return Voice(
                    client.name, Kind.PERSON, False, place, None, f'"client": {client.name}, named beside {speaker.name}'
                )
        told = self._told_elsewhere(mention, place)
        if told is not None:
            return told
        if mention.entity is None and self._is_in_title(place):
            holder = title_holder(self.stage, mention, place)
            if holder is not None:
                return holder
        two = pair(self.stage, mention) if mention.name.casefold() == "both" else None
        if two is not None:
            return person_of(self.stage, two, place, '"both": the two before it')
        resolved = None
        if mention.entity is not None and mention.name.casefold() not in words_of(self.document, mention).casefold():
            resolved = in_full(self.document, mention.name)
        elif mention.name.casefold() in OUT_OF:
            resolved = out_of_whom(self.stage, mention)
        elif mention.plural and mention.name.casefold().startswith("both "):
            resolved = both(self.stage, mention)
        return Voice(mention.name, mention.kind, mention.anonymous, place, None, resolved)

    def _told_elsewhere(self, mention: Mention, place: Span) -> Voice | None:
        """Whom the text names below, or has told of before, by the same noun."""
        named = named_below(self.document, mention)
        if named is not None:
            return Voice(named.name, Kind.PERSON, False, place, None, f'"{mention.name}": {named.name}, so named further down')
        return pointed_back(self.stage, mention, place) if mention.entity is None and mention.pointing else None

    def _reporting(self, mention: Mention) -> Voice | None:
        """The outlet whose report is meant, or the report itself where that is its own outlet."""
        if mention.entity is not None and mention.entity.kind == "outlet" and self._is_own(mention.name):
            return SELF
        found = reporting_outlet(self.document, mention.first, mention.last)
        return SELF if found is not None and self._is_own(found.name) else found

    def _is_own(self, outlet: str) -> bool:
        own = self.document.report.outlet
        return own is not None and _outlet(outlet) == _outlet(own.value)

    def _is_in_title(self, place: Span) -> bool:
        """Headlines leave out "the", and who it is stands below them."""
        return any(region.role == "title" and region.span.covers(place) for region in self.document.report.regions)

    def _antecedent_of_relative(self, i: int) -> tuple[int, int]:
        """ "the Chronicle, which said …": the noun phrase before the pronoun."""
        tokens = self.document.tokens
        same = self._relative_before(i)
        if same is not None:
            return self._antecedent_of_relative(same)
        person = self._person_with_who(i)
        if person is not None:
            return person
        noun = i - 1
        while noun > 0 and tokens[noun].sentence == tokens[i].sentence and not tokens[noun].tag.startswith("NN"):
            noun -= 1
        if not tokens[noun].tag.startswith("NN"):
            return i, i + 1
        who = next((c for c in self.tree.children[noun] if tokens[c].dep == "nsubj" and tokens[c].tag.startswith("NNP")), None)
        if who is not None and any(tokens[c].dep == "cop" for c in self.tree.children[noun]):
            noun = who  # "Angela Corr is the attorney who charged him"
        first, last = self.tree.phrase(noun, without=frozenset(("acl", "acl:relcl", "advcl", "punct", "case", "cc")))
        named = [e.span.start for e in self.document.entities if e.span.start < tokens[noun].start < e.span.end]
        while named and first > 0 and tokens[first].start > min(named):
            first -= 1  # the last word of a name hangs on its first: "Anna Roel, who"
        return first, last if noun == who else min(last, noun + 1)

    def _person_with_who(self, i: int) -> tuple[int, int] | None:
        """ "Halvard Munk, the head of the port service, who had denied it": he, for no service is a "who"."""
        tokens = self.document.tokens
        verb = next((v for v in (tokens[i].head, tokens[tokens[i].head].head) if tokens[v].dep == "acl:relcl"), None)
        if tokens[i].text.lower() != "who" or verb is None or tokens[tokens[verb].head].dep == "appos":
            return None
        start = tokens[tokens[verb].head].start
        name = next((e for e in self.document.entities if e.kind == "person" and e.span.start <= start < e.span.end), None)
        inside = [] if name is None else [j for j in range(i) if name.span.start <= tokens[j].start < name.span.end]
        return (inside[0], inside[-1] + 1) if inside else None

    def _relative_before(self, i: int) -> int | None:
        """ "A baker who sells there on Sundays, and who did not …": the first "who" has the same noun before it."""
        tokens = self.document.tokens
        if not i or tokens[i - 1].text.lower() not in ("and", "but", "or"):
            return None
        first = self.document.sentences[tokens[i].sentence].first
        return next((j for j in reversed(range(first + 1, i - 1)) if tokens[j].text.lower() == tokens[i].text.lower()), None)

    def _gender(self, mention: Mention, lemma: str) -> str:
        """What a voice's own words, or the pronoun it was found by, tell of "he" or "she"."""
        if mention.pronoun is not None:
            return gender.PRONOUNS.get(mention.pronoun, gender.EITHER)
        if mention.entity is not None:
            return gender.of_name(mention.entity.name, title_before(self.document, mention.entity))
        return gender.of_noun(lemma)
