"""Links: how the claims of a point stand to each other, each with its sentence."""
