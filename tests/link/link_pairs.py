"""The ledger of short texts that a person put into one story, each of another outlet, read by the shipped pipeline."""

import sayso
from sayso.schema import Ledger, LinkKind

DAY, NEXT_DAY = "2031-05-05", "2031-05-06"
OUTLETS = ("Bay Post", "Valley Echo", "Northern Herald")


def ledger_of(*texts: str, days: tuple[str, ...] = (DAY, NEXT_DAY, NEXT_DAY)) -> Ledger:
    """days: when each text was published."""
    told = zip(texts, OUTLETS, days, strict=False)
    reports = [r for text, outlet, day in told for r in sayso.read(text.encode(), outlet=outlet, published=day)]
    return sayso.link(sayso.annotate(reports), stories={"s": [r.id for r in reports]})


def kinds(*texts: str, days: tuple[str, ...] = (DAY, NEXT_DAY, NEXT_DAY)) -> list[LinkKind]:
    """The kinds of the links between them; in what merely tells of one matter nobody is against anybody, and none is given."""
    links = ledger_of(*texts, days=days).links
    return [link.kind for link in links if "words of their own" not in link.reason]
