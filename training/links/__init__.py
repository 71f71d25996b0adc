"""The gold set of points and links: which piles, how they were cut into units, and what two annotators said of them."""
