"""Which points a list shows, in which order: a filter that lives in the address, so that a list can be kept and sent."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields, replace
from typing import Any
from urllib.parse import urlencode

from sayso.export.words import KIND, STANCE
from sayso.schema import Kind, Stance
from sayso.text import folded
from sayso.web.keys import Keys
from sayso.web.paging import number_in

SORTS = {
    "weight": "weight",
    "origins": "most origins",
    "reports": "most reports",
    "newest": "last reported",
    "about": "what is said, A to Z",
}
"""The orders in which a list can stand, by their word in the address. Weight is the ledger's own order."""

PAGE = 40  # points a page: two or three screens, some 150 kilobytes
_DAYS = re.compile(r"\d{4}(-\d\d(-\d\d)?)?", re.ASCII)  # a day, a month, a year
_LONGEST = 200  # characters of a filter that are looked at; no name is longer


@dataclass(frozen=True, slots=True)
class Filter:
    """What is asked of each point; empty for no matter. words, voice, outlet, place: any case, anywhere in the name.

    since, until: days (ISO 8601, or the beginning of one) between which something was said or happened. page: from 1.
    """

    story: str = ""
    words: str = ""
    voice: str = ""
    outlet: str = ""
    kind: str = ""
    stance: str = ""
    place: str = ""
    since: str = ""
    until: str = ""
    disputed: bool = False
    single: bool = False
    anonymous: bool = False
    sort: str = "weight"
    page: int = 1

    @property
    def narrowed(self) -> bool:
        """Whether it leaves anything out."""
        return replace(self, story="", sort="weight", page=1) != Filter()

    def query(self, **changes: Any) -> str:
        """The filter as a query string with its question mark; only what differs from the default is in it."""
        changed = replace(self, **{"page": 1} | changes)
        pairs = [(each.name, value) for each in fields(changed) if (value := getattr(changed, each.name)) != each.default]
        return "?" + urlencode([(name, "yes" if value is True else value) for name, value in pairs]) if pairs else ""

    def matches(self, keys: Keys) -> bool:
        """Whether the point is one of those asked for."""
        named = zip((self.voice, self.outlet, self.place), keys.folded, strict=True)
        return (
            not (self.disputed and not keys.disputed)
            and not (self.single and not keys.single)
            and not (self.anonymous and not keys.anonymous)
            and (not self.kind or self.kind in keys.kinds)
            and (not self.stance or self.stance in keys.stances)
            and all(not asked or any(folded(asked) in label for label in labels) for asked, labels in named)
            and all(word in keys.words for word in folded(self.words).split())
            and self._in_time(keys)
        )

    def _in_time(self, keys: Keys) -> bool:
        if not self.since and not self.until:
            return True
        # Days compare as text; a month or a year ("2031-03") counts for all its days, so it is cut to what the filter tells.
        return any(
            (not self.since or day >= self.since[: len(day)]) and (not self.until or day[: len(self.until)] <= self.until)
            for day in keys.days
        )

    def chosen(self, keys: Sequence[Keys]) -> list[Keys]:
        """The points asked for, in the order asked for; given and left in the ledger's own order otherwise."""
        found = [each for each in keys if self.matches(each)]
        if self.sort == "origins":
            found.sort(key=lambda each: (-each.point.at_least, -each.point.at_most))
        elif self.sort == "reports":
            found.sort(key=lambda each: -each.reports)
        elif self.sort == "newest":
            found.sort(key=lambda each: each.latest, reverse=True)
        elif self.sort == "about":
            found.sort(key=lambda each: folded(each.point.about))
        return found


def filter_of(query: Mapping[str, str]) -> Filter:
    """The filter that a query string asks for. What it does not understand counts as not said: an old address still works."""
    texts = {name: query.get(name, "").strip()[:_LONGEST] for name in ("words", "voice", "outlet", "place", "since", "until")}
    texts |= {name: "" for name in ("since", "until") if not _DAYS.fullmatch(texts[name])}
    kind, stance, sort = query.get("kind", ""), query.get("stance", ""), query.get("sort", "")
    page = query.get("page", "")
    return Filter(
        story=query.get("story", ""),
        **texts,
        kind=kind if kind in set(Kind) else "",
        stance=stance if stance in set(Stance) else "",
        disputed=bool(query.get("disputed")),
        single=bool(query.get("single")),
        anonymous=bool(query.get("anonymous")),
        sort=sort if sort in SORTS else "weight",
        page=number_in(page),
    )


KINDS = {kind.value: words for kind, words in KIND.items()}
STANCES = {stance.value: words for stance, words in STANCE.items()}
