"""How many were killed and wounded: what each report tells, and which of it is best supported."""

from sayso.link.toll.story import find_tolls, tolls

__all__ = ["find_tolls", "tolls"]
