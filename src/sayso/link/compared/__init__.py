"""What is compared between two claims, and what speaks for their being about one thing."""
