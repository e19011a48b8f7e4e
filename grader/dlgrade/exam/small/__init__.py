"""Finds a small call that shows what is wrong: numbers that a student can copy, with what came back and what was
expected."""
