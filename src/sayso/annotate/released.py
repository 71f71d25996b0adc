"""Whole sentences that the pairing gave to the cue of another sentence, and that are not its source's."""

from collections.abc import Mapping, Sequence
from itertools import pairwise

from sayso.annotate.draft import Draft
from sayso.annotate.headlines import public_nouns
from sayso.schema import Report, Sentence
from sayso.schema.silence import silent_verb
from sayso.schema.tree import Range, Tree, overlap
from sayso.tables import word_set
from sayso.text import CLOSING, EITHER, OPENING, QUOTATION_MARKS, folded

_DONE = ("VBD", "VBZ", "VBP")  # "would cut" may be what somebody foretells
SHORTEST = 4  # tokens of a quotation with its marks: “Not yet.”


def released(drafts: Sequence[Draft], tree: Tree) -> list[Range]:
    """The contents in other sentences that are not the source's, taken from their drafts in place.

    "“They came at last.” Nobody had told her how many were coming": the quotation is not nobody's. "Two wards are closed. “We are
    full,” she said": the sentence before her words is the reporter's.
    """
    out: list[Range] = []
    for draft in drafts:
        here = tree.tokens[draft.cue[0]].sentence
        if draft.source is not None and tree.tokens[draft.source[0]].text.lower() in word_set("no one"):
            loosed = [c for c in draft.contents if tree.tokens[c[1] - 1].sentence != here]
        else:
            loosed = [c for c in draft.contents[:-1] if tree.tokens[c[1] - 1].sentence < here and _told_before(c, draft, tree)]
        out += loosed
        # A scrap is nobody's: no attribution has it instead.
        draft.contents = [c for c in draft.contents if c not in loosed and not _is_scrap(c, draft, tree)]
    return out


def handed_back(report: Report, drafts: Sequence[Draft], tree: Tree) -> None:
    """Give a quotation that follows a speaker's quotation in one paragraph back to him, in place.

    "“They left at noon,” Ida Voll said. “Nobody stopped them.” The mayor declined to comment": not the mayor's words.
    """
    for draft in drafts:
        here = tree.tokens[draft.cue[0]].sentence
        for place in [c for c in draft.contents if len(draft.contents) > 1 and tree.tokens[c[1] - 1].sentence < here]:
            speaker = next((d for d in drafts if d is not draft and _goes_on(report, d, place, tree)), None)
            if speaker is not None:
                draft.contents.remove(place)
                speaker.contents.append(place)


def goes_on_speaking(report: Report, drafts: Sequence[Draft], tree: Tree, sentences: Sequence[Sentence]) -> None:
    """Give a quotation that is a sentence of its own, and nobody's, to the speaker quoted in the sentence before, in place.

    "“There was no coup,” Merr told the court, according to his lawyer. “It was a parade.”": who passes it on is not its speaker.
    """
    for before, sentence in pairwise(sentences):
        last = sentence.last - (tree.tokens[sentence.last - 1].text == ".")
        place = sentence.first, last
        if last - sentence.first < SHORTEST or not _is_quotation(place, tree) or _marks(before, tree) not in (1, 2):
            continue
        if any(overlap(part, place) for d in drafts for part in (d.cue, *d.contents)):
            continue
        speakers = [d for d in drafts if any(before.first <= c[0] and c[1] <= d.cue[0] <= before.last for c in d.contents)]
        inner = [d for d in speakers if d.source is not None and not any(d.holds(other) for other in speakers)]
        here = "\n" not in report.text[tree.tokens[sentence.first - 1].end : tree.tokens[sentence.first].start]
        if here and len(inner) == 1 and len(speakers) > 1:
            for draft in speakers:  # whoever passes on the first passes on the second
                draft.contents.append(place)


def without_next_paragraphs(report: Report, drafts: Sequence[Draft], tree: Tree) -> None:
    """Take from each attribution, in place, what stands in no quotation marks in a later paragraph and tells of its source, or
    of what somebody else did.

    Who speaks behind what he says in his own sentence does not speak in the paragraph before it either.

    "The margin was small, the board said.¶ Three of the board's members refused to sign.¶ The court cut the fine to 4,000": not
    the word of the board.
    """
    for draft in drafts:
        kept = [
            c
            for c in draft.contents
            if not _is_a_later_paragraph(report, c, draft, tree)
            or not (_is_told(c, draft, tree) or _others_speak(report, c, draft, drafts, tree))
        ]
        own = [c for c in kept if tree.tokens[c[0]].sentence == tree.tokens[draft.cue[0]].sentence and c[1] <= draft.cue[0]]
        kept = [c for c in kept if not (own and _is_an_earlier_paragraph(report, c, draft, tree))]
        if kept:  # what else it says keeps it alive
            draft.contents = kept


def _is_a_later_paragraph(report: Report, place: Range, draft: Draft, tree: Tree) -> bool:
    """Whether a content stands in a paragraph behind the cue's that has no quotation marks up to its end."""
    start, end = tree.tokens[place[0]].start, tree.tokens[place[1] - 1].end
    first = report.text.rfind("\n", 0, start) + 1
    if first <= tree.tokens[draft.cue[1] - 1].end:
        return False  # asked first, as a text without line ends is one paragraph
    return not any(mark in QUOTATION_MARKS for mark in report.text[first:end] if mark not in "'’")


def _others_speak(report: Report, place: Range, draft: Draft, drafts: Sequence[Draft], tree: Tree) -> bool:
    """Whether somebody else is credited behind a content in its own paragraph: the report has gone on."""
    end = report.text.find("\n", tree.tokens[place[1] - 1].end)
    last = end if end >= 0 else len(report.text)
    behind = (d for d in drafts if d is not draft and d.source is not None and place[1] <= d.cue[0])
    return any(tree.tokens[d.cue[0]].start < last and not _one_source(d, draft, tree) for d in behind)


def _one_source(a: Draft, b: Draft, tree: Tree) -> bool:
    """Whether two are credited to one voice, as far as the last word of each tells; "he" may be anybody."""
    if a.source is None or b.source is None:
        return False
    heads = [tree.tokens[tree.head_of(*draft.source)] for draft in (a, b) if draft.source is not None]
    return heads[0].text.lower() == heads[1].text.lower() or any(head.tag.startswith("PRP") for head in heads)


def _is_an_earlier_paragraph(report: Report, place: Range, draft: Draft, tree: Tree) -> bool:
    """Whether a content stands in a paragraph before the cue's and in no quotation marks."""
    start, end = tree.tokens[place[0]].start, tree.tokens[place[1] - 1].end
    ends = report.text.find("\n", end)
    if ends < 0 or ends > tree.tokens[draft.cue[0]].start:
        return False
    first = report.text.rfind("\n", 0, start) + 1
    return not any(mark in QUOTATION_MARKS for mark in report.text[first:ends] if mark not in "'’")


def _is_told(place: Range, draft: Draft, tree: Tree) -> bool:
    """Whether the report tells of the source, or of a deed of a body or an office that could speak for itself: "The court cut the
    fine". Of a gunman's deeds the police told before may go on to tell.
    """
    if draft.source is None:
        return False
    if place[1] - place[0] == 1:
        return True  # a lone "whom" of what the report tells there
    if tree.tokens[place[1] - 1].text == "?" or (place[1] < len(tree.tokens) and tree.tokens[place[1]].text == "?"):
        return True  # "What does the government say?": what an interviewer, or a writer, asks
    who = tree.tokens[tree.head_of(*draft.source)]
    if who.tag in ("NN", "NNP") and any(t.lemma == who.lemma for t in tree.tokens[slice(*place)] if t.tag == who.tag):
        return True
    verb = tree.head_of(*place)
    subject = tree.child(verb, "nsubj")
    if subject is None or not place[0] <= subject < verb or tree.tokens[verb].tag not in _DONE:
        return False
    return tree.tokens[subject].lemma.lower() in public_nouns()


def _is_quotation(place: Range, tree: Tree) -> bool:
    """Whether quotation marks stand at both ends of a place and nowhere between."""
    first, last = place
    marks = [i for i in range(first, last) if tree.tokens[i].text in OPENING | CLOSING | {'"'} and tree.tokens[i].text != "’"]
    return marks == [first, last - 1]


def _marks(sentence: Sentence, tree: Tree) -> int:
    """How many quotation marks a sentence has."""
    return sum(tree.tokens[i].text in OPENING | CLOSING | {'"'} for i in range(sentence.first, sentence.last))


def _goes_on(report: Report, speaker: Draft, place: Range, tree: Tree) -> bool:
    """Whether a quotation of its own sentence follows right behind the sentence in which a speaker is quoted before his cue."""
    first, last = place
    tokens, end = tree.tokens, max(speaker.cue[1], speaker.source[1] if speaker.source else 0)
    if speaker.source is None or tokens[first].text not in OPENING | EITHER or tokens[last - 1].text not in QUOTATION_MARKS:
        return False
    quoted = any(c[1] <= speaker.cue[0] and tokens[c[1] - 1].text in QUOTATION_MARKS for c in speaker.contents)
    ends = end < first and tokens[first - 1].sentence == tokens[end - 1].sentence == tokens[first].sentence - 1
    return quoted and ends and "\n" not in report.text[tokens[first - 1].end : tokens[first].start]


def _is_scrap(place: Range, draft: Draft, tree: Tree) -> bool:
    """Whether a content is no more than subject or object of a verb behind the cue's sentence, which the source does not say.

    "Vere said it had been switched off. One of the two missing | was found alive", "No group claimed | responsibility".
    """
    tokens = tree.tokens[slice(*place)]
    if not tokens or tokens[0].sentence <= tree.tokens[draft.cue[0]].sentence:
        return False
    if any(t.text in QUOTATION_MARKS or t.tag.startswith(("VB", "MD")) for t in tokens):
        return False
    top = tree.tokens[tree.head_of(*place)]
    verb = tree.tokens[top.head]
    return top.dep.startswith(("nsubj", "obj")) and not place[0] <= top.head < place[1] and verb.sentence == top.sentence


def without_credited(drafts: Sequence[Draft], tree: Tree) -> None:
    """Take from each attribution, in place, what holds its own source, and other sentences without quotation marks that credit
    somebody themselves.

    "Five died, police said. The mill denied it was warned": the second is not the word of the police.
    """
    credited = {tree.tokens[d.cue[0]].sentence: d for d in drafts if d.source is not None and _is_main(d, tree)}
    for draft in drafts:
        kept = [c for c in draft.contents if not _holds_source(c, draft) and not _credits_another(c, credited, draft, tree)]
        if kept:  # what else it says keeps it alive
            draft.contents = kept


def without_own_paper(report: Report, drafts: Sequence[Draft], tree: Tree) -> None:
    """Take from each attribution, in place, other sentences without quotation marks that name the report's own paper.

    "The ministry found no letter, it said. Aldous showed the Bay Post a copy": whom the paper met is not what the ministry says.
    """
    paper = folded(report.outlet.value).removeprefix("the ").split() if report.outlet else []
    for draft in drafts if paper else ():
        here = tree.tokens[draft.cue[0]].sentence
        kept = [c for c in draft.contents if tree.tokens[c[0]].sentence <= here or not _names(c, paper, tree)]
        if kept:  # what else it says keeps it alive
            draft.contents = kept


def without_silences(drafts: Sequence[Draft], tree: Tree) -> None:
    """Take from each attribution, in place, other sentences without quotation marks in which somebody says nothing.

    "The engine had failed, a mechanic said. The airline did not respond to a request for comment": no word of the mechanic.
    """
    for draft in drafts:
        here = tree.tokens[draft.cue[0]].sentence
        kept = [c for c in draft.contents if tree.tokens[c[0]].sentence <= here or not _is_silence(c, tree)]
        if kept:  # what else it says keeps it alive
            draft.contents = kept


def _is_silence(place: Range, tree: Tree) -> bool:
    """Whether the first words of a sentence say who does not comment or answer, and nobody quotes them."""
    verb = next((v for i in range(*place) if (v := silent_verb(tree, i)) is not None), None)
    subject = None if verb is None else tree.subject(verb)
    main = verb is not None and tree.tokens[verb].head == verb
    quoted = any(token.text in QUOTATION_MARKS for token in tree.tokens[slice(*place)])
    return main and subject is not None and place[0] <= subject and not quoted


def _names(place: Range, paper: Sequence[str], tree: Tree) -> bool:
    """Whether words that nobody quotes name a paper."""
    said = [token.text for token in tree.tokens[slice(*place)]]
    told = [folded(word) for word in said]
    named = any(told[i : i + len(paper)] == paper for i in range(len(told) - len(paper) + 1))
    return named and not any(word in QUOTATION_MARKS for word in said)


def _is_main(draft: Draft, tree: Tree) -> bool:
    """Whether a cue holds its sentence's main verb."""
    return any(tree.tokens[i].head == i for i in range(*draft.cue))


def _holds_source(place: Range, draft: Draft) -> bool:
    """ "The nurses, who spoke on condition of anonymity because they feared for their jobs, said": no part of what they said."""
    return draft.source is not None and place[0] <= draft.source[0] and draft.source[1] <= place[1]


def _credits_another(place: Range, credited: Mapping[int, Draft], draft: Draft, tree: Tree) -> bool:
    first, last = place
    if first == last:  # what another step left of a content
        return False
    sentence = tree.tokens[first].sentence
    own = credited.get(sentence)
    if own is None or own is draft or tree.tokens[draft.cue[0]].sentence == sentence:
        return False
    return first <= own.cue[0] < last and not any(token.text in QUOTATION_MARKS for token in tree.tokens[first:last])


def _told_before(place: Range, draft: Draft, tree: Tree) -> bool:
    """Whether a content has no quotation marks, nor stands between two, and the next one of its cue's opens a quotation."""
    following = min((c for c in draft.contents if c[0] >= place[1]), default=None)
    if following is None or any(t.text in QUOTATION_MARKS for t in tree.tokens[slice(*place)]):
        return False
    opens = tree.tokens[following[0]].text
    return opens in OPENING or (opens in EITHER and tree.tokens[following[0] - 1].sentence != tree.tokens[following[0]].sentence)
