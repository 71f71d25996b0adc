"""Recipes, converters and evaluation for the models. Never imported by src/."""
