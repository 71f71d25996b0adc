"""Whether two voices may be one, as two reports call them: "the fire service", "the district fire service", "the fire chief".

Nothing is merged for it. It only keeps one body from being counted as two that are surely two.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from sayso.link.compared.traits import Traits
from sayso.link.naming.bodies import AMERICAN, AREAS, SMALL, american, body_words, speaker_nouns
from sayso.link.naming.described import ages, ages_apart, lines_apart, lines_of_work
from sayso.link.naming.evidence import years_between
from sayso.link.naming.known import words_of
from sayso.link.naming.lone import one_lone_name
from sayso.link.naming.persons import parts_of
from sayso.link.naming.voices import bare, named
from sayso.link.words.concepts import country, one_people, singular
from sayso.schema import Kind, Report, Span
from sayso.tables import word_set

_NOBODY = frozenset({Kind.REPORT, Kind.UNATTRIBUTED, Kind.OUTLET})
# Whoever these are, they speak for others: "a spokesman", "a statement by the Harbour Board".
_SPEAKS_FOR = frozenset({"spokesman", "spokeswoman", "spokesperson", "press", "statement", "release"})
# "The authorities", "media reports": whose word that is, nobody tells.
_ANYBODYS = frozenset({"authorities", "reports", "media"})
_PICTURES = frozenset({"video", "footage", "image", "photo", "photograph", "picture"})
# "The deputy mayor", "another hospital": not the mayor, not the hospital.
_OTHERS = frozenset({"deputy", "vice", "former", "ex", "acting", "another", "other", "second", "third"})
_IN_ITS_NAME = frozenset({"deputy", "vice", "acting"})
_ARTICLES = frozenset({"a", "an", "one", "its", "their", "his", "her", "our", "this", "that"})
# What is told of a person after these is no office: "Ana Dell, whose son the police arrested".
_CLAUSE = re.compile(r"\b(?:who|whom|whose|which|that|where|when|as|after|before)\b.*", re.IGNORECASE | re.DOTALL)
_MAYORS = re.compile(r"\b(?:city|town) hall\Z", re.IGNORECASE)  # where the mayor's word comes from
# "Nela Orst, said": what she did, not what she is.
_SAID = re.compile(r", (?:said|says|told|tells|added|adds|wrote|warned|claimed|confirmed|denied|announced|insisted|stated)\b")
_POST_OF = re.compile(r"\b(?:the|an?|its|their) (?P<told>(?:[\w’'-]+ ){0,2}(?P<post>[\w-]+) (?:of|for) [^,.;:“”\"\n]{3,40}), \Z")
_REACH = 60  # characters: a title before a name, an office behind it


@dataclass(frozen=True, slots=True)
class _Called:
    """The words by which a voice is called, without a person's own name. posts: "chief"; bodies: "service"; areas: "district";
    others: words such as "another"; rest: what is left, "fire".
    """

    posts: frozenset[str]
    bodies: frozenset[str]
    areas: frozenset[str]
    others: frozenset[str]
    rest: frozenset[str]
    all: frozenset[str]


def names_nobody(kind: Kind, name: str, *, anonymous: bool) -> bool:
    """Whether a voice may be anybody's: unnamed, only passing on what it has from others, or "a spokesman", "the authorities"."""
    words = bare(name).split(" ")
    if kind is Kind.DOCUMENT and len(words) == 1 and singular(words[0]) in word_set("told before"):
        return True  # "the report": whose, nobody tells
    return anonymous or kind in _NOBODY or words[-1] in _ANYBODYS or _SPEAKS_FOR.issuperset(words)


def may_be_one(a: Traits, b: Traits) -> bool:
    """Whether two voices may be one person or body. Two persons' names are two people's, but for a last name alone."""
    if a.speaker == b.speaker or one_lone_name(a.claim.voice, b.claim.voice):
        return True
    person, other_person = _is_person(a), _is_person(b)
    if person and other_person:
        x, y = _parts(a.claim.voice.name), _parts(b.claim.voice.name)
        return ((x <= y or y <= x) and not _two_namesakes(a, b)) or _speaks_for(a, b) or _speaks_for(b, a)
    if (person and _of_that_land(a, b)) or (other_person and _of_that_land(b, a)):
        return True
    one, other = _called(a), _called(b)
    if not one.all or not other.all or not _one_rank(one, other):
        return False
    if a.claim.voice.kind is b.claim.voice.kind is Kind.DOCUMENT:
        return _one_document(one, other)
    if _is_of(one, other) or _is_of(other, one):
        return True
    pairs = ((one.bodies, other.bodies), (one.areas, other.areas), (one.rest, other.rest))
    alike = all(x <= y or y <= x for x, y in pairs)
    if not alike or (one.posts and other.posts and one.posts.isdisjoint(other.posts)):
        return False
    if one.all == other.all or one.posts & other.posts or one.bodies & other.bodies:
        return True
    # The chief of the fire service is its voice; the mayor of Harven is not that of the Harven police.
    speaking = (one.posts or one.bodies) and (other.posts or other.bodies)
    if _is_called_so(one, other, a, b) or _is_called_so(other, one, a, b):
        return True
    return bool(speaking) and any(
        _is_plain(word, a.report.text) or _is_plain(word, b.report.text) for word in one.rest & other.rest
    )


def _one_rank(one: _Called, other: _Called) -> bool:
    """Whether no word tells that one is another than the other; but whoever is deputy in a body may give its word."""
    if one.others == other.others:
        return True
    return any(
        x.others - y.others <= _IN_ITS_NAME and y.others <= x.others and y.bodies and not y.posts
        for x, y in ((one, other), (other, one))
    )


def _speaks_for(a: Traits, b: Traits) -> bool:
    """Whether one is told to be chief or spokesman of the other: "Brenvik chief executive Olav Rask", of a "Brenvik" that was
    taken for a person.
    """
    name, voice = b.claim.voice.name, a.claim.voice
    if " " in name or not voice.mention:
        return False
    told = f"{a.report.quote(voice.mention)} {_introduced(a.report.text, voice.name)}"
    posts = re.findall(rf"\b{re.escape(name)}(?:['’]s)? ((?:[\w-]+ ){{1,3}})", told)
    return any(singular(bare(word)) in speaker_nouns("office") | _SPEAKS_FOR for post in posts for word in post.split())


def _is_called_so(body: _Called, other: _Called, a: Traits, b: Traits) -> bool:
    """Whether a report says that the other is of such a body: "charity", and "the charity Far Shore" of which she is director."""
    if not body.bodies or body.bodies != body.all or not other.rest or not (other.posts or other.bodies):
        return False
    words = "|".join(map(re.escape, sorted(body.bodies)))
    names = (m[1] for t in (a, b) for m in re.finditer(rf"\b(?:{words}) ((?:[A-Z][\w’'-]+ ?)+)", t.report.text, re.ASCII))
    return any(other.rest <= _sorted(name).all for name in names)


def _one_document(one: _Called, other: _Called) -> bool:
    """Whether two documents may be one: "a memo" and "the leaked letter"; not a memo and a video, nor two offices' reports."""
    x, y = one.all, other.all
    return (len(x) == 1 or len(y) == 1 or x <= y or y <= x) and x.isdisjoint(_PICTURES) is y.isdisjoint(_PICTURES)


def _is_of(whole: _Called, body: _Called) -> bool:
    """Whether one is a country, a town or a firm, and the other a body or a post of it: "Kenya", "the Kenyan army", or of a land
    that no table has, "Tolu", "the Toluan army".
    """
    if not whole.rest or whole.rest != whole.all or not (body.bodies or body.posts):
        return False
    return all(word in body.rest or one_people({word}, body.rest) for word in whole.rest)


def _of_that_land(land: Traits, body: Traits) -> bool:
    """Whether a person is a bare word that was taken for one, and the other a body or post of the land of that name: "Varda",
    "the Vardan defence ministry".
    """
    if " " in land.claim.voice.name or _called(land).all:
        return False
    return _is_of(_sorted(land.claim.voice.name), _called(body))


def many_words(traits: Traits) -> int:
    """How closely its words tell who a voice is."""
    return len(_called(traits).all)


def _is_person(traits: Traits) -> bool:
    return traits.claim.voice.kind is Kind.PERSON and named(traits.claim.voice)


@lru_cache(maxsize=16384)
def _parts(name: str) -> frozenset[str]:
    return frozenset(parts_of(name))


def _two_namesakes(a: Traits, b: Traits) -> bool:
    """Whether two persons of one name are told to be of two ages, or of two lines of work."""
    (one, mine), (other, theirs) = ((t.report, _named_in(t.report, t.claim.voice.name)) for t in (a, b))
    years = years_between(one, other)
    old = ages_apart(ages(one, mine), ages(other, theirs), years=years)
    return old or lines_apart(lines_of_work(one, mine), lines_of_work(other, theirs))


def _named_in(report: Report, name: str) -> tuple[Span, ...]:
    return tuple(report.span(m.start(), m.end()) for m in re.finditer(rf"\b{re.escape(name)}\b", report.text))


def _called(traits: Traits) -> _Called:
    voice, report = traits.claim.voice, traits.report
    if not _is_person(traits):
        return _sorted(voice.name)
    return _described(report.quote(voice.mention) if voice.mention else "", voice.name, report.text)


@lru_cache(maxsize=16384)
def _described(mention: str, name: str, text: str) -> _Called:
    """The words by which a report calls a person."""
    return _sorted(_CLAUSE.sub("", f"{mention} {_introduced(text, name)}"), name)


@lru_cache(maxsize=16384)
def _sorted(said: str, own: str = "") -> _Called:
    """The words of a description by what they are. own: a person's name, which is left out."""
    name = frozenset(words_of(own))
    found = (
        word
        for word in american(words_of(_MAYORS.sub("mayor", said)))
        if word not in SMALL and word not in _ARTICLES and word not in name
    )
    # A minister is the voice of the ministry.
    words = frozenset(_one_word(word) for word in found) - _SPEAKS_FOR
    posts, bodies, areas, others = (
        words & each for each in (speaker_nouns("office"), body_words() | speaker_nouns("organisation"), AREAS, _OTHERS)
    )
    return _Called(posts - bodies, bodies - areas, areas, others, words - posts - bodies - areas - others, words)


def _one_word(word: str) -> str:
    return "ministry" if word == "minister" else country(singular(word))


@lru_cache(maxsize=4096)
def _introduced(text: str, name: str) -> str:
    """The words beside a whole name where a report first gives it: "Inspector Hale", "Nela Orst, the fire chief"."""
    at = text.find(name)
    if at < 0:
        return ""
    before = re.search(r"(?:[\w’'-]+ ){0,2}([\w’'-]+),? \Z", text[max(0, at - _REACH) : at])
    title = before.group() if before and singular(bare(before[1])) in speaker_nouns("office") else ""
    after = text[at + len(name) : at + len(name) + _REACH]
    behind = None if _SAID.match(after) else re.match(r", (?:an? |the )?([^,.;:“”\"\n]{3,})[,.;]", after)
    post = _POST_OF.search(text[max(0, at - _REACH) : at]) if after[:1] in (",", ".", ";") else None
    if post and singular(bare(post["post"])) in speaker_nouns("office"):
        title = post["told"]  # "the head of the dockers' union, Nela Orst,"
    return f"{title} {behind[1] if behind else ''}"


@lru_cache(maxsize=16384)
def _is_plain(word: str, text: str) -> bool:
    """Whether a report has a word, in either spelling, without a capital: no name."""
    british = (british for british, other in AMERICAN.items() if other == word)
    return any(re.search(rf"\b{re.escape(each)}", text) for each in (word, *british))
