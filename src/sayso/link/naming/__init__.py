"""Names across reports: which are one person's, one organisation's or one office's, and why."""
