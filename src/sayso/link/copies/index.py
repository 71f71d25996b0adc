"""Copies one report at a time: the pairs a new report makes with those already there, the same as `find_copies` finds."""

from collections.abc import Callable, Iterable
from typing import Self

from sayso.link.copies.find import Text, copy_of
from sayso.link.copies.fingerprints import Fingerprint, fingerprint
from sayso.link.copies.postings import Postings
from sayso.link.copies.wordlists import WordCodes
from sayso.schema import Copy, Report


class CopyIndex:
    """Reports among which the copies of a new one are looked for.

    It keeps fingerprints (eight bytes a word) and no texts: `report` gives a report by its id, and is asked only for those worth
    comparing word by word. Two reports are a copy or not whatever else is in the index, so the copies that `add` gives one by
    one, in any order, are together those of `find_copies`, spans and all.

    To keep it in a database, save `CopyIndex.fingerprint(report).to_bytes()` beside each report, and fill a new index by
    `put(id, Fingerprint.from_bytes(saved))`.
    """

    def __init__(self, report: Callable[[str], Report]) -> None:
        self._report = report
        self._codes = WordCodes()
        self._postings = Postings()
        self._ids: list[str] = []
        self._known: set[str] = set()

    fingerprint = staticmethod(fingerprint)

    def __len__(self) -> int:
        return len(self._ids)

    def __contains__(self, id_: object) -> bool:
        return id_ in self._known

    def put(self, made: Iterable[tuple[str, Fingerprint]]) -> Self:
        """Put in reports by id and fingerprint, many at once or one; those that are in already are passed over."""
        fresh = {id_: each for id_, each in made if id_ not in self._known}
        self._postings.add(fresh.values())
        self._ids += fresh
        self._known |= fresh.keys()
        return self

    def add(self, report: Report) -> tuple[Copy, ...]:
        """Put in a report, and tell the copies it makes with those already there, by ids. Adding it again gives them again."""
        own = fingerprint(report, self._codes)
        found = self._copies(report, own)
        self.put([(report.id, own)])
        return found

    def copies(self, report: Report) -> tuple[Copy, ...]:
        """The copies that a report makes with the others in the index, whether it is in or not."""
        return self._copies(report, fingerprint(report, self._codes))

    def _copies(self, report: Report, own: Fingerprint) -> tuple[Copy, ...]:
        near = [id_ for n in self._postings.partners(own) if (id_ := self._ids[n]) != report.id]
        if not near:
            return ()
        text = Text(report, self._codes)
        found = (copy_of(text, Text(self._report(id_), self._codes)) for id_ in sorted(near))
        return tuple(sorted((copy for copy in found if copy), key=lambda copy: (copy.a, copy.b)))
