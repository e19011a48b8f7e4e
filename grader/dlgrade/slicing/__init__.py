"""Finds the statements of a notebook that an answer needs: a backward slice over its cells."""
