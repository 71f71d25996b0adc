"""The ledger of a store, kept block by block: what was linked once is linked again only when a report of its block changes.

What is kept stands beside the readings in the database, says nothing that they do not say, and may be thrown away at any time
(docs/decisions/0011-blocks.md). Whoever asks for the ledger first brings it up to date.
"""

from sayso.kept.ledger import Kept, Page, Part, Place
from sayso.store.derived import StoryRow

__all__ = ["Kept", "Page", "Part", "Place", "StoryRow"]
