"""Review: how what a person presses becomes a decision. What is worth a look, and in which order: `sayso.web.queue`."""
