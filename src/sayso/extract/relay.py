"""Through whom a voice reached the report: "told the Evening Post", "in an interview with …", "in a video …"."""

from sayso.extract.place import Grid
from sayso.schema import Attribution, Document, Entity, Kind, Tree, Voice

TOLD = frozenset(("tell", "inform", "brief"))
MET = frozenset(("interview", "conversation", "briefing", "call", "comment", "remark", "statement"))
MEDIA = frozenset(
    (
        "video",
        "letter",
        "post",
        "tweet",
        "memo",
        "email",
        "e-mail",
        "article",
        "essay",
        "book",
        "recording",
        "blog",
        "memoir",
        "op-ed",
    )
)


def relays(document: Document, tree: Tree, grid: Grid, attribution: Attribution) -> tuple[Voice, ...]:
    """The outlets and media that an attribution's own sentence names between the voice and the report, innermost first."""
    head = grid.tokens(attribution.cue[-1])[1] - 1
    sentence = document.sentences[tree.tokens[head].sentence]
    content = attribution.content
    outlets = [
        e
        for e in document.entities
        if e.kind == "outlet" and sentence.span.covers(e.span) and not any(span.covers(e.span) for span in content)
    ]
    own = document.report.outlet.value.casefold().removeprefix("the ") if document.report.outlet else ""
    found = [
        Voice(entity.name, Kind.OUTLET, False, entity.span, resolved=_in_full(document, entity))
        for entity in outlets
        if entity.name.casefold().removeprefix("the ") != own and _through(document, tree, grid, attribution, entity)
    ]
    medium = _medium(document, tree, grid, attribution)
    return (*((medium,) if medium else ()), *found)


def _in_full(document: Document, entity: Entity) -> str | None:
    """How an outlet's name was found where it is not the words that stand there (law 2)."""
    there = " ".join(document.report.quote(entity.span).split()).casefold()
    return None if entity.name.casefold() in there else f"named in full elsewhere in the report: {entity.name}"


def _through(document: Document, tree: Tree, grid: Grid, attribution: Attribution, outlet: Entity) -> bool:
    """Whether the words before an outlet's name make it the one who was told or who asked."""
    first, _ = grid.tokens(outlet.span)
    before = [t.lemma.lower() for t in tree.tokens[max(0, first - 4) : first]]
    words = {t.lemma.lower() for t in tree.tokens[grid.tokens(attribution.cue[0])[0] : grid.tokens(attribution.cue[-1])[1]]}
    if words & TOLD and grid.tokens(attribution.cue[0])[0] < first and not set(before) & {",", "."}:
        return True
    return bool(set(before) & (MET | {"tell"})) and bool(set(before) & {"with", "to", "by", "for", "tell"})


def _medium(document: Document, tree: Tree, grid: Grid, attribution: Attribution) -> Voice | None:
    """ "In a letter to her staff, X said …": the video, when it is what the cue's own sentence opens with or ends in."""
    cue_first, cue_last = grid.tokens(attribution.cue[0])[0], grid.tokens(attribution.cue[-1])[1]
    sentence = document.sentences[tree.tokens[cue_first].sentence]
    for i in range(sentence.first, sentence.last):
        token = tree.tokens[i]
        if token.lemma.lower() not in MEDIA or not token.tag.startswith("NN"):
            continue
        case = tree.child(i, "case")
        placed = case is not None and tree.tokens[case].lemma.lower() in ("in", "on", "via", "through")
        covered = any(span.start <= token.start < span.end for span in attribution.content)
        if (
            placed
            and not covered
            and not any(s.start <= token.start < s.end for s in attribution.source)
            and abs(i - cue_first) < 20
        ):
            first, last = tree.phrase(i)
            first = max(first, (case or first) + 1)
            last = next((j for j in range(first, last) if tree.tokens[j].text in (",", "“", '"')), last)
            if tree.tokens[first].text.lower() in ("a", "an", "the"):
                first += 1
            if first < last <= max(cue_first, cue_last, last):
                place = document.report.span(tree.tokens[first].start, tree.tokens[last - 1].end)
                return Voice(" ".join(document.report.quote(place).split()), Kind.DOCUMENT, False, place)
    return None
