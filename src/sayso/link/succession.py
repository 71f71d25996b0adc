"""One voice that speaks twice: what comes later stands in the place of what came before."""

from sayso.link.traits import Traits
from sayso.link.voices import bare, lasting
from sayso.link.when import happened, later, published
from sayso.schema import Kind

LEAST = 2  # words that name a body: what it does and what it is, "emergency service"


def one_voice(a: Traits, b: Traits) -> bool:
    """Whether one voice speaks in both: a named one, or the same words for it in one outlet's reports; a body that two reports on
    one story call by the same words ("the fire service") is one too.
    """
    if a.speaker == b.speaker or lasting(a.claim.voice, a.report, b.claim.voice, b.report):
        return True
    one, other = a.claim.voice, b.claim.voice
    body = one.kind is other.kind is Kind.ORGANISATION and not one.anonymous and not other.anonymous
    return body and bool(a.stories & b.stories) and (bare(one.name) == bare(other.name) or _in_full(one.name, other.name))


def _in_full(one: str, other: str) -> bool:
    """Whether two names of bodies are one and the same with a word before it: "the regional emergency service", "the emergency
    service". A lone noun ("the ministry") and one that is somebody's or some place's ("Harven's fire service") tell too little.
    """
    short, long = sorted((bare(one).split(" "), bare(other).split(" ")), key=len)
    before = {word.casefold(): word for word in f"{one} {other}".split()}
    own = long[: len(long) - len(short)]
    return LEAST <= len(short) < len(long) and long[len(own) :] == short and all(before.get(word, "A").islower() for word in own)


def said_later(a: Traits, b: Traits) -> int:
    """1 if a was published, or else dates its content, later than b; -1 if earlier; 0 if nobody knows."""
    return later(published(a.report), published(b.report)) or later(happened(a.claim), happened(b.claim))
