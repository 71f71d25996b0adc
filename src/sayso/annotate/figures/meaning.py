"""What a figure counts and what became of it, where need be from the figure before it in the sentence."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from sayso.annotate.figures.bounds import Bounded
from sayso.annotate.figures.counted import counted_phrase
from sayso.annotate.figures.fates import BADLY
from sayso.annotate.figures.lexicon import lexicon
from sayso.annotate.figures.line import Line
from sayso.annotate.figures.people import BANDS, may_be_people
from sayso.annotate.figures.roles import role_of
from sayso.annotate.figures.tolls import toll_spoken_of
from sayso.annotate.figures.units import Unit
from sayso.schema import Bound, Figure, Token
from sayso.schema.roles import OF_PEOPLE
from sayso.text import CLOSING, EITHER, OPENING, one_line

_CARRIED = 14  # words: "40 miners were killed and 150 hurt"; further off, "150" may be of others
_NEXT, _FROM = 5, 2  # words: "12.5 percent, not 15", "142 kg, from 121"
_PERCENT = Unit("%", "percentage")
_INSTEAD = lexicon("not from against to than")
# "Ten died in Harven and nine in Brack", "eight of them at Harven and nine at Brack"
_THERE = (["in"], ["at"], ["near"])
_AMONG = lexicon("including among includes included")
# "The rebels put it at 12": what was counted before, in this sentence or the one before it.
_IT_IS = re.compile(
    r"(?:^|\W)the (?:correct |right |actual |real |true )?(?:figure|number|count|total) (?:is|was|should be|should have been) "
    r"(?:[\w-]+ ){0,3}$"
)
_PUT_IT = re.compile(r"(?:^|\W)put(?:s|ting)? (?:it|that|(?:the|this|that) (?:figure|number|count|total)) at (?:[\w-]+ ){0,3}$")
_TOLD = frozenset(("VBD", "VBN", "VBP", "VBZ"))  # "left one dead and two others at the house" tells nothing of the two
_CARED_FOR = frozenset(("condition", "hospital", "care", "hospitals"))
_OWNER = 6  # words from "of" to the number of all: "of the old harbour town's"
_PUTTING = 9  # words from "put" to its number, at most
_LOST = lexicon("life lives body bodies death deaths fatality fatalities")  # "claimed 217 lives and injured 5,000": people
_THEM = lexicon("them whom these those")
_BARE_AFTER = lexicon("dead missing hurt others more fewer were was are had have")
_BARE_HARMED = lexicon("and in at on of since during by after when while as before near")


@dataclass(slots=True)
class Earlier:
    """The figures before one: the nearest, and the nearest that says what it counts, each with the token after it.

    before: the last one of the sentence before that says what it counts.
    """

    nearest: tuple[int, Figure] | None = None
    counted: tuple[int, Figure] | None = None
    before: Figure | None = None

    def add(self, line: Line, figure: Figure) -> None:
        """Take up the figure read last. Of "259 people, including 12 Americans, and injured 5,500" the 5,500 are people."""
        entry = (line.token_at(figure.span.end), figure)
        self.nearest = entry
        start = line.token_at(figure.span.start)
        included = not _AMONG.isdisjoint(token.text.lower() for token in line.tokens[max(line.first, start - 2) : start])
        if figure.counted and figure.unit is None and not (included and self.counted):
            self.counted = entry


@dataclass(frozen=True, slots=True)
class Meaning:
    """What is counted, its role, and the unit, which may come from the figure before."""

    counted: str | None
    role: str
    unit: Unit | None


def meaning(line: Line, around: Bounded, compound: re.Match[str] | None, unit: Unit | None, earlier: Earlier) -> Meaning:
    """The meaning of the figure round which `around` stands. compound: what a hyphen joins to it ("20-member")."""
    tokens, last = line.tokens, line.last
    at = line.token_at(line.start + (compound.end() if compound else around.end))
    begin = line.token_at(line.start + around.start)
    if unit and unit.role == "money" and at < last and tokens[at].text.lower() in ("in", "worth"):
        at += 1
    at += _closes_quotation(tokens, begin, at, last)
    ahead = [line.token_at(time.span.start) for time in line.times if time.span.start >= line.start + around.end]
    phrase = counted_phrase(tokens, at, min((*ahead, last)))
    if unit and phrase and (_names_another(tokens, at, phrase) or (unit.role == "distance" and _from_here(tokens, at, last))):
        phrase = None
    counted = one_line(line.report.text[tokens[phrase[0]].start : tokens[phrase[1] - 1].end]) if phrase else None
    if compound and compound["noun"].lower() != "strong":
        counted, phrase = compound["noun"], None
    if unit and unit.role != "count":
        return Meaning(counted, unit.role, unit)
    if counted is None and unit is None and begin > line.first + 1 and tokens[begin - 1].text.lower() == "of":
        band = tokens[begin - 2].text
        counted = band if band.lower() in BANDS else "people" if band.lower() == "family" else None
    if unit is None and counted is None and _is_share_too(tokens, begin, earlier):
        return Meaning(None, "percentage", _PERCENT)
    if unit is None and counted is None and (measure := _measure_from(line, begin, earlier)) is not None:
        return measure
    whole = _is_whole(tokens, begin, earlier)
    first, until = (begin, phrase[1] if phrase else min(last, at + 2)) if whole else (line.first, last)
    role = role_of(tokens, (begin, at), phrase, first, until)
    if unit is None and counted is None and role == "count":
        counted = _numbered(line, begin)
    if unit is None:
        return _carried(line, (begin, at), Meaning(counted, role, None), around.bound is Bound.VAGUE, earlier)
    return Meaning(counted, role, unit)


def _numbered(line: Line, begin: int) -> str | None:
    """ "The number of survivors is | 48", "cut the number of cases to | 41": what the number is of."""
    tokens = line.tokens
    number = next(
        (i for i in range(begin - 1, max(line.first, begin - _CARRIED), -1) if tokens[i].text.lower() == "number"), None
    )
    if number is None or tokens[number + 1].text.lower() != "of" or any(t.text in (";", ":") for t in tokens[number:begin]):
        return None
    phrase = counted_phrase(tokens, number + 2, begin)
    if phrase is None or tokens[phrase[1] - 1].tag != "NNS" or tokens[begin - 1].text.lower() in ("the", "by"):
        return None
    return one_line(line.report.text[tokens[phrase[0]].start : tokens[phrase[1] - 1].end])


def _closes_quotation(tokens: Sequence[Token], begin: int, at: int, last: int) -> bool:
    """Whether only the number is quoted, and what it counts stands behind: killed "at least ten" men."""
    opened = any(token.text in OPENING | EITHER for token in tokens[max(0, begin - 1) : at])
    return opened and at < last and tokens[at].text in CLOSING | EITHER


def _is_whole(tokens: Sequence[Token], begin: int, earlier: Earlier) -> bool:
    """Whether the figure is what a part was taken of: what befell the part ("delivered 12 of 48 howitzers") did not befall it."""
    of = begin if earlier.nearest is None else earlier.nearest[0]
    if of >= begin or tokens[of].text.lower() != "of":
        return False
    owner = tokens[begin - 1].tag == "POS" and begin - of <= _OWNER  # "2,000 of the town's 31,000 residents have fled"
    return begin - of <= 2 or (owner and all(t.tag.startswith(("NN", "DT", "JJ", "POS")) for t in tokens[of + 1 : begin]))


def _names_another(tokens: Sequence[Token], at: int, phrase: tuple[int, int]) -> bool:
    """Whether a name follows a unit without "of": "22 billion gallons Congress had sought"."""
    return phrase[0] == at and tokens[at].tag == "NNP" and tokens[phrase[1] - 1].tag == "NNP"


def _from_here(tokens: Sequence[Token], at: int, last: int) -> bool:
    """Whether a distance is told from somewhere: "3,400 km of the moon"; but "40 km of road"."""
    words = [token.text.lower() for token in tokens[at : min(last, at + 2)]]
    return (
        len(words) == 2 and words[0] == "of" and (words[1] in ("the", "a", "an", "its", "their") or tokens[at + 1].tag == "NNP")
    )


def _is_share_too(tokens: Sequence[Token], begin: int, earlier: Earlier) -> bool:
    """Whether a bare number goes with a share: "12.5 percent, not 15", "51 percent against and 49 in favour"."""
    if earlier.nearest is None or earlier.nearest[1].unit != "%" or begin - earlier.nearest[0] > _NEXT:
        return False
    before, after = (tokens[i].text.lower() if i < len(tokens) else "" for i in (begin - 1, begin + 1))
    # "51.4 percent against and | 48.6 in favour"
    rest = before == "and" and (
        after in ("for", "against") or [t.text.lower()[:3] for t in tokens[begin + 1 : begin + 3]] == ["in", "fav"]
    )
    return begin > 0 and (before in _INSTEAD or rest)


def _measure_from(line: Line, begin: int, earlier: Earlier) -> Meaning | None:
    """ "Has grown to 142 kilograms from | 121 in November": what a measure has moved from is of the same unit."""
    tokens = line.tokens
    near = earlier.nearest[1] if earlier.nearest and begin - earlier.nearest[0] <= _FROM else None
    if (
        near is None
        or near.unit in (None, "%")
        or near.role in ("money", "duration", "distance")
        or tokens[begin - 1].text.lower() != "from"
        or tokens[line.token_at(near.span.start) - 1].text.lower() != "to"
    ):
        return None
    return Meaning(near.counted, near.role, Unit(near.unit, near.role))


def _carried(line: Line, span: tuple[int, int], told: Meaning, vague: bool, earlier: Earlier) -> Meaning:
    """The meaning with what the figure before lends it. span: the figure's tokens."""
    tokens, last = line.tokens, line.last
    counted, role = told.counted, told.role
    begin, at = span
    ahead = [token.text.lower() for token in tokens[at : min(last, at + 2)]]
    before = [token.text.lower() for token in tokens[max(0, begin - 2) : begin]]
    if (other := _compared_with(line, begin, earlier)) is not None:
        return Meaning(counted or (other.counted if other.unit is None else None), other.role if role == "count" else role, None)
    part = ahead[:1] == ["of"] and ahead[1:] and ahead[1] in _THEM
    nearest = earlier.nearest[1] if earlier.nearest and begin - earlier.nearest[0] <= _CARRIED else None
    if nearest and nearest.unit is None and role == "count":
        # "Two died on Monday and three others on Friday"
        others = nearest.role in OF_PEOPLE and before[-1:] == ["and"] and ahead[:1] in (["others"], ["more"])
        fared = others and earlier.nearest is not None and any(t.tag in _TOLD for t in tokens[earlier.nearest[0] : begin])
        of_them = before in (["of", "them"], ["of", "whom"]) and nearest.role in OF_PEOPLE and not _has_verb(tokens, at, last)
        if part or of_them or not _AMONG.isdisjoint(before) or (fared and _has_no_verb(tokens, at, last)):
            role = nearest.role
        elif counted is None and ahead and ahead[0] in BADLY:
            role = BADLY[ahead[0]]
        elif counted is None and nearest.role in OF_PEOPLE and before[-1:] == ["and"] and ahead[:1] in _THERE:
            return Meaning(nearest.counted, nearest.role, None)
    if counted is None and (again := _of_before(line, begin, role, bool(part), earlier)) is not None:
        return again
    if counted is not None or earlier.counted is None or begin - earlier.counted[0] > _CARRIED:
        return Meaning(counted, role, None)
    thing = earlier.counted[1]
    if thing.counted in _LOST:
        return Meaning(counted, role, None)
    people = may_be_people(thing.counted.split()[-1] if thing.counted else "")
    if role in OF_PEOPLE and thing.role not in OF_PEOPLE and not people:
        return told if role == told.role else Meaning(None, role, None)  # "two boats sank and 12 drowned"
    done = begin > 0 and tokens[begin - 1].tag.startswith("VB")  # "discharged 70 patients and admitted 15"
    more = done or before[-1:] in (["another"], ["further"]) or (before[-1:] == ["to"] and begin - earlier.counted[0] <= 3)
    if "toll" in [token.text.lower() for token in tokens[max(0, begin - 4) : begin]]:
        return told
    if part or (ahead and ahead[0] in BADLY):
        return Meaning(thing.counted, role, None)
    if not vague and (_is_elliptical(tokens, at, last, role != "count") or (more and _ends(tokens, at, last))):
        return Meaning(thing.counted, role, None)
    return Meaning(counted, role, None)


def _has_no_verb(tokens: Sequence[Token], at: int, last: int) -> bool:
    """Whether only when or where follows, so that the verb before holds: not "and four others, two of them boys, were"."""
    end = next((i for i in range(at, last) if tokens[i].text in (";", ".")), last)
    behind = tokens[at + 1] if at + 1 < end else None
    if not _CARED_FOR.isdisjoint(token.text.lower() for token in tokens[at:end]):
        return False
    told = behind is not None and (behind.tag in ("DT", "RB", "IN") or behind.text.lower() in ("on", "in", "at", "near"))
    return told and not any(token.tag.startswith(("VB", "MD", "JJ")) for token in tokens[at:end] if token.text.lower() != "other")


def _has_verb(tokens: Sequence[Token], at: int, last: int) -> bool:
    """Whether the words up to a comma or the end say themselves what became of some: "of whom nine were in hospital"."""
    end = next((i for i in range(at, last) if tokens[i].text in (",", ";", ".", ":")), last)
    return any(token.tag.startswith(("VB", "MD")) for token in tokens[at:end])


def _lead(line: Line, begin: int) -> str:
    return " ".join([token.text.lower() for token in line.tokens[max(line.first, begin - _PUTTING) : begin]]) + " "


def _puts_it(line: Line, begin: int) -> bool:
    return _PUT_IT.search(_lead(line, begin)) is not None


def _put_anew(line: Line, begin: int, earlier: Earlier) -> Figure | None:
    """The figure that somebody else puts at another number: "nine people died; the government puts it | at two"."""
    figure = earlier.nearest[1] if earlier.nearest else earlier.before
    told = _puts_it(line, begin) or (figure is not None and figure.role in OF_PEOPLE and _IT_IS.search(_lead(line, begin)))
    return figure if figure is not None and figure.unit is None and told else None


def _of_before(line: Line, begin: int, role: str, part: bool, earlier: Earlier) -> Meaning | None:
    """What a number without a noun counts if it is another for what was counted before, or a part of that."""
    put = _put_anew(line, begin, earlier) if role == "count" else None
    if put is not None:
        return Meaning(put.counted, put.role, None)
    if role == "count" and earlier.nearest is None and earlier.before is None and _puts_it(line, begin):
        spoken_of = toll_spoken_of(line.report.text, line.start)
        return Meaning(None, spoken_of, None) if spoken_of else None
    nothing_nearer = earlier.counted is None and earlier.nearest is None  # "seven others were hurt, four of them badly"
    if earlier.before is not None and earlier.before.high == 0:
        return None  # "no deaths were reported": of none there are no parts
    return Meaning(earlier.before.counted, role, None) if part and nothing_nearer and earlier.before is not None else None


def _compared_with(line: Line, begin: int, earlier: Earlier) -> Figure | None:
    """The figure that a number is compared with: it counts the same."""
    near = earlier.nearest is not None and begin - earlier.nearest[0] <= _CARRIED
    return earlier.nearest[1] if near and earlier.nearest is not None and is_compared(line.tokens, begin) else None


def is_compared(tokens: Sequence[Token], begin: int) -> bool:
    """Whether a number is what the one before is compared with: "fewer than the | 4,000 reported", "against the | 12 given"."""
    before = [token.text.lower() for token in tokens[max(0, begin - 3) : begin]]
    if before[-1:] != ["the"] or len(before) < 3:
        return False
    return before[-2] in ("than", "against") or before[-3:-1] in (["compared", "with"], ["compared", "to"])


def _ends(tokens: Sequence[Token], at: int, last: int) -> bool:
    return at >= last or not tokens[at].text[:1].isalpha()


def _is_elliptical(tokens: Sequence[Token], at: int, last: int, harmed: bool) -> bool:
    """Whether a number stands without its noun: "and 2,700 wounded", "three more"; and, of the harmed, "and wounded 30 in"."""
    if at >= last:
        return harmed
    word = tokens[at].text.lower()
    return word in _BARE_AFTER or word.endswith("ed") or (harmed and (not word.isalpha() or word in _BARE_HARMED))
