"""One voice that speaks twice: what comes later stands in the place of what came before."""

from sayso.link.traits import Traits
from sayso.link.voices import bare, lasting
from sayso.link.when import happened, later, published
from sayso.schema import Kind


def one_voice(a: Traits, b: Traits) -> bool:
    """Whether one voice speaks in both: a named one, or the same words for it in one outlet's reports; a body that two reports on
    one story call by the same words ("the fire service") is one too.
    """
    if a.speaker == b.speaker or lasting(a.claim.voice, a.report, b.claim.voice, b.report):
        return True
    one, other = a.claim.voice, b.claim.voice
    body = one.kind is other.kind is Kind.ORGANISATION and not one.anonymous and not other.anonymous
    return body and bool(a.stories & b.stories) and bare(one.name) == bare(other.name)


def said_later(a: Traits, b: Traits) -> int:
    """1 if a was published, or else dates its content, later than b; -1 if earlier; 0 if nobody knows."""
    return later(published(a.report), published(b.report)) or later(happened(a.claim), happened(b.claim))
