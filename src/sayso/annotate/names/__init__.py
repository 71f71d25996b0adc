"""Names: found by table and recogniser, given their kind, made whole within a report."""

from sayso.annotate.names.find import find_entities

__all__ = ["find_entities"]
