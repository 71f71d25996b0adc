"""Who is said to have been killed, wounded or hit: each mention, where it stands and what it tells of the person."""

import re
from collections.abc import Iterator, Sequence
from bisect import bisect_left, bisect_right

from sayso.extract import gender
from sayso.extract.harm import Harmed, deadly, harmed
from sayso.extract.place import Grid
from sayso.extract.tables import speakers
from sayso.schema import Bound, Document, Entity, Figure, Kind, Tree
from sayso.schema.victims import Harm, Victim

_ROLES = {"killed": Harm.KILLED, "wounded": Harm.WOUNDED}
_WORSE = {Harm.WOUNDED: 0, Harm.HIT: 1, Harm.KILLED: 2}
# Nouns for a person that end in neither "man" nor "woman" and that nobody speaks as.
_PEOPLE = frozenset(
    """
    person man woman boy girl teen teenager child kid toddler baby infant newborn adult youth juvenile minor victim patient suspect
    gunman shooter assailant attacker robber burglar intruder suspect bystander passerby pedestrian driver passenger motorist cyclist
    husband wife father mother son daughter brother sister uncle aunt cousin nephew niece grandson granddaughter grandfather
    grandmother boyfriend girlfriend fiance fiancee spouse partner parent sibling twin stepson stepdaughter stepfather stepmother
    neighbor neighbour friend resident owner homeowner tenant roommate guest customer clerk cashier employee worker manager guard
    officer deputy trooper policeman sergeant detective soldier marine veteran sailor student teacher pastor player rapper musician
    male female individual subject civilian hostage inmate prisoner fighter militant miner docker sailor pilot nurse doctor
    firefighter paramedic journalist reporter photographer farmer fisherman hunter
    """.split()
)
_TALLIED = frozenset(
    "death fatality victim casualty body corpse life injury murder homicide killing dead wounded injured member occupant soul "
    "relative black white american crew passenger other".split()
)
_FARES = frozenset("dead injured wounded hurt hospitalized hospitalised critical unharmed unhurt missing".split())
_NEW = frozenset(("a", "an", "one", "some"))
_OTHER = frozenset(("another", "other", "second", "third", "fourth", "fifth", "others", "more", "additional"))
_SEVERAL = frozenset(("they", "them", "themselves", "both", "all", "couple", "pair", "twins", "their"))
_BEFORE_AGE = re.compile(r"\b(?P<n>\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten)[- ](?P<unit>year|month|week|day)s?[- ]olds?\b", re.IGNORECASE)
_AFTER_AGE = re.compile(r"\s*,\s*(?:age[d]?\s+)?(?P<n>\d{1,2})(?=\s*[,.;)]|\s+(?:and|of|was|died|from|who)\b|\s*$)")
_WORDS = {w: n for n, w in enumerate("one two three four five six seven eight nine ten".split(), 1)}


def find_victims(document: Document, tree: Tree) -> tuple[Victim, ...]:
    """The victims of a document in text order; one for each phrase and what it says, the worst harm first told by a sentence."""
    around = _Around(document, tree)
    found: dict[tuple[int, int], Victim] = {}
    for sentence in document.sentences:
        for said in harmed(tree, sentence.first, sentence.last):
            for who in around.together(said.who, said.cue):
                victim = around.victim(said, who)
                if victim is not None:
                    _keep(found, victim)
    for figure in document.figures:
        if figure.role in _ROLES and figure.unit is None and around.of_people(figure):
            _keep(found, around.counted(figure))
    for i in range(len(document.tokens)):
        least = deadly(tree, i)
        if least is not None:
            _keep(found, around.unnamed(i, least))
    return tuple(found[key] for key in sorted(found))


def _keep(found: dict[tuple[int, int], Victim], victim: Victim) -> None:
    """Of two harms told of one phrase the worse stays."""
    key = victim.span.start, victim.span.end
    other = found.get(key)
    if other is None or _WORSE[other.harm] < _WORSE[victim.harm]:
        found[key] = victim


class _Around:
    """A document with what is looked up in it by token."""

    def __init__(self, document: Document, tree: Tree) -> None:
        self.document, self.tree, self.grid = document, tree, Grid(document)
        self.persons = {i: e for e in document.entities if e.label == "PERSON" for i in range(*self.grid.tokens(e.span))}
        self.figures = {
            i: f
            for f in document.figures
            if f.unit is None and f.role not in ("age", "ordinal", "designation", "duration")
            for i in range(*self.grid.tokens(f.span))
        }

    def together(self, who: int, cue: int) -> list[int]:
        """A token and those coordinated with it: "Ana Reld and her son"."""
        out = [who]
        for c in self.tree.children[who]:
            token = self.tree.tokens[c]
            if token.dep == "conj" and token.tag[:2] in ("NN", "CD", "PR") and token.text not in ("Jr.", "Jr", "Sr.", "Sr") and not self._fares_otherwise(c, cue):
                out += self.together(c, cue)
        return out

    def _fares_otherwise(self, who: int, cue: int) -> bool:
        """Whether a word of its own says what became of the second of two: "left one dead and four others hurt"."""
        near = {*range(who + 1, min(who + 3, len(self.tree.tokens))), *self.tree.children[who]} - {cue}
        return any(self.tree.tokens[k].text.lower() in _FARES for k in near)

    def victim(self, said: Harmed, who: int) -> Victim | None:
        tree, tokens = self.tree, self.tree.tokens
        token = tokens[who]
        figure = self._figure(who)
        if figure is not None:
            return self.counted(figure, said)
        if any(tokens[c].text.lower() in ("no", "neither", "none") for c in tree.children[who]):
            return None
        person = self._person(who)
        lemma = token.lemma.lower()
        if person is None and (token.tag in ("NNS", "NNPS") or lemma in _SEVERAL):
            return self._several(said, who)
        if token.tag in ("WP", "WDT", "DT") and person is None:
            return None
        if person is None and not (_is_person(lemma) or token.text.lower() in gender.PRONOUNS):
            if not (lemma == "old" or token.tag in ("JJ", "CD")) or not _is_old(self._text(who)):
                if not (token.tag in ("JJ", "DT", "CD", "NN") and token.text.lower() in _OTHER | {"one"}):
                    return None
        first, last = self._words(who)
        report = self.document.report
        noun = lemma
        words = [t.text.lower() for t in tokens[first : last]]
        age = _age(report.text[tokens[first].start : tokens[last - 1].end + 12], person, report.text)
        determiner = self._determiner(who)
        sex = gender.PRONOUNS.get(token.text.lower(), "") or gender.of_noun(lemma) or _sex(words)
        if not sex and person is not None:
            sex = gender.of_name(person.name)
        return Victim(
            span=report.span(tokens[first].start, tokens[last - 1].end),
            cue=report.span(tokens[said.cue].start, tokens[said.cue].end),
            harm=said.harm,
            low=1.0,
            high=1.0,
            name=person.name if person else None,
            noun=noun,
            age=age,
            gender=sex,
            determiner=determiner,
            own_hand=said.own_hand,
        )

    def unnamed(self, i: int, least: int) -> Victim:
        """The dead that "a double homicide" speaks of: so many at least, and nothing more told of them."""
        token = self.tree.tokens[i]
        span = self.document.report.span(token.start, token.end)
        return Victim(span, span, Harm.KILLED, float(least), None, noun=token.lemma.lower(), determiner="the", own_hand=token.lemma.lower() == "suicide")

    def of_people(self, figure: Figure) -> bool:
        """Whether a figure that its own words call killed or wounded counts people, as far as its noun tells."""
        if re.match(r"[-\s]?(?:yr|year|month|day)s?\b", self.document.report.text[figure.span.end : figure.span.end + 8]):
            return False
        if not figure.counted:
            return self.document.report.text[figure.span.end : figure.span.end + 1] != "-"  # "14- and 18-year-olds"
        words = figure.counted.lower().split()
        return any(_is_counted(word) or _is_person(word) for word in words)

    def _several(self, said: Harmed, who: int) -> Victim | None:
        """People without a number: "they", "both", "the victims", "the couple"."""
        token = self.tree.tokens[who]
        word = token.text.lower()
        if word not in _SEVERAL and not _is_person(token.lemma.lower()):
            return None
        first, last = (who, who + 1) if word in _SEVERAL else self._words(who)
        words = [t.text.lower() for t in self.tree.tokens[first:last]]
        number = 2.0 if word in ("both", "couple", "pair", "twins") or "both" in words else None
        report, tokens = self.document.report, self.tree.tokens
        return Victim(
            span=report.span(tokens[first].start, tokens[last - 1].end),
            cue=report.span(tokens[said.cue].start, tokens[said.cue].end),
            harm=said.harm,
            low=number,
            high=number,
            noun=token.lemma.lower(),
            determiner="the" if word in _SEVERAL else self._determiner(who),
            own_hand=said.own_hand,
        )

    def counted(self, figure: Figure, said: Harmed | None = None) -> Victim:
        """The victims that a figure counts; without a verb of harm the figure's own role tells."""
        first, last = self.grid.tokens(figure.span)
        words = {t.text.lower() for t in self.tree.tokens[first : min(last + 2, len(self.tree.tokens))]}
        harm = said.harm if said else _ROLES[figure.role]
        cue = self.document.report.span(self.tree.tokens[said.cue].start, self.tree.tokens[said.cue].end) if said else figure.span
        return Victim(
            span=figure.span,
            cue=cue,
            harm=harm,
            low=figure.low,
            high=figure.high,
            noun=figure.counted,
            determiner="other" if words & _OTHER else "",
            own_hand=said is not None and said.own_hand,
            numbered=True,
        )

    def _figure(self, who: int) -> Figure | None:
        """The figure that counts what a token heads: "two men", "at least five"."""
        if who in self.figures:
            return self.figures[who]
        for c in self.tree.children[who]:
            if self.tree.tokens[c].dep == "nummod" and c in self.figures:
                return self.figures[c]
        return None

    def _person(self, who: int) -> Entity | None:
        """The person's name that a token is part of or that stands beside it ("guard Ana Reld", "the victim, Ana Reld")."""
        if who in self.persons:
            return self.persons[who]
        if self.tree.tokens[who].tag in ("PRP", "PRP$"):
            return None
        for c in self.tree.children[who]:
            if c in self.persons and self.tree.tokens[c].dep in ("appos", "compound", "flat", "nmod:desc"):
                return self.persons[c]
            if self.tree.tokens[c].dep == "acl" and self.tree.tokens[c].lemma.lower() == "identify":
                for k in self.tree.children[c]:
                    if k in self.persons:
                        return self.persons[k]
        return None

    def _words(self, who: int) -> tuple[int, int]:
        """The tokens of a person's noun phrase: the head with its determiner, adjectives and name, and nothing that follows."""
        inside = {who}
        for c in self.tree.children[who]:
            if self.tree.tokens[c].dep in _BEFORE:
                inside |= self.tree.subtree(c)
        first = last = who
        while first - 1 in inside:
            first -= 1
        while last + 1 in inside:
            last += 1
        return first, last + 1

    def _text(self, who: int) -> str:
        first, last = self._words(who)
        return self.document.report.text[self.tree.tokens[first].start : self.tree.tokens[last - 1].end]

    def _determiner(self, who: int) -> str:
        children = [self.tree.tokens[c] for c in self.tree.children[who] if self.tree.tokens[c].dep != "conj"]
        if self.tree.tokens[who].text.lower() in _OTHER or any(c.text.lower() in _OTHER for c in children):
            return "other"
        if self.tree.tokens[who].tag == "PRP" or any(c.dep == "nmod:poss" for c in children):
            return "the"
        det = next((c.text.lower() for c in children if c.dep == "det"), "")
        if det in ("the", "this", "that"):
            return "the"
        return "a" if det in _NEW else ""


_BEFORE = frozenset(("det", "amod", "compound", "nummod", "nmod:poss", "flat", "nmod:desc"))


def _is_counted(word: str) -> bool:
    """Whether a noun in the plural or singular counts people or what befell them."""
    base = word[:-3] + "y" if word.endswith("ies") else word.removesuffix("s")
    return base in _TALLIED or _is_person(base) or word in ("people", "children", "men", "women", "persons")


def _is_person(lemma: str) -> bool:
    if lemma in _PEOPLE or lemma.endswith(("man", "woman")):
        return lemma not in ("human", "german", "roman")
    speaker = speakers().get(lemma)
    return speaker is not None and speaker.kind in (Kind.PERSON, Kind.OFFICE)


def _is_old(text: str) -> bool:
    return _BEFORE_AGE.search(text) is not None


def _age(around: str, person: Entity | None, text: str) -> float | None:
    """The age told in or right after a phrase, in years."""
    found = _BEFORE_AGE.search(around)
    if found is None and person is not None:
        found = _AFTER_AGE.match(text, person.span.end)
    if found is None:
        found = _AFTER_AGE.search(around)
    if found is None:
        return None
    said = found["n"].lower()
    value = float(_WORDS.get(said, 0) or said)
    unit = (found.groupdict().get("unit") or "year").lower()
    return value if unit == "year" else 0.0


def _sex(words: Sequence[str]) -> str:
    for word in words:
        sex = gender.PRONOUNS.get(word, "") if word not in ("his", "her") else ""
        sex = sex or {"male": gender.HE, "female": gender.SHE}.get(word, "") or gender.of_noun(word)
        if sex:
            return sex
    return ""
