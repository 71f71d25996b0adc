"""Figures: numbers as they were said, with their bound, unit, what is counted and what became of it."""

from sayso.annotate.figures.find import find_figures

__all__ = ["find_figures"]
