"""What a claim's words report to have happened: who did what, to whom, where, when; from the parse and tables/events.tsv."""

from sayso.extract.events.find import Events

__all__ = ["Events"]
