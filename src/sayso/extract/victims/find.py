"""Each mention of somebody killed, wounded or hit: where it stands and what it tells of them."""

import re
from dataclasses import replace

from sayso.extract.place import Grid
from sayso.extract.victims import describe
from sayso.extract.victims.harm import Harmed, harmed
from sayso.extract.victims.named import deadly, struck_together
from sayso.extract.victims.words import FARES, NEW, OTHER, SEVERAL, SHOT, TWO
from sayso.schema import Document, Entity, Figure, Span, Tree, gender
from sayso.schema.casualties import both_in_one
from sayso.schema.illness import is_of_the_ill
from sayso.schema.side_by_side import COUPLE
from sayso.schema.victims import Harm, Victim

_ROLES = {"killed": Harm.KILLED, "wounded": Harm.WOUNDED}
_WORSE = {Harm.WOUNDED: 0, Harm.HIT: 1, Harm.KILLED: 2}
_NO_COUNTS = frozenset(("age", "ordinal", "designation", "duration"))
# Dependents that belong to the words for a person; a relative clause or an apposition does not.
_INSIDE = frozenset(("det", "amod", "compound", "nummod", "nmod:poss", "flat", "nmod:desc"))
_OF_AGE = frozenset(("obl:unmarked", "nmod:unmarked", "obl", "punct"))  # "a 17-year-old"
_BESIDE = ("appos", "compound", "flat", "nmod:desc")
_AGE_AFTER = 12  # characters: ", aged 102,"
_UNIT = re.compile(r"[-\s]?(?:yr|year|month|day)s?\b")


def find_victims(document: Document, tree: Tree) -> tuple[Victim, ...]:
    """The victims of a document in text order; of two harms told of one phrase the worse."""
    marks = _Marks(document, tree)
    found: dict[tuple[int, int], Victim] = {}

    def keep(victim: Victim | None) -> None:
        if victim is not None:
            other = found.get((victim.span.start, victim.span.end))
            if other is None or _WORSE[other.harm] < _WORSE[victim.harm]:
                found[victim.span.start, victim.span.end] = victim if other is None else _known_alive(victim, other)
            elif other.harm is not victim.harm:
                found[victim.span.start, victim.span.end] = _known_alive(other, victim)

    shot = any(token.lemma.lower() in SHOT for token in document.tokens)
    for sentence in document.sentences:
        for said in harmed(tree, sentence.first, sentence.last):
            if tree.tokens[said.cue].lemma.lower() == "survive" and said.harm is Harm.WOUNDED and not shot:
                continue
            for who in marks.together(said.who, said.cue):
                if tree.tokens[max(0, who - 1)].text.lower() != "not" or tree.tokens[who].tag != "CD":  # "nine, not 14, had died"
                    keep(marks.victim(said, who))
    for figure in document.figures:
        if figure.role in _ROLES and figure.real and figure.unit is None and marks.of_people(figure):
            keep(marks.counted(figure))
    for i in range(len(document.tokens)):
        if (least := deadly(tree, i)) is not None:
            keep(marks.unnamed(i, least))
        elif (struck := struck_together(tree, i)) is not None:
            keep(replace(marks.unnamed(i, struck), harm=Harm.HIT))
    text = document.report.text
    return tuple(v for place in sorted(found) if not _is_ill(v := found[place], text))


def _is_ill(victim: Victim, text: str) -> bool:
    """Whether somebody in hospital is ill: "twelve patients with cholera were taken to hospital"."""
    return victim.harm is Harm.WOUNDED and is_of_the_ill(text, victim.span.start, victim.span.end)


def _known_alive(worse: Victim, other: Victim) -> Victim:
    """Of one person shot and then treated the words tell that they live; of several "shot and taken to hospital" some may not."""
    alive = worse.harm is Harm.HIT and other.harm is Harm.WOUNDED and not worse.numbered and worse.low == 1
    return replace(worse, harm=Harm.WOUNDED) if alive else worse


class _Marks:
    """A document with its names and figures by token."""

    def __init__(self, document: Document, tree: Tree) -> None:
        self.report, self.tree, self.grid, self.sentences = document.report, tree, Grid(document), document.sentences
        persons = [entity for entity in document.entities if entity.label == "PERSON"]
        figures = [f for f in document.figures if f.unit is None and f.role not in _NO_COUNTS]
        self.persons = {i: entity for entity in persons for i in range(*self.grid.tokens(entity.span))}
        self.figures = {i: figure for figure in figures for i in range(*self.grid.tokens(figure.span))}

    def together(self, who: int, cue: int) -> list[int]:
        """A token and those coordinated with it: "Ana Reld and her son"."""
        out = [who]
        for c in self.tree.children[who]:
            token = self.tree.tokens[c]
            apart = self._fares_otherwise(c, cue) or (self._called(who, cue) and self._begins(c))
            if self._is_next_of(who, c):
                out.append(c)
            if token.dep == "conj" and token.tag[:2] in ("NN", "CD", "PR") and not apart and c - 1 not in out:
                out += self.together(c, cue) if token.text.rstrip(".") not in ("Jr", "Sr") else []
        return out

    def _is_next_of(self, who: int, c: int) -> bool:
        """ "Ida Voll, Per Holm and Jan Reld": a comma parts two persons, whom a parser takes for one that has two names."""
        person = self.persons.get(c)
        if person is None or who not in self.persons or person == self.persons[who] or self.tree.tokens[c].dep == "conj":
            return False
        first, last = self.grid.tokens(person.span)
        own = self.tree.tokens[last].text in ("'s", "’s") if last < len(self.tree.tokens) else False
        return c == last - 1 and self.tree.tokens[first - 1].text == "," and not own

    def _called(self, who: int, cue: int) -> bool:
        """Whether the word of harm is an adjective of the noun, "the injured boy"."""
        return self.tree.tokens[cue].dep == "amod" and self.tree.tokens[cue].head == who

    def _begins(self, who: int) -> bool:
        """Whether a phrase has a number or an article of its own: an adjective before "and" does not reach it."""
        own = (self.tree.tokens[c].dep for c in self.tree.children[who])
        return self.tree.tokens[who].tag == "CD" or not {"det", "nummod", "nmod:poss"}.isdisjoint(own)

    def _fares_otherwise(self, who: int, cue: int) -> bool:
        """Whether a word of its own says what became of the second of two: "left one dead and four others hurt"."""
        behind = max(who + 1, self.tree.phrase(who)[1])  # past "another man, Jan Reld of Kirrow,"
        after = {i for at in (who, behind) for i in range(at, min(at + 3, len(self.tree.tokens)))}
        near = (after | set(self.tree.children[who])) - {who, cue}
        return any(self.tree.tokens[k].text.lower() in FARES for k in near)

    def victim(self, said: Harmed, who: int) -> Victim | None:
        """Who a token heads the words for; None where that is nobody, or "no one"."""
        token, figure = self.tree.tokens[who], self._figure(who)
        if figure is not None:
            return self.counted(figure, said)
        person, word, lemma = self._person(who), token.text.lower(), token.lemma.lower()
        if any(self.tree.tokens[c].text.lower() in ("no", "neither", "none") for c in self.tree.children[who]):
            return None
        if person is None and (token.tag in ("NNS", "NNPS") or lemma in SEVERAL):
            return self._several(said, who)
        if person is None and (token.tag in ("WP", "WDT") or not self._is_somebody(who, word, lemma)):
            return None
        span, words = self._place(who), [self.tree.tokens[i].text.lower() for i in range(*self._words(who))]
        text = self.report.text
        if person and person.span.covers(span):
            span = person.span
        return Victim(
            span=span,
            cue=self._span(said.cue, said.cue + 1),
            harm=said.harm,
            low=1.0,
            high=1.0,
            name=person.name if person else None,
            noun=lemma,
            age=describe.age(self.report.quote(span), text[span.end : span.end + _AGE_AFTER], person, text),
            gender=describe.sex(word if word in gender.PRONOUNS else lemma, words, person),
            determiner=self._determiner(who),
            own_hand=said.own_hand,
        )

    def _is_somebody(self, who: int, word: str, lemma: str) -> bool:
        if describe.is_person(lemma) or word in gender.PRONOUNS:
            return True
        tag = self.tree.tokens[who].tag
        if (lemma == "old" or tag in ("JJ", "CD")) and describe.tells_age(self.report.quote(self._place(who))):
            return True
        return tag in ("JJ", "CD", "NN", "DT") and (word in OTHER or word == "one")

    def _several(self, said: Harmed, who: int) -> Victim | None:
        """People without a number: "they", "both", "the victims", "the couple"."""
        token = self.tree.tokens[who]
        word, lemma = token.text.lower(), token.lemma.lower()
        if word not in SEVERAL and not describe.is_person(lemma):
            return None
        words = {self.tree.tokens[i].text.lower() for i in range(*self._words(who))}
        number = 2.0 if word in TWO or "both" in words else None
        counted = lemma == COUPLE and self._determiner(who) == "a"  # "a couple and their two children" are four
        known = word in SEVERAL and not counted
        determiner = "the" if known else self._determiner(who)
        cue = self._span(said.cue, said.cue + 1)
        span = self._span(who, who + 1) if known else self._place(who)
        return Victim(
            span, cue, said.harm, number, number, noun=lemma, determiner=determiner, own_hand=said.own_hand, numbered=counted
        )

    def counted(self, figure: Figure, said: Harmed | None = None) -> Victim | None:
        """The victims that a figure counts; without a word of harm the figure's own role tells. None if it counts
        things that were shot down, or the killed and the wounded together.
        """
        if figure.role not in _ROLES and (figure.role == "destroyed" or self._of_both(figure)):
            return None
        first, last = self.grid.tokens(figure.span)
        other = any(token.text.lower() in OTHER for token in self.tree.tokens[first : last + 2])
        return Victim(
            span=figure.span,
            cue=self._span(said.cue, said.cue + 1) if said else figure.span,
            harm=said.harm if said else _ROLES[figure.role],
            low=figure.low,
            high=figure.high,
            noun=figure.counted,
            gender=describe.sex(figure.counted.split()[-1].lower(), (), None) if figure.counted and figure.high == 1 else "",
            determiner="other" if other else "",
            own_hand=said is not None and said.own_hand,
            numbered=True,
        )

    def _of_both(self, figure: Figure) -> bool:
        span, text = figure.span, self.report.text
        sentence = next((s.span for s in self.sentences if s.span.start <= span.start < s.span.end), span)
        return both_in_one(text[sentence.start : span.start], text[span.end : sentence.end]) != ""

    def of_people(self, figure: Figure) -> bool:
        """Whether a figure that its own words call killed or wounded counts people, as far as its noun tells."""
        after = self.report.text[figure.span.end : figure.span.end + 8]  # the longest unit with its hyphen
        if _UNIT.match(after) or (not figure.counted and after.startswith("-")):
            return False  # "3 yr old", "14- and 18-year-olds"
        return not figure.counted or describe.counts_people(figure.counted)

    def unnamed(self, i: int, least: int) -> Victim:
        """The dead that "a double homicide" speaks of: so many at least, and nothing more told of them."""
        span, lemma = self._span(i, i + 1), self.tree.tokens[i].lemma.lower()
        return Victim(span, span, Harm.KILLED, float(least), None, noun=lemma, determiner="the", own_hand=lemma == "suicide")

    def _figure(self, who: int) -> Figure | None:
        """The figure that counts what a token heads: "two men", "at least five"."""
        counting = (c for c in self.tree.children[who] if self.tree.tokens[c].dep == "nummod")
        return next((self.figures[i] for i in (who, *counting) if i in self.figures), None)

    def _person(self, who: int) -> Entity | None:
        """The person's name that a token is part of or that stands beside it ("guard Ana Reld", "the victim, Ana Reld")."""
        tree = self.tree
        if who in self.persons or tree.tokens[who].tag in ("PRP", "PRP$"):
            return self.persons.get(who)
        for c in tree.children[who]:
            if tree.tokens[c].dep in _BESIDE and c in self.persons:
                return self.persons[c]
            if tree.tokens[c].dep == "acl" and tree.tokens[c].lemma.lower() == "identify":
                named = next((k for k in tree.children[c] if k in self.persons), None)
                if named is not None:
                    return self.persons[named]
        return None

    def _words(self, who: int) -> tuple[int, int]:
        """The tokens of a person's noun phrase: the head with its determiner, adjectives and name, and nothing that follows."""
        inside = {who}
        inner = _INSIDE | _OF_AGE if self.tree.tokens[who].lemma.lower() == "old" else _INSIDE
        for c in self.tree.children[who]:
            if self.tree.tokens[c].dep in inner:
                inside |= self.tree.subtree(c)
        first = last = who
        while first - 1 in inside:
            first -= 1
        while last + 1 in inside:
            last += 1
        return first, last + 1

    def _place(self, who: int) -> Span:
        return self._span(*self._words(who))

    def _span(self, first: int, last: int) -> Span:
        return self.report.span(self.tree.tokens[first].start, self.tree.tokens[last - 1].end)

    def _determiner(self, who: int) -> str:
        children = [self.tree.tokens[c] for c in self.tree.children[who] if self.tree.tokens[c].dep != "conj"]
        if any(token.text.lower() in OTHER for token in (self.tree.tokens[who], *children)):
            return "other"
        if self.tree.tokens[who].tag == "PRP" or any(child.dep == "nmod:poss" for child in children):
            return "the"
        determiner = next((child.text.lower() for child in children if child.dep == "det"), "")
        return "the" if determiner in ("the", "this", "that") else "a" if determiner in NEW else ""
