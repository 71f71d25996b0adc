"""Review: what is worth a person's look, in which order, and how what they press becomes a decision."""
