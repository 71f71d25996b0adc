"""Attributions by other words than a cue, or by one not seen: "Under the draft law, landlords would …", "Per Reuters, …"."""

from collections.abc import Sequence
from dataclasses import replace

from sayso.extract.outlets import outlet_at, phrase_at
from sayso.extract.place import Grid
from sayso.extract.wording import among
from sayso.schema import Attribution, Document, Sentence, Tree
from sayso.tables import word_set

SHORTEST = 3  # words that a statement has at least: "9,000 have left"
# "By the army's count", "in the union's view": whose word it is, by the noun and what stands before its owner.
TELLINGS = {
    **dict.fromkeys(("account", "telling", "version", "reckoning"), ("by", "in", "on")),
    **dict.fromkeys(("count", "estimate", "tally", "calculation", "figure"), ("by", "on")),
    **dict.fromkeys(("view", "opinion", "judgment", "judgement", "estimation"), ("in",)),
}
REACH = 9  # words from the beginning of a sentence to such a noun: "By the district health board's own latest count"
AGAINST = word_set("undoing") | {"deny"}
SIGNS = frozenset(("vote", "under", "per", *AGAINST, *TELLINGS))  # one of them is in every sentence that is looked at
VOTE = 8  # words from "voted" to what was voted for: "voted 9-2 late on Tuesday night to"
REPORTING = frozenset(("report", "write", "say", "note"))


def with_implied(document: Document, credited: Sequence[Attribution], tree: Tree, grid: Grid) -> tuple[Attribution, ...]:
    """The attributions and the implied ones; what stands in the words of one of these gets it as its parent."""
    out = list(credited)
    for number, sentence in enumerate(document.sentences):
        words = [tree.tokens[i].lemma.lower() for i in range(sentence.first, sentence.last)]
        if SIGNS.isdisjoint(words):
            continue
        here = [a for a in out if tree.tokens[grid.tokens(a.cue[0])[0]].sentence == number]
        taken = {i for a in here for span in (*a.cue, *a.source) for i in range(*grid.tokens(span))}
        for n, word in enumerate(words):
            new = None
            if word == "under" and n == 0 and not here:
                new = _under(document, tree, sentence)
            elif word == "per" and sentence.first + n not in taken and (n == 0 or words[n - 1] in (",", "”")):
                new = _per(document, tree, sentence, sentence.first + n)
            elif word in TELLINGS and n < REACH:
                told = taken | {i for a in here for span in a.content for i in range(*grid.tokens(span))}
                new = _telling(document, tree, sentence, sentence.first + n, told)
            elif word in AGAINST and not here:
                new = _denial(document, tree, sentence, sentence.first + n)
            elif word == "vote" and sentence.first + n not in taken:
                start = tree.tokens[sentence.first + n].start
                within = any(span.start <= start < span.end for a in here for span in a.content)
                new = None if within else _vote(document, tree, sentence.first + n, sentence.last)
            if new is not None:
                out = _inside(out, new)
    for bare in document.attributions:
        new = None
        if bare.source and not bare.content:
            new = _trailing(document, tree, grid, bare) or _opening(document, tree, grid, bare)
        if new is not None:
            out = _inside(out, new)
    return tuple(out)


def _inside(attributions: Sequence[Attribution], new: Attribution) -> list[Attribution]:
    """All of them, those in the new one's words as its children."""
    inner = {a.id for a in attributions if a.parent is None and any(span.covers(a.cue[0]) for span in new.content)}
    return [*(replace(a, parent=new.id) if a.id in inner else a for a in attributions), new]


def _under(document: Document, tree: Tree, sentence: Sentence) -> Attribution | None:
    """ "Under the draft law, landlords would have to register": the law says so."""
    first, end = phrase_at(tree.tokens, sentence.first + 1, sentence.last)
    if first == end or not among(tree.tokens[end - 1], "rules"):
        return None
    comma = next((j for j in range(end, sentence.last) if tree.tokens[j].text == ","), sentence.last)
    return _made(document, tree, (first, comma), sentence.first, (comma, sentence.last))


def _per(document: Document, tree: Tree, sentence: Sentence, i: int) -> Attribution | None:
    """ "Per Reuters, prosecutors contend …", "…, an elder says, per Reuters" """
    if outlet_at(document, i + 1, sentence.last, certain=True) is None:
        return None
    source = phrase_at(tree.tokens, i + 1, sentence.last)
    said = (source[1], sentence.last) if i == sentence.first else (sentence.first, i)
    return _made(document, tree, source, i, said)


def _telling(document: Document, tree: Tree, sentence: Sentence, i: int, told: set[int]) -> Attribution | None:
    """ "By the army's count 34 people were killed; the elders say 43": the army says the first.

    i: the place of "count". told: the places of all that is somebody's already.
    """
    tokens, first = tree.tokens, sentence.first
    owner = next((j for j in range(i - 1, first, -1) if not tokens[j].tag.startswith("JJ")), first)
    if tokens[first].text.lower() not in TELLINGS[tokens[i].lemma.lower()] or tokens[owner].tag != "POS" or owner - first < 2:
        return None
    end = next((j for j in range(i + 1, sentence.last) if tokens[j].text == ";"), sentence.last)
    if any(t.span.start < tokens[owner].start and tokens[first + 1].start < t.span.end for t in document.times):
        return None  # "by Tuesday's count"
    after = i + 3 if [token.text for token in tokens[i + 1 : i + 3]] == ["of", "events"] else i + 1
    if tokens[after].tag == "IN" or not told.isdisjoint(range(first, end)):
        return None
    return _made(document, tree, (first + 1, owner), i, (after, end))


def _vote(document: Document, tree: Tree, i: int, last: int) -> Attribution | None:
    """ "The council voted 9-2 on Tuesday to close the fish market": a body's will, as what it asks for or orders is.

    Not of people: "Dockers voted to strike" is what the report tells of them, or whoever says so.
    """
    subject = tree.subject(i)
    to = next(
        (j for j in range(i + 1, min(i + VOTE, last - 1)) if tree.tokens[j].text == "to" and _is_infinitive(tree, j + 1)), None
    )
    if subject is None or subject > i or to is None or not tree.tokens[i].tag.startswith("VB"):
        return None
    if tree.tokens[subject].tag in ("NNS", "CD", "PRP"):
        return None
    source = tree.phrase(subject, without=frozenset(("acl:relcl", "advcl", "acl")))
    end = max(tree.phrase(to + 1)[1], to + 2)
    tokens, report = tree.tokens, document.report
    spans = [report.span(tokens[a].start, tokens[b - 1].end) for a, b in (source, (i, i + 1), (to, end))]
    return Attribution(f"i{i}", None, (spans[0],), (spans[1],), (spans[2],))


def _denial(document: Document, tree: Tree, sentence: Sentence, i: int) -> Attribution | None:
    """ "The army denied shelling the hospital", a plain denial that the recogniser passed over: of a deed, or behind "that"."""
    if tree.tokens[i].lemma.lower() != "deny":
        return _overturning(document, tree, sentence, i)
    tokens, subject = tree.tokens, tree.subject(i)
    plain = tokens[i].tag in ("VBD", "VBZ", "VBP") and tokens[i].dep in ("ROOT", "parataxis")
    if not plain or subject is None or subject > i or i + 1 >= sentence.last:
        return None
    if tokens[i + 1].tag != "VBG" and tokens[i + 1].text != "that":
        return None
    return _to_the_end(document, tree, sentence, i, subject)


def _overturning(document: Document, tree: Tree, sentence: Sentence, i: int) -> Attribution | None:
    """ "A judge reversed a finding that the mine had leaked", passed over by the recogniser: what the ruling says is undone."""
    tokens, subject, ruling = tree.tokens, tree.subject(i), tree.child(i, "obj")
    plain = tokens[i].tag in ("VBD", "VBZ", "VBP", "VBN") and tokens[i].dep == "ROOT"
    if not plain or subject is None or subject > i or ruling is None or ruling < i:
        return None
    if not among(tokens[ruling], "ruled") or not any(tokens[c].dep.startswith(("acl", "ccomp")) for c in tree.children[ruling]):
        return None
    return _to_the_end(document, tree, sentence, i, subject)


def _to_the_end(document: Document, tree: Tree, sentence: Sentence, i: int, subject: int) -> Attribution:
    """All behind a verb, as its subject's."""
    tokens = tree.tokens
    source = tree.phrase(subject, without=frozenset(("acl:relcl", "advcl", "acl")))
    end = sentence.last - (tokens[sentence.last - 1].text in ".!?")
    spans = [document.report.span(tokens[a].start, tokens[b - 1].end) for a, b in (source, (i, i + 1), (i + 1, end))]
    return Attribution(f"i{i}", None, (spans[0],), (spans[1],), (spans[2],))


def _is_infinitive(tree: Tree, i: int) -> bool:
    return tree.tokens[i].tag == "VB"


def _trailing(document: Document, tree: Tree, grid: Grid, bare: Attribution) -> Attribution | None:
    """ "No ransom was paid, the negotiator insisted, Radio Pelmo reported": all before the outlet is what it reported."""
    first, last = grid.tokens(bare.source[0])
    cue = grid.tokens(bare.cue[0])[0]
    sentence = document.sentences[tree.tokens[cue].sentence]
    before = tree.tokens[first - 1].text if first > sentence.first else ""
    if before != "," or cue < last or not REPORTING & {tree.tokens[i].lemma.lower() for i in range(*grid.tokens(bare.cue[0]))}:
        return None
    if outlet_at(document, first, last, certain=False) is None:
        return None
    made = _made(document, tree, (first, last), cue, (sentence.first, first - 1))
    return replace(made, id=bare.id, cue=bare.cue) if made else None


def _opening(document: Document, tree: Tree, grid: Grid, bare: Attribution) -> Attribution | None:
    """ "As the ministry said on Monday, twelve people died": all behind the comma is what it said.

    Not where the subject is the speaker himself: "As it said on Monday, the company will close the mill" is the report's.
    """
    parts = [grid.tokens(span) for span in (*bare.source, *bare.cue)]
    first, last = min(parts)[0], max(end for _, end in parts)
    sentence = document.sentences[tree.tokens[first].sentence]
    words = [tree.tokens[i].text.lower() for i in range(sentence.first, first)]
    comma = next((i for i in range(last, sentence.last) if tree.tokens[i].text == ","), sentence.last)
    if words != ["as"] or any(tree.is_clause(i) for i in range(last, comma)) or tree.tokens[parts[0][0]].tag.startswith("PRP"):
        return None
    made = _made(document, tree, parts[0], parts[-1][0], (comma, sentence.last))
    return replace(made, id=bare.id, cue=bare.cue) if made else None


def _made(document: Document, tree: Tree, source: tuple[int, int], cue: int, said: tuple[int, int]) -> Attribution | None:
    """An attribution of these tokens, None if what is said is no statement."""
    said = tree.stripped(*said)
    if said[1] - said[0] < SHORTEST or not any(tree.is_clause(j) for j in range(*said)):
        return None
    tokens = tree.tokens
    spans = [document.report.span(tokens[a].start, tokens[b - 1].end) for a, b in (source, (cue, cue + 1), said)]
    return Attribution(f"i{cue}", None, (spans[0],), (spans[1],), (spans[2],))
