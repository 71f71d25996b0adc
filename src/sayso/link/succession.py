"""One voice that speaks twice: what comes later stands in the place of what came before."""

from sayso.link.traits import Traits
from sayso.link.voices import lasting
from sayso.link.when import happened, later, published


def one_voice(a: Traits, b: Traits) -> bool:
    """Whether one voice speaks in both: a named one, or the same words for it in one outlet's reports."""
    return a.speaker == b.speaker or lasting(a.claim.voice, a.report, b.claim.voice, b.report)


def said_later(a: Traits, b: Traits) -> int:
    """1 if a was published, or else dates its content, later than b; -1 if earlier; 0 if nobody knows."""
    return later(published(a.report), published(b.report)) or later(happened(a.claim), happened(b.claim))
