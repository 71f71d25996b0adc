"""Who is credited with what: the recogniser's spans, paired by the linear model, completed and nested from the parse."""

from bisect import bisect_left
from collections.abc import Sequence

from sayso.annotate.according import passed_over, with_the_rest
from sayso.annotate.added import added
from sayso.annotate.carried import carry_on
from sayso.annotate.citing import cited_beside
from sayso.annotate.compared import compared
from sayso.annotate.completion import complete
from sayso.annotate.corrected import without_corrected
from sayso.annotate.credited_last import credited_last
from sayso.annotate.denials import by_others, own_denials, ruled_out, rules_out
from sayso.annotate.denied_and_done import past_second_deed
from sayso.annotate.draft import Draft
from sayso.annotate.edges import with_former
from sayso.annotate.encoder.component import SPANS
from sayso.annotate.endings import documented
from sayso.annotate.halves import past_halves, shared_out
from sayso.annotate.headlines import signed_headlines, without_headlines
from sayso.annotate.impressions import known_to_be
from sayso.annotate.interrupted import interrupted, second_clauses
from sayso.annotate.judged import judged_behind, judged_by, without_judgement
from sayso.annotate.lexicon import is_cue
from sayso.annotate.longer import no_longer, up_to_another
from sayso.annotate.loose import loose
from sayso.annotate.neither import neither_nor
from sayso.annotate.nesting import nested
from sayso.annotate.outcome import with_outcome
from sayso.annotate.own_clauses import only_expected, own_clauses
from sayso.annotate.pairing import Mark, grouped, opens_quotation, weights
from sayso.annotate.pipeline import Parse
from sayso.annotate.recalled import recalled
from sayso.annotate.released import (
    goes_on_speaking,
    handed_back,
    released,
    without_credited,
    without_next_paragraphs,
    without_own_paper,
    without_silences,
)
from sayso.annotate.rereading import reread
from sayso.annotate.second_cues import parted, past_asides
from sayso.annotate.self_named import not_who_was_shown, who_calls_itself
from sayso.annotate.sources import without_helpers
from sayso.annotate.spoken_of import spoken_of
from sayso.annotate.summed_up import summed_up
from sayso.annotate.two_in_one import each_its_own
from sayso.annotate.within_quotes import ended_with_quotation
from sayso.schema import Attribution, Report, Sentence, Span, Token
from sayso.schema.tree import Range, Tree


def marks_of(parse: Parse) -> list[Mark]:
    """The recogniser's spans as the pairing model sees them; starts and ends are spaCy tokens."""
    doc = parse.doc
    sentence = [n for n, s in enumerate(doc.sents) for _ in range(s.start, s.end)]
    breaks = [i for i, start in enumerate(parse.starts) if start < 0]
    return [
        Mark(
            span.start,
            span.end,
            span.label_,
            span.text.lower(),
            sentence[span.start],
            bisect_left(breaks, span.start),
            opens_quotation(span[0].text),
        )
        for span in sorted(doc.spans[SPANS], key=lambda s: (s.start, s.end))
    ]


def find_attributions(
    report: Report, parse: Parse, tokens: tuple[Token, ...], sentences: tuple[Sentence, ...], index: Sequence[int]
) -> tuple[Attribution, ...]:
    """The report's attributions in text order, each with the id of the one whose content it stands in."""
    marks = marks_of(parse)

    def place(mark: int) -> Range:
        return index[marks[mark].start], index[marks[mark].end]

    groups = grouped(marks, weights())
    drafts = [Draft(place(g.cue), None if g.source is None else place(g.source), [place(c) for c in g.contents]) for g in groups]
    tree = Tree(tokens)
    without_headlines(report, drafts, tree)
    held = {i for g in groups for i in (g.source, *g.contents)}
    sources, contents = (
        [place(i) for i, mark in enumerate(marks) if mark.label == label and i not in held] for label in ("SOURCE", "CONTENT")
    )
    contents += released(drafts, tree)
    without_corrected(drafts, tree)
    carry_on(report, drafts, tree)
    handed_back(report, drafts, tree)
    drafts += summed_up(drafts, tree)
    carried = {i for d in drafts for content in d.contents for i in range(*content)}
    drafts += loose(sources, [c for c in contents if c[0] not in carried], drafts, tree)
    drafts = [d for d in drafts if not is_adverb(d, tokens) and not known_to_be(d, tree)]
    drafts += own_denials(drafts, tree)
    ruled_out(drafts, tree)
    drafts += rules_out(drafts, tree)
    drafts += list(credited_last(drafts, tree, sentences))
    drafts += passed_over(drafts, tree)
    each_its_own(drafts, tree, sentences)
    who_calls_itself(drafts, tree)
    not_who_was_shown(drafts, tree)
    complete(drafts, tree, sentences)
    with_the_rest(drafts, tree)
    drafts += interrupted(drafts, tree)
    drafts += neither_nor(drafts, tree)
    drafts += parted(drafts, tree)
    drafts += shared_out(drafts, tree)
    drafts += reread(drafts, tree)
    without_credited(drafts, tree)
    goes_on_speaking(report, drafts, tree, sentences)
    past_asides(drafts, tree)
    past_second_deed(drafts, tree)
    drafts += added(drafts, tree)
    drafts += compared(drafts, tree)
    ended_with_quotation(drafts, tree, report.text)
    found = nested(drafts, tree)
    for draft in drafts:
        draft.contents = [c for c in draft.contents if not _belongs_to_one_of(found, c, draft, tokens)]
    drafts += found
    without_credited(drafts, tree)
    without_own_paper(report, drafts, tree)
    without_silences(drafts, tree)
    drafts += own_clauses(drafts, tree)
    without_next_paragraphs(report, drafts, tree)
    second_clauses(drafts, tree)
    drafts += past_halves(drafts, tree)
    return _finished(report, tree, _unique(_put_right(report, drafts, tree, sentences)))


def _put_right(report: Report, drafts: list[Draft], tree: Tree, sentences: tuple[Sentence, ...]) -> list[Draft]:
    """The drafts, with what is told beside those found, and their edges where these take words of something else."""
    drafts += spoken_of(drafts, tree)
    drafts += signed_headlines(report, drafts, tree)
    drafts += documented(drafts, tree, sentences)
    with_former(drafts, tree)
    by_others(drafts, tree)
    up_to_another(drafts, tree)
    with_outcome(drafts, tree)
    drafts += recalled(drafts, tree)
    no_longer(drafts, tree)
    judged_by(drafts, tree)
    without_judgement(drafts, tree)
    without_helpers(drafts, tree)
    cited_beside(drafts, tree)
    return judged_behind([d for d in drafts if not only_expected(d, tree)], tree)


def _belongs_to_one_of(found: Sequence[Draft], content: Range, draft: Draft, tokens: Sequence[Token]) -> bool:
    """Whether a content that the pairing gave to a cue in another sentence has a cue of its own after all."""
    elsewhere = tokens[content[0]].sentence != tokens[draft.cue[0]].sentence
    return elsewhere and any(first <= content[0] and content[1] <= last for d in found for first, last in d.contents)


def is_adverb(draft: Draft, tokens: Sequence[Token]) -> bool:
    """Whether the cue is "reportedly" or its like: no source is credited there, and the parse tells the clause it covers."""
    return any(is_cue(token.text, "adverb") for token in tokens[slice(*draft.cue)])


def _unique(drafts: list[Draft]) -> list[Draft]:
    """Drafts in text order, each once; one whose cue is all that another one's content holds is that content itself."""
    drafts = list({(d.cue, d.source, tuple(d.contents)): d for d in drafts}.values())
    pointed_at = {d.contents[0] for d in drafts if len(d.contents) == 1}
    kept = [d for d in drafts if d.cue not in pointed_at or (d.cue,) == tuple(d.contents)]
    return sorted(kept, key=lambda d: (d.cue, d.contents))


def _finished(report: Report, tree: Tree, drafts: list[Draft]) -> tuple[Attribution, ...]:
    def spans(*ranges: Range | None) -> tuple[Span, ...]:
        real = sorted(r for r in ranges if r is not None and r[0] < r[1])
        return tuple(report.span(tree.tokens[first].start, tree.tokens[last - 1].end) for first, last in real)

    def size(draft: Draft) -> int:
        return sum(last - first for first, last in draft.contents)

    ids = {id(draft): f"a{n}" for n, draft in enumerate(drafts, 1)}
    out = []
    for draft in drafts:
        outer = [d for d in drafts if d is not draft and d.holds(draft) and size(d) > size(draft)]
        parent = min(outer, key=lambda d: (size(d), d.cue)) if outer else None
        out.append(
            Attribution(
                id=ids[id(draft)],
                parent=ids[id(parent)] if parent else None,
                source=spans(draft.source),
                cue=spans(draft.cue),
                content=spans(*draft.contents),
            )
        )
    return tuple(out)
