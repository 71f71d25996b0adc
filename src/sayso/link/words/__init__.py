"""Words as they count when claims are compared: classes that say the same, and how rare each is."""
