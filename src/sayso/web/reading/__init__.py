"""A report as it was, with its claims, cut into paragraphs and pages."""
