"""What is worded like an attribution and credits nobody: events that show something, sights, open questions."""

from collections.abc import Iterator

from sayso.extract.addressed import NOT, is_told, never_told, told_about
from sayso.extract.attacked import overturns, speaks_against, takes_back, undoes
from sayso.extract.place import Grid
from sayso.extract.tables import cues, speakers
from sayso.extract.unreal import is_called_untrue, is_contradicted, is_supposed
from sayso.extract.worded import SILENT, gives_number
from sayso.extract.wording import among
from sayso.schema import Attribution, Kind, Token, Tree
from sayso.schema.tree import FINITE
from sayso.tables import word_set
from sayso.text import QUOTATION_MARKS

ASKED = frozenset(("what", "whom", "where", "when", "how", "why", "whoever"))
SIGHTS = frozenset(("see", "view", "consider", "regard", "find", "expose", "capture", "meet", "join", "face"))
TELLING = frozenset(("as", "that", "to", "how", "whether", "if", "what", "no"))
SOMEBODY = frozenset(("him", "her", "them", "me", "us"))
WITHHOLDING = word_set("identifying") | {"aware", "publish"}
# What is voted or decided on, or asked for: who rejects it says of nothing that it is not so.
DECIDED = word_set("decided on")
MISTELLING = frozenset(("misstate", "misreport", "misidentify", "misspell", "misquote"))  # of which it is told that it is not so
HELD_FOR = frozenset(("think", "believe", "presume", "fear", "assume", "confirm", "report", "declare", "pronounce", "list"))
LOST = frozenset(("dead", "lost", "missing", "killed", "drowned", "injured", "wounded"))
SHOWING = frozenset(("suggest", "expose", "indicate", "highlight", "underline", "underscore", "raise"))


SHARES = frozenset(("half", "double", "twice", "a", "part", "most", "triple"))


def credits_somebody(attribution: Attribution, tree: Tree, grid: Grid) -> bool:
    """Whether an attribution makes claims: it has a content and is none of the look-alikes."""
    if (
        not attribution.content
        or not attribution.cue
        or _inside_question(attribution, tree, grid)
        or _asks_to_be_unnamed(attribution, tree, grid)
        or is_told(attribution, tree, grid)
        or never_told(attribution, tree, grid)
    ):
        return False
    head = cue_head(attribution, tree, grid)
    if tree.tokens[head].lemma.lower() in MISTELLING:
        return False
    if is_supposed(attribution, head, tree, grid) or is_contradicted(attribution, tree, grid) or is_called_untrue(head, tree):
        return False
    return not (
        _seems(attribution, tree, grid)
        or _shows(attribution, head, tree, grid)
        or _sees(attribution, head, tree, grid)
        or _asks(attribution, head, tree, grid)
        or _sends_off(attribution, head, tree, grid)
        or _refuses(attribution, tree, grid)
        or _undoes(attribution, tree, grid)
        or _is_rejected(attribution, tree, grid)
        or _told_before(attribution, tree, grid)
        or _only_asked(attribution, tree, grid)
        or _by_nobody(attribution, head, tree, grid)
        or told_about(attribution, tree, grid)
        or _votes(attribution, tree, grid)
        or _comes_to(attribution, tree, grid)
        or _is_held_for(attribution, tree, grid)
        or _is_a_share(attribution, tree, grid)
    )


def _is_held_for(attribution: Attribution, tree: Tree, grid: Grid) -> bool:
    """ "Two people thought dead were found alive", "with 88 confirmed dead": a word for what they were taken for, right behind
    them; they think nothing, and confirm nothing.
    """
    cue, contents = grid.tokens(attribution.cue[0]), [grid.tokens(span) for span in attribution.content]
    said = next((place for place in contents if place[0] == cue[1]), contents[0])
    held = tree.tokens[cue[0]].lemma.lower() in HELD_FOR and tree.tokens[cue[0]].tag in ("VBN", "VBD")
    behind = len(attribution.cue) == 1 and cue[1] - cue[0] == 1 and said[0] == cue[1]
    named = said[0] + 1 < len(tree.tokens) and tree.tokens[said[0] + 1].tag.startswith(("NN", "JJ"))  # "feared dead bodies were"
    return held and behind and tree.tokens[said[0]].text.lower() in LOST and not named


def _is_a_share(attribution: Attribution, tree: Tree, grid: Grid) -> bool:
    """ "Released 60 of them, | half the number | agreed": what was agreed, and nobody who says so."""
    words = [token.text.lower() for span in attribution.source[:1] for token in tree.tokens[slice(*grid.tokens(span))]]
    return bool(words) and words[0] in SHARES and words[-1] in ("number", "amount", "total", "sum", "figure", "price", "size")


def _votes(attribution: Attribution, tree: Tree, grid: Grid) -> bool:
    """ "Five of the seven members voted to hold the rate", "the council voted 9-2 to | confirm | the judge": a deed of theirs, or
    a body's will (see `implied`), not what it confirms.
    """
    first, last = grid.tokens(attribution.cue[0])[0], grid.tokens(attribution.cue[-1])[1]
    verb = next((i for i in range(first, last) if tree.tokens[i].lemma.lower() == "vote"), None)
    if verb is None or not attribution.source or not tree.tokens[verb].tag.startswith("VB"):
        return False
    to = [token.text.lower() for token in tree.tokens[verb:last]][-2:-1] == ["to"]
    source = tree.tokens[tree.head_of(*grid.tokens(attribution.source[0]))]
    return to or (source.tag in ("NNS", "CD", "PRP") and tree.tokens[grid.tokens(attribution.content[0])[0]].tag == "TO")


def _comes_to(attribution: Attribution, tree: Tree, grid: Grid) -> bool:
    """ "Officers responded to a call about a man with a knife": they came; nor is a claim theirs that they "responded to"."""
    cue = [tree.tokens[i] for span in attribution.cue for i in range(*grid.tokens(span))]
    n = next((n for n, t in enumerate(cue) if t.lemma.lower() in ("respond", "reply") and t.tag.startswith("VB")), None)
    if n is None or any(t.text.lower() in NOT for t in cue[:n]):
        return False
    said = tree.tokens[grid.tokens(attribution.content[0])[0]].text
    return [t.text.lower() for t in cue[n + 1 : n + 2]] == ["to"] and said not in QUOTATION_MARKS


def _by_nobody(attribution: Attribution, head: int, tree: Tree, grid: Grid) -> bool:
    """ "The firm was told twice", "results are expected on Friday", "the valve was not reported": a passive with its subject for
    all that is said, or what was not said.
    """
    subject, verb = tree.subject(head), tree.tokens[head]
    if attribution.source or subject is None or tree.tokens[subject].dep != "nsubj:pass":
        return False
    said = [i for span in attribution.content for i in range(*grid.tokens(span))]
    words = {tree.tokens[i].text.lower() for span in attribution.cue for i in range(*grid.tokens(span))}
    first, last = tree.phrase(subject)
    bare = all(first <= i < last for i in said)
    addressed = verb.lemma.lower() in word_set("addressing") or verb.lemma.lower() == "expect"
    unsaid = verb.lemma.lower() in ("report", "say") and not words.isdisjoint(("not", "n't", "n’t", "never"))
    return subject in said and ((bare and addressed) or unsaid)


def _told_before(attribution: Attribution, tree: Tree, grid: Grid) -> bool:
    """ "The fire killed 12, not ten as first reported": who reported it is not told; the subject of the sentence did not."""
    cue = [i for span in attribution.cue for i in range(*grid.tokens(span))]
    as_ = cue[0] if tree.tokens[cue[0]].text.lower() == "as" else cue[0] - 1
    if as_ < 0 or tree.tokens[as_].text.lower() != "as" or tree.tokens[cue[-1]].tag not in ("VBN", "VBD"):
        return False
    return all(grid.tokens(span)[1] <= as_ for span in attribution.source)


def _is_rejected(attribution: Attribution, tree: Tree, grid: Grid) -> bool:
    """ "Allegations that we shelled the village are false": nobody is named who alleges it, and who writes so denies it."""
    noun = tree.head_of(*grid.tokens(attribution.cue[0]))
    nobody = not attribution.source or attribution.source == attribution.cue
    if not nobody or not tree.tokens[noun].tag.startswith("NN"):
        return False
    end = grid.tokens(attribution.content[-1])[1]
    behind = [token.text.lower() for token in tree.tokens[end + 1 : end + 4] if token.tag not in ("DT", "RB")][:1]
    called = behind if end < len(tree.tokens) and tree.tokens[end].lemma.lower() == "be" else []
    called += [tree.tokens[tree.tokens[noun].head].text.lower()] if tree.tokens[noun].dep.startswith("nsubj") else []
    return not (word_set("untrue") | word_set("rejecting what was said")).isdisjoint(called)


def _refuses(attribution: Attribution, tree: Tree, grid: Grid) -> bool:
    """ "She refused to resign": a deed, where "refused to comment" is silence."""
    cue = [tree.tokens[i] for span in attribution.cue for i in range(*grid.tokens(span))]
    first, last = grid.tokens(attribution.content[0])
    first += tree.tokens[first].lemma.lower() in SILENT  # "refused to resign" as a whole, see `worded`
    verb = tree.tokens[first + 1] if last - first > 1 and tree.tokens[first].tag == "TO" else None
    refused = cue[-1].lemma.lower() in SILENT
    return refused and verb is not None and verb.tag == "VB" and not among(verb, "answering") and not _kind(verb)


def _sends_off(attribution: Attribution, head: int, tree: Tree, grid: Grid) -> bool:
    """ "She dismissed Hugo Prand as director", "parliament rejected the motion", "the judge denied a request": whoever is sent
    away has said nothing, and what is voted down or not granted is no statement. Who "dismissed | calls for | a recount" has
    called for none, and who "approved the sale" has told of none.
    """
    first, last = grid.tokens(attribution.content[0])
    noun = tree.tokens[tree.head_of(first, last)]
    approves = among(tree.tokens[head], "approving") and noun.dep in ("obj", "nsubj:pass")
    if approves or _turns_down(attribution, noun, tree, grid):
        return True
    if tree.tokens[head].lemma.lower() not in ("dismiss", "reject", "deny", "refuse"):
        return False
    speaker = speakers().get(noun.lemma.lower())
    person = speaker is not None and speaker.kind in (Kind.PERSON, Kind.OFFICE)
    sent = (person or noun.tag in ("NNP", "PRP")) and tree.tokens[head].lemma.lower() in ("dismiss", "reject")
    sent = sent or noun.lemma.lower() in DECIDED
    return noun.dep in ("obj", "nsubj:pass") and sent


def _turns_down(attribution: Attribution, noun: Token, tree: Tree, grid: Grid) -> bool:
    """Whether a call for something is what is turned down, in the cue or as the content's noun."""
    cue = [tree.tokens[i] for span in attribution.cue for i in range(*grid.tokens(span))]
    verb = next((n for n, t in enumerate(cue) if among(t, "turning down") and t.tag.startswith("VB")), None)
    pleas = [t for t in cue[verb + 1 :] if t.tag.startswith("NN")] if verb is not None else []
    return verb is not None and any(among(t, "pleas") for t in (*pleas, *([noun] if noun.dep == "obj" else [])))


def _undoes(attribution: Attribution, tree: Tree, grid: Grid) -> bool:
    """ "The president vetoed a law that bans strikes": a deed, which says nothing of what the law says."""
    cue, said = (
        [tree.tokens[i] for span in spans for i in range(*grid.tokens(span))] for spans in (attribution.cue, attribution.content)
    )
    return undoes(cue) and not overturns(cue, said)


def _inside_question(attribution: Attribution, tree: Tree, grid: Grid) -> bool:
    """ "Did the minister say that five died?": whoever asks it credits nobody. A question that is quoted ends before its cue."""
    i = grid.tokens(attribution.cue[-1])[1] - 1
    sentence = tree.tokens[i].sentence
    while i + 1 < len(tree.tokens) and tree.tokens[i + 1].sentence == sentence:
        i += 1
    spoken = any(tree.tokens[j].text in QUOTATION_MARKS for j in range(grid.tokens(attribution.cue[-1])[1], i + 1))
    return tree.tokens[i].text == "?" and not spoken


def _asks_to_be_unnamed(attribution: Attribution, tree: Tree, grid: Grid) -> bool:
    """ "spoke on condition of anonymity for fear of …": what follows is the ground for it, no statement about the world."""
    return any(t.text.lower() == "anonymity" for span in attribution.cue for t in tree.tokens[slice(*grid.tokens(span))])


def cue_head(attribution: Attribution, tree: Tree, grid: Grid) -> int:
    """The word of the cue that carries the meaning: its last verb that is a cue word, else its syntactic head."""
    first, last = grid.tokens(attribution.cue[0])[0], grid.tokens(attribution.cue[-1])[1]
    verbs = [i for i in range(first, last) if tree.tokens[i].tag.startswith("VB") and tree.tokens[i].lemma.lower() in cues()]
    return verbs[-1] if verbs else tree.head_of(first, last)


def _kind(token: Token) -> str:
    cue = cues().get(token.lemma.lower())
    return cue.kind if cue else ""


def _shows(attribution: Attribution, head: int, tree: Tree, grid: Grid) -> bool:
    """ "The capture shows the ties …": an event that shows something is the reporter's own judgement."""
    if not attribution.source or not (_kind(tree.tokens[head]) == "show" or tree.tokens[head].lemma.lower() in SHOWING):
        return False
    first, last = grid.tokens(attribution.source[0])
    nouns = [t for t in tree.tokens[first:last] if t.tag.startswith(("NN", "PRP"))]
    named = any(t.tag in ("NNP", "NNPS", "PRP") and t.text.lower() not in ("it", "this") for t in nouns[:1])
    common = next((i for i in range(first, last) if tree.tokens[i].tag in ("NN", "NNS")), None)
    if named or common is None:
        return not named
    head = tree.head_of(first, last)  # "satellite | pictures", "the bank's share | price"
    common = head if tree.tokens[head].tag in ("NN", "NNS") else common
    return not _speaks(tree.tokens[common])


def _speaks(token: Token) -> bool:
    lemma, word = token.lemma.lower(), token.text.lower()
    return bool({lemma, word, word.removesuffix("s")} & speakers().keys())


def _seems(attribution: Attribution, tree: Tree, grid: Grid) -> bool:
    """ "A picture appears to show the mayor": how it looks to the reporter, on nobody else's word."""
    cue = [tree.tokens[i] for span in attribution.cue for i in range(*grid.tokens(span))]
    verbs = {token.lemma.lower() for token in cue if token.tag.startswith("VB")} - {"be", "have", "do"}
    return not attribution.source and bool(verbs) and verbs <= word_set("seeming") and all(_kind(t) != "adverb" for t in cue)


def _sees(attribution: Attribution, head: int, tree: Tree, grid: Grid) -> bool:
    """ "have not yet seen combat", "signed an agreement": words that need "as", "that" or a quotation, without one."""
    token = tree.tokens[head]
    cue = [t for span in attribution.cue for t in tree.tokens[slice(*grid.tokens(span))]]
    crediting = any(_kind(t) or t.text.lower() == "according" for t in cue) or not any(t.tag.startswith("VB") for t in cue)
    voicing = token.lemma.lower() in word_set("voicing") and cue[-1].tag == "IN"  # "expressed confidence in"
    # "have not named the 15 people held", "is not aware of any leak"
    silent = any(t.text.lower() in NOT for t in cue) and any(t.lemma.lower() in WITHHOLDING for t in cue)
    silent = silent and tree.tokens[grid.tokens(attribution.content[0])[0]].text.lower() not in ("a", "an")  # "a successor"
    back = any(t.lemma.lower() in word_set("taking back") for t in cue) and _told(attribution, tree, grid)
    # "spoke of 12 dead"
    back = back or (token.lemma.lower() == "speak" and cue[-1].text.lower() == "of" and _counts(attribution, tree, grid))
    crediting = crediting or back or silent or voicing or _records(attribution, token, tree, grid)
    crediting = crediting or gives_number(attribution, tree, grid)
    if (token.lemma.lower() not in SIGHTS and crediting) or _found_before(attribution, head, tree, grid):
        return False
    said = [t for span in attribution.content for t in tree.tokens[slice(*grid.tokens(span))]]
    if token.lemma.lower() not in SIGHTS and (takes_back(cue, said) or speaks_against(cue, said)):
        return False
    if any(t.text.lower() == "no" for t in cue) or _no_before(attribution, tree, grid):
        return False  # "found no evidence", "no details were provided": what was withheld
    return not any(t.text.lower() in TELLING for t in said) and said[0].text not in ("“", '"', "‘")


def _found_before(attribution: Attribution, head: int, tree: Tree, grid: Grid) -> bool:
    """ "The bridge was unsafe, | an inquiry | found": a whole clause, and behind its comma who has found so."""
    if tree.tokens[head].lemma.lower() not in ("find", "see") or not attribution.source:
        return False
    first, last = grid.tokens(attribution.content[-1])
    comma = last < len(tree.tokens) and tree.tokens[last].text == "," and grid.tokens(attribution.source[0])[0] == last + 1
    return comma and any(token.tag in FINITE for token in tree.tokens[first:last])


def _counts(attribution: Attribution, tree: Tree, grid: Grid) -> bool:
    """Whether a content tells a number and of what: "12 dead", not a bare "more than 70"."""
    tags = {t.tag for span in attribution.content for t in tree.tokens[slice(*grid.tokens(span))]}
    return "CD" in tags and not tags.isdisjoint(("NN", "NNS", "JJ"))


def _told(attribution: Attribution, tree: Tree, grid: Grid) -> bool:
    """Whether what is credited is a word for something said, or a number: "retracted the report", "withdrew that figure"."""
    noun = tree.tokens[tree.head_of(*grid.tokens(attribution.content[0]))].lemma.lower()
    return noun in word_set("told before") | word_set("number told")


def _records(attribution: Attribution, verb: Token, tree: Tree, grid: Grid) -> bool:
    """ "The register lists two tenants": a document holds it."""
    if not attribution.source or not among(verb, "recording"):
        return False
    return among(tree.tokens[tree.head_of(*grid.tokens(attribution.source[0]))], "documents")


def _no_before(attribution: Attribution, tree: Tree, grid: Grid) -> bool:
    first = grid.tokens(attribution.content[0])[0]
    return first > 0 and tree.tokens[first - 1].text.lower() == "no"


def _governors(tree: Tree, i: int) -> Iterator[int]:
    """The words above one, but not across "and": what is joined to an open question is no part of it."""
    for above in tree.climbs(i):
        if tree.tokens[i].dep == "conj":
            return
        yield above
        i = above


def _asks(attribution: Attribution, head: int, tree: Tree, grid: Grid) -> bool:
    """ "It remains unclear what X promised", "when asked who …": nobody is credited there."""
    if not attribution.source and tree.tokens[head].tag == "VBG" and tree.tokens[head].lemma.lower() == "raise":
        return True  # ", raising concerns about …": what the reporter makes of it
    if any(tree.tokens[i].lemma.lower() in word_set("unsettled") for i in _governors(tree, head)):
        return True
    cue = {t.text.lower() for span in attribution.cue for t in tree.tokens[slice(*grid.tokens(span))]}
    if not attribution.source and "known" in cue and cue & {"not", "n't", "n’t", "yet"}:
        return True
    if puts_question(tree, head):
        by = attribution.source and _by(grid.tokens(attribution.source[0])[0], tree)
        return not by  # "Asked whether it was safe, the engineer said": she is the one who was asked
    if not attribution.source:
        return tree.tokens[head].lemma.lower() == "ask"
    first, last = grid.tokens(attribution.source[0])
    who = tree.tokens[first].text.lower()
    if [t.text.lower() for t in tree.tokens[first:last]] == ["no", "one"]:
        return True
    if who == "no" and tree.tokens[first + 1].tag != "CD":  # "No group claimed responsibility", but "No 10 said"
        return True
    return who in word_set("no one") or (last - first == 1 and who in ASKED)


def _only_asked(attribution: Attribution, tree: Tree, grid: Grid) -> bool:
    """ "Asked if the dam was safe, the mayor shrugged": what he was asked is all there is."""
    return all(puts_question(tree, grid.tokens(span)[0]) for span in attribution.content)


def puts_question(tree: Tree, i: int) -> bool:
    """Whether a word is the participle in "Asked whether …", "When pressed on …": what somebody was asked, without a subject."""
    token = tree.tokens[i]
    if token.tag not in ("VBN", "VBD") or token.lemma.lower() not in word_set("putting a question"):
        return False
    opens = (
        i == 0 or tree.tokens[i - 1].sentence != token.sentence or tree.tokens[i - 1].text.lower() in ("when", ",", "“", "once")
    )
    return opens and tree.subject(i) is None and tree.child(i, "aux") is None


def _by(first: int, tree: Tree) -> bool:
    """Whether a source is the one by whom something is done."""
    return any(tree.tokens[i].text.lower() == "by" for i in range(max(0, first - 1), first + 1))


def says_nothing(attribution: Attribution, tree: Tree, grid: Grid) -> bool:
    """ "what the colonel said", "extracts that it published": all that is credited is a word for something said elsewhere. Or for
    somebody: "nobody believed him".

    Who denies "what the aide said", or "did not say when", does tell something.
    """
    said = [i for span in attribution.content for i in range(*grid.tokens(span))]
    if len(said) == 1 and tree.tokens[said[0]].text.lower() in SOMEBODY:
        return True
    relative = (
        len(said) == 1 and tree.tokens[said[0]].text.lower() in ("what", "that", "which") and tree.tokens[said[0]].tag != "DT"
    )
    cue = [tree.tokens[i] for span in attribution.cue for i in range(*grid.tokens(span))]
    return relative and all(_kind(token) not in ("deny", "silent") and token.text.lower() != "not" for token in cue)


def only_agrees(attribution: Attribution, tree: Tree, grid: Grid) -> bool:
    """ "Officials said the prime minister had | agreed | to extend the truce": what he did, told by them, and no word of his."""
    if attribution.parent is None or not attribution.content:
        return False
    verbs = [t for span in attribution.cue for t in tree.tokens[slice(*grid.tokens(span))] if t.tag.startswith("VB")]
    first = grid.tokens(attribution.content[0])[0]
    return bool(verbs) and verbs[-1].lemma.lower() == "agree" and tree.tokens[first].tag == "TO"


def only_expected(attribution: Attribution, tree: Tree, grid: Grid) -> bool:
    """ "The list | is expected | to be approved, diplomats said": they expect it, and no reports beside them."""
    cue = [t for span in attribution.cue for t in tree.tokens[slice(*grid.tokens(span))]]
    passive = len(cue) > 1 and cue[-1].tag == "VBN" and _kind(cue[-1]) == "think" and cue[-2].lemma.lower() == "be"
    return attribution.parent is not None and not attribution.source and passive
