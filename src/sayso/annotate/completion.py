"""What the recogniser left out of an attribution, or took wrongly, and the parse gives."""

from sayso.annotate.contents import after_to_say, find_content, run_on, widen
from sayso.annotate.draft import Draft
from sayso.annotate.misreadings import drop_recipient, inner_speakers
from sayso.annotate.sources import find_source, mend_source
from sayso.schema import Sentence
from sayso.schema.tree import Tree


def complete(drafts: list[Draft], tree: Tree, sentences: tuple[Sentence, ...]) -> None:
    """Fill in and mend sources and contents in place, left to right."""
    inner_speakers(drafts, tree)
    for draft in sorted(drafts, key=lambda d: d.cue):
        sentence = sentences[tree.tokens[draft.cue[0]].sentence]
        drop_recipient(draft, tree)
        mend_source(draft, tree)
        if draft.source is None:
            find_source(draft, tree)
        after_to_say(draft, tree, sentence)
        if not draft.contents:
            find_content(draft, tree, sentence)
        elif len(draft.contents) == 1:
            run_on(draft, drafts, tree, sentence)
        widen(draft, drafts, tree, sentence)
