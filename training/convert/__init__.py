"""Corpora -> the forms that training takes."""
