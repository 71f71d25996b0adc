"""Places: names of places resolved to coordinates and countries, offline, from the report's own evidence."""

from sayso.annotate.places.find import find_places
from sayso.annotate.places.gazetteer import disputed_by

__all__ = ["disputed_by", "find_places"]
