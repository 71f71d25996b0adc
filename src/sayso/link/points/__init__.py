"""Points: the claims about one thing, from all reports."""
