"""Grades a whole class: what was handed in, a run that can be stopped at any moment, results, reports."""
