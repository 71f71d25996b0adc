"""One small transformer reads a text once; tags, heads, names and attribution spans are all taken from that reading."""
