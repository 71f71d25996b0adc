"""Adding reports from the page: what was given, the job that reads it, and how far it has come."""
