"""Training of the one encoder that reads tags, heads, names, attribution spans and factuality."""
