"""Places: names of places resolved to coordinates and countries, offline, from the report's own evidence."""

from sayso.annotate.places.disputes import disputed_by
from sayso.annotate.places.find import find_places

__all__ = ["disputed_by", "find_places"]
