"""Who is told to head a body, or to speak for it, and gives its word: "coast guard commander Ida Holm", "the coast guard"."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import lru_cache

from sayso.link.naming.bodies import AREAS, speaker_nouns
from sayso.link.naming.voices import NameIndex, bare, speaker
from sayso.link.words.concepts import singular
from sayso.schema import Claim, Kind, Report
from sayso.tables import word_set
from sayso.text import one_line

_POST = (
    r"(?:chief|commander|commissioner|director|head|president|chairman|chairwoman|chairperson|chief executive"
    r"|spokesman|spokeswoman|spokesperson)"
)
_SPOKESMAN = re.compile(
    r"(?:an? )?spokes(?:man|woman|person) (?:for|of) (?:the )?(?P<body>.+)|(?P<whose>.+?)(?:['’]s?)? spokes(?:man|woman|person)"
)
_A_POST = re.compile(rf"\b{_POST}\b|\bminister\b", re.IGNORECASE)
# "The fire chief" heads the fire service, the "defence minister" the defence ministry.
_UNITS = frozenset(("service", "department", "brigade", "force", "agency", "office"))
_MINISTRIES = frozenset(("ministry",))
_NO_LONGER = frozenset(("former", "formerly", "once", "previously", "ex", "retired", "then", "late", "incoming"))
_ARTICLES = frozenset(("the", "a", "an", "its", "their"))
_OF_ONE_OFFICE = frozenset(("prosecutor", "auditor"))
_REACH = 90  # characters: "commander of the regional coast guard service"
_BACK = 400  # characters: two or three sentences
_ENDS = '.!?”"'
# Words in capitals only because they begin a sentence; of any other word that begins one nobody knows.
_BEGINNINGS = word_set("small beginnings")
_SITING = frozenset(("in", "at", "near", "off", "of", "from", "to", "on", "outside", "around", "across"))
_BEFORE = 3  # words before a body's name that may tell that it is another's, or that the post was left


@lru_cache(maxsize=16384)
def _is_head(name: str, text: str, body: str) -> bool:
    *stem, last = body.split(" ")
    told = _beside(name, text)
    if not body or not _A_POST.search(told):
        return False  # asked of many pairs in a large story, and mostly so
    if _heads_what_was_told_before(name, text, body):
        return True
    if stem and last in _UNITS | _MINISTRIES and body in text.lower() and _in_ways(_ways(last, _POST, name), told):
        return True  # "the fire brigade", and "the brigade's chief, Arno Beck"
    if (" ".join(stem) or body) not in told.lower():
        return False
    ways = _ways(body, _POST, name)
    if stem and last in _UNITS:
        ways += _ways(" ".join(stem), "chief", name)
    if stem and last in _MINISTRIES:
        ways += _ways(" ".join(stem), "minister", name)
    return _in_ways(ways, told)


def _in_ways(ways: Iterable[str], told: str) -> bool:
    return any(_is_of_this(found["before"].split()) for way in ways for found in re.finditer(way, told, re.IGNORECASE))


def _heads_what_was_told_before(name: str, text: str, body: str) -> bool:
    """ "The rescue office gave four dead. Eleven are missing, its spokeswoman Tuva Lind said": she is of the body named last."""
    for found in re.finditer(rf"\b(?:[Ii]ts|[Tt]heir) (?:deputy |acting )?{_POST},? {re.escape(name)}\b", text):
        before = text[max(0, found.start() - _BACK) : found.start()]
        named = rf"\b(?P<before>(?:[\w’'-]+ ){{0,{_BEFORE}}})(?i:{re.escape(body)})\b(?! [A-Z])"
        told = list(re.finditer(named, before))
        if told and _is_of_this(told[-1]["before"].split()) and not _names_another(before[told[-1].end() :]):
            return True
    return False


def _names_another(between: str) -> bool:
    """Whether anybody else may be named in some words: a noun for who speaks, or a name but for that of a place: "in the Tessin
    flood".
    """
    words = list(re.finditer(r"[\w’'-]+", between))
    for n, word in enumerate(words):
        begins = not between[: word.start()].strip() or between[: word.start()].rstrip()[-1:] in _ENDS
        names = word[0][:1].isupper() and bare(word[0]) not in (_BEGINNINGS if begins else word_set("calendar"))
        if bare(word[0]) in speaker_nouns("organisation") | speaker_nouns("outlet") or (
            names and _SITING.isdisjoint(each[0] for each in words[max(0, n - 2) : n])
        ):
            return True
    return False


def headed(
    claims: Iterable[Claim], reports: Mapping[str, Report], stories: Mapping[str, frozenset[str]], index: NameIndex
) -> dict[str, frozenset[str]]:
    """The bodies that a report of a claim's story tells that its voice heads or speaks for, by claim, in their plain form; of
    persons' claims only, and only where there are any. stories: of each report.
    """
    spoken = [(c, reports[c.report_id], stories.get(c.report_id, frozenset())) for c in claims if not c.voice.anonymous]
    bodies: dict[str, set[str]] = defaultdict(set)
    for claim, _, told in spoken:
        for story in told if claim.voice.kind is Kind.ORGANISATION else ():
            bodies[story].add(bare(claim.voice.name))
    posts: dict[tuple[str, str], set[str]] = defaultdict(set)
    persons = [(c, speaker(c.voice, report, index), report, told) for c, report, told in spoken if c.voice.kind is Kind.PERSON]
    for claim, who, report, told in persons:
        for story in told if _A_POST.search(_beside(claim.voice.name, report.text)) else ():
            posts[who, story].update(body for body in bodies[story] if _is_head(claim.voice.name, report.text, body))
    found = {
        claim.id: frozenset(body for story in told for body in posts.get((who, story), ())) for claim, who, _, told in persons
    }
    return {claim: known for claim, known in found.items() if known}


@lru_cache(maxsize=16384)
def _beside(name: str, text: str) -> str:
    """What stands round a name wherever a text has it, a line each."""
    places = (found.span() for found in re.finditer(rf"\b{re.escape(name)}\b", text))
    return "\n".join(one_line(text[max(0, start - _REACH) : end + _REACH]) for start, end in places)


def _ways(body: str, post: str, name: str) -> list[str]:
    """How a text tells of a person in a post: "the coast guard's head, Ida Holm", "the head of the coast guard, Ida Holm,",
    "Ida Holm, head of the coast guard,".
    """
    whose = rf"(?P<before>(?:[\w’'-]+ ){{0,{_BEFORE}}}){re.escape(body)}(?:[’']s?)?"
    at = rf"(?:deputy |acting )?{post} (?:of|for) (?:the )?{re.escape(body)}"
    called = re.escape(name)
    return [
        rf"\b{whose} (?:deputy |acting )?{post},? {called}\b",
        rf"\b{called}, {whose} {post}(?=[,.;])",
        rf"\b{called}, (?:(?:the|a|an|its|new|current|long-?time|newly appointed) ){{0,3}}(?P<before>){at}(?=[,.;])",
        rf"\b(?P<before>(?:[\w’'-]+ ){{0,{_BEFORE}}}){at}, {called}(?=[,.;])",
    ]


def _is_of_this(before: list[str]) -> bool:
    """Whether the words before a body's name leave it as it is: no "former" and no other's name, as in "Harven fire chief"."""
    if not _NO_LONGER.isdisjoint(bare(word) for word in before):
        return False
    last = before[-1] if before else ""
    return last.lower() in _ARTICLES or not (last[:1].isupper() or last.lower() in AREAS)


def speaks_for(one: str, other: str) -> bool:
    """Whether one is the name of a body's spokesman, who is not named, and the other the body's: "the port's spokeswoman"."""
    return any(spoken_for(x) == bare(y) for x, y in ((one, other), (other, one)))


@lru_cache(maxsize=16384)
def spoken_for(name: str) -> str:
    """The body whose spokesman a voice's name is of, in its plain form; "" for any other name."""
    found = _SPOKESMAN.fullmatch(bare(name))
    return (found["body"] or found["whose"]) if found else ""


def office_of(one: str, other: str) -> bool:
    """Whether one name is of people, and the other of their office: "prosecutors", "the prosecutor's office"."""
    pairs = ((bare(one), bare(other)), (bare(other), bare(one)))
    return any(people != singular(people) and office in _offices(people) for people, office in pairs)


def _offices(people: str) -> tuple[str, ...]:
    """What the office is called of those who speak as one; of mayors and governors there are many, each with an office."""
    if singular(people).split(" ")[-1] not in _OF_ONE_OFFICE:
        return ()
    return tuple(f"{whose} office" for whose in (f"{singular(people)}'s", f"{people}'", f"{singular(people)}’s", f"{people}’"))
