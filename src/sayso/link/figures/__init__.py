"""How each counted thing was reported over time: its values, and where each of them stands."""
