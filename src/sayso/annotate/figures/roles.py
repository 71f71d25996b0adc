"""What happened to what is counted: killed, wounded, captured, deployed …, from the words round the figure.

The order of looking is that of certainty: the phrase itself ("two wounded soldiers", "12 deaths"), what is said of it
("300 soldiers had been killed", "10,000 soldiers sent by"), what is done to it ("captured two soldiers", "the toll rose
to 41").
"""

import re
from collections.abc import Sequence

from sayso.annotate.figures.agreement import is_of_one
from sayso.annotate.figures.alive import had_been_held_for_dead
from sayso.annotate.figures.called import NOUNS_ONLY, STATES, WHICH, in_phrase, noun_of, word_role
from sayso.annotate.figures.doers import got_away, is_doer
from sayso.annotate.figures.fates import fate_after, fate_before
from sayso.annotate.figures.lexicon import lexicon
from sayso.annotate.figures.lost import lost
from sayso.annotate.figures.people import SENT_TO_ACT, are_people, may_be_people
from sayso.annotate.figures.predicate import past_clause
from sayso.annotate.figures.survived import did_not_survive
from sayso.annotate.figures.tolls import toll
from sayso.schema import Token
from sayso.schema.living import is_lifeless, is_person, may_live
from sayso.schema.roles import FATES, HELD, HURT, LOSSES
from sayso.schema.tree import NAME_TAGS
from sayso.tables import word_set

# Verbs that say of their own subject what happened to it; the others need a passive.
_OWN = re.compile(
    r"(?:die[ds]?|dying|perish(?:ed)?|drowned|dead|missing|disappeared|unaccounted|fle[de]|fled|surrendered|homeless|hurt)\Z",
    re.IGNORECASE,
)
_BE = lexicon(
    "was were is are be been being got get gets getting remain remained remains remaining went feared believed "
    "reported confirmed listed presumed left found declared pronounced said known thought understood"
)
_AUX = lexicon(
    "had has have having will would could may might must can should also been also still already all reportedly "
    "since n't not later either to critically seriously badly severely fatally lightly slightly recovering "
    "suffering suffered sustained received receiving treated for from with"
)
_CLAUSE = lexicon(", ; : . — – but while that which after when before because as")
_LEFT_HOME = re.compile(r"(?:\w+ ){0,3}(?:left|leave|leaving|lost|abandoned) (?:their|his|her) homes?\b")
_NOT = word_set("negations")
_ONLY = frozenset(("only", "just", "merely", "simply"))  # "not only killed but robbed" says that they were killed
_THE = frozenset(("the", "a", "an", "his", "her", "its", "their", "this", "that", "another"))
_SHELTER = r"(?:[\w-]+ ){0,3}(?:schools?|shelters?|safety|halls?|gyms?|gymnasiums?|camps?|churches|stadiums?|hotels?)\b"
# "Were moved to schools and a sports hall", "spent the night in shelters", "were still unable to go home"
_MOVED_OUT = re.compile(rf"(?:\S+ ){{0,8}}(?:moved|bus+ed|relocated|transferred|brought) to {_SHELTER}")
_NOT_AT_HOME = re.compile(
    rf"(?:\S+ ){{0,3}}(?:(?:spent|spend|spending) (?:[\w-]+ ){{1,3}}(?:in|at) {_SHELTER}"
    r"|(?:unable|not able|not allowed) to (?:go|return) (?:home|to their homes)|(?:barred|kept) (?:from|out of) their homes)\b"
)
# "Two bodies had been counted twice": a mistake, no number of dead.
_COUNTED_TWICE = re.compile(r"(?:ha[ds]|have|was|were)(?: been)? (?:\w+ )?(?:counted|identified|registered|listed) twice\b")
_TOLD_IN_TWO = re.compile(r"(?P<killed>los(?:t|ing) (?:their lives|(?:his|her) life)\b)|taken (?:prisoners?|hostage|captive)\b")
# "The leak sent 34 people to hospital"; nurses who are sent there are to work.
_TO_HOSPITAL = re.compile(
    r"to (?:an? |the )?(?:[\w-]+ )?(?:hospitals?|clinics?)\b"
    r"(?! (?:camps?|ships?|beds?|sites?|grounds?|visits?|schools?|wards?|kitchens?|stores?|workers?|staff|patients?)\b)"
)
_HAS_BEEN_TAKEN = re.compile(r"\b(?:is|are|was|were|been|being) (?:also |all |then )?taken\b")
_GROUPS = lexicon("group groups number total dozens hundreds thousands crew family convoy party band")
_DIED = frozenset(("has", "have", "had", "died", "later", "since"))  # with which the verb of some of the hurt begins
_PART_OF = lexicon("including among mostly mainly notably")
_PASSIVE = lexicon("was were been being be is are")
_HARMS = frozenset(["wounds", "wound", "injuries", "injury"])
_OBJECT_STARTS = lexicon("the a an his her their its more up about another others")
_ABOUT = lexicon("over nearly almost around roughly some under")
_COUNT = lexicon("toll tally count total")
# A figure right after one of these is no object: "detained ten sailors from two boats".
_NO_OBJECT = lexicon("from in at near with after by inside across during on")
_PLACED = lexicon("in at on near from aboard of around outside inside across")
# "In the valley below"
_WHEREABOUTS = lexicon("below above nearby downstream upstream downwind around")
# "17 people, among them four children, were killed", "17 people, up from 12, were", "17 people, not all of them sailors, were"
_ASIDES = lexicon("aged ages both all among including mostly or up down not more fewer less against compared")
_ALL_OF = lexicon("the those these all")
_THEM = lexicon("them whom")
_RELATIVE = lexicon("that which who")
_CARRYING = lexicon("carrying transporting holding")
_GONE = frozenset(("home", "back", "away", "off"))  # who is sent there is sent to do nothing
_PICTURING = lexicon(
    "photographer photographers camera cameras lens telescope telescopes satellite satellites film video artist artists painter "
    "microphone microphones sensor sensors scanner scanners book exhibition"
)
_IN_EARNEST = LOSSES | {"captured"}
_ACTS = "acts"  # what is counted does it to others: "two gunmen killed 12 people"
_FAR_AFTER = 14  # words that hold where those counted come from and where they were taken
_AFTER, _BEFORE = 9, 8  # words looked at after the phrase and before the figure


def role_of(tokens: Sequence[Token], span: tuple[int, int], phrase: tuple[int, int] | None, first: int, last: int) -> str:
    """The role of the figure whose words are tokens[span], counting tokens[phrase], in the sentence tokens[first:last]."""
    if is_doer(tokens, span[0], first) or (span[0] > first and tokens[span[0] - 1].text.lower() == "into"):
        return "count"  # "the hostages were split into two groups"
    fate = _fate_of_part(tokens, span[1], last)
    if fate:
        return fate
    end = phrase[1] if phrase else span[1]
    if did_not_survive(tokens, span, end, first, last):
        return "killed"
    people = phrase is None or tokens[phrase[1] - 1].text.lower() in SENT_TO_ACT
    noun = noun_of(tokens, phrase)
    behind = end if is_of_one(tokens, span[0], end, first, last) else last  # where what may be said of them ends
    after = " ".join([token.text.lower() for token in tokens[end : min(last, end + _AFTER)]])
    further = " ".join([token.text.lower() for token in tokens[end : min(last, end + _FAR_AFTER)]])
    if _COUNTED_TWICE.match(after) or had_been_held_for_dead(further):
        return "count"
    found = (
        in_phrase(tokens, (span[1], end), first, last)
        or ("displaced" if _LEFT_HOME.match(after) else "")
        or _out_of_home(tokens, phrase, end, last)
        or _fate(tokens, phrase, end, behind)
        or _said_of(tokens, end, behind, noun)
        or fate_before(tokens, span[0], first, people=phrase is None or may_be_people(tokens[phrase[1] - 1].text))
        or lost(tokens, span, end, first, last)
        or _done_to(tokens, span[0], first, _may_be_shot(tokens, end, last, noun))
        or _said_past(tokens, end, behind, noun)
        or (toll(tokens, span[0], first) if phrase is None or may_be_people(tokens[phrase[1] - 1].text) else None)
    )
    if (
        noun
        and found in _IN_EARNEST
        and (is_lifeless(noun) or (found == "captured" and _is_pictured(tokens, span[0], first, noun)))
    ):
        return "count"  # "killed three bills", "captured 40 seats"
    theirs = found == "captured" and _of_whom_something_is_taken(tokens, span[0], first, after)
    if theirs or (found in HELD and word_role(noun.lower()) == found and got_away(after)):
        return "count"  # "the data of 3 million customers had been taken"
    harm = (_said_of(tokens, end, last) or _was_done_to(tokens, span[0], first)) if found in HELD and phrase else None
    if harm in HURT:
        return str(harm)  # "nine hostages were killed", "executed four prisoners"
    if found == _ACTS:
        return "count"
    if found == "wounded" and phrase and end < last and tokens[end].text.lower() in ("died", "die", "succumbed"):
        return "killed"  # "two wounded men died"
    hurt = noun.lower() not in SENT_TO_ACT and (phrase is None or (is_person(noun) and not noun.lower().endswith("ators")))
    if found == "sent" and hurt and _TO_HOSPITAL.match(after):
        return "wounded"
    if found == "sent":
        return "deployed" if people else "supplied"
    if found == "destroyed" and phrase and (are_people(tokens[phrase[1] - 1].text) or _is_aboard(tokens, span[0], first)):
        return "count"
    return found or "count"


def _of_whom_something_is_taken(tokens: Sequence[Token], start: int, first: int, after: str) -> bool:
    """ "The data of | 3 million customers had been taken", "blood from | 40 patients was taken"; "a group of nine was" itself."""
    at = start - 1 - (start > first and tokens[start - 1].tag == "DT")
    if at <= first or tokens[at].text.lower() not in ("of", "from", "for", "by", "with"):
        return False
    whole = tokens[at - 1].tag.startswith("NN") and tokens[at - 1].text.lower() not in _GROUPS
    return whole and _HAS_BEEN_TAKEN.search(after) is not None


def _may_be_shot(tokens: Sequence[Token], end: int, last: int, noun: str) -> bool:
    """Whether what is counted can be hit by a bullet: not "three films", nor "12 under par", "12 of 20"."""
    if noun:
        return not is_lifeless(noun)
    word, following = (_words(tokens, at, last, 1) for at in (end, end + 1))
    return not (following == "par" or (word in ("of", "for") and following[:1].isdigit()))


def _is_pictured(tokens: Sequence[Token], start: int, first: int, noun: str) -> bool:
    """Whether something is captured by who makes pictures: "the photographer captured 40 christenings"."""
    verb = next((at for at in range(start - 1, max(first, start - _BEFORE) - 1, -1) if word_role(tokens[at].text.lower())), start)
    before = {token.text.lower() for token in tokens[max(first, verb - 3) : verb]}
    return not may_live(noun) and not _PICTURING.isdisjoint(before)


def _is_aboard(tokens: Sequence[Token], start: int, first: int) -> bool:
    """ "A ferry carrying 60 miners sank": the ferry did."""
    return not _CARRYING.isdisjoint(token.text.lower() for token in tokens[max(first, start - 4) : start])


def _fate(tokens: Sequence[Token], phrase: tuple[int, int] | None, end: int, last: int) -> str | None:
    """What became of them; boxes that were "taken away" were not arrested."""
    fate = fate_after(tokens, end, last)
    people = phrase is None or may_be_people(tokens[phrase[1] - 1].text)
    return None if fate == "detained" and not people else fate


def _out_of_home(tokens: Sequence[Token], phrase: tuple[int, int] | None, end: int, last: int) -> str:
    """ "About 900 residents of two districts were moved to schools", "300 people spent the night in shelters" """
    if phrase is not None and not may_be_people(tokens[phrase[1] - 1].text):
        return ""
    after = " ".join([token.text.lower() for token in tokens[end : min(last, end + _FAR_AFTER)]])
    return "evacuated" if _MOVED_OUT.match(after) else "displaced" if _NOT_AT_HOME.match(after) else ""


def _fate_of_part(tokens: Sequence[Token], at: int, last: int) -> str | None:
    """What befell some "of the wounded", "of the 12 missing" after what they all suffered, or some "of them"; None if nothing is
    said.
    """
    if at + 2 < last and tokens[at].text.lower() == "of" and tokens[at + 1].text.lower() in _THEM:
        fate = _said_of(tokens, at + 2, last)  # how they are in hospital is how they all are, and more
        return fate if fate in FATES else None
    if at + 2 >= last or tokens[at].text.lower() != "of" or tokens[at + 1].text.lower() not in _ALL_OF:
        return None
    state = next((k for k in range(at + 2, min(last, at + 4)) if word_role(tokens[k].text.lower())), None)
    if state is None or (state == at + 3 and tokens[at + 2].tag != "CD"):
        return None
    fate = fate_after(tokens, state + 1, last) or _said_of(tokens, state + 1, last)
    if fate is None and (verb := _verb_of_part(tokens, state + 1, last)) is not None:
        fate = _said_of(tokens, verb, last)
    return fate if fate in FATES else None


def _verb_of_part(tokens: Sequence[Token], start: int, last: int) -> int | None:
    """Where the verb of some begins, past where they were hurt: "of those hurt in Monday's leak | have died"."""
    for at in range(start, min(last, start + _FAR_AFTER)):
        if tokens[at].text.lower() in _CLAUSE:
            return None
        if tokens[at].text.lower() in _DIED:
            return at
    return None


def _said_of(tokens: Sequence[Token], start: int, last: int, noun: str = "") -> str | None:
    """ "… had been killed", "… died", "… sent by", "… were taken prisoner", "… lost their lives". noun: what is counted."""
    several = start > 0 and tokens[start - 1].tag == "NNS"
    start = _past_what_they_were_not(tokens, start, last)
    passive, joined, negated = False, False, False
    for at in range(start, min(last, start + _AFTER)):
        word = tokens[at].text.lower()
        joined = joined or word in ("and", "or", "but")
        negated = (negated or (word in _NOT and _words(tokens, at + 1, last, 1) not in _ONLY)) and not joined
        if (joined and word == "said") or (several and _is_another_deed(tokens, at)):
            return None  # "put the number of those abducted at eight and said one man had been arrested"
        if word in _BE:
            passive = True
        if word in _AUX or word in _BE or (at == start and word in _RELATIVE and _words(tokens, at + 1, last, 1) in _BE):
            continue  # "seven people that were shot"
        if word in _CLAUSE or word[:1].isdigit():
            return None
        if (told_in_two := _TOLD_IN_TWO.match(_words(tokens, at, last, 3))) or (passive and _are_taken(tokens, at, last, noun)):
            return "killed" if told_in_two and told_in_two["killed"] else "captured"
        if word in ("shot", "gunned"):
            hit = passive or not _has_object(tokens, at + 1, last)
            return _shot(tokens, at, last, noun) if hit else _ACTS
        if word in _HARMS:  # "23 fires and four | injuries": these are counted by themselves
            return None if tokens[at - 1].tag == "CD" else "wounded"
        gone = word == "sent" and _words(tokens, at + 1, last, 1) in _GONE
        role = None if gone or word in NOUNS_ONLY - STATES else word_role(word)
        if role and joined and _words(tokens, at - 2, at, 2) in ("and the", "and its"):
            return None  # "the dead at 41 and the injured at 130"
        told = role is not None and not (negated and role in HURT)  # "was not hospitalized"
        deed = _has_object(tokens, at + 1, last)  # "killed ten soldiers and hurt about 40 guards"
        if told and (passive or (_OWN.match(word) and not (joined and deed)) or (_is_participle(word) and not deed)):
            return role
        if role:  # "killed 17 people and wounded 60", "and could wound 60": another deed of the same subject
            return None if joined else _ACTS
        if tokens[at].tag.startswith("VB") and word not in _PLACED:
            return None
    return None


def _is_another_deed(tokens: Sequence[Token], at: int) -> bool:
    """ "She has three sons | and was shot": the verb is of one, and joined to one."""
    return tokens[at].text.lower() in ("was", "is", "has") and _words(tokens, at - 1, at, 1) in ("and", "but")


def _are_taken(tokens: Sequence[Token], at: int, last: int, noun: str) -> bool:
    """ "Seven miners were taken", and nothing says where to or by whom: as hostages."""
    taken = tokens[at].text.lower() == "taken" and may_be_people(noun)
    return taken and _words(tokens, at + 1, last, 1) in (",", ".", "and", "")


def _past_what_they_were_not(tokens: Sequence[Token], start: int, last: int) -> int:
    """Where what befell them begins after words that say which they were: "two guards not on duty were killed"; else `start`.

    Such a "not" stands before any verb, so it denies nothing of what follows.
    """
    if start >= last or tokens[start].text.lower() != "not":
        return start
    for at in range(start + 1, min(last, start + _AFTER)):
        if tokens[at].text.lower() in _CLAUSE:
            return start
        if tokens[at].tag in ("VBD", "VBZ", "VBP", "MD"):
            return at
    return start


def _said_past(tokens: Sequence[Token], end: int, last: int, noun: str) -> str | None:
    """The same past a place or an age: "houses in the old town burned down", "two children, aged six and nine, are missing"."""
    past = _past_aside(tokens, end, last)
    past = _past_aside(tokens, past, last) if past > end else past  # "nine clerks of Orm Steel, four of them women, were"
    found = (fate_after(tokens, past, last) or _said_of(tokens, past, last, noun)) if past > end else None
    verb = past_clause(tokens, end - 1, end, last) if noun and not found else None
    return found if verb is None else fate_after(tokens, verb, last) or _said_of(tokens, verb, last, noun)


def _past_aside(tokens: Sequence[Token], end: int, last: int) -> int:
    """Where the words right after a phrase that say where or how old stop; `end` if there are none."""
    if end + 1 >= last:
        return end
    word, following = tokens[end].text.lower(), tokens[end + 1].text.lower()
    if word == "," and tokens[end + 1].tag == "NNP":  # "one person, Ida Voll, has died"
        close = next((at for at in range(end + 2, min(last, end + 6)) if tokens[at].tag not in ("NNP", "NNPS")), last)
        return close + 1 if close < last and tokens[close].text == "," else end
    part = _words(tokens, end + 2, last, 2) in ("of them", "of whom")
    if word == "," and (following in _ASIDES or part):
        return next((at + 1 for at in range(end + 2, min(last, end + 9)) if tokens[at].text == ","), end)
    if tokens[end].tag != "IN" or word not in _PLACED:
        return end
    at = end + 1
    while at < min(last, end + 8) and (tokens[at].tag in NAME_TAGS or tokens[at].text.lower() in _WHEREABOUTS | {"of"}):
        at += 1
    return at


def _shot(tokens: Sequence[Token], at: int, last: int, noun: str) -> str | None:
    """Shot dead, shot down, or hit and no more said; films are none of these."""
    down = _words(tokens, at + 1, last, 1) == "down"
    if down and tokens[at].text.lower() == "shot":
        return "destroyed"
    if is_lifeless(noun):
        return None
    fatal = at > 0 and tokens[at - 1].text.lower() == "fatally"
    fatal = fatal or down or _words(tokens, at + 1, last, 1) == "dead"
    return "killed" if fatal or _words(tokens, at + 1, last, 2) in ("and killed", "to death") else "wounded"


def _is_participle(word: str) -> bool:
    return word.endswith(("ed", "slain", "sent", "hurt", "lain"))


def _has_object(tokens: Sequence[Token], at: int, last: int) -> bool:
    """Whether a noun phrase begins at `at`: "killed 12 people" is no passive."""
    if at >= last:
        return False
    word = tokens[at].text.lower()
    if word == "at":
        return _words(tokens, at + 1, last, 1) == "least"
    if word in _ABOUT:
        return at + 1 < last and tokens[at + 1].text[:1].isdigit()
    return word in _OBJECT_STARTS or tokens[at].tag in ("CD", "NNS", "NNP", "NN", "PRP") or word[:1].isdigit()


def _done_to(tokens: Sequence[Token], start: int, first: int, may_be_shot: bool) -> str | None:
    """ "captured two soldiers", "killing at least 12", "the capture of two soldiers" """
    if start > first and tokens[start - 1].text.lower() in _NO_OBJECT:
        return None
    for at in range(start - 1, max(first, start - _BEFORE) - 1, -1):
        word = tokens[at].text.lower()
        following = _words(tokens, at + 1, start, 1)
        if (word == "," and following not in _PART_OF) or (word == "deaths" and following == "and"):
            return None  # "nine deaths and 130 cases"
        if word == "shooting" and (
            at < start - 4 or _words(tokens, max(first, at - 1), start, 1) in ("the", "a", "this", "that")
        ):
            continue  # the noun
        if word == "sent" and _words(tokens, at + 1, start, 1) in ("back", "off", "up", "in"):
            return None
        if word in ("shot", "shooting") and _words(tokens, at - 1, start, 1) not in _PASSIVE:
            if _words(tokens, at + 1, start, 1) == "down":
                return "destroyed"
            fatal = (at > first and tokens[at - 1].text.lower() == "fatally") or _words(tokens, at + 1, start, 1) == "dead"
            if not may_be_shot:
                return None
            return "killed" if fatal else "wounded"
        role = None if _is_of_another(tokens, at, start) or _says_which(tokens, at, start) else word_role(word)
        if role in ("sent", "supplied") and "to" in _words(tokens, at + 1, start, _BEFORE).split():
            return None  # whom it was sent to
        if word in ("bodies", "body") and "of" not in (_words(tokens, at + 1, start, 1), _words(tokens, start - 1, start, 1)):
            role = None  # "two public bodies and three unions"; but "the bodies of three men", "the bodies are of two men"
        if role and word not in ("dead", "lives", "homeless", "prisoners", "missing") and not _OWN.match(word):
            passive = any(tokens[k].text.lower() in _PASSIVE for k in range(max(first, at - 2), at))
            return None if passive else role
        another = word == "left" and at == start - 1  # "killed 11 workers and left 40,000 homes without light"
        another = another or (tokens[at].tag in ("VBD", "VBZ", "VBP") and word not in _BE | _AUX)
        if another or word in _CLAUSE - {"as", ",", ":"}:
            return None
    return None


def _was_done_to(tokens: Sequence[Token], start: int, first: int) -> str | None:
    """The same of what was done: "executed four prisoners"; who "threatened to kill 12 hostages" holds them."""
    verbs = (
        t for t in tokens[max(first, start - _BEFORE) : start] if t.tag in ("VBD", "VBN", "VBG") and word_role(t.text.lower())
    )
    return _done_to(tokens, start, first, may_be_shot=True) if any(verbs) else None


def _says_which(tokens: Sequence[Token], at: int, last: int) -> bool:
    """Whether a noun only says which the noun behind it is: "death claims of 100 crowns"."""
    if at + 1 >= last or tokens[at].text.lower() not in WHICH:
        return False
    return tokens[at + 1].tag in ("NN", "NNS") and tokens[at + 1].text.lower() not in _COUNT


def _is_of_another(tokens: Sequence[Token], at: int, start: int) -> bool:
    """Whether a participle belongs to a noun before the figure: "found the injured boy and two others"."""
    adjective = at > 0 and tokens[at - 1].text.lower() in _THE and at + 1 < start and tokens[at + 1].tag in ("NN", "NNS", "JJ")
    return adjective and tokens[at].text.lower().endswith(("ed", "slain", "hurt", "dead"))


def _words(tokens: Sequence[Token], at: int, last: int, n: int) -> str:
    return " ".join(token.text.lower() for token in tokens[at : min(last, at + n)])
