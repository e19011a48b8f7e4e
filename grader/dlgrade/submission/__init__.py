"""Reads the files of a hand-in as source text. They are decoded, never run."""
