"""Who is said to have been killed, wounded or hit."""

from sayso.extract.victims.find import find_victims

__all__ = ["find_victims"]
