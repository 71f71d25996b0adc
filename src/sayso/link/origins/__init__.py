"""Origins: where chains end, how many stand behind a point, and the reason for every merge."""
