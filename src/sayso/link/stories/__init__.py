"""Stories: which reports are on the same events, and why."""
