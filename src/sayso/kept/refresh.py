"""What is kept brought up to date: a few changed reports in one transaction, many without keeping others from writing."""

from sayso.collector import no_collection
from sayso.errors import Damaged
from sayso.kept.decided import Log, Review
from sayso.kept.held import Held
from sayso.kept.shelf import StoreShelf
from sayso.kept.version import code_version
from sayso.link.memo import Memos
from sayso.link.relink import relink
from sayso.link.shelf import Memory
from sayso.store import Store
from sayso.store.derived import Derived

# From so many changed reports on, and from this share of all on, everything is linked at once: in memory, which is several times
# quicker for each report, and outside of the transaction, so that a writer waits for no minutes.
MANY, MOST = 200, 0.5
# How often another process may change reports while all of them are linked before we stop trying.
_TRIES = 3


def is_fresh(derived: Derived) -> bool:
    """Whether everything is linked, by this code."""
    return derived.version() == code_version() and not derived.waiting()[1]


def refresh(store: Store, log: Log | None = None, memos: Memos | None = None, held: Held | None = None) -> None:
    """Link what waits to be linked. log: the store's decisions, where they were looked at before; memos and held: of earlier
    calls. Raises StoreError for a database that cannot be written to.
    """
    for _ in range(_TRIES):
        with store.deriving() as derived:
            number, waiting = derived.waiting()
            anew = derived.version() != code_version()
            few = not anew and (len(waiting) < MANY and len(waiting) < max(MOST * derived.size(), 2))
            if not anew and not waiting:
                return
            review = Review(derived, log)
            memory = Memory() if few else _loaded(derived, review)
            binding = review.binding
        if few:
            _few(store, log, memos, held)
        else:
            with no_collection():
                relink(memory, memory.told.keys(), binding, memos)
            _put(store, memory, number)


def _loaded(derived: Derived, review: Review) -> Memory:
    return Memory({each.report.id: each for each in review.readings()}, dict(derived.declared()))


def _few(store: Store, log: Log | None, memos: Memos | None, held: Held | None) -> None:
    """Link the waiting reports in one transaction; throw all away if what is there is damaged."""
    shelf = None
    try:
        with no_collection(), store.deriving(writing=True) as derived:
            number, waiting = derived.waiting()
            if waiting and derived.version() == code_version():
                shelf = StoreShelf(derived, log, held=held, waiting=waiting)
                relink(shelf, waiting, shelf.review.binding, memos)
                derived.linked(number)
        if shelf is not None:
            shelf.hand_over()
    except Damaged:
        with store.deriving(writing=True) as derived:
            derived.clear()


def _put(store: Store, memory: Memory, number: int) -> None:
    """Keep what was linked in memory, unless another process kept something newer meanwhile."""
    with store.deriving(writing=True) as derived:
        if is_fresh(derived):
            return
        derived.clear()
        derived.begin(code_version())
        memory.copy_to(StoreShelf(derived))
        derived.linked(number)
