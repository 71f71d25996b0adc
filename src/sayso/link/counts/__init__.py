"""Figures as things that can be held against each other: what is counted, in which unit, and whose."""
