"""What the recogniser left out of an attribution and the parse gives."""

from collections.abc import Sequence

from sayso.annotate.beside import (
    called,
    named_behind,
    named_with_clause,
    past_apposition,
    past_name,
    quoted_before,
    without_hearer,
)
from sayso.annotate.contents import find_content
from sayso.annotate.denials import with_its_clause, with_what_is_denied
from sayso.annotate.draft import Draft, cue_head
from sayso.annotate.edges import (
    after_to_say,
    before_mouthpiece,
    cut_off,
    keep_found,
    past_it,
    past_judgement,
    plea,
    rejoin,
    spelt_out,
    up_to_comma,
    whole_clause,
    with_who_is_there,
)
from sayso.annotate.impressions import how_it_seems
from sayso.annotate.lexicon import NOBODY, is_cue
from sayso.annotate.means import not_by_means
from sayso.annotate.nouns import stood_by, whose
from sayso.annotate.second_cues import second_cue
from sayso.annotate.sources import find_source, is_passive
from sayso.schema import Sentence
from sayso.schema.tree import FINITE, Range, Tree
from sayso.text import QUOTATION_MARKS


def complete(drafts: list[Draft], tree: Tree, sentences: tuple[Sentence, ...]) -> None:
    """Fill in sources and contents in place, left to right."""
    for draft in sorted(drafts, key=lambda d: d.cue):
        sentence = sentences[tree.tokens[draft.cue[0]].sentence]
        with_what_is_denied(draft, tree)
        with_its_clause(draft, tree)
        stood_by(draft, tree)
        named_behind(draft, tree)
        named_with_clause(draft, tree)
        quoted_before(draft, tree, sentence)
        if draft.source is None:
            noun = tree.head_of(*draft.cue)
            if tree.tokens[noun].tag.startswith("NN") and is_cue(tree.tokens[noun].lemma, "noun"):
                draft.source = whose(noun, draft.contents[0][0] if draft.contents else sentence.last, tree)
            else:
                find_source(draft, tree)
        _own_subject(draft, tree)
        not_by_means(draft, tree)
        if draft.source is None:
            _speaker_out_of_content(draft, tree)
        after_to_say(draft, tree, sentence)
        keep_found(draft, tree)
        whole_clause(draft, tree)
        cut_off(draft, tree)
        past_judgement(draft, tree)
        before_mouthpiece(draft, tree)
        plea(draft, tree)
        with_who_is_there(draft, tree)
        up_to_comma(draft, tree)
        spelt_out(draft, tree)
        if tree.tokens[draft.cue[0]].lemma.lower() in ("accord", "according"):
            _according(draft, tree, sentence)
            _round_relative(draft, drafts, tree)
        if not draft.contents:
            draft.contents = asked(draft, drafts, tree)
        if not draft.contents:
            draft.contents = passed_on(draft, drafts, tree)
        if not draft.contents:
            find_content(draft, tree, sentence)
        past_it(draft, tree)
        how_it_seems(draft, tree)
        past_apposition(draft, tree)
        past_name(draft, tree)
        without_hearer(draft, tree)
        called(draft, tree, sentence)
        rejoin(draft, drafts, tree, sentence)
        second = second_cue(draft, tree)
        if second is not None:
            drafts.append(second)


def _own_subject(draft: Draft, tree: Tree) -> None:
    """ "The ministry spoke of 12 dead; hospitals | reported | 19 deaths": behind a semicolon a verb has a subject of its own."""
    subject = tree.subject(cue_head(draft, tree))
    if subject is None or draft.source is None or not draft.source[1] <= subject < draft.cue[0]:
        return
    between = (token.text for token in tree.tokens[draft.source[1] : subject])
    if ";" in between and tree.tokens[subject].dep == "nsubj" and tree.tokens[subject].lemma.lower() not in NOBODY:
        draft.source = tree.phrase(subject, without=frozenset(("acl:relcl", "advcl")))


def _according(draft: Draft, tree: Tree, sentence: Sentence) -> None:
    """ "According to" speaks of its own sentence, and behind a semicolon of what follows: "…; according to her, it was shut"."""
    cue = draft.cue[0]
    behind = cue > sentence.first and tree.tokens[cue - 1].text == ";"
    begin = cue if behind else sentence.first
    relative = _relative_before(draft, tree)
    if relative is not None:
        draft.contents = relative
        return
    draft.contents = [c for c in draft.contents if begin <= c[0] < sentence.last]
    if behind and not draft.contents and draft.source is not None:
        rest = tree.stripped(draft.source[1], sentence.last)
        draft.contents = [rest] if rest[0] < rest[1] else []


def _relative_before(draft: Draft, tree: Tree) -> list[Range] | None:
    """ "A report which, according to | the union |, warned of cracks, was lost": "which" and "warned of cracks" are its words."""
    which = draft.cue[0] - 1 - (tree.tokens[draft.cue[0] - 1].text == ",")
    if (
        which < 1
        or draft.source is None
        or draft.source[1] + 1 >= len(tree.tokens)
        or tree.tokens[which].tag not in ("WDT", "WP")
    ):
        return None
    verb = draft.source[1] + (tree.tokens[draft.source[1]].text == ",")
    if tree.tokens[which].text.lower() not in ("which", "that", "who") or tree.tokens[verb].tag not in FINITE:
        return None
    clause = next((v for v in (verb, *tree.climbs(verb)) if tree.tokens[v].dep not in ("cop", "aux", "aux:pass")), verb)
    under = tree.subtree(clause)
    last = next((i for i in range(verb, len(tree.tokens) + 1) if i not in under), verb)
    return [(which, which + 1), tree.stripped(verb, last)] if last > verb else None


def _round_relative(draft: Draft, drafts: list[Draft], tree: Tree) -> None:
    """What somebody says round such a "which" goes on behind it, and its verb is no second cue of the same source."""
    if len(draft.contents) != 2 or tree.tokens[draft.contents[0][0]].tag not in ("WDT", "WP"):
        return
    (_, which), (first, last) = draft.contents
    for other in [d for d in drafts if d is not draft]:
        if other.source == draft.source and first <= other.cue[0] < last:
            drafts.remove(other)
        other.contents = [(a, last) if b == which and a < which - 1 else (a, b) for a, b in other.contents]


def _speaker_out_of_content(draft: Draft, tree: Tree) -> None:
    """ "An official who worked on it, speaking on condition of anonymity, | said | the plan was dead": all before the cue is who
    says it, where it is no clause and more is said behind.
    """
    before = next((c for c in draft.contents if c[1] <= draft.cue[0] <= c[1] + 1), None)
    behind = any(c[0] == draft.cue[1] and tree.tokens[c[0]].tag != "TO" for c in draft.contents)  # not "appeared to …"
    if before is None or not behind or is_passive(cue_head(draft, tree), tree):
        return
    words = tree.tokens[slice(*before)]
    if tree.tokens[tree.head_of(*before)].tag.startswith("NN") and not any(token.text in QUOTATION_MARKS for token in words):
        draft.contents.remove(before)
        draft.source = before


def asked(draft: Draft, drafts: Sequence[Draft], tree: Tree) -> list[Range]:
    """ "Asked by reporters whether she would stay, she said no": the question is taken from whoever answers it."""
    end = max(draft.cue[1], draft.source[1] if draft.source else 0)
    if not is_cue(tree.tokens[draft.cue[0]].lemma, "ask"):
        return []
    for other in drafts:
        for content in other.contents:
            if content[0] == end and len(other.contents) > 1 and other.cue[0] >= content[1]:
                other.contents.remove(content)
                return [content]
    return []


def passed_on(draft: Draft, drafts: Sequence[Draft], tree: Tree) -> list[Range]:
    """ "AFP reported the ministry said …": the attribution that begins where the cue ends is its content."""
    start = draft.cue[1]
    if draft.source is None or draft.source[1] > start or not is_cue(tree.tokens[start - 1].lemma, "say", "show", "think"):
        return []
    for inner in drafts:
        if inner is draft or inner.source is None or not inner.contents or inner.cue[0] > inner.contents[0][0]:
            continue
        parts = (inner.source, inner.cue, *inner.contents)
        first, last = min(parts)[0], max(part[1] for part in parts)
        if first == start or (first == start + 1 and tree.tokens[start].text.lower() == "that"):
            return [(start, last)]
    return []
