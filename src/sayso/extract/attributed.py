"""Claims that somebody is credited with: one for each sentence of what an attribution holds."""

from collections.abc import Collection, Mapping, Sequence
from itertools import pairwise

from sayso.extract.anonymity import with_reasons
from sayso.extract.cast import UNNAMED, Cast
from sayso.extract.draft import Draft
from sayso.extract.erring import contradicts
from sayso.extract.following import carried_on
from sayso.extract.only_cites import only_cites
from sayso.extract.only_denied import denies, only_denies
from sayso.extract.passed_on import only_passes_on
from sayso.extract.place import Grid
from sayso.extract.pronouns import SPEAKER
from sayso.extract.relay import relays
from sayso.extract.reported_after import before_report, papers_reports
from sayso.extract.reporting import without_article
from sayso.extract.scope import Surroundings
from sayso.extract.sifting import SOMEBODY, only_agrees, only_expected, says_nothing
from sayso.extract.stage import SELF
from sayso.extract.stance import found_nothing
from sayso.extract.tables import cues
from sayso.extract.wording import RELATIVE, among
from sayso.schema import Attribution, Document, Kind, Tree, Voice
from sayso.schema.tree import FINITE, Range
from sayso.tables import word_set

PUBLISHING = frozenset((Kind.OUTLET, Kind.ORGANISATION))

NEAR = 6  # words from the start of what is rejected to its "claim"
LEAST = 2  # words a piece must have to be a statement of its own


def attributed_claims(document: Document, credited: Sequence[Attribution], tree: Tree, grid: Grid) -> list[Draft]:
    """Drafts for the attributions that credit somebody, in text order."""
    cast = Cast(document, tree)
    datelines = grid.within(document, "dateline")
    around = Surroundings(document, tree, grid, credited)
    voices: dict[str, Voice] = {}
    by_id = {a.id: a for a in credited}
    for attribution in sorted(credited, key=lambda a: _reading_place(a, by_id, tree, grid)):
        voices[attribution.id] = _voice(attribution, cast, grid, voices, datelines)
    voices = with_reasons(document, voices, by_id)
    through = {a.id: _through(a, around) for a in credited}
    through = carried_on(around, voices, through)
    denials = [a for a in credited if a.content and (denies(a, tree, grid) or _own_search(a, voices, tree, grid))]
    papers = papers_reports(credited, voices, tree, grid)
    out = []
    for attribution in sorted((a for a in credited if a.content), key=lambda a: a.content[0].start):
        if any(no_word(attribution, tree, grid) for no_word in (says_nothing, only_cites, only_agrees, only_expected)):
            continue
        if _never_said(attribution, voices, denials, tree, grid):
            continue
        parent = None if contradicts(attribution, tree, grid) else around.parent_claim(attribution)
        if parent is not None and _knows_nothing(grid.tokens(attribution.cue[0])[0], parent, around):
            parent = None
        chain = _chain(attribution, around, voices, through)
        for said in _statements(attribution, tree, grid, datelines):
            pieces = before_report(said, papers, tree)
            if only_denies(pieces, denials, tree, grid):
                continue
            # A paper that reports who said it has news of its own; a lawyer has not.
            if chain[0].kind not in PUBLISHING and only_passes_on(attribution, pieces, credited, tree, grid):
                continue
            out.append(
                Draft(
                    pieces=pieces,
                    chain=_distinct(chain),
                    cue=[grid.tokens(span) for span in attribution.cue],
                    attribution=attribution.id,
                    parent=parent.id if parent else None,
                )
            )
    return out


def _reading_place(attribution: Attribution, by_id: Mapping[str, Attribution], tree: Tree, grid: Grid) -> tuple[int, int]:
    """Where a reader meets the source: text order, an outer voice before the one inside its words when both start together.

    Who "we" are in "“We found no sign of it,” the mayor said" is known when the mayor is.
    """
    spans = attribution.source or attribution.cue
    place = spans[0].start, -sum(len(span) for span in attribution.content)
    outer = by_id.get(attribution.parent or "")
    if outer is None or outer is attribution or tree.tokens[grid.tokens(spans[0])[0]].text.lower() not in SPEAKER:
        return place
    start, size = _reading_place(outer, {}, tree, grid)
    return max(place, (start, size + 1))


def _own_search(attribution: Attribution, voices: Mapping[str, Voice], tree: Tree, grid: Grid) -> bool:
    """ "“We have found no trace of it,” the mayor said": the one who found nothing is the one who says so."""
    cue = [tree.tokens[i] for span in attribution.cue for i in range(*grid.tokens(span))]
    if not attribution.source and any(token.tag == "PRP$" for token in cue):
        return True  # "The firm has | raised their offer": somebody's, and the text says whose
    outer = voices.get(attribution.parent or "")
    if outer is None or outer.name != voices[attribution.id].name:
        return False
    cue, said = (
        [tree.tokens[i] for span in spans for i in range(*grid.tokens(span))] for spans in (attribution.cue, attribution.content)
    )
    goes_on = any(a.text.lower() in ("and", "but") and b.tag in FINITE for a, b in pairwise(said))  # "and have told customers"
    return found_nothing(cue, said) and not goes_on


def _never_said(
    attribution: Attribution, voices: Mapping[str, Voice], denials: Sequence[Attribution], tree: Tree, grid: Grid
) -> bool:
    """ "Iddo said he had never claimed that P", "denied having ordered P": he denies that he did, which is no second statement of
    his, nor a silence.
    """
    cue = [i for span in attribution.cue for i in range(*grid.tokens(span))]
    if not attribution.source and any(tree.tokens[i].tag == "PRP$" for i in cue):
        return True  # "The firm has | raised their offer": somebody's, and the text says whose
    outer = voices.get(attribution.parent or "")
    if outer is None or outer.name != voices[attribution.id].name:
        return False
    having = cue[0] > 0 and "having" in (tree.tokens[cue[0]].text.lower(), tree.tokens[cue[0] - 1].text.lower())
    if (having or tree.tokens[cue[0]].tag == "VBG") and any(denial.id == attribution.parent for denial in denials):
        return True
    return any(tree.tokens[i].text.lower() == "never" for i in cue)


def _voice(attribution: Attribution, cast: Cast, grid: Grid, voices: Mapping[str, Voice], datelines: Collection[int]) -> Voice:
    if not attribution.source:
        cue = cast.tree.tokens[grid.tokens(attribution.cue[0])[0]]
        if cue.tag == "VBG" and cue.lemma.lower() in word_set("inferring"):
            return SELF
        return Voice(UNNAMED, Kind.UNATTRIBUTED, True, attribution.cue[0])
    first = grid.tokens(attribution.source[0])[0]
    last = grid.tokens(attribution.source[-1])[1]
    if _is_told(attribution, first, cast.tree, grid):
        return Voice(UNNAMED, Kind.UNATTRIBUTED, True, attribution.cue[0])
    first = next((i for i in range(first, last) if i not in datelines), first)  # "MARN (Agency) - The mayor said …"
    return cast.voice(first, last, speaker=voices.get(attribution.parent or ""))


def _is_told(attribution: Attribution, source: int, tree: Tree, grid: Grid) -> bool:
    """Whether the source is who was told: "the ministry was warned that the tank was unsafe". Who told it, nobody says."""
    cue = [i for span in attribution.cue for i in range(*grid.tokens(span))]
    verb = next((i for i in reversed(cue) if tree.tokens[i].tag in ("VBN", "VBD") and among(tree.tokens[i], "addressing")), None)
    if verb is None or source > cue[0]:
        return False
    passive = any(tree.tokens[i].lemma.lower() in ("be", "get") for i in cue if i < verb)
    return passive and tree.tokens[verb].tag == "VBN"


def _chain(
    attribution: Attribution, around: Surroundings, voices: Mapping[str, Voice], through: Mapping[str, tuple[Voice, ...]]
) -> tuple[Voice, ...]:
    """The voice and what it came through, then the same of the attribution round it, and so on outwards."""
    links = [attribution]
    for outer in around.outwards(attribution):
        if _rejects(links[-1], outer, around):
            break
        links.append(outer)
    return without_article(tuple(voice for a in links for voice in (voices[a.id], *through[a.id])))


def _rejects(inner: Attribution, outer: Attribution, around: Surroundings) -> bool:
    """Whether the outer one speaks against the inner one's claim: "X denied Y's claim that P" does not pass P on."""
    place = around.grid.tokens(inner.cue[0])[0]
    first = around.tree.tokens[place]
    if contradicts(inner, around.tree, around.grid):
        return True
    if not outer.content or not (first.tag.startswith("NN") or _may_be_noun(inner, outer, around)):
        return False
    if first.dep.startswith("nsubj") and around.tree.tokens[first.head].text.lower() in word_set("untrue"):
        return True  # "said the minister's claim that the wells were clean was false"
    tokens = [i for span in outer.cue for i in range(*around.grid.tokens(span))]
    of_it = any(around.tree.tokens[i].text.lower() == "of" for i in tokens)
    judging = any(among(around.tree.tokens[i], "judging") for i in tokens)
    kinds = {cues()[lemma].kind for i in tokens if (lemma := around.tree.tokens[i].lemma.lower()) in cues()}
    return "deny" in kinds or of_it or judging or _knows_nothing(place, outer, around)


def _knows_nothing(place: int, outer: Attribution, around: Surroundings) -> bool:
    """ "Said it had no information on | reports, carried by the Echo, that P": nothing is passed on. place: where they stand."""
    words = [token.text.lower() for token in around.tree.tokens[around.grid.tokens(outer.content[0])[0] : place]]
    unknown = any(a == "no" and b in ("information", "knowledge", "confirmation", "evidence") for a, b in pairwise(words))
    return unknown or "unaware" in words or ("not", "aware") in pairwise(words)


def _may_be_noun(inner: Attribution, outer: Attribution, around: Surroundings) -> bool:
    """ "Dismissed a Keshi claim that P": a word that a parser takes for a verb, in what is no clause."""
    place = around.grid.tokens(inner.cue[0])[0]
    words = around.tree.tokens[around.grid.tokens(outer.content[0])[0] : place]
    finite = any(token.tag in FINITE or token.text.lower() in ("that", "who", "which") for token in words)
    return not finite and len(words) <= NEAR and around.tree.tokens[place].lemma.lower() in ("claim", "report", "charge")


def _through(attribution: Attribution, around: Surroundings) -> tuple[Voice, ...]:
    """What an attribution came through. One that was taken apart says so in its outer half."""
    outer = around.by_id.get(attribution.parent or "")
    return relays(around, attribution) if outer is None or outer.content else ()


def _distinct(chain: tuple[Voice, ...]) -> tuple[Voice, ...]:
    """The chain without the report itself at its end and without one voice twice."""
    out: list[Voice] = []
    for voice in chain:
        if out and (voice.kind is Kind.REPORT or voice.name in [v.name for v in out]):
            continue
        out.append(voice)
    return tuple(out)


def _statements(attribution: Attribution, tree: Tree, grid: Grid, datelines: Collection[int]) -> list[list[Range]]:
    """The content cut into statements: one a sentence, pieces of one sentence together. datelines: tokens that nobody says."""
    by_sentence: dict[int, list[Range]] = {}
    for span in attribution.content:
        first, last = grid.tokens(span)
        while first < last and first in datelines:
            first += 1
        start = first
        for i in range(first, last + 1 if first < last else first):
            if i == last or tree.tokens[i].sentence != tree.tokens[start].sentence:
                by_sentence.setdefault(tree.tokens[start].sentence, []).append((start, i))
                start = i
    out: list[list[Range]] = []
    for number in sorted(by_sentence):
        pieces = _with_antecedent(tree, _without_that(tree, by_sentence[number]))
        if [tree.tokens[i].text.lower() in SOMEBODY for piece in pieces for i in range(*piece)] == [True]:
            continue  # "Not everybody believes | her": no statement
        if out and not _word_count(tree, out[-1]) and out[-1][-1][1] == pieces[0][0]:
            out[-1] = [(out[-1][0][0], pieces[0][1]), *pieces[1:]]  # a parser takes the quotation mark for a sentence
        elif out and _word_count(tree, pieces) < LEAST:
            out[-1] += pieces
        else:
            out.append(pieces)
    return out


def _without_that(tree: Tree, pieces: list[Range]) -> list[Range]:
    """The pieces without the conjunction in "said that …": what is said begins after it."""
    first, last = pieces[0]
    if last - first > LEAST and tree.tokens[first].text.lower() == "that" and tree.tokens[first].tag in ("IN", "WDT"):
        return [(first + 1, last), *pieces[1:]]
    return pieces


def _with_antecedent(tree: Tree, pieces: list[Range]) -> list[Range]:
    """The pieces with the noun before a lone "which": "a bag which | had belonged to the courier"."""
    (first, last), *rest = pieces
    token = tree.tokens[first]
    if last - first > 1 or not rest or token.tag not in ("WDT", "WP") or token.text.lower() not in RELATIVE:
        return pieces
    noun = first - 1 - (tree.tokens[first - 1].text == ",")
    if noun < 0 or not tree.tokens[noun].tag.startswith("NN") or tree.tokens[noun].sentence != token.sentence:
        return pieces
    start = tree.phrase(noun, without=frozenset(("acl", "acl:relcl", "case", "nmod")))[0]
    return [(start, last), *rest]


def _word_count(tree: Tree, pieces: Sequence[Range]) -> int:
    return sum(tree.tokens[i].text[0].isalnum() for first, last in pieces for i in range(first, last))
