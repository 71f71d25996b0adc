"""Copies: text of one report that stands in another, found by containment and kept as evidence."""
