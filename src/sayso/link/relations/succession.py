"""One voice that speaks twice: what comes later stands in the place of what came before, if it is of the same thing."""

import re
from functools import lru_cache

from sayso.link.compared.traits import Traits
from sayso.link.counts.amount import Amount
from sayso.link.counts.amounts import relation
from sayso.link.counts.parts import TOLL
from sayso.link.naming.heads import office_of, speaks_for
from sayso.link.naming.lone import one_lone_name
from sayso.link.naming.voices import bare, lasting
from sayso.link.relations.scope import counts_over_time
from sayso.link.when import day_said, days, distance, happened, later, published, recalled
from sayso.schema import Bound, Claim, Kind, Report, Stance
from sayso.schema.roles import HURT
from sayso.schema.victims import NTH

LEAST = 2  # words that name a body: what it does and what it is, "emergency service"

# A count of one event is told as of later days too.
_COUNTED_ON = re.compile(
    rf"{TOLL}|\b(?:as of|so far|stood at|stands at|by (?:mon|tues|wednes|thurs|fri|satur|sun)day)\b"
    # "A seventh victim died on Friday" of what happened on Monday.
    rf"|(?<!in )(?<!at )(?<!on )\ban? (?:{'|'.join(NTH)}|\d+(?:st|nd|rd|th))\s[^.;:]{{2,60}}?\b(?:died|dies|dying|succumbed)\b",
    re.IGNORECASE,
)
# Who counts fewer dead than before says so, if it is the same dead.
_LOWERED = re.compile(
    r"\b(?:revis\w+|lower\w*|reduc\w+|correct(?:ed|s|ing|ions?)?|cuts?|down|drop\w*|fewer|less|only|final|latest|recount\w*|now|not"
    r"|instead|mistake\w*|errors?|wrong\w*|earlier|previous\w*|initial\w*|identif\w+|overestimat\w+|exaggerat\w+|double|twice"
    r"|turned out|confirm\w*|withdr\w+|retract\w*|t(?:ook|aken) back)\b",
    re.IGNORECASE,
)
# What the sentence before may say of why: many of the words above stand in any sentence.
_RECOUNTED = re.compile(
    r"\b(?:revis\w+|lowered|correct(?:ed|ing|ion)|recount\w*|mistake\w*|errors?|wrong\w*|overestimat\w+|exaggerat\w+|double|twice"
    r"|turned out|withdr\w+|retract\w*|t(?:ook|aken) back)\b",
    re.IGNORECASE,
)
_OF_SOMEBODY = re.compile(r"(?:[Tt]he )?(?P<body>[a-z][a-z ]+) of (?P<whose>[A-Z][\w-]+)")
_SENTENCE = 300  # characters
_BEFORE = re.compile(r"[^\n.!?]+[.!?][”\"’]?\s*\Z")
ONE_NIGHT = 1  # days: "Tuesday night" and "early on Wednesday" are one event


def one_voice(a: Traits, b: Traits) -> bool:
    """Whether one voice speaks in both: a named one, or the same words for it in one outlet's reports; a body that two reports on
    one story call by the same words ("the fire service") is one too, and a lone name that one takes for a person's; and whoever
    heads a body or speaks for it gives its word.
    """
    if a.speaker == b.speaker or lasting(a.claim.voice, a.report, b.claim.voice, b.report):
        return True
    one, other = a.claim.voice, b.claim.voice
    if not a.stories.isdisjoint(b.stories) and (_heads(a, b) or _heads(b, a)):
        return True
    if not a.stories.isdisjoint(b.stories) and Kind.ORGANISATION in (one.kind, other.kind) and speaks_for(one.name, other.name):
        return True
    if _one_outlet(a, b) and office_of(one.name, other.name):
        return True
    if a.told_in & b.told_in and one_lone_name(one, other):
        return True
    body = one.kind is other.kind is Kind.ORGANISATION and not one.anonymous and not other.anonymous
    if not body or a.stories.isdisjoint(b.stories):
        return False
    return bare(one.name) == bare(other.name) or _in_full(one.name, other.name) or _turned(one.name) == _turned(other.name)


def _heads(person: Traits, body: Traits) -> bool:
    """Whether a report of the story tells of the one as the head or spokesman of the other."""
    voice = body.claim.voice
    return voice.kind is Kind.ORGANISATION and not voice.anonymous and bare(voice.name) in person.heading


def _one_outlet(a: Traits, b: Traits) -> bool:
    one, other = a.report.outlet, b.report.outlet
    return one is not None and other is not None and one.value == other.value


@lru_cache(maxsize=16384)
def _turned(name: str) -> str:
    """A body's name with whose it is before it: "the government of Varnia" as "varnia's government"."""
    found = _OF_SOMEBODY.fullmatch(name)
    return f"{bare(found['whose'])}'s {bare(found['body'])}" if found else bare(name).replace("’s ", "'s ")


def _in_full(one: str, other: str) -> bool:
    """Whether two names of bodies are one and the same with a word before it: "the regional emergency service", "the emergency
    service". A lone noun ("the ministry") and one that is somebody's or some place's ("Harven's fire service") tell too little.
    """
    short, long = sorted((bare(one).split(" "), bare(other).split(" ")), key=len)
    before = {word.casefold(): word for word in f"{one} {other}".split()}
    own = long[: len(long) - len(short)]
    return LEAST <= len(short) < len(long) and long[len(own) :] == short and all(before.get(word, "A").islower() for word in own)


def said_later(a: Traits, b: Traits) -> int:
    """1 if a was said, or else dates its content, later than b; -1 if earlier; 0 if nobody knows.

    What a report of Thursday says was said on Monday was said before what one of Wednesday prints. What is to happen in June was
    not said after what is to happen in May.
    """
    order = _order(a, b)
    if recalled(a.claim, a.report) is not recalled(b.claim, b.report):
        told = -1 if recalled(a.claim, a.report) else 1  # "had denied": before its report, and nobody knows how long
        return told if order in (0, told) else 0
    return order if order or Stance.PREDICTS in (a.claim.stance, b.claim.stance) else later(happened(a.claim), happened(b.claim))


def _order(a: Traits, b: Traits) -> int:
    """Which of the two was said later, as in `said_later`. In one report only a day that it tells counts: what has none may be
    of any day. What a copy prints with another number may be of its own day or of that of the text: what hangs on it is unknown.
    """
    if a.report.id == b.report.id:
        return later(day_said(a.claim, a.report), day_said(b.claim, b.report))
    # What is printed on Tuesday as said on Monday comes after what was printed on Monday.
    order = later(a.said, b.said) or later(_printed(a), _printed(b))
    if a.printing.sure and b.printing.sure:
        return order
    return order if later(a.printed, b.printed) == order else 0


def _printed(traits: Traits) -> str | None:
    return traits.printed if traits.printing.sure else published(traits.report)


def of_another_event(new: Traits, x: Amount, old: Traits, y: Amount) -> bool:
    """Whether one voice counts other dead or wounded than before: of another day, or fewer dead without a word of it.

    Six killed in a market on Friday take nothing back of the 14 killed in a hospital on Tuesday.
    """
    if x.role not in HURT or y.role not in HURT:
        return False
    if counts_over_time(new.claim, new.report.text) is not counts_over_time(old.claim, old.report.text):
        return True
    event, before = days(happened(new.claim)), days(happened(old.claim))
    gap = distance(event, before)
    if gap is not None and gap > ONE_NIGHT and not any(counted_on(t.claim.quote) for t in (new, old)):
        return True
    told = days(published(old.report))
    if event and told and (event[0] - told[1]).days > ONE_NIGHT and not counted_on(new.claim.quote):
        return True  # what was told on Tuesday is of no attack on Thursday
    firm = y.figure.bound in (Bound.EXACT, Bound.AT_LEAST) and not y.figure.approximate
    return x.role == "killed" and firm and x.high < y.low and not _lowered(new)


@lru_cache(maxsize=16384)  # a history's values are held against each other
def counted_on(quote: str) -> bool:
    """Whether words tell how a count stands, on a day after the event too: "the toll rose on Tuesday"."""
    return bool(_COUNTED_ON.search(quote))


def fewer_by_name(new: Amount, old: Amount) -> bool:
    """Whether the new number is of some who are named closely, and leaves open that there are as many as the old one says: who
    tells of nine passengers after 13 people has told of some of them.
    """
    return bool(new.closer) and new.closer != old.closer and new.low < old.high


def leaves_open(new: Amount, old: Amount) -> bool:
    """Whether the new number is a bound above which the old one lies: "at least four" takes nothing back of "at least seven"."""
    return new.figure.high is None and relation(new, old) == "wider"


def recounted(claim: Claim, report: Report) -> bool:
    """Whether the sentence of a count says outright that another one was wrong: "correcting the figure of 19"."""
    return any(_RECOUNTED.search(report.text[place.context.start : place.context.end]) for place in claim.occurrences)


def _lowered(new: Traits) -> bool:
    """Whether the sentence of a count, the one before it or the headline tells of a count that was higher before."""
    title = new.report.title.value if new.report.title else ""
    told = (new.report.text[p.context.start : p.context.end] for p in new.claim.occurrences)
    starts = (p.context.start for p in new.claim.occurrences)
    before = (_BEFORE.search(new.report.text[max(0, start - _SENTENCE) : start]) for start in starts)
    if any(_LOWERED.search(text) for text in (title, new.claim.quote, *told)):
        return True
    return any(found is not None and _RECOUNTED.search(found[0]) for found in before)
