"""What a claim is about, as a vector learnt from the piles of training/links: see `sayso.annotate.meaning`."""
