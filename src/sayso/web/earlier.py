"""What the ledger of a story was before a day: linked once, by a thread of its own, and kept for who asks again."""

import threading
from concurrent.futures import Future
from concurrent.futures import TimeoutError as Late
from dataclasses import dataclass

from sayso.schema import Ledger
from sayso.web.ledger_source import LedgerSource
from sayso.web.linking import Linking
from sayso.web.opened import Opened

# Claims of the stories whose earlier ledgers are kept, beside the last one, however large it is: a thousand take some four
# megabytes. A person who looks back compares a few days; a ledger of hardly any claims takes some room too.
CLAIMS, AT_LEAST = 20_000, 50


@dataclass(frozen=True, slots=True)
class _Asked:
    """story: as it was when asked; when the store has changed there is another object."""

    story: Opened
    made: "Future[Ledger]"


class Earlier:
    """May be used by several threads at once. A page waits for it as long as for anything that is linked."""

    def __init__(self, source: LedgerSource) -> None:
        self._source = source
        self._lock, self._one_at_a_time = threading.Lock(), threading.Lock()
        self._asked: dict[tuple[str, str], _Asked] = {}

    def before(self, story: Opened, day: str) -> Ledger:
        """What had been published before the day (ISO 8601) or has no date. Raises Linking while it takes too long."""
        key = (story.story.id, day)
        with self._lock:
            for old in [k for k, each in self._asked.items() if k[0] == key[0] and each.story is not story]:
                del self._asked[old]  # the store has changed since
            asked = self._asked.pop(key, None)
            if asked is None:
                asked = _Asked(story, Future())
                threading.Thread(target=self._make, args=(asked, day), name="earlier", daemon=True).start()
            self._asked[key] = asked
            while len(self._asked) > 1 and sum(map(_size, self._asked.values())) > CLAIMS:
                del self._asked[next(iter(self._asked))]
        try:
            return asked.made.result(self._source.patience)
        except Late:
            raise Linking(len(story.ledger.reports) - later(story, day), day=day) from None

    def _make(self, asked: _Asked, day: str) -> None:
        key = (asked.story.story.id, day)
        with self._one_at_a_time:  # a hundred days asked for at once are not linked at once
            with self._lock:
                wanted = self._asked.get(key) is asked
            if wanted:  # nobody has pushed it out meanwhile; who still waits for it asks again
                self._fill(asked, key)

    def _fill(self, asked: _Asked, key: tuple[str, str]) -> None:
        try:
            made = self._source.before(asked.story, key[1])
        except BaseException as error:  # whoever waits for it is told, and the next one tries again
            with self._lock:
                if self._asked.get(key) is asked:
                    del self._asked[key]
            asked.made.set_exception(error)
            return
        asked.made.set_result(made)


def _size(asked: _Asked) -> int:
    return max(len(asked.story.ledger.claims), AT_LEAST)


def later(story: Opened, day: str) -> int:
    """How many reports of the story were published on the day or after it."""
    return sum(1 for each in story.ledger.reports if each.published is not None and each.published.value[: len(day)] >= day)
