"""The words round an attribution that belong to it and to no other: where its relays and media are looked for."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from sayso.extract.place import Grid
from sayso.extract.wording import among
from sayso.schema import Attribution, Document, Tree


@dataclass(frozen=True, slots=True)
class Scope:
    """Tokens in text order, without the content. first_cue, last_cue: the cue's first token, and the one after its last."""

    tokens: tuple[int, ...]
    first_cue: int
    last_cue: int

    def limit(self, i: int) -> int:
        """The end of the unbroken run of tokens from `i` on."""
        inside = set(self.tokens)
        while i in inside:
            i += 1
        return i


@dataclass(slots=True)
class Surroundings:
    """Finds scopes; made once for a document and the attributions that credit somebody in it."""

    document: Document
    tree: Tree
    grid: Grid
    attributions: Sequence[Attribution]
    by_id: dict[str, Attribution] = field(init=False)
    in_sentence: dict[int, list[Attribution]] = field(init=False)

    def __post_init__(self) -> None:
        self.by_id = {a.id: a for a in self.attributions}
        self.in_sentence = {}
        for attribution in self.attributions:
            self.in_sentence.setdefault(self.sentence(attribution), []).append(attribution)

    def outwards(self, attribution: Attribution) -> Iterator[Attribution]:
        """The attributions round one, nearest first."""
        seen = {attribution.id}
        while (outer := self.by_id.get(attribution.parent or "")) is not None and outer.id not in seen:
            seen.add(outer.id)
            yield outer
            attribution = outer

    def parent_claim(self, attribution: Attribution) -> Attribution | None:
        """The nearest attribution round one that has words of its own."""
        return next((outer for outer in self.outwards(attribution) if outer.content), None)

    def sentence(self, attribution: Attribution) -> int:
        """The number of the sentence that the cue stands in."""
        return self.tree.tokens[self.grid.tokens(attribution.cue[0])[0]].sentence

    def scope(self, attribution: Attribution) -> Scope:
        """The words of the cue's sentence from the cue outwards, up to another's cue, and inside the parent's words."""
        number = self.sentence(attribution)
        sentence = self.document.sentences[number]
        first_cue, last_cue = self.grid.tokens(attribution.cue[0])[0], self.grid.tokens(attribution.cue[-1])[1]
        walls = {i for other in self.in_sentence[number] if self._bars(other, attribution) for i in self._cue_tokens(other)}
        walls -= set(self._cue_tokens(attribution))
        said = {i for span in attribution.content for i in range(*self.grid.tokens(span))}
        within = self._parents_words(attribution)
        first, last = first_cue, last_cue
        while first > sentence.first and first - 1 not in walls and (within is None or first - 1 in within):
            first -= 1
        while last < sentence.last and last not in walls and (within is None or last in within):
            last += 1
        return Scope(tuple(i for i in range(first, last) if i not in said), first_cue, last_cue)

    def _cue_tokens(self, attribution: Attribution) -> list[int]:
        return [i for span in attribution.cue for i in range(*self.grid.tokens(span))]

    def _bars(self, other: Attribution, attribution: Attribution) -> bool:
        """Whether another attribution's words are not this one's: it has another source and another content."""
        if other.id == attribution.id or not other.content or other.source == attribution.source:
            return False
        if other.content == attribution.content or other.id == attribution.parent:
            return False
        if other.source and self.tree.tokens[self.grid.tokens(other.source[0])[0]].tag.startswith("W"):
            return False
        return not any(among(self.tree.tokens[i], "cited") for i in self._cue_tokens(other))

    def _parents_words(self, attribution: Attribution) -> set[int] | None:
        parent = self.parent_claim(attribution)
        if parent is None:
            return None
        found = {i for span in parent.content for i in range(*self.grid.tokens(span))}
        return found if self.grid.tokens(attribution.cue[0])[0] in found else None
