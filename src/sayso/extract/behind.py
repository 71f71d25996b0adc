"""The source behind a source: "AFP quoted the envoy as saying", "Reuters, citing a leaked memo, said", "the daily, which quoted".

Each becomes two attributions, one inside the other: the outer has a source and no content of its own, the inner what was said.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from sayso.extract.cited import cited_phrase, leads_to, relied_on
from sayso.extract.outlets import outlet_at
from sayso.extract.place import Grid
from sayso.extract.quoted import cue_has, quoted_as, was_quoted
from sayso.extract.relay import carried_from
from sayso.extract.wording import RELATIVE, among
from sayso.schema import Attribution, Document, Span, Tree
from sayso.schema.tree import FINITE, Range

OUTER = "+"  # after the id of an attribution: the one made round it
FAR = 8  # words from "which" to the verb that leads to the source: "which said on its website that it had spoken to"


@dataclass(frozen=True, slots=True)
class Apart:
    """inner: the words for the source behind; outer, content: what is left of the attribution's source and content."""

    inner: Range
    outer: tuple[Span, ...]
    content: tuple[Span, ...]


def opened(document: Document, credited: Sequence[Attribution], tree: Tree, grid: Grid) -> tuple[Attribution, ...]:
    """The attributions with those that name a source behind their source taken apart. Order is kept."""
    opener = _Opener(document, credited, tree, grid)
    out = [new for a in credited if not opener.repeats(a) for new in opener.taken_apart(a)]
    return tuple(opener.with_relatives(out))


@dataclass(frozen=True, slots=True)
class _Opener:
    """Takes the attributions of one document apart."""

    document: Document
    credited: Sequence[Attribution]
    tree: Tree
    grid: Grid

    def repeats(self, attribution: Attribution) -> bool:
        """Whether an attribution tells nothing of its own: "citing a memo", "is quoted by X", beside the one with the content."""
        if not attribution.source or not cue_has(attribution, self.tree, self.grid, "cited", "reporting on"):
            return False
        beside = [a for a in self.credited if a.id != attribution.id and self._sentence(a) == self._sentence(attribution)]
        passive = was_quoted(attribution, self.tree, self.grid, sentence=self._bounds(attribution))
        if passive is not None:
            return not passive.content and bool(beside)
        relative = self.tree.tokens[self.grid.tokens(attribution.source[0])[0]].text.lower() in RELATIVE
        if relative and cue_has(attribution, self.tree, self.grid, "cited"):
            return any(span.covers(attribution.cue[0]) for a in beside for span in (*a.source, *a.content))
        if not self._is_citing(attribution):
            return False
        alike = [a for a in beside if a.source == attribution.source and a.content]
        return bool(alike) or (self._says_nothing(attribution) and bool(beside))

    def taken_apart(self, attribution: Attribution) -> list[Attribution]:
        """The attribution itself, or the inner and the outer one."""
        if not attribution.source or not attribution.content:
            return [attribution]
        attribution = self._by_the_document(attribution)
        found = self._quoting(attribution) or self._citing(attribution) or self._in_relative(attribution)
        if found is None:
            return [self._without_carrier(attribution)]
        outer = replace(attribution, id=attribution.id + OUTER, source=found.outer, content=())
        return [outer, replace(attribution, parent=outer.id, source=self._spans([found.inner]), content=found.content)]

    def with_relatives(self, attributions: Sequence[Attribution]) -> list[Attribution]:
        """ "citing the magistrate, who warned that …": what the magistrate warned of is passed on by the one who cites him."""
        ends = {a.source[-1].end: a.parent for a in attributions if a.source and a.parent == a.id + OUTER}
        out = []
        for a in attributions:
            first = self.grid.tokens(a.source[0])[0] if a.source else 0
            before = first - 1 if first and self.tree.tokens[first - 1].text == "," else first
            end = self.tree.tokens[before - 1].end if before else -1
            relative = a.source and a.content and a.parent is None and self.tree.tokens[first].text.lower() in RELATIVE
            out.append(replace(a, parent=ends[end]) if relative and end in ends else a)
        return out

    def _sentence(self, attribution: Attribution) -> int:
        return self.tree.tokens[self.grid.tokens(attribution.cue[0])[0]].sentence

    def _bounds(self, attribution: Attribution) -> Range:
        sentence = self.document.sentences[self._sentence(attribution)]
        return sentence.first, sentence.last

    def _is_citing(self, attribution: Attribution) -> bool:
        first = self.tree.tokens[self.grid.tokens(attribution.cue[0])[0]]
        return first.tag == "VBG" and among(first, "cited")

    def _says_nothing(self, attribution: Attribution) -> bool:
        """Whether the content is no more than a noun phrase: who is cited, not what they say."""
        said = [self.tree.tokens[i] for span in attribution.content for i in range(*self.grid.tokens(span))]
        return not any(t.tag in FINITE or t.text in ("“", '"', "”") for t in said)

    def _spans(self, ranges: Sequence[Range]) -> tuple[Span, ...]:
        tokens = self.tree.tokens
        bare = [self.tree.stripped(*r) for r in ranges if r[0] < r[1]]
        return tuple(self.document.report.span(tokens[first].start, tokens[last - 1].end) for first, last in bare if first < last)

    def _without_carrier(self, attribution: Attribution) -> Attribution:
        """ "a banker quoted by Reuters": the source is the banker; the outlet is found among the words beside it."""
        if len(attribution.source) != 1:
            return attribution
        first, last = self.grid.tokens(attribution.source[0])
        cut = carried_from(self.document, self.tree, first, last)
        return attribution if cut == last else replace(attribution, source=self._spans([(first, cut)]))

    def _by_the_document(self, attribution: Attribution) -> Attribution:
        """ "The audit, which Reuters has seen, found P": where the recogniser has Reuters find P, the audit does."""
        tokens, first = self.tree.tokens, self.grid.tokens(attribution.source[0])[0]
        which, head = first - 1, first - 3
        if head < 0 or tokens[which].text.lower() not in ("which", "that") or tokens[which - 1].text != ",":
            return attribution
        cue = self.grid.tokens(attribution.cue[-1])[1]
        seen = next((i for i in range(first + 1, cue) if among(tokens[i], "seen")), None)
        if seen is None or not among(tokens[head], "documents", "media"):
            return attribution
        if outlet_at(self.document, first, seen, certain=False) is None:
            return attribution
        new_cue = self._spans([(max(seen + 1, self.grid.tokens(attribution.cue[0])[0]), cue)])
        content = tuple(span for span in attribution.content if span.start > tokens[seen].start)
        if not new_cue or not content:
            return attribution
        source = self._spans([(self.tree.phrase(head, without=frozenset(("acl", "acl:relcl")))[0], head + 1)])
        return replace(attribution, source=source, cue=new_cue, content=content)

    def _quoting(self, attribution: Attribution) -> Apart | None:
        found = quoted_as(attribution, self.tree, self.grid) or was_quoted(
            attribution, self.tree, self.grid, sentence=self._bounds(attribution)
        )
        content = self._spans(found.content) if found else ()
        return Apart(found.inner, attribution.source, content) if found and content else None

    def _citing(self, attribution: Attribution) -> Apart | None:
        """ "Reuters reported, citing a leaked memo, that P", "Quoting a shop steward, the Record said P" """
        first, last = self._bounds(attribution)
        if self.tree.tokens[self.grid.tokens(attribution.source[0])[0]].text.lower() in RELATIVE:
            return None
        if cue_has(attribution, self.tree, self.grid, "refusing to speak"):
            return None  # "declined to comment, citing an inquiry": the inquiry keeps nobody's silence
        said = [self.grid.tokens(span) for span in attribution.content]
        for i in range(first, last):
            token = self.tree.tokens[i]
            if not (token.tag == "VBG" or self._goes_on_crediting(i, first)) or any(a < i < b for a, b in said):
                continue
            to = leads_to(self.tree, i)
            if to is None or not (self._is_citing(attribution) or self._same_clause(attribution, i)):
                continue
            inner = cited_phrase(self.document, self.tree, to, last)
            if inner is None:
                continue
            content = [piece for a, b in said for piece in _without(a, b, i, inner)]
            return Apart(inner, self._source_without(attribution, i, inner[1]), self._spans(content))
        return None

    def _goes_on_crediting(self, i: int, first: int) -> bool:
        """ "The Gazette said that 12 had drowned | and attributed the figure to the port"; a paper on its own earlier words only
        tells what stood there. first: where the sentence begins.
        """
        tokens = self.tree.tokens
        joined = i > first + 1 and tokens[i - 1].text.lower() == "and" and tokens[i].tag in FINITE
        subject = {token.text.lower() for token in tokens[first : first + 2]}
        if among(tokens[i], "crediting") and tokens[i].lemma.lower() == "quote":
            return False  # who is quoted may have said something else
        return joined and among(tokens[i], "crediting") and subject.isdisjoint(("our", "earlier", "previous"))

    def _same_clause(self, attribution: Attribution, i: int) -> bool:
        """Whether "citing" at a token goes with this attribution's cue: no cue of another's between, inside the same words."""
        cue = self.grid.tokens(attribution.cue[0])[0]
        said = [self.grid.tokens(span) for span in attribution.content]
        for other in self.credited:
            if other.id == attribution.id or not other.content or other.source == attribution.source:
                continue
            at = self.grid.tokens(other.cue[0])[0]
            if min(cue, i) < at < max(cue, i) and not any(a <= at < b for a, b in said):
                return False
        parent = next((a for a in self.credited if a.id == attribution.parent), None)
        if parent is None or parent.source == attribution.source:
            return True
        return any(a <= i < b for a, b in map(self.grid.tokens, parent.content))

    def _source_without(self, attribution: Attribution, i: int, end: int) -> tuple[Span, ...]:
        """The source without "citing …" before it or inside it."""
        first, last = self.grid.tokens(attribution.source[0])
        if i < first < end < last:  # "Citing a memo, X said": the recogniser took the memo into the source
            return self._spans([(end, last)]) + attribution.source[1:]
        return (self._spans([(first, i)]) if first < i < last else attribution.source[:1]) + attribution.source[1:]

    def _in_relative(self, attribution: Attribution) -> Apart | None:
        """ "the daily, which quoted two managers", "…, whose reporter spoke to a doctor", "which said it had seen a memo"."""
        first, last = self.grid.tokens(attribution.source[-1])
        end = self._bounds(attribution)[1]
        near = range(first + 1, min(last + 2, end))  # but not the "that" of "the report said that"
        relatives = (j for j in near if self.tree.tokens[j].text.lower() in RELATIVE)
        start = next((j for j in relatives if not self.tree.tokens[j - 1].tag.startswith("VB")), None)
        if start is None:
            return None
        said = [self.grid.tokens(span) for span in attribution.content]
        swallowed = any(a == start for a, _ in said)  # the recogniser took the relative clause into the content
        for i in range(start + 1, min(start + FAR, end)):
            if self.tree.tokens[i].text == "," or (not swallowed and any(a <= i < b for a, b in said)):
                return None
            to = relied_on(self.document, self.tree, i, self.tree.tokens[start].text.lower())
            inner = cited_phrase(self.document, self.tree, to, end) if to is not None else None
            if inner is not None:
                content = [piece for a, b in said for piece in _without(a, b, start, inner)]
                return Apart(inner, (*attribution.source[:-1], *self._spans([(first, start)])), self._spans(content))
        return None


def _without(first: int, last: int, i: int, inner: Range) -> list[Range]:
    """A piece of content without the words "citing …" from `i` to the end of `inner`, if it holds them."""
    if first <= inner[0] < last:
        return [(first, min(i, inner[0]) if i >= first else first), (inner[1], last)]
    return [(first, last)]
