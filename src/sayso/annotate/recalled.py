"""The denial that an admission tells with it: "confirmed that it had talked, two days after | it | had denied | any contact"."""

from collections.abc import Sequence

from sayso.annotate.draft import Draft, cue_head
from sayso.annotate.lexicon import is_cue
from sayso.schema.tree import Tree
from sayso.tables import word_set

PRONOUNS = frozenset(("it", "he", "she", "they"))
SPAN = 4  # words between the comma and "after": "just three days"


def recalled(drafts: Sequence[Draft], tree: Tree) -> list[Draft]:
    """The denials in what somebody grants, as attributions of their own; taken from what he grants in place."""
    out = []
    for draft in drafts:
        if (
            not draft.contents
            or draft.source is None
            or tree.tokens[cue_head(draft, tree)].lemma.lower() not in word_set("granting")
        ):
            continue
        first, last = max(draft.contents)
        denial = next((d for i in range(first + 1, last - 1) if (d := _denial(i, last, draft, tree)) is not None), None)
        if denial is None or any(d.cue[0] < denial.cue[1] and denial.cue[0] < d.cue[1] for d in drafts):
            continue
        start = denial.source[0] if denial.source and denial.source[0] > first else denial.cue[0]
        comma = next((i for i in reversed(range(first, start)) if tree.tokens[i].text == ","), None)
        if comma is not None and start - comma <= SPAN + 1:
            draft.contents[draft.contents.index((first, last))] = first, comma
            out.append(denial)
    return out


def _denial(i: int, last: int, draft: Draft, tree: Tree) -> Draft | None:
    """ "Having denied any payment", "after it had denied any contact", "after denying it"; what is denied begins behind i + 1."""
    tokens = tree.tokens
    word, before = tokens[i].text.lower(), tokens[i - 1].text.lower()
    if before == "after" and tokens[i].tag == "VBG" and is_cue(tokens[i].lemma, "deny"):
        return Draft((i, i + 1), draft.source, [tree.stripped(i + 1, last)])
    helper = i if word == "having" else i + 1 if word in PRONOUNS and tokens[i + 1].text.lower() == "had" else None
    if helper is None or (word in PRONOUNS and before != "after"):
        return None
    verb = next((v for v in range(helper + 1, min(helper + 4, last)) if not tokens[v].tag.startswith("RB")), last)
    if verb >= last - 1 or tokens[verb].tag not in ("VBN", "VBD") or not is_cue(tokens[verb].lemma, "deny"):
        return None
    source = (i, i + 1) if word in PRONOUNS else draft.source
    return Draft((helper, verb + 1), source, [tree.stripped(verb + 1, last)])
