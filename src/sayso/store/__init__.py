"""One place to keep reports and what was read from them: SQLAlchemy Core over SQLite. The only door to the database."""

from sayso.store.location import locate
from sayso.store.lookup import Found
from sayso.store.opening import open_store
from sayso.store.search import Hit
from sayso.store.store import Store

__all__ = ["Found", "Hit", "Store", "locate", "open_store"]
