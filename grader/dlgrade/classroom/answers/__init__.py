"""Finds which file of a student answers which exercise."""
