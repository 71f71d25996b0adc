"""How well each part reads, on data with gold."""
